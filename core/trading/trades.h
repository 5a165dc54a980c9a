// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: deals between nations (trading rules, "Team trades").
#pragma once

#include "core/trading/draft.h"

namespace quizaar::trading {

Decision offerTrade(const night::Night &night, const Trading &trading, const OfferTrade &command,
                    const night::Context &context);
Decision recordTrade(const night::Night &night, const Trading &trading, const RecordTrade &command,
                     const night::Context &context);
Decision counterTrade(const night::Night &night, const Trading &trading, const CounterTrade &command,
                      const night::Context &context);
Decision acceptTrade(const night::Night &night, const Trading &trading, const AcceptTrade &command,
                     const night::Context &context);
Decision rejectTrade(const night::Night &night, const Trading &trading, const RejectTrade &command,
                     const night::Context &context);
Decision cancelTrade(const night::Night &night, const Trading &trading, const CancelTrade &command,
                     const night::Context &context);

}
