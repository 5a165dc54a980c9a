// SPDX-License-Identifier: GPL-3.0-or-later
// Trading commands by chance, sensible and hostile ones, from everybody. The same seed gives the same
// commands.
#pragma once

#include "tests/support/engine_driver.h"

#include <random>

namespace quizaar::test {

class TradingCommands
{
public:
    explicit TradingCommands(quint64 seed)
        : m_random(seed)
    {}

    struct Asked
    {
        engine::Command command;
        night::Actor actor;
    };
    Asked next(const engine::State &state);
    qint64 below(qint64 count);

private:
    bool oneIn(qint64 count) { return below(count) == 0; }
    template <class T>
    T oneOf(const QList<T> &values)
    {
        return values.isEmpty() ? T{} : values.at(below(values.size()));
    }
    template <class Key, class Value>
    Key anyKey(const QMap<Key, Value> &map)
    {
        return oneIn(40) ? Key{oneOf(QList<qint64>{0, -1, 1, 1'000'001})} : oneOf(map.keys());
    }
    qint64 amount();
    QString good();
    trading::Amounts amounts();
    trading::By by(const engine::State &state);
    engine::Command command(const engine::State &state, const trading::Game &game);
    engine::Command aboutTrade(const engine::State &state, const trading::Game &game);
    engine::Command aboutChallenge(const engine::State &state);
    engine::Command ofStaff(const engine::State &state, const trading::Game &game);

    TradeId anyTrade(const trading::Game &game);

    bool m_guest = false;     // who is going to ask
    std::mt19937_64 m_random; // its sequence is fixed by the standard
};

}
