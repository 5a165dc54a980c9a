// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/score_plot.h"

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

ScorePlot::ScorePlot(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"score_plot"_s);
    setAccessibleName(tr("Scores over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(sizeHint().height());
}

void ScorePlot::setResults(const report::Results &results)
{
    m_lines = results.scores.first(std::min(report::maxLines, results.scores.size()));
    m_until = results.until;
    m_colors.clear();
    QStringList words;
    for (const report::ScoreLine &line : std::as_const(m_lines)) {
        const auto team =
            std::find_if(results.teams.begin(), results.teams.end(),
                         [&](const report::TeamResult &one) { return one.id.number == line.side.number; });
        m_colors.append(team != results.teams.end() ? team->number : static_cast<int>(m_colors.size()) + 1);
        words.append(tr("%1: %2").arg(isolated(oneLine(line.name, 60)), QString::number(line.score)));
    }
    setAccessibleDescription(words.join(u", "_s));
    update();
}

void ScorePlot::paintEvent(QPaintEvent *)
{
    const Look look = currentLook();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lines.isEmpty()) {
        painter.setPen(look.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("Scores are drawn here once somebody has scored."));
        return;
    }
    qint64 least = 0;
    qint64 most = 1;
    for (const report::ScoreLine &line : std::as_const(m_lines)) {
        for (const report::ScorePoint &point : line.points) {
            least = std::min(least, point.score);
            most = std::max(most, point.score);
        }
    }
    const report::Axis scores = report::axisFor(least, most, 4);
    const report::Axis minutes = report::axisFor(0, m_until.ms / 60'000 + 1, 8);
    const QFontMetrics metrics(font());
    const int numbers = std::max(metrics.horizontalAdvance(QString::number(scores.least)),
                                 metrics.horizontalAdvance(QString::number(scores.most)));
    const QRectF area(margin + numbers + 8, margin, width() - 2 * margin - numbers - 8 - nameArea,
                      height() - 2 * margin - metrics.height() - 6);
    const auto x = [&](GameTime at) {
        return area.left() +
               area.width() * static_cast<qreal>(at.ms) / (static_cast<qreal>(minutes.most) * 60'000);
    };
    const auto y = [&](qint64 score) {
        return area.bottom() - area.height() * static_cast<qreal>(score - scores.least) /
                                   static_cast<qreal>(scores.most - scores.least);
    };
    for (qint64 score = scores.least; score <= scores.most; score += scores.step) {
        painter.setPen(QPen(score == 0 ? look.muted : look.border, 1));
        painter.drawLine(QPointF(area.left(), y(score)), QPointF(area.right(), y(score)));
        painter.setPen(look.muted);
        painter.drawText(QRectF(0, y(score) - metrics.height() / 2.0, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(score));
    }
    for (qint64 minute = 0; minute <= minutes.most; minute += minutes.step)
        painter.drawText(QRectF(x(GameTime{minute * 60'000}) - 40, area.bottom() + 6, 80, metrics.height()),
                         Qt::AlignCenter, tr("%1 min").arg(minute));
    QList<qreal> ends;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        QPainterPath path;
        const QList<report::ScorePoint> stairs = report::stairsOf(m_lines[i], m_until);
        path.moveTo(x(stairs.first().at), y(stairs.first().score));
        for (const report::ScorePoint &point : stairs)
            path.lineTo(x(point.at), y(point.score));
        painter.setPen(penOf(i, m_colors.at(i)));
        painter.drawPath(path);
        ends.append(y(m_lines[i].score));
    }
    ends = spread(ends, metrics.height(), area.bottom());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        painter.setPen(penOf(i, m_colors.at(i)));
        painter.drawLine(QPointF(area.right() + 8, ends[i]), QPointF(area.right() + 30, ends[i]));
        painter.setPen(look.text);
        const QString score = QString::number(m_lines[i].score);
        const QString name = metrics.elidedText(oneLine(m_lines[i].name, 60), Qt::ElideRight,
                                                nameArea - 46 - metrics.horizontalAdvance(score));
        painter.drawText(
            QRectF(area.right() + 36, ends[i] - metrics.height() / 2.0, nameArea - 30, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, u"%1  %2"_s.arg(isolated(name), score));
    }
}

}
