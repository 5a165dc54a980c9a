// SPDX-License-Identifier: GPL-3.0-or-later
// What has been done, newest first, with what it changed: the log the host reads, and what undo works from.
// Rules: evening rules, "Undo, said exactly"; architecture, "Undo and time travel".
#pragma once

#include "core/night/commands.h"
#include "core/quiz/events.h"
#include "core/trading/events.h"

#include <memory>

namespace quizaar::engine {

// ---- images: contents of what undo may restore. People, seats, names, settings and elapsed time are never
// among them.

struct QuestionImage
{
    QuestionId question;
    quiz::QuestionState state;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &QuestionImage::question);
        of("state", &QuestionImage::state);
    }
};

struct AnswerImage
{
    PlayerId player;
    QuestionId question;
    std::optional<night::AnswerRecord> record;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &AnswerImage::player);
        of("question", &AnswerImage::question);
        of("record", &AnswerImage::record);
    }
};

/// `round` none: there was no such round.
struct RoundImage
{
    RoundId id;
    std::optional<night::Round> round;
    std::optional<quiz::Course> course;
    std::optional<GameTime> ends_at; // of a trading round that runs; what was left at `at` is left again
    GameTime at;
    std::optional<GameSpan> stood; // restored: since `at`, by which what was due then comes later
    template <class Of>
    static void fields(Of &of)
    {
        of("id", &RoundImage::id);
        of("round", &RoundImage::round);
        of("course", &RoundImage::course);
        of("ends_at", &RoundImage::ends_at);
        of("at", &RoundImage::at);
        of("stood", &RoundImage::stood);
    }
};

/// A challenge as it stood at `at` (none: nobody had asked yet), with the time it had left. The goods that it
/// has moved go with it.
struct ChallengeImage
{
    ChallengeId id;
    RoundId round;
    std::optional<trading::Challenge> challenge;
    GameTime at;
    template <class Of>
    static void fields(Of &of)
    {
        of("id", &ChallengeImage::id);
        of("round", &ChallengeImage::round);
        of("challenge", &ChallengeImage::challenge);
        of("at", &ChallengeImage::at);
    }
};

/// The whole of a trading round as it stood at `at`, for its start and what is chosen before.
struct GameImage
{
    RoundId round;
    trading::Setup setup;
    trading::Position position;
    GameTime at;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &GameImage::round);
        of("setup", &GameImage::setup);
        of("position", &GameImage::position);
        of("at", &GameImage::at);
    }
};

/// The question in play (none: no question was), as it stood at `at`: its deadlines are times left, counted
/// from there.
struct LiveImage
{
    std::optional<quiz::Live> live;
    GameTime at;
    template <class Of>
    static void fields(Of &of)
    {
        of("live", &LiveImage::live);
        of("at", &LiveImage::at);
    }
};

/// `appeal` none: there was none.
struct AppealImage
{
    QuestionId question;
    SideId side;
    std::optional<quiz::Appeal> appeal;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AppealImage::question);
        of("side", &AppealImage::side);
        of("appeal", &AppealImage::appeal);
    }
};

struct ProgrammeImage
{
    QList<QString> packs;
    QList<RoundId> round_order;
    template <class Of>
    static void fields(Of &of)
    {
        of("packs", &ProgrammeImage::packs);
        of("round_order", &ProgrammeImage::round_order);
    }
};

struct Images
{
    QList<QuestionImage> questions;
    QList<AnswerImage> answers;
    QList<RoundImage> rounds;
    std::optional<LiveImage> live;
    std::optional<ProgrammeImage> programme;
    std::optional<bool> clock_running;
    QList<ChallengeImage> challenges;
    QList<GameImage> games;
    QList<AppealImage> appeals;
    std::optional<quiz::TiePlaces> tie_places;

    bool isEmpty() const
    {
        return appeals.isEmpty() && !tie_places && challenges.isEmpty() && games.isEmpty() &&
               questions.isEmpty() && answers.isEmpty() && rounds.isEmpty() && !live && !programme &&
               !clock_running;
    }
    template <class Of>
    static void fields(Of &of)
    {
        of("questions", &Images::questions);
        of("answers", &Images::answers);
        of("rounds", &Images::rounds);
        of("live", &Images::live);
        of("programme", &Images::programme);
        of("clock_running", &Images::clock_running);
        of("challenges", &Images::challenges);
        of("games", &Images::games);
        of("appeals", &Images::appeals);
        of("tie_places", &Images::tie_places);
    }
};

