// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/phone_hub.h"

#include "app/net/frames.h"
#include "app/net/refusal_response.h"
#include "app/net/request_body.h"
#include "app/net/router.h"

#include <QJsonDocument>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 snapshotGapMs = 250; // at most four a second
constexpr qint64 asleepMs = 120'000;  // after that a phone without a socket counts as gone

qint64 steadyMs()
{
    return steadyMicroseconds() / 1000;
}

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString errorFrame(QLatin1StringView code, const QString &message, const QJsonObject &facts = {})
{
    QJsonObject frame = facts;
    frame.insert("type"_L1, "error"_L1);
    frame.insert("code"_L1, code);
    frame.insert("message"_L1, message);
    return text(frame);
}

/// Message types that change the game and therefore go over HTTP alone.
bool isMutation(const QString &type)
{
    static const QStringList types{
        u"record_answer"_s, u"toggle_question"_s,   u"update_score"_s, u"rule_answer"_s,  u"undo"_s,
        u"redo"_s,          u"start_round"_s,       u"finish_round"_s, u"join"_s,         u"trade"_s,
        u"build"_s,         u"challenge_request"_s, u"clock"_s,        u"patch_session"_s};
    return types.contains(type);
}

QByteArray expectedKey(const HttpRequest &request)
{
    return request.header("Sec-WebSocket-Key") + ' ' + request.peer.toString().toUtf8() + ' ' +
           QByteArray::number(request.peerPort);
}

}

PhoneHub::PhoneHub(NightHost &host, Access &access, SnapshotCache &snapshots, const SocketLimits &limits)
    : m_host(host)
    , m_access(access)
    , m_snapshots(snapshots)
    , m_limits(limits)
{
    connect(&m_host, &NightHost::committed, this, &PhoneHub::onCommitted);
    connect(&m_second, &QTimer::timeout, this, &PhoneHub::onSecond);
    m_second.start(std::min(1000, limits.ping_timeout_ms));
    m_snapshotTimer.setSingleShot(true);
    connect(&m_snapshotTimer, &QTimer::timeout, this, &PhoneHub::sendDueSnapshots);
}

PhoneHub::~PhoneHub() = default;

UpgradeVerdict PhoneHub::upgrade(const HttpRequest &request)
{
    const engine::State &state = m_host.durable();
    const QStringList &path = request.segments;
    const auto notFound = [] { return errorResponse(404, "not_found"_L1, u"There is no such socket."_s); };
    const bool byGame = path.size() == 3 && path.at(1) == "games"_L1;
    if (path.size() != 3)
        return notFound();
    const QString game = byGame ? path.at(2) : path.at(1);
    if (parseId(game) != state.night.id.number && game.compare(state.night.code, Qt::CaseInsensitive) != 0)
        return errorResponse(404, "unknown_game"_L1, u"There is no such game night here."_s);
    const Credentials credentials = m_access.upgradeCredentialsOf(request, state, steadyMs());
    if (const auto *bad = std::get_if<BadCredential>(&credentials))
        return errorResponse(401, bad->code, u"This ticket is not valid any more; please join again."_s);
    const auto *credential = std::get_if<Credential>(&credentials);
    if (!credential)
        return errorResponse(401, "no_token"_L1, u"Please join the game first."_s);
    if (!byGame) {
        const auto player = parseId(path.at(2));
        const night::Player *seat = player ? night::livePlayer(state.night, PlayerId{*player}) : nullptr;
        const bool ownDevice =
            player && credential->actor.device.number == *player; // staff have no seat of their own
        if (!seat && !ownDevice)
            return errorResponse(404, "unknown_player"_L1, u"There is no such player in this night."_s);
        if (seat && !night::isStaff(credential->actor.role) && seat->buzzer != credential->actor.device)
            return errorResponse(403, "forbidden"_L1, u"That is somebody else's seat."_s);
    }
    if (m_expected.size() > 4096)
        m_expected.clear(); // sockets that never came
    m_expected.insert(expectedKey(request), credential->actor);
    return AcceptUpgrade{};
}

