// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/trades.h"

#include "core/trading/acting.h"
#include "core/trading/effects.h"
#include "core/trading/fixed_point.h"
#include "core/trading/market.h"

namespace quizaar::trading {

using namespace Qt::StringLiterals;
using enum RefusalCode;
using night::Context;
using night::Night;

namespace {

/// An open trade, the game and the nation that somebody acts for in it; staff may leave the nation out.
struct At
{
    const Game *game = nullptr;
    Trade trade;
    Acting acting;
};

Result<At, Refusal> openTrade(const Night &night, const Trading &trading, TradeId id, const By &by,
                              const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    const auto found = game.position.trades.constFind(id);
    const bool anybody = !isGuest(context) && by.player.isNull() && by.team.isNull();
    Acting who;
    if (!anybody) {
        const auto acting = actingFor(night, game, by, context);
        if (!acting)
            return Failed{acting.error()};
        who = *acting;
    }
    // an offer of others is nobody's business: whether there is one is not told either
    const bool known =
        found != game.position.trades.cend() && (anybody || found->from == who.team || found->to == who.team);
    if (!known)
        return refuse(UnknownTrade);
    if (!isOpen(found->status))
        return refuse(TradeWrongStatus, {{"current"_L1, QLatin1String(wordOf(found->status))}});
    return At{&game, *found, who};
}

std::optional<Refusal> checkedAmounts(const Game &game, const Amounts &amounts, QLatin1StringView field)
{
    for (auto it = amounts.begin(); it != amounts.end(); ++it) {
        if (it.key() != currencyId && !findGood(*game.rules, it.key()))
            return Refusal{UnknownGood, {{"field"_L1, field}, {"good"_L1, it.key()}}};
        if (it.value() < 1 || it.value() > mostUnits)
            return Refusal{QuantityInvalid,
                           {{"field"_L1, field}, {"good"_L1, it.key()}, {"limit"_L1, mostUnits}}};
    }
    return std::nullopt;
}

/// What holds of all terms, whoever proposes them.
std::optional<Refusal> checkedTerms(const Game &game, const Amounts &offered, const Amounts &wanted)
{
    if (auto wrong = checkedAmounts(game, offered, "offered"_L1))
        return wrong;
    if (auto wrong = checkedAmounts(game, wanted, "wanted"_L1))
        return wrong;
    if (offered.isEmpty() && wanted.isEmpty())
        return Refusal{TradeEmpty, {}};
    return std::nullopt;
}

std::optional<Refusal> shortOf(const Game &game, TeamId team, const Amounts &needed)
{
    const QJsonArray missing = shortages(*game.rules, needed, game.position.nations.value(team).holdings);
    return missing.isEmpty()
               ? std::nullopt
               : std::optional(Refusal{GoodsShort, {{"short"_L1, missing}, {"team_id"_L1, team.number}}});
}

Decision offered(const Night &night, const Game &game, Trade trade, const Context &context)
{
    if (trade.from == trade.to)
        return refuse(SameTeam);
    if (!game.position.nations.contains(trade.to))
        return refuse(UnknownTeam, {{"field"_L1, "to"_L1}});
    if (auto wrong = checkedTerms(game, trade.terms.offered, trade.terms.wanted))
        return Failed{*wrong};
    if (auto missing = shortOf(game, trade.from, trade.terms.offered))
        return Failed{*missing};
    if (isInfected(game, trade.from) && !isInfected(game, trade.to))
        return refuse(Quarantined);
    const auto number = night::nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    trade.id = TradeId{*number};
    trade.terms.by = trade.from;
    trade.at = context.now;
    trade.version = 1;
    return Events{Event(TradeOffered{game.round, trade})};
}

/// What a side gives splits into what the bank keeps and what the other side gets.
struct Split
{
    Amounts kept;
    Amounts passed;
};
Split split(const Game &game, const Amounts &given)
{
    const EventType *tariff = partOf(*game.rules, Rule::Tariff);
    const qint64 percent = tariff ? tariff->figures.value(u"percent"_s) : 0;
    Split parts;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const qint64 kept = it.value() * percent / 100;
        parts.kept.insert(it.key(), kept);
        parts.passed.insert(it.key(), it.value() - kept);
    }
    return parts;
}

/// The bank has no purse: currency that it takes is withdrawn.
QList<Move> toBank(const Amounts &kept, TeamId from)
{
    QList<Move> moves;
    for (const Move &move : moved(kept, with(from), bank()))
        moves.append(move.good == currencyId ? Move{move.good, move.amount, move.from, outside()} : move);
    return moves;
}

/// The plague goes with the goods from one side to the other.
void spread(const Game &game, const Trade &trade, TradeSettled &settled)
{
    for (const Occurrence &occurrence : game.position.occurrences) {
        const EventType *type = findEvent(*game.rules, occurrence.type);
        if (occurrence.over || !type || type->rule != Rule::Plague)
            continue;
        const bool from = occurrence.teams.contains(trade.from);
        if (from != occurrence.teams.contains(trade.to)) {
            settled.infected = from ? trade.to : trade.from;
            settled.plague = occurrence.id;
        }
    }
}

Decision settled(const At &at, const Context &context)
{
    const Game &game = *at.game;
    const Trade &trade = at.trade;
    const auto wrong = [&](TeamId team, const Amounts &gives) { return shortOf(game, team, gives); };
    if (auto missing = wrong(trade.from, trade.terms.offered))
        return Failed{*missing};
    if (auto missing = wrong(trade.to, trade.terms.wanted))
        return Failed{*missing};
    const Split there = split(game, trade.terms.offered);
    const Split back = split(game, trade.terms.wanted);
    TradeSettled event{game.round, trade.id, at.acting.player, {}, {}, {}, {}, {}, {}, {}};
    event.moves = toBank(there.kept, trade.from) + toBank(back.kept, trade.to);
    if (const EventType *transit = partOf(*game.rules, Rule::Transit)) {
        const Place way{Where::Transit, {}};
        event.moves += moved(there.passed, with(trade.from), way) + moved(back.passed, with(trade.to), way);
        event.arriving = moved(there.passed, way, with(trade.to)) + moved(back.passed, way, with(trade.from));
        event.arrives_at = context.now + GameSpan{transit->figures.value(u"seconds"_s) * 1000};
    } else {
        event.moves += moved(there.passed, with(trade.from), with(trade.to)) +
                       moved(back.passed, with(trade.to), with(trade.from));
    }
    event.of_from = {valueOf(game, trade.terms.offered), valueOf(game, back.passed)};
    event.of_to = {valueOf(game, trade.terms.wanted), valueOf(game, there.passed)};
    spread(game, trade, event);
    return Events{Event(event)};
}

}

