// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of an evening that every game plugs into: people, game clock, rounds, ledger, settings.
#pragma once

#include "core/night/people.h"

#include <algorithm>

namespace quizaar::night {

/// The game clock as state. While it runs, its reading is `elapsed` plus what has passed since; the host
/// measures that on a monotonic clock, so no rule depends on wall time.
struct Clock
{
    bool running = false;
    bool started = false; // has ever run
    GameTime elapsed;     // at the last start, pause or recovery
    WallTime since;       // when it was started last; for pages to show

    template <class Of>
    static void fields(Of &of)
    {
        of("running", &Clock::running);
        of("started", &Clock::started);
        of("elapsed", &Clock::elapsed);
        of("since", &Clock::since, Hashing::Left);
    }
    bool operator==(const Clock &) const = default;
};

enum class RoundKind
{
    Board,
    List,
    Final,
    Trading
};
constexpr auto enumWords(RoundKind)
{
    return std::array{"board", "list", "final", "trading"};
}
enum class RoundStatus
{
    Planned,
    Running,
    Finished
};
constexpr auto enumWords(RoundStatus)
{
    return std::array{"planned", "running", "finished"};
}
/// What a wrong answer costs (evening rules, "Rounds": boards full, lists nothing by default).
enum class WrongCost
{
    Full,
    Half,
    Nothing
};
constexpr auto enumWords(WrongCost)
{
    return std::array{"full", "half", "nothing"};
}

/// When the answers of a round are shown (evening rules, "Rounds"): each after its question, or all of them
/// after the last one, once they have been collected.
enum class Reveal
{
    Question,
    Round
};
constexpr auto enumWords(Reveal)
{
    return std::array{"question", "round"};
}
/// What the stage and the pages show of the standings. It hides places, it keeps no secret.
enum class Scoreboard
{
    Shown,
    Hidden,
    Frozen // as they stood when they were frozen
};
constexpr auto enumWords(Scoreboard)
{
    return std::array{"shown", "hidden", "frozen"};
}

/// How long a round that runs by itself waits, on the game clock (evening rules, "Staff"). None: as long as
/// the text takes to read; as long as the question or its kind says.
struct RoundTimes
{
    std::optional<GameSpan> reading;
    std::optional<GameSpan> answering;
    GameSpan result{8'000};    // the result stands; an explanation takes its reading time more
    GameSpan choosing{15'000}; // boards: for the chooser's phone to pick, where it may

    template <class Of>
    static void fields(Of &of)
    {
        of("reading", &RoundTimes::reading);
        of("answering", &RoundTimes::answering);
        of("result", &RoundTimes::result);
        of("choosing", &RoundTimes::choosing);
    }
    bool operator==(const RoundTimes &) const = default;
};
inline constexpr GameSpan leastRoundTime{1'000};
inline constexpr GameSpan mostRoundTime{600'000};

/// A round's weight in the night score, percent.
inline constexpr int usualWeight = 100;
inline constexpr int mostWeight = 1000;

struct Round
{
    RoundId id;
    RoundKind kind = RoundKind::Board;
    QString title;
    RoundStatus status = RoundStatus::Planned;
    WrongCost wrong_cost = WrongCost::Full;
    GameSpan buzz_window{10'000};
    GameSpan speak_window{8'000};
    qint64 version = 0;
    Reveal reveal = Reveal::Question; // lists only
    Scoreboard scoreboard = Scoreboard::Shown;
    int weight = usualWeight;
    bool jokers = false;        // a side may double what it wins and loses here, once a night
    bool chooser_picks = false; // boards: the chooser's phones may pick the next question
    bool by_itself = false;     // it goes on without the host, who plays along
    RoundTimes times;           // of use where it runs by itself

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Round::id);
        of("kind", &Round::kind);
        of("title", &Round::title);
        of("status", &Round::status);
        of("wrong_cost", &Round::wrong_cost);
        of("buzz_window", &Round::buzz_window);
        of("speak_window", &Round::speak_window);
        of("version", &Round::version);
        of("reveal", &Round::reveal);
        of("scoreboard", &Round::scoreboard);
        of("weight", &Round::weight);
        of("jokers", &Round::jokers);
        of("chooser_picks", &Round::chooser_picks);
        of("by_itself", &Round::by_itself);
        of("times", &Round::times);
    }
    bool operator==(const Round &) const = default;
};

/// One booked answer. Its worth: `points` if given, else plus or minus the question's points.
struct AnswerRecord
{
    bool correct = false;
    std::optional<qint64> points;
    std::optional<TeamId> team; // the player's team when it was booked: the team keeps it if he moves

    template <class Of>
    static void fields(Of &of)
    {
        of("correct", &AnswerRecord::correct);
        of("points", &AnswerRecord::points);
        of("team", &AnswerRecord::team);
    }
    bool operator==(const AnswerRecord &) const = default;
};

/// What each player has been given, by player and question.
using Ledger = QMap<PlayerId, QMap<QuestionId, AnswerRecord>>;

/// The host's choices for the night. Never rewound.
struct Settings
{
    TeamMode team_mode = TeamMode::Singles;
    bool opens_by_itself = false; // buzzers open when the reading time is over, else the host opens them
    bool approves_late = false;   // who joins once a round has begun waits until the host lets him in

    template <class Of>
    static void fields(Of &of)
    {
        of("team_mode", &Settings::team_mode);
        of("opens_by_itself", &Settings::opens_by_itself);
        of("approves_late", &Settings::approves_late);
    }
    bool operator==(const Settings &) const = default;
};

struct Night
{
    GameId id;
    QString code; // 6 characters
    QString name;
    qint64 seed = 0;   // 0 .. 2^53-1
    qint64 draws = 0;  // position in the night's chance of play
    qint64 serial = 0; // last number given inside this game
    bool ended = false;
    WallTime created;
    std::optional<WallTime> let_back_until; // "Let everybody back in"
    Settings settings;
    Clock clock;
    QMap<DeviceId, Device> devices;
    QMap<PlayerId, Player> players;
    QMap<TeamId, Team> teams;
    QMap<RoundId, Round> rounds;
    QList<RoundId> round_order;
    QList<QString> packs; // content hashes of what has been added
    Ledger ledger;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Night::id);
        of("code", &Night::code);
        of("name", &Night::name);
        of("seed", &Night::seed);
        of("draws", &Night::draws);
        of("serial", &Night::serial);
        of("ended", &Night::ended);
        of("created", &Night::created, Hashing::Left);
        of("let_back_until", &Night::let_back_until, Hashing::Left);
        of("settings", &Night::settings);
        of("clock", &Night::clock);
        of("devices", &Night::devices);
        of("players", &Night::players);
        of("teams", &Night::teams);
        of("rounds", &Night::rounds);
        of("round_order", &Night::round_order);
        of("packs", &Night::packs);
        of("ledger", &Night::ledger);
    }
};

/// Numbers given inside this game only rise; the counter follows what events brought.
template <class Tag>
void noteSerial(Night &night, Id<Tag> id)
{
    night.serial = std::max(night.serial, id.number % idsPerGame);
}

enum class Status
{
    Waiting,
    InProgress,
    Paused,
    Completed
};
constexpr auto enumWords(Status)
{
    return std::array{"waiting", "in_progress", "paused", "completed"};
}
Status statusOf(const Night &night);

/// In the night, and not waiting to be let in: who plays, stands on scoreboards and is counted.
bool isSeated(const Player &player);
/// In the night, and waiting to be let in.
bool isWaiting(const Player &player);
/// The name of the team that somebody who waits wants to play with; empty: none is named.
QString wishedTeam(const Night &night, const Player &player);
/// A player who is in the night now (neither left nor removed), or nothing. He may still wait to be let in.
const Player *livePlayer(const Night &night, PlayerId id);
/// The same, if he does not wait to be let in.
const Player *seatedPlayer(const Night &night, PlayerId id);
/// Whether a round has been started: who joins from now on is late.
bool hasBegun(const Night &night);
const Team *liveTeam(const Night &night, TeamId id);
const Round *findRound(const Night &night, RoundId id);

SideId sideOf(const Player &player);
/// Sides that may answer: those with at least one player in the night who does not wait to be let in.
QList<SideId> sides(const Night &night);
QList<PlayerId> membersOf(const Night &night, TeamId team);
QList<PlayerId> seatsOf(const Night &night, DeviceId device);
qint64 scoreOf(const Night &night, SideId side);

qint64 worthOf(const AnswerRecord &record, qint64 questionPoints);

/// Puts a record in place, or takes it away; a player without any is not in the ledger.
void setRecord(Ledger &ledger, PlayerId player, QuestionId question,
               const std::optional<AnswerRecord> &record);

}
