// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/json_file.h"
#include "core/trading/json_lines.h"
#include "core/trading/ruleset.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

using What = RulesetFault::What;

constexpr qint64 mostOfAnything = 1'000'000;
constexpr qsizetype longestList = 100;
constexpr qsizetype longestText = 200;

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

/// Reads items one by one; the first thing that is wrong stays as the fault.
class Reader
{
public:
    explicit Reader(const QByteArray &file)
        : m_lines(linesOf(file))
    {}

    const std::optional<RulesetFault> &fault() const { return m_fault; }

    void fail(What what, const QString &where, const QString &detail = {})
    {
        if (m_fault)
            return;
        QString known = where; // what is missing is told of at the line of what it is missing from
        while (!m_lines.contains(known) && !known.isEmpty())
            known.truncate(
                std::max<qsizetype>(0, std::max(known.lastIndexOf(u'.'), known.lastIndexOf(u'['))));
        m_fault = RulesetFault{m_lines.value(known, 0), where, what, detail};
    }

    QJsonValue need(const QJsonObject &object, QLatin1StringView key, const QString &where)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined())
            fail(What::Missing, where);
        return value;
    }
    qint64 number(const QJsonValue &value, const QString &where, qint64 least, qint64 most)
    {
        const auto read = fromJson<qint64>(value);
        if (!read)
            fail(What::WrongKind, where);
        else if (*read < least || *read > most)
            fail(What::OutOfRange, where, u"%1..%2"_s.arg(least).arg(most));
        return std::clamp(read.value_or(least), least, most);
    }
    qint64 whole(const QJsonObject &object, QLatin1StringView key, const QString &at, qint64 least,
                 qint64 most = mostOfAnything)
    {
        const QString where = below(at, key);
        return number(need(object, key, where), where, least, most);
    }
    QString text(const QJsonObject &object, QLatin1StringView key, const QString &at)
    {
        const QString where = below(at, key);
        const QJsonValue value = need(object, key, where);
        const QString read = value.toString().simplified();
        if (!value.isString() || read.isEmpty() || read.size() > longestText)
            fail(What::WrongKind, where);
        return read;
    }
    bool yes(const QJsonObject &object, QLatin1StringView key, const QString &at)
    {
        const QString where = below(at, key);
        const QJsonValue value = need(object, key, where);
        if (!value.isBool())
            fail(What::WrongKind, where);
        return value.toBool();
    }
    QString id(const QJsonObject &object, const QString &at, QList<QString> &known)
    {
        const QString where = below(at, "id"_L1);
        const QString read = need(object, "id"_L1, where).toString();
        if (!isId(read) || read == currencyId)
            fail(What::BadId, where);
        else if (known.contains(read))
            fail(What::IdTwice, where, read);
        known.append(read);
        return read;
    }
    /// Amounts of what stands in `known`.
    Amounts amounts(const QJsonValue &value, const QString &where, const QList<QString> &known)
    {
        Amounts read;
        if (!value.isObject())
            fail(What::WrongKind, where);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString at = below(where, it.key());
            if (!known.contains(it.key()))
                fail(What::UnknownId, at, it.key());
            read.insert(it.key(), number(it.value(), at, 1, mostOfAnything));
        }
        return read;
    }
    /// The objects of a list with at least one, each with the place where it stands and none but these keys.
    QList<std::pair<QString, QJsonObject>> entries(const QJsonObject &file, QLatin1StringView key,
                                                   std::initializer_list<QLatin1StringView> keys)
    {
        QList<std::pair<QString, QJsonObject>> found;
        const QJsonArray array = list(file, key, QString());
        for (const QJsonValue &value : array) {
            const QString where = u"%1[%2]"_s.arg(key).arg(found.size());
            if (!value.isObject())
                fail(What::WrongKind, where);
            onlyKeys(value.toObject(), where, keys);
            found.append({where, value.toObject()});
        }
        return found;
    }
    QJsonArray list(const QJsonObject &object, QLatin1StringView key, const QString &at)
    {
        const QString where = below(at, key);
        const QJsonValue value = need(object, key, where);
        const QJsonArray array = value.toArray();
        if (!value.isArray())
            fail(What::WrongKind, where);
        else if (array.isEmpty())
            fail(What::Empty, where);
        else if (array.size() > longestList)
            fail(What::WrongCount, where, u"1..%1"_s.arg(longestList));
        return array;
    }
    void onlyKeys(const QJsonObject &object, const QString &at, std::initializer_list<QLatin1StringView> keys)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (std::find(keys.begin(), keys.end(), it.key()) == keys.end())
                fail(What::UnknownKey, below(at, it.key()), it.key());
        }
    }
    static QString below(const QString &at, const QString &key)
    {
        return at.isEmpty() ? key : at + u'.' + key;
    }

