// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/scenario.h"

#include "core/trading/acting.h"
#include "core/trading/effects.h"
#include "core/trading/fixed_point.h"
#include "core/trading/market.h"
#include "core/trading/scoring.h"
#include "core/trading/strikes.h"

#include <algorithm>

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

std::optional<GameSpan> periodOf(const EventType &part)
{
    const auto minutes = part.figures.constFind(u"every_minutes"_s);
    return minutes != part.figures.cend() ? std::optional(GameSpan{*minutes * 60'000}) : std::nullopt;
}

QList<QString> goodsOf(const Ruleset &rules)
{
    QList<QString> goods;
    for (const Good &good : rules.goods)
        goods.append(good.id);
    return goods;
}

/// One turn of one part. What it does is told as an event; where it does nothing, only that it had its turn.
class Turn
{
public:
    Turn(Draft &draft, const Game &game, const EventType &part)
        : m_draft(draft)
        , m_game(game)
        , m_part(part)
    {}

    void take()
    {
        switch (m_part.rule) {
        case Rule::Aid:
            aid();
            break;
        case Rule::Doubling:
            doubling();
            break;
        case Rule::Raid:
            raid();
            break;
        case Rule::Decay:
            for (const Nation &nation : m_game.position.nations)
                lose(nation);
            break;
        case Rule::Collapse:
            collapse();
            break;
        case Rule::Earthquake:
        case Rule::Fire:
        case Rule::Drought:
        case Rule::Plague:
        case Rule::Blizzard:
        case Rule::Tornado:
        case Rule::Recession:
        case Rule::Automation:
        case Rule::Olympics:
        case Rule::FirstToBuildings:
        case Rule::Transit:
        case Rule::Factories:
        case Rule::FirstOfType:
        case Rule::LateCosts:
        case Rule::Voyage:
        case Rule::Tariff:
            break;
        }
        tell();
    }

private:
    void aid()
    {
        QList<Standing> poor = standingsOf(m_game);
        std::stable_sort(poor.begin(), poor.end(),
                         [](const Standing &a, const Standing &b) { return worthOf(a) < worthOf(b); });
        Amounts currency;
        for (qsizetype i = 0; i < poor.size(); ++i) {
            const QList<Move> gift =
                moved({{currencyId, m_part.amounts.value(i)}}, outside(), with(poor.at(i).team));
            m_moves += gift;
        }
        const QString food = m_game.rules->tax.good;
        const bool hungry = std::any_of(
            m_game.position.nations.begin(), m_game.position.nations.end(),
            [&](const Nation &nation) { return nation.holdings.value(food) < figure(m_part, "food_under"); });
        if (!hungry)
            return;
        Position after = m_game.position;
        carryOut(after, m_moves);
        for (const Nation &nation : std::as_const(after.nations))
            m_moves += losses(nation, {currencyId}, figure(m_part, "percent") * (whole / 100));
    }
    void doubling()
    {
        const QString good = m_game.rules->goods.at(m_draft.below(m_game.rules->goods.size())).id;
        const bool already = std::any_of(m_game.position.doubled.begin(), m_game.position.doubled.end(),
                                         [&](const Doubled &one) { return one.good == good; });
        if (already)
            return;
        const qint64 before = m_game.position.baselines.value(good);
        const qint64 raised = std::min(mostBaseline, shareOf(before, figure(m_part, "percent"), 100));
        m_doubled = BaselineDoubled{m_game.round,
                                    good,
                                    raised,
                                    before,
                                    m_draft.now() + GameSpan{figure(m_part, "lasts_minutes") * 60'000},
                                    pricesWithBaseline(m_game, good, raised)};
    }
    void raid()
    {
        const auto last = m_game.position.schedule.last_raid;
        const bool drawn = m_draft.below(100) < figure(m_part, "chance_percent");
        if (!drawn || (last && m_draft.now() < *last + GameSpan{figure(m_part, "apart_minutes") * 60'000}))
            return;
        const QList<Nation> nations = m_game.position.nations.values();
        const Nation nation = nations.at(m_draft.below(nations.size()));
        m_teams.append(nation.team);
        m_raided = true;
        lose(nation);
    }
    void collapse()
    {
        for (const Nation &nation : m_game.position.nations) {
            if (nation.holdings.value(currencyId) >= figure(m_part, "under"))
                continue;
            if (const auto building = anyBuilding(nation, {}, m_draft)) {
                m_buildings.append(BuildingChange{nation.team, *building, -1});
                m_teams.append(nation.team);
            }
        }
    }
    void lose(const Nation &nation)
    {
        m_moves += losses(nation, goodsOf(*m_game.rules), figure(m_part, "percent") * (whole / 100));
    }

    void tell()
    {
        const auto due = m_game.position.schedule.parts.constFind(m_part.id);
        const auto period = periodOf(m_part);
        std::optional<GameTime> next;
        if (due != m_game.position.schedule.parts.cend() && period)
            next = *due + *period;
        const auto number = night::nextNumber(m_draft.night(), 0);
        const bool news = !m_moves.isEmpty() || !m_buildings.isEmpty() || m_raided;
        m_draft.add(Event(PartDue{m_game.round, m_part.id, next, m_raided, m_draft.draws()}));
        if (m_doubled)
            m_draft.add(Event(*m_doubled));
        if (!news || !number)
            return;
        Occurrence told;
        told.id = OccurrenceId{*number};
        told.type = m_part.id;
        told.at = m_draft.now();
        told.teams = m_teams;
        told.over = true;
        m_draft.add(Event(EventStruck{m_game.round, told, m_moves, m_buildings, m_draft.draws()}));
    }

    Draft &m_draft;
    const Game &m_game;
    const EventType &m_part;
    QList<Move> m_moves;
    QList<BuildingChange> m_buildings;
    QList<TeamId> m_teams;
    std::optional<BaselineDoubled> m_doubled;
    bool m_raided = false;
};

}

QMap<QString, GameTime> firstTurns(const Ruleset &rules, GameTime now)
{
    QMap<QString, GameTime> turns;
    for (const EventType &part : rules.scenario) {
        if (const auto period = periodOf(part))
            turns.insert(part.id, now + *period);
    }
    return turns;
}

Result<QMap<OccurrenceId, Occurrence>, Refusal> standingNews(const night::Night &night, const Ruleset &rules,
                                                             qint64 ahead, GameTime now)
{
    QMap<OccurrenceId, Occurrence> news;
    for (const EventType &part : rules.scenario) {
        if (part.rule != Rule::Voyage)
            continue;
        const auto number = night::nextNumber(night, ahead + news.size());
        if (!number)
            return refuse(RefusalCode::NumbersExhausted);
        Occurrence open;
        open.id = OccurrenceId{*number};
        open.type = part.id;
        open.at = now;
        news.insert(open.id, open);
    }
    return news;
}

void takeTurn(Draft &draft, RoundId round, const QString &part)
{
    const Game game = draft.game(round);
    if (const EventType *type = findEvent(*game.rules, part))
        Turn(draft, game, *type).take();
    else
        draft.add(Event(PartDue{round, part, {}, false, draft.draws()}));
}

void endDoubling(Draft &draft, RoundId round, const Doubled &doubled)
{
    const Game game = draft.game(round);
    draft.add(Event(BaselineDoubled{round, doubled.good, doubled.baseline,
                                    game.position.baselines.value(doubled.good), std::nullopt,
                                    pricesWithBaseline(game, doubled.good, doubled.baseline)}));
}

void stopFactories(Draft &draft, RoundId round, TeamId team, const QString &building)
{
    const Game &game = draft.game(round);
    const EventType *part = partOf(*game.rules, Rule::Factories);
    if (!part || !part->buildings.contains(building))
        return;
    const Nation nation = game.position.nations.value(team);
    const bool lacks = !shortages(*game.rules, part->needs, nation.holdings).isEmpty();
    if (lacks && figure(*part, "stop_seconds") > 0)
        draft.add(Event(
            FactoriesStopped{round, team, draft.now() + GameSpan{figure(*part, "stop_seconds") * 1000}}));
}

}
