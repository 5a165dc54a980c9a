// SPDX-License-Identifier: GPL-3.0-or-later
// Where goods are, and how they go from one place to another.
#pragma once

#include "core/trading/ruleset.h"

namespace quizaar::trading {

enum class Where
{
    Bank,
    Team,
    Transit,
    Outside // created or destroyed; currency: issued or withdrawn
};
constexpr auto enumWords(Where)
{
    return std::array{"bank", "team", "transit", "outside"};
}

struct Place
{
    Where where = Where::Outside;
    TeamId team; // where it is a team
    template <class Of>
    static void fields(Of &of)
    {
        of("where", &Place::where);
        of("team", &Place::team);
    }
    bool operator==(const Place &) const = default;
};

/// Whole units of one good that go from one place to another; `amount` is 1 or more.
struct Move
{
    QString good;
    qint64 amount = 0;
    Place from;
    Place to;
    template <class Of>
    static void fields(Of &of)
    {
        of("good", &Move::good);
        of("amount", &Move::amount);
        of("from", &Move::from);
        of("to", &Move::to);
    }
    bool operator==(const Move &) const = default;
};

/// Buildings that a nation gets (above 0) or loses.
struct BuildingChange
{
    TeamId team;
    QString building;
    qint64 count = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &BuildingChange::team);
        of("building", &BuildingChange::building);
        of("count", &BuildingChange::count);
    }
    bool operator==(const BuildingChange &) const = default;
};

}
