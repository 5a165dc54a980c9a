// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quiz/commands.h"

namespace quizaar::quiz {

/// The rounds that importing a pack plans: all its boards in one board round, then their finals, each list in
/// a round of its own. Refused: a pack the night has already (PackKnown), one without a question (PackEmpty),
/// one that would use up the game's numbers (NumbersExhausted).
Decision planPack(const night::Night &night, const packs::Pack &pack);

}
