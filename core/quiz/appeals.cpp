// SPDX-License-Identifier: GPL-3.0-or-later
// Objections to rulings: a side may ask once for each question, the host decides.
#include "core/quiz/booking.h"
#include "core/quiz/deciding.h"

namespace quizaar::quiz {

namespace {

using enum RefusalCode;
using night::Context;
using night::Night;
using night::Player;

/// Whose record it is about: the player's own, else that of somebody of his side.
std::optional<PlayerId> bookedFor(const Night &night, const Player &player, QuestionId question)
{
    if (night.ledger.value(player.id).contains(question))
        return player.id;
    for (const Player &other : night.players) {
        if (!other.removed && night::sideOf(other) == night::sideOf(player) &&
            night.ledger.value(other.id).contains(question))
            return other.id;
    }
    return std::nullopt;
}

int openOf(const Quiz &quiz, SideId side)
{
    int open = 0;
    for (const auto &appeals : quiz.appeals)
        open += appeals.contains(side) && appeals.value(side).status == AppealStatus::Open ? 1 : 0;
    return open;
}

/// What the answer would be worth if it were right.
qint64 fullWorth(const Night &night, const Quiz &quiz, const Question &question, SideId side)
{
    night::AnswerRecord right{true, {}, {}};
    const auto bets = quiz.bets.value(question.id);
    if (bets.contains(side))
        right.points = bets.value(side);
    return night::worthOf(doubled(night, quiz, question, side, right), question.points);
}

/// Whether people have been told what the answer was worth.
bool isShown(const Night &night, const Quiz &quiz, const Question &question)
{
    if (quiz.live && quiz.live->question == question.id)
        return quiz.live->phase == Phase::Closed || quiz.live->mode == Mode::Buzz;
    const Course course = quiz.courses.value(question.round);
    if (!askedOnSheet(night, quiz, question.id))
        return true;
    for (qsizetype i = 0; i < course.asked.size() && i < course.walked; ++i) {
        if (course.asked.at(i).question == question.id)
            return true;
    }
    return false;
}

Refusal tooLong(const char *field)
{
    return {AnswerTooLong,
            {{QLatin1String("field"), QLatin1String(field)}, {QLatin1String("most"), maxAppealLength}}};
}

}

Decision makeAppeal(const Night &night, const Quiz &quiz, const MakeAppeal &command, const Context &context)
{
    const auto found = named(night, quiz, command.player, command.question);
    if (!found)
        return Failed{found.error()};
    const auto [player, question] = *found;
    if (command.text.size() > maxAppealLength)
        return Failed{tooLong("text")};
    const SideId side = night::sideOf(*player);
    const auto booked = bookedFor(night, *player, question->id);
    if (!booked || !isShown(night, quiz, *question))
        return refuse(NotAppealable);
    const night::AnswerRecord record = night.ledger.value(*booked).value(question->id);
    if (record.correct && night::worthOf(record, question->points) >= fullWorth(night, quiz, *question, side))
        return refuse(NotAppealable);
    if (quiz.appeals.value(question->id).contains(side))
        return refuse(AppealKnown);
    if (openOf(quiz, side) >= maxOpenAppeals)
        return refuse(TooManyAppeals, {{QLatin1String("most"), maxOpenAppeals}});
    const Appeal appeal{player->id,         *booked, night::cleanName(command.text),
                        AppealStatus::Open, {},      context.now};
    return Events{Event(AppealMade{question->id, side, appeal})};
}

Decision decideAppeal(const Night &night, const Quiz &quiz, const DecideAppeal &command,
                      const Context &context)
{
    const auto appeals = quiz.appeals.value(command.question);
    const auto appeal = appeals.constFind(command.side);
    if (appeal == appeals.cend() || appeal->status != AppealStatus::Open)
        return refuse(UnknownAppeal);
    if (command.word.size() > maxAppealLength)
        return Failed{tooLong("word")};
    const AppealStatus status = command.upheld ? AppealStatus::Upheld : AppealStatus::Rejected;
    Events events{
        Event(AppealDecided{command.question, command.side, status, night::cleanName(command.word)})};
    if (!command.upheld)
        return events;
    const auto ruled = ruleAnswer(night, quiz, RuleAnswer{appeal->player, command.question, true}, context);
    if (!ruled)
        return ruled;
    return events + *ruled;
}

}
