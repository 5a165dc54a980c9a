// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/lingering_close.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace quizaar {

namespace {

/// QTcpSocket cannot close one direction alone.
void shutDownSending(qintptr descriptor)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(descriptor), SD_SEND);
#else
    ::shutdown(static_cast<int>(descriptor), SHUT_WR);
#endif
}

}

LingeringClose::LingeringClose(QTcpSocket *socket, Deletion deletion, const QByteArray &lastWords,
                               const DoorLimits &limits, std::unique_ptr<ConnectionSlot> slot,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_slot(std::move(slot))
    , m_deletion(deletion)
    , m_bytesLeft(limits.lingerBytes)
{
    if (m_slot)
        m_slot->finish();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LingeringClose::end);
    connect(socket, &QTcpSocket::readyRead, this, &LingeringClose::discard);
    connect(socket, &QTcpSocket::bytesWritten, this, &LingeringClose::shutDownWhenWritten);
    connect(socket, &QTcpSocket::disconnected, this, &LingeringClose::end);
    connect(socket, &QObject::destroyed, this, &LingeringClose::end);
    m_timer.start(limits.lingerMs);
    // The first steps are taken from the event loop, so that nothing ends while the caller still holds the
    // socket.
    if (!lastWords.isEmpty())
        socket->write(lastWords);
    QMetaObject::invokeMethod(this, &LingeringClose::discard, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &LingeringClose::shutDownWhenWritten, Qt::QueuedConnection);
}

void LingeringClose::shutDownWhenWritten()
{
    if (m_ended || m_shutDown || !m_socket)
        return;
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        end();
        return;
    }
    if (m_socket->bytesToWrite() > 0)
        return;
    m_shutDown = true;
    shutDownSending(m_socket->socketDescriptor());
}

void LingeringClose::discard()
{
    if (m_ended || !m_socket)
        return;
    m_bytesLeft -= m_socket->readAll().size();
    if (m_bytesLeft < 0)
        end();
}

void LingeringClose::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_timer.stop();
    m_slot.reset();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        if (m_deletion == Deletion::WithUs && m_socket)
            m_socket->deleteLater();
    }
    deleteLater();
}

}
