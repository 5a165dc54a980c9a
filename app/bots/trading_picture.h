// SPDX-License-Identifier: GPL-3.0-or-later
// A trading round as frames tell it, in the terms that players of the policies go by.
#pragma once

#include "app/bots/night_picture.h"
#include "core/players/seen.h"

namespace quizaar {

/// What the game clock shows in this picture, milliseconds; `wallMs`: this machine's wall clock, since 1970.
GameTime clockReading(const NightPicture &picture, qint64 wallMs);

/// The running round; nothing where none runs. Staff is shown more than others.
std::optional<players::SeenGame> gameSeen(const NightPicture &picture, GameTime now);
/// The seat of a player whose team has a nation.
std::optional<players::Seat> seatSeen(const NightPicture &picture, qint64 player, GameTime now);

}
