// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: the bank's prices, what is bought and sold there, and what is built (trading rules, "Bank"
// and "Buildings").
#pragma once

#include "core/trading/draft.h"

namespace quizaar::trading {

Decision build(const night::Night &night, const Trading &trading, const Build &command,
               const night::Context &context);
Decision tradeWithBank(const night::Night &night, const Trading &trading, const TradeWithBank &command,
                       const night::Context &context);
Decision setBaseline(const night::Night &night, const Trading &trading, const SetBaseline &command,
                     const night::Context &context);

/// What a team pays for units of a good, or gets for them: whole currency, rounded against it.
qint64 totalOf(const Game &game, const Nation &nation, Deal deal, const QString &good, qint64 amount);
/// What one unit costs or brings, millionths of currency, before it is rounded.
qint64 unitPrice(const Game &game, const Nation &nation, Deal deal, const QString &good);
/// The sell price that everybody sees, for scores.
qint64 sellPrice(const Game &game, const QString &good);
/// Value at mid prices, currency at face value; millionths.
qint64 valueOf(const Game &game, const Amounts &amounts);

/// Prices after a trade with the bank.
Amounts pricesAfter(const Game &game, Deal deal, const QString &good, qint64 amount);
/// Prices when a baseline has become another: its price goes along.
Amounts pricesWithBaseline(const Game &game, const QString &good, qint64 baseline);
/// One step of the walk for all prices, from the game's chance.
Amounts walked(const Game &game, Draft &draft);
/// Tells of prices that have changed much since they were told of last.
void alert(Draft &draft, RoundId round);

}
