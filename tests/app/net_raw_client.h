// SPDX-License-Identifier: GPL-3.0-or-later
// A client that says exactly the bytes it is told to, and remembers what it hears.
#pragma once

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace quizaar {

class RawClient final
{
public:
    explicit RawClient(quint16 port, const QHostAddress &address = QHostAddress::LocalHost)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { heard += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [this] {
            if (socket.isOpen())
                heard += socket.readAll();
            closed = true;
        });
        QObject::connect(
            &socket, &QTcpSocket::errorOccurred, &socket, [this](QAbstractSocket::SocketError error) {
                wasReset = wasReset || (closed && error != QAbstractSocket::RemoteHostClosedError);
                closed = true;
            });
        socket.connectToHost(address, port);
    }
    RawClient(quint16 port, const QByteArray &words)
        : RawClient(port)
    {
        socket.write(words);
    }

    QByteArray head() const { return heard.left(heard.indexOf("\r\n\r\n") + 4); }
    QByteArray body() const { return heard.mid(head().size()); }
    QByteArray error() const
    {
        return QJsonDocument::fromJson(body()).object().value(QLatin1StringView("error")).toString().toUtf8();
    }
    int status() const { return heard.startsWith("HTTP/1.1 ") ? heard.mid(9, 3).toInt() : 0; }

    QTcpSocket socket;
    QByteArray heard;
    bool closed = false;
    bool wasReset = false;
};

}
