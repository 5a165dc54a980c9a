// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_items.h"

#include <QPainter>
#include <QPainterPath>
#include <qrcodegen.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <numbers>

namespace quizaar {

namespace {

/// Regular polygon or star in the unit circle, first corner on top. `inner` is the radius of every second
/// corner.
QPainterPath corners(int count, double inner)
{
    QPainterPath path;
    for (int at = 0; at < count; ++at) {
        const double angle = 2 * std::numbers::pi * at / count - std::numbers::pi / 2;
        const double radius = at % 2 == 0 ? 1.0 : inner;
        const QPointF corner(radius * std::cos(angle), radius * std::sin(angle));
        if (at == 0)
            path.moveTo(corner);
        else
            path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

QPainterPath cross()
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(-0.32, -0.95, 0.64, 1.9);
    path.addRect(-0.95, -0.32, 1.9, 0.64);
    return path;
}

QPainterPath heart()
{
    QPainterPath path(QPointF(0, 0.95));
    path.cubicTo(-1.35, 0.0, -1.05, -0.95, -0.5, -0.85);
    path.cubicTo(-0.2, -0.8, 0.0, -0.55, 0.0, -0.4);
    path.cubicTo(0.0, -0.55, 0.2, -0.8, 0.5, -0.85);
    path.cubicTo(1.05, -0.95, 1.35, 0.0, 0, 0.95);
    return path;
}

QPainterPath drop()
{
    QPainterPath path(QPointF(0, -1));
    path.cubicTo(0.25, -0.45, 0.7, -0.1, 0.7, 0.3);
    path.cubicTo(0.7, 0.7, 0.38, 0.98, 0, 0.98);
    path.cubicTo(-0.38, 0.98, -0.7, 0.7, -0.7, 0.3);
    path.cubicTo(-0.7, -0.1, -0.25, -0.45, 0, -1);
    return path;
}

QPainterPath shapeInUnitCircle(int shape)
{
    QPainterPath path;
    switch (shape) {
    case 0:
        path.addEllipse(QPointF(0, 0), 0.92, 0.92);
        break;
    case 1:
        path = corners(3, 1).translated(0, 0.2);
        break;
    case 2:
        path.addRect(-0.8, -0.8, 1.6, 1.6);
        break;
    case 3:
        path = corners(4, 1);
        break;
    case 4:
        path = corners(10, 0.42);
        break;
    case 5:
        path = corners(6, 1);
        break;
    case 6:
        path = corners(5, 1);
        break;
    case 7:
        path = cross();
        break;
    case 8:
        path = heart();
        break;
    default:
        path = drop();
        break;
    }
    return path;
}

}

TeamShape::TeamShape(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &TeamShape::changed, this, [this] { update(); });
}

void TeamShape::paint(QPainter *painter)
{
    const double radius = std::min(width(), height()) / 2;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(width() / 2, height() / 2);
    painter->scale(radius, radius);
    painter->fillPath(shapeInUnitCircle(((m_shape % shapeCount) + shapeCount) % shapeCount), m_color);
}

QrItem::QrItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
}

void QrItem::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_side = 0;
    m_dark.clear();
    if (!text.isEmpty()) {
        try {
            const auto code =
                qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
            m_side = code.getSize();
            for (int y = 0; y < m_side; ++y) {
                for (int x = 0; x < m_side; ++x)
                    m_dark.append(code.getModule(x, y));
            }
        } catch (const std::exception &) {
            m_side = 0; // longer than the largest code holds
        }
    }
    update();
    Q_EMIT textChanged();
}

void QrItem::paint(QPainter *painter)
{
    if (m_side == 0)
        return;
    constexpr int quietZone = 4;
    const int whole = m_side + 2 * quietZone;
    const double area = std::min(width(), height());
    // Whole pixels keep the edges sharp for cameras; a code too small for that is scaled as it comes.
    const double module = area >= whole ? std::floor(area / whole) : area / whole;
    const QPointF corner((width() - module * m_side) / 2, (height() - module * m_side) / 2);
    const QPointF origin = area >= whole ? QPointF(std::round(corner.x()), std::round(corner.y())) : corner;
    painter->fillRect(QRectF(0, 0, width(), height()), Qt::white);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_dark.at(y * m_side + x))
                painter->fillRect(QRectF(origin.x() + x * module, origin.y() + y * module, module, module),
                                  Qt::black);
        }
    }
}

RingItem::RingItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &RingItem::lookChanged, this, [this] { update(); });
}

void RingItem::setShare(double share)
{
    const double clamped = std::clamp(share, 0.0, 1.0);
    // Less than a third of a degree cannot be seen, and a repaint is not free without a graphics card.
    const bool atEnd = clamped == 0.0 || clamped == 1.0;
    if (clamped == m_share || (!atEnd && std::abs(clamped - m_share) < 0.001))
        return;
    m_share = clamped;
    update();
    Q_EMIT shareChanged();
}

void RingItem::paint(QPainter *painter)
{
    constexpr int wholeTurn = 360 * 16; // QPainter counts sixteenths of a degree
    const double side = std::min(width(), height()) - m_thickness;
    const QRectF circle((width() - side) / 2, (height() - side) / 2, side, side);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_trackColor, m_thickness));
    painter->drawEllipse(circle);
    if (m_share > 0) {
        painter->setPen(QPen(m_color, m_thickness, Qt::SolidLine, Qt::FlatCap));
        painter->drawArc(circle, wholeTurn / 4, static_cast<int>(std::lround(m_share * wholeTurn)));
    }
}

}
