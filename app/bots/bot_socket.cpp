// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/bot_socket.h"

#include "core/base/json_text.h"

#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>
#include <chrono>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstWaitMs = 250;
constexpr int longestWaitMs = 8000;
constexpr int removedCode = 4403;
constexpr int credentialsCode = 4401;

}

double monotonicMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

BotSocket::BotSocket(quint16 port, const QString &gameCode, const QByteArray &token, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_gameCode(gameCode)
    , m_token(token)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &BotSocket::onText);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_waitMs = 0;
        send({{"type"_L1, "subscribe"_L1}, {"frames"_L1, true}});
    });
    connect(&m_socket, &QWebSocket::disconnected, this, &BotSocket::onClosed);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &BotSocket::open);
}

BotSocket::~BotSocket()
{
    // closing tells of itself, when half of this is gone already
    m_socket.disconnect(this);
}

void BotSocket::open()
{
    QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/ws/games/%2"_s.arg(m_port).arg(m_gameCode)));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    m_socket.open(request);
}

void BotSocket::send(const QJsonObject &message)
{
    m_socket.sendTextMessage(QString::fromUtf8(jsonText(message)));
}

void BotSocket::onText(const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    if (frame.value("type"_L1) == "sync"_L1) {
        send({{"type"_L1, "sync"_L1}, {"n"_L1, frame.value("n"_L1)}, {"p"_L1, monotonicMs()}});
        return;
    }
    if (m_picture.take(frame))
        Q_EMIT changed();
}

void BotSocket::takeSnapshot(const QJsonObject &snapshot)
{
    if (snapshot.value("game_version"_L1).toInteger() >= m_picture.version())
        m_picture.take({{"type"_L1, "snapshot"_L1}, {"data"_L1, snapshot}});
    Q_EMIT changed();
}

void BotSocket::onClosed()
{
    const int code = m_socket.closeCode();
    if (code == removedCode || code == credentialsCode) {
        Q_EMIT removed();
        return;
    }
    m_waitMs = std::clamp(m_waitMs * 2, firstWaitMs, longestWaitMs);
    m_again.start(m_waitMs);
}

}
