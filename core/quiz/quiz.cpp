// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quiz/quiz.h"

#include <limits>

namespace quizaar::quiz {

const Board *findBoard(const Plan &plan, BoardId id)
{
    for (const Board &board : plan.boards) {
        if (board.id == id)
            return &board;
    }
    return nullptr;
}

const night::Round *sheetRound(const night::Night &night)
{
    for (const night::Round &round : night.rounds) {
        if (round.status == night::RoundStatus::Running)
            return round.reveal == night::Reveal::Round ? &round : nullptr;
    }
    return nullptr;
}

const night::Round *roundByItself(const night::Night &night)
{
    for (const night::Round &round : night.rounds) {
        if (round.status == night::RoundStatus::Running)
            return round.by_itself ? &round : nullptr;
    }
    return nullptr;
}

const AskedQuestion *askedOnSheet(const night::Night &night, const Quiz &quiz, QuestionId question)
{
    const night::Round *round = sheetRound(night);
    const auto course = round ? quiz.courses.constFind(round->id) : quiz.courses.cend();
    if (course == quiz.courses.cend())
        return nullptr;
    for (const AskedQuestion &asked : course->asked) {
        if (asked.question == question)
            return &asked;
    }
    return nullptr;
}

int tiePlaceOf(const TiePlaces &places, SideId side, qint64 score)
{
    const auto found = places.constFind(side);
    return found != places.cend() && found->score == score ? found->place : std::numeric_limits<int>::max();
}

namespace {

std::optional<GameTime> deadlineOf(const Live &live)
{
    if (live.decide_at_us) // somebody has pressed in time: the countdown stands
        return std::nullopt;
    switch (live.phase) {
    case Phase::Reading:
        return live.opens_at;
    case Phase::Open:
        return live.deadline;
    case Phase::Answering:
    case Phase::Closed:
    case Phase::Betting:
    case Phase::Judging:
        return std::nullopt;
    }
    return std::nullopt;
}

}

std::optional<GameTime> nextDeadline(const Quiz &quiz)
{
    std::optional<GameTime> next = quiz.live ? deadlineOf(*quiz.live) : std::nullopt;
    for (const Course &course : quiz.courses) {
        if (course.collect_at)
            return course.collect_at;
        if (course.next_at && (!next || *course.next_at < *next))
            next = course.next_at;
    }
    return next;
}

std::optional<qint64> nextRealDeadlineUs(const Quiz &quiz)
{
    return quiz.live ? quiz.live->decide_at_us : std::nullopt;
}

GameSpan readingTime(const QString &text)
{
    return GameSpan{1000 + 60 * static_cast<qint64>(text.size())};
}

std::optional<GameSpan> leadTime(const packs::Question &question)
{
    GameSpan lead = readingTime(question.text);
    for (const packs::Media &media : question.media) {
        // what is not kept is not played
        if (media.kind == packs::MediaKind::Image || !media.kept)
            continue;
        if (!media.kept->duration)
            return std::nullopt;
        lead = GameSpan{lead.ms + media.kept->duration->ms};
    }
    return lead;
}

}
