// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client_copy.h"

namespace quizaar::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject withoutVersions(QJsonObject data)
{
    for (const auto key : {"game_version"_L1, "lock_version"_L1, "lockVersion"_L1})
        data.remove(key);
    return data;
}

/// Entities by id; an unknown one is new. The order of entities in a list means nothing but for rounds, which
/// only come with a snapshot.
QJsonArray merged(const QJsonArray &held, const QJsonArray &changed, const QJsonArray &removed)
{
    QMap<qint64, QJsonObject> byId;
    QList<qint64> order;
    const auto put = [&](const QJsonArray &entities) {
        for (const QJsonValue &entity : entities) {
            const qint64 id = entity.toObject().value("id"_L1).toInteger();
            if (!byId.contains(id))
                order.append(id);
            byId[id] = entity.toObject();
        }
    };
    put(held);
    put(changed);
    for (const QJsonValue &gone : removed)
        order.removeAll(gone.toInteger());
    QJsonArray result;
    for (const qint64 id : order)
        result.append(byId.value(id));
    return result;
}

}

void ClientCopy::take(const engine::State &state)
{
    m_data = fresh(state, m_role);
}

QJsonObject ClientCopy::fresh(const engine::State &state, night::Role role)
{
    return withoutVersions(engine::sharedSnapshot(state, role, {}));
}

QJsonObject ClientCopy::data() const
{
    return m_data;
}

void ClientCopy::follow(const engine::State &after, const QList<engine::Recorded> &events)
{
    engine::Touched touched;
    for (const engine::Recorded &recorded : events)
        engine::note(touched, after, recorded.event);
    m_rows.narrow(touched, after);
    if (touched.everything)
        take(after);
    else
        change(engine::changedFrame(after, touched, m_role, {}));
}

void ClientCopy::change(const QJsonObject &frame)
{
    const QJsonObject removed = frame.value("removed"_L1).toObject();
    for (const auto key : {"players"_L1, "teams"_L1, "rounds"_L1, "questions"_L1}) {
        if (frame.contains(key) || removed.contains(key))
            m_data.insert(key, merged(m_data.value(key).toArray(), frame.value(key).toArray(),
                                      removed.value(key).toArray()));
    }
    for (const auto key : {"game"_L1, "clock"_L1, "live"_L1, "claims"_L1, "waiting"_L1, "undo"_L1,
                           "session"_L1, "trading"_L1, "trading_result"_L1, "appeals"_L1}) {
        if (frame.contains(key))
            m_data.insert(key, frame.value(key));
    }
    const QJsonObject answers = frame.value("answers"_L1).toObject();
    QJsonObject live = m_data.value("live"_L1).toObject();
    if (!answers.isEmpty() && answers.value("question_id"_L1) == live.value("question_id"_L1)) {
        live.insert("answered"_L1, answers.value("sides"_L1));
        m_data.insert("live"_L1, live);
    }
}

}
