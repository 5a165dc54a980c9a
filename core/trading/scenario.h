// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: what a scenario does by itself (trading rules, "Scenarios").
#pragma once

#include "core/trading/draft.h"

namespace quizaar::trading {

/// When each part has its first turn, for a round that starts now.
QMap<QString, GameTime> firstTurns(const Ruleset &rules, GameTime now);
/// Parts that stand open from the start (voyages), as news with numbers from `ahead` on.
Result<QMap<OccurrenceId, Occurrence>, Refusal> standingNews(const night::Night &night, const Ruleset &rules,
                                                             qint64 ahead, GameTime now);
/// A part has its turn.
void takeTurn(Draft &draft, RoundId round, const QString &part);
/// Baselines that were raised until now are as before.
void endDoubling(Draft &draft, RoundId round, const Doubled &doubled);
/// After a production: factories of a nation that lacks what they need stop for a while.
void stopFactories(Draft &draft, RoundId round, TeamId team, const QString &building);

}
