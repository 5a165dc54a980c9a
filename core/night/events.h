// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened in the frame of a night. Events carry results; applying one needs no rule.
// `name` and `format` are how the journal knows an event; a changed meaning is a new format and an upcaster.
#pragma once

#include "core/base/one_of.h"
#include "core/night/night.h"

namespace quizaar::night {

struct NightOpened
{
    static constexpr const char *name = "night_opened";
    static constexpr int format = 1;
    GameId game;
    QString code;
    QString title;
    qint64 seed = 0;
    WallTime created;
    template <class Of>
    static void fields(Of &of)
    {
        of("game", &NightOpened::game);
        of("code", &NightOpened::code);
        of("title", &NightOpened::title);
        of("seed", &NightOpened::seed);
        of("created", &NightOpened::created);
    }
};

/// A device has joined or its role, claim or label is now this.
struct DeviceSet
{
    static constexpr const char *name = "device_set";
    static constexpr int format = 1;
    Device device;
    template <class Of>
    static void fields(Of &of)
    {
        of("device", &DeviceSet::device);
    }
};

struct DeviceRetired
{
    static constexpr const char *name = "device_retired";
    static constexpr int format = 1;
    DeviceId device;
    template <class Of>
    static void fields(Of &of)
    {
        of("device", &DeviceRetired::device);
    }
};

struct PlayerJoined
{
    static constexpr const char *name = "player_joined";
    static constexpr int format = 1;
    Player player;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &PlayerJoined::player);
    }
};

struct PlayerRenamed
{
    static constexpr const char *name = "player_renamed";
    static constexpr int format = 1;
    PlayerId player;
    QString from;
    QString to;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &PlayerRenamed::player);
        of("from", &PlayerRenamed::from);
        of("to", &PlayerRenamed::to);
    }
};

struct PlayerMoved
{
    static constexpr const char *name = "player_moved";
    static constexpr int format = 1;
    PlayerId player;
    std::optional<TeamId> team;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &PlayerMoved::player);
        of("team", &PlayerMoved::team);
    }
};

struct PlayerRemoved
{
    static constexpr const char *name = "player_removed";
    static constexpr int format = 1;
    PlayerId player;
    QString player_name;
    bool by_host = false;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &PlayerRemoved::player);
        of("player_name", &PlayerRemoved::player_name);
        of("by_host", &PlayerRemoved::by_host);
    }
};

/// He waits no longer and is a member of `team`.
struct PlayerLetIn
{
    static constexpr const char *name = "player_let_in";
    static constexpr int format = 1;
    PlayerId player;
    std::optional<TeamId> team;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &PlayerLetIn::player);
        of("team", &PlayerLetIn::team);
    }
};

/// The seat's buzzer is now this device.
struct SeatGiven
{
    static constexpr const char *name = "seat_given";
    static constexpr int format = 1;
    PlayerId player;
    DeviceId device;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &SeatGiven::player);
        of("device", &SeatGiven::device);
    }
};

struct LetBackSet
{
    static constexpr const char *name = "let_back_set";
    static constexpr int format = 1;
    std::optional<WallTime> until;
    template <class Of>
    static void fields(Of &of)
    {
        of("until", &LetBackSet::until);
    }
};

/// A team was added or is now this (name, captain, removed).
struct TeamSet
{
    static constexpr const char *name = "team_set";
    static constexpr int format = 1;
    Team team;
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &TeamSet::team);
    }
};

struct SettingsChanged
{
    static constexpr const char *name = "settings_changed";
    static constexpr int format = 1;
    Settings settings;
    template <class Of>
    static void fields(Of &of)
    {
        of("settings", &SettingsChanged::settings);
    }
};

struct ClockStarted
{
    static constexpr const char *name = "clock_started";
    static constexpr int format = 1;
    template <class Of>
    static void fields(Of &)
    {}
};

enum class PauseReason
{
    Host,
    Slept,
    Rewound
};
constexpr auto enumWords(PauseReason)
{
    return std::array{"host", "slept", "rewound"};
}
struct ClockPaused
{
    static constexpr const char *name = "clock_paused";
    static constexpr int format = 1;
    PauseReason reason = PauseReason::Host;
    GameTime at;
    template <class Of>
    static void fields(Of &of)
    {
        of("reason", &ClockPaused::reason);
        of("at", &ClockPaused::at);
    }
};

/// After a stop of the program: the clock stands at this reading.
struct ClockRecovered
{
    static constexpr const char *name = "clock_recovered";
    static constexpr int format = 1;
    GameTime at;
    template <class Of>
    static void fields(Of &of)
    {
        of("at", &ClockRecovered::at);
    }
};

struct RoundStarted
{
    static constexpr const char *name = "round_started";
    static constexpr int format = 1;
    RoundId round;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &RoundStarted::round);
    }
};

struct RoundFinished
{
    static constexpr const char *name = "round_finished";
    static constexpr int format = 1;
    RoundId round;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &RoundFinished::round);
    }
};

struct TeamScore
{
    TeamId team;
    qint64 score = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &TeamScore::team);
        of("score", &TeamScore::score);
    }
    bool operator==(const TeamScore &) const = default;
};

/// A player's record for a question is now this (none: taken away), with the scores that follow.
struct AnswerRecorded
{
    static constexpr const char *name = "answer_recorded";
    static constexpr int format = 1;
    PlayerId player;
    QuestionId question;
    std::optional<AnswerRecord> record;
    qint64 score = 0;
    qint64 version = 0; // score_version after
    QList<TeamScore> teams;
    template <class Of>
    static void fields(Of &of)
    {
        of("player", &AnswerRecorded::player);
        of("question", &AnswerRecorded::question);
        of("record", &AnswerRecorded::record);
        of("score", &AnswerRecorded::score);
        of("version", &AnswerRecorded::version);
        of("teams", &AnswerRecorded::teams);
    }
};

/// Chance was drawn: the position after it.
struct ChanceDrawn
{
    static constexpr const char *name = "chance_drawn";
    static constexpr int format = 1;
    qint64 draws = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("draws", &ChanceDrawn::draws);
    }
};

struct NightEnded
{
    static constexpr const char *name = "night_ended";
    static constexpr int format = 1;
    GameTime at;
    template <class Of>
    static void fields(Of &of)
    {
        of("at", &NightEnded::at);
    }
};

struct NightReopened
{
    static constexpr const char *name = "night_reopened";
    static constexpr int format = 1;
    template <class Of>
    static void fields(Of &)
    {}
};

using EventKinds = std::variant<NightOpened, DeviceSet, DeviceRetired, PlayerJoined, PlayerRenamed,
                                PlayerMoved, PlayerRemoved, SeatGiven, LetBackSet, TeamSet, SettingsChanged,
                                ClockStarted, ClockPaused, ClockRecovered, RoundStarted, RoundFinished,
                                AnswerRecorded, ChanceDrawn, NightEnded, NightReopened, PlayerLetIn>;
struct Event : OneOf<EventKinds>
{
    using OneOf::OneOf;
};

/// When an event happened, as it stands in the journal.
struct Moment
{
    GameTime at;
    WallTime wall;
};

/// Applies one event. Never fails: an event that names what does not exist is a broken journal and changes
/// nothing.
void apply(Night &night, const Event &event, const Moment &moment);

}

extern template class quizaar::OneOf<quizaar::night::EventKinds>;
