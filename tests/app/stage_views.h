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
/// A list of twelve that collects its answers: so many are asked, `stage` is the protocol's word.
QJsonObject withSheet(QJsonObject view, const QString &stage, int asked);
/// `scoreboard` is the protocol's word; frozen, the sides' scores are 100, 200 and so on.
QJsonObject withScoreboard(QJsonObject view, const QString &scoreboard);
QJsonObject withFinishedRound(QJsonObject view);
/// The last round with these members instead.
QJsonObject inRound(QJsonObject view, const QJsonObject &changes);
/// Without answer or explanation: those come with closed().
QJsonObject withLive(QJsonObject view, const QString &phase, const QString &text,
                     const QStringList &options = {});
QJsonObject speaking(QJsonObject view);
QJsonObject closed(QJsonObject view, const QString &outcome, const QString &answer,
                   const QString &explanation);

/// The live question in another mode: phones, wager or final (the protocol's words). Nobody has answered.
QJsonObject played(QJsonObject view, const QString &mode, const QString &kind);
/// The first `count` sides have answered (phase betting: have bet).
QJsonObject answered(QJsonObject view, int count);
/// Phase closed with a ruling for each side that has answered, the first `right` of them right. `places`:
/// the options that are right.
QJsonObject judged(QJsonObject view, int right, const QList<int> &places, const QString &answer,
                   const QString &explanation);
/// A final in phase judging whose first `texts.size()` bettors are shown, the odd ones wrong.
QJsonObject revealed(QJsonObject view, const QStringList &texts);
/// A trading round with that many open challenges, prices, and news of every kind.
QJsonObject withTrading(QJsonObject view, int challenges);
/// The same, with these parts of `trading` in place of what is there.
QJsonObject inTrading(QJsonObject view, const QJsonObject &changes);
/// The round is over: the first side has won, the second was the kindest.
QJsonObject withTradingResult(QJsonObject view);
/// The course of its prices, over so many minutes.
QJsonObject prices(int minutes);
/// Points of that many rounds for all sides.
QJsonObject nightScore(const QJsonObject &view, int rounds);

QJsonObject changed(QJsonObject object, QLatin1StringView key, const QJsonValue &value);

/// The view with addresses, the clock running at 100,000 ms.
StageInput input(const QJsonObject &view);
/// A trading round's, with the course of its prices.
StageInput marketInput(const QJsonObject &view, qint64 nowMs = 1'900'000);

QString longQuestion();

}
