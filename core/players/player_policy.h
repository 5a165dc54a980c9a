// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/players/household.h"
#include "core/trading/commands.h"

namespace quizaar::players {

/// What a player of this temperament asks for next, seeing this; nothing where he waits. One step: whoever
/// plays asks again when it is done. Pure: equal sights and draws, equal steps. `draws`: his own chance,
/// which moves on.
std::optional<trading::Command> nextMove(const Seat &seat, Temperament temperament, SeededDraws &draws);

}
