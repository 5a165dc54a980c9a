// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/results.h"

#include <QWidget>

#include <functional>

class QPainter;

namespace quizaar {

/// One line of a plot. Its last point is where it has come to.
struct PlotLine
{
    QString name;
    QString value;   // beside the name
    qint64 mark = 0; // whose colour it has (look.h)
    QList<report::ScorePoint> points;
    bool operator==(const PlotLine &) const = default;
};

/// A text of a plot and the box that it is drawn in, which it does not leave.
struct PlotLabel
{
    QRectF place;
    QString text;
    Qt::Alignment alignment;
    bool muted = false;
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
    /// All that is written, at the present size. No box lies on another: where there is little room, ticks
    /// are left out, and the names stand below instead of beside their lines.
    QList<PlotLabel> labels() const;
    QSize sizeHint() const override { return {640, 210}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Frame;
    Frame frame() const;
    void drawGrid(QPainter &painter, const Frame &frame) const;
    void drawLines(QPainter &painter, const Frame &frame) const;

    QString m_nothing;
    TickWords m_tick;
    QList<PlotLine> m_lines;
    GameTime m_until;
    qint64 m_zero = 0;
};

}
