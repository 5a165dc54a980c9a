// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of the frame of a night, whoever asks. One command, one decision.
#pragma once

#include "core/base/one_of.h"
#include "core/night/context.h"
#include "core/night/events.h"
#include "core/night/refusal.h"

namespace quizaar::night {

/// A name for a seat. `device` none: a new device is drawn for it; `without_phone`: staff adds a seat without
/// a device.
struct JoinAsPlayer
{
    QString name;
    std::optional<TeamId> team;
    std::optional<QString> new_team;
    bool assign_me = false;
    bool without_phone = false;
    std::optional<DeviceId> device;
};
/// A device with a staff role, or a spectator. The door has checked PIN or link before.
struct JoinAsStaff
{
    Role role = Role::Spectator;
    QString label;
};
struct RenamePlayer
{
    PlayerId player;
    QString name;
};
struct MovePlayer
{
    PlayerId player;
    std::optional<TeamId> team;
    std::optional<QString> new_team;
};
struct RemovePlayer
{
    PlayerId player;
};
/// Whoever waits since he has joined late plays from now on. To turn him away is to remove him.
struct LetIn
{
    PlayerId player;
};
struct RemoveDevice
{
    DeviceId device;
};
/// "I am Ana again": draws a device that waits, or gets the seat at once while everybody is let back in.
/// `seat_live`: a phone with this seat is connected right now (only the hub knows).
struct ClaimSeat
{
    PlayerId player;
    bool seat_live = false;
};
struct GiveSeat
{
    PlayerId player;
    DeviceId device;
};
struct DenyClaim
{
    DeviceId device;
};
struct LetBack
{
    int minutes = 5; // 0 closes
};
struct AddTeam
{
    QString name;
};
struct ChangeTeam
{
    TeamId team;
    std::optional<QString> name;
    std::optional<PlayerId> captain;
};
struct RemoveTeam
{
    TeamId team;
};
struct ChangeSettings
{
    Settings settings;
};
struct StartClock
{};
/// `at`: where the clock stood when it stopped (a laptop that slept), else now.
struct PauseClock
{
    PauseReason reason = PauseReason::Host;
    std::optional<GameTime> at;
};
struct RecoverClock
{
    GameTime at;
};
struct EndNight
{};
struct ReopenNight
{};

using CommandKinds =
    std::variant<JoinAsPlayer, JoinAsStaff, RenamePlayer, MovePlayer, RemovePlayer, RemoveDevice, ClaimSeat,
                 GiveSeat, DenyClaim, LetBack, AddTeam, ChangeTeam, RemoveTeam, ChangeSettings, StartClock,
                 PauseClock, RecoverClock, EndNight, ReopenNight, LetIn>;
struct Command : OneOf<CommandKinds>
{
    using OneOf::OneOf;
};

using Events = QList<Event>;
using Decision = Result<Events, Refusal>;

/// Decides one command on `night`; changes nothing. Who may ask at all is decided before
/// (engine/permissions.h); here it matters only where a rule treats a guest and the host differently.
Decision decide(const Night &night, const Command &command, const Context &context);

/// The next number of this game, `ahead` further on (0 = the very next); nothing if the game has given its
/// million.
std::optional<qint64> nextNumber(const Night &night, qint64 ahead);

}

extern template class quizaar::OneOf<quizaar::night::CommandKinds>;
