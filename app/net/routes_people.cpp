// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers that concern people: joining, seats, teams, staff, tokens.
#include "app/net/http_api.h"
#include "app/net/refusal_response.h"

#include <QJsonArray>

namespace quizaar {

using namespace Qt::StringLiterals;
using Need = RequestBody::Need;

namespace {

const QByteArray devicePurpose = "device";

QJsonObject gamePart(const night::Night &night)
{
    return {{"id"_L1, night.id.number}, {"code"_L1, night.code}};
}

QJsonObject playerPart(const night::Player &player, night::Role role)
{
    return {{"id"_L1, player.id.number},
            {"name"_L1, player.name},
            {"team_id"_L1, player.team ? QJsonValue(player.team->number) : QJsonValue()},
            {"role"_L1, QLatin1StringView(wordOf(role))},
            {"waiting"_L1, player.waiting.has_value()}};
}

/// The device that these events have drawn, if they have.
std::optional<DeviceId> drawnDevice(const QList<engine::Recorded> &events)
{
    for (const engine::Recorded &event : events) {
        if (const auto *set = std::get_if<night::DeviceSet>(&event.event))
            return set->device.id;
    }
    return std::nullopt;
}

std::optional<PlayerId> joinedPlayer(const QList<engine::Recorded> &events)
{
    for (const engine::Recorded &event : events) {
        if (const auto *joined = std::get_if<night::PlayerJoined>(&event.event))
            return joined->player.id;
    }
    return std::nullopt;
}

/// The device a stored reply of joining speaks of: it carries no token, but says who joined.
DeviceId deviceIn(const QJsonObject &reply, const night::Night &night)
{
    if (reply.contains("device"_L1))
        return DeviceId{reply.value("device"_L1).toInteger()};
    const PlayerId player{reply.value("player"_L1).toObject().value("id"_L1).toInteger()};
    return night.players.value(player).buzzer.value_or(DeviceId{});
}

}

void HttpApi::live(ApiCall &call)
{
    frontPage(call);
}

void HttpApi::frontPage(ApiCall &call)
{
    const engine::State &state = m_host.durable();
    QJsonObject page = engine::frontPage(state, m_hub.livePlayers());
    page.insert("sockets"_L1, m_settings.sockets);
    if (!m_settings.ws_url.isEmpty())
        page.insert("ws_url"_L1, m_settings.ws_url);
    page.insert("you"_L1, call.token.isEmpty()
                              ? QJsonValue()
                              : QJsonValue(engine::you(state, {call.actor.role, call.actor.device})));
    HttpResponse response = jsonResponse(200, page);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Server-Time", QByteArray::number(wallNow().ms));
    call.responder.send(std::move(response));
}

void HttpApi::runWithToken(ApiCall &call, Submission submission)
{
    // Drawn before it is known whether it is needed; only its hash goes anywhere but to the device.
    const NewToken token = Access::mint();
    submission.rows = [hash = token.hash](const engine::State &, const QList<engine::Recorded> &events,
                                          storage::Entry &entry) {
        if (const auto device = drawnDevice(events))
            entry.tokens_added.append({hash, *device, devicePurpose, events.last().moment.wall});
    };
    submission.done = [this, responder = call.responder, token,
                       presented = call.token](const SubmitOutcome &outcome) {
        const auto *accepted = std::get_if<Accepted>(&outcome);
        if (!accepted) {
            answer(responder, outcome, 503);
            return;
        }
        const Reply reply = accepted->reply;
        const DeviceId device = deviceIn(reply.body, m_host.durable().night);
        const auto send = [this, responder, reply](const QByteArray &text) {
            QJsonObject body = reply.body;
            body.insert("token"_L1, QString::fromLatin1(text));
            HttpResponse response = jsonResponse(reply.status, body);
            const HttpHeader cookie = m_access.cookieFor(text);
            response.addHeader(cookie.name, cookie.value);
            response.setHeader("Cache-Control", "no-store");
            responder.send(std::move(response));
        };
        if (device.isNull() || !presented.isEmpty()) {
            // an extra seat, or one without a phone: who asked keeps the token he has, asking again too
            responder.send(jsonResponse(reply.status, reply.body));
            return;
        }
        if (!accepted->repeated) {
            m_access.add(token.hash, device);
            send(token.text);
            return;
        }
        // Asked again because the first answer was lost: same seat, a new token, the old one ends.
        storage::Entry rows;
        rows.tokens_removed = m_access.hashesOf(device);
        rows.tokens_added.append({token.hash, device, devicePurpose, wallNow()});
        m_host.store(rows, [this, rows, token, device, send, responder](bool stored) {
            if (!stored) {
                answer(responder, NotStored{}, 503);
                return;
            }
            for (const QByteArray &old : rows.tokens_removed)
                m_access.remove(old);
            m_access.add(token.hash, device);
            send(token.text);
        });
    };
    m_host.submit(std::move(submission));
}

void HttpApi::join(ApiCall &call)
{
    const engine::State &state = m_host.durable();
    const QString roleWord = call.body.text("role").value_or(u"player"_s);
    const auto role = enumOf<night::Role>(roleWord);
    const auto name = call.body.text("name", role == night::Role::Player ? Need::Must : Need::May);
    const auto team = call.body.id<TeamId>("team");
    const auto newTeam = call.body.text("new_team");
    const bool another = call.body.boolean("also_on_this_device").value_or(false);
    const bool withoutPhone = call.body.boolean("without_phone").value_or(false);
    const bool assignMe = call.body.boolean("assign_me").value_or(false);
    if (!role || *role == night::Role::Host) {
        call.responder.send(responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, "role"_L1}}}));
        return;
    }
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    if (*role != night::Role::Player) {
        joinStaff(call, *role);
        return;
    }
    const bool isDevice = call.actor.kind == night::Actor::Kind::Device && !call.actor.device.isNull();
    if (isDevice && !another && !withoutPhone) {
        const QList<PlayerId> seats = night::seatsOf(state.night, call.actor.device);
        if (!seats.isEmpty()) {
            // a held token gives back the same seat
            HttpResponse response = jsonResponse(
                201, QJsonObject{{"player"_L1, playerPart(state.night.players.value(seats.first()), *role)},
                                 {"token"_L1, QString::fromLatin1(call.token)},
                                 {"game"_L1, gamePart(state.night)}});
            const HttpHeader cookie = m_access.cookieFor(call.token);
            response.addHeader(cookie.name, cookie.value);
            call.responder.send(std::move(response));
            return;
        }
    }
    night::JoinAsPlayer command;
    command.name = *name;
    command.team = team;
    command.new_team = newTeam;
    command.assign_me = assignMe;
    // a seat that staff adds needs no phone; the console has none to give
    command.without_phone = withoutPhone || call.actor.kind == night::Actor::Kind::Console;
    if (isDevice && !withoutPhone)
        command.device = call.actor.device;
    Submission submission = submissionFor(call, night::Command(command));
    submission.reply = [](const engine::State &after, const QList<engine::Recorded> &events) {
        const night::Player player = after.night.players.value(joinedPlayer(events).value_or(PlayerId{}));
        return Reply{
            201,
            {{"player"_L1, playerPart(player, night::Role::Player)}, {"game"_L1, gamePart(after.night)}}};
    };
    runWithToken(call, std::move(submission));
}

