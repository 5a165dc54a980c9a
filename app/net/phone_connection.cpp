// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/phone_connection.h"

#include "app/host/game_clock.h"
#include "app/net/direct_send.h"
#include "app/net/frame_bundle.h"

#include <chrono>
#include <utility>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Answers that are awaited at the same time; older ones count as lost.
constexpr qsizetype mostAwaited = 32;

qint64 steadyUs()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}

QByteArray wordOf(std::optional<CloseCode> code)
{
    if (!code)
        return "gone";
    switch (*code) {
    case CloseCode::BadCredentials:
        return "credentials";
    case CloseCode::Removed:
        return "removed";
    case CloseCode::Heartbeat:
        return "heartbeat";
    case CloseCode::TooSlow:
        return "too_slow";
    case CloseCode::Shutdown:
        return "shutdown";
    case CloseCode::Abuse:
        return "abuse";
    }
    return "gone";
}

PhoneConnection::PhoneConnection(QWebSocket *socket, QTcpSocket *tcp, night::Actor actor,
                                 const SocketLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_tcp(tcp)
    , m_actor(actor)
    , m_limits(limits)
    , m_localAddress(socket->localAddress().toString())
    , m_bucket(limits.burst, limits.per_second)
    , m_heardMs(steadyMilliseconds())
    , m_progressMs(m_heardMs)
{
    m_socket->setParent(this);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &PhoneConnection::onText);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &) { onText(QString()); });
    connect(m_socket, &QWebSocket::pong, this,
            [this](quint64, const QByteArray &payload) { onPong(payload); });
    connect(m_socket, &QWebSocket::bytesWritten, this, [this] { m_progressMs = steadyMilliseconds(); });
    connect(m_socket, &QWebSocket::disconnected, this, &PhoneConnection::onDisconnected);
}

engine::Viewer PhoneConnection::viewer(const engine::State &state) const
{
    return {actor(state).role, m_actor.device};
}

night::Actor PhoneConnection::actor(const engine::State &state) const
{
    night::Actor now = m_actor;
    if (isConsole())
        return now;
    const auto device = state.night.devices.constFind(m_actor.device);
    now.role = device != state.night.devices.cend() ? device->role : night::Role::Spectator;
    return now;
}

void PhoneConnection::heard()
{
    m_heardMs = steadyMilliseconds();
    m_pingSentMs.reset();
}

void PhoneConnection::onPong(const QByteArray &payload)
{
    const qint64 nowUs = steadyUs();
    heard();
    bool ok = false;
    const qint64 number = payload.toLongLong(&ok);
    const auto sent = ok ? m_pingsSent.constFind(number) : m_pingsSent.constEnd();
    if (sent == m_pingsSent.constEnd())
        return; // the heartbeat's, or made up
    m_clock.notePing(*sent, nowUs);
    m_pingsSent.erase(sent);
}

bool PhoneConnection::measure(qint64 nowUs)
{
    constexpr qint64 firstOnes = 5;
    constexpr qint64 firstGapUs = 95'000; // timers come a little early at times
    constexpr qint64 gapUs = 4'950'000;
    if (!isWritable())
        return false;
    const qint64 gap = m_measured < firstOnes ? firstGapUs : gapUs;
    if (m_measured == 0 || nowUs - m_measuredUs >= gap) {
        const qint64 number = ++m_measured;
        m_measuredUs = nowUs;
        const qint64 sentUs = steadyUs();
        m_pingsSent.insert(number, sentUs);
        m_socket->ping(QByteArray::number(number));
        m_syncsSent.insert(number, sentUs);
        send("{\"type\":\"sync\",\"n\":" + QByteArray::number(number) +
             ",\"t\":" + QByteArray::number(sentUs / 1000) + '}');
        while (m_syncsSent.size() > mostAwaited)
            m_syncsSent.erase(m_syncsSent.cbegin());
        while (m_pingsSent.size() > mostAwaited)
            m_pingsSent.erase(m_pingsSent.cbegin());
    }
    return m_measured < firstOnes;
}

void PhoneConnection::noteSync(qint64 number, qint64 phoneUs, qint64 nowUs)
{
    const auto sent = m_syncsSent.constFind(number);
    if (sent == m_syncsSent.constEnd())
        return;
    m_clock.noteSync(*sent, nowUs, phoneUs);
    m_syncsSent.erase(sent);
}

void PhoneConnection::onText(const QString &text)
{
    heard();
    if (m_code)
        return;
    if (!m_bucket.take(m_heardMs)) {
        if (++m_strikes >= m_limits.strikes)
            close(CloseCode::Abuse, u"too many messages"_s);
        else if (m_strikes == 1)
            send(R"({"type":"error","code":"too_many","message":"Slow down a little."})");
        return;
    }
    Q_EMIT message(text);
}

bool PhoneConnection::isWritable() const
{
    // QWebSocket has said its farewell itself where its state is another one
    return !m_code && m_tcp && m_socket->state() == QAbstractSocket::ConnectedState;
}

bool PhoneConnection::keepsUp()
{
    if (m_tcp && m_tcp->bytesToWrite() > m_limits.max_unsent)
        m_tcp->flush(); // what waits for this turn's end only is not late
    if (m_tcp && m_tcp->bytesToWrite() > m_limits.max_unsent)
        close(CloseCode::TooSlow, u"too slow"_s);
    return isWritable();
}

void PhoneConnection::send(const QByteArray &text)
{
    if (!isWritable())
        return;
    // Never flushed here: Qt sends all of one turn in one write.
    m_tcp->write(textFrame(text));
    keepsUp();
}

bool PhoneConnection::sendWire(const QByteArray &frames)
{
    if (!isWritable())
        return false;
    // Beside QWebSocket, which would encode and mask anew for every socket: a server's frames are not masked,
    // and it writes its own ones whole, so that none can get into another.
    qint64 sent = 0;
    if (m_tcp->bytesToWrite() == 0)
        sent = sendDirectly(m_tcp->socketDescriptor(), frames);
    if (sent < frames.size()) {
        m_tcp->write(frames.mid(sent));
        m_tcp->flush();
    }
    return keepsUp();
}

void PhoneConnection::onDisconnected()
{
    if (!std::exchange(m_told, true))
        Q_EMIT closed(m_code);
}

void PhoneConnection::close(CloseCode code, const QString &reason)
{
    if (m_code)
        return;
    m_code = code;
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
    if (code == CloseCode::TooSlow || code == CloseCode::Heartbeat) {
        // the other side does not read: a polite farewell would wait for ever
        m_socket->abort();
    }
}

void PhoneConnection::check(qint64 nowMs)
{
    if (m_code)
        return;
    if (m_tcp && m_tcp->bytesToWrite() > 0) {
        if (nowMs - m_progressMs > m_limits.max_stall_ms) {
            close(CloseCode::TooSlow, u"too slow"_s);
            return;
        }
    } else {
        m_progressMs = nowMs;
    }
    if (m_pingSentMs) {
        if (nowMs - *m_pingSentMs >= m_limits.ping_timeout_ms)
            close(CloseCode::Heartbeat, u"heartbeat"_s);
        return;
    }
    if (nowMs - m_heardMs >= m_limits.ping_interval_ms) {
        m_pingSentMs = nowMs;
        m_socket->ping();
    }
}

}
