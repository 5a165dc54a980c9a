// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/json_file.h"
#include "core/trading/rules_reader.h"

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

using What = RulesetFault::What;

void readGoods(RulesReader &reader, const QJsonObject &file, Ruleset &rules, QList<QString> &ids)
{
    for (const auto &[at, entry] :
         reader.entries(file, "goods"_L1, {}, {"id"_L1, "label"_L1, "baseline"_L1})) {
        Good good;
        good.id = reader.id(entry, at, ids);
        good.label = reader.text(entry, "label"_L1, at);
        good.baseline = reader.whole(entry, "baseline"_L1, at, millionths / 2, 1000 * millionths);
        rules.goods.append(good);
    }
}

void readBuildings(RulesReader &reader, const QJsonObject &file, Ruleset &rules, const QList<QString> &goods,
                   QList<QString> &ids)
{
    QList<QString> payable = goods;
    payable.append(currencyId);
    for (const auto &[at, entry] :
         reader.entries(file, "buildings"_L1, {},
                        {"id"_L1, "label"_L1, "cost"_L1, "makes"_L1, "uses"_L1, "most"_L1, "score"_L1,
                         "per_player"_L1, "tax_percent"_L1, "tax_payout"_L1})) {
        BuildingType type;
        type.id = reader.id(entry, at, ids);
        type.label = reader.text(entry, "label"_L1, at);
        type.cost = reader.amounts(reader.need(entry, "cost"_L1, at + ".cost"_L1), at + ".cost"_L1, payable);
        if (entry.contains("makes"_L1))
            type.makes = reader.amounts(entry.value("makes"_L1), at + ".makes"_L1, goods);
        if (entry.contains("uses"_L1))
            type.uses = reader.amounts(entry.value("uses"_L1), at + ".uses"_L1, goods);
        if (entry.contains("most"_L1))
            type.most = reader.whole(entry, "most"_L1, at, 1, 1000);
        type.score = reader.whole(entry, "score"_L1, at, 0);
        if (entry.contains("per_player"_L1))
            type.per_player = reader.yes(entry, "per_player"_L1, at);
        if (entry.contains("tax_percent"_L1))
            type.tax_percent = reader.whole(entry, "tax_percent"_L1, at, 0, 1000);
        if (entry.contains("tax_payout"_L1))
            type.tax_payout = reader.whole(entry, "tax_payout"_L1, at, 0, 1000);
        rules.buildings.append(type);
    }
}

void readNations(RulesReader &reader, const QJsonObject &file, Ruleset &rules, const QList<QString> &goods,
                 const QList<QString> &buildings)
{
    QList<QString> ids;
    QList<QString> owned = goods;
    owned.append(currencyId);
    for (const auto &[at, entry] : reader.entries(
             file, "nations"_L1, {}, {"id"_L1, "label"_L1, "developed"_L1, "goods"_L1, "buildings"_L1})) {
        NationType nation;
        nation.id = reader.id(entry, at, ids);
        nation.label = reader.text(entry, "label"_L1, at);
        nation.developed = reader.yes(entry, "developed"_L1, at);
        nation.goods =
            reader.amounts(reader.need(entry, "goods"_L1, at + ".goods"_L1), at + ".goods"_L1, owned);
        nation.buildings = reader.amounts(reader.need(entry, "buildings"_L1, at + ".buildings"_L1),
                                          at + ".buildings"_L1, buildings);
        rules.nations.append(nation);
    }
}

