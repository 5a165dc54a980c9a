// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/quiz/events.h"

#include <algorithm>

namespace quizaar::quiz {

namespace {

void addRound(night::Night &night, Quiz &quiz, const PlannedRound &planned)
{
    const RoundId id = planned.round.id;
    noteSerial(night, id);
    night.rounds[id] = planned.round;
    night.round_order.append(id);
    quiz.plans[id] = planned.plan;
    quiz.courses[id] = Course{};
    for (const Board &board : planned.plan.boards) {
        noteSerial(night, board.id);
        for (const Category &category : board.categories)
            noteSerial(night, category.id);
    }
    for (const Question &question : planned.questions) {
        noteSerial(night, question.id);
        quiz.questions[question.id] = question;
        quiz.states[question.id] = QuestionState{};
    }
}

void select(Quiz &quiz, const QuestionSelected &e, const night::Moment &moment)
{
    Live live;
    live.question = e.question;
    live.round = e.round;
    live.selected_at = moment.at;
    live.opens_at = e.opens_at;
    live.mode = e.mode;
    live.order = e.order;
    live.bettors = e.bettors;
    live.on_sheet = e.on_sheet;
    if (e.mode == Mode::Wager || e.mode == Mode::Final)
        live.phase = Phase::Betting;
    Course &course = quiz.courses[e.round];
    course.spotlight.reset();
    course.next_at.reset();
    if (e.on_sheet) {
        live.phase = Phase::Open;
        const AskedQuestion asked{e.question, e.order};
        if (!course.asked.contains(asked))
            course.asked.append(asked);
    } else {
        quiz.answers.remove(e.question);
        quiz.bets.remove(e.question);
    }
    quiz.live = live;
}

void walk(Quiz &quiz, const AnswerWalked &e, const night::Moment &moment)
{
    ++quiz.courses[e.round].walked;
    Live live;
    live.question = e.question;
    live.round = e.round;
    live.mode = Mode::Phones;
    live.phase = Phase::Closed;
    live.order = e.order;
    live.selected_at = moment.at;
    live.outcome = e.outcome;
    live.rulings = e.rulings;
    live.on_sheet = true;
    quiz.live = live;
}

void askTieBreak(night::Night &night, Quiz &quiz, const TieBreakAsked &e, const night::Moment &moment)
{
    noteSerial(night, e.question.id);
    quiz.questions[e.question.id] = e.question;
    quiz.states[e.question.id] = QuestionState{};
    Live live;
    live.question = e.question.id;
    live.mode = e.mode;
    live.bettors = e.sides;
    live.locked_out = e.locked_out;
    live.selected_at = moment.at;
    live.tie_break = true;
    quiz.live = live;
}

void recordBuzz(Quiz &quiz, const BuzzRecorded &e)
{
    quiz.buzzes[e.question].append(e.buzz);
    if (!quiz.live)
        return;
    if (e.buzz.verdict == Verdict::Pending)
        quiz.live->decide_at_us = e.decide_at_us;
    if (e.buzz.verdict != Verdict::First)
        return;
    quiz.live->phase = Phase::Answering;
    quiz.live->speaking = e.buzz.player;
    quiz.live->left = e.left;
    quiz.live->deadline.reset();
    quiz.live->speak_until = e.speak_until;
    quiz.live->won_at_us = e.buzz.arrival_us - e.buzz.credit_us;
    quiz.live->won_within_us = e.buzz.uncertainty_us;
}

/// The list goes on in the order of the verdicts: a winner stands before those whom he has beaten.
void decideBuzz(Quiz &quiz, const BuzzDecided &e)
{
    QList<Buzz> &presses = quiz.buzzes[e.question];
    QList<Buzz> rest;
    QList<Buzz> decided;
    for (const DecidedPress &press : e.presses) {
        Buzz buzz = presses.value(press.place);
        buzz.verdict = press.verdict;
        buzz.margin_us = press.margin_us;
        buzz.too_close = press.too_close;
        decided.append(buzz);
    }
    for (qsizetype i = 0; i < presses.size(); ++i) {
        const bool waited = std::any_of(e.presses.begin(), e.presses.end(),
                                        [&](const DecidedPress &press) { return press.place == i; });
        if (!waited)
            rest.append(presses.at(i));
    }
    presses = rest + decided;
    if (!quiz.live)
        return;
    quiz.live->decide_at_us.reset();
    if (!e.winner)
        return;
    quiz.live->phase = Phase::Answering;
    quiz.live->speaking = e.winner;
    quiz.live->left = e.left;
    quiz.live->deadline.reset();
    quiz.live->speak_until = e.speak_until;
    quiz.live->won_at_us = e.won_at_us;
    const auto won = std::find_if(e.presses.begin(), e.presses.end(),
                                  [](const DecidedPress &press) { return press.verdict == Verdict::First; });
    quiz.live->won_within_us = won != e.presses.end() ? won->uncertainty_us : 0;
}

void openBuzzers(Quiz &quiz, const BuzzersOpened &e)
{
    if (!quiz.live)
        return;
    quiz.live->phase = Phase::Open;
    quiz.live->deadline = e.deadline;
    quiz.live->window = e.window;
    quiz.live->locked_out = e.locked_out;
    quiz.live->opens_at.reset();
    quiz.live->decide_at_us.reset();
    quiz.live->speaking.reset();
    quiz.live->speak_until.reset();
    quiz.live->outcome.reset();
}

void rule(Quiz &quiz, const AnswerRuled &e)
{
    if (!quiz.live)
        return;
    quiz.live->rulings.removeIf([&](const Ruling &ruling) { return ruling.player == e.ruling.player; });
    quiz.live->rulings.append(e.ruling);
    quiz.live->locked_out = e.locked_out;
}

void openAnswers(Quiz &quiz, const AnswersOpened &e)
{
    if (!quiz.live)
        return;
    quiz.live->phase = Phase::Open;
    quiz.live->deadline = e.deadline;
    quiz.live->window = e.window;
    quiz.live->opens_at.reset();
    quiz.live->outcome.reset();
    const auto course = quiz.courses.find(quiz.live->round);
    if (course != quiz.courses.end())
        course->next_at.reset();
}

/// The question in play, if it is one of this round.
Live *liveOf(Quiz &quiz, RoundId round)
{
    return quiz.live && quiz.live->round == round ? &*quiz.live : nullptr;
}

void hold(Quiz &quiz, const RoundHeld &e)
{
    Course &course = quiz.courses[e.round];
    course.held = e.left;
    course.next_at.reset();
    Live *live = liveOf(quiz, e.round);
    if (!live)
        return;
    if (live->phase == Phase::Open)
        live->left = e.left;
    live->opens_at.reset();
    live->deadline.reset();
}

void timeNext(Quiz &quiz, const NextTimed &e)
{
    Course &course = quiz.courses[e.round];
    course.held.reset();
    course.next_at.reset();
    if (!e.at)
        return;
    Live *live = liveOf(quiz, e.round);
    if (live)
        live->left = {};
    if (live && live->phase == Phase::Reading)
        live->opens_at = e.at;
    else if (live && live->phase == Phase::Open)
        live->deadline = e.at;
    else
        course.next_at = e.at;
}

void judge(night::Night &night, Quiz &quiz, const AnswersJudged &e, const night::Moment &moment)
{
    for (const Judged &judged : e.judged) {
        night::apply(night, night::Event(judged.booking), moment);
        if (!quiz.live || quiz.live->question != e.question)
            continue;
        const PlayerId player = judged.booking.player;
        quiz.live->rulings.removeIf([&](const Ruling &ruling) { return ruling.player == player; });
        const bool correct = judged.booking.record && judged.booking.record->correct;
        quiz.live->rulings.append(Ruling{player, correct, judged.points});
    }
}

void close(Quiz &quiz, const QuestionClosed &e)
{
    if (!quiz.live)
        return;
    quiz.live->phase = Phase::Closed;
    quiz.live->outcome = e.outcome;
    quiz.live->deadline.reset();
    quiz.live->opens_at.reset();
    quiz.live->speak_until.reset();
}

}

void apply(night::Night &night, Quiz &quiz, const Event &event, const night::Moment &moment)
{
    std::visit(Overloaded{
                   [&](const PackAdded &e) {
                       night.packs.append(e.hash);
                       for (const PlannedRound &planned : e.rounds)
                           addRound(night, quiz, planned);
                   },
                   [&](const BoardSelected &e) {
                       Course &course = quiz.courses[e.round];
                       course.board = e.board;
                       course.spotlight.reset();
                       course.chooser = e.chooser;
                   },
                   [&](const CategoryRevealed &e) { quiz.courses[e.round].spotlight = e.category; },
                   [&](const ChooserSet &e) { quiz.courses[e.round].chooser = e.chooser; },
                   [&](const QuestionSelected &e) { select(quiz, e, moment); },
                   [&](const BuzzersOpened &e) { openBuzzers(quiz, e); },
                   [&](const BuzzersShut &) {
                       if (quiz.live) {
                           quiz.live->phase = Phase::Reading;
                           quiz.live->deadline.reset();
                       }
                   },
                   [&](const BuzzRecorded &e) { recordBuzz(quiz, e); },
                   [&](const BuzzDecided &e) { decideBuzz(quiz, e); },
                   [&](const AnswerRuled &e) { rule(quiz, e); },
                   [&](const QuestionClosed &e) { close(quiz, e); },
                   [&](const QuestionDismissed &) { quiz.live.reset(); },
                   [&](const QuestionToggled &e) {
                       quiz.states[e.question].answered = e.answered;
                       quiz.states[e.question].version = e.version;
                   },
                   [&](const AnswersOpened &e) { openAnswers(quiz, e); },
                   [&](const AnswerGiven &e) { quiz.answers[e.question][e.side] = e.answer; },
                   [&](const JudgingBegun &) {
                       if (quiz.live) {
                           quiz.live->phase = Phase::Judging;
                           quiz.live->deadline.reset();
                       }
                   },
                   [&](const SpellingRuled &e) { quiz.states[e.question].spellings[e.spelling] = e.credit; },
                   [&](const AnswersJudged &e) { judge(night, quiz, e, moment); },
                   [&](const BetPlaced &e) { quiz.bets[e.question][e.side] = e.amount; },
                   [&](const WagerAsked &e) {
                       if (quiz.live) {
                           quiz.live->phase = Phase::Answering;
                           quiz.live->speaking = e.player;
                           quiz.live->speak_until = e.speak_until;
                       }
                   },
                   [&](const RoundSet &e) {
                       night.rounds[e.round.id] = e.round;
                       quiz.courses[e.round.id].frozen = e.frozen;
                   },
                   [&](const JokerSet &e) {
                       if (e.by)
                           quiz.courses[e.round].jokers[e.side] = *e.by;
                       else
                           quiz.courses[e.round].jokers.remove(e.side);
                   },
                   [&](const CollectionCalled &e) { quiz.courses[e.round].collect_at = e.deadline; },
                   [&](const AnswersCollected &e) {
                       quiz.courses[e.round].collect_at.reset();
                       quiz.courses[e.round].collected = true;
                   },
                   [&](const AnswerWalked &e) { walk(quiz, e, moment); },
                   [&](const TieBreakAsked &e) { askTieBreak(night, quiz, e, moment); },
                   [&](const TieBroken &e) {
                       for (auto it = e.places.cbegin(); it != e.places.cend(); ++it)
                           quiz.tie_places[it.key()] = it.value();
                   },
                   [&](const AppealMade &e) { quiz.appeals[e.question][e.side] = e.appeal; },
                   [&](const AppealDecided &e) {
                       quiz.appeals[e.question][e.side].status = e.status;
                       quiz.appeals[e.question][e.side].word = e.word;
                   },
                   [&](const NextTimed &e) { timeNext(quiz, e); },
                   [&](const RoundHeld &e) { hold(quiz, e); },
                   [&](const SideShown &e) {
                       if (quiz.live)
                           quiz.live->shown.append(e.side);
                   },
               },
               event);
}

}
