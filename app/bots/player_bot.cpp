// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/player_bot.h"

#include <QRandomGenerator>
#include <QTimer>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int thumbMs = 150; // a person's thumb, at the quickest and with what is added by chance
constexpr int thumbSpreadMs = 450;
constexpr int thinkMs = 1500; // before an answer is typed or a bet placed
constexpr int thinkSpreadMs = 5000;
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
    , m_api(plan.port)
    , m_socket(plan.port, plan.gameCode, token)
{
    m_api.setToken(token);
    connect(&m_socket, &BotSocket::changed, this, &PlayerBot::onChanged);
    connect(&m_socket, &BotSocket::removed, this, &PlayerBot::arrive);
    m_thumb.setSingleShot(true);
    connect(&m_thumb, &QTimer::timeout, this, &PlayerBot::press);
}

qint64 PlayerBot::device() const
{
    return m_socket.picture().part("you").value("device"_L1).toInteger();
}

void PlayerBot::ask(const TradingPost &post, ApiClient::Done done)
{
    m_api.post(post.path, post.body, std::move(done));
}

void PlayerBot::arrive()
{
    if (!std::exchange(m_arrived, true))
        Q_EMIT arrived();
}

void PlayerBot::onChanged()
{
    arrive();
    Q_EMIT looked();
    const auto move = phoneMove(m_seats, m_player, m_socket.picture());
    if (move && move != m_sent) {
        send(*move);
        return;
    }
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

void PlayerBot::send(const PhoneMove &move)
{
    m_sent = move;
    const auto post = [this, move] {
        m_api.post(u"/api/games/%1/%2"_s.arg(m_plan.gameCode, move.path), move.body,
                   [this, move](int status, const QJsonObject &) {
                       if (status != 200 && m_sent == move)
                           m_sent.reset(); // the next frame may bring another chance
                   });
    };
    if (m_plan.pace == BotPlan::Pace::Fast) {
        post();
        return;
    }
    const int ms = thinkMs + QRandomGenerator::system()->bounded(thinkSpreadMs);
    QTimer::singleShot(static_cast<int>(ms / m_plan.clockSpeed), this, post);
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
