// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/view.h"

#include "core/engine/view_parts.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

using night::Role;

/// Equal scores share the place, 1, 1, 3, unless a tie-break tells them apart. `keys`: sorted.
int rankOf(const StandingKey &key, const QList<StandingKey> &keys)
{
    return 1 + static_cast<int>(std::lower_bound(keys.begin(), keys.end(), key) - keys.begin());
}

/// Scores of those in the night, gathered once for all ranks of a view.
struct Standings
{
    explicit Standings(const State &state)
        : places(state.quiz.tie_places)
    {
        for (const night::Player &player : state.night.players) {
            if (night::isSeated(player))
                players.append(keyOf(player));
        }
        for (const night::Team &team : state.night.teams) {
            if (!team.removed)
                teams.append(keyOf(team));
        }
        std::sort(players.begin(), players.end());
        std::sort(teams.begin(), teams.end());
    }
    template <class Entity>
    StandingKey keyOf(const Entity &entity) const
    {
        return standingKey(places, SideId{entity.id.number}, entity.score);
    }
    const quiz::TiePlaces &places;
    QList<StandingKey> players;
    QList<StandingKey> teams;
};

QJsonObject playerObject(const State &state, const night::Player &player, const Standings &standings)
{
    const night::Team *team = player.team ? night::liveTeam(state.night, *player.team) : nullptr;
    return {{key("id"), player.id.number},
            {key("name"), player.name},
            {key("role"), key("player")},
            {key("team_id"), orNull(player.team)},
            {key("team_number"), team ? QJsonValue(team->number) : QJsonValue()},
            {key("buzzer"), orNull(player.buzzer)},
            {key("score"), player.score},
            {key("score_version"), player.score_version},
            {key("version"), player.version},
            {key("waiting"), player.waiting.has_value()},
            {key("rank"), rankOf(standings.keyOf(player), standings.players)}};
}

QJsonObject teamObject(const State &state, const night::Team &team, const Standings &standings)
{
    return {{key("id"), team.id.number},
            {key("name"), team.name},
            {key("team_number"), team.number},
            {key("colour"), team.number - 1},
            {key("captain"), orNull(team.captain)},
            {key("score"), team.score},
            {key("version"), team.version},
            {key("rank"), rankOf(standings.keyOf(team), standings.teams)},
            {key("members"), numbers(night::membersOf(state.night, team.id))}};
}

/// The round whose scoreboard holds: the one that runs, else the last that has run.
const night::Round *scoreboardRound(const night::Night &night)
{
    const night::Round *last = nullptr;
    for (const RoundId id : night.round_order) {
        const night::Round *round = night::findRound(night, id);
        if (round && round->status == night::RoundStatus::Running)
            return round;
        if (round && round->status == night::RoundStatus::Finished)
            last = round;
    }
    return last;
}

/// Points of a round that collects its answers are booked with the first one shown; until the last one is,
/// they would tell how it ends.
night::Scoreboard scoreboardOf(const State &state, const night::Round *round)
{
    if (!round)
        return night::Scoreboard::Shown;
    const quiz::Course course = state.quiz.courses.value(round->id);
    const bool tells = round->status == night::RoundStatus::Running && course.walked > 0 &&
                       course.walked < course.asked.size();
    return tells && round->scoreboard == night::Scoreboard::Shown ? night::Scoreboard::Hidden
                                                                  : round->scoreboard;
}

QJsonArray frozenScores(const State &state, const night::Round *round)
{
    QJsonArray array;
    if (!round || round->scoreboard != night::Scoreboard::Frozen)
        return array;
    const auto frozen = state.quiz.courses.value(round->id).frozen;
    for (auto it = frozen.cbegin(); it != frozen.cend(); ++it)
        array.append(QJsonObject{{key("side"), it.key().number}, {key("score"), *it}});
    return array;
}

