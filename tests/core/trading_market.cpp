// SPDX-License-Identifier: GPL-3.0-or-later
// Building and the bank: costs, stock, prices (trading rules, "Buildings" and "Bank").
#include "core/engine/view.h"
#include "tests/support/trading_evening.h"

#include <QJsonDocument>
#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;
using trading::Amounts;
using trading::Deal;

namespace {

const Amounts plenty{{u"food"_s, 500},
                     {u"raw_materials"_s, 500},
                     {u"electrical_goods"_s, 500},
                     {u"medical_goods"_s, 500},
                     {u"currency"_s, 5000}};

}

class TradingMarketTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costs_data()
    {
        QTest::addColumn<QString>("building");
        QTest::addColumn<qint64>("currency");
        QTest::addColumn<qint64>("raw");
        QTest::addColumn<qint64>("food");
        QTest::addColumn<qint64>("elec");
        QTest::addColumn<qint64>("med");
        QTest::addColumn<qint64>("score");
        const auto row = [](const char *id, qint64 cur, qint64 raw, qint64 food, qint64 elec, qint64 med,
                            qint64 score) {
            QTest::newRow(id) << QString::fromLatin1(id) << cur << raw << food << elec << med << score;
        };
        row("farm", 50, 30, 0, 0, 0, 100);
        row("mine", 50, 30, 0, 5, 0, 100);
        row("electrical_factory", 200, 50, 0, 30, 0, 400);
        row("medical_factory", 200, 50, 20, 15, 0, 400);
        row("school", 100, 30, 0, 0, 0, 200);
        row("hospital", 300, 50, 0, 10, 10, 600);
        row("restaurant", 200, 50, 25, 5, 0, 400);
        row("infrastructure", 300, 50, 0, 10, 0, 600);
    }
    void costs()
    {
        QFETCH(QString, building);
        QFETCH(qint64, currency);
        QFETCH(qint64, raw);
        QFETCH(qint64, food);
        QFETCH(qint64, elec);
        QFETCH(qint64, med);
        QFETCH(qint64, score);
        Market market(wealthy(plenty, {}));
        const qint64 before = trading::standingOf(market.game(), market.nation(0)).buildings;
        QCOMPARE(market.build(0, building.toLatin1().constData()), "ok");
        QCOMPARE(market.has(0, "currency"), 5000 - currency);
        QCOMPARE(market.has(0, "raw_materials"), 500 - raw);
        QCOMPARE(market.has(0, "food"), 500 - food);
        QCOMPARE(market.has(0, "electrical_goods"), 500 - elec);
        QCOMPARE(market.has(0, "medical_goods"), 500 - med);
        QCOMPARE(market.nation(0).buildings.value(building), 1);
        QCOMPARE(trading::standingOf(market.game(), market.nation(0)).buildings - before, score);
        QVERIFY(!trading::imbalanceOf(market.position()));
    }
    void allThatIsShortIsListed()
    {
        Market market; // nation 1: 30 food, 50 currency
        QCOMPARE(market.build(0, "medical_factory"), "goods_short");
        const QJsonArray missing = market.refusal()->facts.value("short"_L1).toArray();
        QCOMPARE(missing.size(), 3); // currency, electrical goods, raw materials; food is enough
        for (const QJsonValue &one : missing)
            QVERIFY(one.toObject().value("need"_L1).toInteger() >
                    one.toObject().value("have"_L1).toInteger());
        QCOMPARE(market.has(0, "food"), 30);
        QCOMPARE(market.has(0, "currency"), 50);
        QCOMPARE(market.build(0, "castle"), "unknown_building");
    }
    void mostOfATypeAndRights()
    {
        Market market(wealthy(plenty, {{u"restaurant"_s, 5}, {u"farm"_s, 1}}));
        QCOMPARE(market.build(0, "restaurant"), "building_limit");
        trading::Choices gated;
        gated.challenge_gates_build = true;
        Market rights(wealthy(plenty, {{u"farm"_s, 1}}), gated);
        QCOMPARE(rights.build(0, "farm"), "right_missing");
        QCOMPARE(rights.produce(0, "farm"), "ok");
        QCOMPARE(rights.build(0, "mine"), "right_missing");
        QCOMPARE(rights.build(0, "farm"), "ok");
        QCOMPARE(rights.build(0, "farm"), "right_missing");
        QCOMPARE(rights.produce(0, "school"), "ok"); // without having one
        QCOMPARE(rights.build(0, "school"), "ok");
    }
    void spreadAndRounding_data()
    {
        QTest::addColumn<QString>("good");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("paid");
        QTest::addColumn<qint64>("got");
        QTest::newRow("one food") << u"food"_s << qint64{1} << qint64{3} << qint64{1};         // 2.40, 1.60
        QTest::newRow("five food") << u"food"_s << qint64{5} << qint64{12} << qint64{8};       // exact
        QTest::newRow("one raw") << u"raw_materials"_s << qint64{1} << qint64{4} << qint64{2}; // 3.60, 2.40
        QTest::newRow("three raw") << u"raw_materials"_s << qint64{3} << qint64{11}
                                   << qint64{7}; // 10.80, 7.20
        QTest::newRow("elec") << u"electrical_goods"_s << qint64{1} << qint64{18} << qint64{12};
        QTest::newRow("med") << u"medical_goods"_s << qint64{7} << qint64{168} << qint64{112};
    }
    void spreadAndRounding()
    {
        QFETCH(QString, good);
        QFETCH(qint64, amount);
        QFETCH(qint64, paid);
        QFETCH(qint64, got);
        const QByteArray id = good.toLatin1();
        Market buyer(wealthy(plenty, {}));
        QCOMPARE(buyer.bank(0, Deal::Buy, id.constData(), amount), "ok");
        QCOMPARE(buyer.has(0, "currency"), 5000 - paid);
        QCOMPARE(buyer.has(0, id.constData()), 500 + amount);
        QCOMPARE(buyer.stock(id.constData()), 1000 - amount);
        Market seller(wealthy(plenty, {}));
        QCOMPARE(seller.bank(0, Deal::Sell, id.constData(), amount), "ok");
        QCOMPARE(seller.has(0, "currency"), 5000 + got);
        QCOMPARE(seller.stock(id.constData()), 1000 + amount);
        QVERIFY(!trading::imbalanceOf(seller.position()));
    }
    void priceMoves_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("move");  // of food's price, millionths
        QTest::addColumn<qint64>("spill"); // of electrical goods'
        // baseline 2 x 0.05 x min(q/100, 1) x min(1 + floor(q/100)/10, 3); spill: 15 x ... x 0.2
        QTest::newRow("1") << qint64{1} << qint64{1'000} << qint64{1'500};
        QTest::newRow("50") << qint64{50} << qint64{50'000} << qint64{75'000};
        QTest::newRow("99") << qint64{99} << qint64{99'000} << qint64{148'500};
        QTest::newRow("100") << qint64{100} << qint64{110'000} << qint64{165'000};
        QTest::newRow("250") << qint64{250} << qint64{120'000} << qint64{180'000};
        QTest::newRow("1000") << qint64{1000} << qint64{200'000} << qint64{300'000};
        QTest::newRow("2000") << qint64{2000} << qint64{300'000} << qint64{450'000};
        QTest::newRow("5000") << qint64{5000} << qint64{300'000} << qint64{450'000};
    }
    void priceMoves()
    {
        QFETCH(qint64, amount);
        QFETCH(qint64, move);
        QFETCH(qint64, spill);
        const auto rules = rulesWith([](trading::Ruleset &all) {
            all.bank_stock = 10'000;
            for (trading::NationType &type : all.nations)
                type.goods = {{u"food"_s, 10'000}, {u"currency"_s, 1'000'000}};
        });
        Market up(rules);
        QCOMPARE(up.bank(1, Deal::Buy, "food", amount), "ok");
        QCOMPARE(up.price("food"), 2'000'000 + move);
        QCOMPARE(up.price("electrical_goods"), 15'000'000 + spill);
        QCOMPARE(up.price("raw_materials"), 3'000'000 + spill / 5);
        Market down(rules);
        QCOMPARE(down.bank(1, Deal::Sell, "food", amount), "ok");
        QCOMPARE(down.price("food"), 2'000'000 - move);
        QCOMPARE(down.price("electrical_goods"), 15'000'000 - spill);
    }
    void chargedAtThePriceBefore()
    {
        Market market(wealthy({{u"currency"_s, 5000}}, {}));
        QCOMPARE(market.bank(0, Deal::Buy, "food", 100), "ok");
        QCOMPARE(market.has(0, "currency"), 5000 - 240);
    }
    void bounds()
    {
        const auto rules = rulesWith([](trading::Ruleset &all) {
            all.bank_stock = 1'000'000;
            for (trading::NationType &type : all.nations)
                type.goods = {{u"food"_s, 1'000'000}, {u"currency"_s, 1'000'000}};
        });
        Market market(rules);
        for (int i = 0; i < 20; ++i)
            market.bank(0, Deal::Sell, "food", 2000);
        QCOMPARE(market.price("food"), 1'000'000);
        for (int i = 0; i < 240; ++i)
            market.bank(0, Deal::Buy, "food", 2000);
        QCOMPARE(market.price("food"), 7'000'000);
    }
    void refusals()
    {
        Market market;
        QCOMPARE(market.bank(0, Deal::Buy, "food", 0), "quantity_invalid");
        QCOMPARE(market.bank(0, Deal::Buy, "food", -5), "quantity_invalid");
        QCOMPARE(market.bank(0, Deal::Sell, "food", -5), "quantity_invalid");
        QCOMPARE(market.bank(0, Deal::Buy, "food", 1'000'001), "quantity_invalid");
        QCOMPARE(market.bank(0, Deal::Buy, "food", std::numeric_limits<qint64>::max()), "quantity_invalid");
        QCOMPARE(market.bank(0, Deal::Buy, "gold", 1), "unknown_good");
        QCOMPARE(market.bank(0, Deal::Buy, "currency", 1), "unknown_good");
        QCOMPARE(market.bank(0, Deal::Buy, "food", 1001), "bank_short");
        QCOMPARE(market.bank(0, Deal::Buy, "food", 1000), "goods_short"); // no such money
        QCOMPARE(market.bank(0, Deal::Sell, "food", 31), "goods_short");
        QCOMPARE(market.has(0, "currency"), 50);
        // nobody acts for others
        QCOMPARE(market.ask(trading::TradeWithBank{{market.players.at(1), {}}, Deal::Buy, u"food"_s, 1},
                            market.phone(0)),
                 "forbidden");
        QCOMPARE(market.ask(trading::TradeWithBank{{{}, market.teams.at(1)}, Deal::Buy, u"food"_s, 1},
                            market.phone(0)),
                 "other_team");
        QCOMPARE(market.ask(trading::TradeWithBank{{}, Deal::Buy, u"food"_s, 1}, market.phone(0)), "ok");
        QCOMPARE(market.has(0, "food"), 31);
        QCOMPARE(market.ask(trading::TradeWithBank{{}, Deal::Buy, u"food"_s, 1}, market.banker),
                 "bad_request");
        QCOMPARE(market.ask(trading::TradeWithBank{{{}, market.teams.at(1)}, Deal::Buy, u"food"_s, 1},
                            market.banker),
                 "ok");
        market.ask(night::PauseClock{});
        QCOMPARE(market.bank(0, Deal::Buy, "food", 1), "paused");
        QCOMPARE(market.build(0, "farm"), "paused");
    }
    void baseline()
    {
        Market market;
        QCOMPARE(market.ask(trading::SetBaseline{u"food"_s, 3'000'000}, market.phone(0)), "forbidden");
        QCOMPARE(market.ask(trading::SetBaseline{u"food"_s, 499'999}, market.banker),
                 "baseline_out_of_range");
        QCOMPARE(market.ask(trading::SetBaseline{u"gold"_s, 3'000'000}, market.banker), "unknown_good");
        QCOMPARE(market.ask(trading::SetBaseline{u"food"_s, 500'000}, market.banker), "ok");
        QCOMPARE(market.price("food"), 500'000);
        QCOMPARE(market.ask(trading::SetBaseline{u"food"_s, 3'000'000}, market.banker), "ok");
        QCOMPARE(market.price("food"), 3'000'000);
        QCOMPARE(market.price("raw_materials"), 3'000'000);
    }
    void alerts()
    {
        Market market;
        const auto alerted = [&] {
            int count = 0;
            for (const engine::Recorded &recorded : market.newest())
                count += std::holds_alternative<trading::PriceAlerted>(recorded.event) ? 1 : 0;
            return count;
        };
        market.ask(trading::SetBaseline{u"food"_s, 2'199'999}, market.banker);
        QCOMPARE(alerted(), 0);
        market.ask(trading::SetBaseline{u"food"_s, 2'200'000}, market.banker);
        QCOMPARE(alerted(), 1); // 10 % since the start
        market.ask(trading::SetBaseline{u"food"_s, 2'000'000}, market.banker);
        QCOMPARE(alerted(), 0); // 9.1 % since the alert
        market.ask(trading::SetBaseline{u"food"_s, 1'980'000}, market.banker);
        QCOMPARE(alerted(), 1);
    }
    void walk()
    {
        Market market(trading::shippedRules(), lasting(60));
        QMap<QString, qint64> last = market.position().prices;
        bool moved = false;
        for (int i = 0; i < 60; ++i) {
            market.live(30_s_span);
            for (auto it = last.begin(); it != last.end(); ++it) {
                const qint64 now = market.position().prices.value(it.key());
                QVERIFY(std::abs(now - *it) * 100 <= 2 * *it + 100);
                moved = moved || now != *it;
                *it = now;
            }
        }
        QVERIFY(moved);
        QCOMPARE(market.position().history.size(), 61);
        // the same seed, the same prices; another seed, others
        Market again(trading::shippedRules(), lasting(60));
        again.live(1800_s_span);
        QCOMPARE(again.position().prices, market.position().prices);
        Market other(trading::shippedRules(), lasting(60), 4, 8);
        other.live(1800_s_span);
        QVERIFY(other.position().prices != market.position().prices);
        QCOMPARE(engine::stateHash(*replayed(market.journal())), engine::stateHash(market.state()));
    }
    void walkStandsStillWhilePaused()
    {
        Market market;
        market.live(45_s_span);
        const Amounts prices = market.position().prices;
        market.ask(night::PauseClock{});
        market.live(600_s_span);
        QVERIFY(market.restart());
        QCOMPARE(market.position().prices, prices);
        market.ask(night::StartClock{});
        market.live(14_s_span);
        QCOMPARE(market.position().prices, prices);
        market.live(1_s_span);
        QVERIFY(market.position().prices != prices);
    }
    void walkStaysWithinBounds()
    {
        Market market(trading::shippedRules(), lasting(240));
        for (int i = 0; i < 479; ++i) {
            market.live(30_s_span);
            for (const trading::Good &good : market.game().rules->goods) {
                const qint64 price = market.position().prices.value(good.id);
                QVERIFY(2 * price >= good.baseline && 2 * price <= 7 * good.baseline);
            }
        }
        QCOMPARE(market.position().history.size(), 480);
    }
    void history()
    {
        Market market(wealthy({{u"currency"_s, 5000}}, {}));
        for (int i = 0; i < 50; ++i)
            market.bank(0, Deal::Buy, "food", 1);
        QVERIFY(market.position().history.size() <= 3); // what comes within five seconds is one point
        QCOMPARE(market.position().history.last().mids.first(), market.price("food"));
        const QJsonObject view = engine::priceHistory(market.state(), {});
        QCOMPARE(view.value("goods"_L1).toArray().size(), 4);
        QCOMPARE(view.value("points"_L1).toArray().last().toArray().size(), 5);
    }
    void undoOfDealsIsRefused()
    {
        Market market(wealthy(plenty, {}));
        const night::Actor host = night::Actor::console();
        QCOMPARE(market.ask(trading::Build{{{}, market.teams.at(0)}, u"farm"_s}, host), "ok");
        QCOMPARE(market.ask(engine::Undo{engine::Confirm::Yes}, host), "cannot_undo");
        QCOMPARE(market.built(0, "farm"), 1);
        // with its start the whole round goes back
        QCOMPARE(market.ask(engine::UndoTo{market.state().version - 1, engine::Confirm::Yes}, host),
                 "cannot_undo");
        QCOMPARE(market.ask(engine::UndoTo{1, engine::Confirm::Yes}, host), "ok");
        QVERIFY(!trading::runningGame(market.state().night, market.state().trading));
    }
    void onlyTheOwnTeamSeesItsGoods()
    {
        Market market(wealthy({{u"food"_s, 4711}, {u"currency"_s, 10}}, {}));
        const auto text = [](const QJsonObject &object) { return QJsonDocument(object).toJson(); };
        const auto guest = text(engine::sharedSnapshot(market.state(), night::Role::Player, {}));
        QVERIFY(!guest.contains("4711"));
        const auto own = engine::you(market.state(), {night::Role::Player, market.phone(0).device});
        QVERIFY(text(own).contains("4711"));
        QCOMPARE(own.value("nations"_L1).toArray().size(), 1);
        QVERIFY(text(engine::sharedSnapshot(market.state(), night::Role::Banker, {})).contains("4711"));
    }
};

QTEST_GUILESS_MAIN(TradingMarketTest)
#include "trading_market.moc"
