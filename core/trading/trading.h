// SPDX-License-Identifier: GPL-3.0-or-later
// The trading game as state. Rules: trading rules. Every unit of every good is always in exactly one place:
// with a nation, in the bank's stock, or on the way; what comes from or goes to outside is counted.
#pragma once

#include "core/night/night.h"
#include "core/trading/headline.h"
#include "core/trading/occurrence.h"
#include "core/trading/trade.h"

namespace quizaar::trading {

struct Nation
{
    TeamId team;
    QString type;
    Amounts holdings; // goods and currency
    Amounts buildings;
    Amounts rights_used; // buildings that challenges have paid the right for, by type
    qint64 famines = 0;
    qint64 bonus = 0;                      // score that a scenario has given
    std::optional<GameTime> stopped_until; // its factories, in a scenario
    static constexpr auto fields()
    {
        return std::tuple{field("team", &Nation::team),
                          field("type", &Nation::type),
                          field("holdings", &Nation::holdings),
                          field("buildings", &Nation::buildings),
                          field("rights_used", &Nation::rights_used),
                          field("famines", &Nation::famines),
                          field("bonus", &Nation::bonus),
                          field("stopped_until", &Nation::stopped_until)};
    }
    bool operator==(const Nation &) const = default;
};

/// Mid prices at one instant, in the ruleset's order of goods.
struct PricePoint
{
    GameTime at;
    QList<qint64> mids;
    static constexpr auto fields()
    {
        return std::tuple{field("at", &PricePoint::at), field("mids", &PricePoint::mids)};
    }
    bool operator==(const PricePoint &) const = default;
};

/// A baseline that is raised for a while.
struct Doubled
{
    QString good;
    qint64 baseline = 0; // as it was
    GameTime until;
    static constexpr auto fields()
    {
        return std::tuple{field("good", &Doubled::good), field("baseline", &Doubled::baseline),
                          field("until", &Doubled::until)};
    }
    bool operator==(const Doubled &) const = default;
};

/// When things are due that happen by themselves.
struct Schedule
{
    std::optional<GameTime> tick; // of the prices
    std::optional<GameTime> tax;
    GameSpan tax_interval;
    bool tax_warned = false;
    QMap<QString, GameTime> parts; // of the scenario, by id
    std::optional<GameTime> last_raid;
    QList<qint64> warnings; // minutes before the end that are still to be told, rising
    static constexpr auto fields()
    {
        return std::tuple{field("tick", &Schedule::tick),
                          field("tax", &Schedule::tax),
                          field("tax_interval", &Schedule::tax_interval),
                          field("tax_warned", &Schedule::tax_warned),
                          field("parts", &Schedule::parts),
                          field("last_raid", &Schedule::last_raid),
                          field("warnings", &Schedule::warnings)};
    }
    bool operator==(const Schedule &) const = default;
};

/// Where everything is, and how far the game has come.
struct Position
{
    QMap<TeamId, Nation> nations;
    Amounts stock;                      // the bank's
    Amounts transit;                    // accepted and on the way
    Amounts prices;                     // mid prices, millionths of currency
    Amounts brought;                    // from outside, the start included
    Amounts removed;                    // to outside
    std::optional<GameTime> ends_at;    // none: not started
    Amounts baselines;                  // millionths of currency
    Amounts alerted;                    // mid prices that were announced last
    QMap<QString, QList<qint64>> marks; // mid prices at the last ticks, oldest first
    QList<PricePoint> history;          // for the chart
    Schedule schedule;
    QList<Doubled> doubled;
    QMap<TradeId, Trade> trades;
    QMap<OccurrenceId, Occurrence> occurrences;
    QMap<QString, TeamId> first_built; // by type, where a scenario asks
    bool first_counted = false;        // a scenario's prize for the first to so many buildings is won
    bool scores_shown = false;         // to everybody, before the end
    std::optional<Outcome> outcome;    // once it is over
    QList<Headline> news;              // oldest first
    static constexpr auto fields()
    {
        return std::tuple{field("nations", &Position::nations),
                          field("stock", &Position::stock),
                          field("transit", &Position::transit),
                          field("prices", &Position::prices),
                          field("brought", &Position::brought),
                          field("removed", &Position::removed),
                          field("ends_at", &Position::ends_at),
                          field("baselines", &Position::baselines),
                          field("alerted", &Position::alerted),
                          field("marks", &Position::marks),
                          field("history", &Position::history),
                          field("schedule", &Position::schedule),
                          field("doubled", &Position::doubled),
                          field("trades", &Position::trades),
                          field("occurrences", &Position::occurrences),
                          field("first_built", &Position::first_built),
                          field("first_counted", &Position::first_counted),
                          field("scores_shown", &Position::scores_shown),
                          field("outcome", &Position::outcome),
                          field("news", &Position::news)};
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
    bool quiz_challenges = false; // what is suggested first: questions instead of sport
    QMap<TeamId, qint64> issued; // currency that teams bring from quiz rounds
    QList<RoundId> exchanged;    // those rounds
    static constexpr auto fields()
    {
        return std::tuple{field("difficulty", &Setup::difficulty),
                          field("duration", &Setup::duration),
                          field("self_complete", &Setup::self_complete),
                          field("challenge_gates_build", &Setup::challenge_gates_build),
                          field("quiz_challenges", &Setup::quiz_challenges),
                          field("issued", &Setup::issued),
                          field("exchanged", &Setup::exchanged)};
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

/// A question of the night that is put to whoever has a quiz challenge, as his screen shows it; what is right
/// is not in it. `kind` is the question's word ("choice", "true_false", "number").
struct Card
{
    QuestionId question;
    QString kind;
    QString text;
    QList<QString> options;
    bool several = false; // more than one option is right
    static constexpr auto fields()
    {
        return std::tuple{field("question", &Card::question), field("kind", &Card::kind),
                          field("text", &Card::text), field("options", &Card::options),
                          field("several", &Card::several)};
    }
    bool operator==(const Card &) const = default;
};

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
    std::optional<Card> card;         // a quiz challenge that is assigned: its question now
    QList<QuestionId> asked;          // its questions so far
    qint64 right = 0;                 // those answered right
    std::optional<GameTime> wait;     // after a wrong answer: nothing is taken before
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
                          field("card", &Challenge::card),
                          field("asked", &Challenge::asked),
                          field("right", &Challenge::right),
                          field("wait", &Challenge::wait),
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
void carryOut(Position &position, const QList<BuildingChange> &changes);
/// The round stood still for so long: what is due comes so much later. Its end is not touched.
void postpone(Position &position, GameSpan by);
/// Rights to build that challenges have bought and nobody has used, where the rule asks for them.
qint64 rightsLeft(const Trading &trading, RoundId round, const Nation &nation, const QString &building);
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