QJsonObject gameObject(const State &state)
{
    const night::Night &night = state.night;
    const night::Round *shown = night.ended ? nullptr : scoreboardRound(night); // the podium hides nothing
    return {{key("id"), night.id.number},
            {key("code"), night.code},
            {key("name"), night.name},
            {key("status"), key(wordOf(night::statusOf(night)))},
            {key("team_mode"), key(wordOf(night.settings.team_mode))},
            {key("opens_by_itself"), night.settings.opens_by_itself},
            {key("approves_late"), night.settings.approves_late},
            {key("let_back"), night.let_back_until.has_value()},
            {key("scoreboard"), key(wordOf(scoreboardOf(state, shown)))},
            {key("frozen"), frozenScores(state, shown)}};
}

/// What is planned is the host's business until it starts.
bool seesRound(const night::Round &round, Role role)
{
    return night::isStaff(role) || round.status != night::RoundStatus::Planned;
}

/// All that guests know of a planned round: it can be doubled.
QJsonObject offeredRound(const night::Round &round)
{
    return {{key("id"), round.id.number},
            {key("kind"), key(wordOf(round.kind))},
            {key("title"), round.title},
            {key("status"), key(wordOf(round.status))},
            {key("version"), round.version},
            {key("board_id"), QJsonValue()},
            {key("chooser"), QJsonValue()},
            {key("boards"), QJsonArray()},
            {key("questions"), QJsonArray()},
            {key("position"), 0},
            {key("jokers"), true},
            {key("doubled"), QJsonArray()},
            {key("chooser_picks"), false},
            {key("by_itself"), round.by_itself},
            {key("held"), false},
            {key("next_at_ms"), QJsonValue()},
            {key("sheet"), QJsonValue()}};
}

/// How long a round that runs by itself waits, for the staff's forms; null: as long as the text takes, as
/// long as the question says.
QJsonObject timesObject(const night::RoundTimes &times)
{
    const auto ms = [](const std::optional<GameSpan> &span) {
        return span ? QJsonValue(span->ms) : QJsonValue();
    };
    return {{key("reading_ms"), ms(times.reading)},
            {key("answering_ms"), ms(times.answering)},
            {key("result_ms"), times.result.ms},
            {key("choosing_ms"), times.choosing.ms}};
}

QJsonObject boardObject(const quiz::Board &board, const quiz::Course &course)
{
    QJsonArray categories;
    for (const quiz::Category &category : board.categories) {
        categories.append(QJsonObject{{key("id"), category.id.number},
                                      {key("title"), category.title},
                                      {key("revealed"), true},
                                      {key("spotlight"), course.spotlight == category.id},
                                      {key("questions"), numbers(category.questions)}});
    }
    return {{key("id"), board.id.number}, {key("title"), board.title}, {key("categories"), categories}};
}

QJsonObject questionObject(const State &state, const quiz::Question &question, Role role)
{
    const quiz::QuestionState at = state.quiz.states.value(question.id);
    QJsonObject object{{key("id"), question.id.number},
                       {key("points"), question.points},
                       {key("answered"), at.answered},
                       {key("state_version"), at.version}};
    if (night::isStaff(role)) {
        object.insert(key("text"), question.content->text);
        object.insert(key("answer"), question.content->answer);
        object.insert(key("category"), question.category);
    }
    return object;
}

QJsonArray claims(const night::Night &night)
{
    QJsonArray array;
    for (const night::Device &device : night.devices) {
        if (!device.claim || device.retired)
            continue;
        array.append(QJsonObject{{key("player_id"), device.claim->number},
                                 {key("name"), night.players.value(*device.claim).name},
                                 {key("device"), device.id.number}});
    }
    return array;
}

QJsonObject waitingObject(const night::Night &night, const night::Player &player)
{
    return {{key("player_id"), player.id.number},
            {key("name"), player.name},
            {key("team"), night::wishedTeam(night, player)}};
}

/// Who waits to be let in; `device`: those on this phone alone.
QJsonArray waiting(const night::Night &night, std::optional<DeviceId> device = std::nullopt)
{
    QJsonArray array;
    for (const night::Player &player : night.players) {
        if (night::isWaiting(player) && (!device || player.buzzer == device))
            array.append(waitingObject(night, player));
    }
    return array;
}

