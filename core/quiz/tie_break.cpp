// SPDX-License-Identifier: GPL-3.0-or-later
// A question for those with equal scores. It orders them and scores nothing. Rules: evening rules, "Rounds".
#include "core/quiz/booking.h"
#include "core/quiz/deciding.h"
#include "core/quiz/judging.h"
#include "core/quiz/ties.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quizaar::quiz {

namespace {

using enum RefusalCode;
using night::Context;
using night::Night;
using night::Player;

std::optional<RefusalCode> wrongTexts(const AskTieBreak &command)
{
    if (command.text.trimmed().isEmpty())
        return AnswerEmpty;
    return command.text.size() > 500 || command.answer.size() > maxAnswerLength ? std::optional(AnswerTooLong)
                                                                                : std::nullopt;
}

/// Equal ones share the place.
TiePlaces placesBy(const Night &night, const QList<SideId> &sides, const QMap<SideId, double> &distances)
{
    TiePlaces places;
    for (const SideId side : sides) {
        const auto nearer = std::count_if(sides.begin(), sides.end(), [&](SideId other) {
            return distances.value(other, std::numeric_limits<double>::infinity()) <
                   distances.value(side, std::numeric_limits<double>::infinity());
        });
        places.insert(side, TiePlace{1 + static_cast<int>(nearer), night::scoreOf(night, side)});
    }
    return places;
}

}

QList<SideId> tiedForFirst(const Night &night, const Quiz &quiz)
{
    using Standing = std::pair<qint64, int>; // higher first, then by the ties that were broken before
    const auto standing = [&](SideId side) {
        const qint64 score = night::scoreOf(night, side);
        return Standing{-score, tiePlaceOf(quiz.tie_places, side, score)};
    };
    const QList<SideId> all = night::sides(night);
    QList<SideId> tied;
    for (const SideId side : all) {
        const bool first = std::none_of(all.begin(), all.end(),
                                        [&](SideId other) { return standing(other) < standing(side); });
        if (first)
            tied.append(side);
    }
    return tied;
}

Decision askTieBreak(const Night &night, const Quiz &quiz, const AskTieBreak &command)
{
    if (quiz.live && (quiz.live->phase != Phase::Closed || quiz.live->on_sheet))
        return refuse(OtherQuestionLive, {{QLatin1String("question_id"), quiz.live->question.number}});
    const night::Round *sheet = sheetRound(night);
    if (sheet && hasUnshown(quiz, *sheet))
        return refuse(NotCollected);
    if (const auto wrong = wrongTexts(command))
        return refuse(*wrong,
                      {{QLatin1String("field"), QLatin1String("text")}, {QLatin1String("most"), 500}});
    QList<SideId> sides;
    QList<SideId> others = night::sides(night);
    for (const SideId side : command.sides.isEmpty() ? tiedForFirst(night, quiz) : command.sides) {
        if (sides.contains(side))
            continue;
        if (!others.removeOne(side))
            return refuse(UnknownPlayer);
        sides.append(side);
        if (night::scoreOf(night, side) != night::scoreOf(night, sides.first()))
            return refuse(NobodyTied);
    }
    if (sides.size() < 2)
        return refuse(NobodyTied);
    const auto number = night::nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    packs::Question content;
    content.text = command.text.trimmed();
    content.answer = command.answer.trimmed();
    content.kind = numberOf(content.answer) ? packs::QuestionKind::Number : packs::QuestionKind::Buzz;
    content.nearest = content.kind == packs::QuestionKind::Number;
    Events events;
    if (quiz.live)
        events.append(Event(QuestionDismissed{quiz.live->question}));
    TieBreakAsked asked;
    asked.question.id = QuestionId{*number};
    asked.question.content = std::make_shared<const packs::Question>(content);
    asked.mode = content.nearest ? Mode::Phones : Mode::Buzz;
    asked.sides = sides;
    asked.locked_out = others;
    events.append(Event(asked));
    if (!night.clock.running)
        events.append(night::Event(night::ClockStarted{}));
    return events;
}

Decision breakTieByNumber(const Night &night, const Quiz &quiz, const Live &live)
{
    const Question question = quiz.questions.value(live.question);
    const auto right = numberOf(question.content->answer);
    QMap<SideId, double> distances;
    const auto answers = answersOf(night, quiz, live.question);
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        const auto given = numberOf(it->text);
        if (right && given)
            distances.insert(it.key(), std::abs(*given - *right));
    }
    Events events;
    if (!distances.isEmpty())
        events.append(Event(TieBroken{live.question, placesBy(night, live.bettors, distances)}));
    closeQuestion(quiz, live, distances.isEmpty() ? Outcome::Nobody : Outcome::Right, events);
    return events;
}

Decision ruleTieBreak(const Night &night, const Quiz &quiz, const Live &live, const Player &player,
                      bool correct, const Context &context)
{
    const SideId side = night::sideOf(player);
    if (live.mode != Mode::Buzz || live.phase == Phase::Closed)
        return wrongPhase(live);
    if (!live.bettors.contains(side))
        return refuse(NotInTieBreak);
    QList<SideId> lockedOut = live.locked_out;
    if (!correct && !lockedOut.contains(side))
        lockedOut.append(side);
    Events events{Event(AnswerRuled{live.question, Ruling{player.id, correct, 0}, lockedOut})};
    const bool left = std::any_of(live.bettors.begin(), live.bettors.end(),
                                  [&](SideId one) { return !lockedOut.contains(one); });
    if (correct) {
        events.append(
            Event(TieBroken{live.question, placesBy(night, live.bettors, QMap<SideId, double>{{side, 0}})}));
        closeQuestion(quiz, live, Outcome::Right, events);
    } else if (!left) {
        closeQuestion(quiz, live, Outcome::Nobody, events);
    } else if (live.phase == Phase::Answering && live.speaking == player.id) {
        events.append(Event(BuzzersOpened{live.question, context.now + live.left, live.window, lockedOut}));
    }
    return events;
}

}
