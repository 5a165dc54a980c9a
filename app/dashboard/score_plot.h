// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/line_plot.h"

namespace quizaar {

/// How the best scores moved.
class ScorePlot final : public LinePlot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScorePlot)

public:
    explicit ScorePlot(QWidget *parent);

    void setResults(const report::Results &results);
};

}