Decision offerTrade(const Night &night, const Trading &trading, const OfferTrade &command,
                    const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const auto acting = actingFor(night, **on, command.by, context);
    if (!acting)
        return Failed{acting.error()};
    Trade trade;
    trade.from = acting->team;
    trade.to = command.to;
    trade.by = acting->player;
    trade.terms.offered = command.offered;
    trade.terms.wanted = command.wanted;
    return offered(night, **on, trade, context);
}

Decision recordTrade(const Night &night, const Trading &trading, const RecordTrade &command,
                     const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    if (!(*on)->position.nations.contains(command.from))
        return refuse(UnknownTeam, {{"field"_L1, "from"_L1}});
    Trade trade;
    trade.from = command.from;
    trade.to = command.to;
    trade.spoken = true;
    trade.terms.offered = command.offered;
    trade.terms.wanted = command.wanted;
    return offered(night, **on, trade, context);
}

Decision counterTrade(const Night &night, const Trading &trading, const CounterTrade &command,
                      const Context &context)
{
    const auto at = openTrade(night, trading, command.trade, command.by, context);
    if (!at)
        return Failed{at.error()};
    const Trade &trade = at->trade;
    const TeamId team = at->acting.team;
    // an offer of one's own is countered by the other side, or cancelled; a spoken deal stands as it was said
    const bool own = trade.status == TradeStatus::Pending && team == trade.from;
    if (team.isNull() || own || trade.spoken)
        return refuse(TradeNotYours);
    if (auto wrong = checkedTerms(*at->game, command.gives, command.wants))
        return Failed{*wrong};
    if (auto missing = shortOf(*at->game, team, command.gives))
        return Failed{*missing};
    Terms terms{trade.terms.number + 1, team, command.gives, command.wants};
    if (team == trade.to)
        std::swap(terms.offered, terms.wanted);
    return Events{Event(TradeCountered{at->game->round, trade.id, at->acting.player, terms})};
}

Decision acceptTrade(const Night &night, const Trading &trading, const AcceptTrade &command,
                     const Context &context)
{
    const auto at = openTrade(night, trading, command.trade, command.by, context);
    if (!at)
        return Failed{at.error()};
    const Trade &trade = at->trade;
    const TeamId team = at->acting.team;
    if (command.terms && *command.terms != trade.terms.number)
        return refuse(TermsChanged, {{"current"_L1, trade.terms.number}});
    if (team.isNull() || (trade.spoken ? trade.confirmed.contains(team) : team == trade.terms.by))
        return refuse(TradeNotYours);
    if (trade.spoken && trade.confirmed.isEmpty())
        return Events{Event(TradeConfirmed{at->game->round, trade.id, at->acting.player, team})};
    return settled(*at, context);
}

Decision rejectTrade(const Night &night, const Trading &trading, const RejectTrade &command,
                     const Context &context)
{
    const auto at = openTrade(night, trading, command.trade, command.by, context);
    if (!at)
        return Failed{at.error()};
    if (at->acting.team.isNull() || (!at->trade.spoken && at->acting.team == at->trade.terms.by))
        return refuse(TradeNotYours);
    return Events{
        Event(TradeClosed{at->game->round, at->trade.id, at->acting.player, TradeStatus::Rejected})};
}

Decision cancelTrade(const Night &night, const Trading &trading, const CancelTrade &command,
                     const Context &context)
{
    const auto at = openTrade(night, trading, command.trade, command.by, context);
    if (!at)
        return Failed{at.error()};
    if (!at->acting.team.isNull() && at->acting.team != at->trade.from)
        return refuse(TradeNotYours);
    return Events{
        Event(TradeClosed{at->game->round, at->trade.id, at->acting.player, TradeStatus::Cancelled})};
}

}
