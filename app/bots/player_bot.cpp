// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/player_bot.h"

#include <QRandomGenerator>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int thumbMs = 150; // a person's thumb, at the quickest and with what is added by chance
constexpr int thumbSpreadMs = 450;
constexpr int againMs = 1500; // a press that moved nothing by now was lost on the way or came in a pause

}

bool isTurnToPress(const BotSeats &seats, qint64 player, const NightPicture &picture)
{
    return picture.running() && picture.live().value("phase"_L1) == "open"_L1 &&
           seats.nextToPress(picture) == player;
}

PlayerBot::PlayerBot(const BotPlan &plan, const BotSeats &seats, qint64 player, const QByteArray &token)
    : m_plan(plan)
    , m_seats(seats)
    , m_player(player)
    , m_socket(plan.port, plan.gameCode, token)
{
    connect(&m_socket, &BotSocket::changed, this, &PlayerBot::onChanged);
    connect(&m_socket, &BotSocket::removed, this, &PlayerBot::arrive);
    m_thumb.setSingleShot(true);
    connect(&m_thumb, &QTimer::timeout, this, &PlayerBot::press);
}

qint64 PlayerBot::device() const
{
    return m_socket.picture().part("you").value("device"_L1).toInteger();
}

void PlayerBot::arrive()
{
    if (!std::exchange(m_arrived, true))
        Q_EMIT arrived();
}

void PlayerBot::onChanged()
{
    arrive();
    if (!isTurnToPress(m_seats, m_player, m_socket.picture())) {
        m_thumb.stop();
        return;
    }
    if (m_thumb.isActive())
        return;
    if (m_plan.pace == BotPlan::Pace::Fast) {
        press();
        return;
    }
    // looks only: who presses, and in which order, is drawn from the seed
    const int ms = thumbMs + QRandomGenerator::system()->bounded(thumbSpreadMs);
    m_thumb.start(static_cast<int>(ms / m_plan.clockSpeed));
}

void PlayerBot::press()
{
    m_thumb.start(againMs);
    m_socket.send({{"type"_L1, "buzz"_L1},
                   {"question_id"_L1, m_socket.picture().live().value("question_id"_L1)},
                   {"player_id"_L1, m_player},
                   {"p"_L1, monotonicMs()},
                   {"n"_L1, ++m_presses}});
}

}
