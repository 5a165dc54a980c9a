// SPDX-License-Identifier: GPL-3.0-or-later
// Inside players: offers between nations, made, answered and taken back.
#pragma once

#include "core/players/player_policy.h"

namespace quizaar::players {

using Move = std::optional<trading::Command>;

/// Accepts, counters or rejects the oldest offer that waits for this nation; a spoken deal is confirmed or
/// rejected.
Move answerOffer(const Seat &seat, const Manner &manner, const Household &house);
/// Takes back an offer of its own that nobody has answered for minutes, or that it cannot keep.
Move withdrawOffer(const Seat &seat);
/// What it lacks from a nation that makes it, or what it can spare for currency, or a present.
Move makeOffer(const Seat &seat, const Manner &manner, const Household &house, SeededDraws &draws);

}
