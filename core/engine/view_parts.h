// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the engine: how views write what they have in common.
#pragma once

#include "core/engine/view.h"

#include <QDateTime>

namespace quizaar::engine {

inline QLatin1String key(const char *text)
{
    return QLatin1String(text);
}

template <class Tag>
QJsonValue orNull(const std::optional<Id<Tag>> &id)
{
    return id ? QJsonValue(id->number) : QJsonValue();
}

template <class Tag>
QJsonArray numbers(const QList<Id<Tag>> &ids)
{
    QJsonArray array;
    for (const Id<Tag> id : ids)
        array.append(id.number);
    return array;
}

inline QJsonValue orNull(const std::optional<GameTime> &time)
{
    return time ? QJsonValue(time->ms) : QJsonValue();
}

inline QString isoTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms).toUTC().toString(Qt::ISODateWithMs);
}

/// Goods of the nations of this device's seats.
QJsonArray ownNations(const State &state, DeviceId device);

/// What this device's sides have answered and bet on the question in play; nobody else's.
QJsonArray ownAnswers(const State &state, DeviceId device);
QJsonArray ownBets(const State &state, DeviceId device);
QJsonArray ownAppeals(const State &state, DeviceId device);
QJsonArray ownJokers(const State &state, DeviceId device);

/// All appeals, for staff.
QJsonArray appealsView(const State &state);
/// The questions asked in a round that collects its answers, with what was said for staff; null elsewhere.
QJsonValue sheetView(const State &state, RoundId round, night::Role role);

/// A key that sorts sides as their places go: higher scores first, then tie-breaks.
using StandingKey = std::pair<qint64, int>;
inline StandingKey standingKey(const quiz::TiePlaces &places, SideId side, qint64 score)
{
    return {-score, quiz::tiePlaceOf(places, side, score)};
}
}
