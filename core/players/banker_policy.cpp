// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/players/banker_policy.h"

#include <algorithm>

namespace quizaar::players {

using trading::Command;
using trading::millionths;
using Move = std::optional<Command>;

namespace {

constexpr qint64 firstPercent = 10; // of the round, when the first event strikes
constexpr qint64 spanPercent = 75;  // from there to the last
constexpr qint64 easedPercent = 90; // what hunger leaves of food's baseline
constexpr qint64 leastFood = millionths;

SeededDraws drawsOf(qint64 seed, qint64 number)
{
    return {static_cast<quint64>(seed) ^ 0xB4A7ULL, number * 64};
}

Move challenge(const SeenGame &game, const BankerMemory &memory, qint64 seed)
{
    for (auto it = game.challenges.crbegin(); it != game.challenges.crend(); ++it) {
        if (!it->assigned && !game.challenge_types.isEmpty()) {
            SeededDraws draws = drawsOf(seed, it->id.number);
            const auto drawn = draws.below(static_cast<quint64>(game.challenge_types.size()));
            return trading::AssignChallenge{
                it->id, game.challenge_types.at(static_cast<qsizetype>(drawn)), {}, std::nullopt};
        }
        if (it->claimed && memory.refused.contains(it->id))
            return trading::CancelChallenge{it->id};
        if (it->claimed)
            return trading::CompleteChallenge{it->id};
    }
    return {};
}

Move event(const SeenGame &game, const BankerMemory &memory, qint64 seed)
{
    const auto known = [&](const QString &id) {
        return memory.triggered.contains(id) ||
               std::any_of(game.news.begin(), game.news.end(),
                           [&](const SeenEvent &event) { return event.event == id; });
    };
    for (const PlannedEvent &planned : eventPlan(game, seed)) {
        if (planned.at <= game.now && !known(planned.event))
            return trading::TriggerEvent{planned.event, planned.severity, std::nullopt};
    }
    return {};
}

/// Where half of the nations cannot pay the tax that is announced, food becomes cheaper, once for each tax.
Move food(const SeenGame &game, const BankerMemory &memory)
{
    if (!game.tax_warned || !game.tax_at || memory.eased == game.tax_at)
        return {};
    const auto hungry =
        std::count_if(game.nations.begin(), game.nations.end(), [&](const SeenNation &nation) {
            return nation.goods.value(game.tax_good) < nation.tax_due;
        });
    const qint64 cheaper = game.baselines.value(game.tax_good) * easedPercent / 100;
    if (2 * hungry < game.nations.size() || hungry == 0 || cheaper < leastFood)
        return {};
    return trading::SetBaseline{game.tax_good, cheaper};
}

}

QList<PlannedEvent> eventPlan(const SeenGame &game, qint64 seed)
{
    SeededDraws draws = drawsOf(seed, 0);
    QList<PlannedEvent> plan;
    for (const QString &id : game.events)
        plan.insert(static_cast<qsizetype>(draws.below(static_cast<quint64>(plan.size()) + 1)), {id, {}, 1});
    const qint64 begin = game.ends_at.ms - game.duration.ms;
    for (qsizetype i = 0; i < plan.size(); ++i) {
        const qint64 percent = firstPercent + spanPercent * i / std::max<qsizetype>(1, plan.size() - 1);
        plan[i].at = {begin + game.duration.ms * percent / 100};
        // the usual one mostly, now and then less or one more
        const qint64 drawn = game.usual_severity - 2 + static_cast<qint64>(draws.below(4));
        plan[i].severity = std::clamp<qint64>(drawn, 1, game.most_severity);
    }
    return plan;
}

std::optional<Command> nextBankerMove(const SeenGame &game, const BankerMemory &memory, qint64 seed)
{
    if (Move move = event(game, memory, seed)) // has its minute; people can wait for one
        return move;
    if (Move move = challenge(game, memory, seed))
        return move;
    return food(game, memory);
}

void remember(BankerMemory &memory, const SeenGame &game, const Command &step, bool done)
{
    if (const auto *trigger = std::get_if<trading::TriggerEvent>(&step))
        memory.triggered.insert(trigger->event);
    else if (const auto *complete = std::get_if<trading::CompleteChallenge>(&step); complete && !done)
        memory.refused.insert(complete->challenge);
    else if (std::holds_alternative<trading::SetBaseline>(step))
        memory.eased = game.tax_at;
}

}