struct PlayerScore
{
    PlayerId player;
    qint64 score = 0;
    qint64 version = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &PlayerScore::player);
        of("score", &PlayerScore::score);
        of("version", &PlayerScore::version);
    }
};

/// Restored contents with the versions they now get, and the scores that follow.
struct Restoration
{
    Images images;
    QList<PlayerScore> players;
    QList<night::TeamScore> teams;
    QMap<RoundId, QList<trading::Move>> moves; // goods that follow the challenges
    template <class Of>
    static void fields(Of &of)
    {
        of("images", &Restoration::images);
        of("players", &Restoration::players);
        of("teams", &Restoration::teams);
        of("moves", &Restoration::moves);
    }
};

// ---- events and commands

/// One action of the host's taken back; `of` is the action's number.
struct Undone
{
    static constexpr const char *name = "undone";
    static constexpr int format = 1;
    qint64 of = 0;
    Restoration restored;
    template <class Of>
    static void fields(Of &of)
    {
        of("of", &Undone::of);
        of("restored", &Undone::restored);
    }
};

/// An undo taken back; `of` is the number of the undo.
struct Redone
{
    static constexpr const char *name = "redone";
    static constexpr int format = 1;
    qint64 of = 0;
    Restoration restored;
    template <class Of>
    static void fields(Of &of)
    {
        of("of", &Redone::of);
        of("restored", &Redone::restored);
    }
};

/// All that may be restored is as it was at version `to`.
struct Rewound
{
    static constexpr const char *name = "rewound";
    static constexpr int format = 1;
    qint64 to = 0;
    Restoration restored;
    template <class Of>
    static void fields(Of &of)
    {
        of("to", &Rewound::to);
        of("restored", &Rewound::restored);
    }
};

using HistoryEvent = std::variant<Undone, Redone, Rewound>;

/// `confirm`: go on although others' doings depend on it.
enum class Confirm
{
    No,
    Yes
};
struct Undo
{
    Confirm confirm = Confirm::No;
};
struct Redo
{
    Confirm confirm = Confirm::No;
};
struct UndoTo
{
    qint64 version = 0;
    Confirm confirm = Confirm::No;
};
using HistoryCommand = std::variant<Undo, Redo, UndoTo>;

// ---- steps

enum class StepKind
{
    Action,
    Undo,
    Redo,
    Rewind
};
constexpr auto enumWords(StepKind)
{
    return std::array{"action", "undo", "redo", "rewind"};
}

/// One command that changed something. Steps form a chain from the newest back; states share it.
struct Step
{
    qint64 action = 0;  // version of its first event: its number
    qint64 version = 0; // version of its last event
    GameTime at;
    WallTime wall;
    night::Actor actor;
    StepKind kind = StepKind::Action;
    qint64 of = 0;   // undo, redo: the step taken back; rewind: the version gone back to
    QString what;    // name of its first telling event
    QByteArray args; // who and what, for the log's words: a JSON object, read when it is shown
    Images before;   // empty: undo has nothing to do with it
    std::shared_ptr<const Step> previous;

    Step() = default;
    Step(const Step &) = default;
    Step &operator=(const Step &) = default;
    ~Step();

    template <class Of>
    static void fields(Of &of)
    {
        of("action", &Step::action);
        of("version", &Step::version);
        of("at", &Step::at);
        of("wall", &Step::wall, Hashing::Left);
        of("actor", &Step::actor);
        of("kind", &Step::kind);
        of("of", &Step::of);
        of("what", &Step::what);
        of("args", &Step::args);
        of("before", &Step::before);
    }
};

using Steps = std::shared_ptr<const Step>;

QJsonObject argsOf(const Step &step);

struct State;

/// What the host (or this co-host) would take back or bring back next; null where there is nothing.
const Step *nextUndo(const Steps &steps, const night::Actor &actor);
const Step *nextRedo(const Steps &steps, const night::Actor &actor);
/// Numbers of actions that are taken back at present, for the log.
QList<qint64> takenBack(const Steps &steps);

Result<HistoryEvent, Refusal> decide(const State &state, const HistoryCommand &command,
                                     const night::Context &context);

/// Puts the restored contents in place. Never fails.
void apply(State &state, const Restoration &restored, const night::Moment &moment);

}