private:
    QHash<QString, qint64> m_lines;
    std::optional<RulesetFault> m_fault;
};

void readGoods(Reader &reader, const QJsonObject &file, Ruleset &rules, QList<QString> &ids)
{
    for (const auto &[at, entry] : reader.entries(file, "goods"_L1, {"id"_L1, "label"_L1, "baseline"_L1})) {
        Good good;
        good.id = reader.id(entry, at, ids);
        good.label = reader.text(entry, "label"_L1, at);
        good.baseline = reader.whole(entry, "baseline"_L1, at, millionths / 2, 1000 * millionths);
        rules.goods.append(good);
    }
}

void readBuildings(Reader &reader, const QJsonObject &file, Ruleset &rules, const QList<QString> &goods,
                   QList<QString> &ids)
{
    QList<QString> payable = goods;
    payable.append(currencyId);
    for (const auto &[at, entry] : reader.entries(file, "buildings"_L1,
                                                  {"id"_L1, "label"_L1, "cost"_L1, "makes"_L1, "uses"_L1,
                                                   "most"_L1, "score"_L1, "per_player"_L1})) {
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
        rules.buildings.append(type);
    }
}

void readNations(Reader &reader, const QJsonObject &file, Ruleset &rules, const QList<QString> &goods,
                 const QList<QString> &buildings)
{
    QList<QString> ids;
    QList<QString> owned = goods;
    owned.append(currencyId);
    for (const auto &[at, entry] : reader.entries(
             file, "nations"_L1, {"id"_L1, "label"_L1, "developed"_L1, "goods"_L1, "buildings"_L1})) {
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

void readChallengeTypes(Reader &reader, const QJsonObject &file, Ruleset &rules)
{
    QList<QString> ids;
    for (const auto &[at, entry] :
         reader.entries(file, "challenge_types"_L1, {"id"_L1, "label"_L1, "target"_L1, "unit"_L1})) {
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

void readDurations(Reader &reader, const QJsonObject &file, Ruleset &rules)
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

void readDifficulties(Reader &reader, const QJsonObject &file, Ruleset &rules)
{
    const QJsonValue value = reader.need(file, "difficulties"_L1, u"difficulties"_s);
    if (!value.isObject())
        reader.fail(What::WrongKind, u"difficulties"_s);
    const QJsonObject all = value.toObject();
    reader.onlyKeys(all, u"difficulties"_s, {"easy"_L1, "medium"_L1, "hard"_L1});
    for (const char *word : enumWords(Difficulty{})) {
        const QString at = "difficulties."_L1 + QLatin1StringView(word);
        const QJsonObject entry = reader.need(all, QLatin1StringView(word), at).toObject();
        reader.onlyKeys(entry, at, {"start_percent"_L1, "tax_minutes"_L1});
        DifficultyRules difficulty;
        difficulty.start_percent = reader.whole(entry, "start_percent"_L1, at, 1, 1000);
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
    Reader reader(file);
    if (!parsed->isObject())
        reader.fail(What::WrongKind, {});
    const QJsonObject object = parsed->object();
    reader.onlyKeys(object, {},
                    {"format"_L1, "title"_L1, "goods"_L1, "buildings"_L1, "nations"_L1, "challenge_types"_L1,
                     "difficulties"_L1, "durations"_L1, "usual_duration"_L1, "challenge_seconds"_L1,
                     "bank_stock"_L1, "spread_percent"_L1, "self_complete"_L1, "challenge_gates_build"_L1});
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
    if (reader.fault())
        return Failed{*reader.fault()};
    return rules;
}

}
