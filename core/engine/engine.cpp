// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/challenge_cards.h"
#include "core/engine/images.h"
#include "core/engine/night_score.h"
#include "core/engine/permissions.h"

#include <QJsonDocument>

namespace quizaar::engine {

namespace {

using enum RefusalCode;

template <class Variant>
Event flat(const Variant &event)
{
    return std::visit([](const auto &e) { return Event(e); }, event);
}

/// Who waits to be let in may leave, and nothing else; another may ask for a seat on the same phone.
bool isForWaiting(const Command &command)
{
    const auto *framed = std::get_if<night::Command>(&command);
    return framed && (std::holds_alternative<night::RemovePlayer>(*framed) ||
                      std::holds_alternative<night::JoinAsPlayer>(*framed));
}

bool onlyWaits(const State &state, const night::Actor &actor)
{
    const QList<PlayerId> seats = night::seatsOf(state.night, actor.device);
    return !seats.isEmpty() && std::none_of(seats.begin(), seats.end(), [&](PlayerId seat) {
        return night::seatedPlayer(state.night, seat);
    });
}

/// Refusals that hold whatever the command says in detail.
std::optional<Refusal> checkActor(const State &state, const Command &command, const night::Context &context)
{
    if (context.actor.kind == night::Actor::Kind::System)
        return std::nullopt;
    if (!rolesFor(command).contains(context.actor.role))
        return Refusal{Forbidden, {}};
    const auto seat = seatOf(command);
    const night::Player *player = seat ? night::livePlayer(state.night, *seat) : nullptr;
    // the frame's own commands know what to do with somebody who waits
    if (player && player->waiting && !std::holds_alternative<night::Command>(command))
        return Refusal{WaitingForHost, {}};
    if (night::isStaff(context.actor.role))
        return std::nullopt;
    if (!isForWaiting(command) && onlyWaits(state, context.actor))
        return Refusal{WaitingForHost, {}};
    if (player && player->buzzer != context.actor.device)
        return Refusal{Forbidden, {{QLatin1String("field"), QLatin1String("player_id")}}};
    return std::nullopt;
}

/// A command of the frame goes to the game whose round it names, or whose time has come.
Command routed(const State &state, const Command &command, const night::Context &context)
{
    if (const auto *game = std::get_if<trading::Command>(&command)) {
        if (const auto *exchange = std::get_if<trading::ExchangePoints>(game)) {
            trading::ExchangePoints known = *exchange;
            known.points = teamPoints(state, exchange->from);
            return trading::Command(known);
        }
        if (const auto *assign = std::get_if<trading::AssignChallenge>(game))
            return trading::Command(withCards(state, *assign));
        if (const auto *answer = std::get_if<trading::AnswerCard>(game))
            return trading::Command(judged(state, *answer));
    }
    const auto *framed = std::get_if<quiz::Command>(&command);
    if (!framed)
        return command;
    if (const auto *start = std::get_if<quiz::StartRound>(framed)) {
        if (state.night.rounds.value(start->round).kind == night::RoundKind::Trading)
            return trading::Command(trading::StartRound{start->round});
    }
    if (const auto *finish = std::get_if<quiz::FinishRound>(framed)) {
        if (state.night.rounds.value(finish->round).kind == night::RoundKind::Trading)
            return trading::Command(trading::FinishRound{finish->round});
    }
    if (std::holds_alternative<quiz::PassTime>(*framed)) {
        const auto due = trading::nextDeadline(state.night, state.trading);
        if (due && context.now >= *due)
            return trading::Command(trading::PassTime{});
    }
    return command;
}

bool isReopening(const Command &command)
{
    const auto *c = std::get_if<night::Command>(&command);
    return c && std::holds_alternative<night::ReopenNight>(*c);
}

Result<QList<Event>, Refusal> decideInModule(const State &state, const Command &command,
                                             const night::Context &context)
{
    QList<Event> events;
    const auto refusal =
        std::visit(Overloaded{
                       [&](const night::Command &c) -> std::optional<Refusal> {
                           const auto decision = night::decide(state.night, c, context);
                           if (!decision)
                               return decision.error();
                           for (const night::Event &event : *decision)
                               events.append(flat(event));
                           return std::nullopt;
                       },
                       [&](const quiz::Command &c) -> std::optional<Refusal> {
                           const auto decision = quiz::decide(state.night, state.quiz, c, context);
                           if (!decision)
                               return decision.error();
                           for (const quiz::AnyEvent &event : *decision)
                               events.append(std::visit([](const auto &of) { return flat(of); }, event));
                           return std::nullopt;
                       },
                       [&](const session::Command &c) -> std::optional<Refusal> {
                           const auto decision =
                               session::decide(state.session, c, context, session::shippedTiers());
                           if (!decision)
                               return decision.error();
                           events.append(flat(*decision));
                           return std::nullopt;
                       },
                       [&](const trading::Command &c) -> std::optional<Refusal> {
                           const auto decision = trading::decide(state.night, state.trading, c, context);
                           if (!decision)
                               return decision.error();
                           for (const trading::AnyEvent &event : *decision)
                               events.append(std::visit([](const auto &of) { return flat(of); }, event));
                           return std::nullopt;
                       },
                       [&](const HistoryCommand &c) -> std::optional<Refusal> {
                           const auto decision = decide(state, c, context);
                           if (!decision)
                               return decision.error();
                           events.append(flat(*decision));
                           return std::nullopt;
                       },
                   },
                   command);
    if (refusal)
        return Failed{*refusal};
    return events;
}

/// What people's coming and going means for the game that runs.
void addFollowUps(const State &state, QList<Event> &events, const night::Context &context)
{
    if (!trading::runningGame(state.night, state.trading))
        return;
    night::Night after = state.night;
    for (const Event &event : std::as_const(events)) {
        std::visit(
            [&](const auto &e) {
                if constexpr (std::is_constructible_v<night::Event, decltype(e)>)
                    night::apply(after, night::Event(e), {context.now, context.wall});
            },
            event);
    }
    for (const trading::Event &event : trading::followUps(after, state.trading))
        events.append(flat(event));
}

/// What can move goods: the game's own events, and those that take something back or do it again.
bool movesGoods(const Event &event)
{
    return std::visit(
        [](const auto &e) {
            using E = std::remove_cvref_t<decltype(e)>;
            return Among<E, trading::EventKinds> || Among<E, HistoryEvent>;
        },
        event);
}

/// What an event does to the night itself, without the log's line about it.
void apply(State &state, const Recorded &recorded)
{
    std::visit(
        [&](const auto &event) {
            using E = std::remove_cvref_t<decltype(event)>;
            if constexpr (Among<E, night::EventKinds>)
                night::apply(state.night, night::Event(event), recorded.moment);
            else if constexpr (Among<E, quiz::EventKinds>)
                quiz::apply(state.night, state.quiz, quiz::Event(event), recorded.moment);
            else if constexpr (Among<E, session::Event>)
                session::apply(state.session, session::Event(event), recorded.moment);
            else if constexpr (Among<E, trading::EventKinds>)
                trading::apply(state.night, state.trading, trading::Event(event), recorded.moment);
            else
                engine::apply(state, event.restored, recorded.moment);
        },
        recorded.event);
    state.version = recorded.version;
}

/// The engine does not go on where goods would come from nowhere or vanish.
std::optional<Refusal> brokenBooks(const State &state, const QList<Event> &events,
                                   const night::Context &context)
{
    State after = state;
    if (std::any_of(events.begin(), events.end(), movesGoods)) {
        for (const Recorded &recorded : record(state, events, context))
            apply(after, recorded);
    }
    for (const trading::Game &game : std::as_const(after.trading.games)) {
        const auto wrong = trading::imbalanceOf(game.position);
        if (wrong)
            return Refusal{GoodsNotConserved,
                           {{QLatin1String("good"), wrong->good},
                            {QLatin1String("have"), wrong->there},
                            {QLatin1String("need"), wrong->booked}}};
    }
    return std::nullopt;
}

void noteStep(State &state, const Recorded &recorded)
{
    Step step;
    if (state.steps && state.steps->action == recorded.action) {
        step = Step(*state.steps);
        addMissing(step.before, imagesBefore(state, recorded.event, recorded.moment.at));
        step.version = recorded.version;
    } else {
        step.action = recorded.action;
        step.version = recorded.version;
        step.at = recorded.moment.at;
        step.wall = recorded.moment.wall;
        step.actor = recorded.actor;
        step.what = QString::fromLatin1(nameOf(recorded.event));
        step.args = QJsonDocument(argsOf(state, recorded.event)).toJson(QJsonDocument::Compact);
        step.before = imagesBefore(state, recorded.event, recorded.moment.at);
        step.previous = state.steps;
        const auto back = [&step](StepKind kind, qint64 of) {
            step.kind = kind;
            step.of = of;
        };
        if (const auto *undone = std::get_if<Undone>(&recorded.event))
            back(StepKind::Undo, undone->of);
        else if (const auto *redone = std::get_if<Redone>(&recorded.event))
            back(StepKind::Redo, redone->of);
        else if (const auto *rewound = std::get_if<Rewound>(&recorded.event))
            back(StepKind::Rewind, rewound->to);
    }
    state.steps = std::make_shared<const Step>(step);
}

}

Decision decide(const State &state, const Request &request, const night::Context &context)
{
    if (state.night.ended && !isReopening(request.command) &&
        context.actor.kind != night::Actor::Kind::System)
        return refuse(GameNotOpen);
    if (const auto refusal = checkActor(state, request.command, context))
        return Failed{*refusal};
    if (request.expected_version) {
        const qint64 current = entityVersion(state, request.command);
        if (current != *request.expected_version)
            return refuse(VersionConflict, {{QLatin1String("current"), current}});
    }
    auto decision = decideInModule(state, routed(state, request.command, context), context);
    if (!decision)
        return decision;
    QList<Event> events = *std::move(decision);
    if (std::holds_alternative<night::Command>(request.command))
        addFollowUps(state, events, context);
    if (!state.trading.games.isEmpty() || std::holds_alternative<trading::Command>(request.command)) {
        if (const auto broken = brokenBooks(state, events, context))
            return Failed{*broken};
    }
    return events;
}

State evolve(State state, const Recorded &recorded)
{
    noteStep(state, recorded);
    apply(state, recorded);
    return state;
}

QList<Recorded> record(const State &state, const QList<Event> &events, const night::Context &context)
{
    QList<Recorded> recorded;
    recorded.reserve(events.size());
    for (const Event &event : events) {
        recorded.append(Recorded{state.version + 1 + recorded.size(),
                                 state.version + 1,
                                 {context.now, context.wall},
                                 context.actor,
                                 event});
    }
    return recorded;
}

qint64 entityVersion(const State &state, const Command &command)
{
    const auto player = [&](PlayerId id) { return state.night.players.value(id).version; };
    const auto score = [&](PlayerId id) { return state.night.players.value(id).score_version; };
    const auto question = [&](QuestionId id) { return state.quiz.states.value(id).version; };
    const auto round = [&](RoundId id) { return state.night.rounds.value(id).version; };
    const auto team = [&](TeamId id) { return state.night.teams.value(id).version; };
    if (const auto *c = std::get_if<night::Command>(&command)) {
        if (const auto *rename = std::get_if<night::RenamePlayer>(c))
            return player(rename->player);
        if (const auto *move = std::get_if<night::MovePlayer>(c))
            return player(move->player);
        if (const auto *remove = std::get_if<night::RemovePlayer>(c))
            return player(remove->player);
        if (const auto *give = std::get_if<night::GiveSeat>(c))
            return player(give->player);
        if (const auto *change = std::get_if<night::ChangeTeam>(c))
            return team(change->team);
        if (const auto *remove = std::get_if<night::RemoveTeam>(c))
            return team(remove->team);
    }
    if (const auto *c = std::get_if<quiz::Command>(&command)) {
        if (const auto *record = std::get_if<quiz::RecordAnswer>(c))
            return score(record->player);
        if (const auto *rule = std::get_if<quiz::RuleAnswer>(c))
            return score(rule->player);
        if (const auto *set = std::get_if<quiz::SetAnswered>(c))
            return question(set->question);
        if (const auto *select = std::get_if<quiz::SelectQuestion>(c))
            return question(select->question);
        if (const auto *start = std::get_if<quiz::StartRound>(c))
            return round(start->round);
        if (const auto *finish = std::get_if<quiz::FinishRound>(c))
            return round(finish->round);
        if (const auto *set = std::get_if<quiz::SetRound>(c))
            return round(set->round);
        if (const auto *collect = std::get_if<quiz::CollectAnswers>(c))
            return round(collect->round);
        if (const auto *choose = std::get_if<quiz::ChooseQuestion>(c))
            return question(choose->question);
    }
    if (std::holds_alternative<session::Command>(command))
        return state.session.version;
    if (const auto *c = std::get_if<trading::Command>(&command)) {
        const auto challenge = [&](ChallengeId id) { return state.trading.challenges.value(id).version; };
        if (const auto *set = std::get_if<trading::SetRules>(c))
            return round(set->round);
        if (const auto *assign = std::get_if<trading::AssignChallenge>(c))
            return challenge(assign->challenge);
        if (const auto *answer = std::get_if<trading::AnswerCard>(c))
            return challenge(answer->challenge);
        if (const auto *complete = std::get_if<trading::CompleteChallenge>(c))
            return challenge(complete->challenge);
        if (const auto *cancel = std::get_if<trading::CancelChallenge>(c))
            return challenge(cancel->challenge);
        const auto trade = [&](TradeId id) {
            const trading::Game *game = trading::runningGame(state.night, state.trading);
            return game ? game->position.trades.value(id).version : 0;
        };
        if (const auto *counter = std::get_if<trading::CounterTrade>(c))
            return trade(counter->trade);
        if (const auto *accept = std::get_if<trading::AcceptTrade>(c))
            return trade(accept->trade);
        if (const auto *reject = std::get_if<trading::RejectTrade>(c))
            return trade(reject->trade);
        if (const auto *withdraw = std::get_if<trading::CancelTrade>(c))
            return trade(withdraw->trade);
        if (const auto *extend = std::get_if<trading::ExtendRound>(c))
            return round(extend->round);
    }
    return state.version;
}

std::optional<GameTime> nextDeadline(const State &state)
{
    const auto question = quiz::nextDeadline(state.quiz);
    const auto game = trading::nextDeadline(state.night, state.trading);
    return question && game ? std::min(question, game) : question ? question : game;
}

std::optional<qint64> nextRealDeadlineUs(const State &state)
{
    return quiz::nextRealDeadlineUs(state.quiz);
}

}
