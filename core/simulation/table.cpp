// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/table.h"

#include "core/players/household.h"
#include "core/trading/effects.h"

namespace quizaar::simulation {

using namespace players;
using trading::Game;

namespace {

constexpr int shownWhenOver = 12; // as views show it (core/engine/trading_view.cpp)

SeenNation nationSeen(const Game &game, const trading::Nation &nation, night::Role role)
{
    const trading::NationType *type = trading::findNation(*game.rules, nation.type);
    SeenNation seen;
    seen.team = nation.team;
    seen.developed = type && type->developed;
    seen.buildings = nation.buildings;
    seen.famines = nation.famines;
    seen.infected = trading::isInfected(game, nation.team);
    if (night::isStaff(role)) {
        seen.goods = nation.holdings;
        seen.tax_due = trading::taxOf(game, nation);
    }
    return seen;
}

SeenEvent eventSeen(const Game &game, const trading::Occurrence &occurrence)
{
    const trading::EventType *type = trading::findEvent(*game.rules, occurrence.type);
    SeenEvent seen;
    seen.id = occurrence.id;
    seen.event = occurrence.type;
    seen.rule = type ? type->rule : seen.rule;
    seen.over = occurrence.over;
    seen.answerable_by = trading::answerable(game, occurrence);
    if (type && !seen.answerable_by.isEmpty())
        seen.answer_cost = trading::answerCost(game, *type);
    return seen;
}

SeenTrade tradeSeen(const trading::Trade &trade)
{
    SeenTrade seen;
    seen.id = trade.id;
    seen.from = trade.from;
    seen.to = trade.to;
    seen.open = trading::isOpen(trade.status);
    seen.terms = trade.terms.number;
    seen.terms_by = trade.terms.by;
    seen.offered = trade.terms.offered;
    seen.wanted = trade.terms.wanted;
    seen.spoken = trade.spoken;
    seen.confirmed = trade.confirmed;
    seen.at = trade.at;
    return seen;
}

/// From the newest to the oldest of those that concern somebody: all that are open, and the newest of the
/// others.
template <class Map, class Concerns, class IsOpen, class Take>
void newestFirst(const Map &map, Concerns concerns, IsOpen isOpen, Take take)
{
    int over = 0;
    for (auto it = map.cend(); it != map.cbegin();) {
        --it;
        if (!concerns(*it))
            continue;
        const bool open = isOpen(*it);
        over += open ? 0 : 1;
        if (open || over <= shownWhenOver)
            take(*it);
    }
}

void challengesSeen(const engine::State &state, const Game &game, SeenGame &seen)
{
    for (const ChallengeId id : trading::openChallenges(state.trading, game.round)) {
        const trading::Challenge &challenge = *trading::findChallenge(state.trading, id);
        SeenChallenge one;
        one.id = id;
        one.player = challenge.player;
        one.team = challenge.team;
        one.building = challenge.building_type;
        one.has_school = challenge.has_school;
        one.assigned = challenge.status == trading::ChallengeStatus::Assigned;
        one.claimed = challenge.claimed;
        if (one.assigned)
            one.deadline = challenge.deadline;
        seen.challenges.prepend(one);
    }
}

qint64 latePercent(const Game &game, GameTime known, GameTime now)
{
    const trading::EventType *part = trading::partOf(*game.rules, trading::Rule::LateCosts);
    if (!part || !game.position.ends_at)
        return 0;
    const auto figure = [&](const char *name) { return part->figures.value(QLatin1String(name)); };
    const GameTime from{game.position.ends_at->ms - figure("last_minutes") * 60'000};
    return known < from && now >= from ? figure("percent") : 0;
}

void rulesSeen(const Game &game, SeenGame &seen)
{
    const trading::Ruleset &rules = *game.rules;
    for (const trading::Good &good : rules.goods)
        seen.goods.append(good.id);
    for (const trading::BuildingType &type : rules.buildings) {
        SeenBuilding one;
        one.id = type.id;
        one.makes = type.makes;
        one.uses = type.uses;
        one.most = type.most;
        one.score = type.score;
        seen.buildings.append(one);
    }
    for (const trading::ChallengeType &type : rules.challenge_types) {
        if (type.unit != trading::Unit::Question) // a simulated night has no packs
            seen.challenge_types.append(type.id);
    }
    for (const trading::EventType &type : rules.events)
        seen.events.append(type.id);
    for (const trading::EventType &type : rules.scenario)
        seen.scenario.append(type.rule);
    seen.challenge_seconds = rules.challenge_seconds;
    seen.spread_percent = rules.spread_percent;
    seen.usual_severity = rules.usual_severity;
    seen.most_severity = rules.most_severity;
    seen.tax_good = rules.tax.good;
}

}

std::optional<SeenGame> gameSeen(const engine::State &state, night::Role role, GameTime now)
{
    const Game *game = trading::runningGame(state.night, state.trading);
    if (!game || !game->position.ends_at)
        return std::nullopt;
    const trading::Position &position = game->position;
    SeenGame seen;
    seen.now = now;
    seen.ends_at = *position.ends_at;
    seen.duration = game->setup.duration;
    seen.self_complete = game->setup.self_complete;
    seen.gates_build = game->setup.challenge_gates_build;
    rulesSeen(*game, seen);
    seen.prices = position.prices;
    seen.baselines = position.baselines;
    seen.stock = position.stock;
    seen.tax_at = position.schedule.tax;
    seen.tax_warned = position.schedule.tax_warned;
    for (const trading::Nation &nation : position.nations)
        seen.nations.append(nationSeen(*game, nation, role));
    challengesSeen(state, *game, seen);
    newestFirst(
        position.occurrences, [](const trading::Occurrence &) { return true; },
        [](const trading::Occurrence &one) { return !one.over; },
        [&](const trading::Occurrence &one) { seen.news.append(eventSeen(*game, one)); });
    return seen;
}

std::optional<Seat> seatOf(const engine::State &state, PlayerId player, GameTime now)
{
    auto seen = gameSeen(state, night::Role::Player, now);
    const Game *game = trading::runningGame(state.night, state.trading);
    const night::Player *live = night::livePlayer(state.night, player);
    if (!seen || !live || !live->team || !game->position.nations.contains(*live->team))
        return std::nullopt;
    const trading::Nation nation = game->position.nations.value(*live->team);
    Seat seat;
    seat.game = *std::move(seen);
    seat.player = player;
    seat.team = *live->team;
    seat.may_act = !game->rules->captain_only || state.night.teams.value(seat.team).captain == player;
    seat.goods = nation.holdings;
    seat.tax_due = trading::taxOf(*game, nation);
    seat.price_share = trading::priceShare(*game, nation);
    seat.stopped_until = nation.stopped_until;
    for (qsizetype i = 0; i < seat.game.buildings.size(); ++i) {
        const trading::BuildingType &type = game->rules->buildings.at(i);
        SeenBuilding &one = seat.game.buildings[i];
        // as pages do it: what they are told of costs is as old as the clock's last start
        one.cost = players::dearer(trading::costOf(*game, nation, type, state.night.clock.elapsed),
                                   latePercent(*game, state.night.clock.elapsed, now));
        if (game->setup.challenge_gates_build)
            one.rights = trading::rightsLeft(state.trading, game->round, nation, type.id);
        if (nation.buildings.value(type.id) > 0 && !type.makes.isEmpty()) {
            one.output = trading::outputOf(*game, nation, type);
            one.input = trading::inputOf(*game, nation, type);
        }
    }
    newestFirst(
        game->position.trades,
        [&](const trading::Trade &one) { return one.from == seat.team || one.to == seat.team; },
        [](const trading::Trade &one) { return trading::isOpen(one.status) || one.arrives_at.has_value(); },
        [&](const trading::Trade &one) { seat.trades.append(tradeSeen(one)); });
    return seat;
}

}
