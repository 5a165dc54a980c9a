// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/connection_census.h"
#include "app/net/http_message.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace quizaar {

/// One complete request on its way to one reply, and then the end of the connection. It writes the bytes of
/// the reply by itself, on every version of Qt: Qt's responders know neither HEAD nor the end of a
/// connection. Host thread. Deletes itself when the connection is over; the socket belongs to whoever had it.
class HttpExchange final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpExchange)

public:
    HttpExchange(QTcpSocket *socket, Method method, const DoorLimits &limits,
                 std::unique_ptr<ConnectionSlot> slot, QObject *parent);

    QTcpSocket *socket() const { return m_socket; }
    /// From here on what still comes in is discarded: one connection carries one request.
    void begin();
    /// Kept until the connection is over.
    void keep(std::shared_ptr<void> companion) { m_companion = std::move(companion); }
    /// Once.
    void send(HttpResponse response);

private:
    void discard();
    void pump();
    void close();
    void end();

    QPointer<QTcpSocket> m_socket;
    Method m_method;
    const DoorLimits &m_limits;
    std::unique_ptr<ConnectionSlot> m_slot;
    std::shared_ptr<void> m_companion;
    QTimer m_stall;
    StreamedBody m_stream;
    qint64 m_streamed = 0;
    qint64 m_discarded = 0;
    bool m_answering = false;
    bool m_complete = false;
    bool m_ended = false;
};

}
