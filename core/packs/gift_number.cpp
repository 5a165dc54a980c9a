// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/gift_number.h"

#include "core/packs/question_check.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

/// A decimal text as a whole number of its smallest place.
struct Decimal
{
    qint64 units = 0;
    int places = 0;
};

std::optional<Decimal> decimalOf(const QString &text)
{
    const auto plain = parseDecimal(text);
    if (!plain || plain->size() > 14)
        return std::nullopt;
    const qsizetype point = plain->indexOf(u'.');
    return Decimal{QString(*plain).remove(u'.').toLongLong(),
                   point < 0 ? 0 : static_cast<int>(plain->size() - point - 1)};
}

QString textOf(Decimal decimal)
{
    while (decimal.places > 0 && decimal.units % 10 == 0) {
        decimal.units /= 10;
        --decimal.places;
    }
    QString digits = QString::number(std::abs(decimal.units)).rightJustified(decimal.places + 1, u'0');
    if (decimal.places > 0)
        digits.insert(digits.size() - decimal.places, u'.');
    return decimal.units < 0 ? u'-' + digits : digits;
}

/// Half of so many units.
QString halfOf(qint64 sum, int places)
{
    return textOf({sum * 5, places + 1});
}

}

std::optional<Finding> readGiftNumber(const QString &raw, Question &question)
{
    const Finding failure{NoteCode::BadNumber, raw};
    if (const qsizetype dots = raw.indexOf(".."_L1); dots >= 0) {
        auto low = decimalOf(raw.first(dots).trimmed());
        auto high = decimalOf(raw.sliced(dots + 2).trimmed());
        if (!low || !high)
            return failure;
        for (Decimal *one : {&*low, &*high}) {
            for (; one->places < std::max(low->places, high->places); ++one->places) {
                if (std::abs(one->units) > 10'000'000'000'000'000)
                    return failure;
                one->units *= 10;
            }
        }
        if (low->units > high->units || std::abs(low->units) > 100'000'000'000'000'000 ||
            std::abs(high->units) > 100'000'000'000'000'000)
            return failure;
        question.answer = halfOf(low->units + high->units, low->places);
        question.tolerance = halfOf(high->units - low->units, low->places);
    } else {
        const qsizetype colon = raw.indexOf(u':');
        question.answer = (colon < 0 ? raw : raw.first(colon)).trimmed();
        if (colon >= 0)
            question.tolerance = raw.sliced(colon + 1).trimmed();
    }
    if (question.tolerance && decimalOf(*question.tolerance).value_or(Decimal{1, 0}).units == 0)
        question.tolerance.reset();
    return std::nullopt;
}

}
