// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/tally.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quizaar::simulation {

namespace {

/// The figure at so many quarters of a sorted list, between two neighbours the mean.
qint64 quarter(const QList<qint64> &sorted, qsizetype quarters)
{
    const qsizetype at = (sorted.size() - 1) * quarters;
    const qint64 below = sorted.at(at / 4);
    const qint64 above = sorted.at((at + 3) / 4);
    return below + (above - below) * (at % 4) / 4;
}

struct Collected
{
    Group group;
    QList<qint64> wealth;
};

Collected collectedAs(const QString &name)
{
    Collected collected;
    collected.group.name = name;
    return collected;
}

void collect(Collected &into, const NationEnd &end, qint64 richest, qint64 kindest)
{
    ++into.group.count;
    into.wealth.append(end.wealth);
    into.group.famines += end.famines;
    into.group.bankruptcies += end.bankruptcies;
    into.group.trades += end.trades;
    into.group.richest_share += end.richest ? richest : 0;
    into.group.kindest_share += end.kindest ? kindest : 0;
}

QList<Group> finished(QList<Collected> &all, int games)
{
    QList<Group> groups;
    for (Collected &one : all) {
        if (one.group.count == 0)
            continue;
        one.group.wealth = quartilesOf(one.wealth);
        one.group.richest_share /= std::max(1, games);
        one.group.kindest_share /= std::max(1, games);
        groups.append(one.group);
    }
    return groups;
}

void widen(QMap<QString, PriceRange> &ranges, const QMap<QString, PriceRange> &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        const auto known = ranges.find(it.key());
        if (known == ranges.end())
            ranges.insert(it.key(), *it);
        else
            *known = {std::min(known->least, it->least), std::max(known->most, it->most)};
    }
}

template <class Key>
void addTo(QMap<Key, int> &sums, const QMap<Key, int> &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        sums[it.key()] += *it;
}

/// Names those without whom the rest would be within the factor, the farthest first.
void judge(Tally &tally)
{
    QList<Group> left = tally.nations;
    const auto byMedian = [](const Group &a, const Group &b) { return a.wealth.median < b.wealth.median; };
    std::sort(left.begin(), left.end(), byMedian);
    if (left.isEmpty())
        return;
    QList<qint64> medians;
    for (const Group &group : std::as_const(left))
        medians.append(group.wealth.median);
    const qint64 middle = std::max<qint64>(1, quartilesOf(medians).median);
    const qint64 poorest = left.first().wealth.median;
    tally.spread_percent = poorest > 0 ? left.last().wealth.median * 100 / poorest : 0;
    const auto apart = [&] {
        return left.size() > 1 && left.last().wealth.median * 100 > left.first().wealth.median * fairPercent;
    };
    while (apart()) {
        const qint64 above = left.last().wealth.median * 100 / middle;
        const qint64 below = middle * 100 / std::max<qint64>(1, left.first().wealth.median);
        const bool rich = above >= below;
        const Group off = rich ? left.takeLast() : left.takeFirst();
        tally.outliers.append({off.name, rich, off.wealth.median * 100 / middle});
    }
}

}

Quartiles quartilesOf(QList<qint64> figures)
{
    if (figures.isEmpty())
        return {};
    std::sort(figures.begin(), figures.end());
    return {figures.first(), quarter(figures, 1), quarter(figures, 2), quarter(figures, 3), figures.last()};
}

Tally tallyOf(const Setup &setup, const QList<GameEnd> &games)
{
    Tally tally;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QList<Collected> nations;
    for (const trading::NationType &type : setup.rules->nations)
        nations.append(collectedAs(type.id));
    QList<Collected> temperaments;
    for (const char *word : enumWords(players::Temperament{}))
        temperaments.append(collectedAs(QLatin1StringView(word)));
    QList<qint64> firstBuildings;
    for (const GameEnd &game : games) {
        ++tally.games;
        hash.addData(game.hash);
        tally.events += game.events;
        tally.asked += game.asked;
        tally.deals += game.deals;
        tally.counters += game.counters;
        addTo(tally.refused, game.refused);
        addTo(tally.struck, game.struck);
        if (!game.finished) {
            ++tally.unfinished;
            tally.problem = tally.problem.isEmpty() ? game.problem : tally.problem;
            continue;
        }
        widen(tally.prices, game.prices);
        if (game.first_building)
            firstBuildings.append(game.first_building->ms);
        const auto part = [&](bool NationEnd::*won) {
            const auto winners = std::count_if(game.nations.begin(), game.nations.end(),
                                               [&](const NationEnd &end) { return end.*won; });
            return 1000 / std::max<qint64>(1, winners);
        };
        for (const NationEnd &end : game.nations) {
            for (Collected &one : nations) {
                if (one.group.name == end.nation)
                    collect(one, end, part(&NationEnd::richest), part(&NationEnd::kindest));
            }
            collect(temperaments[static_cast<qsizetype>(end.temperament)], end, part(&NationEnd::richest),
                    part(&NationEnd::kindest));
        }
    }
    const int ended = tally.games - tally.unfinished;
    tally.hash = hash.result().toHex();
    tally.nations = finished(nations, ended);
    tally.temperaments = finished(temperaments, ended);
    tally.built = static_cast<int>(firstBuildings.size());
    tally.first_building_ms = quartilesOf(firstBuildings);
    judge(tally);
    return tally;
}

QList<players::Temperament> mixedFor(int game, int teams)
{
    constexpr auto count = static_cast<int>(enumWords(players::Temperament{}).size());
    QList<players::Temperament> mixed;
    for (int team = 0; team < teams; ++team)
        mixed.append(static_cast<players::Temperament>((team + game) % count));
    return mixed;
}

}
