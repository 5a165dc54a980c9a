// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/connection_census.h"
#include "app/net/door_limits.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace quizaar {

/// Says the last words on a connection and closes it so that they are heard: writes, shuts down the sending
/// side, and reads and discards for a while. Closing at once with unread bytes waiting would reset the
/// connection, and the other side would lose the answer. Host thread. Deletes itself; the parent only bounds
/// its life.
class LingeringClose final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LingeringClose)

public:
    enum class Deletion
    {
        WithUs,      ///< the socket is deleted at the end
        LeftToOwner, ///< somebody else deletes it when it disconnects (Qt HttpServer)
    };

    /// Nobody else may be reading from `socket` any more. `slot` may be null.
    LingeringClose(QTcpSocket *socket, Deletion deletion, const QByteArray &lastWords,
                   const DoorLimits &limits, std::unique_ptr<ConnectionSlot> slot, QObject *parent);

private:
    void shutDownWhenWritten();
    void discard();
    void end();

    QPointer<QTcpSocket> m_socket;
    std::unique_ptr<ConnectionSlot> m_slot;
    QTimer m_timer;
    Deletion m_deletion;
    qint64 m_bytesLeft;
    bool m_shutDown = false;
    bool m_ended = false;
};

}
