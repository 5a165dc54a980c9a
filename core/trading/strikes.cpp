// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/strikes.h"

#include "core/trading/acting.h"
#include "core/trading/effects.h"
#include "core/trading/fixed_point.h"

#include <algorithm>

namespace quizaar::trading {

using namespace Qt::StringLiterals;
using enum RefusalCode;
using night::Context;
using night::Night;

std::optional<QString> anyBuilding(const Nation &nation, const Amounts &lost, Draft &draft)
{
    qint64 count = 0;
    for (auto it = nation.buildings.begin(); it != nation.buildings.end(); ++it)
        count += it.value() - lost.value(it.key());
    if (count < 1)
        return std::nullopt;
    qint64 drawn = draft.below(count);
    for (auto it = nation.buildings.begin(); it != nation.buildings.end(); ++it) {
        drawn -= it.value() - lost.value(it.key());
        if (drawn < 0)
            return it.key();
    }
    return std::nullopt;
}

QList<Move> losses(const Nation &nation, const QList<QString> &goods, qint64 share)
{
    Amounts lost;
    for (const QString &good : goods)
        lost.insert(good, shareOf(nation.holdings.value(good), share, whole));
    return moved(lost, with(nation.team), outside());
}

namespace {

/// One event as it strikes: what it does at once goes into `struck`.
class Strike
{
public:
    Strike(const Game &game, const EventType &type, const TriggerEvent &command, Draft &draft,
           EventStruck &struck)
        : m_game(game)
        , m_type(type)
        , m_command(command)
        , m_draft(draft)
        , m_struck(struck)
    {}

    /// Nothing, or why it cannot happen.
    std::optional<Refusal> now()
    {
        switch (m_type.rule) {
        case Rule::Earthquake:
            earthquake();
            return std::nullopt;
        case Rule::Fire:
            fire();
            return std::nullopt;
        case Rule::Tornado:
            tornado();
            return std::nullopt;
        case Rule::Plague:
            return plague();
        case Rule::Automation:
            return automation();
        case Rule::Drought:
        case Rule::Blizzard:
            m_struck.occurrence.cycles_left = m_type.cycles;
            return std::nullopt;
        case Rule::Recession:
            m_struck.occurrence.cycles_left =
                std::max<qint64>(1, m_type.cycles + (severity() - m_game.rules->usual_severity) *
                                                        m_type.figures.value(u"cycles_per_severity"_s));
            return std::nullopt;
        case Rule::Olympics:
            return olympics();
        case Rule::Aid:
        case Rule::FirstToBuildings:
        case Rule::Transit:
        case Rule::Doubling:
        case Rule::Raid:
        case Rule::Factories:
        case Rule::FirstOfType:
        case Rule::LateCosts:
        case Rule::Voyage:
        case Rule::Decay:
        case Rule::Tariff:
        case Rule::Collapse:
            break;
        }
        return Refusal{UnknownEvent, {}};
    }

private:
    qint64 severity() const { return m_struck.occurrence.severity; }
    qint64 strength(const Nation &nation) const
    {
        return strengthOf(m_game, severity(), leftAfter(m_type.mitigation, nation.buildings));
    }
    void lose(TeamId team, const QString &building, qint64 count)
    {
        if (count > 0)
            m_struck.buildings.append(BuildingChange{team, building, -count});
    }

