// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_trading.h"

#include "app/language/ruleset_words.h"
#include "app/stage/json_reading.h"

#include <QJsonArray>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> labelsIn(const QJsonObject &rules, QLatin1StringView key)
{
    QHash<QString, QString> labels;
    for (const QJsonValue &value : rules.value(key).toArray()) {
        const QJsonObject object = value.toObject();
        labels.insert(lineIn(object, "id"_L1), rulesetWords(lineIn(object, "label"_L1)));
    }
    return labels;
}

QString labelOf(const QHash<QString, QString> &labels, const QString &id)
{
    const QString label = labels.value(id);
    return label.isEmpty() ? id : label;
}

}

void readTrading(const QJsonObject &trading, const StageRoster &roster, StagePicture &picture)
{
    const QJsonObject rules = trading.value("rules"_L1).toObject();
    const auto buildings = labelsIn(rules, "buildings"_L1);
    const auto types = labelsIn(rules, "challenge_types"_L1);
    StageTrading &face = picture.trading;
    face.roundId = idIn(trading, "round_id"_L1);
    face.title = rulesetWords(lineIn(rules, "title"_L1));
    face.endsAtMs = static_cast<double>(numberIn(trading, "ends_at_ms"_L1).value_or(-1));

    QHash<qint64, StageWho> teamByNumber;
    for (const QJsonValue &value : trading.value("nations"_L1).toArray()) {
        const QJsonObject nation = value.toObject();
        const qint64 id = idIn(nation, "team_id"_L1);
        const StageWho who = roster.who(id);
        if (!who.known)
            continue;
        teamByNumber.insert(idIn(nation, "team_number"_L1), who);
        QStringList built;
        const QJsonObject counts = nation.value("buildings"_L1).toObject();
        for (auto count = counts.begin(); count != counts.end(); ++count) {
            if (count.value().toInteger() > 0)
                built.append(QString::number(count.value().toInteger()) + u"\u00a0\u00d7\u00a0"_s +
                             labelOf(buildings, count.key().simplified()));
        }
        picture.nations.append({id,
                                {{u"name"_s, who.name},
                                 {u"nation"_s, rulesetWords(lineIn(nation, "label"_L1))},
                                 {u"mark"_s, who.mark},
                                 {u"buildings"_s, built.join(u"  \u00b7  "_s)}}});
    }
    for (const QJsonValue &value : trading.value("challenges"_L1).toArray()) {
        const QJsonObject challenge = value.toObject();
        const QString status = lineIn(challenge, "status"_L1);
        const bool assigned = status == "assigned"_L1;
        if (!assigned && status != "requested"_L1)
            continue;
        QString building = lineIn(challenge, "building_name"_L1);
        if (building.isEmpty())
            building = labelOf(buildings, lineIn(challenge, "building_type"_L1));
        QString exercise = lineIn(challenge, "challenge_description"_L1);
        if (exercise.isEmpty())
            exercise = labelOf(types, lineIn(challenge, "challenge_type"_L1));
        const auto deadline = numberIn(challenge, "deadline_ms"_L1);
        const StageWho team = teamByNumber.value(idIn(challenge, "team_number"_L1));
        picture.challenges.append(
            {idIn(challenge, "id"_L1),
             {{u"name"_s, lineIn(challenge, "player_name"_L1)},
              {u"mark"_s, team.mark},
              {u"building"_s, rulesetWords(building)},
              {u"exercise"_s, assigned ? rulesetWords(exercise) : QString()},
              {u"endsAtMs"_s, assigned && deadline ? static_cast<double>(*deadline) : -1.0}}});
    }
}

}
