// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stage_answers.h"

namespace quizaar {

/// Fills the nations and open challenges of the trading round that runs. Goods are never looked at: what a
/// nation owns is its own affair.
void readTrading(const QJsonObject &trading, const StageRoster &roster, StagePicture &picture);

}