    void earthquake()
    {
        m_struck.occurrence.over = true;
        for (const Nation &nation : m_game.position.nations) {
            const qint64 count = std::min(m_type.figures.value(u"most"_s), strength(nation) / 10'000);
            Amounts lost;
            for (qint64 i = 0; i < count; ++i) {
                if (const auto building = anyBuilding(nation, lost, m_draft))
                    ++lost[*building];
            }
            for (auto it = lost.begin(); it != lost.end(); ++it)
                lose(nation.team, it.key(), it.value());
        }
    }
    void fire()
    {
        m_struck.occurrence.over = true;
        for (const Nation &nation : m_game.position.nations) {
            const qint64 share = std::min(whole, m_type.figures.value(u"percent"_s) * strength(nation));
            for (const QString &building : m_type.buildings)
                lose(nation.team, building, shareOf(nation.buildings.value(building), share, whole));
        }
    }
    void tornado()
    {
        m_struck.occurrence.over = true;
        QList<QString> goods{currencyId};
        for (const Good &good : m_game.rules->goods)
            goods.append(good.id);
        for (const Nation &nation : m_game.position.nations) {
            const qint64 share = std::min(whole, m_type.figures.value(u"percent"_s) * strength(nation));
            m_struck.moves += losses(nation, goods, share);
        }
    }
    std::optional<Refusal> plague()
    {
        QList<TeamId> healthy = m_game.position.nations.keys();
        qsizetype count = severity() >= m_type.figures.value(u"two_from"_s) ? 2 : 1;
        if (m_command.team) {
            healthy.removeAll(*m_command.team);
            m_struck.occurrence.teams.append(*m_command.team);
            --count;
        }
        for (; count > 0 && !healthy.isEmpty(); --count)
            m_struck.occurrence.teams.append(healthy.takeAt(m_draft.below(healthy.size())));
        return std::nullopt;
    }
    std::optional<Refusal> automation()
    {
        const auto factories = [&](const Nation &nation) {
            qint64 count = 0;
            for (const QString &building : m_type.buildings)
                count += nation.buildings.value(building);
            return count;
        };
        TeamId team = m_command.team.value_or(TeamId{});
        qint64 most = 0;
        for (const Nation &nation : m_game.position.nations) {
            if (!m_command.team && factories(nation) > most) {
                most = factories(nation);
                team = nation.team;
            }
        }
        if (team.isNull())
            return Refusal{NobodyToStrike, {}};
        m_struck.occurrence.teams.append(team);
        m_struck.occurrence.cycles_left = m_type.answer_cycles;
        return std::nullopt;
    }
    std::optional<Refusal> olympics()
    {
        m_struck.occurrence.cycles_left = m_type.answer_cycles;
        return answerable(m_game, m_struck.occurrence).isEmpty() ? std::optional(Refusal{NobodyToStrike, {}})
                                                                 : std::nullopt;
    }

    const Game &m_game;
    const EventType &m_type;
    const TriggerEvent &m_command;
    Draft &m_draft;
    EventStruck &m_struck;
};

Result<EventStruck, Refusal> struckBy(const Night &night, const Trading &trading, const TriggerEvent &command,
                                      const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    const EventType *type = findEvent(*game.rules, command.event);
    if (!type || isOfScenario(type->rule))
        return refuse(UnknownEvent, {{"field"_L1, "event"_L1}});
    const qint64 severity = command.severity.value_or(game.rules->usual_severity);
    if (severity < 1 || severity > game.rules->most_severity)
        return refuse(SeverityOutOfRange,
                      {{"field"_L1, "severity"_L1}, {"limit"_L1, game.rules->most_severity}});
    if (command.team && !game.position.nations.contains(*command.team))
        return refuse(UnknownTeam, {{"field"_L1, "team_id"_L1}});
    for (const Occurrence &other : game.position.occurrences) {
        if (!other.over && other.type == type->id)
            return refuse(EventInForce, {{"event_id"_L1, other.id.number}});
    }
    const auto number = night::nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    Draft draft(night, trading, context);
    EventStruck struck{game.round, {}, {}, {}, 0};
    struck.occurrence.id = OccurrenceId{*number};
    struck.occurrence.type = type->id;
    struck.occurrence.severity = severity;
    struck.occurrence.at = context.now;
    if (auto refusal = Strike(game, *type, command, draft, struck).now())
        return Failed{*std::move(refusal)};
    struck.draws = draft.draws();
    return struck;
}

}

Result<EventStruck, Refusal> preview(const Night &night, const Trading &trading, const TriggerEvent &command,
                                     const Context &context)
{
    return struckBy(night, trading, command, context);
}

Decision triggerEvent(const Night &night, const Trading &trading, const TriggerEvent &command,
                      const Context &context)
{
    const auto struck = struckBy(night, trading, command, context);
    if (!struck)
        return Failed{struck.error()};
    return Events{Event(*struck)};
}

namespace {

/// What an answer does beyond its cost.
void answer(const Game &game, const EventType &type, TeamId team, Draft &draft, EventAnswered &answered)
{
    Occurrence &occurrence = answered.occurrence;
    if (type.rule == Rule::Plague) {
        occurrence.teams.removeAll(team);
        occurrence.over = occurrence.teams.isEmpty();
        return;
    }
    if (type.rule == Rule::Voyage) {
        const qint64 least = type.figures.value(u"least"_s);
        const qint64 most = std::max(least, type.figures.value(u"most"_s));
        const QString good = game.rules->goods.at(draft.below(game.rules->goods.size())).id;
        const qint64 found = least + draft.below(most - least + 1);
        const qint64 ofBank = std::min(found, game.position.stock.value(good));
        answered.moves += moved({{good, ofBank}}, bank(), with(team)) +
                          moved({{good, found - ofBank}}, outside(), with(team));
        return;
    }
    occurrence.answered = team;
    occurrence.cycles_left = std::max<qint64>(1, type.cycles);
    if (type.rule == Rule::Olympics)
        occurrence.promised = type.cost.value(currencyId) * type.figures.value(u"back_percent"_s) / 100;
}

}

Decision respondToEvent(const Night &night, const Trading &trading, const RespondToEvent &command,
                        const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    const auto acting = actingFor(night, game, command.by, context);
    if (!acting)
        return Failed{acting.error()};
    const auto found = game.position.occurrences.constFind(command.occurrence);
    const EventType *type =
        found != game.position.occurrences.cend() ? findEvent(*game.rules, found->type) : nullptr;
    if (!type)
        return refuse(UnknownEvent);
    if (!answerable(game, *found).contains(acting->team))
        return refuse(NotAnswerable);
    const Nation nation = game.position.nations.value(acting->team);
    const Amounts cost = answerCost(game, *type);
    const QJsonArray missing = shortages(*game.rules, cost, nation.holdings);
    if (!missing.isEmpty())
        return refuse(GoodsShort, {{"short"_L1, missing}});
    Draft draft(night, trading, context);
    EventAnswered answered{
        game.round, nation.team, acting->player, *found, moved(cost, with(nation.team), outside()), 0};
    answer(game, *type, nation.team, draft, answered);
    answered.draws = draft.draws();
    return Events{Event(answered)};
}

}
