// SPDX-License-Identifier: GPL-3.0-or-later
// All sockets of the night: who is connected, what each gets after a commit, what each may say. Host thread.
#pragma once

#include "app/host/host_link.h"
#include "app/host/night_host.h"
#include "app/net/access.h"
#include "app/net/event_log.h"
#include "app/net/fan_out.h"
#include "app/net/front_door.h"
#include "app/net/metrics.h"
#include "app/net/phone_connection.h"
#include "app/net/snapshot_cache.h"
#include "core/engine/shown_rows.h"

#include <QHash>
#include <QTimer>

namespace quizaar {

struct HubParts
{
    NightHost &host;
    Access &access;
    SnapshotCache &snapshots;
    FanOut &fan_out;
    Metrics &metrics;
};

class PhoneHub final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PhoneHub)

public:
    /// For the night that is open in `parts.host`.
    PhoneHub(const HubParts &parts, const SocketLimits &limits);
    ~PhoneHub() override;

    /// Whether a socket may be opened: path, night, credentials. Remembers who it is for the socket that
    /// follows.
    UpgradeVerdict upgrade(const HttpRequest &request);
    /// A socket after its handshake: gets its snapshot at once and everything after it.
    void adopt(const AcceptedSocket &accepted);
    /// All sockets are told that the host stops, and closed.
    void shutDown();

    /// Players with a live phone.
    QList<PlayerId> livePlayers() const;
    Light lightOf(DeviceId device) const;
    const QMap<DeviceId, Light> &lights() const { return m_lights; }
    const QMap<DeviceId, QString> &lastAddresses() const { return m_lastAddress; }
    int sockets() const { return static_cast<int>(m_connections.size()); }

Q_SIGNALS:
    void presenceChanged();

private:
    // out (phone_hub.cpp)
    UpgradeVerdict verdictOn(const HttpRequest &request);
    void onClosed(PhoneConnection &connection, std::optional<CloseCode> code);
    void onCommitted(const QList<Commit> &commits);
    /// The host's side of the fan-out: hands the frames over, and has them sent in this turn.
    void announce(const QList<GameFrame> &frames);
    /// The sockets' side: sends what has come over the fan-out.
    void deliver();
    void addChanged(QList<GameFrame> &frames, const engine::Touched &touched) const;
    /// Three hundred phones answer in one second; who has is told a few times a second, not each time.
    void holdBackAnswers(engine::Touched &touched);
    void sendAnswers();
    void sendOwnParts(const engine::Touched &touched);
    void sendYou(PhoneConnection &connection);
    void sendSnapshot(PhoneConnection &connection);
    void sendDueSnapshots();
    void closeRetired();
    void sendError(PhoneConnection &connection, QLatin1StringView code, const QString &message,
                   const QJsonObject &facts = {});

    // in (phone_messages.cpp)
    void onMessage(PhoneConnection &connection, const QString &text);
    void onBuzz(PhoneConnection &connection, const QJsonObject &message);
    void onSync(PhoneConnection &connection, const QJsonObject &message);
    /// What this press is credited with, and how long others may still turn out to be earlier.
    void weigh(const PhoneConnection &connection, std::optional<double> page, qint64 arrivalUs,
               quiz::PressBuzzer &press) const;
    /// Asks the phones that play for their time, where that is due.
    void measureAll();
    void onCoordination(PhoneConnection &connection, const QString &type, const QJsonObject &message);
    void submitFor(PhoneConnection &connection, const engine::Command &command, const QJsonObject &echo);

    // presence
    void checkAll();
    void refreshLights();
    void sendPresence(const QMap<DeviceId, Light> &changed);

    NightHost &m_host;
    Access &m_access;
    SnapshotCache &m_snapshots;
    FanOut &m_fanOut;
    Metrics &m_metrics;
    const SocketLimits m_limits;
    const GameId m_game;
    FanOut::Subscription m_subscription;
    QList<GameFrame> m_arrived;                 // over the fan-out, not yet sent
    QList<PhoneConnection *> m_connections;     // children of this
    QHash<QByteArray, night::Actor> m_expected; // by Sec-WebSocket-Key and peer, between verdict and socket
    QMap<DeviceId, Light> m_lights;
    QMap<DeviceId, qint64> m_goneSinceMs;
    QMap<DeviceId, QString> m_lastAddress;
    engine::ShownRows m_shown;
    QTimer m_second;
    QTimer m_heartbeat;
    QTimer m_measuring;
    QTimer m_snapshotTimer;
    QTimer m_answersTimer; // runs while who has answered is not told again
    bool m_answersDue = false;
    QTimer m_delivery; // for frames that came outside of announce()
};

}
