// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/state.h"

#include "core/base/record_bytes.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <vector>

namespace quizaar::engine {

QByteArray stateHash(const State &state)
{
    const QJsonDocument canonical(toJson(state, Encoding::Hashed).toObject());
    return QCryptographicHash::hash(canonical.toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

namespace {

QByteArray shapes()
{
    return shapeOf<State>() + shapeOf<Step>();
}

}

QByteArray toBytes(const State &state)
{
    ByteWriter to;
    ByteForm<State>::write(state, to);
    qint64 steps = 0;
    for (const Step *step = state.steps.get(); step; step = step->previous.get())
        ++steps;
    to.number(steps);
    for (const Step *step = state.steps.get(); step; step = step->previous.get())
        ByteForm<Step>::write(*step, to);
    return shapes() + to.take();
}

std::optional<State> stateFromBytes(const QByteArray &bytes)
{
    const QByteArray expected = shapes();
    if (!bytes.startsWith(expected))
        return std::nullopt;
    ByteReader from(QByteArrayView(bytes).sliced(expected.size()));
    State state;
    ByteForm<State>::read(state, from);
    std::vector<std::shared_ptr<Step>> steps; // newest first, as they were written
    for (qsizetype left = from.count(); left > 0 && from.ok(); --left) {
        steps.push_back(std::make_shared<Step>());
        ByteForm<Step>::read(*steps.back(), from);
    }
    if (!from.ok() || !from.atEnd())
        return std::nullopt;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        (*step)->previous = std::move(state.steps);
        state.steps = *step;
    }
    return state;
}

}
