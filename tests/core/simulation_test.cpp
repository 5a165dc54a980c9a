// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trading rounds of simulated players, and what is made of many of them.
#include "core/simulation/tally.h"
#include "tests/support/trading_evening.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::simulation;
using namespace Qt::StringLiterals;
using players::Temperament;

namespace {

bool isLong()
{
    return qEnvironmentVariableIsSet("QUIZAAR_LONG");
}

Setup setupFor(const QString &id, bool mayBeShort = true)
{
    Setup setup;
    setup.rules = test::shippedRuleset(id);
    if (mayBeShort && !isLong() && setup.rules->durations.contains(30))
        setup.choices.minutes = 30;
    return setup;
}

GameEnd ended(const QStringList &nations, const QList<qint64> &wealth)
{
    GameEnd end;
    end.finished = true;
    for (qsizetype i = 0; i < nations.size(); ++i) {
        NationEnd nation;
        nation.nation = nations.at(i);
        nation.temperament = static_cast<Temperament>(i % 3);
        nation.wealth = wealth.at(i);
        nation.richest = i == 0;
        nation.kindest = i > 1;
        end.nations.append(nation);
    }
    return end;
}

}

class SimulationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRulesetIsPlayedToItsEnd_data()
    {
        QTest::addColumn<QString>("rules");
        for (const trading::ShippedFile &file : trading::shippedFiles())
            QTest::newRow(qPrintable(file.id)) << file.id;
    }
    void everyRulesetIsPlayedToItsEnd()
    {
        QFETCH(QString, rules);
        const Setup setup = setupFor(rules);
        for (int seed = 1; seed <= (isLong() ? 10 : 1); ++seed) {
            QString broken;
            const GameEnd end =
                playGame(setup, seed, [&](const engine::State &state, const QList<engine::Recorded> &) {
                    for (const trading::Game &game : state.trading.games) {
                        if (const auto wrong = trading::imbalanceOf(game.position))
                            broken = wrong->good;
                    }
                });
            QVERIFY2(broken.isEmpty(), qPrintable(broken));
            QVERIFY2(end.finished, end.problem.constData());
            QCOMPARE(end.nations.size(), 4);
            const auto won = [&](bool NationEnd::*prize) {
                return std::any_of(end.nations.begin(), end.nations.end(),
                                   [&](const NationEnd &nation) { return nation.*prize; });
            };
            QVERIFY(won(&NationEnd::richest));
            QVERIFY(won(&NationEnd::kindest));
            QVERIFY(end.deals > 0);
            for (const trading::EventType &event : setup.rules->events)
                QVERIFY2(end.struck.value(event.id) > 0, qPrintable(event.id));
            int refused = 0;
            for (const int count : end.refused)
                refused += count;
            const QByteArray words = end.refused.keys().join(' ');
            QVERIFY2(refused * 20 <= end.asked, QByteArray(words + ": " + QByteArray::number(refused) +
                                                           " of " + QByteArray::number(end.asked))
                                                    .constData());
        }
    }
    void equalSeedsGiveEqualJournals()
    {
        const Setup setup = setupFor(u"default"_s);
        QList<engine::Recorded> journal;
        engine::State last;
        const GameEnd first =
            playGame(setup, 7, [&](const engine::State &state, const QList<engine::Recorded> &events) {
                journal.append(events);
                last = state;
            });
        const GameEnd again = playGame(setup, 7);
        QCOMPARE(again.hash, first.hash);
        QCOMPARE(first.events, journal.size());
        QVERIFY(playGame(setup, 8).hash != first.hash);
        // the journal alone gives the same state
        engine::State replayed;
        for (const engine::Recorded &recorded : journal)
            replayed = engine::evolve(std::move(replayed), recorded);
        QCOMPARE(engine::stateHash(replayed), engine::stateHash(last));
        Setup others = setup;
        others.temperaments = {Temperament::Builder};
        QVERIFY(playGame(others, 7).hash != first.hash);
    }
    void countersAndGiftsHappen()
    {
        int counters = 0;
        int gifts = 0;
        for (int seed = 1; seed <= 3; ++seed) {
            const GameEnd end = playGame(setupFor(u"default"_s), seed,
                                         [&](const engine::State &, const QList<engine::Recorded> &events) {
                                             for (const engine::Recorded &one : events) {
                                                 const auto *offer =
                                                     std::get_if<trading::TradeOffered>(&one.event);
                                                 gifts += offer && offer->trade.terms.wanted.isEmpty();
                                             }
                                         });
            counters += end.counters;
        }
        QVERIFY(counters > 0);
        QVERIFY(gifts > 0);
    }
    void whatCannotBeginSaysWhy()
    {
        Setup setup = setupFor(u"silk_road"_s);
        setup.teams = 3;
        const GameEnd end = playGame(setup, 1);
        QVERIFY(!end.finished);
        QCOMPARE(end.problem, QByteArray("team_count_wrong"));
        const Tally tally = tallyOf(setup, {end});
        QCOMPARE(tally.unfinished, 1);
        QCOMPARE(tally.problem, QByteArray("team_count_wrong"));
        QVERIFY(tally.nations.isEmpty());
    }
    void bankersMayHaveToConfirm()
    {
        Setup setup = setupFor(u"default"_s);
        setup.choices.self_complete = false;
        setup.choices.challenge_gates_build = true;
        int completed = 0;
        int built = 0;
        const GameEnd end =
            playGame(setup, 3, [&](const engine::State &, const QList<engine::Recorded> &events) {
                for (const engine::Recorded &one : events) {
                    completed += std::holds_alternative<trading::ChallengeCompleted>(one.event);
                    built += std::holds_alternative<trading::Built>(one.event);
                }
            });
        QVERIFY2(end.finished, end.problem.constData());
        QVERIFY(completed > 0);
        QVERIFY(built > 0);
    }

    // ---- figures of many games

    void quartiles_data()
    {
        QTest::addColumn<QList<qint64>>("figures");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("none") << QList<qint64>{} << QList<qint64>{0, 0, 0, 0, 0};
        QTest::newRow("one") << QList<qint64>{7} << QList<qint64>{7, 7, 7, 7, 7};
        QTest::newRow("two") << QList<qint64>{10, 0} << QList<qint64>{0, 2, 5, 7, 10};
        QTest::newRow("five") << QList<qint64>{5, 1, 4, 2, 3} << QList<qint64>{1, 2, 3, 4, 5};
        QTest::newRow("four") << QList<qint64>{40, 10, 30, 20} << QList<qint64>{10, 17, 25, 32, 40};
    }
    void quartiles()
    {
        QFETCH(QList<qint64>, figures);
        QFETCH(QList<qint64>, expected);
        const Quartiles found = quartilesOf(figures);
        QCOMPARE((QList<qint64>{found.least, found.lower, found.median, found.upper, found.most}), expected);
    }
    void verdict_data()
    {
        QTest::addColumn<QList<qint64>>("wealth");
        QTest::addColumn<QStringList>("outliers");
        QTest::addColumn<qint64>("spread");
        QTest::newRow("equal") << QList<qint64>{100, 100, 100, 100} << QStringList{} << qint64{100};
        QTest::newRow("just twice") << QList<qint64>{200, 100, 150, 120} << QStringList{} << qint64{200};
        QTest::newRow("one too rich")
            << QList<qint64>{500, 100, 110, 120} << QStringList{u"nation_1 rich 434"_s} << qint64{500};
        QTest::newRow("one too poor")
            << QList<qint64>{400, 390, 380, 100} << QStringList{u"nation_4 poor 25"_s} << qint64{400};
        QTest::newRow("two too rich")
            << QList<qint64>{1000, 900, 100, 110} << QStringList{u"nation_3 poor 19"_s, u"nation_4 poor 21"_s}
            << qint64{1000};
        QTest::newRow("one has nothing")
            << QList<qint64>{100, 100, 100, 0} << QStringList{u"nation_4 poor 0"_s} << qint64{0};
    }
    void verdict()
    {
        QFETCH(QList<qint64>, wealth);
        QFETCH(QStringList, outliers);
        QFETCH(qint64, spread);
        const QStringList nations{u"nation_1"_s, u"nation_2"_s, u"nation_3"_s, u"nation_4"_s};
        const Tally tally = tallyOf({}, {ended(nations, wealth)});
        QStringList found;
        for (const Outlier &outlier : tally.outliers)
            found.append(
                u"%1 %2 %3"_s.arg(outlier.nation, outlier.rich ? u"rich"_s : u"poor"_s).arg(outlier.percent));
        QCOMPARE(found, outliers);
        QCOMPARE(tally.spread_percent, spread);
        QCOMPARE(tally.isFair(), outliers.isEmpty());
        QCOMPARE(tally.nations.at(0).richest_share, 1000);
        QCOMPARE(tally.nations.at(2).kindest_share, 500); // two have shared it
        QCOMPARE(tally.temperaments.at(0).count, 2);
    }
    void everyNationGetsEveryTemperament()
    {
        QMap<int, QMap<int, int>> seen;
        for (int game = 0; game < 12; ++game) {
            const QList<Temperament> mixed = mixedFor(game, 4);
            QCOMPARE(mixed.size(), 4);
            for (int team = 0; team < 4; ++team)
                ++seen[team][static_cast<int>(mixed.at(team))];
        }
        for (const auto &temperaments : std::as_const(seen))
            QCOMPARE(temperaments, (QMap<int, int>{{0, 4}, {1, 4}, {2, 4}}));
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulation_test.moc"
