// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/players/player_policy.h"

#include "core/players/deals.h"

#include <algorithm>

namespace quizaar::players {

using trading::Command;
using trading::currencyId;
using trading::millionths;
using trading::Rule;

namespace {

constexpr qint64 leastEffortMs = 35'000; // an exercise, at the quickest
constexpr qint64 giveUpMs = 300'000;     // on a challenge whose goods do not come

/// One look at the table.
class Turn
{
public:
    Turn(const Seat &seat, Temperament temperament, SeededDraws &draws)
        : m_seat(seat)
        , m_game(seat.game)
        , m_manner(mannerOf(temperament))
        , m_house(householdOf(seat, m_manner))
        , m_draws(draws)
    {}

    Move take()
    {
        if (Move done = finishChallenge())
            return done;
        if (!m_seat.may_act)
            return produce();
        for (const auto step : {&Turn::news, &Turn::feed, &Turn::answer, &Turn::withdraw})
            if (Move move = (this->*step)())
                return move;
        // the rest in an order by chance, mostly work before talk
        QList<Move (Turn::*)()> rest{&Turn::produce, &Turn::build, &Turn::stockUp, &Turn::offer, &Turn::sell};
        if (m_draws.below(3) == 0)
            rest.swapItemsAt(0, 3);
        for (const auto step : rest)
            if (Move move = (this->*step)())
                return move;
        return {};
    }

private:
    trading::By by() const { return {m_seat.player, {}}; }

    bool isStopped(const SeenBuilding &type) const
    {
        return !type.uses.isEmpty() && m_seat.stopped_until && m_game.now < *m_seat.stopped_until;
    }
    bool canProduce(const SeenBuilding &type) const
    {
        return !isStopped(type) && hasAll(m_seat.goods, type.input) && hasAll(m_game.stock, type.output);
    }
    bool makesSomething(const SeenBuilding &type) const
    {
        const SeenNation *own = findNation(m_game, m_seat.team);
        return own && own->buildings.value(type.id) > 0 && !type.makes.isEmpty() ? !type.output.isEmpty()
                                                                                 : m_game.gates_build;
    }

    Move finishChallenge()
    {
        for (const SeenChallenge &challenge : m_game.challenges) {
            if (challenge.player != m_seat.player || !challenge.assigned || challenge.claimed)
                continue;
            const qint64 left = challenge.deadline ? challenge.deadline->ms - m_game.now.ms : 0;
            const qint64 busy = m_game.challenge_seconds * 1000 - left;
            if (left <= 0 || busy < leastEffortMs + 5000 * (challenge.id.number % 8))
                return {};
            const SeenBuilding *type = findBuilding(m_game, challenge.building);
            if (type && canProduce(*type) && makesSomething(*type))
                return trading::CompleteChallenge{challenge.id};
            if (busy > giveUpMs)
                return trading::CancelChallenge{challenge.id};
        }
        return {};
    }

    Move news()
    {
        for (const SeenEvent &event : m_game.news) {
            if (!isWorthAnswering(m_seat, event) || !hasAll(m_seat.goods, event.answer_cost))
                continue;
            // nobody sends ship after ship, and the games are a risk
            if ((event.rule == Rule::Voyage && m_draws.below(6) != 0) ||
                (event.rule == Rule::Olympics && m_draws.below(3) != 0))
                continue;
            if (const qint64 food = event.answer_cost.value(m_game.tax_good); food > 0) {
                Seat after = m_seat;
                after.goods[m_game.tax_good] -= food;
                if (hunger(after) > 0)
                    continue;
            }
            return trading::RespondToEvent{event.id, by()};
        }
        return {};
    }

    /// Bread before anything else: a famine costs more than the bank's price.
    Move feed()
    {
        const qint64 missing = hunger(m_seat);
        if (missing == 0)
            return {};
        const qint64 units =
            std::min(missing, affordable(m_seat, m_game.tax_good, m_seat.goods.value(currencyId)));
        if (units > 0)
            return trading::TradeWithBank{by(), trading::Deal::Buy, m_game.tax_good, units};
        return sellForCurrency(buyPrice(m_seat, m_game.tax_good) * missing / millionths + 1);
    }

    /// Whatever brings this much with the fewest units, kept or not.
    Move sellForCurrency(qint64 currency)
    {
        QString dearest;
        for (const QString &good : m_game.goods) {
            if (good != m_game.tax_good && m_seat.goods.value(good) > 0 &&
                (dearest.isEmpty() || sellPrice(m_seat, good) > sellPrice(m_seat, dearest)))
                dearest = good;
        }
        const qint64 price = dearest.isEmpty() ? 0 : sellPrice(m_seat, dearest);
        if (price == 0)
            return {};
        const qint64 units = std::min(m_seat.goods.value(dearest), currency * millionths / price + 1);
        return trading::TradeWithBank{by(), trading::Deal::Sell, dearest, units};
    }

    Move answer() { return answerOffer(m_seat, m_manner, m_house); }
    Move withdraw() { return withdrawOffer(m_seat); }
    Move offer() { return makeOffer(m_seat, m_manner, m_house, m_draws); }

