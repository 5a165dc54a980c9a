// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_model.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/trading_words.h"
#include "app/language/ruleset_words.h"
#include "core/trading/market.h"

namespace quizaar {

using namespace Qt::StringLiterals;

void TradingModel::setState(const engine::State &state, GameTime now)
{
    QList<Row> rows;
    if (const trading::Game *game = trading::runningGame(state.night, state.trading))
        rows = rowsOf(state, *game, now);
    setRows(rows);
}

QList<TradingModel::Row> TradingModel::rowsOf(const engine::State &state, const trading::Game &game,
                                              GameTime now) const
{
    switch (m_what) {
    case Rows::Nations:
        return nationRows(state, game);
    case Rows::Challenges:
        return challengeRows(state, game, now);
    case Rows::Goods:
        return goodRows(game);
    case Rows::Events:
        return eventRows(state, game);
    case Rows::Offers:
        return offerRows(state, game);
    }
    return {};
}

QList<TradingModel::Row> TradingModel::goodRows(const trading::Game &game)
{
    QList<Row> rows;
    const trading::Nation nobody; // the prices that everybody sees
    for (qsizetype i = 0; i < game.rules->goods.size(); ++i) {
        const trading::Good &good = game.rules->goods.at(i);
        const qint64 mid = game.position.prices.value(good.id);
        const qint64 base = game.position.baselines.value(good.id);
        const auto price = [&](trading::Deal deal) {
            return priceWords(trading::unitPrice(game, nobody, deal, good.id));
        };
        rows.append({i, tr("%1: %2").arg(isolated(oneLine(rulesetWords(good.label), 40)), priceWords(mid)),
                     tr("Teams pay %1, get %2 · base %3 · %4 left")
                         .arg(price(trading::Deal::Buy), price(trading::Deal::Sell), priceWords(base))
                         .arg(game.position.stock.value(good.id)),
                     mid > base   ? u"▲"_s
                     : mid < base ? u"▼"_s
                                  : u"·"_s,
                     false});
    }
    return rows;
}

QList<TradingModel::Row> TradingModel::eventRows(const engine::State &state, const trading::Game &game)
{
    QList<Row> rows;
    for (const trading::Occurrence &occurrence : game.position.occurrences) {
        if (occurrence.over)
            continue;
        QStringList teams;
        for (const TeamId team : occurrence.teams)
            teams.append(isolated(oneLine(state.night.teams.value(team).name, 40)));
        const QString whom = teams.isEmpty() ? tr("all nations") : teams.join(u", "_s);
        rows.append({occurrence.id.number, eventLabel(*game.rules, occurrence.type),
                     occurrence.cycles_left > 0 ? tr("%1 · for %n more food taxes", nullptr,
                                                     static_cast<int>(occurrence.cycles_left))
                                                      .arg(whom)
                                                : whom,
                     u"!"_s, false});
    }
    return rows;
}

QList<TradingModel::Row> TradingModel::offerRows(const engine::State &state, const trading::Game &game)
{
    QList<Row> rows;
    for (const trading::Trade &trade : game.position.trades) {
        const bool travels = trade.arrives_at && !trade.arriving.isEmpty();
        if (!trading::isOpen(trade.status) && !travels)
            continue;
        const auto name = [&](TeamId team) {
            return isolated(oneLine(state.night.teams.value(team).name, 40));
        };
        const TeamId other = trade.terms.by == trade.from ? trade.to : trade.from;
        const QString terms = tr("%1 for %2")
                                  .arg(amountsWords(*game.rules, trade.terms.offered),
                                       amountsWords(*game.rules, trade.terms.wanted));
        rows.append({trade.id.number, tr("%1 offers %2").arg(name(trade.terms.by), name(other)),
                     travels ? tr("%1 · on the way").arg(terms) : terms, travels ? u"→"_s : u"?"_s, false});
    }
    return rows;
}

QList<TradingModel::Row> TradingModel::nationRows(const engine::State &state, const trading::Game &game)
{
    QList<Row> rows;
    for (const trading::Nation &nation : game.position.nations) {
        const night::Team team = state.night.teams.value(nation.team);
        const trading::NationType *type = trading::findNation(*game.rules, nation.type);
        const QString title = isolated(oneLine(team.name, 40));
        rows.append(
            {nation.team.number,
             type ? tr("%1 – %2").arg(title, isolated(oneLine(rulesetWords(type->label), 40))) : title,
             tr("%1 · %2").arg(holdingsWords(*game.rules, nation.holdings),
                               buildingsWords(*game.rules, nation.buildings)),
             QString::number(team.number), false});
    }
    return rows;
}

QList<TradingModel::Row> TradingModel::challengeRows(const engine::State &state, const trading::Game &game,
                                                     GameTime now)
{
    QList<Row> rows;
    for (const ChallengeId id : trading::openChallenges(state.trading, game.round)) {
        const trading::Challenge challenge = state.trading.challenges.value(id);
        const bool assigned = challenge.status == trading::ChallengeStatus::Assigned;
        const QString player = isolated(oneLine(state.night.players.value(challenge.player).name, 40));
        const QString team = isolated(oneLine(state.night.teams.value(challenge.team).name, 40));
        const QString building = isolated(buildingLabel(*game.rules, challenge.building_type));
        QString below = tr("waits for an exercise");
        if (assigned) {
            const GameTime left{std::max<qint64>(0, challenge.deadline.value_or(now).ms - now.ms)};
            below = challenge.claimed
                        ? tr("%1 · says it is done").arg(exerciseWords(*game.rules, challenge))
                        : tr("%1 · %2 left").arg(exerciseWords(*game.rules, challenge), clockText(left));
        }
        rows.append({id.number, tr("%1 (%2): %3").arg(player, team, building), below,
                     assigned ? (challenge.claimed ? u"!"_s : u"▶"_s) : u"?"_s, !assigned});
    }
    return rows;
}

}
