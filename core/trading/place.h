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
    static constexpr auto fields()
    {
        return std::tuple{field("where", &Place::where), field("team", &Place::team)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("good", &Move::good), field("amount", &Move::amount),
                          field("from", &Move::from), field("to", &Move::to)};
    }
    bool operator==(const Move &) const = default;
};

/// Buildings that a nation gets (above 0) or loses.
struct BuildingChange
{
    TeamId team;
    QString building;
    qint64 count = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("team", &BuildingChange::team), field("building", &BuildingChange::building),
                          field("count", &BuildingChange::count)};
    }
    bool operator==(const BuildingChange &) const = default;
};

}
