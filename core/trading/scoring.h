// SPDX-License-Identifier: GPL-3.0-or-later
// The score of a trading round, now and at its end (trading rules, "Score").
#pragma once

#include "core/trading/trading.h"

namespace quizaar::trading {

/// Every nation's score as things stand, by team.
QList<Standing> standingsOf(const Game &game);
Standing standingOf(const Game &game, const Nation &nation);
/// Resources, buildings and bonus without the modifier; millionths of currency.
qint64 worthOf(const Standing &standing);
/// Mean margin of its trades, weighted by what it gave, in millionths; 0 where it gave nothing.
qint64 averageMargin(const Standing &standing);
/// The label's words, as the ruleset has them.
QString labelOf(const Ruleset &rules, const Standing &standing);
/// All nations best first, and the winners.
Outcome outcomeOf(const Game &game);

}
