// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/night/commands.h"

#include <algorithm>

namespace quizaar::night {

std::optional<qint64> nextNumber(const Night &night, qint64 ahead)
{
    const qint64 serial = night.serial + 1 + ahead;
    if (serial >= idsPerGame)
        return std::nullopt;
    return night.id.number * idsPerGame + serial;
}

namespace {

using enum RefusalCode;

bool isGuest(const Context &context)
{
    return !isStaff(context.actor.role);
}

Result<QString, Refusal> checkedName(const QString &text)
{
    const QString name = cleanName(text);
    if (nameKey(name).isEmpty())
        return refuse(NameEmpty, {{QLatin1String("field"), QLatin1String("name")}});
    if (nameLength(name) > maxNameLength)
        return refuse(NameTooLong, {{QLatin1String("field"), QLatin1String("name")},
                                    {QLatin1String("limit"), maxNameLength}});
    return name;
}

/// A guest's name; staff may call people what it likes.
Result<QString, Refusal> guestsName(const QString &text, const Context &context)
{
    auto name = checkedName(text);
    if (!name || !isGuest(context) || !context.unwanted)
        return name;
    const QString key = nameKey(*name);
    const bool holds = std::any_of(context.unwanted->begin(), context.unwanted->end(),
                                   [&](const QString &word) { return key.contains(word); });
    if (holds)
        return refuse(NameNotAllowed, {{QLatin1String("field"), QLatin1String("name")}});
    return name;
}

const Player *holderOf(const Night &night, const QString &name)
{
    const QString key = nameKey(name);
    for (const Player &player : night.players) {
        if (!player.removed && nameKey(player.name) == key)
            return &player;
    }
    return nullptr;
}

Failed<Refusal> nameTaken(const Player &holder)
{
    // whether the seat is free depends on live phones; who knows of them adds `seat_free`
    return refuse(NameTaken, {{QLatin1String("field"), QLatin1String("name")},
                              {QLatin1String("player_id"), holder.id.number}});
}

std::optional<TeamId> smallestTeam(const Night &night)
{
    std::optional<TeamId> smallest;
    qsizetype fewest = 0;
    for (const Team &team : night.teams) {
        const qsizetype members = membersOf(night, team.id).size();
        if (!team.removed && (!smallest || members < fewest)) {
            smallest = team.id;
            fewest = members;
        }
    }
    return smallest;
}

Result<Team, Refusal> newTeam(const Night &night, const QString &text, qint64 number, const Context &context)
{
    const auto name = guestsName(text, context);
    if (!name)
        return Failed{name.error()};
    QList<int> used;
    for (const Team &team : night.teams) {
        if (team.removed)
            continue;
        if (nameKey(team.name) == nameKey(*name))
            return refuse(TeamNameTaken, {{QLatin1String("team_id"), team.id.number}});
        used.append(team.number);
    }
    if (used.size() >= maxTeams)
        return refuse(TooManyTeams, {{QLatin1String("limit"), maxTeams}});
    Team team;
    team.id = TeamId{number};
    team.name = *name;
    for (team.number = 1; used.contains(team.number);)
        ++team.number;
    return team;
}

bool crowded(const Night &night)
{
    return std::count_if(night.devices.begin(), night.devices.end(),
                         [](const Device &device) { return !device.retired; }) >= maxDevices;
}

struct Placement
{
    std::optional<TeamId> team;
    Events events; // a team that has to be made first
};

/// Which team somebody gets who asks for `team`, for a new one, or for none in particular.
Result<Placement, Refusal> place(const Night &night, const std::optional<TeamId> &team,
                                 const std::optional<QString> &new_team, PlayerId who, qint64 number,
                                 const Context &context)
{
    if (night.settings.team_mode == TeamMode::Singles) {
        if (team || new_team)
            return refuse(NoTeamsTonight);
        return Placement{};
    }
    if (team) {
        const Team *found = liveTeam(night, *team);
        if (!found)
            return refuse(UnknownTeam);
        Placement placement{*team, {}};
        if (!found->captain) {
            Team led = *found;
            led.captain = who;
            ++led.version;
            placement.events.append(TeamSet{led});
        }
        return placement;
    }
    if (new_team) {
        if (isGuest(context) && night.settings.team_mode != TeamMode::GuestTeams)
            return refuse(TeamsFromHost);
        auto made = newTeam(night, *new_team, number, context);
        if (!made)
            return Failed{made.error()};
        Team founded = *made;
        founded.captain = who;
        return Placement{founded.id, {TeamSet{founded}}};
    }
    if (const auto smallest = smallestTeam(night))
        return place(night, smallest, {}, who, number, context);
    return Placement{};
}

/// The captain's place goes to the next member when he leaves the team.
Events handOverCaptaincy(const Night &night, const Player &leaving)
{
    if (!leaving.team)
        return {};
    const Team *team = liveTeam(night, *leaving.team);
    if (!team || team->captain != leaving.id)
        return {};
    Team after = *team;
    after.captain.reset();
    for (const PlayerId member : membersOf(night, team->id)) {
        if (member != leaving.id) {
            after.captain = member;
            break;
        }
    }
    ++after.version;
    return {TeamSet{after}};
}

/// A device that holds nothing any more is retired: its token dies with it.
void retireIfEmpty(const Night &night, std::optional<DeviceId> device, PlayerId lost, Events &events)
{
    if (!device)
        return;
    const QList<PlayerId> seats = seatsOf(night, *device);
    const Device &held = night.devices[*device];
    if (!isStaff(held.role) &&
        std::all_of(seats.begin(), seats.end(), [&](PlayerId seat) { return seat == lost; }))
        events.append(DeviceRetired{*device});
}

/// He sits down where he has asked to, where that is still there, else where there is room.
Decision admission(const Night &night, const Player &player, const Context &context)
{
    const auto number = nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    SeatWish wish = *player.waiting;
    const bool singles = night.settings.team_mode == TeamMode::Singles;
    if (singles || (wish.team && !liveTeam(night, *wish.team)))
        wish.team.reset();
    if (singles)
        wish.new_team.reset();
    for (const Team &team : night.teams) { // another has founded it meanwhile
        if (wish.new_team && !team.removed && nameKey(team.name) == nameKey(*wish.new_team))
            wish.team = team.id;
    }
    if (wish.team)
        wish.new_team.reset();
    const auto placement = place(night, wish.team, wish.new_team, player.id, *number, context);
    if (!placement)
        return Failed{placement.error()};
    return Events{PlayerLetIn{player.id, placement->team}} + placement->events;
}

Decision letIn(const Night &night, const LetIn &command, const Context &context)
{
    const Player *player = livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    if (!player->waiting)
        return refuse(NotWaiting);
    return admission(night, *player, context);
}

Decision join(const Night &night, const JoinAsPlayer &command, const Context &context)
{
    const auto name = guestsName(command.name, context);
    if (!name)
        return Failed{name.error()};
    if (const Player *holder = holderOf(night, *name))
        return nameTaken(*holder);
    const auto present = std::count_if(night.players.begin(), night.players.end(),
                                       [](const Player &player) { return !player.removed; });
    if (present >= maxPlayers || (!command.device && crowded(night)))
        return refuse(TooManyPlayers, {{QLatin1String("limit"), maxPlayers}});
    const auto first = nextNumber(night, 0);
    if (!first || !nextNumber(night, 2))
        return refuse(NumbersExhausted);

    Events events;
    std::optional<DeviceId> device = command.device;
    if (device) {
        const auto held = night.devices.constFind(*device);
        if (held == night.devices.cend() || held->retired)
            return refuse(UnknownDevice);
        if (seatsOf(night, *device).size() >= maxSeatsPerDevice)
            return refuse(TooManySeats, {{QLatin1String("limit"), maxSeatsPerDevice}});
        if (held->role == Role::Spectator || held->claim) {
            Device seated = *held;
            seated.role = Role::Player;
            seated.claim.reset();
            events.append(DeviceSet{seated});
        }
    } else if (!command.without_phone) {
        device = DeviceId{*first};
        events.append(DeviceSet{Device{*device, Role::Player, {}, {}, false}});
    }
    Player player;
    player.id = PlayerId{*first + 1};
    player.name = *name;
    player.buzzer = device;
    auto placement = place(night, command.team, command.new_team, player.id, *first + 2, context);
    if (!placement)
        return Failed{placement.error()};
    if (night.settings.approves_late && isGuest(context) && hasBegun(night)) {
        player.waiting = SeatWish{command.team, command.new_team};
        events.append(PlayerJoined{player});
        return events;
    }
    player.team = placement->team;
    events.append(PlayerJoined{player});
    events.append(placement->events);
    return events;
}

Decision joinAsStaff(const Night &night, const JoinAsStaff &command)
{
    if (command.role == Role::Player || command.role == Role::Host)
        return refuse(BadRequest, {{QLatin1String("field"), QLatin1String("role")}});
    const auto number = nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    if (crowded(night))
        return refuse(TooManyPlayers, {{QLatin1String("limit"), maxDevices}});
    // cut by code points: half a character would not survive the journal
    const QList<uint> points = cleanName(command.label).toUcs4().mid(0, maxNameLength);
    QString label;
    for (const char32_t point : points)
        label.append(QString::fromUcs4(&point, 1));
    return Events{DeviceSet{Device{DeviceId{*number}, command.role, label.trimmed(), {}, false}}};
}

Decision rename(const Night &night, const RenamePlayer &command, const Context &context)
{
    const Player *player = livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    if (isGuest(context) && night.clock.started)
        return refuse(AskHost);
    const auto name = guestsName(command.name, context);
    if (!name)
        return Failed{name.error()};
    const Player *holder = holderOf(night, *name);
    if (holder && holder->id != player->id)
        return nameTaken(*holder);
    return Events{PlayerRenamed{player->id, player->name, *name}};
}

Decision move(const Night &night, const MovePlayer &command, const Context &context)
{
    const Player *player = livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    if (player->waiting)
        return refuse(WaitingForHost);
    if (isGuest(context) && !night.ledger.isEmpty())
        return refuse(AskHost);
    const auto number = nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    if (!command.team && !command.new_team) // out of any team
        return Events{PlayerMoved{player->id, std::nullopt}} + handOverCaptaincy(night, *player);
    if (command.team && player->team == command.team)
        return Events{};
    auto placement = place(night, command.team, command.new_team, player->id, *number, context);
    if (!placement)
        return Failed{placement.error()};
    Events events = handOverCaptaincy(night, *player);
    events.append(placement->events);
    events.append(PlayerMoved{player->id, placement->team});
    return events;
}

Decision remove(const Night &night, const RemovePlayer &command, const Context &context)
{
    const Player *player = livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    Events events = handOverCaptaincy(night, *player);
    events.append(PlayerRemoved{player->id, player->name, !isGuest(context)});
    retireIfEmpty(night, player->buzzer, player->id, events);
    return events;
}

Decision removeDevice(const Night &night, const RemoveDevice &command)
{
    const auto device = night.devices.constFind(command.device);
    if (device == night.devices.cend() || device->retired)
        return refuse(UnknownDevice);
    return Events{DeviceRetired{command.device}};
}

Events giveSeat(const Night &night, const Player &player, const Device &device)
{
    Events events{SeatGiven{player.id, device.id}};
    if (player.buzzer != device.id)
        retireIfEmpty(night, player.buzzer, player.id, events);
    return events;
}

Decision claim(const Night &night, const ClaimSeat &command, const Context &context)
{
    const Player *player = livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    if (player->waiting)
        return refuse(WaitingForHost);
    if (command.seat_live)
        return refuse(SeatNotFree);
    if (crowded(night))
        return refuse(TooManyPlayers, {{QLatin1String("limit"), maxDevices}});
    const auto number = nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    const bool open = night.let_back_until && context.wall < *night.let_back_until;
    Device device{DeviceId{*number}, Role::Spectator, {}, player->id, false};
    Events events{DeviceSet{device}};
    if (open)
        events.append(giveSeat(night, *player, device));
    return events;
}

Decision give(const Night &night, const GiveSeat &command)
{
    const Player *player = livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    const auto device = night.devices.constFind(command.device);
    if (device == night.devices.cend() || device->retired)
        return refuse(UnknownDevice);
    if (isStaff(device->role))
        return refuse(Forbidden);
    if (device->claim != player->id)
        return refuse(NoClaim);
    return giveSeat(night, *player, *device);
}

Decision deny(const Night &night, const DenyClaim &command)
{
    const auto device = night.devices.constFind(command.device);
    if (device == night.devices.cend() || device->retired)
        return refuse(UnknownDevice);
    if (!device->claim)
        return refuse(NoClaim);
    Device denied = *device;
    denied.claim.reset();
    return Events{DeviceSet{denied}};
}

Decision letBack(const LetBack &command, const Context &context)
{
    if (command.minutes < 0 || command.minutes > 60)
        return refuse(BadRequest, {{QLatin1String("field"), QLatin1String("minutes")}});
    if (command.minutes == 0)
        return Events{LetBackSet{}};
    return Events{LetBackSet{WallTime{context.wall.ms + command.minutes * 60'000LL}}};
}

Decision addTeam(const Night &night, const AddTeam &command, const Context &context)
{
    if (night.settings.team_mode == TeamMode::Singles)
        return refuse(NoTeamsTonight);
    if (isGuest(context) && night.settings.team_mode != TeamMode::GuestTeams)
        return refuse(TeamsFromHost);
    const auto number = nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    const auto team = newTeam(night, command.name, *number, context);
    if (!team)
        return Failed{team.error()};
    return Events{TeamSet{*team}};
}

Decision changeTeam(const Night &night, const ChangeTeam &command)
{
    const Team *team = liveTeam(night, command.team);
    if (!team)
        return refuse(UnknownTeam);
    Team after = *team;
    if (command.name) {
        const auto name = checkedName(*command.name);
        if (!name)
            return Failed{name.error()};
        for (const Team &other : night.teams) {
            if (!other.removed && other.id != team->id && nameKey(other.name) == nameKey(*name))
                return refuse(TeamNameTaken, {{QLatin1String("team_id"), other.id.number}});
        }
        after.name = *name;
    }
    if (command.captain) {
        const Player *captain = livePlayer(night, *command.captain);
        if (!captain || captain->team != team->id)
            return refuse(UnknownPlayer, {{QLatin1String("field"), QLatin1String("captain")}});
        after.captain = captain->id;
    }
    ++after.version;
    return Events{TeamSet{after}};
}

Decision removeTeam(const Night &night, const RemoveTeam &command)
{
    const Team *team = liveTeam(night, command.team);
    if (!team)
        return refuse(UnknownTeam);
    if (!membersOf(night, team->id).isEmpty())
        return refuse(TeamNotEmpty);
    Team after = *team;
    after.removed = true;
    ++after.version;
    return Events{TeamSet{after}};
}

Decision changeSettings(const Night &night, const ChangeSettings &command)
{
    Events events;
    // back to singles: nobody stays in a team that no screen shows
    if (command.settings.team_mode == TeamMode::Singles && night.settings.team_mode != TeamMode::Singles) {
        for (const Player &player : night.players) {
            if (!player.removed && player.team)
                events.append(PlayerMoved{player.id, std::nullopt});
        }
        for (Team team : night.teams) {
            if (team.removed || !team.captain)
                continue;
            team.captain.reset();
            ++team.version;
            events.append(TeamSet{team});
        }
    }
    events.append(SettingsChanged{command.settings});
    return events;
}

Decision startClock(const Night &night)
{
    if (night.clock.running)
        return refuse(ClockRunning);
    return Events{ClockStarted{}};
}

Decision pauseClock(const Night &night, const PauseClock &command, const Context &context)
{
    if (!night.clock.running)
        return refuse(ClockNotRunning);
    const GameTime at = std::clamp(command.at.value_or(context.now), night.clock.elapsed, context.now);
    return Events{ClockPaused{command.reason, at}};
}

Decision endNight(const Night &night, const Context &context)
{
    if (night.ended)
        return refuse(GameNotOpen);
    return Events{NightEnded{context.now}};
}

Decision reopen(const Night &night)
{
    if (!night.ended)
        return refuse(BadRequest);
    return Events{NightReopened{}};
}

}

Decision decide(const Night &night, const Command &command, const Context &context)
{
    return std::visit(Overloaded{
                          [&](const JoinAsPlayer &c) { return join(night, c, context); },
                          [&](const JoinAsStaff &c) { return joinAsStaff(night, c); },
                          [&](const RenamePlayer &c) { return rename(night, c, context); },
                          [&](const MovePlayer &c) { return move(night, c, context); },
                          [&](const RemovePlayer &c) { return remove(night, c, context); },
                          [&](const RemoveDevice &c) { return removeDevice(night, c); },
                          [&](const ClaimSeat &c) { return claim(night, c, context); },
                          [&](const GiveSeat &c) { return give(night, c); },
                          [&](const DenyClaim &c) { return deny(night, c); },
                          [&](const LetBack &c) { return letBack(c, context); },
                          [&](const AddTeam &c) { return addTeam(night, c, context); },
                          [&](const ChangeTeam &c) { return changeTeam(night, c); },
                          [&](const RemoveTeam &c) { return removeTeam(night, c); },
                          [&](const ChangeSettings &c) { return changeSettings(night, c); },
                          [&](const StartClock &) { return startClock(night); },
                          [&](const PauseClock &c) { return pauseClock(night, c, context); },
                          [&](const RecoverClock &c) -> Decision { return Events{ClockRecovered{c.at}}; },
                          [&](const EndNight &) { return endNight(night, context); },
                          [&](const ReopenNight &) { return reopen(night); },
                          [&](const LetIn &c) { return letIn(night, c, context); },
                      },
                      command);
}

}

template class quizaar::OneOf<quizaar::night::EventKinds>;
template class quizaar::OneOf<quizaar::night::CommandKinds>;
