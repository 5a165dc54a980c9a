// SPDX-License-Identifier: GPL-3.0-or-later
// An evening of an hour that is ready to be started: a short quiz, a trading round, a final.
#pragma once

#include "core/engine/engine.h"

namespace quizaar {

/// The quiz, with which the night is made; null if the program was built without it.
std::shared_ptr<const packs::Pack> sampleQuiz();

/// What the host would do after that: three teams, the trading round, the final. In this order.
QList<engine::Command> sampleCommands(const std::shared_ptr<const trading::Ruleset> &rules);

}
