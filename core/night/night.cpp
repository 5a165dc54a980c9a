// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/night/night.h"

#include <algorithm>

namespace quizaar::night {

Status statusOf(const Night &night)
{
    if (night.ended)
        return Status::Completed;
    if (night.clock.running)
        return Status::InProgress;
    return night.clock.started ? Status::Paused : Status::Waiting;
}

bool isSeated(const Player &player)
{
    return !player.removed && !player.waiting;
}

bool isWaiting(const Player &player)
{
    return !player.removed && player.waiting;
}

QString wishedTeam(const Night &night, const Player &player)
{
    const SeatWish wish = player.waiting.value_or(SeatWish{});
    const Team *team = wish.team ? liveTeam(night, *wish.team) : nullptr;
    return team ? team->name : wish.new_team.value_or(QString());
}

const Player *livePlayer(const Night &night, PlayerId id)
{
    const auto found = night.players.constFind(id);
    return found != night.players.cend() && !found->removed ? &*found : nullptr;
}

const Player *seatedPlayer(const Night &night, PlayerId id)
{
    const auto found = night.players.constFind(id);
    return found != night.players.cend() && isSeated(*found) ? &*found : nullptr;
}

bool hasBegun(const Night &night)
{
    return std::any_of(night.rounds.begin(), night.rounds.end(),
                       [](const Round &round) { return round.status != RoundStatus::Planned; });
}

const Team *liveTeam(const Night &night, TeamId id)
{
    const auto found = night.teams.constFind(id);
    return found != night.teams.cend() && !found->removed ? &*found : nullptr;
}

const Round *findRound(const Night &night, RoundId id)
{
    const auto found = night.rounds.constFind(id);
    return found != night.rounds.cend() ? &*found : nullptr;
}

SideId sideOf(const Player &player)
{
    return SideId{player.team ? player.team->number : player.id.number};
}

QList<SideId> sides(const Night &night)
{
    QList<SideId> found;
    for (const Player &player : night.players) {
        const SideId side = sideOf(player);
        if (isSeated(player) && !found.contains(side))
            found.append(side);
    }
    return found;
}

QList<PlayerId> membersOf(const Night &night, TeamId team)
{
    QList<PlayerId> members;
    for (const Player &player : night.players) {
        if (!player.removed && player.team == team)
            members.append(player.id);
    }
    return members;
}

QList<PlayerId> seatsOf(const Night &night, DeviceId device)
{
    QList<PlayerId> seats;
    for (const Player &player : night.players) {
        if (!player.removed && player.buzzer == device)
            seats.append(player.id);
    }
    return seats;
}

qint64 scoreOf(const Night &night, SideId side)
{
    if (const Team *team = liveTeam(night, TeamId{side.number}))
        return team->score;
    const Player *player = livePlayer(night, PlayerId{side.number});
    return player ? player->score : 0;
}

void setRecord(Ledger &ledger, PlayerId player, QuestionId question,
               const std::optional<AnswerRecord> &record)
{
    if (record) {
        ledger[player][question] = *record;
        return;
    }
    const auto records = ledger.find(player);
    if (records == ledger.end())
        return;
    records->remove(question);
    if (records->isEmpty())
        ledger.erase(records);
}

qint64 worthOf(const AnswerRecord &record, qint64 questionPoints)
{
    if (record.points)
        return *record.points;
    return record.correct ? questionPoints : -questionPoints;
}

}
