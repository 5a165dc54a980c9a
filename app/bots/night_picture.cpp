// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/night_picture.h"

namespace quizaar {

using namespace Qt::StringLiterals;

bool NightPicture::take(const QJsonObject &frame)
{
    const QString type = frame.value("type"_L1).toString();
    if (type == "snapshot"_L1) {
        m_data = frame.value("data"_L1).toObject();
        m_version = m_data.value("game_version"_L1).toInteger();
        return true;
    }
    if (type != "changed"_L1)
        return false;
    const qint64 version = frame.value("game_version"_L1).toInteger();
    if (version < m_version)
        return false; // a snapshot over HTTP has overtaken it
    m_version = version;
    for (auto part = frame.begin(); part != frame.end(); ++part) {
        if (part->isArray())
            merge(part.key(), part->toArray());
        else if (part.key() == "answers"_L1)
            takeAnswers(part->toObject());
        else if (part.key() == "live"_L1 || (part->isObject() && part.key() != "removed"_L1))
            m_data.insert(part.key(), *part);
    }
    const QJsonObject removed = frame.value("removed"_L1).toObject();
    for (auto gone = removed.begin(); gone != removed.end(); ++gone) {
        QJsonArray kept;
        for (const QJsonValue &entity : m_data.value(gone.key()).toArray()) {
            if (!gone->toArray().contains(entity.toObject().value("id"_L1)))
                kept.append(entity);
        }
        m_data.insert(gone.key(), kept);
    }
    return true;
}

void NightPicture::takeAnswers(const QJsonObject &answers)
{
    QJsonObject live = part("live");
    if (live.value("question_id"_L1) != answers.value("question_id"_L1))
        return;
    live.insert("answered"_L1, answers.value("sides"_L1));
    m_data.insert("live"_L1, live);
}

void NightPicture::merge(const QString &name, const QJsonArray &changed)
{
    QJsonArray entities = m_data.value(name).toArray();
    for (const QJsonValue &entity : changed) {
        const QJsonValue id = entity.toObject().value("id"_L1);
        qsizetype at = 0;
        while (at < entities.size() && entities.at(at).toObject().value("id"_L1) != id)
            ++at;
        if (at < entities.size())
            entities.replace(at, entity);
        else
            entities.append(entity);
    }
    m_data.insert(name, entities);
}

QJsonObject NightPicture::entity(const char *name, qint64 id) const
{
    for (const QJsonValue &entity : list(name)) {
        if (entity.toObject().value("id"_L1).toInteger() == id)
            return entity.toObject();
    }
    return {};
}

QString NightPicture::playerName(qint64 id) const
{
    return entity("players", id).value("name"_L1).toString();
}

}
