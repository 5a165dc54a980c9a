// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/results.h"

#include <QWidget>

namespace quizaar {

/// How the best scores moved, over the game clock. Lines differ in colour and dashes and carry their names.
class ScorePlot final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScorePlot)

public:
    explicit ScorePlot(QWidget *parent);

    void setResults(const report::Results &results);
    QSize sizeHint() const override { return {640, 210}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<report::ScoreLine> m_lines;
    QList<int> m_colors; // as teamColor() counts
    GameTime m_until;
};

}
