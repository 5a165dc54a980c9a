// SPDX-License-Identifier: GPL-3.0-or-later
// News for everybody of what leaves no other trace that all may see (trading rules, "Who sees what").
#pragma once

#include "core/trading/place.h"

namespace quizaar::trading {

enum class HeadlineKind
{
    Traded,
    PriceAlert,
    FirstBuilt,
    TaxCollected,
    BaselineChanged
};
constexpr auto enumWords(HeadlineKind)
{
    return std::array{"traded", "price_alert", "first_built", "tax_collected", "baseline_changed"};
}

/// One piece of news. Who has traded with whom is public, what they have traded never is: no member can hold
/// it.
struct Headline
{
    qint64 number = 0; // from 1, rising
    HeadlineKind kind = HeadlineKind::Traded;
    GameTime at;
    QList<TeamId> teams; // traded: both; first built: who; tax: those with a famine
    QString subject;     // id of the good or building
    qint64 from = 0;     // prices, millionths of currency
    qint64 to = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("number", &Headline::number);
        of("kind", &Headline::kind);
        of("at", &Headline::at);
        of("teams", &Headline::teams);
        of("subject", &Headline::subject);
        of("from", &Headline::from);
        of("to", &Headline::to);
    }
    bool operator==(const Headline &) const = default;
};

/// That are kept; older ones go.
inline constexpr qsizetype mostHeadlines = 24;

}
