// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/line_plot.h"

#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"
#include "core/report/plots.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameArea = 190;
constexpr int margin = 10;

QPen penOf(qsizetype place, int color)
{
    static const QList<QList<qreal>> dashes{{},     {5, 2},   {1.5, 1.5}, {7, 2, 1.5, 2},
                                            {3, 1}, {1, 2.5}, {8, 3},     {4, 1.5, 1, 1.5}};
    QPen pen(teamColor(color), 2.2);
    if (const QList<qreal> pattern = dashes.value(place % dashes.size()); !pattern.isEmpty())
        pen.setDashPattern(pattern);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

/// As few as fit below each other, each near where it belongs.
QList<qreal> spread(QList<qreal> wished, qreal gap, qreal most)
{
    QList<qsizetype> order(wished.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return wished[a] < wished[b]; });
    for (qsizetype i = 1; i < order.size(); ++i)
        wished[order[i]] = std::max(wished[order[i]], wished[order[i - 1]] + gap);
    qreal last = most;
    for (auto i = order.crbegin(); i != order.crend(); ++i) {
        wished[*i] = std::min(wished[*i], last);
        last = wished[*i] - gap;
    }
    return wished;
}

}

LinePlot::LinePlot(const QString &nothing, TickWords tick, QWidget *parent)
    : QWidget(parent)
    , m_nothing(nothing)
    , m_tick(std::move(tick))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(sizeHint().height());
}

void LinePlot::setLines(const QList<PlotLine> &lines, GameTime until, qint64 zero)
{
    if (m_lines == lines && m_until == until && m_zero == zero)
        return;
    m_lines = lines;
    m_until = until;
    m_zero = zero;
    QStringList words;
    for (const PlotLine &line : lines)
        words.append(tr("%1: %2").arg(isolated(oneLine(line.name, 60)), line.value));
    setAccessibleDescription(words.join(u", "_s));
    update();
}

void LinePlot::paintEvent(QPaintEvent *)
{
    const Look look = currentLook();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lines.isEmpty()) {
        painter.setPen(look.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_nothing);
        return;
    }
    qint64 least = m_zero;
    qint64 most = m_zero + 1;
    for (const PlotLine &line : std::as_const(m_lines)) {
        for (const report::ScorePoint &point : line.points) {
            least = std::min(least, point.score);
            most = std::max(most, point.score);
        }
    }
    const report::Axis values = report::axisFor(least, most, 4);
    const report::Axis minutes = report::axisFor(0, m_until.ms / 60'000 + 1, width() < 560 ? 4 : 8);
    const QFontMetrics metrics(font());
    const int numbers = std::max(metrics.horizontalAdvance(m_tick(values.least)),
                                 metrics.horizontalAdvance(m_tick(values.most)));
    const int names = std::min(nameArea, width() * 2 / 5);
    const QRectF area(margin + numbers + 8, margin, width() - 2 * margin - numbers - 8 - names,
                      height() - 2 * margin - metrics.height() - 6);
    const auto x = [&](GameTime at) {
        return area.left() +
               area.width() * static_cast<qreal>(at.ms) / (static_cast<qreal>(minutes.most) * 60'000);
    };
    const auto y = [&](qint64 value) {
        return area.bottom() - area.height() * static_cast<qreal>(value - values.least) /
                                   static_cast<qreal>(values.most - values.least);
    };
    for (qint64 value = values.least; value <= values.most; value += values.step) {
        painter.setPen(QPen(value == m_zero ? look.muted : look.border, 1));
        painter.drawLine(QPointF(area.left(), y(value)), QPointF(area.right(), y(value)));
        painter.setPen(look.muted);
        painter.drawText(QRectF(0, y(value) - metrics.height() / 2.0, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, m_tick(value));
    }
    for (qint64 minute = 0; minute <= minutes.most; minute += minutes.step)
        painter.drawText(QRectF(x(GameTime{minute * 60'000}) - 40, area.bottom() + 6, 80, metrics.height()),
                         Qt::AlignCenter, tr("%1 min").arg(minute));
    QList<qreal> ends;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QList<report::ScorePoint> &points = m_lines.at(i).points;
        if (points.isEmpty()) {
            ends.append(y(m_zero));
            continue;
        }
        QPainterPath path(QPointF(x(points.first().at), y(points.first().score)));
        for (const report::ScorePoint &point : points)
            path.lineTo(x(point.at), y(point.score));
        painter.setPen(penOf(i, m_lines.at(i).color));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        ends.append(y(points.last().score));
    }
    ends = spread(ends, metrics.height(), area.bottom());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const PlotLine &line = m_lines.at(i);
        painter.setPen(penOf(i, line.color));
        painter.drawLine(QPointF(area.right() + 8, ends[i]), QPointF(area.right() + 30, ends[i]));
        painter.setPen(look.text);
        const QString name = metrics.elidedText(oneLine(line.name, 60), Qt::ElideRight,
                                                names - 46 - metrics.horizontalAdvance(line.value));
        painter.drawText(
            QRectF(area.right() + 36, ends[i] - metrics.height() / 2.0, names - 30, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, u"%1  %2"_s.arg(isolated(name), line.value));
    }
}

}
