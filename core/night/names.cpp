// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/night/people.h"

#include <QChar>

namespace quizaar::night {

namespace {

bool isHarmful(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    const bool joiner = c == 0x200D || c == 0x200C; // emoji sequences and several scripts need these
    return category == QChar::Other_Control || category == QChar::Other_PrivateUse
           || category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate
           || (category == QChar::Other_Format && !joiner && !(c >= 0xE0020 && c <= 0xE007F));
}

}

QString cleanName(const QString &text)
{
    QString kept;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isSpace(c))
            kept.append(QLatin1Char(' '));
        else if (!isHarmful(c))
            kept.append(QString::fromUcs4(&c, 1));
    }
    return kept.simplified();
}

qsizetype nameLength(const QString &name)
{
    return name.toUcs4().size();
}

QString nameKey(const QString &name)
{
    return cleanName(name).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

}
