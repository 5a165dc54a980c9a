// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds that run by themselves: reading, answers, result, and the next question, each for its time on the
// game clock, until the round is over. Rules: evening rules, "Staff". What was due is an event, so that a
// pause stands still and a restart goes on; after whatever is done by hand the next step is timed anew.
#include "core/quiz/deciding.h"

#include <algorithm>

namespace quizaar::quiz {

namespace {

using enum RefusalCode;
using night::Context;
using night::Night;
using night::Round;
using night::RoundKind;

/// The board, or the list's name, is seen before a question takes its place.
constexpr GameSpan pauseBetween{3'000};
/// A sound or video that does not say how long it is.
constexpr GameSpan unknownClip{30'000};

/// The question in play of this round.
const Live *liveOf(const Quiz &quiz, RoundId round)
{
    return quiz.live && quiz.live->round == round ? &*quiz.live : nullptr;
}

/// When the round's next step is due; nothing while it is held, or waits for nothing.
std::optional<GameTime> dueOf(const Quiz &quiz, const Round &round)
{
    const Live *live = liveOf(quiz, round.id);
    if (live && live->phase == Phase::Reading)
        return live->opens_at;
    if (live && live->phase == Phase::Open)
        return live->deadline;
    return quiz.courses.value(round.id).next_at;
}

/// How long the round waits for its next step, from its beginning.
GameSpan waitOf(const Night &night, const Quiz &quiz, const Round &round)
{
    const Live *live = liveOf(quiz, round.id);
    if (!live && quiz.live) // a tie-break that is over
        return round.times.result;
    if (!live && round.kind == RoundKind::Board && round.chooser_picks)
        return round.times.choosing;
    if (!live)
        return pauseBetween;
    const Question question = quiz.questions.value(live->question);
    if (live->phase == Phase::Reading)
        return readingOf(round, question);
    if (live->phase == Phase::Open)
        return windowOf(night, quiz, *live);
    const QString explanation = question.content->explanation;
    const GameSpan more = explanation.isEmpty() ? GameSpan{} : readingTime(explanation);
    return GameSpan{round.times.result.ms + more.ms};
}

/// Something is asked that has nothing to do with the round: a tie-break.
bool somethingElseIsAsked(const Quiz &quiz, const Round &round)
{
    return quiz.live && quiz.live->round != round.id && quiz.live->phase != Phase::Closed;
}

bool isOpen(const Quiz &quiz, QuestionId question)
{
    return !quiz.states.value(question).answered;
}

/// All first questions of a board's categories, then all second ones: points rise as the board empties.
std::optional<QuestionId> nextOnBoard(const Quiz &quiz, const Board &board)
{
    qsizetype rows = 0;
    for (const Category &category : board.categories)
        rows = std::max(rows, category.questions.size());
    for (qsizetype row = 0; row < rows; ++row) {
        for (const Category &category : board.categories) {
            if (row < category.questions.size() && isOpen(quiz, category.questions.at(row)))
                return category.questions.at(row);
        }
    }
    return std::nullopt;
}

std::optional<QuestionId> nextQuestion(const Quiz &quiz, RoundId round)
{
    const Plan plan = quiz.plans.value(round);
    const auto shown = quiz.courses.value(round).board;
    if (const Board *board = shown ? findBoard(plan, *shown) : nullptr)
        return nextOnBoard(quiz, *board);
    const auto next = std::find_if(plan.list.begin(), plan.list.end(),
                                   [&](QuestionId question) { return isOpen(quiz, question); });
    return next != plan.list.end() ? std::optional(*next) : std::nullopt;
}

std::optional<BoardId> nextBoard(const Quiz &quiz, RoundId round)
{
    const QList<Board> boards = quiz.plans.value(round).boards;
    const auto next = std::find_if(boards.begin(), boards.end(),
                                   [&](const Board &board) { return nextOnBoard(quiz, board).has_value(); });
    return next != boards.end() ? std::optional(next->id) : std::nullopt;
}

/// The board is shown, and the side after the last chooser is next.
Events toTheBoard(const Night &night, const Quiz &quiz, const Round &round)
{
    Events events{Event(QuestionDismissed{quiz.live->question})};
    const QList<SideId> sides = night::sides(night);
    if (sides.isEmpty())
        return events;
    const auto chooser = quiz.courses.value(round.id).chooser;
    const qsizetype last = chooser ? sides.indexOf(*chooser) : -1;
    const SideId next = sides.at((last + 1) % sides.size());
    if (chooser != next)
        events.append(Event(ChooserSet{round.id, next}));
    return events;
}

void applyAll(Night &night, Quiz &quiz, const Events &events, const Context &context)
{
    const night::Moment moment{context.now, context.wall};
    for (const AnyEvent &event : events) {
        std::visit(Overloaded{
                       [&](const night::Event &e) { night::apply(night, e, moment); },
                       [&](const Event &e) { apply(night, quiz, e, moment); },
                   },
                   event);
    }
}

/// An answer moves no step, and there are many of them.
bool isAnswer(const AnyEvent &event)
{
    const auto *of = std::get_if<Event>(&event);
    return of && std::holds_alternative<AnswerGiven>(*of);
}

bool concerns(const Night &night, const Events &events)
{
    if (std::all_of(events.begin(), events.end(), isAnswer))
        return false;
    return std::any_of(night.rounds.begin(), night.rounds.end(),
                       [](const Round &round) { return round.by_itself; }) ||
           std::any_of(events.begin(), events.end(), [](const AnyEvent &event) {
               const auto *of = std::get_if<Event>(&event);
               return of && std::holds_alternative<RoundSet>(*of);
           });
}

/// Whether the round has come to another step than it was at.
bool hasMoved(const Quiz &before, const Quiz &after, RoundId round)
{
    const Live *was = liveOf(before, round);
    const Live *is = liveOf(after, round);
    if (!was || !is)
        return was != is;
    return was->question != is->question || was->phase != is->phase;
}

}

std::optional<Refusal> needsHost(const Quiz &quiz, const Round &round)
{
    const auto because = [](const char *why) {
        return Refusal{NotByItself, {{QLatin1String("why"), QLatin1String(why)}}};
    };
    if (round.kind != RoundKind::Board && round.kind != RoundKind::List)
        return because("kind");
    if (round.reveal == night::Reveal::Round)
        return because("reveal");
    const auto ruled =
        std::count_if(quiz.questions.begin(), quiz.questions.end(), [&](const Question &question) {
            const bool host = question.content->kind == packs::QuestionKind::Buzz || question.content->wager;
            return question.round == round.id && host;
        });
    if (ruled == 0)
        return std::nullopt;
    Refusal refusal = because("questions");
    refusal.facts.insert(QLatin1String("questions"), static_cast<qint64>(ruled));
    return refusal;
}

GameSpan readingOf(const Round &round, const Question &question)
{
    const GameSpan text = readingTime(question.content->text);
    const GameSpan lead = leadTime(*question.content).value_or(GameSpan{text.ms + unknownClip.ms});
    const GameSpan read = round.times.reading.value_or(text);
    return GameSpan{read.ms + lead.ms - text.ms}; // sounds and videos play to their end
}

Decision goOnByItself(const Night &night, const Quiz &quiz, RoundId id, const Context &context)
{
    const Round *round = roundByItself(night);
    if (!round || round->id != id || somethingElseIsAsked(quiz, *round))
        return Events{Event(NextTimed{id, std::nullopt})};
    const Live *live = liveOf(quiz, id);
    if (live && live->phase != Phase::Closed)
        return endAnswers(night, quiz, *live, Outcome::Nobody);
    const auto next = nextQuestion(quiz, id);
    if (live && next && round->kind == RoundKind::Board)
        return toTheBoard(night, quiz, *round);
    if (next)
        return selectQuestion(night, quiz, SelectQuestion{*next}, context);
    if (const auto board = nextBoard(quiz, id))
        return selectBoard(night, quiz, SelectBoard{*board});
    return finishRound(night, quiz, FinishRound{id});
}

Decision holdRound(const Night &night, const Quiz &quiz, const HoldRound &command, const Context &context)
{
    const Round *round = night::findRound(night, command.round);
    if (!round)
        return refuse(UnknownRound);
    if (round->status != night::RoundStatus::Running)
        return refuse(RoundNotRunning);
    if (!round->by_itself)
        return refuse(NotByItself, {{QLatin1String("why"), QLatin1String("by_hand")}});
    const auto held = quiz.courses.value(round->id).held;
    const auto due = dueOf(quiz, *round);
    const GameSpan whole = waitOf(night, quiz, *round);
    if (command.hold.value_or(!held)) {
        if (held)
            return wrongPhase("held");
        const GameSpan left = due ? GameSpan{std::max<qint64>(0, due->ms - context.now.ms)} : whole;
        return Events{Event(RoundHeld{round->id, left})};
    }
    if (!held && due)
        return wrongPhase("going");
    return Events{Event(NextTimed{round->id, context.now + held.value_or(whole)})};
}

Events withNextStep(const Night &night, const Quiz &quiz, Events events, const Context &context)
{
    if (!concerns(night, events))
        return events;
    Night later = night;
    Quiz then = quiz;
    applyAll(later, then, events, context);
    const Round *round = roundByItself(later);
    for (auto course = then.courses.cbegin(); course != then.courses.cend(); ++course) {
        const bool goesOn = round && round->id == course.key() && !somethingElseIsAsked(then, *round);
        if ((course->next_at || course->held) && !goesOn)
            events.append(Event(NextTimed{course.key(), std::nullopt}));
    }
    if (!round || somethingElseIsAsked(then, *round))
        return events;
    const auto due = dueOf(then, *round);
    const GameSpan whole = waitOf(later, then, *round);
    const bool held = then.courses.value(round->id).held.has_value();
    // what was waited for between questions is over once something else is to be seen, or it was due
    const bool between = then.courses.value(round->id).next_at.has_value();
    const bool stale = between && (hasMoved(quiz, then, round->id) || *due <= context.now);
    if (held && due)
        events.append(Event(RoundHeld{round->id, *due - context.now}));
    else if (held && hasMoved(quiz, then, round->id))
        events.append(Event(RoundHeld{round->id, whole}));
    else if (!held && (!due || stale))
        events.append(Event(NextTimed{round->id, context.now + whole}));
    return events;
}

}
