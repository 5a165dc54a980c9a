// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/line_plot.h"
#include "core/trading/trading.h"

namespace quizaar {

/// How the bank's prices have moved since the round began, in percent of what they were then: goods of very
/// different prices can be compared so.
class PricePlot final : public LinePlot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PricePlot)

public:
    explicit PricePlot(QWidget *parent);

    void setGame(const trading::Game &game);
};

}
