// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/night_score.h"

#include "core/trading/fixed_point.h"

namespace quizaar::engine {

namespace {

/// Hands each answer that was booked in this round to `each`, with what it is worth.
template <class Each>
void eachRecord(const State &state, RoundId round, Each each)
{
    for (auto player = state.night.ledger.cbegin(); player != state.night.ledger.cend(); ++player) {
        for (auto record = player->cbegin(); record != player->cend(); ++record) {
            const auto question = state.quiz.questions.constFind(record.key());
            if (question != state.quiz.questions.cend() && question->round == round)
                each(player.key(), *record, night::worthOf(*record, question->points));
        }
    }
}

QMap<SideId, qint64> pointsOf(const State &state, RoundId round)
{
    QMap<SideId, qint64> points;
    const auto game = state.trading.games.constFind(round);
    if (game != state.trading.games.cend()) {
        if (game->position.outcome) {
            for (const trading::Standing &standing : game->position.outcome->standings)
                points.insert(SideId{standing.team.number}, standing.total);
        }
        return points;
    }
    const bool teams = state.night.settings.team_mode != night::TeamMode::Singles;
    eachRecord(state, round, [&](PlayerId player, const night::AnswerRecord &record, qint64 worth) {
        if (!teams)
            points[SideId{player.number}] += worth;
        else if (record.team)
            points[SideId{record.team->number}] += worth;
    });
    return points;
}

}

QMap<TeamId, qint64> teamPoints(const State &state, RoundId round)
{
    QMap<TeamId, qint64> points;
    eachRecord(state, round, [&](PlayerId, const night::AnswerRecord &record, qint64 worth) {
        if (record.team)
            points[*record.team] += worth;
    });
    return points;
}

QList<RoundScore> nightScore(const State &state)
{
    QList<RoundScore> rounds;
    for (const RoundId id : state.night.round_order) {
        const night::Round *round = night::findRound(state.night, id);
        if (!round || round->status != night::RoundStatus::Finished)
            continue;
        RoundScore score{id, pointsOf(state, id), {}};
        qint64 best = 0;
        for (const qint64 points : std::as_const(score.points))
            best = std::max(best, points);
        for (auto it = score.points.cbegin(); it != score.points.cend(); ++it) {
            const qint64 above = std::max<qint64>(0, it.value());
            const qint64 share = best > 0 ? trading::shareOf(above, bestOfRound, best) : 0;
            score.counted.insert(it.key(), trading::shareOf(share, round->weight, night::usualWeight));
        }
        rounds.append(score);
    }
    return rounds;
}

}
