// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/event_type.h"

namespace quizaar::trading {

QList<FigureRange> figuresOf(Rule rule)
{
    switch (rule) {
    case Rule::Earthquake:
        return {{"most", 1, 100}};
    case Rule::Fire:
    case Rule::Tornado:
        return {{"percent", 1, 100}};
    case Rule::Drought:
        return {{"output_percent", 0, 100}, {"severity_percent", 0, 100}};
    case Rule::Plague:
        return {{"percent", 1, 100}, {"two_from", 1, 100}};
    case Rule::Blizzard:
        return {{"tax_factor", 1, 100},
                {"output_loss_easy", 0, 100},
                {"output_loss_medium", 0, 100},
                {"output_loss_hard", 0, 100}};
    case Rule::Recession:
        return {{"price_percent", 0, 1000},
                {"cost_percent", 0, 1000},
                {"payout", 0, 10'000},
                {"cycles_per_severity", 0, 10}};
    case Rule::Automation:
        return {{"percent", 1, 1000}};
    case Rule::Olympics:
        return {{"back_percent", 0, 10'000}};
    case Rule::Aid:
        return {{"every_minutes", 1, 1440}, {"food_under", 0, 10'000}, {"percent", 0, 100}};
    case Rule::FirstToBuildings:
        return {{"count", 1, 1000}, {"score", 0, 1'000'000}};
    case Rule::Transit:
        return {{"seconds", 1, 86'400}};
    case Rule::Doubling:
        return {{"every_minutes", 1, 1440}, {"percent", 1, 1000}, {"lasts_minutes", 1, 1440}};
    case Rule::Raid:
        return {{"every_minutes", 1, 1440},
                {"chance_percent", 1, 100},
                {"apart_minutes", 0, 1440},
                {"percent", 1, 100}};
    case Rule::Factories:
        return {{"output_percent", 0, 1000}, {"stop_seconds", 0, 86'400}};
    case Rule::FirstOfType:
        return {{"currency", 1, 1'000'000}};
    case Rule::LateCosts:
        return {{"last_minutes", 1, 1440}, {"percent", 0, 1000}};
    case Rule::Voyage:
        return {{"least", 1, 10'000}, {"most", 1, 10'000}};
    case Rule::Decay:
        return {{"every_minutes", 1, 1440}, {"percent", 1, 100}};
    case Rule::Tariff:
        return {{"percent", 0, 100}};
    case Rule::Collapse:
        return {{"every_minutes", 1, 1440}, {"under", 1, 1'000'000}};
    }
    return {};
}

}
