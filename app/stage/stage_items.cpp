// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_items.h"

#include "app/design/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <qrcodegen.hpp>

#include <algorithm>
#include <cmath>
#include <exception>

namespace quizaar {

TeamShape::TeamShape(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &TeamShape::markChanged, this, [this] { update(); });
    connect(this, &TeamShape::colorChanged, this, [this] { update(); });
}

void TeamShape::paint(QPainter *painter)
{
    const double side = std::min(width(), height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate((width() - side) / 2, (height() - side) / 2);
    painter->scale(side, side);
    // Nobody's mark is a plain disc.
    painter->fillPath(tokens().mark(std::max(m_mark, 0)).outline, m_color);
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
