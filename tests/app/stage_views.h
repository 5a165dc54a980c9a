// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots of an invented evening, as a spectator gets them (docs/protocol.md).
#pragma once

#include "app/stage/stage_picture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace quizaar::sample {

enum class People
{
    None,
    Few,
    Many,
    Long
};
enum class Mode
{
    Singles,
    Teams
};

/// `status` is the protocol's word.
QJsonObject night(const QString &status, People people, Mode mode);
/// A board round with 5 categories of 5 questions; `answered` of them are gone.
QJsonObject withBoard(QJsonObject view, int answered);
QJsonObject withListRound(QJsonObject view, int questions, int answered);
QJsonObject withFinishedRound(QJsonObject view);
/// Without answer or explanation: those come with closed().
QJsonObject withLive(QJsonObject view, const QString &phase, const QString &text,
                     const QStringList &options = {});
QJsonObject speaking(QJsonObject view);
QJsonObject closed(QJsonObject view, const QString &outcome, const QString &answer,
                   const QString &explanation);

QJsonObject changed(QJsonObject object, QLatin1StringView key, const QJsonValue &value);

/// The view with addresses, the clock running at 100,000 ms.
StageInput input(const QJsonObject &view);

QString longQuestion();

}
