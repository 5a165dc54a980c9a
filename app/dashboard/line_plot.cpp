// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/line_plot.h"

#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"
#include "core/report/plots.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameArea = 190;
constexpr int leastBeside = 520; // narrower than this the names stand below
constexpr int margin = 10;
constexpr int plotGap = 8;
constexpr int sample = 22; // of a line, before its name
constexpr int mostTicks = 8;

QPen penOf(qsizetype place, qint64 mark)
{
    static const QList<QList<qreal>> dashes{{},     {5, 2},   {1.5, 1.5}, {7, 2, 1.5, 2},
                                            {3, 1}, {1, 2.5}, {8, 3},     {4, 1.5, 1, 1.5}};
    QPen pen(markColor(mark), 2.2);
    if (const QList<qreal> pattern = dashes.value(place % dashes.size()); !pattern.isEmpty())
        pen.setDashPattern(pattern);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

/// One below the other, each as near as may be to where it belongs.
QList<qreal> spread(QList<qreal> wished, qreal distance, qreal most)
{
    QList<qsizetype> order(wished.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return wished[a] < wished[b]; });
    for (qsizetype i = 1; i < order.size(); ++i)
        wished[order[i]] = std::max(wished[order[i]], wished[order[i - 1]] + distance);
    qreal last = most;
    for (auto i = order.crbegin(); i != order.crend(); ++i) {
        wished[*i] = std::min(wished[*i], last);
        last = wished[*i] - distance;
    }
    return wished;
}

/// Of ticks that lie so far apart every how many can carry a text of this size.
qint64 everyHowMany(qreal apart, qreal needed)
{
    return apart >= needed ? 1 : static_cast<qint64>(std::ceil(needed / std::max<qreal>(1, apart)));
}

}

/// What is where.
struct LinePlot::Frame
{
    report::Axis values;
    report::Axis minutes;
    QRectF area;           // that the lines are in
    QList<QRectF> legends; // of each line: the sample and its name
    qreal minuteWidth = 0;
    qreal rowHeight = 0;

    qreal x(GameTime at) const
    {
        return area.left() +
               area.width() * static_cast<qreal>(at.ms) / (static_cast<qreal>(minutes.most) * 60'000);
    }
    qreal y(qint64 value) const
    {
        return area.bottom() - area.height() * static_cast<qreal>(value - values.least) /
                                   static_cast<qreal>(values.most - values.least);
    }
};

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

LinePlot::Frame LinePlot::frame() const
{
    qint64 least = m_zero;
    qint64 most = m_zero + 1;
    for (const PlotLine &line : m_lines) {
        for (const report::ScorePoint &point : line.points) {
            least = std::min(least, point.score);
            most = std::max(most, point.score);
        }
    }
    const QFontMetrics metrics(font());
    const bool beside = width() >= leastBeside;
    const int columns = std::max(1, width() / nameArea);
    const auto rows = beside ? 0 : (static_cast<int>(m_lines.size()) + columns - 1) / columns;
    Frame made;
    made.rowHeight = metrics.height();
    made.values = report::axisFor(least, most, 4);
    const qint64 lasts = m_until.ms / 60'000 + 1;
    made.minuteWidth = metrics.horizontalAdvance(tr("%1 min").arg(10 * lasts)) + plotGap;
    const int numbers = std::max(metrics.horizontalAdvance(m_tick(made.values.least)),
                                 metrics.horizontalAdvance(m_tick(made.values.most)));
    const qreal left = margin + numbers + plotGap;
    const qreal right = beside ? margin + nameArea : std::max<qreal>(margin, made.minuteWidth / 2);
    const qreal top = std::max<qreal>(margin, made.rowHeight / 2);
    made.area = QRectF(left, top, std::max<qreal>(1, width() - left - right),
                       std::max<qreal>(1, height() - top - 2 * margin - (rows + 1) * made.rowHeight));
    const int ticks = static_cast<int>(made.area.width() / made.minuteWidth);
    made.minutes = report::axisFor(0, lasts, std::clamp(ticks, 2, mostTicks));
    QList<qreal> ends;
    for (const PlotLine &line : m_lines)
        ends.append(made.y(line.points.isEmpty() ? m_zero : line.points.last().score));
    ends = spread(ends, made.rowHeight, made.area.bottom());
    const qreal cell = static_cast<qreal>(width() - 2 * margin) / columns;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto column = static_cast<qreal>(i % columns);
        const auto row = static_cast<qreal>(i / columns - rows);
        made.legends.append(beside ? QRectF(made.area.right() + plotGap, ends[i] - made.rowHeight / 2,
                                            nameArea - plotGap, made.rowHeight)
                                   : QRectF(margin + column * cell,
                                            height() - margin / 2.0 + row * made.rowHeight, cell - plotGap,
                                            made.rowHeight));
    }
    return made;
}

