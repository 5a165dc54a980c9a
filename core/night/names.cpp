// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/night/people.h"

#include <QChar>

#include <algorithm>
#include <iterator>
#include <utility>

namespace quizaar::night {

namespace {

bool isHarmful(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    const bool joiner = c == 0x200D || c == 0x200C; // emoji sequences and several scripts need these
    return category == QChar::Other_Control || category == QChar::Other_PrivateUse ||
           category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate ||
           (category == QChar::Other_Format && !joiner && !(c >= 0xE0020 && c <= 0xE007F));
}

/// Shows nothing by itself: joins, selects a variant, tags or fills. Part of a name, but no part of its look.
bool isInvisible(char32_t c)
{
    constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0x034F, 0x034F}, {0x115F, 0x1160},   {0x17B4, 0x17B5},  {0x180B, 0x180F},
        {0x200C, 0x200D}, {0x2800, 0x2800},   {0x3164, 0x3164},  {0xFE00, 0xFE0F},
        {0xFFA0, 0xFFA0}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF}};
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [c](const auto &range) { return c >= range.first && c <= range.second; });
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
    QString key;
    for (const char32_t c : cleanName(name).normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (!isInvisible(c))
            key.append(QString::fromUcs4(&c, 1));
    }
    return key.simplified().toCaseFolded();
}

}