    /// A school lets everybody have a challenge. Which building is one is not shown; challenges say whether
    /// there was one when they were asked for, and where nothing but farms and factories stands there is
    /// none.
    bool isLocked() const
    {
        const SeenNation *own = findNation(m_game, m_seat.team);
        const bool school =
            own &&
            std::any_of(m_game.buildings.begin(), m_game.buildings.end(), [&](const SeenBuilding &type) {
                return type.makes.isEmpty() && own->buildings.value(type.id) > 0;
            });
        return std::any_of(m_game.challenges.begin(), m_game.challenges.end(),
                           [&](const SeenChallenge &challenge) {
                               return challenge.player == m_seat.player ||
                                      (challenge.team == m_seat.team && !(challenge.has_school && school));
                           });
    }

    Move produce()
    {
        if (isLocked())
            return {};
        const SeenBuilding *best = nullptr;
        qint64 most = 0;
        for (const SeenBuilding &type : m_game.buildings) {
            if (type.output.isEmpty() || !canProduce(type))
                continue;
            qint64 gain = -valueOf(m_game, type.input);
            for (auto it = type.output.begin(); it != type.output.end(); ++it)
                gain += *it * (m_house.lacking.contains(it.key()) ? buyPrice(m_seat, it.key())
                                                                  : sellPrice(m_seat, it.key()));
            if (hunger(m_seat) > 0 && type.output.contains(m_game.tax_good))
                gain *= 4;
            if (gain > most) {
                most = gain;
                best = &type;
            }
        }
        const SeenBuilding *plan = findBuilding(m_game, m_house.plan);
        if (m_game.gates_build && plan && plan->rights < 1 && canProduce(*plan) && makesSomething(*plan))
            best = plan;
        if (!best)
            return {};
        return trading::RequestChallenge{m_seat.player, best->id, {}, std::nullopt};
    }

    Move build()
    {
        const SeenBuilding *plan = findBuilding(m_game, m_house.plan);
        if (!plan || !hasAll(m_seat.goods, plan->cost) || (m_game.gates_build && plan->rights < 1))
            return {};
        Seat after = m_seat;
        after.goods[m_game.tax_good] -= plan->cost.value(m_game.tax_good);
        after.goods[currencyId] -= plan->cost.value(currencyId);
        if (after.goods.value(currencyId) < breadMoney(after))
            return {};
        return trading::Build{by(), plan->id};
    }

    /// From the bank: what production, tax and news need at once, what the plan needs when it can be paid.
    Move stockUp()
    {
        const SeenBuilding *plan = findBuilding(m_game, m_house.plan);
        qint64 allOfIt = 0;
        for (auto it = m_house.lacking.begin(); it != m_house.lacking.end(); ++it)
            allOfIt += *it * buyPrice(m_seat, it.key());
        const qint64 currency = m_seat.goods.value(currencyId) - leastCurrency(m_game);
        const qint64 forPlan = plan ? plan->cost.value(currencyId) : 0;
        const bool enough = currency >= forPlan + allOfIt / millionths + m_house.lacking.size();
        for (auto it = m_house.lacking.begin(); it != m_house.lacking.end(); ++it) {
            const qint64 ofPlan = plan && !enough ? plan->cost.value(it.key()) : 0;
            const qint64 units = std::min(*it - ofPlan, affordable(m_seat, it.key(), currency));
            if (units > 0)
                return trading::TradeWithBank{by(), trading::Deal::Buy, it.key(), units};
        }
        return {};
    }

    /// To the bank: what nobody here needs, at a fair price or for a plan that lacks currency.
    Move sell()
    {
        const SeenBuilding *plan = findBuilding(m_game, m_house.plan);
        const bool poor =
            plan && m_seat.goods.value(currencyId) < plan->cost.value(currencyId) + leastCurrency(m_game);
        QString best;
        for (auto it = m_house.spare.begin(); it != m_house.spare.end(); ++it) {
            const bool fair = m_game.prices.value(it.key()) * 100 >=
                              m_game.baselines.value(it.key()) * m_manner.sells_percent;
            if ((fair || poor) && *it * sellPrice(m_seat, it.key()) >= 5 * millionths &&
                (best.isEmpty() ||
                 *it * sellPrice(m_seat, it.key()) > m_house.spare.value(best) * sellPrice(m_seat, best)))
                best = it.key();
        }
        if (best.isEmpty())
            return {};
        const qint64 units = std::min(m_house.spare.value(best), 8 + static_cast<qint64>(m_draws.below(18)));
        return trading::TradeWithBank{by(), trading::Deal::Sell, best, units};
    }

    const Seat &m_seat;
    const SeenGame &m_game;
    const Manner &m_manner;
    const Household m_house;
    SeededDraws &m_draws;
};

}

std::optional<trading::Command> nextMove(const Seat &seat, Temperament temperament, SeededDraws &draws)
{
    return Turn(seat, temperament, draws).take();
}

}
