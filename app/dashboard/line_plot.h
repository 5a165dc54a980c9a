// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/results.h"

#include <QWidget>

#include <functional>

namespace quizaar {

/// One line of a plot. Its last point is where it has come to.
struct PlotLine
{
    QString name;
    QString value; // beside the name
    int color = 1; // as teamColor() counts
    QList<report::ScorePoint> points;
    bool operator==(const PlotLine &) const = default;
};

/// Lines over the game clock, in minutes. They differ in colour and dashes and carry their names.
class LinePlot : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinePlot)

public:
    using TickWords = std::function<QString(qint64)>;

    /// `nothing`: what stands there as long as there is no line. `tick`: a value as the axis says it.
    LinePlot(const QString &nothing, TickWords tick, QWidget *parent);

    /// `zero`: the value whose line across stands out, and which is always in the picture. Draws anew only
    /// where something is different.
    void setLines(const QList<PlotLine> &lines, GameTime until, qint64 zero);
    const QList<PlotLine> &lines() const { return m_lines; }
    QSize sizeHint() const override { return {640, 210}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_nothing;
    TickWords m_tick;
    QList<PlotLine> m_lines;
    GameTime m_until;
    qint64 m_zero = 0;
};

}
