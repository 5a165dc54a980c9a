// SPDX-License-Identifier: GPL-3.0-or-later
// Who pressed first, with phones behind slow, uneven and lossy ways whose clocks go wrong (quiz rules, "Fair
// buzzers").
#include "core/quiz/fairness.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

using namespace quizaar;
using namespace quizaar::quiz;

namespace {

constexpr qint64 ms = 1000;
constexpr qint64 second = 1'000'000;

/// One way through the air: what it takes at least, what comes on top, what is lost and sent again.
struct Way
{
    double least_us = 0;
    double jitter_us = 0; // mean
};

struct Trip
{
    qint64 took_us = 0;
    bool resent = false;
};

class Air final
{
public:
    Air(quint32 seed, double loss)
        : m_draws(seed)
        , m_loss(loss)
    {}

    double uniform(double from, double to) { return std::uniform_real_distribution<>(from, to)(m_draws); }
    std::size_t below(std::size_t count)
    {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_draws);
    }
    Trip send(const Way &way, double roundTripUs)
    {
        Trip trip;
        double took = way.least_us + std::exponential_distribution<>(1 / way.jitter_us)(m_draws);
        for (double again = 200'000 + roundTripUs; uniform(0, 1) < m_loss; again *= 2) {
            took += again; // TCP sends it once more
            trip.resent = true;
        }
        trip.took_us = static_cast<qint64>(took);
        return trip;
    }

private:
    std::mt19937 m_draws;
    double m_loss;
};

/// A phone with its own clock, and what the host knows of it.
class Phone final
{
public:
    explicit Phone(Air &air, double fromMs = 5, double toMs = 400)
        : m_air(air)
    {
        up = way(fromMs, toMs);
        down = way(fromMs, toMs);
        m_origin = static_cast<qint64>(air.uniform(-1e12, 1e12));
        m_rate = 1 + air.uniform(-1, 1) * 0.2 / 86'400; // 200 ms a day
    }

    qint64 reads(qint64 hostUs) const
    {
        return m_origin + static_cast<qint64>(std::llround(m_rate * static_cast<double>(hostUs)));
    }
    double least() const { return up.least_us + down.least_us; }
    Trip sendsUp() { return m_air.send(up, least()); }

    /// What the hub does: five of each on connecting, then one of each every 5 s.
    void isMeasured(qint64 fromUs, qint64 untilUs)
    {
        qint64 at = fromUs;
        for (int i = 0; at < untilUs; ++i, at += i < 5 ? 100 * ms : 5 * second) {
            const qint64 there = at + m_air.send(down, least()).took_us;
            const qint64 back = there + sendsUp().took_us;
            clock.noteSync(at, back, reads(there));
            clock.notePing(at, at + m_air.send(down, least()).took_us + sendsUp().took_us);
        }
    }

    PhoneClock clock;
    Way up;
    Way down;

private:
    Way way(double fromMs, double toMs)
    {
        const double least = m_air.uniform(fromMs, toMs) * 1000;
        return {least, 1000 + least * 0.06};
    }

    Air &m_air;
    qint64 m_origin = 0;
    double m_rate = 1;
};

struct Sent
{
    std::size_t phone = 0;
    qint64 pressed_us = 0;
    TimedPress timed;
    bool resent = false;
};

/// Presses as they arrive, up to the end of the window; who wins, as a place in `sent`.
struct Race
{
    std::size_t winner = 0;
    bool too_close = false;
    std::size_t counted = 0; // presses within the window
};

Race race(QList<Sent> &sent, const std::vector<std::unique_ptr<Phone>> &phones, qint64 cap)
{
    std::sort(sent.begin(), sent.end(),
              [](const Sent &a, const Sent &b) { return a.timed.arrival_us < b.timed.arrival_us; });
    QList<TimedPress> arrived;
    QList<std::size_t> who;
    qint64 end = 0;
    for (const Sent &press : std::as_const(sent)) {
        if (!arrived.isEmpty() && press.timed.arrival_us >= end)
            break;
        arrived.append(press.timed);
        who.append(press.phone);
        qint64 others = 0;
        for (std::size_t i = 0; i < phones.size(); ++i) {
            if (!who.contains(i))
                others = std::max(others, largestCredit(phones[i]->clock, cap));
        }
        const qint64 now = windowEnd(arrived, others);
        end = arrived.size() == 1 ? now : std::min(end, now);
    }
    const Comparison found = firstOf(arrived);
    return {static_cast<std::size_t>(found.winner), found.too_close,
            static_cast<std::size_t>(arrived.size())};
}

