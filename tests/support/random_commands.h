// SPDX-License-Identifier: GPL-3.0-or-later
// Commands by chance, sensible and hostile ones, from everybody. The same seed gives the same commands.
#pragma once

#include "tests/support/engine_driver.h"

#include <random>

namespace quizaar::test {

class RandomCommands
{
public:
    explicit RandomCommands(quint64 seed)
        : m_random(seed)
    {}

    struct Asked
    {
        engine::Request request;
        night::Actor actor;
        GameSpan wait; // before it is asked
    };
    /// Something to ask in `state`. About one in ten names what does not exist or is not his.
    Asked next(const engine::State &state);

private:
    qint64 below(qint64 count);
    bool oneIn(qint64 count) { return below(count) == 0; }
    template <class T>
    T oneOf(const QList<T> &values)
    {
        return values.isEmpty() ? T{} : values.at(below(values.size()));
    }
    template <class Map>
    auto anyKey(const Map &map) -> typename Map::key_type;
    QString name();
    engine::Command nightCommand(const engine::State &state);
    engine::Command rareNightCommand(const engine::State &state);
    engine::Command quizCommand(const engine::State &state);
    engine::Command sheetStep(const engine::State &state, const night::Round &round);
    engine::Command roundCommand(const engine::State &state);
    engine::Command appealCommand(const engine::State &state);
    engine::Command likelyStep(const engine::State &state);
    engine::Command historyCommand(const engine::State &state);
    night::Actor actor(const engine::State &state, const engine::Command &command);

    std::mt19937_64 m_random; // its sequence is fixed by the standard
    int m_packs = 0;
};

}