void PhoneHub::adopt(const AcceptedSocket &accepted)
{
    const auto expected = m_expected.constFind(expectedKey(accepted.request));
    if (expected == m_expected.cend()) {
        accepted.socket->deleteLater();
        return;
    }
    auto *connection = new PhoneConnection(accepted.socket, accepted.tcp, *expected, m_limits, this);
    m_expected.erase(expected);
    m_connections.append(connection);
    connect(connection, &PhoneConnection::message, this,
            [this, connection](const QString &message) { onMessage(*connection, message); });
    connect(connection, &PhoneConnection::closed, this, [this, connection](const QString &) {
        m_connections.removeAll(connection);
        connection->deleteLater();
        refreshLights();
    });
    const QByteArray host = accepted.request.header("Host");
    m_lastAddress[connection->device()] = QString::fromLatin1(host);
    sendSnapshot(*connection);
    closeRetired(); // it may have been removed during the handshake
    refreshLights();
}

void PhoneHub::shutDown()
{
    m_second.stop();
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all)
        connection->close(CloseCode::Shutdown, u"the host stops"_s);
}

// ---- out

void PhoneHub::sendSnapshot(PhoneConnection &connection)
{
    const engine::Viewer viewer = connection.viewer(m_host.durable());
    connection.snapshotDue = false;
    connection.snapshotSentMs = steadyMs();
    connection.lastYou = text(engine::you(m_host.durable(), viewer));
    connection.send(m_snapshots.frame(viewer));
}

void PhoneHub::onCommitted(const QList<Commit> &commits)
{
    const engine::State &state = m_host.durable();
    QList<Frame> frames;
    engine::Touched touched;
    for (const Commit &commit : commits) {
        if (!commit.echo.isEmpty()) {
            QJsonObject echo = commit.echo;
            echo.insert("game_version"_L1, commit.events.last().version);
            frames.append({text(echo), {}});
        }
        for (const engine::Recorded &event : commit.events) {
            engine::note(touched, state, event.event);
            if (commit.echo.isEmpty()) {
                for (const QJsonObject &frame : coordinationFor(event))
                    frames.append({text(frame), {}});
            }
            for (const EventFrame &frame : framesFor(event, state))
                frames.append({text(frame.frame), frame.only});
        }
    }
    sendFrames(frames);
    sendChanged(touched);
    closeRetired();
    refreshLights();
}

void PhoneHub::sendFrames(const QList<Frame> &frames)
{
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        for (const Frame &frame : frames) {
            if (!frame.only || *frame.only == connection->device())
                connection->send(frame.text);
        }
    }
}

void PhoneHub::sendChanged(const engine::Touched &touched)
{
    const engine::State &state = m_host.durable();
    QHash<int, QString> byRole; // serialised once per audience
    bool due = false;
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        if (connection->diet == PhoneConnection::Diet::Snapshots) {
            connection->snapshotDue = true;
            due = true;
            continue;
        }
        if (touched.everything) {
            sendSnapshot(*connection);
            continue;
        }
        const night::Role role = connection->viewer(state).role;
        auto frame = byRole.find(static_cast<int>(role));
        if (frame == byRole.end()) {
            const QJsonObject changed = engine::changedFrame(state, touched, role, {m_host.clockSpeed()});
            frame = byRole.insert(static_cast<int>(role), changed.isEmpty() ? QString() : text(changed));
        }
        if (!frame->isEmpty())
            connection->send(*frame);
        if (touched.claims) // whatever moves devices or seats touches these
            sendYou(*connection);
    }
    if (due)
        sendDueSnapshots();
}

void PhoneHub::sendYou(PhoneConnection &connection)
{
    const engine::State &state = m_host.durable();
    const QJsonObject you = engine::you(state, connection.viewer(state));
    const QString now = text(you);
    if (now == connection.lastYou)
        return;
    const bool roleChanged =
        !connection.lastYou.contains(u"\"role\":\"%1\""_s.arg(you.value("role"_L1).toString()));
    connection.lastYou = now;
    if (roleChanged) {
        // another role sees other things everywhere
        sendSnapshot(connection);
        return;
    }
    connection.send(text({{"type"_L1, "changed"_L1}, {"game_version"_L1, state.version}, {"you"_L1, you}}));
}

void PhoneHub::sendDueSnapshots()
{
    const qint64 now = steadyMs();
    qint64 wait = -1;
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        if (!connection->snapshotDue)
            continue;
        const qint64 left = connection->snapshotSentMs + snapshotGapMs - now;
        if (left <= 0)
            sendSnapshot(*connection);
        else
            wait = wait < 0 ? left : std::min(wait, left);
    }
    if (wait >= 0 && !m_snapshotTimer.isActive())
        m_snapshotTimer.start(static_cast<int>(wait));
}

