// SPDX-License-Identifier: GPL-3.0-or-later
// The trading part of a view. docs/protocol.md, "Trading".
#include "core/engine/view_parts.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

QJsonObject amountsObject(const trading::Amounts &amounts)
{
    return toJson(amounts).toObject();
}

/// What a good costs and brings, in currency (trading rules, "Bank").
QJsonObject priceObject(qint64 mid, qint64 spreadPercent)
{
    const auto currency = [](qint64 price) {
        return static_cast<double>(price) / static_cast<double>(trading::millionths);
    };
    return {{key("mid"), currency(mid)},
            {key("buy"), currency(mid * (100 + spreadPercent) / 100)},
            {key("sell"), currency(mid * (100 - spreadPercent) / 100)}};
}

QJsonObject rulesObject(const trading::Ruleset &rules)
{
    QJsonArray goods;
    for (const trading::Good &good : rules.goods)
        goods.append(QJsonObject{{key("id"), good.id}, {key("label"), good.label}});
    QJsonArray buildings;
    for (const trading::BuildingType &type : rules.buildings) {
        buildings.append(QJsonObject{{key("id"), type.id},
                                     {key("label"), type.label},
                                     {key("cost"), amountsObject(type.cost)},
                                     {key("makes"), amountsObject(type.makes)},
                                     {key("uses"), amountsObject(type.uses)},
                                     {key("most"), type.most ? QJsonValue(*type.most) : QJsonValue()},
                                     {key("score"), type.score}});
    }
    QJsonArray types;
    for (const trading::ChallengeType &type : rules.challenge_types)
        types.append(toJson(type));
    return {{key("title"), rules.title},
            {key("goods"), goods},
            {key("buildings"), buildings},
            {key("challenge_types"), types},
            {key("challenge_seconds"), rules.challenge_seconds}};
}

QJsonObject nationObject(const State &state, const trading::Game &game, const trading::Nation &nation,
                         night::Role role)
{
    const trading::NationType *type = trading::findNation(*game.rules, nation.type);
    QJsonObject object{{key("team_id"), nation.team.number},
                       {key("team_number"), state.night.teams.value(nation.team).number},
                       {key("nation"), nation.type},
                       {key("label"), type ? type->label : nation.type},
                       {key("developed"), type && type->developed},
                       {key("buildings"), amountsObject(nation.buildings)}};
    if (night::isStaff(role))
        object.insert(key("goods"), amountsObject(nation.holdings));
    return object;
}

QJsonValue orNullTime(const std::optional<WallTime> &time)
{
    return time ? QJsonValue(isoTime(*time)) : QJsonValue();
}

QJsonValue orNullText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue remaining(const trading::Challenge &challenge, std::optional<GameTime> at)
{
    if (challenge.status == trading::ChallengeStatus::Expired)
        return 0;
    if (!at || !challenge.deadline || challenge.status != trading::ChallengeStatus::Assigned)
        return {};
    return (std::max<qint64>(0, challenge.deadline->ms - at->ms) + 999) / 1000; // a second begun counts
}

QList<const trading::Challenge *> newestFirst(const State &state)
{
    QList<const trading::Challenge *> open;
    const trading::Game *game = trading::runningGame(state.night, state.trading);
    if (!game)
        return open;
    for (const ChallengeId id : trading::openChallenges(state.trading, game->round))
        open.prepend(trading::findChallenge(state.trading, id));
    return open;
}

}

QJsonObject challengeView(const State &state, const trading::Challenge &challenge, std::optional<GameTime> at)
{
    return {{key("id"), challenge.id.number},
            {key("game_session_id"), state.night.id.number},
            {key("player_id"), challenge.player.number},
            {key("player_name"), state.night.players.value(challenge.player).name},
            {key("building_type"), challenge.building_type},
            {key("building_name"), challenge.building_name},
            {key("team_number"), state.night.teams.value(challenge.team).number},
            {key("has_school"), challenge.has_school},
            {key("challenge_type"), orNullText(challenge.type)},
            {key("challenge_description"), orNullText(challenge.description)},
            {key("target_number"), challenge.target > 0 ? QJsonValue(challenge.target) : QJsonValue()},
            {key("status"), key(wordOf(challenge.status))},
            {key("requested_at"), isoTime(challenge.requested_at)},
            {key("assigned_at"), orNullTime(challenge.assigned_at)},
            {key("completed_at"), orNullTime(challenge.completed_at)},
            {key("timestamp"), isoTime(challenge.changed_at)},
            {key("start_time"), challenge.assigned_at ? QJsonValue(challenge.assigned_at->ms) : QJsonValue()},
            {key("time_remaining_seconds"), remaining(challenge, at)}};
}

QJsonArray activeChallenges(const State &state, std::optional<GameTime> at)
{
    QJsonArray array;
    for (const trading::Challenge *challenge : newestFirst(state))
        array.append(challengeView(state, *challenge, at));
    return array;
}

QJsonValue tradingView(const State &state, night::Role role)
{
    const trading::Game *game = trading::runningGame(state.night, state.trading);
    if (!game)
        return {};
    QJsonArray nations;
    for (const trading::Nation &nation : game->position.nations)
        nations.append(nationObject(state, *game, nation, role));
    QJsonArray challenges;
    for (const trading::Challenge *challenge : newestFirst(state)) {
        QJsonObject object = challengeView(state, *challenge, std::nullopt);
        const bool assigned = challenge->status == trading::ChallengeStatus::Assigned;
        object.insert(key("deadline_ms"), assigned ? orNull(challenge->deadline) : QJsonValue());
        object.insert(key("claimed"), challenge->claimed);
        object.insert(key("version"), challenge->version);
        challenges.append(object);
    }
    QJsonObject prices;
    for (auto price = game->position.prices.begin(); price != game->position.prices.end(); ++price)
        prices.insert(price.key(), priceObject(price.value(), game->rules->spread_percent));
    return QJsonObject{{key("round_id"), game->round.number},
                       {key("difficulty"), key(wordOf(game->setup.difficulty))},
                       {key("duration_minutes"), game->setup.duration.ms / 60'000},
                       {key("ends_at_ms"), orNull(game->position.ends_at)},
                       {key("self_complete"), game->setup.self_complete},
                       {key("challenge_gates_build"), game->setup.challenge_gates_build},
                       {key("rules"), rulesObject(*game->rules)},
                       {key("nations"), nations},
                       {key("bank"), QJsonObject{{key("stock"), amountsObject(game->position.stock)},
                                                 {key("prices"), prices}}},
                       {key("challenges"), challenges}};
}

QJsonArray ownNations(const State &state, DeviceId device)
{
    QJsonArray own;
    const trading::Game *game = trading::runningGame(state.night, state.trading);
    if (!game)
        return own;
    const QList<PlayerId> seats = night::seatsOf(state.night, device);
    for (const trading::Nation &nation : game->position.nations) {
        const bool mine = std::any_of(seats.begin(), seats.end(), [&](PlayerId seat) {
            return state.night.players.value(seat).team == nation.team;
        });
        if (mine)
            own.append(QJsonObject{{key("team_id"), nation.team.number},
                                   {key("goods"), amountsObject(nation.holdings)}});
    }
    return own;
}

}
