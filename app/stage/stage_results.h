// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stage_answers.h"

namespace quizaar {

/// Fills the end of a trading round: both winners, and all nations.
void readTradingResult(const QJsonObject &result, const StageRoster &roster, StagePicture &picture);

/// Fills what each round has brought, and the sum (docs/protocol.md, `night-score`).
void readNightTable(const QJsonObject &score, const StageRoster &roster, StagePicture &picture);

/// Puts somebody on the podium; places come in rising order, and only the first three count.
void addToPodium(QVariantList &podium, int place, const StageWho &who, qint64 score);

}
