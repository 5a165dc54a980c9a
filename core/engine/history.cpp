// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/history.h"

#include "core/engine/images.h"

#include <QJsonDocument>
#include <QSet>

namespace quizaar::engine {

Step::~Step()
{
    // A chain of a hundred thousand steps must not be let go by recursion.
    std::shared_ptr<const Step> next = std::move(previous);
    while (next && next.use_count() == 1) {
        std::shared_ptr<const Step> after = std::move(const_cast<Step &>(*next).previous);
        next = std::move(after);
    }
}

QJsonObject argsOf(const Step &step)
{
    return QJsonDocument::fromJson(step.args).object();
}

namespace {

using enum RefusalCode;

/// Reads the chain from the newest step back and keeps track of what is taken back at each point.
class BackwardWalk
{
public:
    explicit BackwardWalk(const Steps &steps)
        : m_step(steps.get())
    {}

    /// The next older step that stands (neither undone nor rewound away), or null at the end.
    const Step *next()
    {
        while (m_step) {
            const Step *step = m_step;
            m_step = step->previous.get();
            if (isTakenBack(*step)) {
                m_takenBack.append(step->action);
                continue;
            }
            note(*step);
            return step;
        }
        return nullptr;
    }

    const QList<qint64> &takenBack() const { return m_takenBack; }

private:
    bool isTakenBack(const Step &step) const
    {
        // a rewind takes back everything between its goal and itself, whoever did it, where there is
        // something to restore
        return m_cancelled.contains(step.action) ||
               (m_rewoundTo && step.action > *m_rewoundTo && !step.before.isEmpty());
    }

    void note(const Step &step)
    {
        switch (step.kind) {
        case StepKind::Action:
            break;
        case StepKind::Undo:
        case StepKind::Redo:
            m_cancelled.insert(step.of);
            break;
        case StepKind::Rewind:
            m_rewoundTo = m_rewoundTo ? std::min(*m_rewoundTo, step.of) : step.of;
            break;
        }
    }

