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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &QuestionImage::question), field("state", &QuestionImage::state)};
    }
};

struct AnswerImage
{
    PlayerId player;
    QuestionId question;
    std::optional<night::AnswerRecord> record;
    static constexpr auto fields()
    {
        return std::tuple{field("player", &AnswerImage::player), field("question", &AnswerImage::question),
                          field("record", &AnswerImage::record)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("id", &RoundImage::id),         field("round", &RoundImage::round),
                          field("course", &RoundImage::course), field("ends_at", &RoundImage::ends_at),
                          field("at", &RoundImage::at),         field("stood", &RoundImage::stood)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("id", &ChallengeImage::id), field("round", &ChallengeImage::round),
                          field("challenge", &ChallengeImage::challenge), field("at", &ChallengeImage::at)};
    }
};

/// The whole of a trading round as it stood at `at`, for its start and what is chosen before.
struct GameImage
{
    RoundId round;
    trading::Setup setup;
    trading::Position position;
    GameTime at;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &GameImage::round), field("setup", &GameImage::setup),
                          field("position", &GameImage::position), field("at", &GameImage::at)};
    }
};

/// The question in play (none: no question was), as it stood at `at`: its deadlines are times left, counted
/// from there.
struct LiveImage
{
    std::optional<quiz::Live> live;
    GameTime at;
    static constexpr auto fields()
    {
        return std::tuple{field("live", &LiveImage::live), field("at", &LiveImage::at)};
    }
};

/// `appeal` none: there was none.
struct AppealImage
{
    QuestionId question;
    SideId side;
    std::optional<quiz::Appeal> appeal;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &AppealImage::question), field("side", &AppealImage::side),
                          field("appeal", &AppealImage::appeal)};
    }
};

struct ProgrammeImage
{
    QList<QString> packs;
    QList<RoundId> round_order;
    static constexpr auto fields()
    {
        return std::tuple{field("packs", &ProgrammeImage::packs),
                          field("round_order", &ProgrammeImage::round_order)};
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
    static constexpr auto fields()
    {
        return std::tuple{
            field("questions", &Images::questions),   field("answers", &Images::answers),
            field("rounds", &Images::rounds),         field("live", &Images::live),
            field("programme", &Images::programme),   field("clock_running", &Images::clock_running),
            field("challenges", &Images::challenges), field("games", &Images::games),
            field("appeals", &Images::appeals),       field("tie_places", &Images::tie_places)};
    }
};

struct PlayerScore
{
    PlayerId player;
    qint64 score = 0;
    qint64 version = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("player", &PlayerScore::player), field("score", &PlayerScore::score),
                          field("version", &PlayerScore::version)};
    }
};

/// Restored contents with the versions they now get, and the scores that follow.
struct Restoration
{
    Images images;
    QList<PlayerScore> players;
    QList<night::TeamScore> teams;
    QMap<RoundId, QList<trading::Move>> moves; // goods that follow the challenges
    static constexpr auto fields()
    {
        return std::tuple{field("images", &Restoration::images), field("players", &Restoration::players),
                          field("teams", &Restoration::teams), field("moves", &Restoration::moves)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("of", &Undone::of), field("restored", &Undone::restored)};
    }
};

/// An undo taken back; `of` is the number of the undo.
struct Redone
{
    static constexpr const char *name = "redone";
    static constexpr int format = 1;
    qint64 of = 0;
    Restoration restored;
    static constexpr auto fields()
    {
        return std::tuple{field("of", &Redone::of), field("restored", &Redone::restored)};
    }
};

/// All that may be restored is as it was at version `to`.
struct Rewound
{
    static constexpr const char *name = "rewound";
    static constexpr int format = 1;
    qint64 to = 0;
    Restoration restored;
    static constexpr auto fields()
    {
        return std::tuple{field("to", &Rewound::to), field("restored", &Rewound::restored)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("action", &Step::action), field("version", &Step::version),
                          field("at", &Step::at),         unhashed("wall", &Step::wall),
                          field("actor", &Step::actor),   field("kind", &Step::kind),
                          field("of", &Step::of),         field("what", &Step::what),
                          field("args", &Step::args),     field("before", &Step::before)};
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
