// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: what happens by itself as the game clock goes on, and how a round ends.
#pragma once

#include "core/trading/draft.h"

namespace quizaar::trading {

/// The earliest thing that is due, in the order that holds at one instant: expiries, food tax, event cycles,
/// prices, end (evening rules, "Clock").
Decision passTime(const night::Night &night, const Trading &trading, const night::Context &context);

/// The round is over: open challenges and offers end, what is on the way arrives, the score is written down.
void finish(Draft &draft, RoundId round);

Decision extendRound(const night::Night &night, const Trading &trading, const ExtendRound &command,
                     const night::Context &context);

}