    const Step *m_step;
    QSet<qint64> m_cancelled;
    std::optional<qint64> m_rewoundTo;
    QList<qint64> m_takenBack;
};

bool isOwn(const Step &step, const night::Actor &actor)
{
    return step.actor.kind == actor.kind && step.actor.device == actor.device;
}

bool isUndoable(const Step &step)
{
    return (step.kind == StepKind::Action || step.kind == StepKind::Rewind) && !step.before.isEmpty();
}

/// Deals and what strikes nations stand: others have gone on from them at once, and goods may be anywhere.
bool isFinal(const Step &step)
{
    static const QSet<QString> kinds{
        QLatin1String(trading::Built::name),          QLatin1String(trading::BankTraded::name),
        QLatin1String(trading::BaselineSet::name),    QLatin1String(trading::TradeOffered::name),
        QLatin1String(trading::TradeCountered::name), QLatin1String(trading::TradeConfirmed::name),
        QLatin1String(trading::TradeSettled::name),   QLatin1String(trading::TradeClosed::name),
        QLatin1String(trading::TaxTaken::name),       QLatin1String(trading::EventStruck::name),
        QLatin1String(trading::EventAnswered::name),  QLatin1String(trading::RoundExtended::name),
        QLatin1String(trading::ScoresShown::name)};
    return step.kind == StepKind::Action && kinds.contains(step.what);
}

QJsonObject entry(const Step &step)
{
    return {{QLatin1String("version"), step.version},
            {QLatin1String("kind"), step.what},
            {QLatin1String("args"), argsOf(step)},
            {QLatin1String("actor"), QLatin1String(wordOf(step.actor.role))}};
}

/// Others' steps since `target` that changed the same things.
bool isOfProgram(const Step &step)
{
    return step.actor.kind == night::Actor::Kind::System;
}

/// What the program's own steps since `target` changed along with what it changed, as it was before them.
Images consequences(const Steps &steps, const Step &target)
{
    Images images;
    for (const Step *step = steps.get(); step && step->action > target.action; step = step->previous.get()) {
        if (isOfProgram(*step) && overlap(step->before, target.before))
            putOlder(images, step->before);
    }
    return images;
}

QJsonArray dependents(const Steps &steps, const Step &target, const night::Actor &actor)
{
    QJsonArray found;
    for (const Step *step = steps.get(); step && step->action > target.action; step = step->previous.get()) {
        if (!isOwn(*step, actor) && !isOfProgram(*step) && overlap(step->before, target.before))
            found.append(entry(*step));
    }
    return found;
}

Failed<Refusal> ask(const Step *target, const QJsonArray &depends)
{
    QJsonObject facts{{QLatin1String("depends"), depends}};
    if (target)
        facts.insert(QLatin1String("undo"), entry(*target));
    return refuse(UndoNeedsConfirm, facts);
}

/// The newest of one's own doings, where it is one that stands.
const Step *standing(const Steps &steps, const night::Actor &actor)
{
    BackwardWalk walk(steps);
    while (const Step *step = walk.next()) {
        if (isOwn(*step, actor) && (isFinal(*step) || isUndoable(*step)))
            return isFinal(*step) ? step : nullptr;
    }
    return nullptr;
}

Failed<Refusal> stands(const Step &step)
{
    return refuse(CannotUndo, {{QLatin1String("undo"), entry(step)}});
}

Result<HistoryEvent, Refusal> undo(const State &state, const Undo &command, const night::Context &context)
{
    if (const Step *final = standing(state.steps, context.actor))
        return stands(*final);
    const Step *target = nextUndo(state.steps, context.actor);
    if (!target)
        return refuse(NothingToUndo);
    const QJsonArray depends = dependents(state.steps, *target, context.actor);
    if (!depends.isEmpty() && command.confirm == Confirm::No)
        return ask(target, depends);
    // what the program did by itself because of that action (time ran out) goes with it
    Images images = target->before;
    addMissing(images, consequences(state.steps, *target));
    return HistoryEvent(Undone{target->action, restorationOf(state, images, context.now)});
}

Result<HistoryEvent, Refusal> redo(const State &state, const Redo &command, const night::Context &context)
{
    const Step *target = nextRedo(state.steps, context.actor);
    if (!target)
        return refuse(NothingToRedo);
    const QJsonArray depends = dependents(state.steps, *target, context.actor);
    if (!depends.isEmpty() && command.confirm == Confirm::No)
        return ask(target, depends);
    return HistoryEvent(Redone{target->action, restorationOf(state, target->before, context.now)});
}

Result<HistoryEvent, Refusal> undoTo(const State &state, const UndoTo &command, const night::Context &context)
{
    if (command.version < 0 || command.version > state.version)
        return refuse(UnknownVersion, {{QLatin1String("current"), state.version}});
    Images images;
    QJsonArray others;
    const Step *final = nullptr;
    for (const Step *step = state.steps.get(); step && step->action > command.version;
         step = step->previous.get()) {
        if (isFinal(*step) && !isOfProgram(*step))
            final = step;
        putOlder(images, step->before);
        if (!step->before.isEmpty() && !isOwn(*step, context.actor))
            others.append(entry(*step));
    }
    if (final && images.games.isEmpty()) // with its start the whole of a trading round goes back
        return stands(*final);
    if (images.isEmpty())
        return refuse(NothingToUndo);
    if (!others.isEmpty() && command.confirm == Confirm::No)
        return ask(nullptr, others);
    // whatever the clock did, after a rewind it stands: the host says when the evening goes on
    images.clock_running.reset();
    if (state.night.clock.running)
        images.clock_running = false;
    if (images.isEmpty())
        return refuse(NothingToUndo);
    return HistoryEvent(Rewound{command.version, restorationOf(state, images, context.now)});
}

/// Goods that are not there any more, and challenges that would stand in each other's way.
std::optional<Refusal> brokenGame(const State &after, const Restoration &restored)
{
    for (const trading::Game &game : after.trading.games) {
        const auto wrong = trading::imbalanceOf(game.position);
        if (wrong && wrong->there < 0)
            return Refusal{GoodsSpent,
                           {{QLatin1String("good"), wrong->good}, {QLatin1String("missing"), -wrong->there}}};
        for (const trading::Nation &nation : game.position.nations) {
            for (auto used = nation.rights_used.begin(); used != nation.rights_used.end(); ++used) {
                const qint64 left = trading::rightsLeft(after.trading, game.round, nation, used.key());
                if (left < 0)
                    return Refusal{
                        GoodsSpent,
                        {{QLatin1String("building"), used.key()}, {QLatin1String("missing"), -left}}};
            }
        }
    }
    const trading::Game *running = trading::runningGame(after.night, after.trading);
    for (const ChallengeImage &image : restored.images.challenges) {
        if (!running || !image.challenge || image.round != running->round ||
            !trading::isOpen(image.challenge->status))
            continue;
        trading::Trading others = after.trading;
        others.challenges.remove(image.id);
        const auto *lock = trading::lockOf(others, *running, image.challenge->team, image.challenge->player);
        if (lock)
            return Refusal{ChallengeLocked,
                           {{QLatin1String("challenge_id"), lock->id.number},
                            {QLatin1String("player_id"), lock->player.number}}};
    }
    return std::nullopt;
}

/// What no restoration may leave behind, confirmed or not: two rounds at once, a question in none.
std::optional<Refusal> brokenFrame(const State &after)
{
    std::optional<RoundId> running;
    for (const night::Round &round : after.night.rounds) {
        if (round.status != night::RoundStatus::Running)
            continue;
        if (running)
            return Refusal{OtherRoundRunning, {{QLatin1String("round_id"), round.id.number}}};
        running = round.id;
    }
    const bool tieBreak = after.quiz.live && after.quiz.live->tie_break;
    if (after.quiz.live && !tieBreak && after.quiz.live->round != running)
        return Refusal{OtherQuestionLive, {{QLatin1String("question_id"), after.quiz.live->question.number}}};
    return std::nullopt;
}

}

const Step *nextUndo(const Steps &steps, const night::Actor &actor)
{
    BackwardWalk walk(steps);
    while (const Step *step = walk.next()) {
        if (isOwn(*step, actor) && isFinal(*step))
            return nullptr;
        if (isOwn(*step, actor) && isUndoable(*step))
            return step;
    }
    return nullptr;
}

const Step *nextRedo(const Steps &steps, const night::Actor &actor)
{
    BackwardWalk walk(steps);
    while (const Step *step = walk.next()) {
        if (!isOwn(*step, actor))
            continue;
        if (step->kind == StepKind::Undo)
            return step;
        if (isUndoable(*step) || isFinal(*step))
            return nullptr; // something new was done since
    }
    return nullptr;
}

QList<qint64> takenBack(const Steps &steps)
{
    BackwardWalk walk(steps);
    while (walk.next()) {
    }
    return walk.takenBack();
}

Result<HistoryEvent, Refusal> decide(const State &state, const HistoryCommand &command,
                                     const night::Context &context)
{
    // a sixth of a second at most: who has pressed gets his verdict first
    if (state.quiz.live && state.quiz.live->decide_at_us)
        return refuse(WrongPhase, {{QLatin1String("current"), QLatin1String("deciding")}});
    auto decision = std::visit(Overloaded{
                                   [&](const Undo &c) { return undo(state, c, context); },
                                   [&](const Redo &c) { return redo(state, c, context); },
                                   [&](const UndoTo &c) { return undoTo(state, c, context); },
                               },
                               command);
    if (decision) {
        State after = state;
        std::visit(
            [&](const auto &event) {
                apply(after, event.restored, {context.now, context.wall});
            },
            *decision);
        if (auto refusal = brokenFrame(after))
            return Failed{*std::move(refusal)};
        const auto &restored =
            std::visit([](const auto &event) -> const Restoration & { return event.restored; }, *decision);
        if (auto refusal = brokenGame(after, restored))
            return Failed{*std::move(refusal)};
    }
    return decision;
}

void apply(State &state, const Restoration &restored, const night::Moment &moment)
{
    const Images &images = restored.images;
    for (const QuestionImage &image : images.questions)
        state.quiz.states[image.question] = image.state;
    for (const AnswerImage &image : images.answers)
        night::setRecord(state.night.ledger, image.player, image.question, image.record);
    for (const RoundImage &image : images.rounds) {
        if (image.round)
            state.night.rounds[image.id] = *image.round;
        else
            state.night.rounds.remove(image.id);
        if (image.course)
            state.quiz.courses[image.id] = *image.course;
        else
            state.quiz.courses.remove(image.id);
        const auto game = state.trading.games.find(image.id);
        if (image.round && image.ends_at && game != state.trading.games.end())
            game->position.ends_at = image.ends_at;
        if (image.round && game != state.trading.games.end()) {
            trading::postpone(game->position, image.stood.value_or(GameSpan{}));
            if (image.round->status == night::RoundStatus::Running)
                game->position.outcome.reset();
        }
    }
    for (const GameImage &image : images.games) {
        state.trading.games[image.round].setup = image.setup;
        state.trading.games[image.round].position = image.position;
    }
    for (auto moves = restored.moves.begin(); moves != restored.moves.end(); ++moves)
        trading::carryOut(state.trading.games[moves.key()].position, moves.value());
    for (const ChallengeImage &image : images.challenges) {
        if (image.challenge)
            state.trading.challenges[image.id] = *image.challenge;
    }
    for (const AppealImage &image : images.appeals) {
        if (image.appeal)
            state.quiz.appeals[image.question][image.side] = *image.appeal;
        else
            state.quiz.appeals[image.question].remove(image.side);
    }
    if (images.tie_places)
        state.quiz.tie_places = *images.tie_places;
    if (images.live)
        state.quiz.live = images.live->live;
    if (images.programme) {
        state.night.packs = images.programme->packs;
        state.night.round_order = images.programme->round_order;
    }
    if (images.clock_running && *images.clock_running != state.night.clock.running) {
        state.night.clock.running = *images.clock_running;
        state.night.clock.started = true;
        if (state.night.clock.running)
            state.night.clock.since = moment.wall;
        else
            state.night.clock.elapsed = moment.at;
    }
    for (const PlayerScore &player : restored.players) {
        state.night.players[player.player].score = player.score;
        state.night.players[player.player].score_version = player.version;
    }
    for (const night::TeamScore &team : restored.teams)
        state.night.teams[team.team].score = team.score;
}

}
