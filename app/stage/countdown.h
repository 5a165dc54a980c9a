// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <optional>

namespace quizaar {

/// A countdown as the view tells it. Game clock, milliseconds.
struct CountdownFacts
{
    qint64 questionId = 0;
    bool speaking = false;            ///< the time to speak, not the time to buzz
    std::optional<qint64> endsAtMs;   ///< runs with the game clock
    std::optional<qint64> standingMs; ///< stands, with this much left
    std::optional<qint64> windowMs;   ///< how long it is in all, where the view says so

    bool operator==(const CountdownFacts &) const = default;
    bool shown() const { return endsAtMs || standingMs; }
};

/// Turns facts and an instant into what a ring shows. Remembers how long a countdown without a stated length
/// was when it was first seen.
class Countdown final
{
public:
    void set(const CountdownFacts &facts, qint64 gameNowMs);

    bool shown() const { return m_facts.shown(); }
    bool running() const { return m_facts.endsAtMs.has_value(); }
    /// Milliseconds of game clock left, never below 0; 0 if nothing is counted down.
    qint64 leftMs(qint64 gameNowMs) const;
    /// What is left of the whole, 1 to 0.
    double share(qint64 gameNowMs) const;

private:
    CountdownFacts m_facts;
    qint64 m_wholeMs = 0;
};

}
