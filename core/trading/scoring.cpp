// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/scoring.h"

#include "core/trading/fixed_point.h"
#include "core/trading/market.h"

#include <algorithm>
#include <compare>

namespace quizaar::trading {

namespace {

/// received / given - 1 against a percentage, without rounding: below, equal or above.
std::strong_ordering compareMargin(const Standing &standing, qint64 percent)
{
    if (standing.given == 0)
        return 0 <=> percent;
    // (received - given) x 100 <=> percent x given; sums of values stay far below 2^63 / 1000
    return (standing.received - standing.given) * 100 <=> percent * standing.given;
}

/// 1 - kindness x average margin, ten-thousandths, rounded to the nearest and bounded.
qint64 modifierOf(const ScoreRules &rules, const Standing &standing)
{
    qint64 modifier = 10'000;
    if (standing.given > 0) {
        const qint64 gain = standing.received - standing.given;
        const qint64 tenThousandths = rules.kindness_percent * 100;
        // as a share of half ten-thousandths, so that rounding is to the nearest
        const qint64 doubled = shareOf(std::abs(gain), 2 * tenThousandths, standing.given);
        const qint64 off = (doubled + 1) / 2;
        modifier -= gain < 0 ? -off : off;
    }
    return std::clamp(modifier, rules.least_percent * 100, rules.most_percent * 100);
}

QString labelIdOf(const ScoreRules &rules, const Standing &standing)
{
    if (standing.trades == 0)
        return {};
    for (const KindnessLabel &label : rules.labels) {
        const bool fits = (label.at_most_percent && compareMargin(standing, *label.at_most_percent) <= 0) ||
                          (label.below_percent && compareMargin(standing, *label.below_percent) < 0) ||
                          (!label.at_most_percent && !label.below_percent);
        if (fits)
            return label.id;
    }
    return {};
}

/// Those that nobody is before.
template <class Before>
QList<TeamId> firstOf(const QList<Standing> &standings, Before before)
{
    QList<TeamId> first;
    for (const Standing &one : standings) {
        const bool beaten = std::any_of(standings.begin(), standings.end(),
                                        [&](const Standing &other) { return before(other, one); });
        if (!beaten)
            first.append(one.team);
    }
    return first;
}

bool richer(const Standing &a, const Standing &b)
{
    return std::tuple(a.total, a.buildings, a.currency) > std::tuple(b.total, b.buildings, b.currency);
}

bool kinder(const Standing &a, const Standing &b)
{
    return std::tuple(averageMargin(a), -a.given) < std::tuple(averageMargin(b), -b.given);
}

}

Standing standingOf(const Game &game, const Nation &nation)
{
    Standing standing;
    standing.team = nation.team;
    standing.currency = nation.holdings.value(currencyId);
    standing.resources = standing.currency * millionths;
    for (const Good &good : game.rules->goods)
        standing.resources += nation.holdings.value(good.id) * sellPrice(game, good.id);
    for (const BuildingType &type : game.rules->buildings)
        standing.buildings += type.score * nation.buildings.value(type.id);
    standing.bonus = nation.bonus;
    for (const Trade &trade : game.position.trades) {
        if (trade.status != TradeStatus::Accepted || (trade.from != nation.team && trade.to != nation.team))
            continue;
        ++standing.trades;
        const Booked &side = trade.from == nation.team ? trade.of_from : trade.of_to;
        if (side.given == 0) // a gift received has no margin
            continue;
        standing.given += side.given;
        standing.received += side.received;
    }
    standing.modifier = modifierOf(game.rules->score, standing);
    standing.label = labelIdOf(game.rules->score, standing);
    standing.total = shareOf(worthOf(standing), standing.modifier, 10'000 * millionths);
    return standing;
}

qint64 worthOf(const Standing &standing)
{
    return standing.resources + (standing.buildings + standing.bonus) * millionths;
}

qint64 averageMargin(const Standing &standing)
{
    if (standing.given == 0)
        return 0;
    const qint64 gain = standing.received - standing.given;
    const qint64 share = shareOf(std::abs(gain), whole, standing.given);
    return gain < 0 ? -share : share;
}

QString labelOf(const Ruleset &rules, const Standing &standing)
{
    for (const KindnessLabel &label : rules.score.labels) {
        if (label.id == standing.label)
            return label.label;
    }
    return rules.score.no_trades;
}

QList<Standing> standingsOf(const Game &game)
{
    QList<Standing> standings;
    for (const Nation &nation : game.position.nations)
        standings.append(standingOf(game, nation));
    return standings;
}

Outcome outcomeOf(const Game &game)
{
    Outcome outcome;
    outcome.standings = standingsOf(game);
    std::stable_sort(outcome.standings.begin(), outcome.standings.end(), richer);
    outcome.richest = firstOf(outcome.standings, richer);
    QList<Standing> traders = outcome.standings;
    traders.removeIf([](const Standing &standing) { return standing.trades == 0; });
    outcome.kindest = firstOf(traders, kinder);
    return outcome;
}

}