/// Seats that play; those that wait stand apart.
QJsonArray seats(const night::Night &night, DeviceId device)
{
    QList<PlayerId> playing = night::seatsOf(night, device);
    playing.removeIf([&](PlayerId seat) { return !night::seatedPlayer(night, seat); });
    return numbers(playing);
}

QJsonValue label(const Step *step)
{
    return step ? QJsonValue(step->what) : QJsonValue();
}

QJsonObject undoObject(const State &state, const night::Actor &actor)
{
    return {{key("undo"), label(nextUndo(state.steps, actor))},
            {key("redo"), label(nextRedo(state.steps, actor))}};
}

}

QJsonObject clockView(const State &state, const ViewContext &context)
{
    const night::Clock &clock = state.night.clock;
    return {{key("running"), clock.running},
            {key("elapsed_ms"), clock.elapsed.ms},
            {key("running_since"), clock.running ? QJsonValue(isoTime(clock.since)) : QJsonValue()},
            {key("speed"), context.clock_speed}};
}

QJsonObject sessionView(const State &state, GameTime at)
{
    const session::Session &session = state.session;
    const WallTime updated = session.updated.ms > 0 ? session.updated : state.night.created;
    return {{key("id"), state.night.id.number},
            {key("version"), session.version},
            {key("world_time"), session::worldTime(session, at)},
            {key("flags"), session.flags},
            {key("relationships"), session.relationships},
            {key("created_at"), isoTime(state.night.created)},
            {key("updated_at"), isoTime(updated)}};
}

QJsonObject playerView(const State &state, PlayerId id)
{
    return playerObject(state, state.night.players.value(id), Standings(state));
}

QJsonObject teamView(const State &state, TeamId id)
{
    return teamObject(state, state.night.teams.value(id), Standings(state));
}

QJsonObject roundView(const State &state, RoundId id, Role role)
{
    const night::Round *round = night::findRound(state.night, id);
    if (round && round->jokers && !seesRound(*round, role))
        return offeredRound(*round);
    if (!round || !seesRound(*round, role))
        return {};
    const quiz::Plan plan = state.quiz.plans.value(id);
    const quiz::Course course = state.quiz.courses.value(id);
    QJsonArray boards;
    for (const quiz::Board &board : plan.boards)
        boards.append(boardObject(board, course));
    qsizetype position = 0;
    for (const QuestionId question : plan.list)
        position += state.quiz.states.value(question).answered ? 1 : 0;
    QJsonObject view{{key("id"), id.number},
                     {key("kind"), key(wordOf(round->kind))},
                     {key("title"), round->title},
                     {key("status"), key(wordOf(round->status))},
                     {key("version"), round->version},
                     {key("board_id"), orNull(course.board)},
                     {key("chooser"), orNull(course.chooser)},
                     {key("boards"), boards},
                     {key("questions"), numbers(plan.list)},
                     {key("position"), std::max(position, course.asked.size())},
                     {key("jokers"), round->jokers},
                     {key("doubled"), round->jokers ? numbers(course.jokers.keys()) : QJsonArray()},
                     {key("chooser_picks"), round->chooser_picks},
                     {key("by_itself"), round->by_itself},
                     {key("held"), course.held.has_value()},
                     {key("next_at_ms"), orNull(course.next_at)},
                     {key("sheet"), sheetView(state, id, role)}};
    if (night::isStaff(role)) {
        view.insert(key("reveal"), key(wordOf(round->reveal)));
        view.insert(key("wrong_cost"), key(wordOf(round->wrong_cost)));
        view.insert(key("scoreboard"), key(wordOf(round->scoreboard)));
        view.insert(key("weight"), round->weight);
        view.insert(key("times"), timesObject(round->times));
    }
    return view;
}

