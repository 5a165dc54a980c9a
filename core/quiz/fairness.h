// SPDX-License-Identifier: GPL-3.0-or-later
// When a phone was pressed, as far as the host can know (quiz rules, "Fair buzzers"). Values in, values out;
// all times are microseconds of a monotonic clock: the host's, or the page's own, whose origin means nothing.
#pragma once

#include <QList>

#include <optional>

namespace quizaar::quiz {

/// No phone gains more than this for its way, however slow all of them are.
inline constexpr qint64 largestCap = 150'000;
inline constexpr qint64 smallestCap = 20'000;
inline constexpr qint64 largestUncertainty = 250'000;

/// The clock of one page behind one socket. Two kinds of sample: round trips of protocol pings, which the
/// browser answers and not the page, bound what a press may gain; exchanges of `sync` frames tell how the
/// clocks stand. Samples age: old ones count for less as clocks drift, and go.
class PhoneClock final
{
public:
    /// A `sync` frame left at `sentUs` and its answer, which says `phoneUs`, came at `arrivedUs`.
    void noteSync(qint64 sentUs, qint64 arrivedUs, qint64 phoneUs);
    /// A protocol ping left at `sentUs`, its pong came at `arrivedUs`.
    void notePing(qint64 sentUs, qint64 arrivedUs);

    /// Half the smallest round trip of the pings that are kept; nothing before the first.
    std::optional<qint64> halfRoundTrip() const;
    /// Half the smallest round trip and the 95th percentile of what the others took longer; 0 before the
    /// first ping, at most `largestUncertainty`.
    qint64 uncertainty() const;
    /// Whether a press that says when it was gains anything.
    bool isKnown() const { return !m_syncs.isEmpty() && !m_pings.isEmpty(); }
    /// The host's time at `phoneUs` of the page, as it looks at `nowUs`; nothing before the first exchange.
    std::optional<qint64> hostTime(qint64 phoneUs, qint64 nowUs) const;

private:
    struct Exchange
    {
        qint64 arrived_us = 0;
        qint64 round_trip_us = 0;
        qint64 offset_us = 0; // host's clock minus the page's
    };
    struct Ping
    {
        qint64 arrived_us = 0;
        qint64 round_trip_us = 0;
    };
    QList<Exchange> m_syncs; // oldest first
    QList<Ping> m_pings;
};

/// The most that any press may gain: by the half round trips of all phones of the night.
qint64 capOf(QList<qint64> halfRoundTrips);

/// The most that a press of this phone may gain.
qint64 largestCredit(const PhoneClock &clock, qint64 capUs);

/// What is taken off the arrival of a press for its way: from 0 to largestCredit(). `phoneUs`: what the page
/// says about when it was pressed; nothing, or nothing to compare it with, gives 0.
qint64 creditOf(const PhoneClock &clock, std::optional<qint64> phoneUs, qint64 arrivalUs, qint64 capUs);

/// One press among those that are compared.
struct TimedPress
{
    qint64 arrival_us = 0;
    qint64 credit_us = 0;
    qint64 uncertainty_us = 0;

    qint64 pressed() const { return arrival_us - credit_us; }
};

/// Whether the times of two presses cannot tell them apart: their intervals overlap. The interval of a press
/// is as wide as its uncertainty, with the estimate in its middle. A wider one would undo every credit: no
/// credit exceeds half a round trip, so whoever arrived earlier would always lie within it.
bool tooClose(const TimedPress &a, const TimedPress &b);

struct Comparison
{
    qsizetype winner = 0;   // place in the list
    bool too_close = false; // somebody else may have been first: the arrival has decided
};

/// Who was first of at least one press. The earliest by estimate leads; among those too close to the leader
/// the earliest arrival wins, the earlier place in the list where these are equal.
Comparison firstOf(const QList<TimedPress> &presses);

/// Host's time after which nobody can be earlier than the leader: `largestOtherCredit` is the most that a
/// phone may gain which may buzz and has not. At most the cap after the first arrival.
qint64 windowEnd(const QList<TimedPress> &presses, qint64 largestOtherCredit);

}
