// SPDX-License-Identifier: GPL-3.0-or-later
// What a nation keeps, lacks and can spare, and what it saves for: the arithmetic that players go by. Figures
// of taste live in Manner and nowhere else.
#pragma once

#include "core/players/seen.h"

namespace quizaar::players {

/// How somebody likes to play.
enum class Temperament
{
    Trader,   // many offers and deals with the bank, for profit
    Builder,  // produces and builds as much as it can
    Generous, // good terms, and help for the poor
};
constexpr auto enumWords(Temperament)
{
    return std::array{"trader", "builder", "generous"};
}

/// A temperament in figures. Percentages are of values at the bank's mid prices.
struct Manner
{
    qint64 asks_percent;      // what it wants back for 100 given, in offers of its own
    qint64 takes_percent;     // from what on it accepts
    qint64 takes_from_poor;   // likewise, from a nation that had a famine
    qsizetype offers_at_once; // of its own that may be open
    GameSpan between_offers;  // to anybody
    qint64 builds_percent;    // from what benefit on a building is worth its cost
    qint64 sells_percent;     // of the baseline: from this price on it sells what it has no use for
    bool gives;               // presents for nations that are worse off
};
const Manner &mannerOf(Temperament temperament);

struct Household
{
    QString plan;        // the building that it saves for; empty: none is worth it
    Amounts lacking;     // to be had for tax, production, news and plan
    Amounts spare;       // goods that none of these needs
    qint64 currency = 0; // that may be spent without giving up the plan or a scenario's minimum
};
Household householdOf(const Seat &seat, const Manner &manner);

const SeenBuilding *findBuilding(const SeenGame &game, const QString &id);
const SeenNation *findNation(const SeenGame &game, TeamId team);
/// So much more of each, rounded up.
Amounts dearer(const Amounts &cost, qint64 percent);
bool hasAll(const Amounts &there, const Amounts &needed);

/// What one unit costs or brings the nation at the bank, millionths of currency.
qint64 buyPrice(const Seat &seat, const QString &good);
qint64 sellPrice(const Seat &seat, const QString &good);
/// At mid prices, currency at face value; millionths.
qint64 valueOf(const SeenGame &game, const Amounts &amounts);
/// How many of this good the currency buys at the bank, and the bank has.
qint64 affordable(const Seat &seat, const QString &good, qint64 currency);

/// Currency that a scenario makes it dear to fall below; 0: none does.
qint64 leastCurrency(const SeenGame &game);
/// Food that is missing for a tax that is due soon.
qint64 hunger(const Seat &seat);
/// What the food that is missing for the next tax costs at the bank, in currency.
qint64 breadMoney(const Seat &seat);
/// Whether to pay for this piece of news is a good thing, if it can be.
bool isWorthAnswering(const Seat &seat, const SeenEvent &event);

}
