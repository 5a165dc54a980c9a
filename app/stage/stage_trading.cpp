// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_trading.h"

#include "app/language/ruleset_words.h"
#include "app/stage/json_reading.h"
#include "app/stage/stage_market.h"

#include <QJsonArray>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// The longest and the shortest time before the end at which it is warned of.
void readWarnings(const QJsonArray &minutes, StageTrading &face)
{
    for (const QJsonValue &value : minutes) {
        const double ms = value.toDouble() * 60'000;
        face.warnMs = std::max(face.warnMs, ms);
        face.lastWarnMs = face.lastWarnMs > 0 ? std::min(face.lastWarnMs, ms) : ms;
    }
}

/// What nations are worth, where the host shows it.
QHash<qint64, qint64> totalsIn(const QJsonObject &trading)
{
    QHash<qint64, qint64> totals;
    if (!trading.value("scores_shown"_L1).toBool())
        return totals;
    for (const QJsonValue &value : trading.value("scores"_L1).toArray()) {
        const QJsonObject standing = value.toObject();
        totals.insert(idIn(standing, "team_id"_L1), idIn(standing, "total"_L1));
    }
    return totals;
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
    readWarnings(rules.value("end_warning_minutes"_L1).toArray(), face);
    const QJsonObject tax = trading.value("tax"_L1).toObject();
    face.taxAtMs = static_cast<double>(numberIn(tax, "due_ms"_L1).value_or(-1));
    face.taxWarned = tax.value("warned"_L1).toBool();
    const QHash<qint64, qint64> totals = totalsIn(trading);
    face.scoresShown = !totals.isEmpty();

    QHash<qint64, StageWho> teamByNumber;
    for (const QJsonValue &value : trading.value("nations"_L1).toArray()) {
        const QJsonObject nation = value.toObject();
        const qint64 id = idIn(nation, "team_id"_L1);
        const StageWho who = roster.who(id);
        if (!who.known)
            continue;
        teamByNumber.insert(idIn(nation, "team_number"_L1), who);
        QStringList built;
        qint64 built_in_all = 0;
        const QJsonObject counts = nation.value("buildings"_L1).toObject();
        for (auto count = counts.begin(); count != counts.end(); ++count) {
            built_in_all += count.value().toInteger();
            if (count.value().toInteger() > 0)
                built.append(QString::number(count.value().toInteger()) + u"\u00a0\u00d7\u00a0"_s +
                             labelOf(buildings, count.key().simplified()).replace(u' ', u'\u00a0'));
        }
        picture.nations.append({id,
                                {{u"name"_s, who.name},
                                 {u"nation"_s, rulesetWords(lineIn(nation, "label"_L1))},
                                 {u"mark"_s, who.mark},
                                 {u"buildings"_s, built.join(u"\u00a0\u00b7 "_s)},
                                 {u"built"_s, built_in_all},
                                 {u"infected"_s, nation.value("infected"_L1).toBool()},
                                 {u"score"_s, totals.value(id, -1)}}});
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
