// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds that reveal after their last question: asked one after another, answered and changed until the
// answers are collected, then walked through. Rules: evening rules, "List, reveal after the round". Nothing
// is booked before the walk begins; then all of it is, in one command (architecture, "Views are built, never
// stripped").
#include "core/quiz/booking.h"
#include "core/quiz/deciding.h"

#include <algorithm>

namespace quizaar::quiz {

namespace {

using enum RefusalCode;
using night::Context;
using night::Night;
using night::Player;
using night::Round;
using night::RoundStatus;

/// What a question has brought, as it is booked.
QList<Ruling> rulingsOf(const Night &night, const Quiz &quiz, const Question &question)
{
    QList<Ruling> rulings;
    for (const Answer &answer : answersOf(night, quiz, question.id)) {
        const auto records = night.ledger.value(answer.player);
        const auto record = records.constFind(question.id);
        if (record != records.cend())
            rulings.append(Ruling{answer.player, record->correct, night::worthOf(*record, question.points)});
    }
    return rulings;
}

/// All that was answered in the round; `night` becomes as it will be.
Events bookSheet(Night &night, const Quiz &quiz, const Course &course)
{
    Events events;
    for (const AskedQuestion &asked : course.asked) {
        const Question question = quiz.questions.value(asked.question);
        Booking booking(night, question);
        bookAll(night, quiz, question, nullptr, booking);
        booking.addTo(events);
        night = booking.night();
        if (!quiz.states.value(question.id).answered)
            events.append(Event(toggle(quiz, question.id, true)));
    }
    return events;
}

}

Decision answerOnSheet(const Night &night, const Quiz &quiz, const SubmitAnswer &command,
                       const Context &context)
{
    const QuestionId id = command.question.value_or(quiz.live ? quiz.live->question : QuestionId{});
    const Question *question = findQuestion(quiz, id);
    const AskedQuestion *asked = askedOnSheet(night, quiz, id);
    const Player *player = night::livePlayer(night, command.player);
    if (!question || !asked || !player)
        return refuse(NoLiveQuestion);
    const Course course = quiz.courses.value(question->round);
    if (course.collected || (course.collect_at && context.now >= *course.collect_at))
        return refuse(AnswersClosed, {{QLatin1String("current"), QLatin1String("collected")}});
    return takeAnswer(*question, asked->order, night::sideOf(*player),
                      Answer{player->id, command.text, command.options, context.now});
}

Decision collectAnswers(const Night &night, const Quiz &quiz, const CollectAnswers &command,
                        const Context &context)
{
    const Round *round = night::findRound(night, command.round);
    if (!round)
        return refuse(UnknownRound);
    if (round->status != RoundStatus::Running)
        return refuse(RoundNotRunning);
    if (round->reveal != night::Reveal::Round)
        return refuse(RevealNeedsList);
    const Course course = quiz.courses.value(round->id);
    if (course.collected)
        return wrongPhase("collected");
    if (course.asked.isEmpty())
        return wrongPhase("asking");
    if (course.collect_at)
        return closeSheet(quiz, round->id);
    if (!night.clock.running)
        return refuse(Paused);
    return Events{Event(CollectionCalled{round->id, context.now + collectWarning})};
}

Decision closeSheet(const Quiz &quiz, RoundId round)
{
    Events events;
    if (quiz.live && quiz.live->round == round)
        events.append(Event(QuestionDismissed{quiz.live->question}));
    events.append(Event(AnswersCollected{round}));
    return events;
}

Decision walkOn(const Night &night, const Quiz &quiz, const Round &round)
{
    const Course course = quiz.courses.value(round.id);
    if (!course.collected)
        return wrongPhase("asking");
    if (course.walked >= course.asked.size()) {
        if (!quiz.live)
            return wrongPhase("shown");
        return Events{Event(QuestionDismissed{quiz.live->question})};
    }
    Night then = night;
    Events events;
    if (course.walked == 0)
        events = bookSheet(then, quiz, course);
    const AskedQuestion next = course.asked.at(course.walked);
    const Question question = quiz.questions.value(next.question);
    const QList<Ruling> rulings = rulingsOf(then, quiz, question);
    const bool right =
        std::any_of(rulings.begin(), rulings.end(), [](const Ruling &ruling) { return ruling.correct; });
    events.append(Event(
        AnswerWalked{round.id, question.id, next.order, right ? Outcome::Right : Outcome::Nobody, rulings}));
    return events;
}

bool hasUnshown(const Quiz &quiz, const Round &round)
{
    const Course course = quiz.courses.value(round.id);
    return round.reveal == night::Reveal::Round && course.walked < course.asked.size();
}

}
