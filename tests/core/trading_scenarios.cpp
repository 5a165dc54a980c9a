// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios that come with the program, and what each does by itself (trading rules, "Scenarios").
#include "core/engine/view.h"
#include "tests/support/trading_evening.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;
using trading::Amounts;

namespace {

template <class E>
int countOf(const Market &market)
{
    int count = 0;
    for (const engine::Recorded &recorded : market.journal())
        count += std::holds_alternative<E>(recorded.event) ? 1 : 0;
    return count;
}

std::shared_ptr<const trading::Ruleset> changed(const char *id,
                                                const std::function<void(trading::Ruleset &)> &change)
{
    trading::Ruleset rules = *shippedRuleset(QLatin1String(id));
    change(rules);
    return std::make_shared<const trading::Ruleset>(rules);
}

void give(trading::Ruleset &rules, const Amounts &goods, const Amounts &buildings)
{
    for (trading::NationType &type : rules.nations) {
        type.goods = goods;
        type.buildings = buildings;
    }
}

}

class TradingScenariosTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<QString>("difficulty");
        QTest::addColumn<QString>("first");
        QTest::addColumn<Amounts>("goods");
        QTest::addColumn<Amounts>("buildings");
        const auto goods = [](qint64 food, qint64 raw, qint64 elec, qint64 med, qint64 cur) {
            return Amounts{{u"food"_s, food},
                           {u"raw_materials"_s, raw},
                           {u"electrical_goods"_s, elec},
                           {u"medical_goods"_s, med},
                           {u"currency"_s, cur}};
        };
        QTest::newRow("marshall") << u"marshall_plan"_s << qint64{120} << u"medium"_s << u"Britain"_s
                                  << goods(40, 30, 10, 5, 150)
                                  << Amounts{{u"farm"_s, 2}, {u"mine"_s, 1}, {u"infrastructure"_s, 2}};
        QTest::newRow("silk") << u"silk_road"_s << qint64{90} << u"easy"_s << u"China"_s
                              << goods(40, 60, 20, 5, 100)
                              << Amounts{{u"mine"_s, 3}, {u"electrical_factory"_s, 2}, {u"farm"_s, 1}};
        QTest::newRow("industry") << u"industrial_revolution"_s << qint64{120} << u"hard"_s << u"Lancashire"_s
                                  << goods(30, 40, 15, 5, 100)
                                  << Amounts{{u"electrical_factory"_s, 3}, {u"mine"_s, 2}, {u"farm"_s, 1}};
        QTest::newRow("space") << u"space_race"_s << qint64{90} << u"medium"_s << u"USA"_s
                               << goods(40, 40, 20, 15, 250)
                               << Amounts{{u"farm"_s, 2},
                                          {u"mine"_s, 2},
                                          {u"electrical_factory"_s, 2},
                                          {u"medical_factory"_s, 1}};
        QTest::newRow("exploration") << u"age_of_exploration"_s << qint64{120} << u"medium"_s << u"Spain"_s
                                     << goods(30, 20, 10, 10, 400)
                                     << Amounts{{u"farm"_s, 1}, {u"mine"_s, 1}, {u"infrastructure"_s, 2}};
        QTest::newRow("depression") << u"great_depression"_s << qint64{90} << u"hard"_s << u"USA"_s
                                    << goods(20, 15, 5, 3, 75)
                                    << Amounts{{u"farm"_s, 2}, {u"mine"_s, 1}, {u"infrastructure"_s, 2}};
    }
    void files()
    {
        QFETCH(QString, id);
        QFETCH(qint64, minutes);
        QFETCH(QString, difficulty);
        QFETCH(QString, first);
        QFETCH(Amounts, goods);
        QFETCH(Amounts, buildings);
        const auto rules = shippedRuleset(id);
        QVERIFY(rules);
        Market market(rules);
        QCOMPARE(market.started, "ok");
        QCOMPARE(market.game().setup.duration.ms, minutes * 60'000);
        QCOMPARE(QLatin1String(wordOf(market.game().setup.difficulty)), difficulty);
        QCOMPARE(rules->nations.first().label, first);
        QCOMPARE(market.nation(0).holdings, goods); // not scaled by the difficulty
        QCOMPARE(market.nation(0).buildings, buildings);
        // the intervals of the food tax are the default's for this length
        const trading::Ruleset &usual = *trading::shippedRules();
        QCOMPARE(market.position().schedule.tax_interval.ms,
                 trading::difficultyOf(usual, market.game().setup.difficulty)
                         .tax_minutes.at(usual.durations.indexOf(minutes)) *
                     60'000);
        // it plays through by itself, and everything adds up
        market.live({minutes * 60'000});
        QVERIFY(market.position().outcome.has_value());
        QVERIFY(!trading::imbalanceOf(market.position()));
        QCOMPARE(engine::stateHash(*replayed(market.journal())), engine::stateHash(market.state()));
    }
    void onlyFourTeamsAndNoOtherDifficulty()
    {
        Market three(shippedRuleset(u"silk_road"_s), {}, 3);
        QCOMPARE(three.started, "team_count_wrong");
        QCOMPARE(three.refusal()->facts.value("need"_L1).toInt(), 4);
        trading::Choices hard;
        hard.difficulty = trading::Difficulty::Hard;
        Market other(shippedRuleset(u"silk_road"_s), hard);
        QCOMPARE(other.started, "scenario_fixes");
        trading::Choices easy;
        easy.difficulty = trading::Difficulty::Easy;
        QCOMPARE(Market(shippedRuleset(u"silk_road"_s), easy).started, "ok");
    }
    void aid()
    {
        const auto rules = changed("marshall_plan", [](trading::Ruleset &all) {
            give(all, {{u"food"_s, 500}}, {});
            for (qsizetype i = 0; i < 4; ++i)
                all.nations[i].goods.insert(u"currency"_s, 1000 - 100 * i);
        });
        Market market(rules);
        market.live(1200_s_span);
        QCOMPARE(market.has(0, "currency"), 1025);
        QCOMPARE(market.has(1, "currency"), 950);
        QCOMPARE(market.has(2, "currency"), 875);
        QCOMPARE(market.has(3, "currency"), 800); // the poorest gets most
        QCOMPARE(market.event().type, u"aid"_s);
    }
    void aidAmongTheHungry()
    {
        const auto rules = changed("marshall_plan", [](trading::Ruleset &all) {
            give(all, {{u"food"_s, 500}, {u"currency"_s, 1000}}, {});
            all.nations[2].goods.insert(u"food"_s, 14); // 9 after the food tax
        });
        Market market(rules);
        market.live(1200_s_span);
        QCOMPARE(market.has(2, "food"), 9);
        qint64 all = 0;
        for (int i = 0; i < 4; ++i)
            all += market.has(i, "currency");
        QCOMPARE(all, 3826); // 4 x 1000 and 250 of aid, less a tenth each, rounded down
    }
    void firstToEightBuildings()
    {
        const auto rules = changed("marshall_plan", [](trading::Ruleset &all) {
            give(all, {{u"raw_materials"_s, 500}, {u"currency"_s, 1000}}, {{u"farm"_s, 6}});
        });
        Market market(rules);
        QCOMPARE(market.build(0, "farm"), "ok");
        QCOMPARE(market.nation(0).bonus, 0);
        QCOMPARE(market.build(1, "farm"), "ok");
        QCOMPARE(market.build(1, "farm"), "ok");
        QCOMPARE(market.nation(1).bonus, 500);
        QCOMPARE(market.build(0, "farm"), "ok");
        QCOMPARE(market.nation(0).bonus, 0);
        QCOMPARE(trading::worthOf(trading::standingOf(market.game(), market.nation(1))) -
                     trading::worthOf(trading::standingOf(market.game(), market.nation(0))),
                 500'000'000);
    }
    void goodsOnTheWay()
    {
        Market market(shippedRuleset(u"silk_road"_s));
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 10}}, {{u"currency"_s, 20}}), "ok");
        QCOMPARE(market.accept(1, market.newestTrade()), "ok");
        QCOMPARE(market.has(0, "food"), 30); // left both sides
        QCOMPARE(market.has(0, "currency"), 100);
        QCOMPARE(market.has(1, "currency"), 130);
        QCOMPARE(market.position().transit.value(u"food"_s), 10);
        QVERIFY(!trading::imbalanceOf(market.position()));
        market.live(60_s_span);
        market.ask(night::PauseClock{});
        market.live(1000_s_span);
        market.ask(night::StartClock{});
        market.live(59_s_span);
        QCOMPARE(market.has(1, "food"), 45);
        market.live(1_s_span);
        QCOMPARE(market.has(1, "food"), 55);
        QCOMPARE(market.has(0, "currency"), 120);
        QCOMPARE(market.position().transit.value(u"food"_s), 0);
    }
    void whatIsOnTheWayArrivesAtTheEnd()
    {
        Market market(shippedRuleset(u"silk_road"_s));
        market.offer(0, 1, {{u"food"_s, 10}}, {});
        market.accept(1, market.newestTrade());
        QCOMPARE(market.ask(quiz::FinishRound{market.round}), "ok");
        QCOMPARE(market.has(1, "food"), 55);
        QVERIFY(market.position().outcome.has_value());
    }
    void doubling()
    {
        Market market(changed("silk_road", [](trading::Ruleset &all) { all.prices.walk_percent = 0; }));
        market.live(899_s_span);
        const Amounts before = market.position().baselines;
        market.live(1_s_span);
        QCOMPARE(market.position().doubled.size(), 1);
        const QString good = market.position().doubled.first().good;
        QCOMPARE(market.position().baselines.value(good), 2 * before.value(good));
        QCOMPARE(market.position().prices.value(good), 2 * before.value(good));
        market.live(299_s_span);
        QCOMPARE(market.position().doubled.size(), 1);
        market.live(1_s_span);
        QCOMPARE(market.position().baselines, before);
        QCOMPARE(market.position().prices, before);
    }
    void raids()
    {
        int raids = 0;
        for (qint64 seed = 1; seed <= 5; ++seed) {
            Market market(shippedRuleset(u"silk_road"_s), {}, 4, seed);
            std::optional<GameTime> last;
            for (int minute = 0; minute < 89; ++minute) {
                const qsizetype before = market.position().occurrences.size();
                market.live(60_s_span);
                if (market.position().occurrences.size() == before)
                    continue;
                ++raids;
                QCOMPARE(market.event().teams.size(), 1);
                QVERIFY(!last || market.now().ms - last->ms >= 600'000);
                last = market.now();
            }
        }
        QVERIFY(raids >= 5 && raids <= 25); // about three in ninety minutes
    }
    void factories()
    {
        const auto rules = changed("industrial_revolution", [](trading::Ruleset &all) {
            give(all, {{u"food"_s, 500}, {u"raw_materials"_s, 500}, {u"medical_goods"_s, 4}},
                 {{u"electrical_factory"_s, 2}, {u"farm"_s, 1}});
            all.nations[1].goods.insert(u"medical_goods"_s, 5);
        });
        Market market(rules);
        QCOMPARE(market.produce(0, "electrical_factory"), "ok");
        QCOMPARE(market.has(0, "electrical_goods"), 20);
        QCOMPARE(market.has(0, "raw_materials"), 490);
        QCOMPARE(market.has(0, "food"), 498);
        QCOMPARE(market.produce(0, "electrical_factory"), "production_stopped");
        QCOMPARE(market.produce(0, "farm"), "ok"); // no factory
        market.live(299_s_span);
        QCOMPARE(market.produce(0, "electrical_factory"), "production_stopped");
        market.live(1_s_span);
        QCOMPARE(market.produce(0, "electrical_factory"), "ok");
        QCOMPARE(market.produce(1, "electrical_factory"), "ok");
        QCOMPARE(market.produce(1, "electrical_factory"), "ok"); // with 5 medical goods they go on
    }
    void firstOfATypeAndLateCosts()
    {
        const auto rules = changed("space_race", [](trading::Ruleset &all) {
            give(all, {{u"raw_materials"_s, 500}, {u"currency"_s, 1000}, {u"food"_s, 500}}, {});
        });
        Market market(rules);
        QCOMPARE(market.build(0, "farm"), "ok");
        QCOMPARE(market.has(0, "currency"), 1000 - 50 + 50);
        QCOMPARE(market.build(1, "farm"), "ok");
        QCOMPARE(market.has(1, "currency"), 950);
        market.live(70_s_span); // nothing yet
        const qint64 left = market.position().ends_at->ms - market.now().ms;
        market.live({left - 1'200'001});
        qint64 before = market.has(2, "currency");
        QCOMPARE(market.build(2, "farm"), "ok");
        QCOMPARE(market.has(2, "currency"), before - 50);
        market.live({1});
        before = market.has(2, "currency");
        QCOMPARE(market.build(2, "farm"), "ok");
        QCOMPARE(market.has(2, "currency"), before - 75);
        QCOMPARE(trading::findGood(*rules, u"food"_s)->label, u"Knowledge"_s);
        QCOMPARE(trading::findGood(*rules, u"medical_goods"_s)->baseline, 25'000'000);
    }
    void voyages()
    {
        const auto rules = changed("age_of_exploration", [](trading::Ruleset &all) {
            all.bank_stock = 3; // the bank soon lacks what ships bring
            give(all, {{u"food"_s, 100}, {u"currency"_s, 1000}}, {});
        });
        Market market(rules);
        const OccurrenceId ship = market.newestEvent();
        QCOMPARE(market.event().type, u"voyage"_s);
        QSet<QString> found;
        for (int i = 0; i < 10; ++i) {
            const Amounts before = market.nation(0).holdings;
            QCOMPARE(market.respond(0, ship), "ok");
            QCOMPARE(market.has(0, "currency"), before.value(u"currency"_s) - 100);
            for (const trading::Good &good : rules->goods) {
                const qint64 cost = good.id == "food"_L1 ? 1 : 0;
                const qint64 got = market.nation(0).holdings.value(good.id) - before.value(good.id) + cost;
                if (got == 0)
                    continue;
                QVERIFY(got >= 20 && got <= 50);
                found.insert(good.id);
            }
            QVERIFY(!trading::imbalanceOf(market.position()));
        }
        QVERIFY(found.size() > 1);
        QCOMPARE(market.respond(0, ship), "goods_short");
    }
    void decay()
    {
        const auto rules = changed("age_of_exploration", [](trading::Ruleset &all) {
            give(all, {{u"medical_goods"_s, 105}, {u"currency"_s, 1000}, {u"food"_s, 1000}}, {});
        });
        Market market(rules);
        market.live(900_s_span);
        QCOMPARE(market.has(0, "medical_goods"), 100);
        QCOMPARE(market.has(0, "currency"), 1000); // goods only
    }
    void tariff()
    {
        Market market(shippedRuleset(u"great_depression"_s));
        const qint64 stock = market.stock("food");
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 15}}, {{u"currency"_s, 20}}), "ok");
        QCOMPARE(market.accept(1, market.newestTrade()), "ok");
        QCOMPARE(market.has(0, "food"), 5);
        QCOMPARE(market.has(1, "food"), 15 + 14);
        QCOMPARE(market.stock("food"), stock + 1);
        QCOMPARE(market.has(0, "currency"), 75 + 18);
        QCOMPARE(market.position().stock.value(u"currency"_s), 0); // the bank has no purse
        QVERIFY(!trading::imbalanceOf(market.position()));
    }
    void bankruptcy()
    {
        const auto rules = changed("great_depression", [](trading::Ruleset &all) {
            give(all, {{u"currency"_s, 100}, {u"food"_s, 500}}, {{u"farm"_s, 2}});
            all.nations[1].goods.insert(u"currency"_s, 99);
        });
        Market market(rules);
        market.live(1200_s_span);
        QCOMPARE(market.built(0, "farm"), 2);
        QCOMPARE(market.built(1, "farm"), 1);
        market.live(2400_s_span);
        QCOMPARE(market.built(1, "farm"), 0);
    }
};

QTEST_GUILESS_MAIN(TradingScenariosTest)
#include "trading_scenarios.moc"
