// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/plain_text.h"

#include <QLabel>
#include <QVariant>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

bool turnsDirection(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
           code == 0x200F || code == 0x061C;
}

}

QString isolated(const QString &foreign)
{
    return QChar(0x2068) + oneLine(foreign) + QChar(0x2069);
}

QString oneLine(const QString &foreign, qsizetype limit)
{
    QString line;
    line.reserve(std::min(foreign.size(), limit));
    for (const QChar c : foreign) {
        if (line.size() >= limit && !c.isLowSurrogate()) {
            line += u'…';
            break;
        }
        if (c.isSpace() || c.category() == QChar::Other_Control)
            line += u' ';
        else if (!turnsDirection(c))
            line += c;
    }
    return line;
}

QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

QString menuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

QLabel *plainLabel(QWidget *parent, const char *role)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    return label;
}

}
