// SPDX-License-Identifier: GPL-3.0-or-later
// What players and bankers of the policies do with one look at the table.
#include "core/players/banker_policy.h"
#include "core/players/player_policy.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::players;
using namespace Qt::StringLiterals;
using trading::Rule;

namespace {

constexpr qint64 one = trading::millionths;
constexpr TeamId own{11};
constexpr TeamId other{12};
constexpr PlayerId me{21};

SeenBuilding type(const QString &id, const Amounts &cost, const Amounts &makes, const Amounts &uses,
                  qint64 score)
{
    SeenBuilding building;
    building.id = id;
    building.cost = cost;
    building.makes = makes;
    building.uses = uses;
    building.score = score;
    return building;
}

/// Minute 30 of 60: two nations, of which the own has two farms and the other two mines.
Seat seat()
{
    Seat seat;
    SeenGame &game = seat.game;
    game.now = {30 * 60'000};
    game.ends_at = {60 * 60'000};
    game.duration = {60 * 60'000};
    game.goods = {u"food"_s, u"raw"_s, u"medicine"_s};
    game.prices = {{u"food"_s, 2 * one}, {u"raw"_s, 3 * one}, {u"medicine"_s, 20 * one}};
    game.baselines = game.prices;
    game.stock = {{u"food"_s, 500}, {u"raw"_s, 500}, {u"medicine"_s, 500}};
    game.spread_percent = 20;
    game.challenge_seconds = 600;
    game.usual_severity = 3;
    game.most_severity = 5;
    game.tax_good = u"food"_s;
    game.tax_at = GameTime{40 * 60'000};
    game.events = {u"fire"_s, u"plague"_s, u"drought"_s};
    game.challenge_types = {u"squats"_s, u"plank"_s};
    game.buildings = {
        type(u"farm"_s, {{u"currency"_s, 50}, {u"raw"_s, 30}}, {{u"food"_s, 5}}, {}, 100),
        type(u"mine"_s, {{u"currency"_s, 5000}}, {{u"raw"_s, 5}}, {}, 100),
        type(u"clinic"_s, {{u"currency"_s, 5000}}, {{u"medicine"_s, 5}}, {{u"food"_s, 5}}, 100)};
    game.buildings[0].output = {{u"food"_s, 10}};
    SeenNation mine{own, true, {{u"farm"_s, 2}}, 0, false, {}, 0};
    SeenNation theirs{other, true, {{u"mine"_s, 2}}, 0, false, {}, 0};
    game.nations = {mine, theirs};
    seat.player = me;
    seat.team = own;
    seat.goods = {{u"currency"_s, 20}, {u"food"_s, 40}};
    seat.tax_due = 15;
    return seat;
}

std::optional<trading::Command> moveOf(const Seat &seat, Temperament temperament = Temperament::Builder,
                                       qint64 seed = 1)
{
    SeededDraws draws(static_cast<quint64>(seed), 0);
    return nextMove(seat, temperament, draws);
}

template <class C>
std::optional<C> only(const std::optional<trading::Command> &move)
{
    return move && std::holds_alternative<C>(*move) ? std::optional(std::get<C>(*move)) : std::nullopt;
}

SeenTrade offered(const Amounts &gets, const Amounts &gives)
{
    SeenTrade trade;
    trade.id = TradeId{31};
    trade.from = other;
    trade.to = own;
    trade.open = true;
    trade.terms = 1;
    trade.terms_by = other;
    trade.offered = gets;
    trade.wanted = gives;
    trade.at = {29 * 60'000};
    return trade;
}

SeenEvent news(Rule rule, const Amounts &cost)
{
    return {OccurrenceId{41}, QLatin1StringView(wordOf(rule)), rule, false, {own}, cost};
}

}

class PlayersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalSightsAndDrawsGiveEqualSteps()
    {
        for (qint64 seed = 0; seed < 20; ++seed) {
            const auto first = moveOf(seat(), Temperament::Trader, seed);
            const auto again = moveOf(seat(), Temperament::Trader, seed);
            QCOMPARE(first.has_value(), again.has_value());
            if (first)
                QCOMPARE(first->index(), again->index());
        }
    }
    void whoIsHungryBuysFood()
    {
        Seat hungry = seat();
        hungry.goods = {{u"currency"_s, 100}, {u"food"_s, 3}};
        hungry.game.tax_at = GameTime{32 * 60'000};
        const auto bought = only<trading::TradeWithBank>(moveOf(hungry));
        QVERIFY(bought);
        QCOMPARE(bought->deal, trading::Deal::Buy);
        QCOMPARE(bought->good, u"food"_s);
        QCOMPARE(bought->amount, 12);
        hungry.goods[u"currency"_s] = 5; // 2.40 each: two of them
        QCOMPARE(only<trading::TradeWithBank>(moveOf(hungry))->amount, 2);
    }
    void whoIsHungryAndHasNoCurrencySells()
    {
        Seat hungry = seat();
        hungry.goods = {{u"currency"_s, 0}, {u"food"_s, 3}, {u"raw"_s, 40}, {u"medicine"_s, 4}};
        hungry.game.tax_at = GameTime{32 * 60'000};
        const auto sold = only<trading::TradeWithBank>(moveOf(hungry));
        QVERIFY(sold);
        QCOMPARE(sold->deal, trading::Deal::Sell);
        QCOMPARE(sold->good, u"medicine"_s); // the fewest units
        QVERIFY(sold->amount <= 4);
    }
    void noFoodIsKeptForATaxThatDoesNotCome()
    {
        Seat late = seat();
        late.goods = {{u"currency"_s, 100}, {u"food"_s, 0}};
        late.game.now = {59 * 60'000};
        late.game.tax_at = GameTime{62 * 60'000};
        QCOMPARE(hunger(late), 0);
        late.game.tax_at = GameTime{59 * 60'000 + 30'000};
        QCOMPARE(hunger(late), 15);
    }
    void newsIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<Amounts>("cost");
        QTest::addColumn<bool>("answered");
        const Amounts medicine{{u"medicine"_s, 5}};
        QTest::newRow("the cure is at hand") << QByteArray("plague") << medicine << true;
        QTest::newRow("no medicine") << QByteArray("plague") << Amounts{{u"medicine"_s, 50}} << false;
        QTest::newRow("no factories") << QByteArray("automation") << medicine << false;
        QTest::newRow("a ship, now and then") << QByteArray("voyage") << Amounts{{u"currency"_s, 20}} << true;
        QTest::newRow("games, now and then") << QByteArray("olympics") << medicine << true;
    }
    void newsIsAnswered()
    {
        QFETCH(QByteArray, rule);
        QFETCH(Amounts, cost);
        QFETCH(bool, answered);
        Seat told = seat();
        told.goods[u"medicine"_s] = 6;
        told.game.news = {news(*enumOf<Rule>(QString::fromLatin1(rule)), cost)};
        bool ever = false;
        for (qint64 seed = 0; seed < 60; ++seed)
            ever = ever || only<trading::RespondToEvent>(moveOf(told, Temperament::Builder, seed));
        QCOMPARE(ever, answered);
        told.game.news.first().answerable_by = {other};
        for (qint64 seed = 0; seed < 60; ++seed)
            QVERIFY(!only<trading::RespondToEvent>(moveOf(told, Temperament::Builder, seed)));
    }
    void theSickBuyTheirCure()
    {
        Seat sick = seat();
        sick.goods = {{u"currency"_s, 500}, {u"food"_s, 40}};
        sick.game.nations[0].infected = true;
        sick.game.news = {news(Rule::Plague, {{u"medicine"_s, 5}})};
        sick.game.challenges = {{ChallengeId{51}, me, own, u"farm"_s, false, false, false, {}}};
        bool bought = false;
        for (qint64 seed = 0; seed < 10; ++seed) {
            const auto deal = only<trading::TradeWithBank>(moveOf(sick, Temperament::Builder, seed));
            bought = bought || (deal && deal->good == "medicine"_L1 && deal->deal == trading::Deal::Buy);
        }
        QVERIFY(bought);
    }
    void offersAreAnswered_data()
    {
        QTest::addColumn<Amounts>("gets");
        QTest::addColumn<Amounts>("gives");
        QTest::addColumn<QByteArray>("trader");
        QTest::addColumn<QByteArray>("generous");
        const auto food = [](qint64 count) { return Amounts{{u"food"_s, count}}; };
        const auto currency = [](qint64 count) { return Amounts{{u"currency"_s, count}}; };
        // spare food brings 1.60 at the bank
        QTest::newRow("a good price")
            << currency(20) << food(10) << QByteArray("accept") << QByteArray("accept");
        QTest::newRow("less than the bank")
            << currency(14) << food(10) << QByteArray("counter") << QByteArray("accept");
        QTest::newRow("a joke") << currency(1) << food(20) << QByteArray("reject") << QByteArray("reject");
        QTest::newRow("a present") << currency(5) << Amounts{} << QByteArray("accept")
                                   << QByteArray("accept");
        QTest::newRow("begging") << Amounts{} << food(5) << QByteArray("reject") << QByteArray("reject");
        QTest::newRow("more than there is")
            << currency(400) << food(90) << QByteArray("counter") << QByteArray("counter");
    }
    void offersAreAnswered()
    {
        QFETCH(Amounts, gets);
        QFETCH(Amounts, gives);
        QFETCH(QByteArray, trader);
        QFETCH(QByteArray, generous);
        Seat asked = seat();
        asked.trades = {offered(gets, gives)};
        const auto answer = [&](Temperament temperament) -> QByteArray {
            const auto move = moveOf(asked, temperament);
            if (only<trading::AcceptTrade>(move))
                return "accept";
            if (only<trading::RejectTrade>(move))
                return "reject";
            const auto counter = only<trading::CounterTrade>(move);
            if (!counter)
                return "none";
            return hasAll(asked.goods, counter->gives) && counter->wants == gets ? "counter" : "wrong";
        };
        QCOMPARE(answer(Temperament::Trader), trader);
        QCOMPARE(answer(Temperament::Generous), generous);
    }
    void dealsHaveAnEnd()
    {
        Seat asked = seat();
        asked.trades = {offered({{u"currency"_s, 14}}, {{u"food"_s, 10}})};
        asked.trades.first().terms = 4;
        QVERIFY(only<trading::RejectTrade>(moveOf(asked, Temperament::Trader)));
        // what one has proposed oneself waits for the other, and not for ever
        asked.trades.first().terms_by = own;
        asked.trades.first().from = own;
        asked.trades.first().to = other;
        QVERIFY(!only<trading::CancelTrade>(moveOf(asked, Temperament::Trader)));
        asked.trades.first().at = {20 * 60'000};
        QVERIFY(only<trading::CancelTrade>(moveOf(asked, Temperament::Trader)));
    }
    void theHealthyDoNotDealWithTheSick()
    {
        Seat healthy = seat();
        healthy.trades = {offered({{u"currency"_s, 100}}, {{u"food"_s, 10}})};
        healthy.game.nations[1].infected = true;
        QVERIFY(only<trading::RejectTrade>(moveOf(healthy)));
        healthy.trades.clear();
        for (qint64 seed = 0; seed < 40; ++seed)
            QVERIFY(!only<trading::OfferTrade>(moveOf(healthy, Temperament::Trader, seed)));
    }
    void breadIsNotGivenAwayBeforeTheTax()
    {
        Seat asked = seat();
        asked.goods[u"food"_s] = 16;
        asked.game.tax_at = GameTime{33 * 60'000};
        asked.trades = {offered({{u"currency"_s, 100}}, {{u"food"_s, 10}})};
        QVERIFY(!only<trading::AcceptTrade>(moveOf(asked)));
    }
    void theGenerousFeedTheHungry()
    {
        Seat rich = seat();
        rich.goods[u"food"_s] = 80;
        rich.game.nations[1].famines = 1;
        int presents = 0;
        for (qint64 seed = 0; seed < 60; ++seed) {
            const auto offer = only<trading::OfferTrade>(moveOf(rich, Temperament::Generous, seed));
            presents += offer && offer->wanted.isEmpty() && offer->offered.contains(u"food"_s);
            const auto trader = only<trading::OfferTrade>(moveOf(rich, Temperament::Trader, seed));
            QVERIFY(!trader || !trader->wanted.isEmpty());
        }
        QVERIFY(presents > 0);
    }
    void theThriftyAskForWhatTheyOffer()
    {
        // a trader's own offers are worth more to him than what he gives, a generous player's less
        for (qint64 seed = 0; seed < 60; ++seed) {
            Seat rich = seat();
            rich.goods[u"food"_s] = 80;
            const auto value = [&](const Amounts &amounts) { return valueOf(rich.game, amounts); };
            const auto dear = only<trading::OfferTrade>(moveOf(rich, Temperament::Trader, seed));
            if (dear)
                QVERIFY(value(dear->wanted) >= value(dear->offered));
            const auto cheap = only<trading::OfferTrade>(moveOf(rich, Temperament::Generous, seed));
            if (cheap)
                QVERIFY(value(cheap->wanted) <= value(cheap->offered));
        }
    }
    void workIsAskedForAndFinished()
    {
        Seat idle = seat();
        bool asked = false;
        for (qint64 seed = 0; seed < 5; ++seed) {
            const auto request = only<trading::RequestChallenge>(moveOf(idle, Temperament::Builder, seed));
            asked = asked || (request && request->building_type == "farm"_L1 && request->player == me);
        }
        QVERIFY(asked);
        SeenChallenge challenge{ChallengeId{48}, me, own, u"farm"_s, false, true, false, GameTime{}};
        challenge.deadline = idle.game.now + GameSpan{590'000}; // ten seconds into it
        idle.game.challenges = {challenge};
        QVERIFY(!only<trading::CompleteChallenge>(moveOf(idle)));
        challenge.deadline = idle.game.now + GameSpan{500'000};
        idle.game.challenges = {challenge};
        QVERIFY(only<trading::CompleteChallenge>(moveOf(idle)));
        challenge.claimed = true; // the banker's to confirm
        idle.game.challenges = {challenge};
        QVERIFY(!only<trading::CompleteChallenge>(moveOf(idle)));
        QVERIFY(!only<trading::RequestChallenge>(moveOf(idle)));
    }
    void oneChallengeATeamUnlessThereIsASchool()
    {
        for (const bool school : {false, true}) {
            Seat idle = seat();
            if (school) {
                idle.game.buildings.append(type(u"school"_s, {{u"currency"_s, 5000}}, {}, {}, 100));
                idle.game.nations[0].buildings.insert(u"school"_s, 1);
            }
            idle.game.challenges = {
                {ChallengeId{51}, PlayerId{22}, own, u"farm"_s, school, false, false, std::nullopt}};
            bool asked = false;
            for (qint64 seed = 0; seed < 5; ++seed)
                asked = asked || only<trading::RequestChallenge>(moveOf(idle, Temperament::Builder, seed));
            QCOMPARE(asked, school);
        }
    }
    void aSchoolThatFellDownIsNoSchool()
    {
        Seat idle = seat();
        idle.game.challenges = {
            {ChallengeId{51}, PlayerId{22}, own, u"farm"_s, true, false, false, std::nullopt}};
        for (qint64 seed = 0; seed < 10; ++seed)
            QVERIFY(!only<trading::RequestChallenge>(moveOf(idle, Temperament::Builder, seed)));
    }
    void onlyWhoMayActsForHisNation()
    {
        Seat crew = seat();
        crew.may_act = false;
        crew.goods = {{u"currency"_s, 1000}, {u"food"_s, 0}, {u"raw"_s, 100}};
        crew.game.tax_at = GameTime{32 * 60'000};
        for (qint64 seed = 0; seed < 20; ++seed) {
            const auto move = moveOf(crew, Temperament::Builder, seed);
            QVERIFY(!move || only<trading::RequestChallenge>(move));
        }
    }
    void whatPaysIsBuilt()
    {
        Seat rich = seat();
        rich.goods = {{u"currency"_s, 100}, {u"food"_s, 40}, {u"raw"_s, 40}};
        bool built = false;
        for (qint64 seed = 0; seed < 10; ++seed) {
            const auto build = only<trading::Build>(moveOf(rich, Temperament::Builder, seed));
            built = built || (build && build->building == "farm"_L1);
            rich.game.challenges = {{ChallengeId{51}, me, own, u"farm"_s, false, false, false, {}}};
        }
        QVERIFY(built);
        rich.game.gates_build = true; // and no right to it
        for (qint64 seed = 0; seed < 10; ++seed)
            QVERIFY(!only<trading::Build>(moveOf(rich, Temperament::Builder, seed)));
    }

    // ---- the banker

    void everyEventHasItsTime()
    {
        const SeenGame game = seat().game;
        const QList<PlannedEvent> plan = eventPlan(game, 5);
        QCOMPARE(plan, eventPlan(game, 5));
        QSet<QString> kinds;
        GameTime last{};
        for (const PlannedEvent &planned : plan) {
            kinds.insert(planned.event);
            QVERIFY(planned.at > last && planned.at < game.ends_at);
            QVERIFY(planned.severity >= 1 && planned.severity <= game.most_severity);
            last = planned.at;
        }
        QCOMPARE(kinds, QSet<QString>(game.events.begin(), game.events.end()));
        QSet<QString> first;
        for (qint64 seed = 0; seed < 20; ++seed)
            first.insert(eventPlan(game, seed).first().event);
        QCOMPARE(first.size(), 3);
    }
    void theBankerTriggersWhatIsDueOnce()
    {
        SeenGame game = seat().game;
        game.now = eventPlan(game, 5).at(0).at;
        BankerMemory memory;
        const auto due = nextBankerMove(game, memory, 5);
        QCOMPARE(only<trading::TriggerEvent>(due)->event, eventPlan(game, 5).at(0).event);
        remember(memory, game, *due, false);
        QVERIFY(!nextBankerMove(game, memory, 5));
        // another banker sees from the news that it was there
        SeenEvent seen = news(Rule::Fire, {});
        seen.event = eventPlan(game, 5).at(0).event;
        game.news = {seen};
        QVERIFY(!nextBankerMove(game, {}, 5));
    }
    void theBankerTendsToChallenges()
    {
        SeenGame game = seat().game;
        game.now = {60'000};
        SeenChallenge asked{ChallengeId{61}, me, own, u"farm"_s, false, false, false, std::nullopt};
        SeenChallenge newer = asked;
        newer.id = ChallengeId{62};
        game.challenges = {newer, asked};
        BankerMemory memory;
        const auto assigned = only<trading::AssignChallenge>(nextBankerMove(game, memory, 5));
        QVERIFY(assigned && assigned->challenge == asked.id);
        QVERIFY(game.challenge_types.contains(assigned->type));
        SeenChallenge claimed = asked;
        claimed.assigned = claimed.claimed = true;
        game.challenges = {claimed};
        const auto confirmed = nextBankerMove(game, memory, 5);
        QVERIFY(only<trading::CompleteChallenge>(confirmed));
        remember(memory, game, *confirmed, false); // the goods are short
        QVERIFY(only<trading::CancelChallenge>(nextBankerMove(game, memory, 5)));
    }
    void foodIsMadeCheaperForTheHungry()
    {
        SeenGame game = seat().game;
        game.now = {60'000};
        game.tax_warned = true;
        for (SeenNation &nation : game.nations) {
            nation.tax_due = 15;
            nation.goods = {{u"food"_s, 20}};
        }
        BankerMemory memory;
        QVERIFY(!nextBankerMove(game, memory, 5));
        game.nations[0].goods = {{u"food"_s, 2}};
        const auto eased = nextBankerMove(game, memory, 5);
        QCOMPARE(only<trading::SetBaseline>(eased)->baseline, 1'800'000);
        remember(memory, game, *eased, true);
        QVERIFY(!nextBankerMove(game, memory, 5)); // once for each tax
        game.baselines[u"food"_s] = one;           // and never for nothing
        QVERIFY(!nextBankerMove(game, {}, 5));
    }
};

QTEST_GUILESS_MAIN(PlayersTest)
#include "players_test.moc"
