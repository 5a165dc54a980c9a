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
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &Nation::team);
        of("type", &Nation::type);
        of("holdings", &Nation::holdings);
        of("buildings", &Nation::buildings);
        of("rights_used", &Nation::rights_used);
        of("famines", &Nation::famines);
        of("bonus", &Nation::bonus);
        of("stopped_until", &Nation::stopped_until);
    }
    bool operator==(const Nation &) const = default;
};

/// Mid prices at one instant, in the ruleset's order of goods.
struct PricePoint
{
    GameTime at;
    QList<qint64> mids;
    template <class Of>
    static void fields(Of &of)
    {
        of("at", &PricePoint::at);
        of("mids", &PricePoint::mids);
    }
    bool operator==(const PricePoint &) const = default;
};

/// A baseline that is raised for a while.
struct Doubled
{
    QString good;
    qint64 baseline = 0; // as it was
    GameTime until;
    template <class Of>
    static void fields(Of &of)
    {
        of("good", &Doubled::good);
        of("baseline", &Doubled::baseline);
        of("until", &Doubled::until);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("tick", &Schedule::tick);
        of("tax", &Schedule::tax);
        of("tax_interval", &Schedule::tax_interval);
        of("tax_warned", &Schedule::tax_warned);
        of("parts", &Schedule::parts);
        of("last_raid", &Schedule::last_raid);
        of("warnings", &Schedule::warnings);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("nations", &Position::nations);
        of("stock", &Position::stock);
        of("transit", &Position::transit);
        of("prices", &Position::prices);
        of("brought", &Position::brought);
        of("removed", &Position::removed);
        of("ends_at", &Position::ends_at);
        of("baselines", &Position::baselines);
        of("alerted", &Position::alerted);
        of("marks", &Position::marks);
        of("history", &Position::history);
        of("schedule", &Position::schedule);
        of("doubled", &Position::doubled);
        of("trades", &Position::trades);
        of("occurrences", &Position::occurrences);
        of("first_built", &Position::first_built);
        of("first_counted", &Position::first_counted);
        of("scores_shown", &Position::scores_shown);
        of("outcome", &Position::outcome);
        of("news", &Position::news);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("difficulty", &Setup::difficulty);
        of("duration", &Setup::duration);
        of("self_complete", &Setup::self_complete);
        of("challenge_gates_build", &Setup::challenge_gates_build);
        of("quiz_challenges", &Setup::quiz_challenges);
        of("issued", &Setup::issued);
        of("exchanged", &Setup::exchanged);
    }
    bool operator==(const Setup &) const = default;
};

struct Game
{
    RoundId round;
    std::shared_ptr<const Ruleset> rules = std::make_shared<const Ruleset>();
    Setup setup;
    Position position;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &Game::round);
        of("rules", &Game::rules);
        of("setup", &Game::setup);
        of("position", &Game::position);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &Card::question);
        of("kind", &Card::kind);
        of("text", &Card::text);
        of("options", &Card::options);
        of("several", &Card::several);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Challenge::id);
        of("round", &Challenge::round);
        of("player", &Challenge::player);
        of("team", &Challenge::team);
        of("building_type", &Challenge::building_type);
        of("building_name", &Challenge::building_name);
        of("has_school", &Challenge::has_school);
        of("type", &Challenge::type);
        of("description", &Challenge::description);
        of("target", &Challenge::target);
        of("status", &Challenge::status);
        of("claimed", &Challenge::claimed);
        of("deadline", &Challenge::deadline);
        of("granted", &Challenge::granted);
        of("earns_right", &Challenge::earns_right);
        of("card", &Challenge::card);
        of("asked", &Challenge::asked);
        of("right", &Challenge::right);
        of("wait", &Challenge::wait);
        of("requested_at", &Challenge::requested_at, Hashing::Left);
        of("assigned_at", &Challenge::assigned_at, Hashing::Left);
        of("completed_at", &Challenge::completed_at, Hashing::Left);
        of("changed_at", &Challenge::changed_at, Hashing::Left);
        of("version", &Challenge::version);
    }
    bool operator==(const Challenge &) const = default;
};

struct Trading
{
    QMap<RoundId, Game> games;
    QMap<ChallengeId, Challenge> challenges;
    template <class Of>
    static void fields(Of &of)
    {
        of("games", &Trading::games);
        of("challenges", &Trading::challenges);
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
