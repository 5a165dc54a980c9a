// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/night_picture.h"

#include <QObject>
#include <QTimer>
#include <QWebSocket>

namespace quizaar {

/// This machine's monotonic clock, in milliseconds.
double monotonicMs();
/// A frame that is not there by now is not waited for.
constexpr int frameLateMs = 2000;

/// A bot's socket and what it has learned from it. Comes back by itself when it is lost.
class BotSocket final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotSocket)

public:
    BotSocket(quint16 port, const QString &gameCode, const QByteArray &token, QObject *parent = nullptr);
    ~BotSocket() override;

    void open();
    void send(const QJsonObject &message);
    const NightPicture &picture() const { return m_picture; }
    /// A snapshot that was read over HTTP: `changed` follows, even where it is older than what is known and
    /// nothing is taken from it.
    void takeSnapshot(const QJsonObject &snapshot);

Q_SIGNALS:
    /// The picture has moved on.
    void changed();
    /// The host has thrown this bot out; it does not come back.
    void removed();

private:
    void onText(const QString &text);
    void onClosed();

    const quint16 m_port;
    const QString m_gameCode;
    const QByteArray m_token;
    QWebSocket m_socket;
    QTimer m_again;
    int m_waitMs = 0;
    NightPicture m_picture;
};

}
