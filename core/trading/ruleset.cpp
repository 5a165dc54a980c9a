// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/ruleset.h"

#include "core/base/json_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quizaar::trading {

namespace {

template <class T>
const T *findById(const QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &one) { return one.id == id; });
    return found != list.end() ? &*found : nullptr;
}

std::shared_ptr<const Ruleset> shipped()
{
    auto rules = readRuleset(shippedRulesFile());
    Q_ASSERT_X(rules.ok(), "shippedRules", "resources/rules/default.json is broken");
    return std::make_shared<const Ruleset>(rules ? *rules : Ruleset{});
}

}

const std::shared_ptr<const Ruleset> &shippedRules()
{
    static const std::shared_ptr<const Ruleset> rules = shipped();
    return rules;
}

QByteArray shippedRulesFile()
{
    return shippedFiles().first().contents;
}

QString hashOf(const Ruleset &rules)
{
    const QByteArray canonical = jsonText(toJson(rules).toObject());
    return QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
}

const Good *findGood(const Ruleset &rules, const QString &id)
{
    return findById(rules.goods, id);
}

const BuildingType *findBuilding(const Ruleset &rules, const QString &id)
{
    return findById(rules.buildings, id);
}

const NationType *findNation(const Ruleset &rules, const QString &id)
{
    return findById(rules.nations, id);
}

const ChallengeType *findChallengeType(const Ruleset &rules, const QString &id)
{
    return findById(rules.challenge_types, id);
}

const EventType *findEvent(const Ruleset &rules, const QString &id)
{
    const EventType *event = findById(rules.events, id);
    return event ? event : findById(rules.scenario, id);
}

const EventType *partOf(const Ruleset &rules, Rule rule)
{
    const auto found = std::find_if(rules.scenario.begin(), rules.scenario.end(),
                                    [&](const EventType &one) { return one.rule == rule; });
    return found != rules.scenario.end() ? &*found : nullptr;
}

const DifficultyRules &difficultyOf(const Ruleset &rules, Difficulty difficulty)
{
    static const DifficultyRules none;
    const auto found = rules.difficulties.constFind(QLatin1String(wordOf(difficulty)));
    return found != rules.difficulties.cend() ? *found : none;
}

const NationType &nationFor(const Ruleset &rules, int teamNumber)
{
    const qsizetype place = std::max(0, teamNumber - 1) % std::max<qsizetype>(1, rules.nations.size());
    return rules.nations.at(place);
}

Amounts startingGoods(const Ruleset &rules, const NationType &nation, Difficulty difficulty)
{
    const qint64 percent = difficultyOf(rules, difficulty).start_percent;
    Amounts goods;
    for (auto it = nation.goods.begin(); it != nation.goods.end(); ++it)
        goods.insert(it.key(), it.value() * percent / 100);
    return goods;
}

}
