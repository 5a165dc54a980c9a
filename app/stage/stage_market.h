// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stage_answers.h"

namespace quizaar {

/// Fills the goods of the bank with the course of their prices, and the news of the trading round that runs.
/// `prices`: the price history (docs/protocol.md, "Trading"); may be empty. Everything here is public.
void readMarket(const QJsonObject &trading, const QJsonObject &prices, const StageRoster &roster,
                StagePicture &picture);

/// Labels of the ruleset's goods, buildings and so on, in the language of the windows, by id.
QHash<QString, QString> labelsIn(const QJsonObject &rules, QLatin1StringView key);
/// The id itself where nothing is called so.
QString labelOf(const QHash<QString, QString> &labels, const QString &id);

}
