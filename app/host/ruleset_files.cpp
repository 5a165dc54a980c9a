// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ruleset_files.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 1'000'000;
constexpr qsizetype longestName = 40;
constexpr auto ending = ".json"_L1;

/// A name that every file system takes.
QString nameFor(const QString &title)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    QString name = title.toLower().replace(other, u"-"_s).left(longestName);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"rules"_s : name;
}

bool isTaken(const QDir &folder, const QString &name)
{
    for (const trading::ShippedFile &shipped : trading::shippedFiles()) {
        if (shipped.id == name)
            return true;
    }
    return folder.exists(name + ending);
}

QString freeName(const QDir &folder, const QString &title)
{
    const QString wanted = nameFor(title);
    QString name = wanted;
    for (int number = 2; isTaken(folder, name); ++number)
        name = wanted + u'-' + QString::number(number);
    return name;
}

}

QList<RulesetFile> rulesetFiles(const QString &folder)
{
    QList<RulesetFile> files;
    for (const trading::ShippedFile &shipped : trading::shippedFiles())
        files.append({shipped.id, shipped.contents, false});
    if (folder.isEmpty())
        return files;
    const QFileInfoList own =
        QDir(folder).entryInfoList({u'*' + ending}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &info : own) {
        QFile file(info.filePath());
        if (info.size() <= largest && file.open(QIODevice::ReadOnly))
            files.append({info.completeBaseName(), file.read(largest), true});
    }
    return files;
}

Result<QString, QString> saveRuleset(const QString &folder, const QString &id, const QString &title,
                                     const QByteArray &contents)
{
    const QDir in(folder);
    if (folder.isEmpty() || !in.mkpath(u"."_s))
        return Failed{folder};
    const QString name = id.isEmpty() ? freeName(in, title) : id;
    QSaveFile file(in.filePath(name + ending));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() || !file.commit())
        return Failed{file.errorString()};
    return name;
}

}
