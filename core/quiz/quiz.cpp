// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quiz/quiz.h"

namespace quizaar::quiz {

const Board *findBoard(const Plan &plan, BoardId id)
{
    for (const Board &board : plan.boards) {
        if (board.id == id)
            return &board;
    }
    return nullptr;
}

std::optional<GameTime> nextDeadline(const Quiz &quiz)
{
    if (!quiz.live || quiz.live->decide_at_us) // somebody has pressed in time: the countdown stands
        return std::nullopt;
    switch (quiz.live->phase) {
    case Phase::Reading:
        return quiz.live->opens_at;
    case Phase::Open:
        return quiz.live->deadline;
    case Phase::Answering:
    case Phase::Closed:
    case Phase::Betting:
    case Phase::Judging:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<qint64> nextRealDeadlineUs(const Quiz &quiz)
{
    return quiz.live ? quiz.live->decide_at_us : std::nullopt;
}

GameSpan readingTime(const QString &text)
{
    return GameSpan{1000 + 60 * static_cast<qint64>(text.size())};
}

}
