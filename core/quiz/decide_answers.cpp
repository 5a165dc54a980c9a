// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that are answered on phones; wager squares and finals. Rules: quiz rules, "Kinds of question".
#include "core/base/random.h"
#include "core/quiz/booking.h"
#include "core/quiz/deciding.h"
#include "core/quiz/judging.h"

#include <algorithm>
#include <numeric>

namespace quizaar::quiz {

namespace {

using enum RefusalCode;
using night::Context;
using night::Night;
using night::Player;

qint64 highestOnBoard(const Quiz &quiz, RoundId round)
{
    const Plan plan = quiz.plans.value(round);
    const Board *board = nullptr;
    if (const auto shown = quiz.courses.value(round).board)
        board = findBoard(plan, *shown);
    qint64 highest = 0;
    if (board) {
        for (const Category &category : board->categories) {
            for (const QuestionId id : category.questions)
                highest = std::max(highest, quiz.questions.value(id).points);
        }
    }
    return highest;
}

/// From the lowest score up; equal ones in the order they came.
std::optional<SideId> nextToShow(const Night &night, const Quiz &quiz, const Live &live)
{
    std::optional<SideId> next;
    const auto bets = quiz.bets.value(live.question);
    for (auto it = bets.cbegin(); it != bets.cend(); ++it) {
        if (live.shown.contains(it.key()))
            continue;
        if (!next || night::scoreOf(night, it.key()) < night::scoreOf(night, *next))
            next = it.key();
    }
    return next;
}

bool mayBetFor(const Night &night, const Player &player, const Context &context)
{
    if (night::isStaff(context.actor.role) || !player.team)
        return true;
    const auto captain = night.teams.value(*player.team).captain;
    return !captain || *captain == player.id;
}

Refusal misfitRefusal(Misfit misfit)
{
    switch (misfit) {
    case Misfit::Empty:
        return {AnswerEmpty, {}};
    case Misfit::TooLong:
        return {AnswerTooLong, {{QLatin1String("most"), maxAnswerLength}}};
    case Misfit::NoNumber:
        return {AnswerNotNumber, {}};
    case Misfit::WrongOptions:
        return {AnswerNotOption, {}};
    }
    return {};
}

}

Mode modeOf(const Night &night, const Quiz &quiz, const Question &question)
{
    if (night.rounds.value(question.round).kind == night::RoundKind::Final)
        return Mode::Final;
    if (night.rounds.value(question.round).reveal == night::Reveal::Round)
        return Mode::Phones; // a buzz question is typed
    if (question.content->wager && quiz.courses.value(question.round).chooser)
        return Mode::Wager;
    return question.content->kind == packs::QuestionKind::Buzz ? Mode::Buzz : Mode::Phones;
}

void prepare(const Night &night, const Quiz &quiz, QuestionSelected &selected, Events &events)
{
    const Question question = quiz.questions.value(selected.question);
    selected.mode = modeOf(night, quiz, question);
    if (selected.mode == Mode::Wager)
        selected.bettors = {*quiz.courses.value(question.round).chooser};
    if (selected.mode == Mode::Final) {
        for (const SideId side : night::sides(night)) {
            if (night::scoreOf(night, side) > 0)
                selected.bettors.append(side);
        }
    }
    if (selected.mode == Mode::Wager || selected.mode == Mode::Final)
        selected.opens_at.reset();
    if (night.rounds.value(question.round).reveal == night::Reveal::Round) {
        selected.on_sheet = true;
        selected.opens_at.reset();
    }
    if (const AskedQuestion *asked = askedOnSheet(night, quiz, question.id)) {
        selected.order = asked->order; // shown once more, as it was
        return;
    }
    if (question.content->kind == packs::QuestionKind::Order) {
        // shown in an order that is drawn, and never in the right one
        selected.order.resize(question.content->options.size());
        std::iota(selected.order.begin(), selected.order.end(), 0);
        const QList<int> right = selected.order;
        SeededDraws draws(static_cast<quint64>(night.seed), night.draws);
        for (qsizetype i = selected.order.size() - 1; i > 0; --i)
            selected.order.swapItemsAt(i, static_cast<qsizetype>(draws.below(static_cast<quint64>(i) + 1)));
        if (selected.order == right)
            std::rotate(selected.order.begin(), selected.order.begin() + 1, selected.order.end());
        events.append(night::Event(night::ChanceDrawn{draws.position()}));
    }
}

qint64 highestBet(const Night &night, const Quiz &quiz, SideId side)
{
    const qint64 score = std::max<qint64>(0, night::scoreOf(night, side));
    if (!quiz.live || quiz.live->mode != Mode::Wager)
        return score;
    return std::max({leastWager, score, highestOnBoard(quiz, quiz.live->round)});
}

Decision placeBet(const Night &night, const Quiz &quiz, const PlaceBet &command, const Context &context)
{
    const Player *player = night::livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    if (!night.clock.running)
        return refuse(Paused);
    if (!quiz.live || (command.question && *command.question != quiz.live->question))
        return refuse(NoLiveQuestion);
    const Live &live = *quiz.live;
    if (live.phase != Phase::Betting)
        return wrongPhase(live);
    const SideId side = night::sideOf(*player);
    if (!live.bettors.contains(side))
        return refuse(NotBetting);
    if (!mayBetFor(night, *player, context))
        return refuse(AskCaptain);
    const qint64 least = live.mode == Mode::Wager ? leastWager : 0;
    const qint64 most = highestBet(night, quiz, side);
    if (command.amount < least || command.amount > most)
        return refuse(BetOutOfRange, {{QLatin1String("least"), least}, {QLatin1String("most"), most}});
    return Events{Event(BetPlaced{live.question, side, player->id, command.amount})};
}

Decision submitAnswer(const Night &night, const Quiz &quiz, const SubmitAnswer &command,
                      const Context &context)
{
    const Player *player = night::livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    if (!night.clock.running)
        return refuse(Paused);
    if (askedOnSheet(night, quiz, command.question.value_or(quiz.live ? quiz.live->question : QuestionId{})))
        return answerOnSheet(night, quiz, command, context);
    if (!quiz.live || (command.question && *command.question != quiz.live->question))
        return refuse(NoLiveQuestion);
    const Live &live = *quiz.live;
    if (live.mode != Mode::Phones && live.mode != Mode::Final)
        return refuse(NotAnsweredHere);
    const bool late = live.deadline && context.now >= *live.deadline;
    if (live.phase != Phase::Open || late)
        return refuse(AnswersClosed, {{QLatin1String("current"), QLatin1String(wordOf(live.phase))}});
    const SideId side = night::sideOf(*player);
    if (live.mode == Mode::Final && !quiz.bets.value(live.question).contains(side))
        return refuse(NotBetting);
    if (live.tie_break && !live.bettors.contains(side))
        return refuse(NotInTieBreak);
    Answer answer{player->id, command.text, command.options, context.now};
    return takeAnswer(quiz.questions.value(live.question), live.order, side, answer);
}

Decision takeAnswer(const Question &question, const QList<int> &order, SideId side, Answer answer)
{
    if (!order.isEmpty()) {
        for (int &option : answer.options)
            option = order.value(option, -1);
    }
    if (const auto misfit = misfitOf(*question.content, answer))
        return Failed{misfitRefusal(*misfit)};
    return Events{Event(AnswerGiven{question.id, side, answer})};
}

Decision openAnswers(const Night &night, const Quiz &quiz, const Live &live, GameTime now)
{
    const auto bets = quiz.bets.value(live.question);
    if (live.phase == Phase::Betting && bets.isEmpty())
        return refuse(BetMissing);
    if (live.mode == Mode::Wager) {
        const auto speaker = speakerOf(night, bets.firstKey());
        if (!speaker)
            return refuse(UnknownPlayer);
        return Events{
            Event(WagerAsked{live.question, *speaker, now + night.rounds.value(live.round).speak_window})};
    }
    const GameSpan window = windowOf(night, quiz, live);
    return Events{Event(AnswersOpened{live.question, now + window, window})};
}

Decision endAnswers(const Night &night, const Quiz &quiz, const Live &live, Outcome outcome)
{
    const Question question = quiz.questions.value(live.question);
    if (live.on_sheet)
        return wrongPhase(live); // shown when the round is
    Events events;
    if (outcome == Outcome::Skipped || live.phase == Phase::Reading || live.phase == Phase::Betting) {
        closeQuestion(quiz, live, outcome, events);
        return events;
    }
    const QMap<QString, Credit> spellings = quiz.states.value(live.question).spellings;
    const auto answers = answersOf(night, quiz, live.question);
    if (live.tie_break)
        return breakTieByNumber(night, quiz, live);
    // where the round runs by itself the pack has the word, and the host may say later what he likes
    const bool alone = night.rounds.value(live.round).by_itself;
    const bool host = live.mode == Mode::Final ||
                      (!alone && !openSpellings(*question.content, answers, spellings).isEmpty());
    if (live.phase == Phase::Open && host)
        return Events{Event(JudgingBegun{live.question})};
    if (live.mode == Mode::Final) {
        // those who have not been shown yet are, one after the other
        Quiz going = quiz;
        Night people = night;
        while (const auto side = nextToShow(people, going, *going.live)) {
            events.append(Event(SideShown{live.question, *side}));
            going.live->shown.append(*side);
        }
        Booking booking(night, question);
        const auto credits = creditsOf(*question.content, answers, spellings);
        const auto bets = quiz.bets.value(live.question);
        for (auto bet = bets.cbegin(); bet != bets.cend(); ++bet) {
            if (live.shown.contains(bet.key()))
                continue;
            Answer answer = answers.value(bet.key());
            if (answer.player.isNull())
                answer.player = speakerOf(night, bet.key()).value_or(PlayerId{});
            if (night::livePlayer(night, answer.player))
                booking.add(answer.player, recordFor(night, quiz, question, &live, bet.key(), answer,
                                                     credits.value(bet.key())));
        }
        booking.addTo(events);
    } else {
        Booking booking(night, question);
        bookAll(night, quiz, question, &live, booking);
        booking.addTo(events);
    }
    closeQuestion(quiz, live, outcomeOf(night, quiz, question), events);
    return events;
}

Decision showNext(const Night &night, const Quiz &quiz)
{
    if (const night::Round *round = sheetRound(night))
        return walkOn(night, quiz, *round);
    if (!quiz.live)
        return refuse(NoLiveQuestion);
    const Live &live = *quiz.live;
    if (live.mode != Mode::Final || live.phase != Phase::Judging)
        return wrongPhase(live);
    const auto side = nextToShow(night, quiz, live);
    if (!side)
        return endAnswers(night, quiz, live, Outcome::Nobody);
    const Question question = quiz.questions.value(live.question);
    const auto answers = answersOf(night, quiz, live.question);
    const auto credits = creditsOf(*question.content, answers, quiz.states.value(live.question).spellings);
    Answer answer = answers.value(*side);
    if (answer.player.isNull())
        answer.player = speakerOf(night, *side).value_or(PlayerId{});
    Events events{Event(SideShown{live.question, *side})};
    Booking booking(night, question);
    if (night::livePlayer(night, answer.player))
        booking.add(answer.player,
                    recordFor(night, quiz, question, &live, *side, answer, credits.value(*side)));
    booking.addTo(events);
    return events;
}

Decision ruleSpelling(const Night &night, const Quiz &quiz, const RuleSpelling &command)
{
    const Question *question = findQuestion(quiz, command.question);
    if (!question)
        return refuse(UnknownQuestion);
    const auto answers = answersOf(night, quiz, question->id);
    const bool given = std::any_of(answers.begin(), answers.end(), [&](const Answer &answer) {
        return !answer.text.isEmpty() && spellingOf(answer.text) == command.spelling;
    });
    if (!given)
        return refuse(NotInQuestion);
    const Live *live = quiz.live && quiz.live->question == question->id ? &*quiz.live : nullptr;
    if (live && live->phase == Phase::Open)
        return wrongPhase(*live);
    if (askedOnSheet(night, quiz, question->id) && !quiz.courses.value(question->round).collected)
        return wrongPhase("asking");
    Events events{Event(SpellingRuled{question->id, command.spelling, command.credit})};
    QMap<QString, Credit> spellings = quiz.states.value(question->id).spellings;
    spellings[command.spelling] = command.credit;
    const auto credits = creditsOf(*question->content, answers, spellings);
    // what has been shown is booked anew; what has not stays secret
    Booking booking(night, *question);
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        const bool booked = night.ledger.value(it->player).contains(question->id);
        if (booked && spellingOf(it->text) == command.spelling)
            booking.add(it->player,
                        recordFor(night, quiz, *question, live, it.key(), *it, credits.value(it.key())));
    }
    booking.addTo(events);
    return events;
}

}
