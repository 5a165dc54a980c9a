// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quiz/commands.h"

namespace quizaar::quiz {

/// The rounds that importing a pack plans: all its boards in one board round, then their finals, each list in
/// a round of its own. Refused: a pack the night has already (PackKnown), one without a question (PackEmpty),
/// one that would use up the game's numbers (NumbersExhausted).
Decision planPack(const night::Night &night, const packs::Pack &pack);

/// All that the night's quiz rounds ask, as one pack named after the night: what planPack() would plan again.
/// A final hangs on a board, one of its own where there are more finals than boards. Empty without such
/// rounds.
packs::Pack packOf(const night::Night &night, const Quiz &quiz);

}
