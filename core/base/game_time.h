// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace quizaar {

/// A span of game clock, in milliseconds. Never wall time.
struct GameSpan
{
    qint64 ms = 0;
    constexpr auto operator<=>(const GameSpan &) const = default;
};

/// An instant on the game clock: milliseconds that it has run since the night began. It stands still while
/// paused.
struct GameTime
{
    qint64 ms = 0;
    constexpr auto operator<=>(const GameTime &) const = default;
};

constexpr GameTime operator+(GameTime at, GameSpan span)
{
    return {at.ms + span.ms};
}
constexpr GameSpan operator-(GameTime later, GameTime earlier)
{
    return {later.ms - earlier.ms};
}

/// Wall clock, milliseconds since 1970 UTC. For people to read; no rule may depend on it.
struct WallTime
{
    qint64 ms = 0;
    constexpr auto operator<=>(const WallTime &) const = default;
};

constexpr GameSpan operator""_s_span(unsigned long long seconds)
{
    return {static_cast<qint64>(seconds) * 1000};
}

}