QJsonObject you(const State &state, const Viewer &viewer)
{
    const auto device = state.night.devices.constFind(viewer.device);
    const bool known = device != state.night.devices.cend() && !device->retired;
    QJsonObject object{{key("role"), key(wordOf(viewer.role))},
                       {key("device"), known ? QJsonValue(viewer.device.number) : QJsonValue()},
                       {key("seats"), known ? seats(state.night, viewer.device) : QJsonArray()},
                       {key("waiting"), known ? waiting(state.night, viewer.device) : QJsonArray()},
                       {key("claim"), known ? orNull(device->claim) : QJsonValue()},
                       {key("answers"), known ? ownAnswers(state, viewer.device) : QJsonArray()},
                       {key("bets"), known ? ownBets(state, viewer.device) : QJsonArray()},
                       {key("appeals"), known ? ownAppeals(state, viewer.device) : QJsonArray()},
                       {key("jokers"), known ? ownJokers(state, viewer.device) : QJsonArray()},
                       {key("nations"), known ? ownNations(state, viewer.device) : QJsonArray()}};
    if (known && viewer.role == Role::CoHost)
        object.insert(key("undo"), undoObject(state, night::Actor::phone(viewer.device, viewer.role)));
    return object;
}

QJsonObject sharedSnapshot(const State &state, Role role, const ViewContext &context)
{
    const Standings standings(state);
    QJsonArray players;
    for (const night::Player &player : state.night.players) {
        if (night::isSeated(player))
            players.append(playerObject(state, player, standings));
    }
    QJsonArray teams;
    for (const night::Team &team : state.night.teams) {
        if (!team.removed)
            teams.append(teamObject(state, team, standings));
    }
    QJsonArray rounds;
    for (const RoundId id : state.night.round_order) {
        const QJsonObject round = roundView(state, id, role);
        if (!round.isEmpty())
            rounds.append(round);
    }
    QJsonArray questions;
    for (const quiz::Question &question : state.quiz.questions) {
        const night::Round *round = night::findRound(state.night, question.round);
        if (round && seesRound(*round, role))
            questions.append(questionObject(state, question, role));
    }
    QJsonObject view{{key("game_version"), state.version},
                     {key("lock_version"), state.version},
                     {key("lockVersion"), state.version},
                     {key("game"), gameObject(state)},
                     {key("clock"), clockView(state, context)},
                     {key("players"), players},
                     {key("teams"), teams},
                     {key("rounds"), rounds},
                     {key("questions"), questions},
                     {key("live"), liveView(state, role, context)},
                     {key("session"), sessionView(state, state.night.clock.elapsed)},
                     {key("trading"), tradingView(state, role)},
                     {key("trading_result"), tradingResult(state)}};
    if (night::isStaff(role)) {
        view.insert(key("claims"), claims(state.night));
        view.insert(key("waiting"), waiting(state.night));
        view.insert(key("appeals"), appealsView(state));
        view.insert(key("undo"), undoObject(state, night::Actor::console()));
    }
    return view;
}

QJsonObject snapshot(const State &state, const Viewer &viewer, const ViewContext &context)
{
    QJsonObject view = sharedSnapshot(state, viewer.role, context);
    view.insert(key("you"), you(state, viewer));
    return view;
}

QJsonObject frontPage(const State &state, const QList<PlayerId> &livePlayers)
{
    QJsonArray teams;
    for (const night::Team &team : state.night.teams) {
        if (!team.removed) {
            teams.append(QJsonObject{{key("id"), team.id.number},
                                     {key("name"), team.name},
                                     {key("team_number"), team.number},
                                     {key("colour"), team.number - 1},
                                     {key("members"), night::membersOf(state.night, team.id).size()}});
        }
    }
    QJsonArray free;
    for (const night::Player &player : state.night.players) {
        if (night::isSeated(player) && !livePlayers.contains(player.id))
            free.append(QJsonObject{{key("player_id"), player.id.number}, {key("name"), player.name}});
    }
    return {{key("game"), gameObject(state)}, {key("teams"), teams}, {key("free_seats"), free}};
}

