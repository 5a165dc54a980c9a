// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/quiz/booking.h"
#include "core/quiz/deciding.h"
#include "core/quiz/fairness.h"
#include "core/quiz/judging.h"
#include "core/quiz/planning.h"

#include <algorithm>

namespace quizaar::quiz {

using enum RefusalCode;
using night::Context;
using night::Night;
using night::Player;
using night::Round;
using night::RoundStatus;

const Question *findQuestion(const Quiz &quiz, QuestionId id)
{
    const auto found = quiz.questions.constFind(id);
    return found != quiz.questions.cend() ? &*found : nullptr;
}

Result<PlayerAndQuestion, Refusal> named(const Night &night, const Quiz &quiz, PlayerId player,
                                         QuestionId question)
{
    const Player *who = night::livePlayer(night, player);
    if (!who)
        return refuse(UnknownPlayer);
    if (who->waiting)
        return refuse(WaitingForHost);
    const Question *what = findQuestion(quiz, question);
    if (!what)
        return refuse(UnknownQuestion);
    return PlayerAndQuestion{who, what};
}

QuestionToggled toggle(const Quiz &quiz, QuestionId question, bool answered)
{
    return QuestionToggled{question, answered, quiz.states[question].version + 1};
}

bool isRunning(const Night &night, RoundId id)
{
    const Round *round = night::findRound(night, id);
    return round && round->status == RoundStatus::Running;
}

GameSpan windowOf(const Night &night, const Quiz &quiz, const Live &live)
{
    const Question *question = findQuestion(quiz, live.question);
    const Round round = night.rounds.value(live.round);
    if (round.by_itself && round.times.answering)
        return *round.times.answering;
    if (question && question->content->time_limit)
        return *question->content->time_limit;
    if (question && live.mode != Mode::Buzz)
        return usualWindow(live.mode == Mode::Final ? packs::QuestionKind::Text : question->content->kind);
    return round.buzz_window;
}

void closeQuestion(const Quiz &quiz, const Live &live, Outcome outcome, Events &events)
{
    events.append(Event(QuestionClosed{live.question, outcome}));
    if (!quiz.states[live.question].answered)
        events.append(Event(toggle(quiz, live.question, true)));
}

std::optional<qint64> explicitPoints(const Round &round, const Question &question, bool correct)
{
    if (correct)
        return std::nullopt;
    switch (round.wrong_cost) {
    case night::WrongCost::Full:
        return std::nullopt;
    case night::WrongCost::Half:
        return -(question.points / 2);
    case night::WrongCost::Nothing:
        return 0;
    }
    return std::nullopt;
}

Failed<Refusal> wrongPhase(const char *current)
{
    return refuse(RefusalCode::WrongPhase, {{QLatin1String("current"), QLatin1String(current)}});
}

Failed<Refusal> wrongPhase(const Live &live)
{
    return wrongPhase(wordOf(live.phase));
}

namespace {

/// The question in play if it is this one.
const Live *liveOn(const Quiz &quiz, QuestionId question)
{
    return quiz.live && quiz.live->question == question ? &*quiz.live : nullptr;
}

bool mayBuzz(const Live &live, const Player &player)
{
    return !live.locked_out.contains(night::sideOf(player));
}

bool anybodyLeft(const Night &night, const QList<SideId> &lockedOut)
{
    const QList<SideId> sides = night::sides(night);
    return std::any_of(sides.begin(), sides.end(), [&](SideId side) { return !lockedOut.contains(side); });
}

// ---- rounds

std::optional<SideId> lowestSide(const Night &night)
{
    const QList<SideId> sides = night::sides(night);
    const auto lowest = std::min_element(sides.begin(), sides.end(), [&](SideId a, SideId b) {
        return night::scoreOf(night, a) < night::scoreOf(night, b);
    });
    return lowest != sides.end() ? std::optional(*lowest) : std::nullopt;
}

Decision startRound(const Night &night, const Quiz &quiz, const StartRound &command)
{
    const Round *round = night::findRound(night, command.round);
    if (!round)
        return refuse(UnknownRound);
    if (round->status != RoundStatus::Planned)
        return refuse(RoundNotPlanned);
    for (const Round &other : night.rounds) {
        if (other.status == RoundStatus::Running)
            return refuse(OtherRoundRunning, {{QLatin1String("round_id"), other.id.number}});
    }
    if (quiz.live && quiz.live->phase != Phase::Closed)
        return refuse(OtherQuestionLive, {{QLatin1String("question_id"), quiz.live->question.number}});
    Events events;
    if (quiz.live) // a tie-break that is over
        events.append(Event(QuestionDismissed{quiz.live->question}));
    events.append(night::Event(night::RoundStarted{round->id}));
    if (const auto frozen = frozenAtStart(night, *round))
        events.append(Event(*frozen));
    const Plan &plan = quiz.plans[round->id];
    if (!plan.boards.isEmpty()) {
        // the first chooser is drawn (evening rules, "Board")
        const QList<SideId> sides = night::sides(night);
        std::optional<SideId> chooser;
        if (!sides.isEmpty()) {
            SeededDraws draws(static_cast<quint64>(night.seed), night.draws);
            chooser = sides.at(static_cast<qsizetype>(draws.below(static_cast<quint64>(sides.size()))));
            events.append(night::Event(night::ChanceDrawn{draws.position()}));
        }
        events.append(Event(BoardSelected{round->id, plan.boards.first().id, chooser}));
    }
    if (!night.clock.running)
        events.append(night::Event(night::ClockStarted{}));
    return events;
}

}

Decision finishRound(const Night &night, const Quiz &quiz, const FinishRound &command)
{
    const Round *round = night::findRound(night, command.round);
    if (!round)
        return refuse(UnknownRound);
    if (round->status != RoundStatus::Running)
        return refuse(RoundNotRunning);
    if (hasUnshown(quiz, *round))
        return refuse(NotCollected);
    Events events;
    if (quiz.live) {
        if (quiz.live->phase != Phase::Closed)
            return refuse(OtherQuestionLive, {{QLatin1String("question_id"), quiz.live->question.number}});
        events.append(Event(QuestionDismissed{quiz.live->question}));
    }
    events.append(night::Event(night::RoundFinished{round->id}));
    return events;
}

Decision selectBoard(const Night &night, const Quiz &quiz, const SelectBoard &command)
{
    for (auto plan = quiz.plans.begin(); plan != quiz.plans.end(); ++plan) {
        if (!findBoard(*plan, command.board))
            continue;
        if (!isRunning(night, plan.key()))
            return refuse(RoundNotRunning);
        if (quiz.live && quiz.live->phase != Phase::Closed)
            return refuse(OtherQuestionLive, {{QLatin1String("question_id"), quiz.live->question.number}});
        Events events;
        if (quiz.live)
            events.append(Event(QuestionDismissed{quiz.live->question}));
        // the lowest score starts the next board; the same board again leaves the chooser
        const Course &course = quiz.courses[plan.key()];
        const auto chooser = course.board == command.board ? course.chooser : lowestSide(night);
        events.append(Event(BoardSelected{plan.key(), command.board, chooser}));
        return events;
    }
    return refuse(UnknownBoard);
}

namespace {

Decision revealCategory(const Night &night, const Quiz &quiz, const RevealCategory &command)
{
    for (auto plan = quiz.plans.begin(); plan != quiz.plans.end(); ++plan) {
        for (const Board &board : plan->boards) {
            for (const Category &category : board.categories) {
                if (category.id != command.category)
                    continue;
                if (!isRunning(night, plan.key()))
                    return refuse(RoundNotRunning);
                return Events{Event(CategoryRevealed{plan.key(), category.id})};
            }
        }
    }
    return refuse(UnknownCategory);
}

Decision setChooser(const Night &night, const SetChooser &command)
{
    const Round *round = night::findRound(night, command.round);
    if (!round)
        return refuse(UnknownRound);
    if (!night::sides(night).contains(command.chooser))
        return refuse(UnknownPlayer);
    return Events{Event(ChooserSet{command.round, command.chooser})};
}

// ---- the course of a question

}

Decision selectQuestion(const Night &night, const Quiz &quiz, const SelectQuestion &command,
                        const Context &context)
{
    const Question *question = findQuestion(quiz, command.question);
    if (!question)
        return refuse(UnknownQuestion);
    if (!isRunning(night, question->round))
        return refuse(RoundNotRunning);
    if (quiz.live && quiz.live->phase != Phase::Closed && !quiz.live->on_sheet)
        return refuse(OtherQuestionLive, {{QLatin1String("question_id"), quiz.live->question.number}});
    if (quiz.courses.value(question->round).collected)
        return refuse(AnswersClosed, {{QLatin1String("current"), QLatin1String("collected")}});
    if (quiz.states[question->id].answered)
        return refuse(QuestionAnswered);
    Events events;
    if (quiz.live)
        events.append(Event(QuestionDismissed{quiz.live->question}));
    std::optional<GameTime> opensAt;
    const auto lead = leadTime(*question->content);
    if (const Round &round = night.rounds[question->round]; round.by_itself)
        opensAt = context.now + readingOf(round, *question);
    else if (lead && night.settings.opens_by_itself)
        opensAt = context.now + *lead;
    QuestionSelected selected{question->id, question->round, opensAt, Mode::Buzz, {}, {}, false};
    prepare(night, quiz, selected, events);
    events.append(Event(selected));
    return events;
}

namespace {

Event opened(const Live &live, GameSpan window, GameTime now, const QList<SideId> &lockedOut)
{
    return BuzzersOpened{live.question, now + window, window, lockedOut};
}

Decision setBuzzers(const Night &night, const Quiz &quiz, const SetBuzzers &command, const Context &context)
{
    if (!quiz.live)
        return refuse(NoLiveQuestion);
    const Live &live = *quiz.live;
    const bool open = command.open.value_or(live.phase == Phase::Reading || live.phase == Phase::Betting);
    if (open) {
        if (live.phase != Phase::Reading && live.phase != Phase::Betting)
            return wrongPhase(live);
        if (live.mode != Mode::Buzz)
            return openAnswers(night, quiz, live, context.now);
        return Events{opened(live, windowOf(night, quiz, live), context.now, live.locked_out)};
    }
    if (live.phase != Phase::Open || live.mode != Mode::Buzz)
        return wrongPhase(live);
    return Events{Event(BuzzersShut{live.question})};
}

Verdict verdictOn(const Quiz &quiz, const Live &live, const Player &player, qint64 arrivalUs)
{
    if (!mayBuzz(live, player))
        return Verdict::Locked;
    const QList<Buzz> presses = quiz.buzzes.value(live.question);
    for (auto press = presses.crbegin(); press != presses.crend(); ++press) {
        if (press->player != player.id || press->verdict != Verdict::Early)
            continue;
        const qint64 since = arrivalUs - press->arrival_us; // negative after a restart: that lock is over
        if (since >= 0 && since < earlyLockUs)
            return live.phase == Phase::Reading ? Verdict::Early : Verdict::Locked;
        break;
    }
    switch (live.phase) {
    case Phase::Reading:
        return Verdict::Early;
    case Phase::Open:
        return Verdict::First;
    case Phase::Answering:
        return Verdict::Later;
    case Phase::Betting:
    case Phase::Judging:
    case Phase::Closed:
        return Verdict::Closed;
    }
    return Verdict::Closed;
}

TimedPress timed(const Buzz &buzz)
{
    return {buzz.arrival_us, buzz.credit_us, buzz.uncertainty_us};
}

/// Whether a press in time waits for its verdict, since others wait or may turn out to be earlier; then
/// `recorded` says until when.
bool mustWait(const Quiz &quiz, const Live &live, const Buzz &buzz, std::optional<qint64> others,
              BuzzRecorded &recorded)
{
    const bool deciding = live.decide_at_us.has_value();
    QList<TimedPress> presses;
    if (deciding) {
        for (const Buzz &press : quiz.buzzes.value(live.question)) {
            if (press.verdict == Verdict::Pending)
                presses.append(timed(press));
        }
    }
    presses.append(timed(buzz));
    qint64 end = windowEnd(presses, others.value_or(deciding ? largestCap : 0));
    if (deciding)
        end = std::min(end, *live.decide_at_us);
    recorded.decide_at_us = end;
    recorded.opens_window = !deciding;
    if (deciding || end > buzz.arrival_us)
        return true;
    recorded.decide_at_us.reset();
    recorded.opens_window = false;
    return false;
}

/// Verdicts for all presses of `presses`, the question's list, that wait.
BuzzDecided verdicts(const Night &night, const Live &live, const QList<Buzz> &presses, const Context &context)
{
    BuzzDecided event;
    event.question = live.question;
    QList<TimedPress> counted;
    QList<DecidedPress> others;
    GameTime pressedAt = context.now;
    for (qsizetype i = 0; i < presses.size(); ++i) {
        const Buzz &press = presses.at(i);
        if (press.verdict != Verdict::Pending)
            continue;
        const Player *player = night::livePlayer(night, press.player);
        DecidedPress decided{i, press.player, press.number, Verdict::Later, 0, press.uncertainty_us, false};
        if (player && mayBuzz(live, *player)) {
            counted.append(timed(press));
            others.append(decided);
            pressedAt = std::min(pressedAt, press.at);
        } else {
            decided.verdict = Verdict::Locked;
            event.presses.append(decided);
        }
    }
    if (counted.isEmpty())
        return event;
    const Comparison found = firstOf(counted);
    const TimedPress winner = counted.at(found.winner);
    const PlayerId first = others.at(found.winner).player;
    for (qsizetype i = 0; i < others.size(); ++i) {
        DecidedPress &other = others[i];
        other.margin_us = std::max<qint64>(0, counted.at(i).pressed() - winner.pressed());
        other.too_close = other.player != first && tooClose(winner, counted.at(i));
    }
    others[found.winner].verdict = Verdict::First;
    others[found.winner].too_close =
        std::any_of(others.begin(), others.end(), [](const DecidedPress &one) { return one.too_close; });
    std::stable_sort(others.begin(), others.end(), [](const DecidedPress &a, const DecidedPress &b) {
        return std::pair(a.verdict != Verdict::First, a.margin_us) <
               std::pair(b.verdict != Verdict::First, b.margin_us);
    });
    event.presses += others;
    event.winner = first;
    event.left = GameSpan{std::max<qint64>(0, live.deadline.value_or(pressedAt).ms - pressedAt.ms)};
    event.speak_until = context.now + night.rounds[live.round].speak_window;
    event.won_at_us = winner.pressed();
    return event;
}

BuzzDecided verdicts(const Night &night, const Quiz &quiz, const Context &context)
{
    return verdicts(night, *quiz.live, quiz.buzzes.value(quiz.live->question), context);
}

Decision decideBuzz(const Night &night, const Quiz &quiz, const Context &context)
{
    if (!quiz.live || !quiz.live->decide_at_us)
        return refuse(WrongPhase);
    // further away than any window: the machine was started anew in between, and its clock with it
    const qint64 left = *quiz.live->decide_at_us - context.arrival_us;
    if (left > 0 && left <= largestCap)
        return refuse(WrongPhase);
    return Events{Event(verdicts(night, quiz, context))};
}

/// What the host does with the question in play comes after the verdicts on presses that were there before
/// it.
bool comesAfterVerdicts(const Command &command)
{
    return std::visit(
        Overloaded{
            [](const AddPack &) { return false; },        [](const StartRound &) { return true; },
            [](const FinishRound &) { return true; },     [](const SelectBoard &) { return true; },
            [](const RevealCategory &) { return false; }, [](const SetChooser &) { return false; },
            [](const SelectQuestion &) { return true; },  [](const SetBuzzers &) { return true; },
            [](const PressBuzzer &) { return false; },    [](const RuleAnswer &) { return true; },
            [](const ReopenQuestion &) { return true; },  [](const SkipQuestion &) { return true; },
            [](const RevealAnswer &) { return true; },    [](const DismissQuestion &) { return true; },
            [](const RecordAnswer &) { return false; },   [](const SetAnswered &) { return false; },
            [](const PassTime &) { return true; },        [](const SubmitAnswer &) { return false; },
            [](const PlaceBet &) { return false; },       [](const RuleSpelling &) { return false; },
            [](const ShowNext &) { return true; },        [](const DecideBuzz &) { return false; },
            [](const SetRound &) { return false; },       [](const PlayJoker &) { return false; },
            [](const CollectAnswers &) { return true; },  [](const ChooseQuestion &) { return true; },
            [](const AskTieBreak &) { return true; },     [](const MakeAppeal &) { return false; },
            [](const DecideAppeal &) { return true; },    [](const HoldRound &) { return true; },
        },
        command);
}

Decision press(const Night &night, const Quiz &quiz, const PressBuzzer &command, const Context &context)
{
    const Player *player = night::livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    if (!night.clock.running)
        return refuse(Paused);
    if (!quiz.live || (command.question && *command.question != quiz.live->question))
        return refuse(NoLiveQuestion);
    if (quiz.live->mode != Mode::Buzz)
        return refuse(NotAnsweredHere);
    Live live = *quiz.live;
    Events events;
    // what is due comes first at one instant, and the scheduler may be late
    if (live.phase == Phase::Reading && live.opens_at && context.now >= *live.opens_at) {
        const GameSpan window = windowOf(night, quiz, live);
        events.append(opened(live, window, *live.opens_at, live.locked_out));
        live.phase = Phase::Open;
        live.deadline = *live.opens_at + window;
    }
    // but once somebody waits for his verdict, the countdown stands
    if (live.phase == Phase::Open && live.deadline && context.now >= *live.deadline && !live.decide_at_us)
        live.phase = Phase::Closed;
    const Verdict verdict = verdictOn(quiz, live, *player, context.arrival_us);
    Buzz buzz;
    buzz.player = player->id;
    buzz.verdict = verdict;
    buzz.at = context.now;
    buzz.arrival_us = context.arrival_us;
    buzz.number = command.number;
    buzz.credit_us = command.credit_us;
    buzz.uncertainty_us = command.uncertainty_us;
    BuzzRecorded recorded{live.question, buzz, {}, {}, {}, false};
    if (verdict == Verdict::First && mustWait(quiz, live, buzz, command.wait_us, recorded)) {
        recorded.buzz.verdict = Verdict::Pending;
        events.append(Event(recorded));
        if (*recorded.decide_at_us <= context.arrival_us) {
            const QList<Buzz> presses = quiz.buzzes.value(live.question) + QList{recorded.buzz};
            events.append(Event(verdicts(night, live, presses, context)));
        }
        return events;
    }
    if (verdict == Verdict::First) {
        recorded.left =
            GameSpan{std::max<qint64>(0, live.deadline.value_or(context.now).ms - context.now.ms)};
        recorded.speak_until = context.now + night.rounds[live.round].speak_window;
    } else if (verdict == Verdict::Later) {
        const TimedPress winner{live.won_at_us, 0, live.won_within_us};
        const TimedPress own = timed(buzz);
        recorded.buzz.margin_us = std::max<qint64>(0, own.pressed() - winner.pressed());
        recorded.buzz.too_close = live.speaking != player->id && tooClose(winner, own);
    }
    events.append(Event(recorded));
    return events;
}

/// A ruling on the question in play: the booking is done; this is how the question goes on.
void goOn(const Night &night, const Quiz &quiz, const Live &live, const Player &player, bool correct,
          const Context &context, qint64 worth, Events &events)
{
    QList<SideId> lockedOut = live.locked_out;
    const SideId side = night::sideOf(player);
    if (correct)
        lockedOut.removeAll(side);
    else if (!lockedOut.contains(side))
        lockedOut.append(side);
    events.append(Event(AnswerRuled{live.question, Ruling{player.id, correct, worth}, lockedOut}));
    if (correct) {
        const bool shown = live.mode == Mode::Phones || live.mode == Mode::Final;
        if (!shown && (live.phase != Phase::Closed || live.outcome != Outcome::Right))
            closeQuestion(quiz, live, Outcome::Right, events);
        if (!shown && quiz.courses[live.round].board && quiz.courses[live.round].chooser != side)
            events.append(Event(ChooserSet{live.round, side}));
        return;
    }
    if (live.phase == Phase::Closed || live.mode == Mode::Phones || live.mode == Mode::Final)
        return;
    if (live.mode == Mode::Wager || !anybodyLeft(night, lockedOut))
        closeQuestion(quiz, live, Outcome::Nobody, events);
    else if (live.phase == Phase::Answering && live.speaking == player.id)
        events.append(Event(BuzzersOpened{live.question, context.now + live.left, live.window, lockedOut}));
}

}

Decision ruleAnswer(const Night &night, const Quiz &quiz, const RuleAnswer &command, const Context &context)
{
    const auto found = named(night, quiz, command.player, command.question);
    if (!found)
        return Failed{found.error()};
    const auto [player, question] = *found;
    const Round &round = night.rounds[question->round];
    const Live *live = liveOn(quiz, question->id);
    if (live && live->tie_break)
        return ruleTieBreak(night, quiz, *live, *player, command.correct, context);
    const bool known = night.ledger.value(player->id).contains(question->id);
    if (!live && !known)
        return refuse(NotInQuestion);
    // what is answered on phones is booked when it is shown; until then there is nothing to rule on
    const bool hidden =
        live && (live->mode == Mode::Phones || live->mode == Mode::Final) && live->phase != Phase::Closed;
    if ((hidden || (live && live->phase == Phase::Betting)) && !known)
        return wrongPhase(*live);
    night::AnswerRecord record;
    if (known)
        record = night.ledger[player->id][question->id];
    else
        record.team = player->team;
    record.correct = command.correct;
    const auto bets = quiz.bets.value(question->id);
    const auto bet = bets.constFind(night::sideOf(*player));
    if (bet != bets.cend())
        record.points = command.correct ? *bet : -*bet;
    else
        record.points = explicitPoints(round, *question, command.correct);
    record = doubled(night, quiz, *question, night::sideOf(*player), record);
    Events events{night::Event(bookAnswer(night, *question, *player, record))};
    if (live)
        goOn(night, quiz, *live, *player, command.correct, context, night::worthOf(record, question->points),
             events);
    return events;
}

namespace {

/// Answers may be changed again: what was booked stays until it is shown anew.
Decision reopenAnswers(const Night &night, const Quiz &quiz, const Live &live, GameTime now)
{
    const bool answersIn = live.phase == Phase::Judging || live.phase == Phase::Closed;
    if (!answersIn || live.mode != Mode::Phones || live.on_sheet || live.tie_break)
        return wrongPhase(live);
    const GameSpan window = windowOf(night, quiz, live);
    Events events{Event(AnswersOpened{live.question, now + window, window})};
    if (quiz.states[live.question].answered)
        events.append(Event(toggle(quiz, live.question, false)));
    return events;
}

Decision reopen(const Night &night, const Quiz &quiz, const Context &context)
{
    if (!quiz.live)
        return refuse(NoLiveQuestion);
    const Live &live = *quiz.live;
    if (live.mode != Mode::Buzz)
        return reopenAnswers(night, quiz, live, context.now);
    const QList<SideId> lockedOut = anybodyLeft(night, live.locked_out) ? live.locked_out : QList<SideId>{};
    switch (live.phase) {
    case Phase::Reading:
    case Phase::Open:
    case Phase::Betting:
    case Phase::Judging:
        return wrongPhase(live);
    case Phase::Answering: {
        const GameSpan left = live.left.ms > 0 ? live.left : windowOf(night, quiz, live);
        return Events{Event(BuzzersOpened{live.question, context.now + left, live.window, lockedOut})};
    }
    case Phase::Closed: {
        if (live.tie_break)
            return wrongPhase(live);
        Events events{opened(live, windowOf(night, quiz, live), context.now, lockedOut)};
        if (quiz.states[live.question].answered)
            events.append(Event(toggle(quiz, live.question, false)));
        return events;
    }
    }
    return wrongPhase(live);
}

Decision closeAs(const Night &night, const Quiz &quiz, Outcome outcome)
{
    if (!quiz.live)
        return refuse(NoLiveQuestion);
    if (quiz.live->phase == Phase::Closed)
        return wrongPhase(*quiz.live);
    if (quiz.live->mode == Mode::Phones || quiz.live->mode == Mode::Final)
        return endAnswers(night, quiz, *quiz.live, outcome);
    Events events;
    closeQuestion(quiz, *quiz.live, outcome, events);
    return events;
}

Decision dismiss(const Quiz &quiz)
{
    if (!quiz.live)
        return refuse(NoLiveQuestion);
    if (quiz.live->phase != Phase::Closed && !quiz.live->on_sheet)
        return wrongPhase(*quiz.live);
    return Events{Event(QuestionDismissed{quiz.live->question})};
}

Decision passTime(const Night &night, const Quiz &quiz, const Context &context)
{
    const auto due = nextDeadline(quiz);
    if (!due || context.now < *due)
        return refuse(WrongPhase);
    for (auto course = quiz.courses.begin(); course != quiz.courses.end(); ++course) {
        if (course->collect_at == due)
            return closeSheet(quiz, course.key());
        if (course->next_at == due)
            return goOnByItself(night, quiz, course.key(), context);
    }
    const Live &live = *quiz.live;
    if (live.phase == Phase::Reading && live.mode == Mode::Buzz)
        return Events{opened(live, windowOf(night, quiz, live), context.now, live.locked_out)};
    if (live.phase == Phase::Reading)
        return openAnswers(night, quiz, live, context.now);
    return closeAs(night, quiz, Outcome::TimeUp);
}

// ---- the scoring contract

Decision record(const Night &night, const Quiz &quiz, const RecordAnswer &command)
{
    const auto found = named(night, quiz, command.player, command.question);
    if (!found)
        return Failed{found.error()};
    const auto [player, question] = *found;
    if (command.points && (*command.points > maxPoints || *command.points < -maxPoints))
        return refuse(PointsOutOfRange, {{QLatin1String("field"), QLatin1String("points")}});
    std::optional<night::AnswerRecord> after;
    const QMap<QuestionId, night::AnswerRecord> records = night.ledger.value(player->id);
    const auto before = records.constFind(question->id);
    if (before == records.cend())
        after = night::AnswerRecord{command.correct, command.points, player->team};
    else if (before->correct == command.correct)
        after = night::AnswerRecord{command.correct, command.points, before->team};
    return Events{night::Event(bookAnswer(night, *question, *player, after))};
}

Decision setAnswered(const Quiz &quiz, const SetAnswered &command)
{
    if (!findQuestion(quiz, command.question))
        return refuse(UnknownQuestion);
    return Events{Event(toggle(quiz, command.question, command.answered))};
}

}

night::AnswerRecorded bookAnswer(const Night &night, const Question &question, const Player &player,
                                 const std::optional<night::AnswerRecord> &after)
{
    night::AnswerRecorded event{player.id, question.id, after, player.score, player.score_version + 1, {}};
    QMap<TeamId, qint64> change;
    const QMap<QuestionId, night::AnswerRecord> records = night.ledger.value(player.id);
    const auto before = records.constFind(question.id);
    if (before != records.cend()) {
        const qint64 worth = night::worthOf(*before, question.points);
        event.score -= worth;
        if (before->team)
            change[*before->team] -= worth;
    }
    if (after) {
        const qint64 worth = night::worthOf(*after, question.points);
        event.score += worth;
        if (after->team)
            change[*after->team] += worth;
    }
    for (auto it = change.cbegin(); it != change.cend(); ++it)
        event.teams.append(night::TeamScore{it.key(), night.teams[it.key()].score + it.value()});
    return event;
}

namespace {

Decision decideOne(const Night &night, const Quiz &quiz, const Command &command, const Context &context)
{
    if (quiz.live && quiz.live->decide_at_us && comesAfterVerdicts(command)) {
        const BuzzDecided decided = verdicts(night, quiz, context);
        Night later = night;
        Quiz then = quiz;
        apply(later, then, Event(decided), {context.now, context.wall});
        const Decision decision = decideOne(later, then, command, context);
        if (!decision)
            return decision;
        return Events{Event(decided)} + *decision;
    }
    return std::visit(Overloaded{
                          [&](const AddPack &c) { return planPack(night, *c.pack); },
                          [&](const StartRound &c) { return startRound(night, quiz, c); },
                          [&](const FinishRound &c) { return finishRound(night, quiz, c); },
                          [&](const SelectBoard &c) { return selectBoard(night, quiz, c); },
                          [&](const RevealCategory &c) { return revealCategory(night, quiz, c); },
                          [&](const SetChooser &c) { return setChooser(night, c); },
                          [&](const SelectQuestion &c) { return selectQuestion(night, quiz, c, context); },
                          [&](const SetBuzzers &c) { return setBuzzers(night, quiz, c, context); },
                          [&](const PressBuzzer &c) { return press(night, quiz, c, context); },
                          [&](const RuleAnswer &c) { return ruleAnswer(night, quiz, c, context); },
                          [&](const ReopenQuestion &) { return reopen(night, quiz, context); },
                          [&](const SkipQuestion &) { return closeAs(night, quiz, Outcome::Skipped); },
                          [&](const RevealAnswer &) { return closeAs(night, quiz, Outcome::Nobody); },
                          [&](const DismissQuestion &) { return dismiss(quiz); },
                          [&](const RecordAnswer &c) { return record(night, quiz, c); },
                          [&](const SetAnswered &c) { return setAnswered(quiz, c); },
                          [&](const PassTime &) { return passTime(night, quiz, context); },
                          [&](const SubmitAnswer &c) { return submitAnswer(night, quiz, c, context); },
                          [&](const PlaceBet &c) { return placeBet(night, quiz, c, context); },
                          [&](const RuleSpelling &c) { return ruleSpelling(night, quiz, c); },
                          [&](const ShowNext &) { return showNext(night, quiz); },
                          [&](const DecideBuzz &) { return decideBuzz(night, quiz, context); },
                          [&](const SetRound &c) { return setRound(night, quiz, c); },
                          [&](const PlayJoker &c) { return playJoker(night, quiz, c); },
                          [&](const CollectAnswers &c) { return collectAnswers(night, quiz, c, context); },
                          [&](const ChooseQuestion &c) { return chooseQuestion(night, quiz, c, context); },
                          [&](const AskTieBreak &c) { return askTieBreak(night, quiz, c); },
                          [&](const MakeAppeal &c) { return makeAppeal(night, quiz, c, context); },
                          [&](const DecideAppeal &c) { return decideAppeal(night, quiz, c, context); },
                          [&](const HoldRound &c) { return holdRound(night, quiz, c, context); },
                      },
                      command);
}

}

Decision decide(const Night &night, const Quiz &quiz, const Command &command, const Context &context)
{
    const Decision decision = decideOne(night, quiz, command, context);
    return decision ? Decision(withNextStep(night, quiz, *decision, context)) : decision;
}

}

template class quizaar::OneOf<quizaar::quiz::EventKinds>;
template class quizaar::OneOf<quizaar::quiz::CommandKinds>;
template class quizaar::OneOf<quizaar::quiz::AnyEventKinds>;
