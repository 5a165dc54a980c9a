// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/images.h"
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

/// Refusals that hold whatever the command says in detail.
std::optional<Refusal> checkActor(const State &state, const Command &command, const night::Context &context)
{
    if (context.actor.kind == night::Actor::Kind::System)
        return std::nullopt;
    if (!rolesFor(command).contains(context.actor.role))
        return Refusal{Forbidden, {}};
    const auto seat = seatOf(command);
    if (!seat || night::isStaff(context.actor.role))
        return std::nullopt;
    const night::Player *player = night::livePlayer(state.night, *seat);
    if (player && player->buzzer != context.actor.device)
        return Refusal{Forbidden, {{QLatin1String("field"), QLatin1String("player_id")}}};
    return std::nullopt;
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

template <class T, class Variant>
struct IsOneOf;
template <class T, class... Ts>
struct IsOneOf<T, std::variant<Ts...>> : std::bool_constant<(std::is_same_v<T, Ts> || ...)>
{};

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
    return decideInModule(state, request.command, context);
}

State evolve(State state, const Recorded &recorded)
{
    noteStep(state, recorded);
    std::visit(
        [&](const auto &event) {
            using E = std::remove_cvref_t<decltype(event)>;
            if constexpr (IsOneOf<E, night::Event>::value)
                night::apply(state.night, night::Event(event), recorded.moment);
            else if constexpr (IsOneOf<E, quiz::Event>::value)
                quiz::apply(state.night, state.quiz, quiz::Event(event), recorded.moment);
            else if constexpr (IsOneOf<E, session::Event>::value)
                session::apply(state.session, session::Event(event), recorded.moment);
            else
                apply(state, event.restored, recorded.moment);
        },
        recorded.event);
    state.version = recorded.version;
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
    }
    if (std::holds_alternative<session::Command>(command))
        return state.session.version;
    return state.version;
}

std::optional<GameTime> nextDeadline(const State &state)
{
    return quiz::nextDeadline(state.quiz);
}

}
