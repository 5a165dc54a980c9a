// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/api_client.h"
#include "app/bots/bot_seats.h"
#include "app/bots/bot_socket.h"
#include "app/bots/phone_moves.h"
#include "app/bots/trading_moves.h"

namespace quizaar {

/// True: the buzzers are open and it is this player's turn by plan.
bool isTurnToPress(const BotSeats &seats, qint64 player, const NightPicture &picture);

/// One player on a phone of its own. Lives in one thread.
class PlayerBot final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlayerBot)

public:
    /// `seats` outlives the bot.
    PlayerBot(const BotPlan &plan, const BotSeats &seats, qint64 player, const QByteArray &token);

    void start() { m_socket.open(); }
    qint64 player() const { return m_player; }
    /// As the host knows it; 0 until the first snapshot.
    qint64 device() const;
    const NightPicture &picture() const { return m_socket.picture(); }
    /// Asks for it from this phone.
    void ask(const TradingPost &post, ApiClient::Done done);

Q_SIGNALS:
    /// Once: this bot sees the night, or the host has thrown it out before it could.
    void arrived();
    /// The picture has moved on.
    void looked();

private:
    void onChanged();
    void press();
    void send(const PhoneMove &move);
    void arrive();

    const BotPlan m_plan;
    const BotSeats &m_seats;
    const qint64 m_player;
    ApiClient m_api;
    BotSocket m_socket;
    std::optional<PhoneMove> m_sent; // the newest answer or bet; not sent twice
    QTimer m_thumb;                  // runs while it is this bot's turn
    int m_presses = 0;
    bool m_arrived = false;
};

}
