// SPDX-License-Identifier: GPL-3.0-or-later
// What a banker or host does in a trading round: challenges, events of every kind the rules have, the price
// of food when nations are hungry.
#pragma once

#include "core/base/random.h"
#include "core/players/seen.h"
#include "core/trading/commands.h"

#include <QSet>

namespace quizaar::players {

struct PlannedEvent
{
    QString event;
    GameTime at;
    qint64 severity = 1;
    bool operator==(const PlannedEvent &) const = default;
};

/// When which event is triggered: each once, in an order by chance, spread over the middle of the round.
/// Follows from the seed and what everybody sees of the rules.
QList<PlannedEvent> eventPlan(const SeenGame &game, qint64 seed);

/// What a banker remembers of his own doing.
struct BankerMemory
{
    QSet<QString> triggered;       // events, or tried in vain
    QSet<ChallengeId> refused;     // challenges that could not be completed
    std::optional<GameTime> eased; // the food tax that food was last made cheaper for
};

/// What the banker asks for next; nothing where he waits. `game`: as staff sees it. Pure.
std::optional<trading::Command> nextBankerMove(const SeenGame &game, const BankerMemory &memory, qint64 seed);

/// What is remembered of a step, whether it was done or refused.
void remember(BankerMemory &memory, const SeenGame &game, const trading::Command &step, bool done);

}
