// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_exchange.h"

#include "app/net/lingering_close.h"

namespace quizaar {

HttpExchange::HttpExchange(QTcpSocket *socket, Method method, const DoorLimits &limits,
                           std::unique_ptr<ConnectionSlot> slot, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_method(method)
    , m_limits(limits)
    , m_slot(std::move(slot))
{
    m_stall.setSingleShot(true);
    m_stall.setInterval(limits.writeStallMs);
    connect(&m_stall, &QTimer::timeout, this, [this] {
        if (m_socket)
            m_socket->abort();
        end();
    });
    connect(socket, &QTcpSocket::disconnected, this, &HttpExchange::end);
    connect(socket, &QObject::destroyed, this, &HttpExchange::end);
    connect(socket, &QTcpSocket::bytesWritten, this, &HttpExchange::pump);
}

void HttpExchange::begin()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpExchange::discard);
}

void HttpExchange::send(HttpResponse response)
{
    if (m_ended || m_answering || !m_socket)
        return;
    m_answering = true;
    m_stall.start();
    m_socket->write(serializeHead(response));
    const bool withBody = m_method != Method::Head && mayHaveBody(response.status);
    if (withBody && response.stream)
        m_stream = std::move(*response.stream);
    else if (withBody)
        m_socket->write(response.body);
    pump();
}

void HttpExchange::discard()
{
    m_discarded += m_socket->readAll().size();
    if (m_discarded > m_limits.lingerBytes)
        m_socket->abort();
}

void HttpExchange::pump()
{
    if (m_ended || !m_answering || m_complete || !m_socket)
        return;
    m_stall.start();
    while (m_streamed < m_stream.length && m_socket->bytesToWrite() < m_limits.streamPiece) {
        const qint64 wanted = qMin(m_limits.streamPiece, m_stream.length - m_streamed);
        const QByteArray piece = m_stream.read ? m_stream.read(m_streamed, wanted) : QByteArray();
        if (piece.isEmpty() || piece.size() > wanted) {
            // The announced length cannot be kept; only a cut connection tells the other side.
            m_socket->abort();
            return;
        }
        m_streamed += piece.size();
        m_socket->write(piece);
    }
    if (m_streamed < m_stream.length || m_socket->bytesToWrite() > 0)
        return;
    m_complete = true;
    close();
}

void HttpExchange::close()
{
    if (m_discarded == 0) {
        m_socket->disconnectFromHost();
        return;
    }
    // Something came after the request. More of it may be on its way, and would turn the close into a reset.
    disconnect(m_socket, &QTcpSocket::readyRead, this, nullptr);
    disconnect(m_socket, &QTcpSocket::bytesWritten, this, nullptr);
    m_stall.stop();
    new LingeringClose(m_socket, LingeringClose::Deletion::LeftToOwner, {}, m_limits, std::move(m_slot),
                       parent());
}

void HttpExchange::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_stall.stop();
    m_slot.reset();
    m_companion.reset();
    m_stream = {};
    deleteLater();
}

}
