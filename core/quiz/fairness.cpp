// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quiz/fairness.h"

#include <algorithm>

namespace quizaar::quiz {

namespace {

constexpr qsizetype mostSamples = 64;
constexpr qint64 oldestSample = 600'000'000;
/// What a second of age adds to the doubt about an exchange: clocks of phones go wrong by some 20 us a second
/// at worst, and a fresh slow sample is worth less than an old quick one for minutes.
constexpr qint64 doubtPerSecond = 20;

template <class Sample>
void keep(QList<Sample> &samples, const Sample &sample)
{
    samples.append(sample);
    const qint64 oldest = sample.arrived_us - oldestSample;
    samples.removeIf([&](const Sample &one) { return one.arrived_us < oldest; });
    while (samples.size() > mostSamples)
        samples.removeFirst();
}

}

void PhoneClock::noteSync(qint64 sentUs, qint64 arrivedUs, qint64 phoneUs)
{
    if (arrivedUs < sentUs)
        return;
    const qint64 middle = sentUs + (arrivedUs - sentUs) / 2;
    keep(m_syncs, Exchange{arrivedUs, arrivedUs - sentUs, middle - phoneUs});
}

void PhoneClock::notePing(qint64 sentUs, qint64 arrivedUs)
{
    if (arrivedUs >= sentUs)
        keep(m_pings, Ping{arrivedUs, arrivedUs - sentUs});
}

std::optional<qint64> PhoneClock::halfRoundTrip() const
{
    if (m_pings.isEmpty())
        return std::nullopt;
    const auto least = std::min_element(m_pings.begin(), m_pings.end(), [](const Ping &a, const Ping &b) {
        return a.round_trip_us < b.round_trip_us;
    });
    return least->round_trip_us / 2;
}

qint64 PhoneClock::uncertainty() const
{
    if (m_pings.isEmpty())
        return 0;
    QList<qint64> trips;
    for (const Ping &ping : m_pings)
        trips.append(ping.round_trip_us);
    std::sort(trips.begin(), trips.end());
    const qsizetype place = (trips.size() * 95 + 99) / 100 - 1; // the smallest that 95 % do not exceed
    return std::min(largestUncertainty, trips.first() / 2 + trips.at(place) - trips.first());
}

std::optional<qint64> PhoneClock::hostTime(qint64 phoneUs, qint64 nowUs) const
{
    if (m_syncs.isEmpty())
        return std::nullopt;
    const auto doubt = [&](const Exchange &one) {
        return one.round_trip_us / 2 +
               std::max<qint64>(0, nowUs - one.arrived_us) / 1'000'000 * doubtPerSecond;
    };
    const auto best =
        std::min_element(m_syncs.begin(), m_syncs.end(),
                         [&](const Exchange &a, const Exchange &b) { return doubt(a) < doubt(b); });
    return phoneUs + best->offset_us;
}

qint64 capOf(QList<qint64> halfRoundTrips)
{
    if (halfRoundTrips.isEmpty())
        return smallestCap;
    std::sort(halfRoundTrips.begin(), halfRoundTrips.end());
    const qsizetype middle = halfRoundTrips.size() / 2;
    const qint64 median = halfRoundTrips.size() % 2 == 1
                              ? halfRoundTrips.at(middle)
                              : (halfRoundTrips.at(middle - 1) + halfRoundTrips.at(middle)) / 2;
    return std::min(largestCap, std::max(smallestCap, 3 * std::min(median, largestCap)));
}

qint64 largestCredit(const PhoneClock &clock, qint64 capUs)
{
    return clock.isKnown() ? std::clamp<qint64>(clock.halfRoundTrip().value_or(0), 0, capUs) : 0;
}

qint64 creditOf(const PhoneClock &clock, std::optional<qint64> phoneUs, qint64 arrivalUs, qint64 capUs)
{
    const auto pressed = phoneUs ? clock.hostTime(*phoneUs, arrivalUs) : std::nullopt;
    return pressed ? std::clamp<qint64>(arrivalUs - *pressed, 0, largestCredit(clock, capUs)) : 0;
}

bool tooClose(const TimedPress &a, const TimedPress &b)
{
    const qint64 apart = a.pressed() > b.pressed() ? a.pressed() - b.pressed() : b.pressed() - a.pressed();
    return 2 * apart < a.uncertainty_us + b.uncertainty_us;
}

Comparison firstOf(const QList<TimedPress> &presses)
{
    const auto leader =
        std::min_element(presses.begin(), presses.end(), [](const TimedPress &a, const TimedPress &b) {
            return std::pair(a.pressed(), a.arrival_us) < std::pair(b.pressed(), b.arrival_us);
        });
    Comparison found{leader - presses.begin(), false};
    const qsizetype leading = found.winner;
    for (qsizetype i = 0; i < presses.size(); ++i) {
        if (i == leading || !tooClose(*leader, presses.at(i)))
            continue;
        found.too_close = true;
        const qint64 best = presses.at(found.winner).arrival_us;
        if (presses.at(i).arrival_us < best || (presses.at(i).arrival_us == best && i < found.winner))
            found.winner = i;
    }
    return found;
}

qint64 windowEnd(const QList<TimedPress> &presses, qint64 largestOtherCredit)
{
    qint64 leading = presses.first().pressed();
    qint64 arrived = presses.first().arrival_us;
    for (const TimedPress &press : presses) {
        leading = std::min(leading, press.pressed());
        arrived = std::min(arrived, press.arrival_us);
    }
    return std::min(leading + std::clamp<qint64>(largestOtherCredit, 0, largestCap), arrived + largestCap);
}

}
