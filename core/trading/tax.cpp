// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/tax.h"

#include "core/trading/acting.h"
#include "core/trading/effects.h"
#include "core/trading/fixed_point.h"

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

/// What restaurants pay out where so much food was taxed.
qint64 payout(const Ruleset &rules, const Nation &nation, qint64 taxed)
{
    qint64 sum = 0;
    for (const BuildingType &type : rules.buildings)
        sum += type.tax_payout * taxed * nation.buildings.value(type.id);
    return sum;
}

TaxPaid taxed(const Game &game, const Nation &nation)
{
    const TaxRules &rules = game.rules->tax;
    TaxPaid paid;
    paid.team = nation.team;
    paid.due = taxOf(game, nation);
    const qint64 there = nation.holdings.value(rules.good);
    paid.famine = there < paid.due;
    paid.taken = std::min(there, paid.due);
    if (!paid.famine) {
        paid.paid_out = payout(*game.rules, nation, paid.taken);
        return paid;
    }
    const Good *good = findGood(*game.rules, rules.good);
    const qint64 price = good ? good->baseline : 0;
    const qint64 owed =
        roundedUp(shareUpOf((paid.due - there) * price, rules.famine_percent, 100), millionths);
    paid.charged = std::min(owed, nation.holdings.value(currencyId));
    return paid;
}

QList<Move> movesOf(const Game &game, const TaxPaid &paid)
{
    return moved({{game.rules->tax.good, paid.taken}}, with(paid.team), bank()) +
           moved({{currencyId, paid.charged}}, with(paid.team), outside()) +
           moved({{currencyId, paid.paid_out}}, outside(), with(paid.team));
}

/// All but this nation could feed their people.
bool othersPaid(const QList<TaxPaid> &paid, TeamId team)
{
    return std::all_of(paid.begin(), paid.end(),
                       [&](const TaxPaid &one) { return one.team == team || !one.famine; });
}

/// Recession: restaurants are where people still go.
QList<Move> recessionPay(const Game &game, const Occurrence &occurrence, const EventType &type)
{
    const qint64 each = type.figures.value(u"payout"_s) * strengthOf(game, occurrence.severity, 100) / 10'000;
    QList<Move> moves;
    for (const Nation &nation : game.position.nations) {
        qint64 count = 0;
        for (const QString &building : type.buildings)
            count += nation.buildings.value(building);
        moves += moved({{currencyId, each * count}}, outside(), with(nation.team));
    }
    return moves;
}

/// One event at the end of a cycle; true if anything about it is another.
bool cycled(const Game &game, const QList<TaxPaid> &paid, Occurrence &occurrence, QList<Move> &moves)
{
    const EventType *type = findEvent(*game.rules, occurrence.type);
    if (!type || occurrence.over)
        return false;
    if (type->rule == Rule::Recession)
        moves += recessionPay(game, occurrence, *type);
    if (type->rule == Rule::Olympics && occurrence.answered && othersPaid(paid, *occurrence.answered))
        moves += moved({{currencyId, occurrence.promised}}, outside(), with(*occurrence.answered));
    if (occurrence.cycles_left < 1)
        return false; // until cured, or as long as the round
    --occurrence.cycles_left;
    occurrence.over = occurrence.cycles_left == 0;
    return true;
}

}

void takeTax(Draft &draft, RoundId round)
{
    const Game before = draft.game(round);
    const Schedule &schedule = before.position.schedule;
    TaxTaken tax{round, {}, {}, schedule.tax.value_or(draft.now()) + schedule.tax_interval};
    for (const Nation &nation : before.position.nations) {
        const TaxPaid paid = taxed(before, nation);
        tax.nations.append(paid);
        tax.moves += movesOf(before, paid);
    }
    draft.add(Event(tax));
    const Game after = draft.game(round);
    EventsCycled cycle{round, {}, {}};
    for (Occurrence occurrence : after.position.occurrences) {
        if (cycled(after, tax.nations, occurrence, cycle.moves))
            cycle.occurrences.append(occurrence);
    }
    if (!cycle.occurrences.isEmpty() || !cycle.moves.isEmpty())
        draft.add(Event(cycle));
}

Decision collectTax(const night::Night &night, const Trading &trading, const CollectTax &,
                    const night::Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    if (!(*on)->position.schedule.tax)
        return refuse(RefusalCode::TaxMissing);
    Draft draft(night, trading, context);
    takeTax(draft, (*on)->round);
    return draft.events();
}

}
