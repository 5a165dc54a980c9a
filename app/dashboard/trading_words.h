// SPDX-License-Identifier: GPL-3.0-or-later
// The trading game in words for the host.
#pragma once

#include "core/engine/state.h"

namespace quizaar {

QString difficultyWords(trading::Difficulty difficulty);
/// What a ruleset calls it; the id where it has no such thing.
QString buildingLabel(const trading::Ruleset &rules, const QString &id);
QString challengeTypeLabel(const trading::Ruleset &rules, const QString &id);
/// "20 × Push-ups", "Plank, 60 seconds".
QString exerciseWords(const trading::Ruleset &rules, const trading::Challenge &challenge);
/// "3 × Farm, 1 × Mine"; "nothing built yet".
QString buildingsWords(const trading::Ruleset &rules, const trading::Amounts &buildings);
QString eventLabel(const trading::Ruleset &rules, const QString &id);
/// Millionths of currency with two decimals.
QString priceWords(qint64 millionths);
/// "10 Food, 5 currency"; "nothing".
QString amountsWords(const trading::Ruleset &rules, const trading::Amounts &amounts);
/// What an event would do, or has done: goods and buildings that it moves, by team.
QString effectWords(const night::Night &night, const trading::Ruleset &rules,
                    const trading::EventStruck &event);
/// Goods that are there, in the ruleset's order, then currency: "30 Food, 50 currency".
QString holdingsWords(const trading::Ruleset &rules, const trading::Amounts &holdings);

}