namespace {

/// Says of each event which parts of a view it may move; a new event must say so here.
struct Noting
{
    Touched &touched;
    const State &after;

    void question(QuestionId id) const
    {
        touched.questions.insert(id.number);
        touched.rounds.insert(after.quiz.questions.value(id).round.number); // a list's position
    }
    void live() const { touched.live = true; }
    void images(const Images &images) const
    {
        for (const QuestionImage &image : images.questions)
            question(image.question);
        for (const RoundImage &image : images.rounds)
            touched.rounds.insert(image.id.number);
        // rulings on spellings, which staff sees with the question
        touched.live = touched.live || images.live || !images.questions.isEmpty();
        touched.appeals = touched.appeals || !images.appeals.isEmpty();
        touched.scores = touched.scores || images.tie_places;
        // own answers, bets and appeals stand in `you`
        touched.claims = touched.claims || images.live || !images.appeals.isEmpty();
        touched.clock = touched.clock || images.clock_running;
        touched.game = touched.game || images.clock_running;
        touched.scores = touched.scores || !images.answers.isEmpty();
        touched.trading = touched.trading || !images.challenges.isEmpty() || !images.games.isEmpty();
        if (!images.challenges.isEmpty()) {
            for (const trading::Game &game : after.trading.games) {
                for (const trading::Nation &nation : game.position.nations)
                    touched.sides.insert(nation.team.number);
            }
        }
        // rounds that come or go take their questions with them
        touched.everything = touched.everything || images.programme || !images.rounds.isEmpty();
    }

    void operator()(const night::NightOpened &) const { touched.everything = true; }
    void operator()(const night::DeviceSet &) const { touched.claims = true; }
    void operator()(const night::DeviceRetired &) const
    {
        touched.claims = true;
        touched.scores = true; // seats lose their buzzer: all players anew
    }
    void operator()(const night::PlayerJoined &e) const
    {
        touched.players.insert(e.player.id.number);
        touched.scores = true;
        touched.claims = true;
    }
    void operator()(const night::PlayerRenamed &e) const
    {
        touched.players.insert(e.player.number);
        touched.claims = true;  // they show names
        touched.trading = true; // so do challenges
    }
    void operator()(const night::PlayerMoved &e) const
    {
        touched.players.insert(e.player.number);
        touched.scores = true; // members of two teams
        touched.claims = true; // own nations stand in `you`
    }
    void operator()(const night::PlayerLetIn &e) const
    {
        touched.players.insert(e.player.number);
        touched.scores = true;
        touched.claims = true;
    }
    void operator()(const night::PlayerRemoved &e) const
    {
        touched.players.insert(e.player.number);
        touched.scores = true;
        touched.claims = true;
        live();
    }
    void operator()(const night::SeatGiven &e) const
    {
        touched.players.insert(e.player.number);
        touched.claims = true;
    }
    void operator()(const night::LetBackSet &) const { touched.game = true; }
    void operator()(const night::TeamSet &e) const
    {
        touched.teams.insert(e.team.id.number);
        touched.scores = true; // a team that comes or goes moves the others' ranks
    }
    void operator()(const night::SettingsChanged &) const { touched.game = true; }
    void operator()(const night::ClockStarted &) const { touched.game = touched.clock = true; }
    void operator()(const night::ClockPaused &) const { touched.game = touched.clock = true; }
    void operator()(const night::ClockRecovered &) const { touched.game = touched.clock = true; }
    void operator()(const night::RoundStarted &) const { touched.everything = true; }
    void operator()(const night::RoundFinished &e) const
    {
        touched.rounds.insert(e.round.number);
        touched.game = true; // whose scoreboard holds
        touched.trading = true;
        touched.claims = true; // own nations and answers stand in `you`
    }
    void operator()(const night::AnswerRecorded &e) const
    {
        touched.players.insert(e.player.number);
        touched.scores = true;
    }
    void operator()(const night::ChanceDrawn &) const {}
    void operator()(const night::NightEnded &) const { touched.game = touched.clock = true; }
    void operator()(const night::NightReopened &) const { touched.game = true; }

