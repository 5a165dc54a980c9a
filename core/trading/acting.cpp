// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/acting.h"

namespace quizaar::trading {

using namespace Qt::StringLiterals;
using enum RefusalCode;
using night::Context;
using night::Night;

Result<const Game *, Refusal> gameOn(const Night &night, const Trading &trading)
{
    const Game *game = runningGame(night, trading);
    if (!game)
        return refuse(TradingNotRunning);
    if (!night.clock.running)
        return refuse(Paused);
    return game;
}

bool isGuest(const Context &context)
{
    return context.actor.kind == night::Actor::Kind::Device && !night::isStaff(context.actor.role);
}

bool mayActFor(const Night &night, PlayerId player, const Context &context)
{
    return !isGuest(context) || night::seatsOf(night, context.actor.device).contains(player);
}

namespace {

/// The one of a phone's seats that acts where it did not say: it must not matter which.
Result<PlayerId, Refusal> onlySeat(const Night &night, const Game &game, const Context &context)
{
    std::optional<PlayerId> found;
    const QList<PlayerId> seats = night::seatsOf(night, context.actor.device);
    for (const PlayerId seat : seats) {
        const std::optional<TeamId> team = night.players.value(seat).team;
        if (!team || !game.position.nations.contains(*team))
            continue;
        if (found && night.players.value(*found).team != team)
            return refuse(BadRequest, {{"field"_L1, "player_id"_L1}});
        found = found.value_or(seat);
    }
    if (!found)
        return refuse(seats.isEmpty() ? Forbidden : TeamMissing);
    return *found;
}

}

Result<Acting, Refusal> actingFor(const Night &night, const Game &game, const By &by, const Context &context)
{
    PlayerId who = by.player;
    if (who.isNull() && isGuest(context)) {
        const auto seat = onlySeat(night, game, context);
        if (!seat)
            return Failed{seat.error()};
        who = *seat;
    }
    if (who.isNull()) {
        if (by.team.isNull())
            return refuse(BadRequest, {{"field"_L1, "team_id"_L1}});
        if (!game.position.nations.contains(by.team))
            return refuse(UnknownTeam);
        return Acting{by.team, {}};
    }
    if (!mayActFor(night, who, context))
        return refuse(Forbidden, {{"field"_L1, "player_id"_L1}});
    const night::Player *player = night::livePlayer(night, who);
    if (!player)
        return refuse(UnknownPlayer);
    const night::Team *team = player->team ? night::liveTeam(night, *player->team) : nullptr;
    if (!team || !game.position.nations.contains(team->id))
        return refuse(TeamMissing);
    if (!by.team.isNull() && by.team != team->id)
        return refuse(OtherTeam, {{"field"_L1, "team_id"_L1}, {"current"_L1, team->id.number}});
    if (game.rules->captain_only && isGuest(context) && team->captain != who)
        return refuse(CaptainActs);
    return Acting{team->id, who};
}

Amounts times(const Amounts &amounts, qint64 count)
{
    Amounts product;
    for (auto it = amounts.begin(); it != amounts.end(); ++it) {
        if (it.value() * count > 0)
            product.insert(it.key(), it.value() * count);
    }
    return product;
}

QJsonArray shortages(const Ruleset &rules, const Amounts &needed, const Amounts &there)
{
    QJsonArray found;
    for (auto it = needed.begin(); it != needed.end(); ++it) {
        if (there.value(it.key()) >= it.value())
            continue;
        const Good *good = findGood(rules, it.key());
        found.append(QJsonObject{{"good"_L1, it.key()},
                                 {"label"_L1, good ? good->label : it.key()},
                                 {"need"_L1, it.value()},
                                 {"have"_L1, there.value(it.key())}});
    }
    return found;
}

QList<Move> moved(const Amounts &amounts, const Place &from, const Place &to)
{
    QList<Move> moves;
    for (auto it = amounts.begin(); it != amounts.end(); ++it) {
        if (it.value() > 0)
            moves.append(Move{it.key(), it.value(), from, to});
    }
    return moves;
}

}