std::vector<std::unique_ptr<Phone>> people(Air &air, std::size_t count)
{
    std::vector<std::unique_ptr<Phone>> phones;
    for (std::size_t i = 0; i < count; ++i)
        phones.push_back(std::make_unique<Phone>(air));
    return phones;
}

qint64 capFor(const std::vector<std::unique_ptr<Phone>> &phones)
{
    QList<qint64> halves;
    for (const auto &phone : phones) {
        if (const auto half = phone->clock.halfRoundTrip())
            halves.append(*half);
    }
    return capOf(halves);
}

Sent pressOf(Phone &phone, std::size_t index, qint64 at, qint64 cap)
{
    const Trip trip = phone.sendsUp();
    Sent sent{index, at, {at + trip.took_us, 0, phone.clock.uncertainty()}, trip.resent};
    sent.timed.credit_us = creditOf(phone.clock, phone.reads(at), sent.timed.arrival_us, cap);
    return sent;
}

/// A phone whose pings and exchanges all take `roundTripUs`, half of it each way; its clock is the host's.
PhoneClock steady(qint64 roundTripUs, int samples = 20)
{
    PhoneClock clock;
    for (int i = 0; i < samples; ++i) {
        const qint64 at = i * second;
        clock.noteSync(at, at + roundTripUs, at + roundTripUs / 2);
        clock.notePing(at, at + roundTripUs);
    }
    return clock;
}

}

class FairnessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownGivesNothing();
    void caps_data();
    void caps();
    void uncertainties();
    void slowRoundTripsStaySlow();
    void samplesAge();
    void driftIsFollowed();
    void windows_data();
    void windows();
    void arrivalDecidesWhereTooClose();
    void creditsCount();
    void equalPhonesGoByArrival();
    void liesGainAtMostTheCap_data();
    void liesGainAtMostTheCap();
    void theFirstWins_data();
    void theFirstWins();
};

void FairnessTest::nothingKnownGivesNothing()
{
    PhoneClock fresh;
    QVERIFY(!fresh.isKnown());
    QVERIFY(!fresh.halfRoundTrip());
    QVERIFY(!fresh.hostTime(5, 9));
    QCOMPARE(fresh.uncertainty(), 0);
    QCOMPARE(creditOf(fresh, 0, 100 * ms, largestCap), 0);
    PhoneClock synced; // no ping: nothing bounds the credit, so there is none
    synced.noteSync(0, 80 * ms, 40 * ms);
    QCOMPARE(creditOf(synced, 100 * ms, 140 * ms, largestCap), 0);
    PhoneClock pinged; // no exchange: nothing to hold `p` against
    pinged.notePing(0, 80 * ms);
    QCOMPARE(creditOf(pinged, 100 * ms, 140 * ms, largestCap), 0);
    QCOMPARE(largestCredit(pinged, largestCap), 0);
    const PhoneClock known = steady(80 * ms);
    QCOMPARE(creditOf(known, std::nullopt, 30 * second, largestCap), 0);
    QCOMPARE(creditOf(known, 30 * second - 30 * ms, 30 * second, largestCap), 30 * ms);
    QCOMPARE(creditOf(known, 30 * second + 30 * ms, 30 * second, largestCap), 0); // from the future
    QCOMPARE(creditOf(known, 1, 30 * second, largestCap), 40 * ms);
    QCOMPARE(creditOf(known, 1, 30 * second, 25 * ms), 25 * ms);
    PhoneClock mad; // arrived before it was sent
    mad.notePing(10, 9);
    mad.noteSync(10, 9, 0);
    QVERIFY(!mad.isKnown());
}