    void operator()(const quiz::PackAdded &) const { touched.everything = true; }
    void operator()(const quiz::BoardSelected &e) const { touched.rounds.insert(e.round.number); }
    void operator()(const quiz::CategoryRevealed &e) const { touched.rounds.insert(e.round.number); }
    void operator()(const quiz::ChooserSet &e) const { touched.rounds.insert(e.round.number); }
    void operator()(const quiz::QuestionSelected &e) const
    {
        touched.rounds.insert(e.round.number);
        for (const SideId side : e.bettors)
            touched.sides.insert(side.number); // they learn how much they may bet
        live();
    }
    void operator()(const quiz::BuzzersOpened &) const { live(); }
    void operator()(const quiz::BuzzersShut &) const { live(); }
    void operator()(const quiz::BuzzRecorded &) const { live(); }
    void operator()(const quiz::BuzzDecided &) const { live(); }
    void operator()(const quiz::AnswerRuled &) const { live(); }
    void operator()(const quiz::QuestionClosed &) const { live(); }
    void operator()(const quiz::QuestionDismissed &) const { live(); }
    void operator()(const quiz::AnswersOpened &) const { live(); }
    void operator()(const quiz::AnswerGiven &e) const
    {
        touched.answers = touched.answers || (after.quiz.live && after.quiz.live->question == e.question);
        touched.sides.insert(e.side.number);
        touched.sheets.insert(after.quiz.questions.value(e.question).round.number);
    }
    void operator()(const quiz::JudgingBegun &) const { live(); }
    void operator()(const quiz::SpellingRuled &e) const
    {
        live();
        touched.sheets.insert(after.quiz.questions.value(e.question).round.number);
    }
    void operator()(const quiz::RoundSet &) const { touched.everything = true; } // planned ones come and go
    void operator()(const quiz::JokerSet &e) const
    {
        touched.sheets.insert(e.round.number); // others learn of it when it starts
        touched.sides.insert(e.side.number);
    }
    void operator()(const quiz::CollectionCalled &e) const { touched.rounds.insert(e.round.number); }
    void operator()(const quiz::AnswersCollected &e) const { touched.rounds.insert(e.round.number); }
    void operator()(const quiz::AnswerWalked &e) const
    {
        touched.game = true; // with the first and the last of them scores go and come
        touched.rounds.insert(e.round.number);
        live();
    }
    void operator()(const quiz::TieBreakAsked &) const { live(); }
    void operator()(const quiz::TieBroken &) const { touched.scores = true; }
    void operator()(const quiz::AppealMade &e) const
    {
        touched.appeals = true;
        touched.sides.insert(e.side.number);
    }
    void operator()(const quiz::AppealDecided &e) const
    {
        touched.appeals = true;
        touched.sides.insert(e.side.number);
    }
    void operator()(const quiz::AnswersJudged &) const
    {
        touched.scores = true;
        live();
    }
    void operator()(const quiz::BetPlaced &e) const
    {
        touched.sides.insert(e.side.number);
        live();
    }
    void operator()(const quiz::WagerAsked &) const { live(); }
    void operator()(const quiz::SideShown &) const { live(); }
    /// The round says when it goes on, the question when it opens or closes.
    void step(RoundId round) const
    {
        touched.rounds.insert(round.number);
        live();
    }
    void operator()(const quiz::NextTimed &e) const { step(e.round); }
    void operator()(const quiz::RoundHeld &e) const { step(e.round); }
    void operator()(const quiz::QuestionToggled &e) const { question(e.question); }
    void operator()(const session::SessionUpdated &) const { touched.session = true; }
    void operator()(const session::SessionAdvanced &) const { touched.session = true; }
    void operator()(const trading::TradingRoundAdded &) const { touched.everything = true; }
    void operator()(const trading::RulesSet &e) const { touched.rounds.insert(e.round.number); }
    void operator()(const trading::TradingStarted &) const { touched.everything = true; }
    void operator()(const trading::NationJoined &e) const
    {
        touched.trading = true;
        touched.sides.insert(e.nation.team.number);
    }
    void operator()(const trading::ChallengeRequested &) const { touched.trading = true; }
    /// A question stands in what its nation sees of itself.
    void ofNation(ChallengeId id) const
    {
        touched.trading = true;
        touched.sides.insert(after.trading.challenges.value(id).team.number);
    }
    void operator()(const trading::ChallengeAssigned &e) const { ofNation(e.challenge); }
    void operator()(const trading::CardAnswered &e) const { ofNation(e.challenge); }
    void operator()(const trading::ChallengeClaimed &) const { touched.trading = true; }
    void operator()(const trading::ChallengeCompleted &e) const { ofNation(e.challenge); }
    void operator()(const trading::ChallengeCancelled &e) const { ofNation(e.challenge); }
    void operator()(const trading::ChallengeExpired &e) const { ofNation(e.challenge); }
    /// Own goods, prices for oneself, score so far stand in `you`, and nearly everything moves them.
    void allNations(RoundId round) const
    {
        touched.trading = true;
        const auto game = after.trading.games.constFind(round);
        if (game == after.trading.games.cend())
            return;
        for (const trading::Nation &nation : game->position.nations)
            touched.sides.insert(nation.team.number);
    }
    void trade(RoundId round, TradeId id) const
    {
        touched.trading = true; // staff sees all trades
        const trading::Trade trade = after.trading.games.value(round).position.trades.value(id);
        touched.sides.insert(trade.from.number);
        touched.sides.insert(trade.to.number);
    }
    void operator()(const trading::Built &e) const { allNations(e.round); }
    void operator()(const trading::BankTraded &e) const { allNations(e.round); }
    void operator()(const trading::BaselineSet &e) const { allNations(e.round); }
    void operator()(const trading::PricesMoved &e) const { allNations(e.round); }
    void operator()(const trading::PriceAlerted &) const { touched.trading = true; }
    void operator()(const trading::TradeOffered &e) const { trade(e.round, e.trade.id); }
    void operator()(const trading::TradeCountered &e) const { trade(e.round, e.trade); }
    void operator()(const trading::TradeConfirmed &e) const { trade(e.round, e.trade); }
    void operator()(const trading::TradeSettled &e) const { trade(e.round, e.trade); }
    void operator()(const trading::TradeClosed &e) const { trade(e.round, e.trade); }
    void operator()(const trading::TradeArrived &e) const { trade(e.round, e.trade); }
    void operator()(const trading::TaxWarned &) const { touched.trading = true; }
    void operator()(const trading::TaxTaken &e) const { allNations(e.round); }
    void operator()(const trading::EventStruck &e) const { allNations(e.round); }
    void operator()(const trading::EventAnswered &e) const { allNations(e.round); }
    void operator()(const trading::EventsCycled &e) const { allNations(e.round); }
    void operator()(const trading::PartDue &) const { touched.trading = true; }
    void operator()(const trading::BaselineDoubled &e) const { allNations(e.round); }
    void operator()(const trading::FactoriesStopped &e) const { allNations(e.round); }
    void operator()(const trading::RoundExtended &e) const { allNations(e.round); }
    void operator()(const trading::EndWarned &) const { touched.trading = true; }
    void operator()(const trading::ScoresShown &) const { touched.trading = true; }
    void operator()(const trading::TradingScored &e) const { allNations(e.round); }
    void operator()(const trading::PointsExchanged &e) const { touched.rounds.insert(e.round.number); }
    void operator()(const Undone &e) const { images(e.restored.images); }
    void operator()(const Redone &e) const { images(e.restored.images); }
    void operator()(const Rewound &e) const { images(e.restored.images); }
};

}