void HttpApi::joinStaff(ApiCall &call, night::Role role)
{
    if (role != night::Role::Spectator) {
        const QString pin = call.body.text("pin").value_or(QString());
        switch (m_access.checkPin(role, pin, call.request.peer, steadyMilliseconds())) {
        case PinCheck::Right:
            break;
        case PinCheck::Wrong:
            call.responder.send(errorResponse(403, "wrong_pin"_L1, u"That PIN is not right."_s));
            return;
        case PinCheck::LockedOut:
            call.responder.send(
                errorResponse(429, "locked_out"_L1, u"Too many wrong PINs; please wait a minute."_s));
            return;
        }
    }
    // Another role is another device: what this browser held before is not touched.
    call.token.clear();
    call.actor = night::Actor::phone({}, night::Role::Spectator);
    Submission submission = submissionFor(
        call, night::Command(night::JoinAsStaff{role, call.body.text("name").value_or(QString())}));
    submission.reply = [role](const engine::State &after, const QList<engine::Recorded> &events) {
        const night::Device device = after.night.devices.value(drawnDevice(events).value_or(DeviceId{}));
        return Reply{201,
                     {{"player"_L1, QJsonObject{{"id"_L1, device.id.number},
                                                {"name"_L1, device.label},
                                                {"team_id"_L1, QJsonValue()},
                                                {"role"_L1, QLatin1StringView(wordOf(role))},
                                                {"waiting"_L1, false}}},
                      {"device"_L1, device.id.number},
                      {"game"_L1, gamePart(after.night)}}};
    };
    runWithToken(call, std::move(submission));
}

void HttpApi::changePlayer(ApiCall &call)
{
    const auto id = pathId(call, "player", "unknown_player"_L1);
    if (!id)
        return;
    const PlayerId player{*id};
    const auto reply = [player](const engine::State &after, const QList<engine::Recorded> &) {
        return Reply{200,
                     {{"player"_L1, engine::playerView(after, player)}, {"game_version"_L1, after.version}}};
    };
    const auto name = call.body.text("name");
    const auto newTeam = call.body.text("new_team");
    const bool teamSaid = call.body.has("team");
    const auto team = call.body.id<TeamId>("team");
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else if (name && (teamSaid || newTeam))
        call.responder.send(
            errorResponse(400, "bad_request"_L1, u"Change the name or the team, one at a time."_s));
    else if (name)
        run(call, night::Command(night::RenamePlayer{player, *name}), reply);
    else if (teamSaid || newTeam)
        run(call, night::Command(night::MovePlayer{player, team, newTeam}), reply);
    else
        call.responder.send(responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, "name"_L1}}}));
}

