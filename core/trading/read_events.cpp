// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/rules_reader.h"

#include <algorithm>

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

using What = RulesetFault::What;

/// Everything that an entry may name.
struct Names
{
    QList<QString> goods;
    QList<QString> payable; // goods and currency
    QList<QString> biased;  // goods and all of them
    QList<QString> buildings;
};

template <WordedEnum T>
T word(RulesReader &reader, const QJsonObject &entry, QLatin1StringView key, const QString &at, T otherwise)
{
    const auto known = enumOf<T>(reader.text(entry, key, at));
    if (!known)
        reader.fail(What::WrongKind, RulesReader::below(at, key));
    return known.value_or(otherwise);
}

void readFigures(RulesReader &reader, const QJsonObject &entry, const QString &at, EventType &event)
{
    const QString where = RulesReader::below(at, "figures"_L1);
    const QJsonObject object = entry.value("figures"_L1).toObject();
    const QList<FigureRange> ranges = figuresOf(event.rule);
    for (const FigureRange &range : ranges)
        event.figures.insert(QLatin1String(range.name), reader.whole(object, QLatin1StringView(range.name),
                                                                     where, range.least, range.most));
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool known = std::any_of(ranges.begin(), ranges.end(), [&](const FigureRange &range) {
            return it.key() == QLatin1String(range.name);
        });
        if (!known)
            reader.fail(What::UnknownKey, RulesReader::below(where, it.key()), it.key());
    }
}

Amounts percents(RulesReader &reader, const QJsonObject &entry, QLatin1StringView key, const QString &at,
                 const QList<QString> &known)
{
    Amounts read;
    const QString where = RulesReader::below(at, key);
    const QJsonObject object = entry.value(key).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = RulesReader::below(where, it.key());
        if (!known.contains(it.key()))
            reader.fail(What::UnknownId, place, it.key());
        read.insert(it.key(), reader.number(it.value(), place, -100, 100));
    }
    return read;
}

EventType readEvent(RulesReader &reader, const QJsonObject &entry, const QString &at, const Names &names,
                    QList<QString> &ids)
{
    EventType event;
    event.id = reader.id(entry, at, ids);
    event.label = reader.text(entry, "label"_L1, at);
    event.text = reader.text(entry, "text"_L1, at);
    event.rule = word(reader, entry, "rule"_L1, at, Rule::Earthquake);
    if (entry.contains("kind"_L1))
        event.kind = word(reader, entry, "kind"_L1, at, EventKind::Special);
    readFigures(reader, entry, at, event);
    if (entry.contains("buildings"_L1)) {
        for (const QJsonValue &value : reader.list(entry, "buildings"_L1, at)) {
            const QString where = at + u".buildings[%1]"_s.arg(event.buildings.size());
            if (!names.buildings.contains(value.toString()))
                reader.fail(What::UnknownId, where, value.toString());
            event.buildings.append(value.toString());
        }
    }
    if (entry.contains("amounts"_L1)) {
        for (const QJsonValue &value : reader.list(entry, "amounts"_L1, at)) {
            const QString where = at + u".amounts[%1]"_s.arg(event.amounts.size());
            event.amounts.append(reader.number(value, where, 0, RulesReader::mostOfAnything));
        }
    }
    event.mitigation = percents(reader, entry, "mitigation"_L1, at, names.buildings);
    event.tax_mitigation = percents(reader, entry, "tax_mitigation"_L1, at, names.buildings);
    event.bias = percents(reader, entry, "bias"_L1, at, names.biased);
    event.cost = reader.maybeAmounts(entry, "cost"_L1, at, names.payable);
    event.uses = reader.maybeAmounts(entry, "uses"_L1, at, names.goods);
    event.needs = reader.maybeAmounts(entry, "needs"_L1, at, names.goods);
    if (entry.contains("cycles"_L1))
        event.cycles = reader.whole(entry, "cycles"_L1, at, 0, 100);
    if (entry.contains("answer_cycles"_L1))
        event.answer_cycles = reader.whole(entry, "answer_cycles"_L1, at, 0, 100);
    return event;
}

}

void readEvents(RulesReader &reader, const QJsonObject &file, Ruleset &rules, const QList<QString> &goods,
                const QList<QString> &buildings)
{
    const Names names{goods, goods + QList<QString>{currencyId}, goods + QList<QString>{allGoods}, buildings};
    const std::initializer_list<QLatin1StringView> keys{
        "id"_L1,        "label"_L1,         "text"_L1,    "rule"_L1,          "kind"_L1, "figures"_L1,
        "buildings"_L1, "mitigation"_L1,    "bias"_L1,    "cost"_L1,          "uses"_L1, "needs"_L1,
        "cycles"_L1,    "answer_cycles"_L1, "amounts"_L1, "tax_mitigation"_L1};
    QList<QString> ids;
    const auto one = [&](const QString &at, const QJsonObject &entry, bool ofScenario,
                         QList<EventType> &into) {
        const EventType event = readEvent(reader, entry, at, names, ids);
        if (isOfScenario(event.rule) != ofScenario)
            reader.fail(What::UnknownId, at + ".rule"_L1, QLatin1String(wordOf(event.rule)));
        into.append(event);
    };
    for (const auto &[at, entry] : reader.entries(file, "events"_L1, {}, keys))
        one(at, entry, false, rules.events);
    if (!file.contains("scenario"_L1))
        return;
    for (const auto &[at, entry] : reader.entries(file, "scenario"_L1, {}, keys))
        one(at, entry, true, rules.scenario);
}

}
