// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/two_line_model.h"
#include "core/engine/state.h"

namespace quizaar {

/// One of the lists of the trading round that runs: the nations with what they have, the challenges that wait
/// or go on, oldest first, the bank's goods, or the events in force and offers between teams.
class TradingModel final : public TwoLineModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TradingModel)

public:
    enum class Rows
    {
        Nations,
        Challenges, // those that wait want an exercise
        Goods,
        Events,
        Offers
    };

    TradingModel(Rows rows, QObject *parent)
        : TwoLineModel(parent)
        , m_what(rows)
    {}
    /// `now`: of the game clock, for the time that is left.
    void setState(const engine::State &state, GameTime now);

private:
    static QList<Row> nationRows(const engine::State &state, const trading::Game &game);
    static QList<Row> challengeRows(const engine::State &state, const trading::Game &game, GameTime now);
    static QList<Row> goodRows(const trading::Game &game);
    static QList<Row> eventRows(const engine::State &state, const trading::Game &game);
    static QList<Row> offerRows(const engine::State &state, const trading::Game &game);
    QList<Row> rowsOf(const engine::State &state, const trading::Game &game, GameTime now) const;

    Rows m_what;
};

}
