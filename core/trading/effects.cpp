// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/effects.h"

#include "core/trading/fixed_point.h"

#include <algorithm>

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

/// Hands every event in force to `each`.
template <class Each>
void inForce(const Game &game, Each each)
{
    for (const Occurrence &occurrence : game.position.occurrences) {
        const EventType *type = occurrence.over ? nullptr : findEvent(*game.rules, occurrence.type);
        if (type)
            each(occurrence, *type);
    }
}

const char *outputLoss(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Easy:
        return "output_loss_easy";
    case Difficulty::Medium:
        return "output_loss_medium";
    case Difficulty::Hard:
        break;
    }
    return "output_loss_hard";
}

/// What an event leaves of a building type's output, or makes of it.
qint64 outputShare(const Game &game, const Nation &nation, const BuildingType &building,
                   const Occurrence &occurrence, const EventType &type)
{
    const qint64 left = leftAfter(type.mitigation, nation.buildings);
    const qint64 strength = strengthOf(game, occurrence.severity, left);
    switch (type.rule) {
    case Rule::Drought: {
        if (!type.buildings.contains(building.id))
            return whole;
        const qint64 lighter =
            (game.rules->usual_severity - occurrence.severity) * figure(type, "severity_percent");
        const qint64 loss = 100 - std::clamp<qint64>(figure(type, "output_percent") + lighter, 0, 100);
        return whole - loss * left * (whole / 10'000);
    }
    case Rule::Plague:
        if (!occurrence.teams.contains(nation.team))
            return whole;
        return whole - std::min(whole, figure(type, "percent") * strength);
    case Rule::Blizzard:
        return whole - figure(type, outputLoss(game.setup.difficulty)) * left * (whole / 10'000);
    case Rule::Automation:
        if (occurrence.answered != nation.team || !type.buildings.contains(building.id))
            return whole;
        return whole + figure(type, "percent") * strength;
    case Rule::Earthquake:
    case Rule::Fire:
    case Rule::Tornado:
    case Rule::Recession:
    case Rule::Olympics:
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
    return whole;
}

/// The scenario's rule for factories, where it speaks of this type.
const EventType *factoryRule(const Game &game, const BuildingType &type)
{
    const EventType *part = partOf(*game.rules, Rule::Factories);
    return part && part->buildings.contains(type.id) ? part : nullptr;
}

qint64 recessionShare(const Game &game, const Nation &nation, const char *percent)
{
    qint64 share = whole;
    inForce(game, [&](const Occurrence &occurrence, const EventType &type) {
        if (type.rule != Rule::Recession)
            return;
        const qint64 left = leftAfter(type.mitigation, nation.buildings);
        share += figure(type, percent) * strengthOf(game, occurrence.severity, left);
    });
    return share;
}

}

qint64 figure(const EventType &type, const char *name)
{
    return type.figures.value(QLatin1String(name));
}

qint64 leftAfter(const Amounts &mitigation, const Amounts &buildings)
{
    qint64 off = 0;
    for (auto it = mitigation.begin(); it != mitigation.end(); ++it)
        off += it.value() * std::min<qint64>(buildings.value(it.key()), 100);
    return 100 - std::clamp<qint64>(off, 0, 100);
}

qint64 strengthOf(const Game &game, qint64 severity, qint64 leftPercent)
{
    return severity * difficultyOf(*game.rules, game.setup.difficulty).event_percent * leftPercent;
}

Amounts outputOf(const Game &game, const Nation &nation, const BuildingType &type)
{
    const qint64 count = nation.buildings.value(type.id);
    Amounts made;
    for (auto it = type.makes.begin(); it != type.makes.end(); ++it) {
        qint64 amount = it.value() * count * whole;
        if (const EventType *part = factoryRule(game, type))
            amount = shareOf(amount, figure(*part, "output_percent"), 100);
        inForce(game, [&](const Occurrence &occurrence, const EventType &event) {
            amount = shareOf(amount, outputShare(game, nation, type, occurrence, event), whole);
        });
        if (amount >= whole)
            made.insert(it.key(), amount / whole);
    }
    return made;
}

Amounts inputOf(const Game &game, const Nation &nation, const BuildingType &type)
{
    Amounts uses = type.uses;
    if (const EventType *part = factoryRule(game, type)) {
        for (auto it = part->uses.begin(); it != part->uses.end(); ++it)
            uses[it.key()] += it.value();
    }
    const qint64 count = nation.buildings.value(type.id);
    Amounts taken;
    for (auto it = uses.begin(); it != uses.end(); ++it) {
        if (it.value() * count > 0)
            taken.insert(it.key(), it.value() * count);
    }
    return taken;
}

Amounts costOf(const Game &game, const Nation &nation, const BuildingType &type, GameTime now)
{
    const qint64 share = recessionShare(game, nation, "cost_percent");
    qint64 late = 100;
    const EventType *part = partOf(*game.rules, Rule::LateCosts);
    if (part && game.position.ends_at &&
        now + GameSpan{figure(*part, "last_minutes") * 60'000} >= *game.position.ends_at)
        late += figure(*part, "percent");
    Amounts cost;
    for (auto it = type.cost.begin(); it != type.cost.end(); ++it)
        cost.insert(it.key(), roundedUp(shareUpOf(it.value() * share, late, 100), whole));
    return cost;
}

qint64 priceShare(const Game &game, const Nation &nation)
{
    return recessionShare(game, nation, "price_percent");
}

qint64 taxOf(const Game &game, const Nation &nation)
{
    const NationType *type = findNation(*game.rules, nation.type);
    qint64 tax = type && type->developed ? game.rules->tax.developed : game.rules->tax.developing;
    for (const BuildingType &building : game.rules->buildings) {
        if (building.tax_percent && nation.buildings.value(building.id) > 0)
            tax = tax * *building.tax_percent / 100;
    }
    inForce(game, [&](const Occurrence &occurrence, const EventType &event) {
        if (event.rule != Rule::Blizzard)
            return;
        const qint64 raised =
            tax * figure(event, "tax_factor") * strengthOf(game, occurrence.severity, 100) / 10'000;
        tax = raised * leftAfter(event.tax_mitigation, nation.buildings) / 100;
    });
    return tax;
}

qint64 biasOf(const Game &game, const QString &good)
{
    qint64 bias = 0;
    inForce(game, [&](const Occurrence &, const EventType &type) {
        bias += (type.bias.value(good) + type.bias.value(allGoods)) * (whole / 100);
    });
    return bias;
}

bool isInfected(const Game &game, TeamId team)
{
    bool infected = false;
    inForce(game, [&](const Occurrence &occurrence, const EventType &type) {
        infected = infected || (type.rule == Rule::Plague && occurrence.teams.contains(team));
    });
    return infected;
}

Amounts answerCost(const Game &game, const EventType &type)
{
    const bool byDifficulty = type.rule == Rule::Plague || type.rule == Rule::Automation;
    const qint64 percent =
        byDifficulty ? difficultyOf(*game.rules, game.setup.difficulty).event_percent : 100;
    Amounts cost;
    for (auto it = type.cost.begin(); it != type.cost.end(); ++it)
        cost.insert(it.key(), std::max<qint64>(1, it.value() * percent / 100));
    return cost;
}

QList<TeamId> answerable(const Game &game, const Occurrence &occurrence)
{
    const EventType *type = findEvent(*game.rules, occurrence.type);
    if (!type || occurrence.over || occurrence.answered)
        return {};
    switch (type->rule) {
    case Rule::Plague:
    case Rule::Automation:
        return occurrence.teams;
    case Rule::Voyage:
        return game.position.nations.keys();
    case Rule::Olympics: {
        QList<TeamId> developed;
        for (const Nation &nation : game.position.nations) {
            const NationType *known = findNation(*game.rules, nation.type);
            if (known && known->developed)
                developed.append(nation.team);
        }
        return developed;
    }
    case Rule::Earthquake:
    case Rule::Fire:
    case Rule::Drought:
    case Rule::Blizzard:
    case Rule::Tornado:
    case Rule::Recession:
    case Rule::Aid:
    case Rule::FirstToBuildings:
    case Rule::Transit:
    case Rule::Doubling:
    case Rule::Raid:
    case Rule::Factories:
    case Rule::FirstOfType:
    case Rule::LateCosts:
    case Rule::Decay:
    case Rule::Tariff:
    case Rule::Collapse:
        break;
    }
    return {};
}

}