void HttpApi::removePlayer(ApiCall &call)
{
    const auto id = pathId(call, "player", "unknown_player"_L1);
    if (!id)
        return;
    run(call, night::Command(night::RemovePlayer{PlayerId{*id}}),
        [id = *id](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"player_id"_L1, id}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::me(ApiCall &call)
{
    HttpResponse response =
        jsonResponse(200, engine::you(m_host.durable(), {call.actor.role, call.actor.device}));
    response.setHeader("Cache-Control", "no-store");
    call.responder.send(std::move(response));
}

void HttpApi::claimSeat(ApiCall &call)
{
    const auto id = pathId(call, "player", "unknown_player"_L1);
    if (!id)
        return;
    const PlayerId player{*id};
    call.token.clear();
    call.actor = night::Actor::phone({}, night::Role::Spectator);
    Submission submission =
        submissionFor(call, night::Command(night::ClaimSeat{player, m_hub.livePlayers().contains(player)}));
    submission.reply = [player](const engine::State &after, const QList<engine::Recorded> &events) {
        const DeviceId device = drawnDevice(events).value_or(DeviceId{});
        const night::Player seat = after.night.players.value(player);
        return Reply{201,
                     {{"claim"_L1, QJsonObject{{"player_id"_L1, player.number},
                                               {"name"_L1, seat.name},
                                               {"given"_L1, seat.buzzer == device}}},
                      {"device"_L1, device.number},
                      {"game"_L1, gamePart(after.night)}}};
    };
    runWithToken(call, std::move(submission));
}

void HttpApi::giveSeat(ApiCall &call)
{
    const auto id = pathId(call, "player", "unknown_player"_L1);
    if (!id)
        return;
    const auto device = call.body.id<DeviceId>("device", Need::Must);
    run(call, night::Command(night::GiveSeat{PlayerId{*id}, device.value_or(DeviceId{})}),
        [id = *id, device](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{
                200,
                {{"player_id"_L1, id}, {"device"_L1, device->number}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::denySeat(ApiCall &call)
{
    const auto id = pathId(call, "player", "unknown_player"_L1);
    if (!id)
        return;
    const auto device = call.body.id<DeviceId>("device", Need::Must);
    run(call, night::Command(night::DenyClaim{device.value_or(DeviceId{})}),
        [id = *id, device](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{
                200,
                {{"player_id"_L1, id}, {"device"_L1, device->number}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::letBack(ApiCall &call)
{
    const auto minutes = call.body.integer("minutes").value_or(5);
    run(call, night::Command(night::LetBack{static_cast<int>(std::clamp<qint64>(minutes, -1, 100))}),
        [minutes](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"minutes"_L1, minutes}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::letIn(ApiCall &call)
{
    const auto id = pathId(call, "player", "unknown_player"_L1);
    if (!id)
        return;
    run(call, night::Command(night::LetIn{PlayerId{*id}}),
        [player = PlayerId{*id}](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{
                200, {{"player"_L1, engine::playerView(after, player)}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::addTeam(ApiCall &call)
{
    const auto name = call.body.text("name", Need::Must);
    run(call, night::Command(night::AddTeam{name.value_or(QString())}),
        [](const engine::State &after, const QList<engine::Recorded> &events) {
            TeamId team;
            for (const engine::Recorded &event : events) {
                if (const auto *set = std::get_if<night::TeamSet>(&event.event))
                    team = set->team.id;
            }
            return Reply{201,
                         {{"team"_L1, engine::teamView(after, team)}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::changeTeam(ApiCall &call)
{
    const auto id = pathId(call, "team", "unknown_team"_L1);
    if (!id)
        return;
    run(call,
        night::Command(
            night::ChangeTeam{TeamId{*id}, call.body.text("name"), call.body.id<PlayerId>("captain")}),
        [id = TeamId{*id}](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"team"_L1, engine::teamView(after, id)}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::removeTeam(ApiCall &call)
{
    const auto id = pathId(call, "team", "unknown_team"_L1);
    if (!id)
        return;
    run(call, night::Command(night::RemoveTeam{TeamId{*id}}),
        [id = *id](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"team_id"_L1, id}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::removeDevice(ApiCall &call)
{
    const auto id = pathId(call, "device", "unknown_device"_L1);
    if (!id)
        return;
    run(call, night::Command(night::RemoveDevice{DeviceId{*id}}),
        [id = *id](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"device"_L1, id}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::socketToken(ApiCall &call)
{
    const QByteArray token = m_access.mintSocketToken(call.actor, steadyMilliseconds());
    HttpResponse response = jsonResponse(200, QJsonObject{{"token"_L1, QString::fromLatin1(token)},
                                                          {"expires_in"_L1, Access::socketTokenMs / 1000}});
    response.setHeader("Cache-Control", "no-store");
    call.responder.send(std::move(response));
}

}
