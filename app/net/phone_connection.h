// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fan_out.h"
#include "app/net/rate_limit.h"
#include "core/engine/view.h"
#include "core/quiz/fairness.h"

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

/// Why a socket has gone, as counters and logs say it. None: the other side went.
QByteArray wordOf(std::optional<CloseCode> code);

/// One socket of one device. Host thread; owned by the hub.
class PhoneConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PhoneConnection)

public:
    PhoneConnection(QWebSocket *socket, QTcpSocket *tcp, night::Actor actor, const SocketLimits &limits,
                    QObject *parent);

    /// What it gets after each commit: whole snapshots (Any), or small frames once it has asked for them.
    Audience::Diet diet = Audience::Diet::Any;
    bool snapshotDue = false;
    qint64 snapshotSentMs = 0;
    QByteArray lastYou; // the `you` part as this socket knows it

    DeviceId device() const { return m_actor.device; }
    bool isConsole() const { return m_actor.kind == night::Actor::Kind::Console; }
    /// The role the device has in `state`.
    engine::Viewer viewer(const engine::State &state) const;
    night::Actor actor(const engine::State &state) const;
    QString localAddress() const { return m_localAddress; }

    /// One text frame; leaves with all that is sent in this turn of the event loop.
    void send(const QByteArray &text);
    /// Whole WebSocket frames of the server, at once. False if the socket cannot take them: it is closed, or
    /// is being closed as too slow.
    bool sendWire(const QByteArray &frames);
    void close(CloseCode code, const QString &reason);
    /// Called often: heartbeat and stalled writes. Closes the socket where it must.
    void check(qint64 nowMs);
    /// What is known of this page's clock and way; `sync` answers and pongs go in.
    const quiz::PhoneClock &clock() const { return m_clock; }
    /// Asks the page for its time and the browser for an answer, where that is due: five times on the first
    /// calls, 100 ms apart, then every 5 s. True while the first five are not all out.
    bool measure(qint64 nowUs);
    /// The page's answer to a `sync` frame; one that nobody waits for counts for nothing.
    void noteSync(qint64 number, qint64 phoneUs, qint64 nowUs);
    bool answersPings() const { return !m_pingSentMs; }

Q_SIGNALS:
    void message(const QString &text);
    /// Once. None: the other side went.
    void closed(std::optional<quizaar::CloseCode> code);

private:
    void onText(const QString &text);
    void onPong(const QByteArray &payload);
    void onDisconnected();
    void heard();
    bool isWritable() const;
    bool keepsUp();

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
    std::optional<CloseCode> m_code; // why we have closed it
    bool m_told = false;
    quiz::PhoneClock m_clock;
    qint64 m_measured = 0;            // how often it was asked
    qint64 m_measuredUs = 0;          // when last
    QMap<qint64, qint64> m_syncsSent; // by number, when
    QMap<qint64, qint64> m_pingsSent; // likewise
};

}
