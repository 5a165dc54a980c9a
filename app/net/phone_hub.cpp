// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/phone_hub.h"

#include "app/net/frame_bundle.h"
#include "app/net/frames.h"
#include "app/net/router.h"
#include "core/base/json_text.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int secondMs = 1000;
constexpr int snapshotGapMs = 250;   // at most four a second
constexpr qint64 asleepMs = 120'000; // after that a phone without a socket counts as gone

QByteArray expectedKey(const HttpRequest &request)
{
    return request.header("Sec-WebSocket-Key") + ' ' + request.peer.toString().toUtf8() + ' ' +
           QByteArray::number(request.peerPort);
}

}

PhoneHub::PhoneHub(const HubParts &parts, const SocketLimits &limits)
    : m_host(parts.host)
    , m_access(parts.access)
    , m_snapshots(parts.snapshots)
    , m_fanOut(parts.fan_out)
    , m_metrics(parts.metrics)
    , m_limits(limits)
    , m_game(parts.host.durable().night.id)
{
    m_subscription = m_fanOut.subscribe(m_game, [this](const GameFrame &frame) {
        m_arrived.append(frame);
        if (m_arrived.size() == 1)
            m_delivery.start();
    });
    m_delivery.setSingleShot(true);
    m_delivery.setInterval(0);
    connect(&m_delivery, &QTimer::timeout, this, &PhoneHub::deliver);
    connect(&m_host, &NightHost::committed, this, &PhoneHub::onCommitted);
    connect(&m_host, &NightHost::storageChanged, this, [this] {
        if (m_host.storageFailing())
            logEvent(LoggedEvent::Error, m_game, {}, "storage_failed");
    });
    connect(&m_second, &QTimer::timeout, this, &PhoneHub::refreshLights);
    m_second.start(secondMs);
    connect(&m_heartbeat, &QTimer::timeout, this, &PhoneHub::checkAll);
    m_heartbeat.start(std::clamp(limits.ping_timeout_ms / 10, 10, 500));
    m_measuring.setSingleShot(true);
    m_measuring.setTimerType(Qt::PreciseTimer);
    connect(&m_measuring, &QTimer::timeout, this, &PhoneHub::measureAll);
    m_measuring.start(secondMs);
    m_answersTimer.setSingleShot(true);
    m_answersTimer.setInterval(snapshotGapMs);
    connect(&m_answersTimer, &QTimer::timeout, this, &PhoneHub::sendAnswers);
    m_snapshotTimer.setSingleShot(true);
    connect(&m_snapshotTimer, &QTimer::timeout, this, &PhoneHub::sendDueSnapshots);
    engine::Touched all;
    all.everything = true;
    m_shown.narrow(all, m_host.durable());
}

PhoneHub::~PhoneHub() = default;

UpgradeVerdict PhoneHub::upgrade(const HttpRequest &request)
{
    UpgradeVerdict verdict = verdictOn(request);
    if (const auto *refused = std::get_if<HttpResponse>(&verdict)) {
        if (lcEvents().isInfoEnabled()) {
            const QJsonObject body = QJsonDocument::fromJson(refused->body).object();
            logEvent(LoggedEvent::Error, m_game, {}, body.value("error"_L1).toString().toUtf8());
        }
    }
    return verdict;
}

UpgradeVerdict PhoneHub::verdictOn(const HttpRequest &request)
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
    const Credentials credentials = m_access.upgradeCredentialsOf(request, state, steadyMilliseconds());
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
    connect(connection, &PhoneConnection::closed, this,
            [this, connection](std::optional<CloseCode> code) { onClosed(*connection, code); });
    m_metrics.socketOpened();
    logEvent(LoggedEvent::Connect, m_game, connection->device(),
             wordOf(connection->viewer(m_host.durable()).role));
    const QByteArray host = accepted.request.header("Host");
    m_lastAddress[connection->device()] = QString::fromLatin1(host);
    sendSnapshot(*connection);
    closeRetired(); // it may have been removed during the handshake
    refreshLights();
}

