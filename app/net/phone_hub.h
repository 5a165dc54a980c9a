// SPDX-License-Identifier: GPL-3.0-or-later
// All sockets of the night: who is connected, what each gets after a commit, what each may say. Host thread.
#pragma once

#include "app/host/host_link.h"
#include "app/host/night_host.h"
#include "app/net/access.h"
#include "app/net/front_door.h"
#include "app/net/phone_connection.h"
#include "app/net/snapshot_cache.h"

#include <QHash>
#include <QTimer>

namespace quizaar {

class PhoneHub final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PhoneHub)

public:
    PhoneHub(NightHost &host, Access &access, SnapshotCache &snapshots, const SocketLimits &limits);
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
    struct Frame
    {
        QString text;
        std::optional<DeviceId> only; // none: everybody
    };

    void onCommitted(const QList<Commit> &commits);
    void sendFrames(const QList<Frame> &frames);
    void sendChanged(const engine::Touched &touched);
    void sendYou(PhoneConnection &connection);
    void sendSnapshot(PhoneConnection &connection);
    void sendDueSnapshots();
    void closeRetired();
    void onMessage(PhoneConnection &connection, const QString &text);
    void onBuzz(PhoneConnection &connection, const QJsonObject &message);
    void onCoordination(PhoneConnection &connection, const QString &type, const QJsonObject &message);
    void submitFor(PhoneConnection &connection, const engine::Command &command, const QJsonObject &echo);
    void onSecond();
    void refreshLights();
    void sendPresence(const QMap<DeviceId, Light> &changed);

    NightHost &m_host;
    Access &m_access;
    SnapshotCache &m_snapshots;
    const SocketLimits m_limits;
    QList<PhoneConnection *> m_connections;     // children of this
    QHash<QByteArray, night::Actor> m_expected; // by Sec-WebSocket-Key and peer, between verdict and socket
    QMap<DeviceId, Light> m_lights;
    QMap<DeviceId, qint64> m_goneSinceMs;
    QMap<DeviceId, QString> m_lastAddress;
    QTimer m_second;
    QTimer m_snapshotTimer;
};

}
