// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/bot_seats.h"

namespace quizaar {

using namespace Qt::StringLiterals;

void BotSeats::take(qint64 player, const QString &plannedName)
{
    m_seats.append({player, plannedName, 0});
    m_drawnFor.clear();
}

void BotSeats::setDevice(qint64 player, qint64 device)
{
    for (Seat &seat : m_seats) {
        if (seat.player == player)
            seat.device = device;
    }
}

const QString *BotSeats::nameOf(qint64 player) const
{
    for (const Seat &seat : m_seats) {
        if (seat.player == player)
            return &seat.name;
    }
    return nullptr;
}

QStringList BotSeats::names() const
{
    QStringList names;
    for (const Seat &seat : m_seats)
        names.append(seat.name);
    return names;
}

QString BotSeats::drawName(qint64 player, const NightPicture &picture) const
{
    const QString *planned = nameOf(player);
    return planned ? *planned : picture.playerName(player);
}

QList<qint64> BotSeats::players() const
{
    QList<qint64> players;
    for (const Seat &seat : m_seats)
        players.append(seat.player);
    return players;
}

bool BotSeats::mayPress(const Seat &seat, const NightPicture &picture) const
{
    const QJsonObject player = picture.entity("players", seat.player);
    if (player.isEmpty() || picture.live().value("locked_out"_L1).toArray().contains(seat.player))
        return false;
    // the host may have given the seat to a person's phone
    return seat.device == 0 || player.value("buzzer"_L1).toInteger() == seat.device;
}

const QStringList &BotSeats::order(const QString &question) const
{
    if (m_drawnFor != question) {
        m_drawn = pressOrder(m_seed, names(), question);
        m_drawnFor = question;
    }
    return m_drawn;
}

std::optional<qint64> BotSeats::nextToPress(const NightPicture &picture) const
{
    for (const QString &name : order(questionKey(picture.live()))) {
        for (const Seat &seat : m_seats) {
            if (seat.name == name && mayPress(seat, picture))
                return seat.player;
        }
    }
    return {};
}

QString questionKey(const QJsonObject &live)
{
    // two pictures may share their words: the place on the board tells them apart
    return u"%1\n%2\n%3"_s.arg(live.value("category"_L1).toString(),
                               QString::number(live.value("points"_L1).toInteger()),
                               live.value("text"_L1).toString());
}

}