void FairnessTest::caps_data()
{
    QTest::addColumn<QList<qint64>>("halves");
    QTest::addColumn<qint64>("cap");
    QTest::newRow("nobody") << QList<qint64>{} << 20 * ms;
    QTest::newRow("a quick room") << QList<qint64>{1 * ms, 2 * ms, 90 * ms} << 20 * ms;
    QTest::newRow("three medians") << QList<qint64>{200 * ms, 10 * ms, 12 * ms} << 36 * ms;
    QTest::newRow("even") << QList<qint64>{10 * ms, 20 * ms} << 45 * ms;
    QTest::newRow("all slow") << QList<qint64>{90 * ms, 80 * ms, 70 * ms} << 150 * ms;
    QTest::newRow("absurd") << QList<qint64>{std::numeric_limits<qint64>::max()} << 150 * ms;
}

void FairnessTest::caps()
{
    QFETCH(const QList<qint64>, halves);
    QFETCH(const qint64, cap);
    QCOMPARE(capOf(halves), cap);
}

void FairnessTest::uncertainties()
{
    PhoneClock clock;
    for (int i = 0; i < 19; ++i)
        clock.notePing(i * second, i * second + 40 * ms);
    QCOMPARE(clock.uncertainty(), 20 * ms);
    clock.notePing(20 * second, 20 * second + 140 * ms); // one of twenty: beyond the 95th percentile
    QCOMPARE(clock.uncertainty(), 20 * ms);
    clock.notePing(21 * second, 21 * second + 70 * ms);
    QCOMPARE(clock.uncertainty(), 50 * ms);
    clock.notePing(22 * second, 24 * second);
    clock.notePing(23 * second, 25 * second);
    QCOMPARE(clock.uncertainty(), 250 * ms);
}

