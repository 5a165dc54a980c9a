// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/door_connection.h"

#include "core/base/result.h"

namespace quizaar {

DoorConnection::DoorConnection(std::unique_ptr<QTcpSocket> socket, const QHostAddress &peer,
                               std::unique_ptr<ConnectionSlot> slot, const DoorLimits &limits,
                               Finished finished)
    : m_socket(std::move(socket))
    , m_peer(peer)
    , m_slot(std::move(slot))
    , m_limits(limits)
    , m_finished(std::move(finished))
{
    m_since.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DoorConnection::onTimeout);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &DoorConnection::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] { end(Gone{}); });
    m_timer.start(m_limits.headMs);
}

DoorConnection::~DoorConnection()
{
    // A socket says "disconnected" while it is being destroyed, and the rest of us would be gone by then.
    if (m_socket)
        m_socket->disconnect(this);
}

bool DoorConnection::isIdleFor(int milliseconds) const
{
    return m_stage == Stage::Silent && m_since.hasExpired(milliseconds) && m_socket->bytesAvailable() == 0;
}

void DoorConnection::drop()
{
    end(Gone{});
}

std::unique_ptr<QTcpSocket> DoorConnection::releaseSocket()
{
    m_socket->disconnect(this);
    return std::move(m_socket);
}

std::unique_ptr<ConnectionSlot> DoorConnection::releaseSlot()
{
    return std::move(m_slot);
}

void DoorConnection::read()
{
    if (m_stage == Stage::Silent) {
        m_stage = Stage::Head;
        m_timer.start(m_limits.headMs);
    }
    if (m_stage == Stage::Head) {
        const QByteArray bytes = m_socket->peek(m_limits.request.maxHeadBytes + 1);
        HeadOutcome outcome = readHead(bytes, m_limits.request);
        std::visit(Overloaded{
                       [](const NeedMoreBytes &) {},
                       [this](RequestFault fault) { end(fault); },
                       [this](RequestHead &head) {
                           m_head = std::move(head);
                           m_stage = Stage::Body;
                           const bool waits =
                               m_socket->bytesAvailable() < m_head.headBytes + m_head.bodyBytes;
                           if (waits && m_head.expectation == Expectation::Continue)
                               m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
                           m_timer.start(m_limits.bodyMs);
                       },
                   },
                   outcome);
    }
    if (m_stage == Stage::Body)
        readBody();
}

void DoorConnection::readBody()
{
    const qint64 wanted = m_head.headBytes + m_head.bodyBytes;
    const qint64 available = m_socket->bytesAvailable();
    if (available < wanted)
        return;
    if (available > wanted) {
        end(RequestFault::ExtraBytes);
        return;
    }
    m_head.request.body = m_socket->peek(wanted).mid(m_head.headBytes);
    m_stage = Stage::Complete;
    m_timer.stop();
    if (m_slot)
        m_slot->finish();
    // Handing over inside the socket's own readyRead would let its next owner delete it under our feet.
    QMetaObject::invokeMethod(this, &DoorConnection::handOver, Qt::QueuedConnection);
}

void DoorConnection::handOver()
{
    if (m_stage != Stage::Complete)
        return;
    if (m_socket->bytesAvailable() > m_head.headBytes + m_head.bodyBytes) {
        end(RequestFault::ExtraBytes);
        return;
    }
    HttpRequest request = std::move(m_head.request);
    request.peer = m_peer;
    request.peerPort = m_socket->peerPort();
    end(std::move(request));
}

void DoorConnection::onTimeout()
{
    // Browsers open spare connections and take an unasked 408 for the answer to their next request.
    if (m_stage == Stage::Silent)
        end(Gone{});
    else
        end(RequestFault::TimedOut);
}

void DoorConnection::end(Outcome outcome)
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_timer.stop();
    m_finished(*this, std::move(outcome));
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    m_slot.reset();
    deleteLater();
}

}
