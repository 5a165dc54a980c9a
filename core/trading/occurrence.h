// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened to nations, and how the game ended.
#pragma once

#include "core/trading/place.h"

namespace quizaar::trading {

/// An event, from when it struck until it is over; kept as news after that.
struct Occurrence
{
    OccurrenceId id;
    QString type; // of the ruleset's events or scenario
    qint64 severity = 0;
    GameTime at;
    QList<TeamId> teams;            // those it is about; empty: all
    qint64 cycles_left = 0;         // food taxes until it is over, or until an answer is too late
    std::optional<TeamId> answered; // automation, olympics: who has paid
    qint64 promised = 0;            // currency that comes back
    bool over = false;
    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Occurrence::id);
        of("type", &Occurrence::type);
        of("severity", &Occurrence::severity);
        of("at", &Occurrence::at);
        of("teams", &Occurrence::teams);
        of("cycles_left", &Occurrence::cycles_left);
        of("answered", &Occurrence::answered);
        of("promised", &Occurrence::promised);
        of("over", &Occurrence::over);
    }
    bool operator==(const Occurrence &) const = default;
};

/// One nation in the final score; millionths of currency where nothing else is said.
struct Standing
{
    TeamId team;
    qint64 resources = 0; // goods at the bank's sell price, and currency
    qint64 buildings = 0; // whole
    qint64 bonus = 0;     // whole; a scenario's
    qint64 currency = 0;  // whole
    qint64 given = 0;     // in team trades
    qint64 received = 0;
    qint64 trades = 0;
    qint64 modifier = 10'000; // ten-thousandths
    QString label;            // id of the ruleset's; empty: no trades
    qint64 total = 0;         // whole
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &Standing::team);
        of("resources", &Standing::resources);
        of("buildings", &Standing::buildings);
        of("bonus", &Standing::bonus);
        of("currency", &Standing::currency);
        of("given", &Standing::given);
        of("received", &Standing::received);
        of("trades", &Standing::trades);
        of("modifier", &Standing::modifier);
        of("label", &Standing::label);
        of("total", &Standing::total);
    }
    bool operator==(const Standing &) const = default;
};

/// The end of a round: all nations, best first, and those who share the two first places.
struct Outcome
{
    QList<Standing> standings;
    QList<TeamId> richest;
    QList<TeamId> kindest;
    template <class Of>
    static void fields(Of &of)
    {
        of("standings", &Outcome::standings);
        of("richest", &Outcome::richest);
        of("kindest", &Outcome::kindest);
    }
    bool operator==(const Outcome &) const = default;
};

}
