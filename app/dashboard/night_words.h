// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/night.h"

#include <QString>

namespace quizaar {

QString roundStatusWords(night::RoundStatus status);
QString nightStatusWords(night::Status status);
QString teamModeWords(night::TeamMode mode);
QString playerCountWords(int players);
/// As the language writes it, with a real minus.
QString pointsText(qint64 points);
/// Minutes and seconds, hours where there are any.
QString clockText(GameTime time);

}
