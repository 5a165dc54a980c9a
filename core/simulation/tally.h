// SPDX-License-Identifier: GPL-3.0-or-later
// What many simulated games of one ruleset say about it.
#pragma once

#include "core/simulation/simulated_game.h"

namespace quizaar::simulation {

/// Of a set of figures; 0 where there are none.
struct Quartiles
{
    qint64 least = 0;
    qint64 lower = 0;
    qint64 median = 0;
    qint64 upper = 0;
    qint64 most = 0;
    bool operator==(const Quartiles &) const = default;
};
Quartiles quartilesOf(QList<qint64> figures);

/// One nation of the ruleset, or one temperament, over all games. Shares are thousandths of all games' wins;
/// a shared first place counts in parts.
struct Group
{
    QString name;  // nation or temperament, by its id
    int count = 0; // of teams
    Quartiles wealth;
    qint64 famines = 0;
    qint64 bankruptcies = 0;
    qint64 trades = 0;
    qint64 richest_share = 0;
    qint64 kindest_share = 0;
};

/// A nation whose median wealth is too far from that of the others.
struct Outlier
{
    QString nation;
    bool rich = false;
    qint64 percent = 0; // its median of the median of the nations' medians
};

struct Tally
{
    int games = 0;
    int unfinished = 0;
    QByteArray problem; // of the first that did not end
    QByteArray hash;    // of all journals, in the order of the games
    qint64 events = 0;
    QList<Group> nations;      // in the ruleset's order
    QList<Group> temperaments; // those that played
    QMap<QString, PriceRange> prices;
    Quartiles first_building_ms; // of the games in which anything was built
    int built = 0;               // games in which it was
    qint64 asked = 0;
    QMap<QByteArray, int> refused;
    qint64 deals = 0;
    qint64 counters = 0;
    QMap<QString, int> struck;
    /// The richest nation's median by the poorest one's, percent; 0 where the poorest has nothing.
    qint64 spread_percent = 0;
    QList<Outlier> outliers; // empty: fair

    bool isFair() const { return outliers.isEmpty(); }
};

/// The nations' median wealth may differ by this factor, in percent.
inline constexpr qint64 fairPercent = 200;

Tally tallyOf(const Setup &setup, const QList<GameEnd> &games);

/// Where "mixed" plays: what the teams of this game are like, so that over the games every nation has every
/// temperament equally often.
QList<players::Temperament> mixedFor(int game, int teams);

}
