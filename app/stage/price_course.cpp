// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/price_course.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quizaar {

namespace {

/// A price that has hardly moved shall look so: at least so much of the base price is shown, both ways.
constexpr double leastReach = 0.06;

}

PriceCourse::PriceCourse(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &PriceCourse::lookChanged, this, [this] { update(); });
}

void PriceCourse::setPoints(const QVariantList &points)
{
    if (points == m_points)
        return;
    m_points = points;
    update();
    Q_EMIT pointsChanged();
}

void PriceCourse::paint(QPainter *painter)
{
    if (m_points.size() < 2)
        return;
    double least = m_basePrice * (1 - leastReach);
    double most = m_basePrice * (1 + leastReach);
    for (const QVariant &value : std::as_const(m_points)) {
        least = std::min(least, value.toPointF().y());
        most = std::max(most, value.toPointF().y());
    }
    if (most <= least)
        return;
    const double edge = 1.5 * m_thickness; // the dot at the end with half of its own line
    const auto yOf = [&](double price) {
        return edge + (height() - 2 * edge) * (most - price) / (most - least);
    };
    const auto at = [&](const QPointF &point) {
        return QPointF(edge + (width() - 2 * edge) * point.x(), yOf(point.y()));
    };
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_baseColor, std::max(1.0, m_thickness / 2), Qt::DashLine));
    painter->drawLine(QPointF(edge, yOf(m_basePrice)), QPointF(width() - edge, yOf(m_basePrice)));
    QPainterPath path(at(m_points.first().toPointF()));
    for (const QVariant &value : std::as_const(m_points))
        path.lineTo(at(value.toPointF()));
    painter->setPen(QPen(m_color, m_thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->setBrush(m_color);
    painter->drawEllipse(path.currentPosition(), m_thickness, m_thickness);
}

}
