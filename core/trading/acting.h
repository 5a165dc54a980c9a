// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: who may act for whom, and what is short.
#pragma once

#include "core/trading/commands.h"

namespace quizaar::trading {

/// The round that runs, with the clock; else why not.
Result<const Game *, Refusal> gameOn(const night::Night &night, const Trading &trading);

/// A device that is nobody's of the staff.
bool isGuest(const night::Context &context);
/// A player acts for his own seats; staff and the program for everybody.
bool mayActFor(const night::Night &night, PlayerId player, const night::Context &context);

/// The nation that somebody acts for, and the player who does; null where it is staff.
struct Acting
{
    TeamId team;
    PlayerId player;
};
Result<Acting, Refusal> actingFor(const night::Night &night, const Game &game, const By &by,
                                  const night::Context &context);

Amounts times(const Amounts &amounts, qint64 count);
/// Each good that is needed and not there: [{good, label, need, have}].
QJsonArray shortages(const Ruleset &rules, const Amounts &needed, const Amounts &there);
/// One move for each good.
QList<Move> moved(const Amounts &amounts, const Place &from, const Place &to);

inline Place bank()
{
    return {Where::Bank, {}};
}
inline Place outside()
{
    return {Where::Outside, {}};
}
inline Place with(TeamId team)
{
    return {Where::Team, team};
}

}