void readChallengeTypes(RulesReader &reader, const QJsonObject &file, Ruleset &rules)
{
    QList<QString> ids;
    for (const auto &[at, entry] :
         reader.entries(file, "challenge_types"_L1, {}, {"id"_L1, "label"_L1, "target"_L1, "unit"_L1})) {
        ChallengeType type;
        type.id = reader.id(entry, at, ids);
        type.label = reader.text(entry, "label"_L1, at);
        type.target = reader.whole(entry, "target"_L1, at, 1, 10'000);
        const auto unit = enumOf<Unit>(reader.text(entry, "unit"_L1, at));
        if (!unit)
            reader.fail(What::WrongKind, at + ".unit"_L1);
        type.unit = unit.value_or(Unit::Times);
        rules.challenge_types.append(type);
    }
}

void readDurations(RulesReader &reader, const QJsonObject &file, Ruleset &rules)
{
    const QJsonArray durations = reader.list(file, "durations"_L1, {});
    for (const QJsonValue &value : durations) {
        const QString at = u"durations[%1]"_s.arg(rules.durations.size());
        const qint64 minutes = reader.number(value, at, 1, 1440);
        if (!rules.durations.isEmpty() && minutes <= rules.durations.last())
            reader.fail(What::NotRising, at);
        rules.durations.append(minutes);
    }
    rules.usual_duration = reader.whole(file, "usual_duration"_L1, {}, 1, 1440);
    if (!rules.durations.contains(rules.usual_duration))
        reader.fail(What::UnknownId, u"usual_duration"_s, QString::number(rules.usual_duration));
}

void readDifficulties(RulesReader &reader, const QJsonObject &file, Ruleset &rules)
{
    const QJsonValue value = reader.need(file, "difficulties"_L1, u"difficulties"_s);
    if (!value.isObject())
        reader.fail(What::WrongKind, u"difficulties"_s);
    const QJsonObject all = value.toObject();
    reader.onlyKeys(all, u"difficulties"_s, {"easy"_L1, "medium"_L1, "hard"_L1});
    for (const char *word : enumWords(Difficulty{})) {
        const QString at = "difficulties."_L1 + QLatin1StringView(word);
        const QJsonObject entry = reader.need(all, QLatin1StringView(word), at).toObject();
        reader.onlyKeys(entry, at, {"start_percent"_L1, "tax_minutes"_L1, "event_percent"_L1});
        DifficultyRules difficulty;
        difficulty.start_percent = reader.whole(entry, "start_percent"_L1, at, 1, 1000);
        difficulty.event_percent = reader.whole(entry, "event_percent"_L1, at, 1, 1000);
        const QJsonArray minutes = reader.list(entry, "tax_minutes"_L1, at);
        for (const QJsonValue &one : minutes) {
            const QString where = at + u".tax_minutes[%1]"_s.arg(difficulty.tax_minutes.size());
            difficulty.tax_minutes.append(reader.number(one, where, 1, 1440));
        }
        if (minutes.size() != rules.durations.size())
            reader.fail(What::WrongCount, at + ".tax_minutes"_L1, QString::number(rules.durations.size()));
        rules.difficulties.insert(QLatin1StringView(word), difficulty);
    }
}

void readPrices(RulesReader &reader, const QJsonObject &file, PriceRules &prices)
{
    const QString at = u"prices"_s;
    const QJsonObject entry = reader.object(
        file, "prices"_L1,
        {"move_percent"_L1, "move_units"_L1, "bulk_percent"_L1, "bulk_most_percent"_L1, "spill_percent"_L1,
         "least_percent"_L1, "most_percent"_L1, "least_baseline"_L1, "tick_seconds"_L1, "walk_percent"_L1,
         "momentum_weight_percent"_L1, "momentum_seconds"_L1, "momentum_scale_percent"_L1,
         "reversion_weight_percent"_L1, "reversion_scale_percent"_L1, "alert_percent"_L1});
    prices.move_percent = reader.whole(entry, "move_percent"_L1, at, 0, 100);
    prices.move_units = reader.whole(entry, "move_units"_L1, at, 1, 10'000);
    prices.bulk_percent = reader.whole(entry, "bulk_percent"_L1, at, 0, 100);
    prices.bulk_most_percent = reader.whole(entry, "bulk_most_percent"_L1, at, 100, 1000);
    prices.spill_percent = reader.whole(entry, "spill_percent"_L1, at, 0, 100);
    prices.least_percent = reader.whole(entry, "least_percent"_L1, at, 1, 100);
    prices.most_percent = reader.whole(entry, "most_percent"_L1, at, 100, 1000);
    prices.least_baseline = reader.whole(entry, "least_baseline"_L1, at, 1, millionths);
    prices.tick_seconds = reader.whole(entry, "tick_seconds"_L1, at, 5, 3600);
    prices.walk_percent = reader.whole(entry, "walk_percent"_L1, at, 0, 50);
    prices.momentum_weight_percent = reader.whole(entry, "momentum_weight_percent"_L1, at, 0, 100);
    prices.momentum_seconds = reader.whole(entry, "momentum_seconds"_L1, at, prices.tick_seconds, 3600);
    prices.momentum_scale_percent = reader.whole(entry, "momentum_scale_percent"_L1, at, 1, 1000);
    prices.reversion_weight_percent = reader.whole(entry, "reversion_weight_percent"_L1, at, 0, 100);
    prices.reversion_scale_percent = reader.whole(entry, "reversion_scale_percent"_L1, at, 1, 1000);
    prices.alert_percent = reader.whole(entry, "alert_percent"_L1, at, 1, 1000);
}

void readTax(RulesReader &reader, const QJsonObject &file, const QList<QString> &goods, TaxRules &tax)
{
    const QString at = u"tax"_s;
    const QJsonObject entry = reader.object(
        file, "tax"_L1,
        {"good"_L1, "developed"_L1, "developing"_L1, "warning_seconds"_L1, "famine_percent"_L1});
    tax.good = reader.text(entry, "good"_L1, at);
    if (!goods.contains(tax.good))
        reader.fail(What::UnknownId, u"tax.good"_s, tax.good);
    tax.developed = reader.whole(entry, "developed"_L1, at, 0, 10'000);
    tax.developing = reader.whole(entry, "developing"_L1, at, 0, 10'000);
    tax.warning_seconds = reader.whole(entry, "warning_seconds"_L1, at, 0, 3600);
    tax.famine_percent = reader.whole(entry, "famine_percent"_L1, at, 0, 1000);
}

std::optional<qint64> bound(RulesReader &reader, const QJsonObject &entry, QLatin1StringView key,
                            const QString &at)
{
    return entry.contains(key) ? std::optional(reader.whole(entry, key, at, -1000, 1000)) : std::nullopt;
}

void readScore(RulesReader &reader, const QJsonObject &file, ScoreRules &score)
{
    const QString at = u"score"_s;
    const QJsonObject entry = reader.object(
        file, "score"_L1,
        {"kindness_percent"_L1, "least_percent"_L1, "most_percent"_L1, "labels"_L1, "no_trades"_L1});
    score.kindness_percent = reader.whole(entry, "kindness_percent"_L1, at, 0, 100);
    score.least_percent = reader.whole(entry, "least_percent"_L1, at, 0, 100);
    score.most_percent = reader.whole(entry, "most_percent"_L1, at, 100, 1000);
    score.no_trades = reader.text(entry, "no_trades"_L1, at);
    QList<QString> ids;
    for (const auto &[where, one] : reader.entries(
             entry, "labels"_L1, at, {"id"_L1, "label"_L1, "at_most_percent"_L1, "below_percent"_L1})) {
        KindnessLabel label;
        label.id = reader.id(one, where, ids);
        label.label = reader.text(one, "label"_L1, where);
        label.at_most_percent = bound(reader, one, "at_most_percent"_L1, where);
        label.below_percent = bound(reader, one, "below_percent"_L1, where);
        score.labels.append(label);
    }
    for (qsizetype i = 0; i < score.labels.size(); ++i) {
        const int bounds =
            (score.labels.at(i).at_most_percent ? 1 : 0) + (score.labels.at(i).below_percent ? 1 : 0);
        if (bounds != (i + 1 < score.labels.size() ? 1 : 0)) // somebody would have none, or two
            reader.fail(What::WrongCount, u"score.labels[%1]"_s.arg(i), u"1"_s);
    }
}

void readWarnings(RulesReader &reader, const QJsonObject &file, QList<qint64> &minutes)
{
    for (const QJsonValue &value : reader.list(file, "end_warning_minutes"_L1, {})) {
        const QString at = u"end_warning_minutes[%1]"_s.arg(minutes.size());
        const qint64 one = reader.number(value, at, 1, 1440);
        if (!minutes.isEmpty() && one <= minutes.last())
            reader.fail(What::NotRising, at);
        minutes.append(one);
    }
}

void readScope(RulesReader &reader, const QJsonObject &object, Ruleset &rules)
{
    if (object.contains("teams"_L1))
        rules.teams = reader.whole(object, "teams"_L1, {}, 1, 20);
    if (!object.contains("fixed_difficulty"_L1))
        return;
    rules.fixed_difficulty = enumOf<Difficulty>(reader.text(object, "fixed_difficulty"_L1, {}));
    if (!rules.fixed_difficulty)
        reader.fail(What::WrongKind, u"fixed_difficulty"_s);
}

}

Result<Ruleset, RulesetFault> readRuleset(const QByteArray &file)
{
    const auto parsed = packs::parseJsonFile(file);
    if (!parsed) {
        const packs::FileFinding &finding = parsed.error();
        const QString why = finding.finding.detail.isEmpty() ? QLatin1StringView(wordOf(finding.finding.code))
                                                             : finding.finding.detail;
        return Failed{RulesetFault{finding.line, {}, What::NotJson, why}};
    }
    RulesReader reader(file);
    if (!parsed->isObject())
        reader.fail(What::WrongKind, {});
    const QJsonObject object = parsed->object();
    reader.onlyKeys(object, {},
                    {"format"_L1,
                     "title"_L1,
                     "goods"_L1,
                     "buildings"_L1,
                     "nations"_L1,
                     "challenge_types"_L1,
                     "difficulties"_L1,
                     "durations"_L1,
                     "usual_duration"_L1,
                     "challenge_seconds"_L1,
                     "bank_stock"_L1,
                     "spread_percent"_L1,
                     "self_complete"_L1,
                     "challenge_gates_build"_L1,
                     "prices"_L1,
                     "tax"_L1,
                     "score"_L1,
                     "events"_L1,
                     "scenario"_L1,
                     "usual_severity"_L1,
                     "most_severity"_L1,
                     "end_warning_minutes"_L1,
                     "points_per_currency"_L1,
                     "captain_only"_L1,
                     "teams"_L1,
                     "fixed_difficulty"_L1});
    reader.whole(object, "format"_L1, {}, 1, 1);
    Ruleset rules;
    rules.title = reader.text(object, "title"_L1, {});
    QList<QString> goods;
    QList<QString> buildings;
    readGoods(reader, object, rules, goods);
    readBuildings(reader, object, rules, goods, buildings);
    readNations(reader, object, rules, goods, buildings);
    readChallengeTypes(reader, object, rules);
    readDurations(reader, object, rules);
    readDifficulties(reader, object, rules);
    rules.challenge_seconds = reader.whole(object, "challenge_seconds"_L1, {}, 10, 86'400);
    rules.bank_stock = reader.whole(object, "bank_stock"_L1, {}, 0);
    rules.spread_percent = reader.whole(object, "spread_percent"_L1, {}, 0, 90);
    rules.self_complete = reader.yes(object, "self_complete"_L1, {});
    rules.challenge_gates_build = reader.yes(object, "challenge_gates_build"_L1, {});
    readPrices(reader, object, rules.prices);
    readTax(reader, object, goods, rules.tax);
    readScore(reader, object, rules.score);
    rules.most_severity = reader.whole(object, "most_severity"_L1, {}, 1, 10);
    rules.usual_severity = reader.whole(object, "usual_severity"_L1, {}, 1, rules.most_severity);
    readEvents(reader, object, rules, goods, buildings);
    readWarnings(reader, object, rules.end_warning_minutes);
    rules.points_per_currency = reader.whole(object, "points_per_currency"_L1, {}, 1);
    rules.captain_only = reader.yes(object, "captain_only"_L1, {});
    readScope(reader, object, rules);
    if (reader.fault())
        return Failed{*reader.fault()};
    return rules;
}

}