void PhoneHub::onClosed(PhoneConnection &connection, std::optional<CloseCode> code)
{
    m_connections.removeAll(&connection);
    connection.deleteLater();
    m_metrics.socketClosed(wordOf(code));
    if (code == CloseCode::Heartbeat)
        m_metrics.heartbeatMissed();
    logEvent(LoggedEvent::Disconnect, m_game, connection.device(), wordOf(code));
    refreshLights();
}

void PhoneHub::shutDown()
{
    m_second.stop();
    m_heartbeat.stop();
    m_measuring.stop();
    m_answersTimer.stop();
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all)
        connection->close(CloseCode::Shutdown, u"the host stops"_s);
}

// ---- out

void PhoneHub::sendSnapshot(PhoneConnection &connection)
{
    const engine::Viewer viewer = connection.viewer(m_host.durable());
    connection.snapshotDue = false;
    connection.snapshotSentMs = steadyMilliseconds();
    connection.lastYou = jsonText(engine::you(m_host.durable(), viewer));
    connection.send(m_snapshots.frame(viewer));
}

void PhoneHub::onCommitted(const QList<Commit> &commits)
{
    const engine::State &state = m_host.durable();
    QList<GameFrame> frames;
    engine::Touched touched;
    for (const Commit &commit : commits) {
        if (!commit.echo.isEmpty()) {
            QJsonObject echo = commit.echo;
            echo.insert("game_version"_L1, commit.events.last().version);
            frames.append({jsonText(echo), {}});
        }
        for (const engine::Recorded &event : commit.events) {
            engine::note(touched, state, event.event);
            if (commit.echo.isEmpty()) {
                for (const QJsonObject &frame : coordinationFor(event))
                    frames.append({jsonText(frame), {}});
            }
            for (const EventFrame &frame : framesFor(event, state))
                frames.append({jsonText(frame.frame), {frame.only, {}, Audience::Diet::Any}});
        }
    }
    m_shown.narrow(touched, state);
    holdBackAnswers(touched);
    if (!touched.everything)
        addChanged(frames, touched);
    announce(frames);
    sendOwnParts(touched);
    for (const Commit &commit : commits) {
        if (commit.durable_at != Steady::time_point())
            m_metrics.announced(
                std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - commit.durable_at));
        const engine::Recorded &first = commit.events.first();
        logEvent(LoggedEvent::Broadcast, m_game, first.actor.device, engine::nameOf(first.event));
    }
    if (touched.claims || touched.everything)
        closeRetired();
}

void PhoneHub::addChanged(QList<GameFrame> &frames, const engine::Touched &touched) const
{
    const engine::State &state = m_host.durable();
    QSet<night::Role> roles; // those that nobody has cost nothing
    for (const PhoneConnection *connection : m_connections) {
        if (connection->diet == Audience::Diet::Frames)
            roles.insert(connection->viewer(state).role);
    }
    for (const night::Role role : std::as_const(roles)) {
        const QJsonObject changed = engine::changedFrame(state, touched, role, m_host.viewContext());
        if (!changed.isEmpty())
            frames.append({jsonText(changed), {{}, role, Audience::Diet::Frames}});
    }
}

void PhoneHub::holdBackAnswers(engine::Touched &touched)
{
    if (touched.live || touched.scores || touched.everything) {
        m_answersDue = false; // the whole question goes out, and they stand in it
        return;
    }
    if (!touched.answers)
        return;
    if (m_answersTimer.isActive()) {
        touched.answers = false;
        m_answersDue = true;
    } else {
        m_answersTimer.start();
    }
}

void PhoneHub::sendAnswers()
{
    if (!std::exchange(m_answersDue, false))
        return;
    engine::Touched touched;
    touched.answers = true;
    QList<GameFrame> frames;
    addChanged(frames, touched);
    announce(frames);
    m_answersTimer.start();
}

void PhoneHub::announce(const QList<GameFrame> &frames)
{
    for (const GameFrame &frame : frames) {
        m_metrics.broadcast();
        m_fanOut.publish(m_game, frame);
    }
    deliver();
}

