// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/trading.h"

#include <algorithm>

namespace quizaar::trading {

namespace {

Amounts &amountsAt(Position &position, const Place &place)
{
    switch (place.where) {
    case Where::Bank:
        return position.stock;
    case Where::Team:
        return position.nations[place.team].holdings;
    case Where::Transit:
        return position.transit;
    case Where::Outside:
        break;
    }
    return position.brought;
}

}

const Game *runningGame(const night::Night &night, const Trading &trading)
{
    for (const Game &game : trading.games) {
        const night::Round *round = night::findRound(night, game.round);
        if (round && round->status == night::RoundStatus::Running)
            return &game;
    }
    return nullptr;
}

const Challenge *findChallenge(const Trading &trading, ChallengeId id)
{
    const auto found = trading.challenges.constFind(id);
    return found != trading.challenges.cend() ? &*found : nullptr;
}

QList<ChallengeId> openChallenges(const Trading &trading, RoundId round)
{
    QList<ChallengeId> open;
    for (const Challenge &challenge : trading.challenges) {
        if (challenge.round == round && isOpen(challenge.status))
            open.append(challenge.id);
    }
    return open;
}

bool perPlayer(const Game &game, TeamId team)
{
    const Amounts buildings = game.position.nations.value(team).buildings;
    return std::any_of(
        game.rules->buildings.begin(), game.rules->buildings.end(),
        [&](const BuildingType &type) { return type.per_player && buildings.value(type.id) > 0; });
}

const Challenge *lockOf(const Trading &trading, const Game &game, TeamId team, PlayerId player)
{
    const bool alone = perPlayer(game, team);
    for (const Challenge &challenge : trading.challenges) {
        if (challenge.round != game.round || !isOpen(challenge.status))
            continue;
        if (challenge.player == player || (!alone && challenge.team == team))
            return &challenge;
    }
    return nullptr;
}

void carryOut(Position &position, const QList<Move> &moves)
{
    for (const Move &move : moves) {
        if (move.from.where == Where::Outside)
            position.brought[move.good] += move.amount;
        else
            amountsAt(position, move.from)[move.good] -= move.amount;
        if (move.to.where == Where::Outside)
            position.removed[move.good] += move.amount;
        else
            amountsAt(position, move.to)[move.good] += move.amount;
    }
}

void carryOut(Position &position, const QList<BuildingChange> &changes)
{
    for (const BuildingChange &change : changes)
        position.nations[change.team].buildings[change.building] += change.count;
}

void postpone(Position &position, GameSpan by)
{
    const auto later = [&](std::optional<GameTime> &due) {
        if (due)
            due = *due + by;
    };
    later(position.schedule.tick);
    later(position.schedule.tax);
    later(position.schedule.last_raid);
    for (GameTime &due : position.schedule.parts)
        due = due + by;
    for (Doubled &one : position.doubled)
        one.until = one.until + by;
    for (Trade &trade : position.trades)
        later(trade.arrives_at);
    for (Nation &nation : position.nations)
        later(nation.stopped_until);
}

qint64 rightsLeft(const Trading &trading, RoundId round, const Nation &nation, const QString &building)
{
    qint64 rights = -nation.rights_used.value(building);
    for (const Challenge &challenge : trading.challenges) {
        if (challenge.round == round && challenge.team == nation.team &&
            challenge.building_type == building && challenge.status == ChallengeStatus::Completed &&
            challenge.earns_right)
            ++rights;
    }
    return rights;
}

QList<Move> reversed(const QList<Move> &moves)
{
    QList<Move> back;
    for (auto move = moves.crbegin(); move != moves.crend(); ++move)
        back.append(Move{move->good, move->amount, move->to, move->from});
    return back;
}

std::optional<Imbalance> imbalanceOf(const Position &position)
{
    Amounts there;
    std::optional<Imbalance> negative;
    const auto count = [&](const Amounts &amounts) {
        for (auto it = amounts.begin(); it != amounts.end(); ++it) {
            there[it.key()] += it.value();
            if (it.value() < 0 && !negative)
                negative = Imbalance{it.key(), it.value(), 0};
        }
    };
    count(position.stock);
    count(position.transit);
    for (const Nation &nation : position.nations)
        count(nation.holdings);
    if (negative)
        return negative;
    Amounts booked = position.brought;
    for (auto it = position.removed.begin(); it != position.removed.end(); ++it)
        booked[it.key()] -= it.value();
    for (auto it = booked.begin(); it != booked.end(); ++it) {
        if (there.value(it.key()) != it.value())
            return Imbalance{it.key(), there.value(it.key()), it.value()};
    }
    for (auto it = there.begin(); it != there.end(); ++it) {
        if (booked.value(it.key()) != it.value())
            return Imbalance{it.key(), it.value(), booked.value(it.key())};
    }
    return std::nullopt;
}

std::optional<GameTime> nextDeadline(const night::Night &night, const Trading &trading)
{
    const Game *game = runningGame(night, trading);
    if (!game)
        return std::nullopt;
    const Position &position = game->position;
    std::optional<GameTime> next = position.ends_at;
    const auto sooner = [&](const std::optional<GameTime> &due) {
        if (due && (!next || *due < *next))
            next = due;
    };
    for (const Challenge &challenge : trading.challenges) {
        if (challenge.round == game->round && challenge.status == ChallengeStatus::Assigned)
            sooner(challenge.deadline);
    }
    for (const Trade &trade : position.trades)
        sooner(trade.arrives_at);
    const Schedule &schedule = position.schedule;
    sooner(schedule.tick);
    sooner(schedule.tax);
    if (schedule.tax && !schedule.tax_warned)
        sooner(GameTime{schedule.tax->ms - game->rules->tax.warning_seconds * 1000});
    for (const GameTime due : schedule.parts)
        sooner(due);
    for (const Doubled &one : position.doubled)
        sooner(one.until);
    if (position.ends_at) {
        for (const qint64 minutes : schedule.warnings)
            sooner(GameTime{position.ends_at->ms - minutes * 60'000});
    }
    return next;
}

}
