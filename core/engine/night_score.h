// SPDX-License-Identifier: GPL-3.0-or-later
// What rounds have brought, and the night as a whole (evening rules, "Night score").
#pragma once

#include "core/engine/state.h"

namespace quizaar::engine {

/// Points that teams have won in a quiz round, below zero included; teams without any are not in it.
QMap<TeamId, qint64> teamPoints(const State &state, RoundId round);

/// A round that is over, and what it counts for each side: the best gets `bestOfRound`, the others in
/// proportion, all of it times the round's weight.
struct RoundScore
{
    RoundId round;
    QMap<SideId, qint64> points; // as they were won: quiz points, or a trading total
    QMap<SideId, qint64> counted;
};
inline constexpr qint64 bestOfRound = 1000;

/// All rounds that are over, in the order of the programme.
QList<RoundScore> nightScore(const State &state);

}
