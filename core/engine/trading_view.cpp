// SPDX-License-Identifier: GPL-3.0-or-later
// The trading part of a view. docs/protocol.md, "Trading".
#include "core/engine/trading_view_parts.h"
#include "core/trading/effects.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

/// What a good costs and brings, in currency (trading rules, "Bank").
QJsonObject priceObject(const trading::Game &game, const QString &good, qint64 mid)
{
    const qint64 spread = game.rules->spread_percent;
    return {{key("mid"), inCurrency(mid)},
            {key("buy"), inCurrency(mid * (100 + spread) / 100)},
            {key("sell"), inCurrency(mid * (100 - spread) / 100)},
            {key("baseline"), inCurrency(game.position.baselines.value(good))}};
}

QJsonArray eventTypes(const QList<trading::EventType> &types)
{
    QJsonArray array;
    for (const trading::EventType &type : types) {
        array.append(QJsonObject{{key("id"), type.id},
                                 {key("label"), type.label},
                                 {key("text"), type.text},
                                 {key("kind"), key(wordOf(type.kind))},
                                 {key("rule"), key(wordOf(type.rule))}});
    }
    return array;
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
            {key("challenge_seconds"), rules.challenge_seconds},
            {key("spread_percent"), rules.spread_percent},
            {key("captain_only"), rules.captain_only},
            {key("end_warning_minutes"), toJson(rules.end_warning_minutes)},
            {key("usual_severity"), rules.usual_severity},
            {key("most_severity"), rules.most_severity},
            {key("events"), eventTypes(rules.events)},
            {key("scenario"), eventTypes(rules.scenario)}};
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
                       {key("buildings"), amountsObject(nation.buildings)},
                       {key("famines"), nation.famines},
                       {key("infected"), trading::isInfected(game, nation.team)}};
    if (night::isStaff(role)) {
        object.insert(key("goods"), amountsObject(nation.holdings));
        object.insert(key("tax_due"), trading::taxOf(game, nation));
    }
    return object;
}

/// When a cycle of these is over, counted from now on.
QJsonValue endOf(const trading::Game &game, const trading::Occurrence &occurrence)
{
    const trading::Schedule &schedule = game.position.schedule;
    if (occurrence.over || occurrence.cycles_left < 1 || !schedule.tax)
        return {};
    return schedule.tax->ms + (occurrence.cycles_left - 1) * schedule.tax_interval.ms;
}

QJsonObject occurrenceObject(const trading::Game &game, const trading::Occurrence &occurrence)
{
    const trading::EventType *type = trading::findEvent(*game.rules, occurrence.type);
    const QList<TeamId> open = trading::answerable(game, occurrence);
    return {{key("id"), occurrence.id.number},
            {key("event"), occurrence.type},
            {key("label"), type ? type->label : occurrence.type},
            {key("text"), type ? type->text : QString()},
            {key("kind"), type ? key(wordOf(type->kind)) : QLatin1String()},
            {key("rule"), type ? key(wordOf(type->rule)) : QLatin1String()},
            {key("severity"), occurrence.severity},
            {key("at_ms"), occurrence.at.ms},
            {key("team_ids"), numbers(occurrence.teams)},
            {key("over"), occurrence.over},
            {key("cycles_left"), occurrence.cycles_left},
            {key("ends_at_ms"), endOf(game, occurrence)},
            {key("answerable_by"), numbers(open)},
            {key("answer_cost"),
             type && !open.isEmpty() ? amountsObject(trading::answerCost(game, *type)) : QJsonObject()},
            {key("answered_by"), orNull(occurrence.answered)}};
}

/// What is going on, and the newest of what is over; newest first.
QJsonArray newsObjects(const trading::Game &game)
{
    constexpr int shownWhenOver = 12;
    QJsonArray array;
    int over = 0;
    const QList<trading::Occurrence> occurrences = game.position.occurrences.values();
    for (auto it = occurrences.crbegin(); it != occurrences.crend(); ++it) {
        over += it->over ? 1 : 0;
        if (!it->over || over <= shownWhenOver)
            array.append(occurrenceObject(game, *it));
    }
    return array;
}

