// SPDX-License-Identifier: GPL-3.0-or-later
// How the stage looks at JSON: without complaint. What is missing or of another type counts as absent.
#pragma once

#include <QJsonObject>
#include <QLocale>
#include <QString>

#include <optional>

namespace quizaar {

inline std::optional<qint64> numberIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

inline qint64 idIn(const QJsonObject &object, QLatin1StringView key)
{
    return numberIn(object, key).value_or(0);
}

/// One line, whatever the guest typed.
inline QString lineIn(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString().simplified();
}

inline QString signedPoints(qint64 points)
{
    return points < 0 ? QChar(0x2212) + QLocale().toString(-points)
                      : QChar(u'+') + QLocale().toString(points);
}

/// A name inside a sentence must not turn the sentence round: first-strong isolate, pop isolate.
inline QString isolated(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

}