void PhoneHub::deliver()
{
    m_delivery.stop();
    const QList<GameFrame> arrived = std::exchange(m_arrived, {});
    if (arrived.isEmpty())
        return;
    const engine::State &state = m_host.durable();
    FrameBundle bundle(arrived);
    const QList<PhoneConnection *> all = m_connections; // one that cannot take it drops out
    for (PhoneConnection *connection : all) {
        const QByteArray bytes = bundle.bytesFor(connection->viewer(state), connection->diet);
        if (!bytes.isEmpty() && !connection->sendWire(bytes))
            m_metrics.broadcastFailed();
    }
}

/// What no two sockets need have in common: whole snapshots, and the `you` part.
void PhoneHub::sendOwnParts(const engine::Touched &touched)
{
    const engine::State &state = m_host.durable();
    bool due = false;
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        if (connection->diet == Audience::Diet::Any) {
            connection->snapshotDue = true;
            due = true;
        } else if (touched.everything) {
            sendSnapshot(*connection);
        } else if (touched.claims || connection->viewer(state).role == night::Role::CoHost ||
                   engine::holdsSideOf(state, connection->device(), touched.sides)) {
            sendYou(*connection); // whatever moves devices or seats touches claims; a co-host undoes his own
        }
    }
    if (touched.everything)
        m_metrics.broadcast();
    if (due)
        sendDueSnapshots();
}

void PhoneHub::sendYou(PhoneConnection &connection)
{
    const engine::State &state = m_host.durable();
    const QJsonObject you = engine::you(state, connection.viewer(state));
    const QByteArray now = jsonText(you);
    if (now == connection.lastYou)
        return;
    const bool roleChanged =
        !connection.lastYou.contains("\"role\":\"" + you.value("role"_L1).toString().toUtf8() + '"');
    connection.lastYou = now;
    if (roleChanged) {
        // another role sees other things everywhere
        sendSnapshot(connection);
        return;
    }
    connection.send(
        jsonText({{"type"_L1, "changed"_L1}, {"game_version"_L1, state.version}, {"you"_L1, you}}));
}

void PhoneHub::sendDueSnapshots()
{
    const qint64 now = steadyMilliseconds();
    qint64 wait = -1;
    bool sent = false;
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        if (!connection->snapshotDue)
            continue;
        const qint64 left = connection->snapshotSentMs + snapshotGapMs - now;
        if (left <= 0) {
            sendSnapshot(*connection);
            sent = true;
        } else {
            wait = wait < 0 ? left : std::min(wait, left);
        }
    }
    if (sent)
        m_metrics.broadcast();
    if (wait >= 0 && !m_snapshotTimer.isActive())
        m_snapshotTimer.start(static_cast<int>(wait));
}

void PhoneHub::closeRetired()
{
    const engine::State &state = m_host.durable();
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all) {
        const auto device = state.night.devices.constFind(connection->device());
        if (!connection->isConsole() && device != state.night.devices.cend() && device->retired)
            connection->close(CloseCode::Removed, u"removed by the host"_s);
    }
}

void PhoneHub::sendError(PhoneConnection &connection, QLatin1StringView code, const QString &message,
                         const QJsonObject &facts)
{
    QJsonObject frame = facts;
    frame.insert("type"_L1, "error"_L1);
    frame.insert("code"_L1, code);
    frame.insert("message"_L1, message);
    connection.send(jsonText(frame));
    logEvent(LoggedEvent::Error, m_game, connection.device(), QByteArray(code.data(), code.size()));
}

// ---- presence

void PhoneHub::checkAll()
{
    const qint64 now = steadyMilliseconds();
    const QList<PhoneConnection *> all = m_connections;
    for (PhoneConnection *connection : all)
        connection->check(now);
}

void PhoneHub::refreshLights()
{
    QMap<DeviceId, Light> lights = m_lights;
    const qint64 now = steadyMilliseconds();
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
    const QByteArray frame = jsonText({{"type"_L1, "presence"_L1}, {"players"_L1, players}});
    QList<GameFrame> frames;
    for (const night::Role role : {night::Role::Host, night::Role::CoHost, night::Role::Banker})
        frames.append({frame, {{}, role, Audience::Diet::Any}});
    announce(frames);
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