void FairnessTest::slowRoundTripsStaySlow()
{
    // round trips of a second and more must not come out as small ones
    PhoneClock clock;
    for (const qint64 trip : {1100 * ms, 1'000'050 * ms, qint64(4'294'967'296) + 5})
        clock.notePing(10000 * second - trip, 10000 * second);
    QCOMPARE(clock.halfRoundTrip(), std::optional<qint64>(550 * ms));
}

void FairnessTest::samplesAge()
{
    PhoneClock clock = steady(2 * ms);
    QCOMPARE(clock.halfRoundTrip(), std::optional<qint64>(1 * ms));
    // the phone has gone to another room: hours later only that counts
    for (int i = 0; i < 64; ++i)
        clock.notePing(7200 * second + i * second, 7200 * second + i * second + 90 * ms);
    QCOMPARE(clock.halfRoundTrip(), std::optional<qint64>(45 * ms));
}

void FairnessTest::driftIsFollowed()
{
    PhoneClock clock;
    const auto reads = [](qint64 host) { return host + host / 86'400 * 200 / 1000; }; // 200 ms a day
    qint64 worst = 0;
    for (qint64 at = 0; at < 6 * 3600 * second; at += 5 * second) {
        clock.noteSync(at, at + 10 * ms, reads(at + 5 * ms));
        const qint64 later = at + 4 * second;
        const qint64 off = *clock.hostTime(reads(later), later) - later;
        worst = std::max(worst, std::abs(off));
    }
    QVERIFY2(worst < 2 * ms, qPrintable(QString::number(worst)));
}

void FairnessTest::windows_data()
{
    QTest::addColumn<qint64>("credit");
    QTest::addColumn<qint64>("others");
    QTest::addColumn<qint64>("waits"); // after the arrival
    QTest::newRow("nobody else") << 0 * ms << 0 * ms << 0 * ms;
    QTest::newRow("equal phones") << 40 * ms << 40 * ms << 0 * ms;
    QTest::newRow("a slower one is left") << 10 * ms << 40 * ms << 30 * ms;
    QTest::newRow("quicker ones are left") << 40 * ms << 10 * ms << -30 * ms;
    QTest::newRow("never beyond the cap") << 0 * ms << 900 * ms << 150 * ms;
}

void FairnessTest::windows()
{
    QFETCH(const qint64, credit);
    QFETCH(const qint64, others);
    QFETCH(const qint64, waits);
    const TimedPress first{second, credit, 10 * ms};
    QCOMPARE(windowEnd({first}, others), second + waits);
    // somebody who turns out to be earlier shortens it
    const TimedPress earlier{second + 5 * ms, credit + 20 * ms, 10 * ms};
    QVERIFY(windowEnd({first, earlier}, others) <= windowEnd({first}, others));
}

void FairnessTest::arrivalDecidesWhereTooClose()
{
    const TimedPress quick{1000 * ms, 2 * ms, 4 * ms};
    const TimedPress slow{1040 * ms, 54 * ms, 30 * ms};  // pressed 12 ms earlier, give or take 17
    const TimedPress clear{1040 * ms, 70 * ms, 30 * ms}; // 28 ms earlier
    QCOMPARE(firstOf({quick, slow}).winner, 0);
    QVERIFY(firstOf({quick, slow}).too_close);
    QCOMPARE(firstOf({quick, clear}).winner, 1);
    QVERIFY(!firstOf({quick, clear}).too_close);
    QCOMPARE(firstOf({quick, clear, slow}).winner, 1); // both came at once: the place in the list
    QVERIFY(firstOf({quick, clear, slow}).too_close);
    QCOMPARE(firstOf({quick}).winner, 0);
    QVERIFY(!firstOf({quick}).too_close);
}

void FairnessTest::creditsCount()
{
    // as measured and not made up: the slow one pressed `lead` before the quick one and came in after it
    const PhoneClock quick = steady(2 * ms);
    const PhoneClock slow = steady(80 * ms);
    const qint64 cap = capOf({quick.halfRoundTrip().value_or(0), slow.halfRoundTrip().value_or(0)});
    for (const qint64 lead : {5 * ms, 15 * ms, 25 * ms, 35 * ms}) {
        const qint64 at = 60 * second;
        const qint64 came = at + 40 * ms;
        const qint64 quickCame = at + lead + 1 * ms;
        QVERIFY(quickCame < came);
        const Comparison found =
            firstOf({{quickCame, creditOf(quick, at + lead, quickCame, cap), quick.uncertainty()},
                     {came, creditOf(slow, at, came, cap), slow.uncertainty()}});
        const bool clear = 2 * lead >= quick.uncertainty() + slow.uncertainty();
        QCOMPARE(found.winner, clear ? 1 : 0);
        QCOMPARE(found.too_close, !clear);
    }
}

void FairnessTest::equalPhonesGoByArrival()
{
    Air air(11, 0);
    const PhoneClock clock = steady(30 * ms);
    for (int i = 0; i < 2000; ++i) {
        QList<TimedPress> presses;
        qint64 arrival = 100 * second;
        for (std::size_t count = 2 + air.below(5); count > 0; --count) {
            const qint64 way = static_cast<qint64>(air.uniform(15, 25)) * ms;
            presses.append({arrival, creditOf(clock, arrival - way, arrival, 45 * ms), clock.uncertainty()});
            arrival += static_cast<qint64>(air.uniform(0, 3)) * ms;
        }
        QCOMPARE(firstOf(presses).winner, 0);
    }
}

void FairnessTest::liesGainAtMostTheCap_data()
{
    QTest::addColumn<qint64>("says");      // how long ago it was pressed, by the liar's own account
    QTest::addColumn<qint64>("holdsBack"); // answers to `sync` and pings come so much later
    for (const qint64 ago : {0 * ms, 50 * ms, 400 * ms, 100 * second, -5 * second}) {
        for (const qint64 held : {0 * ms, 30 * ms, 3000 * ms})
            QTest::addRow("%lld ms ago, held %lld ms", ago / ms, held / ms) << ago << held;
    }
}

void FairnessTest::liesGainAtMostTheCap()
{
    QFETCH(const qint64, says);
    QFETCH(const qint64, holdsBack);
    const qint64 trip = 8 * ms;
    // the page answers `sync` late, the browser answers the pings
    PhoneClock page;
    // a program of one's own holds back both
    PhoneClock program;
    for (int i = 0; i < 30; ++i) {
        const qint64 at = i * second;
        page.notePing(at, at + trip);
        page.noteSync(at, at + trip + holdsBack, at + trip / 2);
        program.notePing(at, at + trip + holdsBack);
        program.noteSync(at, at + trip + holdsBack, at + trip / 2 - 7 * second);
    }
    const qint64 cap = capOf({4 * ms, 4 * ms, program.halfRoundTrip().value_or(0)});
    QCOMPARE(cap, 20 * ms); // one liar does not move the median
    const qint64 arrival = 60 * second;
    const qint64 paid = creditOf(page, arrival - says, arrival, cap);
    QVERIFY2(paid >= 0 && paid <= trip / 2, qPrintable(QString::number(paid)));
    const qint64 more = creditOf(program, arrival - says, arrival, cap);
    QVERIFY2(more >= 0 && more <= cap, qPrintable(QString::number(more)));
    QVERIFY(program.uncertainty() <= largestUncertainty);
    QCOMPARE(page.uncertainty(), trip / 2);
}

void FairnessTest::theFirstWins_data()
{
    QTest::addColumn<double>("loss");
    QTest::addColumn<double>("least");
    QTest::newRow("no loss") << 0.0 << 0.99;
    QTest::newRow("5 % loss") << 0.05 << 0.94;
}

void FairnessTest::theFirstWins()
{
    QFETCH(const double, loss);
    QFETCH(const double, least);
    int clear = 0;
    int clearWon = 0;
    int undelayed = 0;
    int undelayedWon = 0;
    int races = 0;
    int close = 0;
    QList<double> shares; // uncertainties by round trips
    for (quint32 night = 0; night < 150; ++night) {
        Air air(1000 + night, loss);
        auto phones = people(air, 2 + air.below(7));
        for (const auto &phone : phones)
            phone->isMeasured(0, 180 * second);
        const qint64 cap = capFor(phones);
        for (int i = 0; i < 100; ++i) {
            const qint64 at = 200 * second + i * 10 * second;
            const std::size_t a = air.below(phones.size());
            const std::size_t b = (a + 1 + air.below(phones.size() - 1)) % phones.size();
            const qint64 lead = static_cast<qint64>(air.uniform(0, 1'000'000));
            QList<Sent> sent{pressOf(*phones[a], a, at, cap), pressOf(*phones[b], b, at + lead, cap)};
            const bool resent = sent.at(0).resent || sent.at(1).resent;
            const qint64 doubt = phones[a]->clock.uncertainty() + phones[b]->clock.uncertainty();
            const Race run = race(sent, phones, cap);
            ++races;
            QVERIFY(run.counted >= 1 && run.counted <= 2);
            QVERIFY(run.winner < run.counted); // one winner, among those who were heard
            const bool won = sent.at(static_cast<qsizetype>(run.winner)).phone == a;
            close += run.too_close ? 1 : 0;
            shares.append(static_cast<double>(doubt) / (phones[a]->least() + phones[b]->least()));
            if (lead <= doubt)
                continue;
            ++clear;
            clearWon += won ? 1 : 0;
            if (!resent) {
                ++undelayed;
                undelayedWon += won ? 1 : 0;
            }
        }
    }
    std::sort(shares.begin(), shares.end());
    const double median = shares.at(shares.size() / 2);
    const double share = double(clearWon) / clear;
    const double shareUndelayed = double(undelayedWon) / undelayed;
    qInfo("%d races, %d of them with a clear lead: the first won %.2f %%; of those not delayed by loss %.2f "
          "%%; "
          "median uncertainty %.2f of the round trips; too close %.1f %%",
          races, clear, 100 * share, 100 * shareUndelayed, median, 100.0 * close / races);
    QVERIFY(clear > 1000);
    QVERIFY2(shareUndelayed >= 0.99, qPrintable(QString::number(shareUndelayed)));
    QVERIFY2(share >= least, qPrintable(QString::number(share)));
    QVERIFY2(median <= 0.75, qPrintable(QString::number(median)));
}

QTEST_GUILESS_MAIN(FairnessTest)
#include "fairness_test.moc"