QList<PlotLabel> LinePlot::labels() const
{
    const QFontMetrics metrics(font());
    if (m_lines.isEmpty())
        return {{rect(), m_nothing, Qt::AlignCenter, true}};
    QList<PlotLabel> all;
    const Frame at = frame();
    const qreal valueStep = at.y(at.values.least) - at.y(at.values.least + at.values.step);
    const qint64 values = at.values.step * everyHowMany(valueStep, at.rowHeight);
    for (qint64 value = at.values.least; value <= at.values.most; value += values)
        all.append({QRectF(0, at.y(value) - at.rowHeight / 2, at.area.left() - plotGap, at.rowHeight),
                    m_tick(value), Qt::AlignRight | Qt::AlignVCenter, true});
    const qreal minuteStep = at.x(GameTime{at.minutes.step * 60'000}) - at.area.left();
    const qint64 minutes = at.minutes.step * everyHowMany(minuteStep, at.minuteWidth);
    for (qint64 minute = 0; minute <= at.minutes.most; minute += minutes)
        all.append({QRectF(at.x(GameTime{minute * 60'000}) - at.minuteWidth / 2,
                           at.area.bottom() + at.rowHeight / 2, at.minuteWidth, at.rowHeight),
                    tr("%1 min").arg(minute), Qt::AlignCenter, true});
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const PlotLine &line = m_lines.at(i);
        const QRectF place = at.legends.at(i).adjusted(sample + plotGap, 0, 0, 0);
        const QString value = u"  "_s + line.value;
        const int room = static_cast<int>(place.width()) - metrics.horizontalAdvance(value);
        const QString name = metrics.elidedText(oneLine(line.name, 60), Qt::ElideRight, room);
        all.append({place, isolated(name) + value, Qt::AlignLeft | Qt::AlignVCenter, false});
    }
    return all;
}

void LinePlot::drawGrid(QPainter &painter, const Frame &frame) const
{
    const Tones &tones = currentTones();
    for (qint64 value = frame.values.least; value <= frame.values.most; value += frame.values.step) {
        painter.setPen(QPen(value == m_zero ? tones.ink_soft : tones.line, 1));
        painter.drawLine(QPointF(frame.area.left(), frame.y(value)),
                         QPointF(frame.area.right(), frame.y(value)));
    }
}

void LinePlot::drawLines(QPainter &painter, const Frame &frame) const
{
    painter.setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        painter.setPen(penOf(i, m_lines.at(i).mark));
        const QRectF legend = frame.legends.at(i);
        painter.drawLine(QPointF(legend.left(), legend.center().y()),
                         QPointF(legend.left() + sample, legend.center().y()));
        const QList<report::ScorePoint> &points = m_lines.at(i).points;
        if (points.isEmpty())
            continue;
        QPainterPath path(QPointF(frame.x(points.first().at), frame.y(points.first().score)));
        for (const report::ScorePoint &point : points)
            path.lineTo(frame.x(point.at), frame.y(point.score));
        painter.drawPath(path);
    }
}

void LinePlot::paintEvent(QPaintEvent *)
{
    const Tones &tones = currentTones();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_lines.isEmpty()) {
        const Frame at = frame();
        drawGrid(painter, at);
        drawLines(painter, at);
    }
    for (const PlotLabel &label : labels()) {
        painter.setPen(label.muted ? tones.ink_soft : tones.ink);
        QTextOption option(label.alignment);
        option.setWrapMode(m_lines.isEmpty() ? QTextOption::WordWrap : QTextOption::NoWrap);
        painter.drawText(label.place, label.text, option);
    }
}

}
