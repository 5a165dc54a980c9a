// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: events that strike, and how nations answer them (trading rules, "Events").
#pragma once

#include "core/trading/draft.h"

namespace quizaar::trading {

Decision triggerEvent(const night::Night &night, const Trading &trading, const TriggerEvent &command,
                      const night::Context &context);
Decision respondToEvent(const night::Night &night, const Trading &trading, const RespondToEvent &command,
                        const night::Context &context);

/// A building of this nation by chance, each with the same chance; none where it has none left after `lost`.
std::optional<QString> anyBuilding(const Nation &nation, const Amounts &lost, Draft &draft);
/// floor(amount x percent) of each of these goods leaves the nation.
QList<Move> losses(const Nation &nation, const QList<QString> &goods, qint64 share);

}
