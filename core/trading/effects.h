// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: what events in force and the scenario do to a nation at this moment. Shares are millionths.
#pragma once

#include "core/trading/trading.h"

namespace quizaar::trading {

/// One of its figures by name; 0 where the ruleset has none.
qint64 figure(const EventType &type, const char *name);

/// 100 less what the nation's buildings take off, at least 0: percent of an effect that is left.
qint64 leftAfter(const Amounts &mitigation, const Amounts &buildings);

/// Severity x difficulty x what is left of it, in ten-thousandths.
qint64 strengthOf(const Game &game, qint64 severity, qint64 leftPercent);

/// What a completed challenge makes with all of a nation's buildings of this type.
Amounts outputOf(const Game &game, const Nation &nation, const BuildingType &type);
/// What it takes.
Amounts inputOf(const Game &game, const Nation &nation, const BuildingType &type);
/// What building one costs this nation now.
Amounts costOf(const Game &game, const Nation &nation, const BuildingType &type, GameTime now);
/// By how much the bank's prices are dearer for this nation, share of the usual.
qint64 priceShare(const Game &game, const Nation &nation);
/// Its food tax at the next cycle.
qint64 taxOf(const Game &game, const Nation &nation);
/// What events in force do to the walk of a price, millionths of a full bias.
qint64 biasOf(const Game &game, const QString &good);

bool isInfected(const Game &game, TeamId team);
/// What it costs this nation to answer, at this difficulty.
Amounts answerCost(const Game &game, const EventType &type);
/// Nations that may answer it now; empty where there is nothing to answer.
QList<TeamId> answerable(const Game &game, const Occurrence &occurrence);

}