/// Newest first. Who has traded with whom, and never what.
QJsonArray headlineObjects(const trading::Game &game)
{
    QJsonArray array;
    const QList<trading::Headline> &news = game.position.news;
    for (auto it = news.crbegin(); it != news.crend(); ++it) {
        array.append(QJsonObject{{key("number"), it->number},
                                 {key("kind"), key(wordOf(it->kind))},
                                 {key("at_ms"), it->at.ms},
                                 {key("team_ids"), numbers(it->teams)},
                                 {key("subject"), it->subject},
                                 {key("from"), inCurrency(it->from)},
                                 {key("to"), inCurrency(it->to)}});
    }
    return array;
}

/// Open trades, and the newest of those that are not; newest first. Null team: all of them.
QJsonArray tradeObjects(const State &state, const trading::Game &game, TeamId team)
{
    constexpr int shownWhenOver = 12;
    QJsonArray array;
    int over = 0;
    const QList<trading::Trade> trades = game.position.trades.values();
    for (auto it = trades.crbegin(); it != trades.crend(); ++it) {
        if (!team.isNull() && it->from != team && it->to != team)
            continue;
        const bool open = trading::isOpen(it->status) || it->arrives_at;
        over += open ? 0 : 1;
        if (open || over <= shownWhenOver)
            array.append(tradeView(state, *it, team));
    }
    return array;
}

QJsonValue marginOf(const trading::Booked &side)
{
    if (side.given == 0)
        return {};
    return static_cast<double>(side.received - side.given) * 100 / static_cast<double>(side.given);
}

QJsonObject taxObject(const trading::Game &game)
{
    const trading::Schedule &schedule = game.position.schedule;
    return {{key("good"), game.rules->tax.good},
            {key("due_ms"), orNull(schedule.tax)},
            {key("interval_ms"), schedule.tax_interval.ms},
            {key("warned"), schedule.tax_warned}};
}