void PhoneHub::closeRetired()
{
    const engine::State &state = m_host.durable();
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        if (!connection->isConsole() && state.night.devices.value(connection->device()).retired)
            connection->close(CloseCode::Removed, u"removed by the host"_s);
    }
}

// ---- in

void PhoneHub::onMessage(PhoneConnection &connection, const QString &message)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(message.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        connection.send(errorFrame("bad_json"_L1, u"That message is not a JSON object."_s));
        return;
    }
    const QJsonObject object = document.object();
    const QString type = object.value("type"_L1).toString();
    if (type == "ping"_L1) {
        connection.send(u"{\"type\":\"pong\"}"_s);
    } else if (type == "subscribe"_L1) {
        RequestBody body(object);
        const auto game = body.integer("game_id");
        if (game && *game != m_host.durable().night.id.number) {
            connection.send(errorFrame("unknown_game"_L1, u"This socket belongs to another game night."_s));
            return;
        }
        if (object.value("frames"_L1).toBool())
            connection.diet = PhoneConnection::Diet::Frames;
        sendSnapshot(connection);
    } else if (type == "buzz"_L1) {
        onBuzz(connection, object);
    } else if (type == "sync"_L1) {
        // answers to clock questions carry no command
    } else if (type == "select_question"_L1 || type == "reveal_category"_L1 || type == "select_board"_L1 ||
               type == "toggle_buzzers"_L1) {
        onCoordination(connection, type, object);
    } else if (isMutation(type)) {
        connection.send(errorFrame("mutation_over_ws"_L1, u"Changes go over HTTP, not over the socket."_s,
                                   {{"refused"_L1, type}}));
    } else {
        connection.send(errorFrame("unknown_type"_L1, u"This kind of message is not known."_s));
    }
}

void PhoneHub::onBuzz(PhoneConnection &connection, const QJsonObject &message)
{
    const engine::State &state = m_host.durable();
    RequestBody body(message);
    const auto named = body.id<PlayerId>("player_id");
    const auto question = body.id<QuestionId>("question_id");
    const auto number = body.integer("n");
    const QList<PlayerId> seats = night::seatsOf(state.night, connection.device());
    if (body.fault() || (!named && seats.isEmpty())) {
        connection.send(errorFrame("bad_request"_L1, u"This buzz names no seat of this phone."_s));
        return;
    }
    Submission submission;
    quiz::PressBuzzer press{named.value_or(seats.isEmpty() ? PlayerId{} : seats.first()), question,
                            number.value_or(0)};
    submission.request.command = quiz::Command(press);
    submission.actor = connection.actor(state);
    submission.arrival_us = steadyMicroseconds();
    const QPointer<PhoneConnection> asker = &connection;
    submission.done = [asker, press](const SubmitOutcome &outcome) {
        if (!asker)
            return;
        // a press that was decided is told of by its frames; one that was not is answered here
        const auto answer = [&](QLatin1StringView verdict) {
            asker->send(
                text({{"type"_L1, "buzz_result"_L1},
                      {"question_id"_L1, press.question ? QJsonValue(press.question->number) : QJsonValue()},
                      {"player_id"_L1, press.player.number},
                      {"verdict"_L1, verdict},
                      {"margin_ms"_L1, QJsonValue()},
                      {"uncertainty_ms"_L1, QJsonValue()},
                      {"n"_L1, press.number}}));
        };
        if (const auto *refused = std::get_if<Refused>(&outcome)) {
            if (refused->refusal.code == RefusalCode::Paused)
                answer("paused"_L1);
            else if (refused->refusal.code == RefusalCode::NoLiveQuestion)
                answer("closed"_L1);
            else
                asker->send(errorFrame(QLatin1StringView(wordOf(refused->refusal.code)),
                                       sentenceFor(refused->refusal.code)));
        } else if (std::holds_alternative<NotStored>(outcome)) {
            asker->send(errorFrame("storage_failed"_L1, u"The buzz could not be stored."_s));
        }
    };
    m_host.submit(std::move(submission));
}

