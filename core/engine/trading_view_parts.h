// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the engine: how views of the trading game write what they have in common.
#pragma once

#include "core/engine/view_parts.h"
#include "core/trading/scoring.h"

namespace quizaar::engine {

inline QJsonObject amountsObject(const trading::Amounts &amounts)
{
    return toJson(amounts).toObject();
}

/// Millionths as clients get them.
inline QJsonValue inCurrency(qint64 price)
{
    return static_cast<double>(price) / static_cast<double>(trading::millionths);
}

inline QJsonObject standingObject(const trading::Ruleset &rules, const trading::Standing &standing)
{
    return {{key("team_id"), standing.team.number},
            {key("resources"), inCurrency(standing.resources)},
            {key("buildings"), standing.buildings},
            {key("bonus"), standing.bonus},
            {key("currency"), standing.currency},
            {key("trades"), standing.trades},
            {key("margin_percent"), static_cast<double>(trading::averageMargin(standing)) / 10'000},
            {key("modifier"), static_cast<double>(standing.modifier) / 10'000},
            {key("label"), trading::labelOf(rules, standing)},
            {key("total"), standing.total}};
}

inline QJsonArray standingObjects(const trading::Ruleset &rules, const QList<trading::Standing> &standings)
{
    QJsonArray array;
    for (const trading::Standing &standing : standings)
        array.append(standingObject(rules, standing));
    return array;
}

}