void note(Touched &touched, const State &after, const Event &event)
{
    std::visit(Noting{touched, after}, event);
}

QJsonObject changedFrame(const State &state, const Touched &touched, Role role, const ViewContext &context)
{
    QJsonObject frame;
    QJsonObject removed;
    if (touched.game)
        frame.insert(key("game"), gameObject(state));
    if (touched.clock)
        frame.insert(key("clock"), clockView(state, context));
    if (touched.session || touched.clock) // its shown time goes by the clock's reading
        frame.insert(key("session"), sessionView(state, state.night.clock.elapsed));
    if (touched.trading && !state.trading.games.isEmpty())
        frame.insert(key("trading"), tradingView(state, role));
    if (touched.trading && !state.trading.games.isEmpty())
        frame.insert(key("trading_result"), tradingResult(state));
    if (touched.live || touched.scores || (touched.answers && night::isStaff(role)))
        frame.insert(key("live"), liveView(state, role, context));
    else if (touched.answers)
        frame.insert(key("answers"), answersView(state));

    const Standings standings(state);
    QJsonArray players;
    QJsonArray goneToAll;
    for (const night::Player &player : state.night.players) {
        if (!touched.scores && !touched.players.contains(player.id.number))
            continue;
        if (night::isSeated(player))
            players.append(playerObject(state, player, standings));
        else if (player.removed && touched.players.contains(player.id.number))
            goneToAll.append(player.id.number);
    }
    if (!players.isEmpty())
        frame.insert(key("players"), players);
    if (!goneToAll.isEmpty())
        removed.insert(key("players"), goneToAll);

    QJsonArray teams;
    QJsonArray teamsGone;
    for (const night::Team &team : state.night.teams) {
        if (!touched.scores && !touched.teams.contains(team.id.number))
            continue;
        if (!team.removed)
            teams.append(teamObject(state, team, standings));
        else if (touched.teams.contains(team.id.number))
            teamsGone.append(team.id.number);
    }
    if (!teams.isEmpty())
        frame.insert(key("teams"), teams);
    if (!teamsGone.isEmpty())
        removed.insert(key("teams"), teamsGone);

    QJsonArray rounds;
    QSet<qint64> roundsToTell = touched.rounds;
    if (night::isStaff(role))
        roundsToTell += touched.sheets;
    for (const qint64 id : std::as_const(roundsToTell)) {
        const QJsonObject round = roundView(state, RoundId{id}, role);
        if (!round.isEmpty())
            rounds.append(round);
    }
    if (!rounds.isEmpty())
        frame.insert(key("rounds"), rounds);

    QJsonArray questions;
    for (const qint64 id : touched.questions) {
        const auto question = state.quiz.questions.constFind(QuestionId{id});
        if (question == state.quiz.questions.cend())
            continue;
        const night::Round *round = night::findRound(state.night, question->round);
        if (round && seesRound(*round, role))
            questions.append(questionObject(state, *question, role));
    }
    if (!questions.isEmpty())
        frame.insert(key("questions"), questions);
    if (!removed.isEmpty())
        frame.insert(key("removed"), removed);
    if (night::isStaff(role)) {
        if (touched.claims) {
            frame.insert(key("claims"), claims(state.night));
            frame.insert(key("waiting"), waiting(state.night));
        }
        if (touched.appeals)
            frame.insert(key("appeals"), appealsView(state));
        frame.insert(key("undo"), undoObject(state, night::Actor::console()));
    }
    if (frame.isEmpty())
        return {};
    frame.insert(key("type"), key("changed"));
    frame.insert(key("game_version"), state.version);
    return frame;
}

QJsonObject logEntry(const Step &step)
{
    return {{key("version"), step.version},
            {key("action"), step.action},
            {key("at"), step.at.ms},
            {key("wall"), isoTime(step.wall)},
            {key("actor"), key(wordOf(step.actor.role))},
            {key("device"), step.actor.device.number},
            {key("kind"), step.what},
            {key("args"), argsOf(step)},
            {key("undoable"), !step.before.isEmpty()}};
}

}
