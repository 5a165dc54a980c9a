// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance_channel.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

namespace quizaar {

namespace {

constexpr int channelPatienceMs = 2000;
constexpr qint64 maxMessage = 64 * 1024;

}

QString InstanceChannel::nameFor(const QString &dataFolder)
{
    const QString real = QFileInfo(dataFolder).canonicalFilePath();
    const QByteArray user = qgetenv("USER") + qgetenv("USERNAME");
    const QByteArray hash = QCryptographicHash::hash(real.toUtf8() + '\n' + user, QCryptographicHash::Sha256);
    return QStringLiteral("quizaar-") + QString::fromLatin1(hash.toHex().first(24));
}

InstanceChannel::InstanceChannel(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->bytesAvailable() > maxMessage) {
                    socket->abort();
                    return;
                }
                if (!socket->canReadLine())
                    return;
                QStringList files;
                for (const QJsonValue &file : QJsonDocument::fromJson(socket->readLine()).array())
                    files.append(file.toString());
                socket->write("ok\n");
                socket->disconnectFromServer();
                Q_EMIT asked(files);
            });
        }
    });
}

void InstanceChannel::listen()
{
    // we hold the folder's lock, so a socket of that name is left over from a crash
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

bool InstanceChannel::handOver(const QString &dataFolder, const QStringList &files)
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(dataFolder));
    if (!socket.waitForConnected(channelPatienceMs))
        return false;
    QStringList absolute;
    for (const QString &file : files)
        absolute.append(QFileInfo(file).absoluteFilePath());
    socket.write(QJsonDocument(QJsonArray::fromStringList(absolute)).toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForBytesWritten(channelPatienceMs) && socket.waitForReadyRead(channelPatienceMs);
}

}
