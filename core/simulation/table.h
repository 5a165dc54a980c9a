// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a trading round, taken from the state itself: the same that a client reads from its
// snapshot, without the way through JSON.
#pragma once

#include "core/engine/state.h"
#include "core/players/seen.h"

namespace quizaar::simulation {

/// The running round as a role sees it, the clock standing at `now`; nothing where none runs.
std::optional<players::SeenGame> gameSeen(const engine::State &state, night::Role role, GameTime now);
/// Likewise for a player whose team has a nation.
std::optional<players::Seat> seatOf(const engine::State &state, PlayerId player, GameTime now);

}
