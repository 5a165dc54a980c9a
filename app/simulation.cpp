// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <thread>
#include <vector>

namespace quizaar {

using namespace Qt::StringLiterals;
using players::Temperament;
using simulation::GameEnd;
using simulation::Group;
using simulation::Setup;
using simulation::Tally;

namespace {

constexpr qint64 usualSeed = 1;
constexpr qint64 seeds = qint64{1} << 53;

Setup setupOf(const HostOptions &options)
{
    Setup setup;
    setup.rules = options.rules;
    setup.choices.minutes = options.minutes;
    setup.choices.difficulty = options.simulation.difficulty;
    setup.players = options.simulation.players;
    setup.teams = options.simulation.teams;
    if (options.simulation.temperament)
        setup.temperaments = {*options.simulation.temperament};
    return setup;
}

GameEnd oneGame(const HostOptions &options, int game)
{
    Setup setup = setupOf(options);
    if (!options.simulation.temperament)
        setup.temperaments = simulation::mixedFor(game, setup.teams);
    return simulation::playGame(setup, (options.seed.value_or(usualSeed) + game) % seeds);
}

/// A column of a table: to the left where it is words, else to the right.
QString cell(const QString &text, int width)
{
    return width < 0 ? text.leftJustified(-width) : text.rightJustified(width);
}

QString row(const QStringList &cells)
{
    constexpr std::array widths{-28, 9, 9, 9, 10, 7, 8, 9, 9};
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += cell(cells.at(i), widths.at(static_cast<std::size_t>(i)));
    return text + u'\n';
}

QString percent(qint64 thousandths)
{
    return u"%1 %"_s.arg((thousandths + 5) / 10);
}

/// Per team and game, with one decimal.
QString each(qint64 count, int teams)
{
    return QString::number(static_cast<double>(count) / std::max(1, teams), 'f', 1);
}

QString groupRow(const QString &name, const Group &group)
{
    return row({name, QString::number(group.wealth.lower), QString::number(group.wealth.median),
                QString::number(group.wealth.upper), each(group.famines, group.count),
                each(group.bankruptcies, group.count), each(group.trades, group.count),
                percent(group.richest_share), percent(group.kindest_share)});
}

QString heading(const QString &what)
{
    return row({what, u"lower"_s, u"median"_s, u"upper"_s, u"famines"_s, u"ruin"_s, u"deals"_s, u"richest"_s,
                u"kindest"_s});
}

QString nationName(const trading::Ruleset &rules, const QString &id)
{
    const trading::NationType *type = trading::findNation(rules, id);
    return type ? type->label : id;
}

QString currency(qint64 price)
{
    return QString::number(static_cast<double>(price) / static_cast<double>(trading::millionths), 'f', 2);
}

QString minutes(qint64 ms)
{
    return QString::number(static_cast<double>(ms) / 60'000, 'f', 1);
}

QString pricesText(const trading::Ruleset &rules, const Tally &tally)
{
    QString text = u"Prices (mid)                   baseline   lowest  highest\n"_s;
    for (const trading::Good &good : rules.goods) {
        const simulation::PriceRange range = tally.prices.value(good.id);
        text += cell(good.label, -28) + cell(currency(good.baseline), 11) + cell(currency(range.least), 9) +
                cell(currency(range.most), 9) + u'\n';
    }
    return text;
}

QString buildingText(const Tally &tally)
{
    if (tally.built == 0)
        return u"First building: nothing was built in any game.\n"_s;
    return u"First building: after %1 minutes in half of the games (%2 to %3); none in %4 of %5 games.\n"_s
        .arg(minutes(tally.first_building_ms.median), minutes(tally.first_building_ms.least),
             minutes(tally.first_building_ms.most))
        .arg(tally.games - tally.built)
        .arg(tally.games);
}

QString countsOf(const QMap<QString, int> &counts)
{
    QStringList words;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        words.append(u"%1 %2"_s.arg(it.key()).arg(*it));
    return words.isEmpty() ? u"none"_s : words.join(", "_L1);
}

QString refusedText(const Tally &tally)
{
    qint64 refused = 0;
    QStringList words;
    for (auto it = tally.refused.begin(); it != tally.refused.end(); ++it) {
        refused += *it;
        words.append(u"%1 %2"_s.arg(QLatin1StringView(it.key())).arg(*it));
    }
    return u"Asked for: %1 things, %2 of them refused%3.\n"_s.arg(tally.asked)
        .arg(refused)
        .arg(words.isEmpty() ? QString() : u" (%1)"_s.arg(words.join(", "_L1)));
}

QString verdictText(const trading::Ruleset &rules, const Tally &tally)
{
    if (tally.nations.size() < 2)
        return u"Verdict: there is only one nation.\n"_s;
    const QString factor = QString::number(static_cast<double>(tally.spread_percent) / 100, 'f', 2);
    if (tally.isFair())
        return u"Verdict: fair. The richest nation's median wealth is %1 times the poorest one's.\n"_s.arg(
            factor);
    QString text =
        tally.spread_percent > 0
            ? u"Verdict: not fair. The richest nation's median wealth is %1 times the poorest one's.\n"_s.arg(
                  factor)
            : u"Verdict: not fair. The poorest nation ends with nothing.\n"_s;
    for (const simulation::Outlier &outlier : tally.outliers)
        text += u"  %1 is too %2: %3 % of the nations' middle.\n"_s
                    .arg(nationName(rules, outlier.nation), outlier.rich ? u"rich"_s : u"poor"_s)
                    .arg(outlier.percent);
    return text;
}

QString titleText(const HostOptions &options)
{
    const trading::Ruleset &rules = *options.rules;
    const SimulationOptions &simulation = options.simulation;
    const auto difficulty =
        rules.fixed_difficulty.value_or(simulation.difficulty.value_or(trading::Difficulty::Medium));
    const QString temperament = simulation.temperament
                                    ? u"all %1"_s.arg(QLatin1StringView(wordOf(*simulation.temperament)))
                                    : u"mixed temperaments"_s;
    return u"%1 games of \"%2\": %3 minutes, %4, %5 players in %6 teams, %7, seed %8\n"_s.arg(
        QString::number(simulation.games), rules.title,
        QString::number(options.minutes.value_or(rules.usual_duration)),
        QLatin1StringView(wordOf(difficulty)), QString::number(simulation.players),
        QString::number(simulation.teams), temperament, QString::number(options.seed.value_or(usualSeed)));
}

}

QList<GameEnd> playGames(const HostOptions &options, int threads)
{
    const int games = options.simulation.games;
    std::vector<GameEnd> ends(static_cast<std::size_t>(games));
    std::vector<std::thread> workers;
    // each game is one worker's alone, and so is the place of its end
    for (int worker = 0; worker < threads; ++worker)
        workers.emplace_back([&options, &ends, games, threads, worker] {
            for (int game = worker; game < games; game += threads)
                ends[static_cast<std::size_t>(game)] = oneGame(options, game);
        });
    for (std::thread &worker : workers)
        worker.join();
    return {ends.begin(), ends.end()};
}

QString reportText(const HostOptions &options, const Tally &tally)
{
    const trading::Ruleset &rules = *options.rules;
    QString text = titleText(options);
    if (tally.unfinished > 0)
        text += u"%1 games could not be played to their end (%2).\n"_s.arg(tally.unfinished)
                    .arg(QLatin1StringView(tally.problem));
    if (!tally.nations.isEmpty()) {
        text += u"\n"_s + heading(u"Wealth by nation"_s);
        for (const Group &group : tally.nations)
            text += groupRow(nationName(rules, group.name), group);
        text += u"\n"_s + heading(u"Wealth by temperament"_s);
        for (const Group &group : tally.temperaments)
            text += groupRow(group.name, group);
        text += u"\n"_s + pricesText(rules, tally) + u"\n"_s;
        text += buildingText(tally);
        text += u"Deals between nations: %1, counter-offers: %2.\n"_s.arg(tally.deals).arg(tally.counters);
        text += u"Events: %1.\n"_s.arg(countsOf(tally.struck));
        text += refusedText(tally);
        text += verdictText(rules, tally);
    }
    return text + u"Journal hash: %1\n"_s.arg(QLatin1StringView(tally.hash));
}

int runSimulation(const HostOptions &options)
{
    const int threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 64U));
    const Tally tally = simulation::tallyOf(setupOf(options), playGames(options, threads));
    const QByteArray text = reportText(options, tally).toUtf8();
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    return tally.unfinished == 0 ? 0 : 1;
}

}
