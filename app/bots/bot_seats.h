// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/bot_plan.h"
#include "app/bots/night_picture.h"

#include <optional>

namespace quizaar {

/// Which seats the bots sit on, and whose turn it is. One thread. A bot is known by the name it was planned
/// under, whatever its seat is called.
class BotSeats final
{
public:
    explicit BotSeats(qint64 seed)
        : m_seed(seed)
    {}

    qint64 seed() const { return m_seed; }
    void take(qint64 player, const QString &plannedName);
    /// The device a bot plays from; until it is known, any will do.
    void setDevice(qint64 player, qint64 device);

    bool isBot(qint64 player) const { return nameOf(player) != nullptr; }
    /// In the order of joining.
    QStringList names() const;
    QList<qint64> players() const;
    /// What the draws of this seat go by: the planned name, or for a person the name in the night.
    QString drawName(qint64 player, const NightPicture &picture) const;
    /// Who is to press now by plan: the first who means to, is still in the night on its own phone and has
    /// not been ruled wrong. Nobody where nobody is left.
    std::optional<qint64> nextToPress(const NightPicture &picture) const;

private:
    struct Seat
    {
        qint64 player = 0;
        QString name;
        qint64 device = 0;
    };
    const QString *nameOf(qint64 player) const;
    const QStringList &order(const QString &question) const;
    bool mayPress(const Seat &seat, const NightPicture &picture) const;

    qint64 m_seed;
    QList<Seat> m_seats;
    // the last draw, which every bot asks for with each frame
    mutable QString m_drawnFor;
    mutable QStringList m_drawn;
};

/// What tells this question from others in the draws: what is read out, with no id in it.
QString questionKey(const QJsonObject &live);

}
