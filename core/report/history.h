// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the report: what only the log of steps still knows.
#pragma once

#include "core/report/results.h"

namespace quizaar::report {

/// Buzzers, or answers, were opened at `at`. `known` false: from then on nobody can say since when (an undo
/// has brought a question back with the time that it had left).
struct Opening
{
    GameTime at;
    bool known = true;
};

struct History
{
    QMap<QuestionId, qint64> asked;    // times, without those taken back
    QMap<QuestionId, qint64> selected; // version of the newest time
    QMap<QuestionId, QList<Opening>> openings;
    QMap<QuestionId, quiz::Outcome> outcomes; // of the newest time that it was closed in play
    QMap<PlayerId, qint64> joined;            // version from which on he could answer
    QList<PlayerId> let_in;                   // those who had waited for that
    GameTime until;

    /// When the buzzers that were open at `at` had been opened.
    std::optional<GameTime> openedBefore(QuestionId question, GameTime at) const;
};

History historyOf(const engine::State &state);
QList<ScoreLine> scoreLinesOf(const engine::State &state);

}
