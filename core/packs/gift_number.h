// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"

namespace quizaar::packs {

/// Answer and tolerance of a number question out of GIFT's "n", "n:tolerance" or "lo..hi", exact to the last
/// digit. checkQuestion() has the last word on what stands alone.
std::optional<Finding> readGiftNumber(const QString &raw, Question &question);

}
