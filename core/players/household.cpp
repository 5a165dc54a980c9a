// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/players/household.h"

#include <algorithm>

namespace quizaar::players {

using trading::currencyId;
using trading::millionths;
using trading::Rule;

namespace {

constexpr qint64 share = 1'000'000;
constexpr GameSpan soon{8 * 60'000};
// from asking for a challenge to asking for the next: banker, exercise, a look at the phone
constexpr qint64 challengeEveryMs = 150'000;
// in which faster factories bring back one currency of what they cost
constexpr qint64 msForCurrency = 2000;
constexpr qint64 collapseReserve = 130; // the scenario that takes buildings from the poor says "under 100"

qint64 left(const SeenGame &game)
{
    return std::max<qint64>(0, game.ends_at.ms - game.now.ms);
}

/// What a type makes by one challenge, less what it takes, for one building; millionths.
qint64 yieldOf(const Seat &seat, const SeenBuilding &type)
{
    qint64 value = 0;
    for (auto it = type.makes.begin(); it != type.makes.end(); ++it)
        value += *it * sellPrice(seat, it.key());
    return value - valueOf(seat.game, type.uses);
}

qint64 benefitOf(const Seat &seat, const SeenBuilding &type)
{
    // what a building does beyond its score is not shown; people guess
    if (type.makes.isEmpty())
        return type.score * millionths * 5 / 4;
    qint64 kinds = 1;
    if (const SeenNation *own = findNation(seat.game, seat.team)) {
        for (const SeenBuilding &other : seat.game.buildings)
            kinds += !other.makes.isEmpty() && other.id != type.id && own->buildings.value(other.id) > 0;
    }
    const qint64 rounds = left(seat.game) / challengeEveryMs / kinds;
    return type.score * millionths + std::max<qint64>(0, yieldOf(seat, type)) * rounds;
}

/// What is there counts as what it would bring, what is missing as what it costs.
qint64 costOf(const Seat &seat, const SeenBuilding &type)
{
    qint64 cost = 0;
    for (auto it = type.cost.begin(); it != type.cost.end(); ++it) {
        if (it.key() == currencyId) {
            cost += *it * millionths;
            continue;
        }
        const qint64 own = std::min(*it, seat.goods.value(it.key()));
        cost += own * sellPrice(seat, it.key()) + (*it - own) * buyPrice(seat, it.key());
    }
    return std::max<qint64>(1, cost);
}

QString planOf(const Seat &seat, const Manner &manner)
{
    const SeenNation *own = findNation(seat.game, seat.team);
    if (!own)
        return {};
    QString plan;
    qint64 best = manner.builds_percent;
    for (const SeenBuilding &type : seat.game.buildings) {
        if (type.most && own->buildings.value(type.id) >= *type.most)
            continue;
        const qint64 percent = benefitOf(seat, type) / std::max<qint64>(1, costOf(seat, type) / 100);
        if (percent >= best) {
            best = percent + 1;
            plan = type.id;
        }
    }
    return plan;
}

/// The production that is worth most: what it takes is kept.
Amounts inputToKeep(const Seat &seat)
{
    Amounts input;
    qint64 best = 0;
    for (const SeenBuilding &type : seat.game.buildings) {
        const qint64 gain = valueOf(seat.game, type.output) - valueOf(seat.game, type.input);
        if (gain > best) {
            best = gain;
            input = type.input;
        }
    }
    return input;
}

qint64 factoriesOf(const Seat &seat)
{
    const SeenNation *own = findNation(seat.game, seat.team);
    qint64 factories = 0;
    for (const SeenBuilding &type : seat.game.buildings) {
        if (!type.uses.isEmpty() && own)
            factories += own->buildings.value(type.id);
    }
    return factories;
}

/// Food for the next tax; none where the round is over before.
qint64 taxToKeep(const Seat &seat)
{
    if (!seat.game.tax_at || *seat.game.tax_at >= seat.game.ends_at)
        return 0;
    return seat.tax_due;
}

/// What the nation has offered and the other side may take at any moment.
Amounts promised(const Seat &seat)
{
    Amounts amounts;
    for (const SeenTrade &trade : seat.trades) {
        if (!trade.open || trade.terms_by != seat.team)
            continue;
        const Amounts &gives = trade.from == seat.team ? trade.offered : trade.wanted;
        for (auto it = gives.begin(); it != gives.end(); ++it)
            amounts[it.key()] += *it;
    }
    return amounts;
}

}

const Manner &mannerOf(Temperament temperament)
{
    static const Manner trader{110, 104, 104, 2, {90'000}, 108, 80, false};
    static const Manner builder{102, 97, 95, 1, {210'000}, 88, 70, false};
    static const Manner generous{88, 82, 55, 1, {150'000}, 96, 75, true};
    switch (temperament) {
    case Temperament::Trader:
        return trader;
    case Temperament::Builder:
        return builder;
    case Temperament::Generous:
        break;
    }
    return generous;
}

const SeenBuilding *findBuilding(const SeenGame &game, const QString &id)
{
    for (const SeenBuilding &type : game.buildings) {
        if (type.id == id)
            return &type;
    }
    return nullptr;
}

const SeenNation *findNation(const SeenGame &game, TeamId team)
{
    for (const SeenNation &nation : game.nations) {
        if (nation.team == team)
            return &nation;
    }
    return nullptr;
}

Amounts dearer(const Amounts &cost, qint64 percent)
{
    Amounts more = cost;
    for (qint64 &amount : more)
        amount = (amount * (100 + percent) + 99) / 100;
    return more;
}

bool hasAll(const Amounts &there, const Amounts &needed)
{
    for (auto it = needed.begin(); it != needed.end(); ++it) {
        if (there.value(it.key()) < *it)
            return false;
    }
    return true;
}

qint64 buyPrice(const Seat &seat, const QString &good)
{
    // rounded up twice, as the bank does
    const qint64 dear = (seat.game.prices.value(good) * (100 + seat.game.spread_percent) + 99) / 100;
    return (dear * seat.price_share + share - 1) / share;
}

qint64 sellPrice(const Seat &seat, const QString &good)
{
    return seat.game.prices.value(good) * (100 - seat.game.spread_percent) / 100 * seat.price_share / share;
}

qint64 valueOf(const SeenGame &game, const Amounts &amounts)
{
    qint64 value = 0;
    for (auto it = amounts.begin(); it != amounts.end(); ++it)
        value += *it * (it.key() == currencyId ? millionths : game.prices.value(it.key()));
    return value;
}

qint64 affordable(const Seat &seat, const QString &good, qint64 currency)
{
    const qint64 price = std::max<qint64>(1, buyPrice(seat, good));
    return std::min(std::max<qint64>(0, currency) * millionths / price, seat.game.stock.value(good));
}

qint64 leastCurrency(const SeenGame &game)
{
    return game.scenario.contains(Rule::Collapse) ? collapseReserve : 0;
}

qint64 hunger(const Seat &seat)
{
    if (taxToKeep(seat) == 0 || *seat.game.tax_at > seat.game.now + soon)
        return 0;
    return std::max<qint64>(0, seat.tax_due - seat.goods.value(seat.game.tax_good));
}

qint64 breadMoney(const Seat &seat)
{
    const qint64 missing = std::max<qint64>(0, taxToKeep(seat) - seat.goods.value(seat.game.tax_good));
    return (missing * buyPrice(seat, seat.game.tax_good) + millionths - 1) / millionths;
}

bool isWorthAnswering(const Seat &seat, const SeenEvent &event)
{
    if (event.over || !event.answerable_by.contains(seat.team))
        return false;
    if (event.rule == Rule::Voyage)
        return seat.goods.value(currencyId) >= leastCurrency(seat.game) + event.answer_cost.value(currencyId);
    if (event.rule == Rule::Automation)
        return factoriesOf(seat) >= 2 &&
               left(seat.game) > valueOf(seat.game, event.answer_cost) / millionths * msForCurrency;
    if (event.rule == Rule::Olympics) // what is paid comes back at the next tax, if there is one
        return seat.game.tax_at && *seat.game.tax_at < seat.game.ends_at;
    return event.rule == Rule::Plague; // the sick make a third less, or worse
}

Household householdOf(const Seat &seat, const Manner &manner)
{
    Household house;
    house.plan = planOf(seat, manner);
    Amounts kept = inputToKeep(seat);
    if (const qint64 tax = taxToKeep(seat); tax > 0)
        kept[seat.game.tax_good] += tax;
    for (const SeenEvent &event : seat.game.news) {
        // what the others want too is not bought at any price: the games wait for what is there anyway
        if (event.rule != Rule::Plague && event.rule != Rule::Automation)
            continue;
        if (isWorthAnswering(seat, event)) {
            for (auto it = event.answer_cost.begin(); it != event.answer_cost.end(); ++it)
                kept[it.key()] += *it;
        }
    }
    const Amounts given = promised(seat);
    for (auto it = given.begin(); it != given.end(); ++it)
        kept[it.key()] += *it;
    qint64 saved = leastCurrency(seat.game) + kept.take(currencyId);
    if (const SeenBuilding *plan = findBuilding(seat.game, house.plan)) {
        for (auto it = plan->cost.begin(); it != plan->cost.end(); ++it) {
            if (it.key() == currencyId)
                saved += *it;
            else
                kept[it.key()] += *it;
        }
    }
    for (const QString &good : seat.game.goods) {
        const qint64 there = seat.goods.value(good);
        const qint64 wanted = kept.value(good);
        if (there > wanted)
            house.spare.insert(good, there - wanted);
        else if (there < wanted)
            house.lacking.insert(good, wanted - there);
    }
    house.currency = std::max<qint64>(0, seat.goods.value(currencyId) - saved);
    return house;
}

}
