// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_words.h"

#include "app/dashboard/plain_text.h"
#include "app/language/ruleset_words.h"

#include <QCoreApplication>

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
