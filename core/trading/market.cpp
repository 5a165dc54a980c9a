// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/market.h"

#include "core/trading/acting.h"
#include "core/trading/effects.h"
#include "core/trading/fixed_point.h"

#include <algorithm>

namespace quizaar::trading {

using namespace Qt::StringLiterals;
using enum RefusalCode;
using night::Context;
using night::Night;

namespace {

qint64 within(const PriceRules &rules, qint64 baseline, qint64 price)
{
    return std::clamp(price, roundedUp(baseline * rules.least_percent, 100),
                      baseline * rules.most_percent / 100);
}

/// By how much a trade of so many units moves a price with this baseline.
qint64 moveOf(const PriceRules &rules, qint64 baseline, qint64 amount)
{
    const qint64 small = std::min(amount, rules.move_units);
    const qint64 bulk =
        std::min(100 + amount / rules.move_units * rules.bulk_percent, rules.bulk_most_percent);
    return shareOf(baseline * rules.move_percent / 100, small * bulk, rules.move_units * 100);
}

/// Mean of the relative changes over the last marks and up to now, millionths.
qint64 meanChange(const Game &game, const QString &good)
{
    QList<qint64> mids = game.position.marks.value(good);
    mids.append(game.position.prices.value(good));
    qint64 sum = 0;
    for (qsizetype i = 1; i < mids.size(); ++i)
        sum += (mids.at(i) - mids.at(i - 1)) * whole / std::max<qint64>(1, mids.at(i - 1));
    return mids.size() > 1 ? sum / (mids.size() - 1) : 0;
}

/// Which way a price leans, millionths: above 0 up (trading rules, "Bank").
qint64 leaning(const Game &game, const QString &good)
{
    const PriceRules &rules = game.rules->prices;
    const auto full = [](qint64 share, qint64 scalePercent) {
        return std::clamp(share * 100 / std::max<qint64>(1, scalePercent), -whole, whole);
    };
    const qint64 baseline = std::max<qint64>(1, game.position.baselines.value(good));
    const qint64 away = (game.position.prices.value(good) - baseline) * whole / baseline;
    const qint64 momentum = full(meanChange(game, good), rules.momentum_scale_percent);
    const qint64 reversion = -full(away, rules.reversion_scale_percent);
    const qint64 bias =
        (rules.momentum_weight_percent * momentum + rules.reversion_weight_percent * reversion) / 100 +
        biasOf(game, good);
    return std::clamp(bias, -whole, whole);
}

Result<qint64, Refusal> checkedAmount(const Game &game, const QString &good, qint64 amount)
{
    if (!findGood(*game.rules, good))
        return refuse(UnknownGood, {{"field"_L1, "good"_L1}});
    if (amount < 1 || amount > mostUnits)
        return refuse(QuantityInvalid, {{"field"_L1, "amount"_L1}, {"limit"_L1, mostUnits}});
    return amount;
}

}

namespace {

/// So many units at the mid price, with spread and what events put on it.
qint64 charged(const Game &game, const Nation &nation, Deal deal, const QString &good, qint64 amount)
{
    const qint64 value = game.position.prices.value(good) * amount;
    const qint64 share = priceShare(game, nation);
    const qint64 spread = game.rules->spread_percent;
    return deal == Deal::Buy ? shareUpOf(shareUpOf(value, 100 + spread, 100), share, whole)
                             : shareOf(shareOf(value, 100 - spread, 100), share, whole);
}

}

qint64 unitPrice(const Game &game, const Nation &nation, Deal deal, const QString &good)
{
    return charged(game, nation, deal, good, 1);
}

qint64 totalOf(const Game &game, const Nation &nation, Deal deal, const QString &good, qint64 amount)
{
    const qint64 total = charged(game, nation, deal, good, amount);
    return deal == Deal::Buy ? roundedUp(total, millionths) : total / millionths;
}

qint64 sellPrice(const Game &game, const QString &good)
{
    return shareOf(game.position.prices.value(good), 100 - game.rules->spread_percent, 100);
}

qint64 valueOf(const Game &game, const Amounts &amounts)
{
    qint64 value = 0;
    for (auto it = amounts.begin(); it != amounts.end(); ++it)
        value += it.value() * (it.key() == currencyId ? millionths : game.position.prices.value(it.key()));
    return value;
}

Amounts pricesAfter(const Game &game, Deal deal, const QString &good, qint64 amount)
{
    const PriceRules &rules = game.rules->prices;
    Amounts prices = game.position.prices;
    for (auto it = prices.begin(); it != prices.end(); ++it) {
        const qint64 baseline = game.position.baselines.value(it.key());
        qint64 move = moveOf(rules, baseline, amount);
        if (it.key() != good)
            move = move * rules.spill_percent / 100;
        it.value() = within(rules, baseline, it.value() + (deal == Deal::Buy ? move : -move));
    }
    return prices;
}

Amounts pricesWithBaseline(const Game &game, const QString &good, qint64 baseline)
{
    Amounts prices = game.position.prices;
    const qint64 before = std::max<qint64>(1, game.position.baselines.value(good));
    prices[good] = within(game.rules->prices, baseline, shareOf(prices.value(good), baseline, before));
    return prices;
}

Amounts walked(const Game &game, Draft &draft)
{
    const PriceRules &rules = game.rules->prices;
    Amounts prices = game.position.prices;
    for (const Good &good : game.rules->goods) {
        const qint64 most = rules.walk_percent * (whole / 100);
        qint64 step = draft.below(2 * most + 1) - most;
        const qint64 bias = leaning(game, good.id);
        const bool withBias = draft.below(whole) < whole / 2 + std::abs(bias) / 2;
        if (bias != 0)
            step = std::abs(step) * ((bias > 0) == withBias ? 1 : -1);
        const qint64 price = prices.value(good.id);
        const qint64 change = step < 0 ? -shareOf(price, -step, whole) : shareOf(price, step, whole);
        prices[good.id] = within(rules, game.position.baselines.value(good.id), price + change);
    }
    return prices;
}

void alert(Draft &draft, RoundId round)
{
    const Game game = draft.game(round);
    for (const Good &good : game.rules->goods) {
        const qint64 from = game.position.alerted.value(good.id);
        const qint64 to = game.position.prices.value(good.id);
        if (from > 0 && std::abs(to - from) * 100 >= from * game.rules->prices.alert_percent)
            draft.add(PriceAlerted{round, good.id, from, to});
    }
}

Decision tradeWithBank(const Night &night, const Trading &trading, const TradeWithBank &command,
                       const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    const auto acting = actingFor(night, game, command.by, context);
    if (!acting)
        return Failed{acting.error()};
    const auto amount = checkedAmount(game, command.good, command.amount);
    if (!amount)
        return Failed{amount.error()};
    const bool buys = command.deal == Deal::Buy;
    const Nation nation = game.position.nations.value(acting->team);
    const Amounts goods{{command.good, *amount}};
    // what is not there is said before a price is made of it
    const QJsonArray lacking = shortages(*game.rules, goods, buys ? game.position.stock : nation.holdings);
    if (!lacking.isEmpty())
        return refuse(buys ? BankShort : GoodsShort, {{"short"_L1, lacking}});
    const qint64 total = totalOf(game, nation, command.deal, command.good, *amount);
    const Amounts price{{currencyId, total}};
    const QJsonArray poor = buys ? shortages(*game.rules, price, nation.holdings) : QJsonArray{};
    if (!poor.isEmpty())
        return refuse(GoodsShort, {{"short"_L1, poor}});
    BankTraded traded{game.round,
                      acting->team,
                      acting->player,
                      command.good,
                      buys ? *amount : -*amount,
                      total,
                      {},
                      pricesAfter(game, command.deal, command.good, *amount)};
    const Place team = with(acting->team);
    traded.moves = buys ? moved(goods, bank(), team) + moved(price, team, outside())
                        : moved(goods, team, bank()) + moved(price, outside(), team);
    Draft draft(night, trading, context);
    draft.add(Event(traded));
    alert(draft, game.round);
    return draft.events();
}

Decision setBaseline(const Night &night, const Trading &trading, const SetBaseline &command,
                     const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    const Good *good = findGood(*game.rules, command.good);
    if (!good)
        return refuse(UnknownGood, {{"field"_L1, "good"_L1}});
    const qint64 least = game.rules->prices.least_baseline;
    if (command.baseline < least || command.baseline > mostBaseline)
        return refuse(BaselineOutOfRange,
                      {{"field"_L1, "baseline"_L1}, {"least"_L1, least}, {"most"_L1, mostBaseline}});
    Draft draft(night, trading, context);
    draft.add(Event(BaselineSet{game.round, good->id, command.baseline,
                                pricesWithBaseline(game, good->id, command.baseline)}));
    alert(draft, game.round);
    return draft.events();
}

namespace {

/// Prizes of a scenario for being the first.
void addPrizes(const Game &game, const Nation &nation, Built &built)
{
    const EventType *ofType = partOf(*game.rules, Rule::FirstOfType);
    if (ofType && !game.position.first_built.contains(built.building))
        built.moves.append(
            Move{currencyId, ofType->figures.value(u"currency"_s), outside(), with(nation.team)});
    const EventType *counted = partOf(*game.rules, Rule::FirstToBuildings);
    if (!counted || game.position.first_counted)
        return;
    qint64 count = 1;
    for (const qint64 one : nation.buildings)
        count += one;
    if (count >= counted->figures.value(u"count"_s))
        built.bonus = counted->figures.value(u"score"_s);
}

}

Decision build(const Night &night, const Trading &trading, const Build &command, const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    const auto acting = actingFor(night, game, command.by, context);
    if (!acting)
        return Failed{acting.error()};
    const BuildingType *type = findBuilding(*game.rules, command.building);
    if (!type)
        return refuse(UnknownBuilding, {{"field"_L1, "building"_L1}});
    const Nation nation = game.position.nations.value(acting->team);
    const qint64 most = type->most.value_or(mostBuildings);
    if (nation.buildings.value(type->id) >= most)
        return refuse(BuildingLimit, {{"building"_L1, type->label}, {"limit"_L1, most}});
    const bool gated = game.setup.challenge_gates_build;
    if (gated && rightsLeft(trading, game.round, nation, type->id) < 1)
        return refuse(RightMissing, {{"building"_L1, type->label}});
    const Amounts cost = costOf(game, nation, *type, context.now);
    const QJsonArray missing = shortages(*game.rules, cost, nation.holdings);
    if (!missing.isEmpty())
        return refuse(GoodsShort, {{"short"_L1, missing}});
    Built built{game.round,
                nation.team,
                acting->player,
                type->id,
                gated,
                0,
                moved(cost, with(nation.team), outside())};
    addPrizes(game, nation, built);
    return Events{Event(built)};
}

}
