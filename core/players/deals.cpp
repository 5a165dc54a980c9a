// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/players/deals.h"

#include <algorithm>

namespace quizaar::players {

using trading::Command;
using trading::currencyId;
using trading::millionths;

namespace {

constexpr GameSpan patience{4 * 60'000}; // for an offer that nobody answers
constexpr qint64 mostTerms = 4;          // of one trade: then somebody has to say no
constexpr GameSpan stale{70'000};        // an offer that was there at the last look, and was not to be had
constexpr qint64 mostOffered = 20;       // units at once
constexpr GameSpan betweenPresents{10 * 60'000};

trading::By by(const Seat &seat)
{
    return {seat.player, {}};
}

/// A trade as this nation sees it.
struct Side
{
    Amounts gives;
    Amounts gets;
    TeamId other;
};
Side sideOf(const Seat &seat, const SeenTrade &trade)
{
    if (trade.from == seat.team)
        return {trade.offered, trade.wanted, trade.to};
    return {trade.wanted, trade.offered, trade.from};
}

bool waitsForUs(const Seat &seat, const SeenTrade &trade)
{
    return trade.open && (trade.spoken ? !trade.confirmed.contains(seat.team) : trade.terms_by != seat.team);
}

/// Each good at two prices: so many units as `atBank` says at what the bank pays, the others at what it
/// takes.
template <class AtBank>
qint64 worthOf(const Seat &seat, const Amounts &amounts, AtBank atBank)
{
    qint64 worth = amounts.value(currencyId) * millionths;
    for (auto it = amounts.begin(); it != amounts.end(); ++it) {
        if (it.key() == currencyId)
            continue;
        const qint64 cheap = atBank(it.key(), *it);
        worth += cheap * sellPrice(seat, it.key()) + (*it - cheap) * buyPrice(seat, it.key());
    }
    return worth;
}

/// What is lacking saves the bank's price; all else brings what the bank pays.
qint64 worthOfGetting(const Seat &seat, const Household &house, const Amounts &amounts)
{
    return worthOf(seat, amounts, [&](const QString &good, qint64 units) {
        return units - std::min(units, house.lacking.value(good));
    });
}

qint64 worthOfGiving(const Seat &seat, const Household &house, const Amounts &amounts)
{
    return worthOf(seat, amounts, [&](const QString &good, qint64 units) {
        return std::min(units, house.spare.value(good));
    });
}

/// Giving these would leave too little for a tax that is due soon.
bool wouldStarve(const Seat &seat, const Side &side)
{
    Seat after = seat;
    after.goods[seat.game.tax_good] +=
        side.gets.value(seat.game.tax_good) - side.gives.value(seat.game.tax_good);
    return hunger(after) > hunger(seat);
}

bool isPoor(const SeenNation &nation)
{
    return nation.famines > 0;
}

/// The same deal with less on our side, so that it is worth what we take; empty where nothing is left of it.
Amounts lessOf(const Seat &seat, const Manner &manner, const Household &house, const Side &side)
{
    const qint64 most = worthOfGetting(seat, house, side.gets) * 100 / manner.takes_percent;
    const qint64 asked = std::max<qint64>(1, worthOfGiving(seat, house, side.gives));
    Amounts less;
    qint64 given = 0;
    for (auto it = side.gives.begin(); it != side.gives.end(); ++it) {
        const qint64 there =
            it.key() == currencyId ? seat.goods.value(currencyId) : house.spare.value(it.key());
        const qint64 part = std::min(there, most >= asked ? *it : *it * (most / 1000) / (asked / 1000 + 1));
        if (part > 0)
            less.insert(it.key(), part);
    }
    given = worthOfGiving(seat, house, less);
    const qint64 inCurrency = (most - given) / millionths; // what we cannot give in goods
    if (less.isEmpty() && inCurrency > 0 && inCurrency <= house.currency)
        less[currencyId] = inCurrency;
    return less;
}

Move answer(const Seat &seat, const Manner &manner, const Household &house, const SeenTrade &trade)
{
    const Side side = sideOf(seat, trade);
    const SeenNation *own = findNation(seat.game, seat.team);
    const SeenNation *other = findNation(seat.game, side.other);
    const Command no = trading::RejectTrade{trade.id, by(seat)};
    if (!own || !other || (other->infected && !own->infected))
        return no;
    const qint64 given = worthOfGiving(seat, house, side.gives);
    const qint64 got = worthOfGetting(seat, house, side.gets);
    const qint64 percent = isPoor(*other) ? manner.takes_from_poor : manner.takes_percent;
    const bool fine = got * 100 >= given * percent;
    if (fine && hasAll(seat.goods, side.gives) && !wouldStarve(seat, side))
        return seat.game.now < trade.at + stale || trade.spoken
                   ? Command(trading::AcceptTrade{trade.id, by(seat), trade.terms})
                   : no;
    if (trade.spoken || trade.terms >= mostTerms || side.gets.isEmpty())
        return no;
    const Amounts gives = lessOf(seat, manner, house, side);
    // the same again is no answer
    if (gives.isEmpty() || gives == side.gives || wouldStarve(seat, {gives, side.gets, side.other}))
        return no;
    return trading::CounterTrade{trade.id, by(seat), gives, side.gets};
}

bool makes(const SeenGame &game, const SeenNation &nation, const QString &good)
{
    return std::any_of(game.buildings.begin(), game.buildings.end(), [&](const SeenBuilding &type) {
        return type.makes.contains(good) && nation.buildings.value(type.id) > 0;
    });
}

/// Other nations that a deal is possible with, in an order by chance.
QList<SeenNation> partners(const Seat &seat, SeededDraws &draws)
{
    const SeenNation *own = findNation(seat.game, seat.team);
    QList<SeenNation> found;
    for (const SeenNation &nation : seat.game.nations) {
        if (own && nation.team != seat.team && nation.infected == own->infected)
            found.insert(static_cast<qsizetype>(draws.below(static_cast<quint64>(found.size()) + 1)), nation);
    }
    return found;
}

/// Spare goods of about this value, of one kind that the partner does not make itself; else currency.
Amounts payment(const Seat &seat, const Household &house, const SeenNation &partner, qint64 value)
{
    for (auto it = house.spare.begin(); it != house.spare.end(); ++it) {
        const qint64 price = std::max<qint64>(1, seat.game.prices.value(it.key()));
        const qint64 units = (value + price / 2) / price;
        if (units > 0 && units <= *it && units <= 2 * mostOffered && !makes(seat.game, partner, it.key()))
            return {{it.key(), units}};
    }
    const qint64 currency = value / millionths;
    return currency > 0 && currency <= house.currency ? Amounts{{currencyId, currency}} : Amounts{};
}

Move askFor(const Seat &seat, const Manner &manner, const Household &house, const QList<SeenNation> &others)
{
    for (auto it = house.lacking.begin(); it != house.lacking.end(); ++it) {
        for (const SeenNation &partner : others) {
            if (!makes(seat.game, partner, it.key()))
                continue;
            const Amounts wanted{{it.key(), std::min(*it, mostOffered)}};
            const Amounts offered =
                payment(seat, house, partner, valueOf(seat.game, wanted) * 100 / manner.asks_percent);
            if (!offered.isEmpty())
                return trading::OfferTrade{by(seat), partner.team, offered, wanted};
        }
    }
    return {};
}

Move sellTo(const Seat &seat, const Manner &manner, const Household &house, const QList<SeenNation> &others,
            SeededDraws &draws)
{
    for (auto it = house.spare.begin(); it != house.spare.end(); ++it) {
        for (const SeenNation &partner : others) {
            if (makes(seat.game, partner, it.key()))
                continue;
            const qint64 units = std::min(*it, 3 + static_cast<qint64>(draws.below(mostOffered / 2)));
            const Amounts offered{{it.key(), units}};
            const qint64 price = valueOf(seat.game, offered) * manner.asks_percent / 100 / millionths;
            if (price > 0)
                return trading::OfferTrade{by(seat), partner.team, offered, {{currencyId, price}}};
        }
    }
    return {};
}

/// Food for the hungry, and something now and then for whoever has least.
Move present(const Seat &seat, const Household &house, const QList<SeenNation> &others)
{
    const QString food = seat.game.tax_good;
    const qint64 spare = house.spare.value(food);
    const bool lately = std::any_of(seat.trades.begin(), seat.trades.end(), [&](const SeenTrade &trade) {
        return trade.from == seat.team && trade.wanted.isEmpty() &&
               seat.game.now < trade.at + betweenPresents;
    });
    if (lately || spare < 3)
        return {};
    const SeenNation *poorest = nullptr;
    for (const SeenNation &nation : others) {
        if (!makes(seat.game, nation, food) || isPoor(nation)) {
            if (!poorest || nation.famines > poorest->famines)
                poorest = &nation;
        }
    }
    if (!poorest)
        return {};
    return trading::OfferTrade{by(seat), poorest->team, {{food, std::min<qint64>(spare, 8)}}, {}};
}

}

Move answerOffer(const Seat &seat, const Manner &manner, const Household &house)
{
    for (auto trade = seat.trades.crbegin(); trade != seat.trades.crend(); ++trade) {
        if (waitsForUs(seat, *trade))
            return answer(seat, manner, house, *trade);
    }
    return {};
}

Move withdrawOffer(const Seat &seat)
{
    for (const SeenTrade &trade : seat.trades) {
        if (!trade.open || trade.spoken || trade.from != seat.team || trade.terms_by != seat.team)
            continue;
        if (seat.game.now >= trade.at + patience || !hasAll(seat.goods, trade.offered))
            return trading::CancelTrade{trade.id, by(seat)};
    }
    return {};
}

Move makeOffer(const Seat &seat, const Manner &manner, const Household &house, SeededDraws &draws)
{
    qsizetype open = 0;
    for (const SeenTrade &trade : seat.trades) {
        if (trade.from != seat.team)
            continue;
        open += trade.open ? 1 : 0;
        if (seat.game.now < trade.at + manner.between_offers && trade.terms == 1)
            return {};
    }
    if (open >= manner.offers_at_once)
        return {};
    const QList<SeenNation> others = partners(seat, draws);
    if (manner.gives && draws.below(3) == 0) {
        if (Move given = present(seat, house, others))
            return given;
    }
    if (Move asked = askFor(seat, manner, house, others))
        return asked;
    return sellTo(seat, manner, house, others, draws);
}

}
