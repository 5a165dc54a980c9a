// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/commands.h"
#include "core/trading/events.h"

namespace quizaar::trading {

/// What the host has chosen; what is none stays as it is, or as the ruleset has it.
struct Choices
{
    std::optional<Difficulty> difficulty;
    std::optional<qint64> minutes;
    std::optional<bool> self_complete;
    std::optional<bool> challenge_gates_build;
};
struct AddTradingRound
{
    QString title; // empty: the ruleset's
    std::shared_ptr<const Ruleset> rules;
    Choices choices;
};
struct SetRules
{
    RoundId round;
    Choices choices;
};
/// Starts the first trading round that is planned; where there is none, this one is added first.
struct StartTrading
{
    AddTradingRound otherwise;
};
/// The frame's own commands, where they name a trading round.
struct StartRound
{
    RoundId round;
};
struct FinishRound
{
    RoundId round;
};
struct PassTime
{};
/// `team_number`: what the client says of it, to be checked.
struct RequestChallenge
{
    PlayerId player;
    QString building_type;
    QString building_name;
    std::optional<qint64> team_number;
};
struct AssignChallenge
{
    ChallengeId challenge;
    QString type;
    QString description;          // empty: the ruleset's name for it
    std::optional<qint64> target; // none: the ruleset's
};
struct CompleteChallenge
{
    ChallengeId challenge;
};
struct CancelChallenge
{
    ChallengeId challenge;
};

using Command = std::variant<AddTradingRound, SetRules, StartTrading, StartRound, FinishRound, PassTime,
                             RequestChallenge, AssignChallenge, CompleteChallenge, CancelChallenge>;

using AnyEvent = std::variant<night::Event, Event>;
using Events = QList<AnyEvent>;
using Decision = Result<Events, Refusal>;

Decision decide(const night::Night &night, const Trading &trading, const Command &command,
                const night::Context &context);

/// What follows from people's coming and going while a trading round runs: nations for teams that have their
/// first player, and the end of challenges whose player is gone.
QList<Event> followUps(const night::Night &night, const Trading &trading);

inline constexpr qint64 mostTarget = 10'000;

}
