// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/player_bot.h"

#include <QRandomGenerator>

#include <chrono>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int thumbMs = 120; // a person's thumb, at the quickest and with what is added by chance
constexpr int thumbSpreadMs = 450;

}

bool isTurnToPress(const BotPlan &plan, const QStringList &names, const QString &name, qint64 player,
                   const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    if (!picture.running() || live.value("phase"_L1) != "open"_L1)
        return false;
    const QJsonArray lockedOut = live.value("locked_out"_L1).toArray();
    if (lockedOut.contains(player))
        return false;
    QStringList out;
    for (const QJsonValue &id : lockedOut)
        out.append(picture.playerName(id.toInteger()));
    for (const QString &next : pressOrder(plan.seed, names, live.value("text"_L1).toString())) {
        if (!out.contains(next))
            return next == name;
    }
    return false;
}

PlayerBot::PlayerBot(const BotPlan &plan, const QStringList &names, const QString &name, qint64 player,
                     const QByteArray &token)
    : m_plan(plan)
    , m_names(names)
    , m_name(name)
    , m_player(player)
    , m_socket(plan.port, plan.gameCode, token)
{
    connect(&m_socket, &BotSocket::changed, this, &PlayerBot::onChanged);
    m_thumb.setSingleShot(true);
    connect(&m_thumb, &QTimer::timeout, this, &PlayerBot::press);
}

void PlayerBot::onChanged()
{
    if (!std::exchange(m_arrived, true))
        Q_EMIT arrived();
    if (m_thumb.isActive() || !isTurnToPress(m_plan, m_names, m_name, m_player, m_socket.picture()))
        return;
    if (m_socket.picture().live().value("deadline_ms"_L1).toInteger() == m_pressed)
        return; // pressed already in this opening
    if (m_plan.pace == BotPlan::Pace::Fast) {
        press();
        return;
    }
    const int spread =
        QRandomGenerator::system()->bounded(thumbSpreadMs); // looks only; the order is drawn from the seed
    m_thumb.start(static_cast<int>((thumbMs + spread) / m_plan.clockSpeed));
}

void PlayerBot::press()
{
    if (!isTurnToPress(m_plan, m_names, m_name, m_player, m_socket.picture()))
        return;
    const QJsonObject live = m_socket.picture().live();
    m_pressed = live.value("deadline_ms"_L1).toInteger();
    const double now =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
            .count();
    m_socket.send({{"type"_L1, "buzz"_L1},
                   {"question_id"_L1, live.value("question_id"_L1)},
                   {"player_id"_L1, m_player},
                   {"p"_L1, now},
                   {"n"_L1, ++m_presses}});
}

}
