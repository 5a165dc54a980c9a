// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_results.h"

#include "app/language/ruleset_words.h"
#include "app/stage/json_reading.h"

#include <QJsonArray>

#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// An average margin as people say it. `margin`: percent, below 0 where a nation got less than it gave.
QString marginWords(double margin)
{
    const qint64 percent = std::llround(std::abs(margin));
    if (percent == 0)
        return StagePicture::tr("got as much as it gave");
    return margin < 0 ? StagePicture::tr("got %1 % less than it gave").arg(percent)
                      : StagePicture::tr("got %1 % more than it gave").arg(percent);
}

QVariantList winners(const QJsonArray &teams, const StageRoster &roster)
{
    QVariantList people;
    for (const QJsonValue &team : teams) {
        if (const StageWho who = roster.who(team.toInteger()); who.known)
            people.append(QVariant::fromValue(who));
    }
    return people;
}

/// What decides between two nations; equal in all of it share the place (evening rules).
QList<qint64> weightOf(const QJsonObject &standing)
{
    return {idIn(standing, "total"_L1), idIn(standing, "buildings"_L1), idIn(standing, "currency"_L1)};
}

}

void readTradingResult(const QJsonObject &result, const StageRoster &roster, StagePicture &picture)
{
    StageTradingResult &face = picture.tradingResult;
    face.roundId = idIn(result, "round_id"_L1);
    face.title = rulesetWords(lineIn(result, "title"_L1));
    const QJsonArray richest = result.value("richest"_L1).toArray();
    const QJsonArray kindest = result.value("kindest"_L1).toArray();
    face.richest = winners(richest, roster);
    face.kindest = winners(kindest, roster);
    const QJsonArray standings = result.value("standings"_L1).toArray();
    int place = 0;
    for (qsizetype at = 0; at < standings.size(); ++at) {
        const QJsonObject standing = standings.at(at).toObject();
        if (at == 0 || weightOf(standing) != weightOf(standings.at(at - 1).toObject()))
            place = static_cast<int>(at) + 1;
        const qint64 team = idIn(standing, "team_id"_L1);
        const StageWho who = roster.who(team);
        if (!who.known)
            continue;
        const qint64 total = idIn(standing, "total"_L1);
        const QString label = rulesetWords(lineIn(standing, "label"_L1));
        const bool traded = idIn(standing, "trades"_L1) > 0;
        const QString margin =
            traded ? marginWords(standing.value("margin_percent"_L1).toDouble()) : QString();
        if (richest.contains(team))
            face.richestTotal = total;
        if (kindest.contains(team) && face.kindestLabel.isEmpty()) {
            face.kindestLabel = label;
            face.kindestMargin = margin;
        }
        picture.resultRows.append(
            {team,
             {{u"name"_s, who.name},
              {u"mark"_s, who.mark},
              {u"place"_s, place},
              {u"resources"_s, std::floor(standing.value("resources"_L1).toDouble())},
              {u"buildings"_s, idIn(standing, "buildings"_L1) + idIn(standing, "bonus"_L1)},
              {u"label"_s, label},
              {u"total"_s, total}}});
    }
}

void readNightTable(const QJsonObject &score, const StageRoster &roster, StagePicture &picture)
{
    StageNightTable &table = picture.nightTable;
    QStringList ids;
    for (const QJsonValue &value : score.value("rounds"_L1).toArray()) {
        table.rounds.append(rulesetWords(lineIn(value.toObject(), "title"_L1)));
        ids.append(QString::number(idIn(value.toObject(), "round_id"_L1)));
    }
    for (const QJsonValue &value : score.value("rows"_L1).toArray()) {
        const QJsonObject row = value.toObject();
        const StageWho who = roster.who(idIn(row, "side"_L1));
        if (!who.known)
            continue;
        const QJsonObject counted = row.value("rounds"_L1).toObject();
        QVariantList cells;
        for (const QString &id : std::as_const(ids))
            cells.append(counted.value(id).isDouble() ? QVariant(counted.value(id).toInteger()) : QVariant());
        table.rows.append(QVariantMap{{u"who"_s, QVariant::fromValue(who)},
                                      {u"place"_s, static_cast<int>(idIn(row, "rank"_L1))},
                                      {u"cells"_s, cells},
                                      {u"total"_s, idIn(row, "total"_L1)}});
    }
}

void addToPodium(QVariantList &podium, int place, const StageWho &who, qint64 score)
{
    if (place < 1 || place > 3)
        return;
    if (podium.isEmpty() || podium.last().toMap().value(u"place"_s) != place)
        podium.append(QVariantMap{{u"place"_s, place}, {u"people"_s, QVariantList()}, {u"score"_s, score}});
    QVariantMap step = podium.last().toMap();
    QVariantList people = step.value(u"people"_s).toList();
    people.append(QVariant::fromValue(who));
    step.insert(u"people"_s, people);
    podium.last() = step;
}

}
