// SPDX-License-Identifier: GPL-3.0-or-later
// Food tax, the end of a round, its score (trading rules, "Food tax" and "Score").
#include "core/engine/night_score.h"
#include "core/engine/view.h"
#include "tests/support/trading_evening.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;
using trading::Amounts;
using trading::Difficulty;

namespace {

template <class E>
const E *newestOf(const Market &market)
{
    for (auto recorded = market.journal().crbegin(); recorded != market.journal().crend(); ++recorded) {
        if (const auto *event = std::get_if<E>(&recorded->event))
            return event;
    }
    return nullptr;
}

/// A nation's trades as if they had been made: margin in percent on a value given.
struct Dealt
{
    qint64 percent;
    qint64 given;
};

trading::Standing scored(qint64 base, const QList<Dealt> &deals)
{
    trading::Game game;
    game.rules = trading::shippedRules();
    trading::Nation nation;
    nation.team = TeamId{1};
    nation.holdings = {{u"currency"_s, base}};
    qint64 id = 0;
    for (const Dealt &deal : deals) {
        trading::Trade trade;
        trade.id = TradeId{++id};
        trade.from = nation.team;
        trade.to = TeamId{2};
        trade.status = trading::TradeStatus::Accepted;
        trade.of_from = {deal.given * 1'000'000, deal.given * (100 + deal.percent) * 10'000};
        game.position.trades.insert(trade.id, trade);
    }
    return trading::standingOf(game, nation);
}

}

class TradingTaxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervals_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<int>("difficulty");
        QTest::addColumn<qint64>("interval");
        const QList<qint64> durations{30, 45, 60, 90, 120, 150, 180, 210, 240};
        const QList<QList<qint64>> table{{8, 11, 15, 20, 25, 30, 35, 40, 45},
                                         {6, 8, 11, 15, 18, 22, 26, 30, 34},
                                         {4, 6, 7, 10, 12, 15, 17, 20, 22}};
        for (int d = 0; d < 3; ++d) {
            for (int i = 0; i < durations.size(); ++i)
                QTest::addRow("%lld %s", durations.at(i), wordOf(static_cast<Difficulty>(d)))
                    << durations.at(i) << d << table.at(d).at(i);
        }
    }
    void intervals()
    {
        QFETCH(qint64, minutes);
        QFETCH(int, difficulty);
        QFETCH(qint64, interval);
        Market market(trading::shippedRules(), lasting(minutes, static_cast<Difficulty>(difficulty)));
        QCOMPARE(market.position().schedule.tax->ms - market.now().ms, interval * 60'000);
        const GameTime first = *market.position().schedule.tax;
        market.live({interval * 60'000 - 1});
        QVERIFY(!newestOf<trading::TaxTaken>(market));
        market.live({1});
        QVERIFY(newestOf<trading::TaxTaken>(market));
        QCOMPARE(market.position().schedule.tax->ms, first.ms + interval * 60'000);
    }
    void bases_data()
    {
        QTest::addColumn<int>("team");
        QTest::addColumn<bool>("school");
        QTest::addColumn<qint64>("due");
        QTest::newRow("developed") << 0 << false << qint64{15};
        QTest::newRow("developed, raw") << 1 << false << qint64{15};
        QTest::newRow("developing, electrical") << 2 << false << qint64{5};
        QTest::newRow("developing, medical") << 3 << false << qint64{5};
        QTest::newRow("developed with a school") << 0 << true << qint64{22};
        QTest::newRow("developing with a school") << 3 << true << qint64{7};
    }
    void bases()
    {
        QFETCH(int, team);
        QFETCH(bool, school);
        QFETCH(qint64, due);
        const auto rules = wealthy({{u"food"_s, 100}}, school ? Amounts{{u"school"_s, 1}} : Amounts{});
        Market market(rules, lasting(30));
        const qint64 stock = market.stock("food");
        market.live(360_s_span);
        QCOMPARE(market.has(team, "food"), 100 - due);
        const qint64 all = school ? 22 + 22 + 7 + 7 : 15 + 15 + 5 + 5;
        QCOMPARE(market.stock("food"), stock + all);
    }
    void warnedThreeMinutesBefore()
    {
        Market market(trading::shippedRules(), lasting(30));
        market.live(179_s_span);
        QVERIFY(!newestOf<trading::TaxWarned>(market));
        market.live(1_s_span);
        QCOMPARE(newestOf<trading::TaxWarned>(market)->due, *market.position().schedule.tax);
    }
    void famine_data()
    {
        QTest::addColumn<qint64>("food");
        QTest::addColumn<qint64>("currency");
        QTest::addColumn<qint64>("left");
        QTest::addColumn<bool>("famine");
        QTest::newRow("just enough") << qint64{15} << qint64{100} << qint64{100} << false;
        QTest::newRow("one short") << qint64{14} << qint64{100} << qint64{96} << true; // 1 x 2.00 x 2
        QTest::newRow("none") << qint64{0} << qint64{100} << qint64{40} << true;       // 15 x 4
        QTest::newRow("none and poor") << qint64{0} << qint64{20} << qint64{0} << true;
        QTest::newRow("nothing at all") << qint64{0} << qint64{0} << qint64{0} << true;
    }
    void famine()
    {
        QFETCH(qint64, food);
        QFETCH(qint64, currency);
        QFETCH(qint64, left);
        QFETCH(bool, famine);
        Market market(wealthy({{u"food"_s, food}, {u"currency"_s, currency}}, {{u"restaurant"_s, 0}}),
                      lasting(30));
        market.live(360_s_span);
        QCOMPARE(market.has(0, "food"), 0);
        QCOMPARE(market.has(0, "currency"), left);
        QCOMPARE(market.nation(0).famines, famine ? 1 : 0);
        // nobody is left out for ever after one failed team
        QCOMPARE(newestOf<trading::TaxTaken>(market)->nations.size(), 4);
        market.live(360_s_span);
        QCOMPARE(market.nation(0).famines, famine ? 2 : 1);
        QVERIFY(!trading::imbalanceOf(market.position()));
    }
    void restaurants()
    {
        Market market(wealthy({{u"food"_s, 100}}, {{u"restaurant"_s, 2}}), lasting(30));
        market.live(360_s_span);
        QCOMPARE(market.has(0, "currency"), 5 * 15 * 2);
        QCOMPARE(market.has(2, "currency"), 5 * 5 * 2);
        Market hungry(wealthy({{u"food"_s, 14}}, {{u"restaurant"_s, 2}}), lasting(30));
        hungry.live(360_s_span);
        QCOMPARE(hungry.has(0, "currency"), 0);
    }
    void noDriftAndBankerMayHurry()
    {
        Market market(trading::shippedRules(), lasting(60));
        const GameTime due = *market.position().schedule.tax;
        for (int i = 0; i < 3; ++i)
            market.live({11 * 60'000 + 137});
        QCOMPARE(market.position().schedule.tax->ms, due.ms + 3 * 660'000);
        QCOMPARE(market.ask(trading::CollectTax{}, market.phone(0)), "forbidden");
        QCOMPARE(market.ask(trading::CollectTax{}, market.banker), "ok");
        QCOMPARE(market.position().schedule.tax->ms, due.ms + 4 * 660'000);
    }
    void standsStillWhilePausedAndAfterARestart()
    {
        Market market(trading::shippedRules(), lasting(30));
        market.live(350_s_span);
        market.ask(night::PauseClock{});
        market.live(1000_s_span);
        QVERIFY(market.restart());
        QVERIFY(!newestOf<trading::TaxTaken>(market));
        market.ask(night::StartClock{});
        market.live(9_s_span);
        QVERIFY(!newestOf<trading::TaxTaken>(market));
        market.live(1_s_span);
        QVERIFY(newestOf<trading::TaxTaken>(market));
    }
    void modifier_data()
    {
        QTest::addColumn<QList<qint64>>("deals"); // percent, given, percent, given ...
        QTest::addColumn<qint64>("modifier");
        QTest::addColumn<QString>("label");
        QTest::newRow("no trades") << QList<qint64>{} << qint64{10'000} << u"No trades"_s;
        QTest::newRow("the example") << QList<qint64>{-25, 100, -30, 150, -20, 80} << qint64{10'391}
                                     << u"Generous trader"_s;
        QTest::newRow("-20") << QList<qint64>{-20, 100} << qint64{10'300} << u"Generous trader"_s;
        QTest::newRow("-19") << QList<qint64>{-19, 100} << qint64{10'285} << u"Fair trader"_s;
        QTest::newRow("-5") << QList<qint64>{-5, 100} << qint64{10'075} << u"Fair trader"_s;
        QTest::newRow("-4") << QList<qint64>{-4, 100} << qint64{10'060} << u"Balanced trader"_s;
        QTest::newRow("0") << QList<qint64>{0, 100} << qint64{10'000} << u"Balanced trader"_s;
        QTest::newRow("4") << QList<qint64>{4, 100} << qint64{9'940} << u"Balanced trader"_s;
        QTest::newRow("5") << QList<qint64>{5, 100} << qint64{9'925} << u"Shrewd trader"_s;
        QTest::newRow("19") << QList<qint64>{19, 100} << qint64{9'715} << u"Shrewd trader"_s;
        QTest::newRow("20") << QList<qint64>{20, 100} << qint64{9'700} << u"Profit-focused"_s;
        QTest::newRow("all given away") << QList<qint64>{-100, 100} << qint64{11'500} << u"Generous trader"_s;
        QTest::newRow("not below a half") << QList<qint64>{900, 100} << qint64{5'000} << u"Profit-focused"_s;
    }
    void modifier()
    {
        QFETCH(QList<qint64>, deals);
        QFETCH(qint64, modifier);
        QFETCH(QString, label);
        QList<Dealt> made;
        for (qsizetype i = 0; i + 1 < deals.size(); i += 2)
            made.append({deals.at(i), deals.at(i + 1)});
        const trading::Standing standing = scored(10'000, made);
        QCOMPARE(standing.modifier, modifier);
        QCOMPARE(trading::labelOf(*trading::shippedRules(), standing), label);
        QCOMPARE(standing.total, modifier); // of a base of 10,000
    }
    void currencyCountsAndGoodsAtTheSellPrice()
    {
        Market market(
            wealthy({{u"food"_s, 10}, {u"medical_goods"_s, 1}, {u"currency"_s, 7}}, {{u"farm"_s, 2}}));
        const trading::Standing standing = trading::standingOf(market.game(), market.nation(0));
        QCOMPARE(standing.resources, 16'000'000 + 16'000'000 + 7'000'000);
        QCOMPARE(standing.buildings, 200);
        QCOMPARE(standing.total, 239);
    }
    void theEnd()
    {
        Market market(rulesWith([](trading::Ruleset &rules) {
                          for (trading::NationType &type : rules.nations)
                              type.goods = {{u"food"_s, 200}, {u"currency"_s, 100}};
                          rules.nations[2].buildings = {{u"farm"_s, 50}};
                      }),
                      lasting(30));
        market.offer(0, 1, {{u"currency"_s, 50}}, {{u"food"_s, 1}});
        market.accept(1, market.newestTrade());
        market.live(1790_s_span);
        const Amounts prices = market.position().prices;
        const qint64 points = market.position().history.size();
        market.live(9_s_span);
        QVERIFY(!market.position().outcome);
        market.live(1_s_span);
        QVERIFY(market.position().outcome.has_value());
        QVERIFY(!market.night().ended);
        const trading::Outcome outcome = *market.position().outcome;
        QCOMPARE(outcome.standings.size(), 4);
        QCOMPARE(outcome.richest, (QList<TeamId>{market.teams.at(2)}));
        QCOMPARE(outcome.standings.first().team, market.teams.at(2));
        QCOMPARE(outcome.kindest, (QList<TeamId>{market.teams.at(0)}));
        // the end leaves prices and chart as they are
        QVERIFY(market.position().history.size() >= points);
        QCOMPARE(market.position().prices.size(), prices.size());
        QVERIFY(market.price("food") != 0);
        const QJsonObject shared = engine::sharedSnapshot(market.state(), night::Role::Spectator, {});
        QVERIFY(shared.value("trading"_L1).isNull());
        QCOMPARE(shared.value("trading_result"_L1).toObject().value("standings"_L1).toArray().size(), 4);
        QCOMPARE(engine::priceHistory(market.state(), {}).value("points"_L1).toArray().size(),
                 market.position().history.size());
    }
    void sharedPlaces()
    {
        Market market(wealthy({{u"food"_s, 200}}, {{u"farm"_s, 1}}), lasting(30), 4);
        market.ask(quiz::FinishRound{market.round});
        QCOMPARE(market.position().outcome->richest.size(), 4);
        QVERIFY(market.position().outcome->kindest.isEmpty());
    }
    void undoOfTheEnd()
    {
        Market market(trading::shippedRules(), lasting(60));
        market.live(100_s_span);
        const qint64 tax = market.position().schedule.tax->ms - market.now().ms;
        QCOMPARE(market.ask(quiz::FinishRound{market.round}), "ok");
        QVERIFY(market.position().outcome.has_value());
        market.live(500_s_span);
        QCOMPARE(market.ask(engine::Undo{}), "ok");
        QVERIFY(!market.position().outcome);
        QCOMPARE(market.position().ends_at->ms - market.now().ms, 3'500'000);
        QCOMPARE(market.position().schedule.tax->ms - market.now().ms, tax);
    }
    void extended()
    {
        Market market(trading::shippedRules(), lasting(30));
        QCOMPARE(market.ask(trading::ExtendRound{market.round, 10}, market.banker), "forbidden");
        QCOMPARE(market.ask(trading::ExtendRound{market.round, 0}), "minutes_out_of_range");
        market.live(1500_s_span);
        QCOMPARE(newestOf<trading::EndWarned>(market)->minutes, 5);
        QCOMPARE(market.ask(trading::ExtendRound{market.round, 10}), "ok");
        market.live(700_s_span);
        QVERIFY(!market.position().outcome);
        market.live(140_s_span);
        QCOMPARE(newestOf<trading::EndWarned>(market)->minutes, 1);
        market.live(60_s_span);
        QVERIFY(market.position().outcome.has_value());
        QCOMPARE(market.ask(trading::ExtendRound{market.round, 10}), "round_not_running");
    }
    void scoresAreTheHostsToShow()
    {
        Market market;
        const auto shown = [&] {
            return engine::sharedSnapshot(market.state(), night::Role::Player, {})
                .value("trading"_L1)
                .toObject()
                .value("scores"_L1)
                .isArray();
        };
        QVERIFY(!shown());
        QCOMPARE(market.ask(trading::ShowScores{true}, market.phone(0)), "forbidden");
        QCOMPARE(market.ask(trading::ShowScores{true}), "ok");
        QVERIFY(shown());
        QCOMPARE(market.ask(trading::ShowScores{false}), "ok");
        QVERIFY(!shown());
    }
    void quizPointsBecomeCurrency()
    {
        Evening evening({night::TeamMode::HostTeams, false});
        const TeamId red = evening.addTeam(u"Red"_s);
        const TeamId blue = evening.addTeam(u"Blue"_s);
        const PlayerId ana = evening.join(u"Ana"_s, red);
        const PlayerId ben = evening.join(u"Ben"_s, blue);
        evening.ask(quiz::AddPack{samplePack()});
        evening.ask(quiz::StartRound{evening.round(0)});
        evening.ask(quiz::RecordAnswer{ana, evening.question(0), true, 405});
        evening.ask(quiz::RecordAnswer{ben, evening.question(0), false, -400});
        const trading::ExchangePoints exchange{evening.round(0), {}, {}};
        QCOMPARE(evening.ask(exchange), "nothing_to_exchange"); // it runs still
        evening.ask(quiz::FinishRound{evening.round(0)});
        QCOMPARE(evening.ask(exchange), "nothing_to_exchange"); // no trading follows
        QCOMPARE(evening.ask(trading::AddTradingRound{{}, trading::shippedRules(), {}}), "ok");
        QCOMPARE(evening.ask(exchange, evening.phoneOf(ana)), "forbidden");
        trading::ExchangePoints greedy = exchange;
        greedy.points = {{red, 1'000'000'000}}; // what a client says of it counts for nothing
        QCOMPARE(evening.ask(greedy), "ok");
        QCOMPARE(evening.ask(exchange), "nothing_to_exchange"); // once
        evening.ask(trading::StartTrading{{{}, trading::shippedRules(), {}}});
        const trading::Game &game = *trading::runningGame(evening.state().night, evening.state().trading);
        QCOMPARE(game.position.nations.value(red).holdings.value(u"currency"_s), 50 + 40);
        QCOMPARE(game.position.nations.value(blue).holdings.value(u"currency"_s), 50);
        QVERIFY(!trading::imbalanceOf(game.position));
        QCOMPARE(evening.player(ana).score, 405);
    }
    void nightScore()
    {
        Evening evening({night::TeamMode::HostTeams, false});
        const TeamId red = evening.addTeam(u"Red"_s);
        const TeamId blue = evening.addTeam(u"Blue"_s);
        const PlayerId ana = evening.join(u"Ana"_s, red);
        const PlayerId ben = evening.join(u"Ben"_s, blue);
        evening.ask(quiz::AddPack{samplePack()});
        evening.ask(quiz::StartRound{evening.round(0)});
        evening.ask(quiz::RecordAnswer{ana, evening.question(0), true, 600});
        evening.ask(quiz::RecordAnswer{ben, evening.question(1), true, 200});
        evening.ask(quiz::RecordAnswer{ben, evening.question(2), false, -50});
        evening.ask(quiz::FinishRound{evening.round(0)});
        const auto scores = engine::nightScore(evening.state());
        QCOMPARE(scores.size(), 1);
        QCOMPARE(scores.first().counted.value(SideId{red.number}), 1000);
        QCOMPARE(scores.first().counted.value(SideId{blue.number}), 250);
        const QJsonArray rows = engine::nightScoreView(evening.state()).value("rows"_L1).toArray();
        QCOMPARE(rows.first().toObject().value("side"_L1).toInteger(), red.number);
        QCOMPARE(rows.last().toObject().value("rank"_L1).toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(TradingTaxTest)
#include "trading_tax.moc"
