// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/bot_plan.h"
#include "app/bots/bot_socket.h"

namespace quizaar {

/// What a bot should do about the question in play, decided from what its socket has told it.
/// True: it is this bot's turn to press, and it may.
bool isTurnToPress(const BotPlan &plan, const QStringList &names, const QString &name, qint64 player,
                   const NightPicture &picture);

/// One player on a phone of its own.
class PlayerBot final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlayerBot)

public:
    PlayerBot(const BotPlan &plan, const QStringList &names, const QString &name, qint64 player,
              const QByteArray &token);

    void start() { m_socket.open(); }
    qint64 player() const { return m_player; }
    const QString &name() const { return m_name; }

Q_SIGNALS:
    void arrived();

private:
    void onChanged();
    void press();

    const BotPlan m_plan;
    const QStringList m_names;
    const QString m_name;
    const qint64 m_player;
    BotSocket m_socket;
    QTimer m_thumb;
    qint64 m_pressed = 0; // opening that was pressed in: its deadline, which no other opening shares
    int m_presses = 0;
    bool m_arrived = false;
};

}
