// SPDX-License-Identifier: GPL-3.0-or-later
// One trading round played to its end by players of the policies, straight on decide and evolve, on a clock
// that jumps from one thing to the next: no socket, no thread, no chance but the seed's (architecture,
// "Determinism").
#pragma once

#include "core/engine/engine.h"
#include "core/players/household.h"

#include <functional>

namespace quizaar::simulation {

struct Setup
{
    std::shared_ptr<const trading::Ruleset> rules = trading::shippedRules();
    trading::Choices choices;
    int players = 8; // 1 .. 200, at least one for each team
    int teams = 4;   // 1 .. 20
    /// What the teams are like, by their number; repeated where there are fewer.
    QList<players::Temperament> temperaments{players::Temperament::Trader, players::Temperament::Builder,
                                             players::Temperament::Generous};
};

/// How one nation has come out of it; whole currency where nothing else is said.
struct NationEnd
{
    QString nation; // of the ruleset
    players::Temperament temperament = players::Temperament::Trader;
    qint64 wealth = 0; // resources and buildings, before the modifier
    qint64 total = 0;  // the score
    qint64 famines = 0;
    qint64 bankruptcies = 0; // famines that it could not pay for, and buildings that a scenario took
    qint64 trades = 0;
    bool richest = false;
    bool kindest = false;
};

/// Lowest and highest mid price of a good, millionths.
struct PriceRange
{
    qint64 least = 0;
    qint64 most = 0;
};

struct GameEnd
{
    bool finished = false;    // false: it could not begin or did not end; `problem` says why
    QByteArray problem;       // a refusal's word
    QByteArray hash;          // SHA-256 of its journal, hex
    qint64 events = 0;        // in the journal
    QList<NationEnd> nations; // by team number
    QMap<QString, PriceRange> prices;
    std::optional<GameSpan> first_building; // from the start of the round
    QMap<QString, int> struck;              // events by kind
    int asked = 0;                          // by players and banker
    QMap<QByteArray, int> refused;          // by word
    int deals = 0;                          // between nations
    int counters = 0;
};

/// Each command's events, and the state after them.
using Observer = std::function<void(const engine::State &, const QList<engine::Recorded> &)>;

/// Equal setups and seeds (0 .. 2^53-1), equal journals.
GameEnd playGame(const Setup &setup, qint64 seed, const Observer &observe = {});

}
