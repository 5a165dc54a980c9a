// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of whole numbers, exact and without floating point.
#pragma once

#include <QtGlobal>

namespace quizaar::trading {

/// A whole in shares of a million; a price in millionths of currency uses the same unit.
inline constexpr qint64 whole = 1'000'000;

/// floor(value * by / of); value and by at least 0, of at least 1, `by` times `of` below 2^63 and so the
/// result.
constexpr qint64 shareOf(qint64 value, qint64 by, qint64 of)
{
    return value / of * by + value % of * by / of;
}

/// The same, rounded up.
constexpr qint64 shareUpOf(qint64 value, qint64 by, qint64 of)
{
    return value / of * by + (value % of * by + of - 1) / of;
}

constexpr qint64 roundedUp(qint64 value, qint64 of)
{
    return (value + of - 1) / of;
}

}
