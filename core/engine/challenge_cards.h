// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the engine: what the trading game's quiz challenges need of the quiz (trading rules, "Challenges").
#pragma once

#include "core/engine/state.h"

namespace quizaar::engine {

/// The questions that a challenge may draw: those of the night's packs that need nobody to judge them and no
/// media, and that nobody has answered or is playing now. Questions of rounds that are over come first, then
/// those of lists, then those of boards: what may still be played is spoilt last.
QList<trading::Card> cardsLeft(const State &state);

/// The command with the questions that it may draw; none for a challenge that is no quiz.
trading::AssignChallenge withCards(const State &state, trading::AssignChallenge command);

/// The command with what the answer is worth, and the questions that may follow.
trading::AnswerCard judged(const State &state, trading::AnswerCard command);

}
