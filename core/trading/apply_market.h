// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: how events between nations, bank and world change the game. None of them can fail.
#pragma once

#include "core/trading/events.h"

namespace quizaar::trading {

struct MarketChange
{
    night::Night &night;
    Trading &trading;
    const night::Moment &moment;

    void operator()(const Built &e) const;
    void operator()(const BankTraded &e) const;
    void operator()(const BaselineSet &e) const;
    void operator()(const PricesMoved &e) const;
    void operator()(const PriceAlerted &e) const;
    void operator()(const TradeOffered &e) const;
    void operator()(const TradeCountered &e) const;
    void operator()(const TradeConfirmed &e) const;
    void operator()(const TradeSettled &e) const;
    void operator()(const TradeClosed &e) const;
    void operator()(const TradeArrived &e) const;
    void operator()(const TaxWarned &e) const;
    void operator()(const TaxTaken &e) const;
    void operator()(const EventStruck &e) const;
    void operator()(const EventAnswered &e) const;
    void operator()(const EventsCycled &e) const;
    void operator()(const PartDue &e) const;
    void operator()(const BaselineDoubled &e) const;
    void operator()(const FactoriesStopped &e) const;
    void operator()(const RoundExtended &e) const;
    void operator()(const EndWarned &e) const;
    void operator()(const ScoresShown &e) const;
    void operator()(const TradingScored &e) const;
    void operator()(const PointsExchanged &e) const;

private:
    Position &position(RoundId round) const { return trading.games[round].position; }
    void setPrices(RoundId round, const Amounts &prices) const;
    /// Numbers it, dates it, and lets the oldest go.
    void tell(RoundId round, Headline headline) const;
    template <class Change>
    void changeTrade(RoundId round, TradeId id, PlayerId by, Change with) const;
};

/// Adds the mid prices of this instant to the chart; one that is closer than chartStep to the last but one
/// takes the place of the last.
void notePrices(Position &position, const Ruleset &rules, GameTime at);
inline constexpr GameSpan chartStep{5000};

}
