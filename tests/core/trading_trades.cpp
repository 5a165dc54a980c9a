// SPDX-License-Identifier: GPL-3.0-or-later
// Deals between nations (trading rules, "Team trades").
#include "core/engine/view.h"
#include "tests/support/trading_evening.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;
using trading::Amounts;
using trading::TradeStatus;

namespace {

const Amounts stocked{{u"food"_s, 100}, {u"raw_materials"_s, 100}, {u"currency"_s, 1000}};

}

class TradingTradesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offerAndAccept()
    {
        Market market(wealthy(stocked, {}));
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 10}}, {{u"raw_materials"_s, 6}}), "ok");
        const TradeId id = market.newestTrade();
        QCOMPARE(market.has(0, "food"), 100); // still there until it is accepted
        QCOMPARE(market.accept(0, id), "trade_not_yours");
        QCOMPARE(market.accept(2, id), "unknown_trade"); // an offer of others
        QCOMPARE(market.accept(1, id, 7), "terms_changed");
        QCOMPARE(market.accept(1, id, 1), "ok");
        QCOMPARE(market.has(0, "food"), 90);
        QCOMPARE(market.has(0, "raw_materials"), 106);
        QCOMPARE(market.has(1, "food"), 110);
        QCOMPARE(market.has(1, "raw_materials"), 94);
        QCOMPARE(market.trade().status, TradeStatus::Accepted);
        QCOMPARE(market.trade().by, market.players.at(1));
        QCOMPARE(market.trade().of_from.given, 20'000'000);
        QCOMPARE(market.trade().of_from.received, 18'000'000);
        QCOMPARE(market.trade().of_to.given, 18'000'000);
        QCOMPARE(market.trade().of_to.received, 20'000'000);
        QCOMPARE(market.accept(1, id), "trade_wrong_status"); // a second tap moves nothing
        QCOMPARE(market.has(1, "food"), 110);
        QVERIFY(!trading::imbalanceOf(market.position()));
    }
    void marginsOfACounteredTradeGoToTheRightSide()
    {
        Market market(wealthy(stocked, {}));
        market.offer(0, 1, {{u"food"_s, 10}}, {{u"currency"_s, 30}});
        const TradeId id = market.newestTrade();
        // team 2 gives 15 for the 10 food, worth 20
        QCOMPARE(market.ask(
                     trading::CounterTrade{
                         id, {market.players.at(1), {}}, {{u"currency"_s, 15}}, {{u"food"_s, 10}}},
                     market.phone(1)),
                 "ok");
        QCOMPARE(market.trade().status, TradeStatus::Countered);
        QCOMPARE(market.trade().terms.offered, (Amounts{{u"food"_s, 10}}));
        QCOMPARE(market.trade().terms.wanted, (Amounts{{u"currency"_s, 15}}));
        QCOMPARE(market.accept(1, id), "trade_not_yours");  // their own terms
        QCOMPARE(market.accept(0, id, 1), "terms_changed"); // only the newest can be accepted
        QCOMPARE(market.accept(0, id, 2), "ok");
        QCOMPARE(market.has(0, "currency"), 1015);
        QCOMPARE(market.has(1, "food"), 110);
        // who made the offer has been kind: -25 %; the other gained a third
        const auto generous = trading::standingOf(market.game(), market.nation(0));
        const auto keen = trading::standingOf(market.game(), market.nation(1));
        QCOMPARE(trading::averageMargin(generous), -250'000);
        QCOMPARE(trading::averageMargin(keen), 333'333);
        QCOMPARE(generous.label, u"generous"_s);
        QCOMPARE(keen.label, u"profit_focused"_s);
    }
    void newsTellsWhoHasTradedAndNeverWhat()
    {
        const auto viewOf = [](const Amounts &offered, const Amounts &wanted) {
            Market market(wealthy(stocked, {}));
            market.offer(0, 1, offered, wanted);
            market.accept(1, market.newestTrade());
            const engine::Viewer stranger{night::Role::Spectator, {}};
            return engine::snapshot(market.state(), stranger, {1});
        };
        const QJsonObject one = viewOf({{u"food"_s, 10}}, {{u"raw_materials"_s, 6}});
        QCOMPARE(one, viewOf({{u"currency"_s, 999}}, {{u"food"_s, 77}}));
        const QJsonArray news = one.value("trading"_L1).toObject().value("news"_L1).toArray();
        QCOMPARE(news.size(), 1);
        QCOMPARE(news.first().toObject().value("kind"_L1).toString(), u"traded"_s);
        QCOMPARE(news.first().toObject().value("team_ids"_L1).toArray().size(), 2);
    }
    void newsHoldsNoMoreThanItMay()
    {
        Market market(wealthy(stocked, {}));
        for (int i = 0; i < 30; ++i) {
            QCOMPARE(market.offer(0, 1, {{u"food"_s, 1}}, {}), "ok");
            QCOMPARE(market.accept(1, market.newestTrade()), "ok");
        }
        const QList<trading::Headline> &news = market.position().news;
        QCOMPARE(news.size(), trading::mostHeadlines);
        QCOMPARE(news.last().number, 30);
        QCOMPARE(news.first().number, 31 - trading::mostHeadlines);
    }
    void counterAndCounterAgain()
    {
        Market market(wealthy(stocked, {}));
        market.offer(0, 1, {{u"food"_s, 10}}, {{u"currency"_s, 30}});
        const TradeId id = market.newestTrade();
        const auto counter = [&](int team, const Amounts &gives, const Amounts &wants) {
            return market.ask(trading::CounterTrade{id, {market.players.at(team), {}}, gives, wants},
                              market.phone(team));
        };
        QCOMPARE(counter(0, {{u"food"_s, 9}}, {{u"currency"_s, 30}}), "trade_not_yours");
        QCOMPARE(counter(1, {{u"currency"_s, 1001}}, {{u"food"_s, 10}}), "goods_short");
        QCOMPARE(counter(1, {}, {}), "trade_empty");
        QCOMPARE(counter(1, {{u"currency"_s, -3}}, {}), "quantity_invalid");
        QCOMPARE(counter(1, {{u"currency"_s, 20}}, {{u"food"_s, 10}}), "ok");
        QCOMPARE(counter(0, {{u"food"_s, 10}}, {{u"currency"_s, 25}}), "ok");
        QCOMPARE(counter(1, {{u"currency"_s, 22}}, {{u"food"_s, 10}}), "ok");
        QCOMPARE(market.trade().terms.number, 4);
        QCOMPARE(market.accept(0, id), "ok");
        QCOMPARE(market.has(0, "currency"), 1022);
    }
    void closings()
    {
        Market market(wealthy(stocked, {}));
        const auto reject = [&](int team) {
            return market.ask(trading::RejectTrade{market.newestTrade(), {market.players.at(team), {}}},
                              market.phone(team));
        };
        const auto cancel = [&](int team) {
            return market.ask(trading::CancelTrade{market.newestTrade(), {market.players.at(team), {}}},
                              market.phone(team));
        };
        market.offer(0, 1, {{u"food"_s, 10}}, {});
        QCOMPARE(reject(0), "trade_not_yours");
        QCOMPARE(cancel(1), "trade_not_yours");
        QCOMPARE(reject(1), "ok");
        QCOMPARE(market.trade().status, TradeStatus::Rejected);
        QCOMPARE(cancel(0), "trade_wrong_status");
        market.offer(0, 1, {{u"food"_s, 10}}, {});
        QCOMPARE(cancel(0), "ok");
        QCOMPARE(market.trade().status, TradeStatus::Cancelled);
        QCOMPARE(market.accept(1, market.newestTrade()), "trade_wrong_status");
        QCOMPARE(market.has(1, "food"), 100);
    }
    void refusals()
    {
        Market market(wealthy(stocked, {}));
        const qint64 huge = std::numeric_limits<qint64>::max();
        QCOMPARE(market.offer(0, 0, {{u"food"_s, 1}}, {}), "same_team");
        QCOMPARE(market.offer(0, 1, {}, {}), "trade_empty");
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 0}}, {}), "quantity_invalid");
        QCOMPARE(market.offer(0, 1, {{u"food"_s, -5}}, {{u"currency"_s, 1}}), "quantity_invalid");
        QCOMPARE(market.offer(0, 1, {{u"food"_s, huge}}, {}), "quantity_invalid");
        QCOMPARE(market.offer(0, 1, {}, {{u"food"_s, huge}}), "quantity_invalid");
        QCOMPARE(market.offer(0, 1, {{u"gold"_s, 1}}, {}), "unknown_good");
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 101}}, {}), "goods_short");
        QCOMPARE(market.ask(trading::OfferTrade{{market.players.at(0), {}}, TeamId{1}, {{u"food"_s, 1}}, {}},
                            market.phone(0)),
                 "unknown_team");
        QCOMPARE(
            market.ask(
                trading::OfferTrade{{market.players.at(1), {}}, market.teams.at(2), {{u"food"_s, 1}}, {}},
                market.phone(0)),
            "forbidden");
        QCOMPARE(market.accept(1, TradeId{}), "unknown_trade");
        QVERIFY(market.position().trades.isEmpty());
    }
    void allOrNothingAtAcceptance()
    {
        Market market(wealthy(stocked, {}));
        market.offer(0, 1, {{u"food"_s, 100}}, {{u"currency"_s, 1000}});
        const TradeId id = market.newestTrade();
        QCOMPARE(market.bank(0, trading::Deal::Sell, "food", 1), "ok");
        QCOMPARE(market.accept(1, id), "goods_short");
        QCOMPARE(market.has(0, "food"), 99);
        QCOMPARE(market.has(1, "currency"), 1000);
        QCOMPARE(market.bank(0, trading::Deal::Buy, "food", 1), "ok");
        QCOMPARE(market.bank(1, trading::Deal::Buy, "food", 1), "ok");
        QCOMPARE(market.accept(1, id), "goods_short"); // now the other side is short
        QCOMPARE(market.has(0, "food"), 100);
        QCOMPARE(market.trade().status, TradeStatus::Pending);
    }
    void spokenDeal()
    {
        Market market(wealthy(stocked, {}));
        const trading::RecordTrade deal{
            market.teams.at(0), market.teams.at(1), {{u"food"_s, 10}}, {{u"currency"_s, 5}}};
        QCOMPARE(market.ask(deal, market.phone(0)), "forbidden");
        QCOMPARE(market.ask(deal, market.banker), "ok");
        const TradeId id = market.newestTrade();
        QVERIFY(market.trade().spoken);
        QCOMPARE(market.accept(1, id), "ok");
        QCOMPARE(market.has(1, "food"), 100); // the other side has not said so yet
        QCOMPARE(market.accept(1, id), "trade_not_yours");
        QCOMPARE(market.accept(0, id), "ok");
        QCOMPARE(market.has(1, "food"), 110);
        QCOMPARE(market.has(0, "currency"), 1005);
        QCOMPARE(market.ask(deal, market.banker), "ok");
        QCOMPARE(market.ask(trading::CancelTrade{market.newestTrade(), {}}, market.banker), "ok");
    }
    void giftHasNoMargin()
    {
        Market market(wealthy(stocked, {}));
        market.offer(0, 1, {{u"food"_s, 10}}, {});
        market.accept(1, market.newestTrade());
        const auto got = trading::standingOf(market.game(), market.nation(1));
        QCOMPARE(trading::averageMargin(got), 0);
        QCOMPARE(got.trades, 1);
        QCOMPARE(got.label, u"balanced"_s);
        QCOMPARE(trading::averageMargin(trading::standingOf(market.game(), market.nation(0))), -1'000'000);
    }
    void openOffersExpireAtTheEnd()
    {
        Market market(wealthy(stocked, {}), lasting(30));
        market.offer(0, 1, {{u"food"_s, 10}}, {});
        market.live(1800_s_span);
        QCOMPARE(market.trade().status, TradeStatus::Expired);
        QCOMPARE(market.accept(1, market.newestTrade()), "trading_not_running");
    }
    void offersAreForBothSidesAndStaff()
    {
        Market market(wealthy(stocked, {}));
        market.offer(0, 1, {{u"food"_s, 10}}, {});
        const auto own = [&](int team) {
            return engine::you(market.state(), {night::Role::Player, market.phone(team).device})
                .value("nations"_L1)
                .toArray()
                .first()
                .toObject()
                .value("trades"_L1)
                .toArray()
                .size();
        };
        QCOMPARE(own(0), 1);
        QCOMPARE(own(1), 1);
        QCOMPARE(own(2), 0);
        const auto shared = [&](night::Role role) {
            return engine::sharedSnapshot(market.state(), role, {}).value("trading"_L1).toObject();
        };
        QVERIFY(!shared(night::Role::Player).contains("trades"_L1));
        QCOMPARE(shared(night::Role::Banker).value("trades"_L1).toArray().size(), 1);
    }
    void captainOnly()
    {
        Market market(rulesWith([](trading::Ruleset &rules) { rules.captain_only = true; }));
        const PlayerId second = market.join(u"Second"_s, market.teams.at(0));
        QCOMPARE(market.ask(trading::TradeWithBank{{second, {}}, trading::Deal::Buy, u"food"_s, 1},
                            market.phoneOf(second)),
                 "captain_acts");
        QCOMPARE(market.bank(0, trading::Deal::Buy, "food", 1), "ok");
    }
};

QTEST_GUILESS_MAIN(TradingTradesTest)
#include "trading_trades.moc"
