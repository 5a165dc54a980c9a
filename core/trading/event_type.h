// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen to nations, as a ruleset describes it: the events that the host triggers, and what a
// scenario does by itself. Each names the rule that it follows and that rule's figures (trading rules,
// "Events" and "Scenarios").
//
// An entry of `events` or `scenario`: id, label, text (one sentence for players), rule, kind?, figures {name:
// whole} (exactly those that figuresOf() lists), buildings? [id], mitigation? and tax_mitigation? {building:
// percent each}, bias? {good or "all": percent}, cost? {good: whole} (of an answer), uses? and needs? {good:
// whole}, amounts? [whole], cycles? (food taxes that it lasts), answer_cycles? (food taxes until an answer is
// too late).
#pragma once

#include "core/base/record.h"

namespace quizaar::trading {

/// Whole units of goods (and `currency`), or counts of buildings, by id.
using Amounts = QMap<QString, qint64>;

/// How an event or a part of a scenario works.
enum class Rule
{
    Earthquake,
    Fire,
    Drought,
    Plague,
    Blizzard,
    Tornado,
    Recession,
    Automation,
    Olympics,
    Aid,
    FirstToBuildings,
    Transit,
    Doubling,
    Raid,
    Factories,
    FirstOfType,
    LateCosts,
    Voyage,
    Decay,
    Tariff,
    Collapse
};
constexpr auto enumWords(Rule)
{
    return std::array{
        "earthquake", "fire",       "drought",   "plague",        "blizzard",           "tornado",
        "recession",  "automation", "olympics",  "aid",           "first_to_buildings", "transit",
        "doubling",   "raid",       "factories", "first_of_type", "late_costs",         "voyage",
        "decay",      "tariff",     "collapse"};
}
/// A scenario's parts happen by themselves; the others are for the host to trigger.
constexpr bool isOfScenario(Rule rule)
{
    return rule >= Rule::Aid;
}

enum class EventKind
{
    Disaster,
    Economy,
    Good,
    Special
};
constexpr auto enumWords(EventKind)
{
    return std::array{"disaster", "economy", "good", "special"};
}

struct EventType
{
    QString id;
    QString label;
    QString text;
    Rule rule = Rule::Earthquake;
    EventKind kind = EventKind::Special;
    Amounts figures;
    QList<QString> buildings;
    Amounts mitigation;     // percent that each building takes off
    Amounts tax_mitigation; // likewise, off the food tax
    Amounts bias;           // of prices while it lasts, percent
    Amounts cost;
    Amounts uses;
    Amounts needs;
    QList<qint64> amounts;
    qint64 cycles = 0;
    qint64 answer_cycles = 0;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &EventType::id);
        of("label", &EventType::label);
        of("text", &EventType::text);
        of("rule", &EventType::rule);
        of("kind", &EventType::kind);
        of("figures", &EventType::figures);
        of("buildings", &EventType::buildings);
        of("mitigation", &EventType::mitigation);
        of("tax_mitigation", &EventType::tax_mitigation);
        of("bias", &EventType::bias);
        of("cost", &EventType::cost);
        of("uses", &EventType::uses);
        of("needs", &EventType::needs);
        of("amounts", &EventType::amounts);
        of("cycles", &EventType::cycles);
        of("answer_cycles", &EventType::answer_cycles);
    }
};

/// A figure that a rule needs, and its bounds.
struct FigureRange
{
    const char *name;
    qint64 least;
    qint64 most;
};
QList<FigureRange> figuresOf(Rule rule);

/// What a bias or a list of goods means by all of them.
inline constexpr QLatin1String allGoods{"all"};

}