void PhoneHub::onCoordination(PhoneConnection &connection, const QString &type, const QJsonObject &message)
{
    RequestBody body(message);
    std::optional<engine::Command> command;
    if (type == "select_question"_L1) {
        if (const auto question = body.id<QuestionId>("question_id", RequestBody::Need::Must))
            command = quiz::Command(quiz::SelectQuestion{*question});
    } else if (type == "reveal_category"_L1) {
        if (const auto category = body.id<CategoryId>("category_id", RequestBody::Need::Must))
            command = quiz::Command(quiz::RevealCategory{*category});
    } else if (type == "select_board"_L1) {
        if (const auto board = body.id<BoardId>("board_id", RequestBody::Need::Must))
            command = quiz::Command(quiz::SelectBoard{*board});
    } else {
        command = quiz::Command(quiz::SetBuzzers{body.boolean("open")});
    }
    if (!command || body.fault()) {
        connection.send(errorFrame("bad_request"_L1, u"This message lacks what it is about."_s));
        return;
    }
    QJsonObject echo = message;
    echo.insert("sender"_L1, connection.device().number);
    submitFor(connection, *command, echo);
}

void PhoneHub::submitFor(PhoneConnection &connection, const engine::Command &command, const QJsonObject &echo)
{
    Submission submission;
    submission.request.command = command;
    submission.actor = connection.actor(m_host.durable());
    submission.echo = echo;
    const QPointer<PhoneConnection> asker = &connection;
    submission.done = [asker](const SubmitOutcome &outcome) {
        if (!asker)
            return;
        if (const auto *refused = std::get_if<Refused>(&outcome)) {
            asker->send(errorFrame(QLatin1StringView(wordOf(refused->refusal.code)),
                                   sentenceFor(refused->refusal.code), refused->refusal.facts));
        } else if (std::holds_alternative<NotStored>(outcome)) {
            asker->send(errorFrame("storage_failed"_L1, u"That could not be stored; please try again."_s));
        }
    };
    m_host.submit(std::move(submission));
}

// ---- presence

void PhoneHub::onSecond()
{
    const qint64 now = steadyMs();
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all)
        connection->check(now);
    refreshLights();
}

void PhoneHub::refreshLights()
{
    QMap<DeviceId, Light> lights = m_lights;
    const qint64 now = steadyMs();
    for (auto light = lights.begin(); light != lights.end(); ++light)
        *light = Light::Gone;
    for (const PhoneConnection *connection : std::as_const(m_connections)) {
        if (connection->isConsole())
            continue;
        Light &light = lights[connection->device()];
        light = std::max(light, connection->answersPings() ? Light::Live : Light::Asleep);
    }
    for (auto light = lights.begin(); light != lights.end(); ++light) {
        if (*light != Light::Gone) {
            m_goneSinceMs.remove(light.key());
            continue;
        }
        const qint64 since = m_goneSinceMs.contains(light.key()) ? m_goneSinceMs.value(light.key())
                                                                 : *m_goneSinceMs.insert(light.key(), now);
        if (now - since < asleepMs)
            *light = Light::Asleep;
    }
    QMap<DeviceId, Light> changed;
    for (auto light = lights.cbegin(); light != lights.cend(); ++light) {
        if (!m_lights.contains(light.key()) || m_lights.value(light.key()) != *light)
            changed.insert(light.key(), *light);
    }
    m_lights = lights;
    if (changed.isEmpty())
        return;
    sendPresence(changed);
    Q_EMIT presenceChanged();
}

void PhoneHub::sendPresence(const QMap<DeviceId, Light> &changed)
{
    const engine::State &state = m_host.durable();
    QJsonObject players;
    for (auto light = changed.cbegin(); light != changed.cend(); ++light) {
        for (const PlayerId seat : night::seatsOf(state.night, light.key()))
            players.insert(QString::number(seat.number), QLatin1StringView(wordOf(*light)));
    }
    if (players.isEmpty())
        return;
    const QString frame = text({{"type"_L1, "presence"_L1}, {"players"_L1, players}});
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        if (night::isStaff(connection->viewer(state).role))
            connection->send(frame);
    }
}

Light PhoneHub::lightOf(DeviceId device) const
{
    return m_lights.value(device, Light::Gone);
}

QList<PlayerId> PhoneHub::livePlayers() const
{
    const engine::State &state = m_host.durable();
    QList<PlayerId> live;
    for (const PhoneConnection *connection : m_connections)
        live.append(night::seatsOf(state.night, connection->device()));
    return live;
}

}
