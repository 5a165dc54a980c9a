// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: the food tax and the end of a cycle (trading rules, "Food tax").
#pragma once

#include "core/trading/draft.h"

namespace quizaar::trading {

Decision collectTax(const night::Night &night, const Trading &trading, const CollectTax &command,
                    const night::Context &context);

/// The tax of all nations, and then the end of the cycle for events in force.
void takeTax(Draft &draft, RoundId round);

}
