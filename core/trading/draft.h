// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: a decision of several events, each seeing what the ones before it have done.
#pragma once

#include "core/base/random.h"
#include "core/trading/commands.h"

namespace quizaar::trading {

class Draft
{
public:
    Draft(const night::Night &night, const Trading &trading, const night::Context &context)
        : m_night(night)
        , m_trading(trading)
        , m_moment{context.now, context.wall}
        , m_draws(static_cast<quint64>(night.seed), night.draws)
    {}

    void add(const Event &event)
    {
        apply(m_night, m_trading, event, m_moment);
        m_events.append(AnyEvent(event));
    }
    void add(const night::Event &event)
    {
        night::apply(m_night, event, m_moment);
        m_events.append(AnyEvent(event));
    }
    void add(const Events &events)
    {
        for (const AnyEvent &event : events)
            std::visit([this](const auto &of) { add(of); }, event);
    }

    const night::Night &night() const { return m_night; }
    const Trading &trading() const { return m_trading; }
    /// The game of this round; its place changes with add().
    const Game &game(RoundId round) const { return *m_trading.games.constFind(round); }
    GameTime now() const { return m_moment.at; }

    /// Chance of play: the event that follows from a draw carries `draws()` after it.
    qint64 below(qint64 count) { return static_cast<qint64>(m_draws.below(static_cast<quint64>(count))); }
    qint64 draws() const { return m_draws.position(); }

    const Events &events() const { return m_events; }

private:
    night::Night m_night;
    Trading m_trading;
    night::Moment m_moment;
    SeededDraws m_draws;
    Events m_events;
};

}
