// SPDX-License-Identifier: GPL-3.0-or-later
// The trading game as state. Rules: trading rules. Every unit of every good is always in exactly one place:
// with a nation, in the bank's stock, or on the way; what comes from or goes to outside is counted.
#pragma once

#include "core/night/night.h"
#include "core/trading/ruleset.h"

namespace quizaar::trading {

enum class Where
{
    Bank,
    Team,
    Transit,
    Outside // created or destroyed; currency: issued or withdrawn
};
constexpr auto enumWords(Where)
{
    return std::array{"bank", "team", "transit", "outside"};
}

struct Place
{
    Where where = Where::Outside;
    TeamId team; // where it is a team
    static constexpr auto fields()
    {
        return std::tuple{field("where", &Place::where), field("team", &Place::team)};
    }
    bool operator==(const Place &) const = default;
};

/// Whole units of one good that go from one place to another; `amount` is 1 or more.
struct Move
{
    QString good;
    qint64 amount = 0;
    Place from;
    Place to;
    static constexpr auto fields()
    {
        return std::tuple{field("good", &Move::good), field("amount", &Move::amount),
                          field("from", &Move::from), field("to", &Move::to)};
    }
    bool operator==(const Move &) const = default;
};

struct Nation
{
    TeamId team;
    QString type;
    Amounts holdings; // goods and currency
    Amounts buildings;
    static constexpr auto fields()
    {
        return std::tuple{field("team", &Nation::team), field("type", &Nation::type),
                          field("holdings", &Nation::holdings), field("buildings", &Nation::buildings)};
    }
    bool operator==(const Nation &) const = default;
};

/// Where everything is.
struct Position
{
    QMap<TeamId, Nation> nations;
    Amounts stock;                   // the bank's
    Amounts transit;                 // accepted and on the way
    Amounts prices;                  // mid prices, millionths of currency
    Amounts brought;                 // from outside, the start included
    Amounts removed;                 // to outside
    std::optional<GameTime> ends_at; // none: not started
    static constexpr auto fields()
    {
        return std::tuple{field("nations", &Position::nations), field("stock", &Position::stock),
                          field("transit", &Position::transit), field("prices", &Position::prices),
                          field("brought", &Position::brought), field("removed", &Position::removed),
                          field("ends_at", &Position::ends_at)};
    }
    bool operator==(const Position &) const = default;
};

/// The host's choices for one round; they change only while it is planned.
struct Setup
{
    Difficulty difficulty = Difficulty::Medium;
    GameSpan duration;
    bool self_complete = true;
    bool challenge_gates_build = false;
    static constexpr auto fields()
    {
        return std::tuple{field("difficulty", &Setup::difficulty), field("duration", &Setup::duration),
                          field("self_complete", &Setup::self_complete),
                          field("challenge_gates_build", &Setup::challenge_gates_build)};
    }
    bool operator==(const Setup &) const = default;
};

struct Game
{
    RoundId round;
    std::shared_ptr<const Ruleset> rules = std::make_shared<const Ruleset>();
    Setup setup;
    Position position;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &Game::round), field("rules", &Game::rules),
                          field("setup", &Game::setup), field("position", &Game::position)};
    }
};

enum class ChallengeStatus
{
    Requested,
    Assigned,
    Completed,
    Cancelled,
    Expired
};
constexpr auto enumWords(ChallengeStatus)
{
    return std::array{"requested", "assigned", "completed", "cancelled", "expired"};
}

struct Challenge
{
    ChallengeId id;
    RoundId round;
    PlayerId player;
    TeamId team; // gets what is made, wherever the player is by then
    QString building_type;
    QString building_name;
    bool has_school = false;
    QString type; // these three from the assignment on
    QString description;
    qint64 target = 0;
    ChallengeStatus status = ChallengeStatus::Requested;
    bool claimed = false;             // assigned: its player says that it is done
    std::optional<GameTime> deadline; // from the assignment on
    QList<Move> granted;              // completed: what it has moved
    bool earns_right = false;         // completed: it buys the right to build one of its type
    WallTime requested_at;
    std::optional<WallTime> assigned_at;
    std::optional<WallTime> completed_at;
    WallTime changed_at;
    qint64 version = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &Challenge::id),
                          field("round", &Challenge::round),
                          field("player", &Challenge::player),
                          field("team", &Challenge::team),
                          field("building_type", &Challenge::building_type),
                          field("building_name", &Challenge::building_name),
                          field("has_school", &Challenge::has_school),
                          field("type", &Challenge::type),
                          field("description", &Challenge::description),
                          field("target", &Challenge::target),
                          field("status", &Challenge::status),
                          field("claimed", &Challenge::claimed),
                          field("deadline", &Challenge::deadline),
                          field("granted", &Challenge::granted),
                          field("earns_right", &Challenge::earns_right),
                          unhashed("requested_at", &Challenge::requested_at),
                          unhashed("assigned_at", &Challenge::assigned_at),
                          unhashed("completed_at", &Challenge::completed_at),
                          unhashed("changed_at", &Challenge::changed_at),
                          field("version", &Challenge::version)};
    }
    bool operator==(const Challenge &) const = default;
};

struct Trading
{
    QMap<RoundId, Game> games;
    QMap<ChallengeId, Challenge> challenges;
    static constexpr auto fields()
    {
        return std::tuple{field("games", &Trading::games), field("challenges", &Trading::challenges)};
    }
};

constexpr bool isOpen(ChallengeStatus status)
{
    return status == ChallengeStatus::Requested || status == ChallengeStatus::Assigned;
}

/// The trading round that runs, or null.
const Game *runningGame(const night::Night &night, const Trading &trading);
const Challenge *findChallenge(const Trading &trading, ChallengeId id);
/// Those of the round that are requested or assigned, oldest first.
QList<ChallengeId> openChallenges(const Trading &trading, RoundId round);
/// Whether a nation's players have a challenge each (a school), else one a team.
bool perPlayer(const Game &game, TeamId team);
/// The open challenge that keeps this player of this team from having another, or null.
const Challenge *lockOf(const Trading &trading, const Game &game, TeamId team, PlayerId player);

void carryOut(Position &position, const QList<Move> &moves);
/// What takes these moves back.
QList<Move> reversed(const QList<Move> &moves);

/// A good that is not where the books say.
struct Imbalance
{
    QString good;
    qint64 there = 0;
    qint64 booked = 0;
};
/// Teams, bank and transit against what was brought and removed, per good; and nothing below zero, whose
/// `there` is then that negative amount.
std::optional<Imbalance> imbalanceOf(const Position &position);

/// When the running round next changes by itself; nothing if it does not.
std::optional<GameTime> nextDeadline(const night::Night &night, const Trading &trading);

}
