// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/state.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace quizaar::engine {

QByteArray stateHash(const State &state)
{
    const QJsonDocument canonical(toJson(state, Encoding::Hashed).toObject());
    return QCryptographicHash::hash(canonical.toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

QByteArray toBytes(const State &state)
{
    QJsonObject whole = toJson(state).toObject();
    QJsonArray steps;
    for (const Step *step = state.steps.get(); step; step = step->previous.get())
        steps.append(toJson(*step));
    whole.insert(QLatin1String("steps"), steps);
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

std::optional<State> stateFromBytes(const QByteArray &bytes)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    auto state = fromJson<State>(whole);
    if (!state)
        return std::nullopt;
    const QJsonArray steps = whole.value(QLatin1String("steps")).toArray();
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        auto step = fromJson<Step>(steps.at(i));
        if (!step)
            return std::nullopt;
        step->previous = std::move(state->steps);
        state->steps = std::make_shared<const Step>(*step);
    }
    return state;
}

}
