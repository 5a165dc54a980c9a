// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/rate_limit.h"
#include "core/engine/view.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>

namespace quizaar {

/// Heartbeat and the limits on what a socket may pile up.
struct SocketLimits
{
    int ping_interval_ms = 20'000;
    int ping_timeout_ms = 10'000;
    qint64 max_unsent = 256 * 1024; // bytes
    int max_stall_ms = 10'000;      // unsent bytes and no progress
    int burst = 60;                 // messages at once, then `per_second`
    int per_second = 30;
    int strikes = 20; // messages over the limit before the socket is closed for abuse
};

enum class CloseCode
{
    BadCredentials = 4401,
    Removed = 4403,
    Heartbeat = 4408,
    TooSlow = 4409,
    Shutdown = 1001,
    Abuse = 1008
};

/// One socket of one device. Host thread; owned by the hub.
class PhoneConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PhoneConnection)

public:
    PhoneConnection(QWebSocket *socket, QTcpSocket *tcp, night::Actor actor, const SocketLimits &limits,
                    QObject *parent);

    /// What it gets after each commit: whole snapshots, or small frames once it has asked for them.
    enum class Diet
    {
        Snapshots,
        Frames
    };
    Diet diet = Diet::Snapshots;
    bool snapshotDue = false;
    qint64 snapshotSentMs = 0;
    QString lastYou; // the `you` part as this socket knows it

    DeviceId device() const { return m_actor.device; }
    bool isConsole() const { return m_actor.kind == night::Actor::Kind::Console; }
    /// The role the device has in `state`.
    engine::Viewer viewer(const engine::State &state) const;
    night::Actor actor(const engine::State &state) const;
    QString localAddress() const { return m_localAddress; }

    void send(const QString &text);
    void close(CloseCode code, const QString &reason);
    /// Called once a second: heartbeat and stalled writes. Closes the socket where it must.
    void check(qint64 nowMs);
    bool answersPings() const { return !m_pingSentMs; }

Q_SIGNALS:
    void message(const QString &text);
    void closed(const QString &reason);

private:
    void onText(const QString &text);
    void heard();

    QWebSocket *m_socket; // child of this
    QPointer<QTcpSocket> m_tcp;
    const night::Actor m_actor;
    const SocketLimits m_limits;
    const QString m_localAddress;
    TokenBucket m_bucket;
    int m_strikes = 0;
    qint64 m_heardMs = 0;
    std::optional<qint64> m_pingSentMs;
    qint64 m_progressMs = 0;
    QString m_reason;
    bool m_closing = false;
};

}
