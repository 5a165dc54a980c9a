// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_words.h"

#include "app/dashboard/plain_text.h"
#include "app/language/ruleset_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct TradingWords
{
    Q_DECLARE_TR_FUNCTIONS(TradingWords)
};

}

QString difficultyWords(trading::Difficulty difficulty)
{
    switch (difficulty) {
    case trading::Difficulty::Easy:
        return TradingWords::tr("Easy");
    case trading::Difficulty::Medium:
        return TradingWords::tr("Medium");
    case trading::Difficulty::Hard:
        return TradingWords::tr("Hard");
    }
    return {};
}

QString buildingLabel(const trading::Ruleset &rules, const QString &id)
{
    const trading::BuildingType *type = trading::findBuilding(rules, id);
    return oneLine(type ? rulesetWords(type->label) : id, 40);
}

QString challengeTypeLabel(const trading::Ruleset &rules, const QString &id)
{
    const trading::ChallengeType *type = trading::findChallengeType(rules, id);
    return oneLine(type ? rulesetWords(type->label) : id, 40);
}

QString exerciseWords(const trading::Ruleset &rules, const trading::Challenge &challenge)
{
    const trading::ChallengeType *type = trading::findChallengeType(rules, challenge.type);
    const QString what = challenge.description.isEmpty() ? challengeTypeLabel(rules, challenge.type)
                                                         : oneLine(rulesetWords(challenge.description));
    switch (type ? type->unit : trading::Unit::Times) {
    case trading::Unit::Times:
        return TradingWords::tr("%1 × %2").arg(challenge.target).arg(isolated(what));
    case trading::Unit::Seconds:
        return TradingWords::tr("%1, %2 seconds").arg(isolated(what)).arg(challenge.target);
    case trading::Unit::Question:
        return what;
    }
    return {};
}

QString buildingsWords(const trading::Ruleset &rules, const trading::Amounts &buildings)
{
    QStringList parts;
    for (const trading::BuildingType &type : rules.buildings) {
        if (const qint64 count = buildings.value(type.id); count > 0)
            parts.append(
                TradingWords::tr("%1 × %2").arg(count).arg(isolated(oneLine(rulesetWords(type.label), 40))));
    }
    return parts.isEmpty() ? TradingWords::tr("nothing built yet") : parts.join(u", "_s);
}

QString eventLabel(const trading::Ruleset &rules, const QString &id)
{
    for (const QList<trading::EventType> &types : {rules.events, rules.scenario}) {
        for (const trading::EventType &type : types) {
            if (type.id == id)
                return oneLine(rulesetWords(type.label), 60);
        }
    }
    return oneLine(id, 40);
}

QString priceWords(qint64 millionths)
{
    return QLocale().toString(static_cast<double>(millionths) / trading::millionths, 'f', 2);
}

QString amountsWords(const trading::Ruleset &rules, const trading::Amounts &amounts)
{
    QStringList parts;
    for (const trading::Good &good : rules.goods) {
        if (const qint64 amount = amounts.value(good.id); amount != 0)
            parts.append(
                TradingWords::tr("%1 %2").arg(amount).arg(isolated(oneLine(rulesetWords(good.label), 40))));
    }
    if (const qint64 currency = amounts.value(trading::currencyId); currency != 0)
        parts.append(TradingWords::tr("%1 currency").arg(currency));
    return parts.isEmpty() ? TradingWords::tr("nothing") : parts.join(u", "_s);
}

QString effectWords(const night::Night &night, const trading::Ruleset &rules,
                    const trading::EventStruck &event)
{
    QMap<TeamId, trading::Amounts> goods;
    for (const trading::Move &move : event.moves) {
        if (move.from.where == trading::Where::Team)
            goods[move.from.team][move.good] -= move.amount;
        if (move.to.where == trading::Where::Team)
            goods[move.to.team][move.good] += move.amount;
    }
    QMap<TeamId, trading::Amounts> buildings;
    for (const trading::BuildingChange &change : event.buildings)
        buildings[change.team][change.building] += change.count;
    QStringList lines;
    for (const night::Team &team : night.teams) {
        QStringList parts;
        if (goods.contains(team.id))
            parts.append(amountsWords(rules, goods.value(team.id)));
        const trading::Amounts changed = buildings.value(team.id);
        for (auto it = changed.cbegin(); it != changed.cend(); ++it)
            parts.append(
                TradingWords::tr("%1 × %2").arg(it.value()).arg(isolated(buildingLabel(rules, it.key()))));
        if (!parts.isEmpty())
            lines.append(u"%1: %2"_s.arg(isolated(oneLine(team.name, 40)), parts.join(u", "_s)));
    }
    for (const TeamId team : event.occurrence.teams) {
        if (!goods.contains(team) && !buildings.contains(team))
            lines.append(isolated(oneLine(night.teams.value(team).name, 40)));
    }
    return lines.join(u'\n');
}

QString holdingsWords(const trading::Ruleset &rules, const trading::Amounts &holdings)
{
    QStringList parts;
    for (const trading::Good &good : rules.goods) {
        if (const qint64 amount = holdings.value(good.id); amount > 0)
            parts.append(
                TradingWords::tr("%1 %2").arg(amount).arg(isolated(oneLine(rulesetWords(good.label), 40))));
    }
    parts.append(TradingWords::tr("%1 currency").arg(holdings.value(trading::currencyId)));
    return parts.join(u", "_s);
}

}
