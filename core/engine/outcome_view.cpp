// SPDX-License-Identifier: GPL-3.0-or-later
// What has become of things: prices, rounds that are over, the night. docs/protocol.md, "Trading".
#include "core/engine/night_score.h"
#include "core/engine/trading_view_parts.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

/// The last of the programme that is over and has been scored.
const trading::Game *lastScored(const State &state)
{
    for (auto id = state.night.round_order.crbegin(); id != state.night.round_order.crend(); ++id) {
        const auto game = state.trading.games.constFind(*id);
        const bool over = state.night.rounds.value(*id).status == night::RoundStatus::Finished;
        if (game != state.trading.games.cend() && over && game->position.outcome)
            return &*game;
    }
    return nullptr;
}

}

QJsonValue tradingResult(const State &state)
{
    const trading::Game *game = lastScored(state);
    if (!game)
        return {};
    const trading::Outcome &outcome = *game->position.outcome;
    return QJsonObject{{key("round_id"), game->round.number},
                       {key("title"), state.night.rounds.value(game->round).title},
                       {key("standings"), standingObjects(*game->rules, outcome.standings)},
                       {key("richest"), numbers(outcome.richest)},
                       {key("kindest"), numbers(outcome.kindest)}};
}

QJsonObject priceHistory(const State &state, RoundId round)
{
    const trading::Game *game = trading::runningGame(state.night, state.trading);
    if (!round.isNull()) {
        const auto found = state.trading.games.constFind(round);
        game = found != state.trading.games.cend() ? &*found : nullptr;
    } else if (!game) {
        game = lastScored(state);
    }
    QJsonArray goods;
    QJsonArray points;
    if (game) {
        for (const trading::Good &good : game->rules->goods)
            goods.append(QJsonObject{{key("id"), good.id}, {key("label"), good.label}});
        for (const trading::PricePoint &point : game->position.history) {
            QJsonArray row{point.at.ms};
            for (const qint64 mid : point.mids)
                row.append(inCurrency(mid));
            points.append(row);
        }
    }
    return {{key("round_id"), game ? QJsonValue(game->round.number) : QJsonValue()},
            {key("goods"), goods},
            {key("points"), points}};
}

QJsonObject previewView(const State &state, const trading::EventStruck &struck)
{
    QMap<TeamId, QJsonObject> goods;
    QMap<TeamId, QJsonObject> buildings;
    for (const trading::Move &move : struck.moves) {
        if (move.from.where == trading::Where::Team)
            goods[move.from.team].insert(move.good, move.amount);
    }
    for (const trading::BuildingChange &change : struck.buildings)
        buildings[change.team].insert(change.building, -change.count);
    QJsonArray nations;
    const trading::Game game = state.trading.games.value(struck.round);
    for (const trading::Nation &nation : game.position.nations) {
        const bool meant = struck.occurrence.teams.isEmpty() || struck.occurrence.teams.contains(nation.team);
        nations.append(QJsonObject{{key("team_id"), nation.team.number},
                                   {key("struck"), meant},
                                   {key("goods_lost"), goods.value(nation.team)},
                                   {key("buildings_lost"), buildings.value(nation.team)}});
    }
    return {{key("event"), struck.occurrence.type},
            {key("severity"), struck.occurrence.severity},
            {key("cycles"), struck.occurrence.cycles_left},
            {key("nations"), nations}};
}

QJsonObject nightScoreView(const State &state)
{
    QJsonArray rounds;
    QMap<SideId, QJsonObject> counted;
    QMap<SideId, qint64> totals;
    for (const RoundScore &score : nightScore(state)) {
        rounds.append(QJsonObject{{key("round_id"), score.round.number},
                                  {key("title"), state.night.rounds.value(score.round).title}});
        for (auto it = score.counted.cbegin(); it != score.counted.cend(); ++it) {
            counted[it.key()].insert(QString::number(score.round.number), *it);
            totals[it.key()] += *it;
        }
    }
    QList<SideId> sides = totals.keys();
    std::stable_sort(sides.begin(), sides.end(),
                     [&](SideId a, SideId b) { return totals.value(a) > totals.value(b); });
    QJsonArray rows;
    for (const SideId side : std::as_const(sides)) {
        const auto better = std::count_if(totals.cbegin(), totals.cend(),
                                          [&](qint64 total) { return total > totals.value(side); });
        rows.append(QJsonObject{{key("side"), side.number},
                                {key("rounds"), counted.value(side)},
                                {key("total"), totals.value(side)},
                                {key("rank"), 1 + static_cast<int>(better)}});
    }
    return {{key("rounds"), rounds}, {key("rows"), rows}};
}

}
