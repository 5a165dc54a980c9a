// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: the course of a challenge (trading rules, "Challenges").
#pragma once

#include "core/trading/commands.h"

namespace quizaar::trading {

Decision requestChallenge(const night::Night &night, const Trading &trading, const RequestChallenge &command,
                          const night::Context &context);
Decision assignChallenge(const night::Night &night, const Trading &trading, const AssignChallenge &command,
                         const night::Context &context);
/// After a wrong answer (a guess costs time, nothing else).
inline constexpr GameSpan wrongAnswerWait{15'000};

/// Right answers complete the challenge as its player's `complete` would; a wrong one brings the next
/// question.
Decision answerCard(const night::Night &night, const Trading &trading, const AnswerCard &command,
                    const night::Context &context);
Decision completeChallenge(const night::Night &night, const Trading &trading,
                           const CompleteChallenge &command, const night::Context &context);
Decision cancelChallenge(const night::Night &night, const Trading &trading, const CancelChallenge &command,
                         const night::Context &context);

}
