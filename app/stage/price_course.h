// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QVariantList>

namespace quizaar {

/// The course of a price as a line, with the base price as a faint one. It is drawn anew only when there is
/// another point, never with the clock.
class PriceCourse : public QQuickPaintedItem
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PriceCourse)
    Q_PROPERTY(QVariantList points READ points WRITE setPoints NOTIFY pointsChanged)
    Q_PROPERTY(double basePrice MEMBER m_basePrice NOTIFY lookChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged)
    Q_PROPERTY(QColor baseColor MEMBER m_baseColor NOTIFY lookChanged)
    Q_PROPERTY(double thickness MEMBER m_thickness NOTIFY lookChanged)
public:
    explicit PriceCourse(QQuickItem *parent = nullptr);

    const QVariantList &points() const { return m_points; }
    /// Of QPointF: x from 0 (left) to 1 (right), y the price. Fewer than two: nothing is drawn.
    void setPoints(const QVariantList &points);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void pointsChanged();
    void lookChanged();

private:
    QVariantList m_points;
    double m_basePrice = 0;
    QColor m_color = Qt::white;
    QColor m_baseColor = Qt::darkGray;
    double m_thickness = 2; ///< pixels
};

}
