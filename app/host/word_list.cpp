// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/word_list.h"

#include <QDir>
#include <QFile>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostBytes = 1024 * 1024;
}

night::UnwantedWords unwantedWords(const QString &folder)
{
    QFile file(QDir(folder).filePath(u"words.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    QString text = QString::fromUtf8(file.read(mostBytes));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QList<QString> words;
    for (const QString &line : text.split(u'\n')) {
        if (const QString word = night::nameKey(line); !word.isEmpty())
            words.append(word);
    }
    return std::make_shared<const QList<QString>>(words);
}

}
