// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_model.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/trading_words.h"
#include "app/language/ruleset_words.h"

namespace quizaar {

using namespace Qt::StringLiterals;

void TradingModel::setState(const engine::State &state, GameTime now)
{
    QList<Row> rows;
    if (const trading::Game *game = trading::runningGame(state.night, state.trading))
        rows = m_what == Rows::Nations ? nationRows(state, *game) : challengeRows(state, *game, now);
    setRows(rows);
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
