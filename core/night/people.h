// SPDX-License-Identifier: GPL-3.0-or-later
// People of a night: devices, players, teams. Rules: evening rules, "Getting in" and "Staff".
#pragma once

#include "core/base/record.h"

namespace quizaar::night {

enum class Role
{
    Host,
    CoHost,
    Banker,
    Player,
    Spectator
};
constexpr auto enumWords(Role)
{
    return std::array{"host", "co_host", "banker", "player", "spectator"};
}
constexpr bool isStaff(Role role)
{
    return role == Role::Host || role == Role::CoHost || role == Role::Banker;
}

/// How people stand in a night.
enum class TeamMode
{
    Singles,
    HostTeams,
    GuestTeams
};
constexpr auto enumWords(TeamMode)
{
    return std::array{"singles", "host_teams", "guest_teams"};
}

/// A phone (or tablet, or laptop) that has joined. It is the actor of commands; the seats it holds are the
/// players whose `buzzer` it is. A retired device's tokens are dead.
struct Device
{
    DeviceId id;
    Role role = Role::Spectator;
    QString label;                 // a name the host can tell staff devices by
    std::optional<PlayerId> claim; // "I am Ana again", waiting for the host
    bool retired = false;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Device::id);
        of("role", &Device::role);
        of("label", &Device::label);
        of("claim", &Device::claim);
        of("retired", &Device::retired);
    }
    bool operator==(const Device &) const = default;
};

/// What somebody has asked for who waits to be let in: a team, a new one, or wherever there is room.
struct SeatWish
{
    std::optional<TeamId> team;
    std::optional<QString> new_team;

    template <class Of>
    static void fields(Of &of)
    {
        of("team", &SeatWish::team);
        of("new_team", &SeatWish::new_team);
    }
    bool operator==(const SeatWish &) const = default;
};

/// A seat and its score. Staff and spectators are devices only and hold no seat.
struct Player
{
    PlayerId id;
    QString name; // 1..40 characters, without control characters
    std::optional<TeamId> team;
    std::optional<DeviceId> buzzer; // none: seat without a phone
    bool removed = false;           // left or removed; the record and its answers stay
    qint64 score = 0;               // sum over the answer records
    qint64 score_version = 0;       // +1 per recording, never reset (quiz rules, "Scores")
    qint64 version = 0;             // +1 per change of name, team or seat
    /// Has joined late and is not let in yet: stands on no side, has no team, does nothing.
    std::optional<SeatWish> waiting;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Player::id);
        of("name", &Player::name);
        of("team", &Player::team);
        of("buzzer", &Player::buzzer);
        of("removed", &Player::removed);
        of("score", &Player::score);
        of("score_version", &Player::score_version);
        of("version", &Player::version);
        of("waiting", &Player::waiting);
    }
    bool operator==(const Player &) const = default;
};

struct Team
{
    TeamId id;
    int number = 0; // 1..20, unique among the teams of the night
    QString name;
    std::optional<PlayerId> captain; // first member, until the host moves it
    bool removed = false;
    qint64 score = 0; // sum over records booked while their player was a member
    qint64 version = 0;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Team::id);
        of("number", &Team::number);
        of("name", &Team::name);
        of("captain", &Team::captain);
        of("removed", &Team::removed);
        of("score", &Team::score);
        of("version", &Team::version);
    }
    bool operator==(const Team &) const = default;
};

inline constexpr int maxNameLength = 40;
inline constexpr int maxTeams = 20;
inline constexpr int maxPlayers = 500;
inline constexpr int maxSeatsPerDevice = 6;
inline constexpr int maxDevices = 2000; // living ones; more is nobody's game night but somebody's script

/// A guest's text as a name: control and direction-override characters dropped, white space folded, ends
/// trimmed.
QString cleanName(const QString &text);
/// Length in code points, as people would count.
qsizetype nameLength(const QString &name);
/// Two names with the same key look the same to a reader (case, width, composition, characters that show
/// nothing). Empty: nothing of the name can be seen.
QString nameKey(const QString &name);

}