QJsonValue lateCosts(const trading::Game &game)
{
    const trading::EventType *part = trading::partOf(*game.rules, trading::Rule::LateCosts);
    if (!part || !game.position.ends_at)
        return {};
    const auto figure = [&](const char *name) { return part->figures.value(QLatin1String(name)); };
    return QJsonObject{{key("from_ms"), game.position.ends_at->ms - figure("last_minutes") * 60'000},
                       {key("percent"), figure("percent")}};
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
        prices.insert(price.key(), priceObject(*game, price.key(), price.value()));
    QJsonObject view{{key("round_id"), game->round.number},
                     {key("difficulty"), key(wordOf(game->setup.difficulty))},
                     {key("duration_minutes"), game->setup.duration.ms / 60'000},
                     {key("ends_at_ms"), orNull(game->position.ends_at)},
                     {key("self_complete"), game->setup.self_complete},
                     {key("challenge_gates_build"), game->setup.challenge_gates_build},
                     {key("quiz_challenges"), game->setup.quiz_challenges},
                     {key("rules"), rulesObject(*game->rules)},
                     {key("nations"), nations},
                     {key("bank"), QJsonObject{{key("stock"), amountsObject(game->position.stock)},
                                               {key("prices"), prices}}},
                     {key("challenges"), challenges},
                     {key("tax"), taxObject(*game)},
                     {key("events"), newsObjects(*game)},
                     {key("news"), headlineObjects(*game)},
                     {key("scores_shown"), game->position.scores_shown},
                     {key("late_costs"), lateCosts(*game)}};
    const bool staff = night::isStaff(role);
    view.insert(key("scores"), staff || game->position.scores_shown
                                   ? QJsonValue(standingObjects(*game->rules, trading::standingsOf(*game)))
                                   : QJsonValue());
    if (staff)
        view.insert(key("trades"), tradeObjects(state, *game, {}));
    return view;
}

QJsonObject tradeView(const State &state, const trading::Trade &trade, TeamId team)
{
    QJsonObject view{{key("id"), trade.id.number},
                     {key("from"), trade.from.number},
                     {key("to"), trade.to.number},
                     {key("status"), key(wordOf(trade.status))},
                     {key("terms"), trade.terms.number},
                     {key("terms_by"), trade.terms.by.number},
                     {key("offered"), amountsObject(trade.terms.offered)},
                     {key("wanted"), amountsObject(trade.terms.wanted)},
                     {key("spoken"), trade.spoken},
                     {key("confirmed"), numbers(trade.confirmed)},
                     {key("by"), trade.by.isNull() ? QJsonValue() : QJsonValue(trade.by.number)},
                     {key("by_name"), orNullText(state.night.players.value(trade.by).name)},
                     {key("at_ms"), trade.at.ms},
                     {key("arrives_at_ms"), orNull(trade.arrives_at)},
                     {key("version"), trade.version}};
    if (team.isNull()) {
        view.insert(key("margin_from_percent"), marginOf(trade.of_from));
        view.insert(key("margin_to_percent"), marginOf(trade.of_to));
    } else {
        view.insert(key("margin_percent"), marginOf(team == trade.from ? trade.of_from : trade.of_to));
    }
    return view;
}

namespace {

/// The questions that a nation's players have before them; what is right is nowhere in it.
QJsonArray cardObjects(const State &state, const trading::Game &game, TeamId team)
{
    QJsonArray cards;
    for (const ChallengeId id : trading::openChallenges(state.trading, game.round)) {
        const trading::Challenge *challenge = trading::findChallenge(state.trading, id);
        if (challenge->team != team || !challenge->card)
            continue;
        const trading::Card &card = *challenge->card;
        cards.append(QJsonObject{{key("challenge_id"), id.number},
                                 {key("player_id"), challenge->player.number},
                                 {key("question_id"), card.question.number},
                                 {key("kind"), card.kind},
                                 {key("text"), card.text},
                                 {key("options"), QJsonArray::fromStringList(card.options)},
                                 {key("several"), card.several},
                                 {key("right"), challenge->right},
                                 {key("target"), challenge->target},
                                 {key("wait_until_ms"), orNull(challenge->wait)}});
    }
    return cards;
}

/// What a nation can do now, as its own players need it before they tap.
QJsonObject ownNation(const State &state, const trading::Game &game, const trading::Nation &nation)
{
    QJsonObject costs;
    QJsonObject output;
    QJsonObject rights;
    for (const trading::BuildingType &type : game.rules->buildings) {
        costs.insert(type.id, amountsObject(trading::costOf(game, nation, type, state.night.clock.elapsed)));
        if (game.setup.challenge_gates_build)
            rights.insert(type.id, trading::rightsLeft(state.trading, game.round, nation, type.id));
        if (nation.buildings.value(type.id) > 0 && !type.makes.isEmpty())
            output.insert(type.id,
                          QJsonObject{{key("makes"), amountsObject(trading::outputOf(game, nation, type))},
                                      {key("uses"), amountsObject(trading::inputOf(game, nation, type))}});
    }
    return {{key("team_id"), nation.team.number},
            {key("goods"), amountsObject(nation.holdings)},
            {key("tax_due"), trading::taxOf(game, nation)},
            {key("price_percent"), static_cast<double>(trading::priceShare(game, nation)) / 10'000},
            {key("costs"), costs},
            {key("output"), output},
            {key("rights"), rights},
            {key("stopped_until_ms"), orNull(nation.stopped_until)},
            {key("score"), standingObject(*game.rules, trading::standingOf(game, nation))},
            {key("cards"), cardObjects(state, game, nation.team)},
            {key("trades"), tradeObjects(state, game, nation.team)}};
}

}

QJsonObject ownNationView(const State &state, TeamId team)
{
    const trading::Game *game = trading::runningGame(state.night, state.trading);
    if (!game || !game->position.nations.contains(team))
        return {};
    return ownNation(state, *game, game->position.nations.value(team));
}

QJsonObject eventView(const State &state, RoundId round, OccurrenceId id)
{
    const auto game = state.trading.games.constFind(round);
    if (game == state.trading.games.cend() || !game->position.occurrences.contains(id))
        return {};
    return occurrenceObject(*game, game->position.occurrences.value(id));
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
            own.append(ownNation(state, *game, nation));
    }
    return own;
}

}
