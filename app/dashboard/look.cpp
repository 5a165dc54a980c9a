// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/look.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QScreen>
#include <QWidget>

#include <array>
#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QRgb, 20> teamColors{0xffE4572E, 0xff2E86DE, 0xff27AE60, 0xffF2B705, 0xff9B59B6,
                                          0xff16A2B8, 0xffE84393, 0xff8D6E63, 0xff7CB342, 0xffFF8A65,
                                          0xff5C6BC0, 0xff00897B, 0xffC0CA33, 0xffEC407A, 0xff6D4C41,
                                          0xff29B6F6, 0xffAB47BC, 0xffFFA726, 0xff66BB6A, 0xff78909C};

constexpr int iconSize = 16;
constexpr int iconScale = 3; // enough for the densest screens

/// A star with `points` points, or a polygon where `waist` is 1.
QPolygonF ring(int points, qreal waist, qreal turn)
{
    QPolygonF polygon;
    const int corners = waist < 1 ? 2 * points : points;
    for (int i = 0; i < corners; ++i) {
        const qreal radius = waist < 1 && i % 2 == 1 ? 7 * waist : 7;
        const qreal angle = (2 * M_PI * i) / corners + turn - M_PI / 2;
        polygon.append({8 + radius * std::cos(angle), 8 + radius * std::sin(angle)});
    }
    return polygon;
}

void drawShape(QPainter &painter, int shape)
{
    switch (shape) {
    case 0:
        painter.drawEllipse(QRectF(2, 2, 12, 12));
        break;
    case 1:
        painter.drawPolygon(ring(4, 1, M_PI / 4));
        break;
    case 2:
        painter.drawPolygon(ring(3, 1, 0));
        break;
    case 3:
        painter.drawPolygon(ring(4, 1, 0));
        break;
    case 4:
        painter.drawPolygon(ring(5, 0.45, 0));
        break;
    case 5:
        painter.drawPolygon(ring(6, 1, 0));
        break;
    case 6:
        painter.drawPolygon(ring(4, 0.4, M_PI / 4));
        break;
    default:
        painter.drawPolygon(ring(3, 1, M_PI));
        break;
    }
}

template <class Draw>
QIcon drawn(Draw draw)
{
    QPixmap pixmap(iconSize * iconScale, iconSize * iconScale);
    pixmap.setDevicePixelRatio(iconScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    draw(painter);
    painter.end();
    return QIcon(pixmap);
}

Look lookIn(Shade shade)
{
    if (shade == Shade::Dark) {
        return {Shade::Dark,        QColor(0xff14161c), QColor(0xff1d2029), QColor(0xff282c38),
                QColor(0xff3a4050), QColor(0xffeceef4), QColor(0xffa6adbd), QColor(0xff9a94ff),
                QColor(0xff4cc483), QColor(0xffff857a), QColor(0xfff0b429), QColor(0xff12131a)};
    }
    return {Shade::Light,       QColor(0xfff3f4f8), QColor(0xffffffff), QColor(0xffeceef4),
            QColor(0xffd5d9e3), QColor(0xff1c1f2a), QColor(0xff5a6172), QColor(0xff4a41d8),
            QColor(0xff177a40), QColor(0xffc2332a), QColor(0xff8a5a00), QColor(0xffffffff)};
}

}

Look lookOf(const QPalette &palette)
{
    return lookIn(palette.color(QPalette::Window).lightness() < 128 ? Shade::Dark : Shade::Light);
}

void applyTheme(Theme theme)
{
    if (theme == Theme::System) {
        QGuiApplication::setPalette(QPalette()); // nothing of our own: the system's shows through
        return;
    }
    const Look look = lookIn(theme == Theme::Dark ? Shade::Dark : Shade::Light);
    QPalette palette(look.raised, look.window);
    palette.setColor(QPalette::WindowText, look.text);
    QGuiApplication::setPalette(palette);
}

Look currentLook()
{
    return lookOf(QGuiApplication::palette());
}

QPalette paletteOf(const Look &look)
{
    QPalette palette = QGuiApplication::palette();
    palette.setColor(QPalette::Window, look.window);
    palette.setColor(QPalette::WindowText, look.text);
    palette.setColor(QPalette::Base, look.surface);
    palette.setColor(QPalette::AlternateBase, look.raised);
    palette.setColor(QPalette::Text, look.text);
    palette.setColor(QPalette::Button, look.surface);
    palette.setColor(QPalette::ButtonText, look.text);
    palette.setColor(QPalette::Highlight, look.accent);
    palette.setColor(QPalette::HighlightedText, look.on_strong);
    palette.setColor(QPalette::PlaceholderText, look.muted);
    palette.setColor(QPalette::Disabled, QPalette::Text, look.muted);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, look.muted);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, look.muted);
    return palette;
}

QColor teamColor(int number)
{
    const auto at = static_cast<std::size_t>(std::max(number - 1, 0)) % teamColors.size();
    return QColor(teamColors[at]);
}

QIcon teamMark(int number)
{
    return drawn([number](QPainter &painter) {
        painter.setBrush(teamColor(number));
        drawShape(painter, std::max(number - 1, 0) % 8);
    });
}

QIcon lightMark(std::optional<Light> light)
{
    const Look look = currentLook();
    return drawn([&](QPainter &painter) {
        const QRectF circle(3, 3, 10, 10);
        if (!light) {
            painter.setPen(QPen(look.muted, 2));
            painter.drawLine(QPointF(4, 8), QPointF(12, 8));
            return;
        }
        switch (*light) {
        case Light::Live:
            painter.setBrush(look.good);
            painter.drawEllipse(circle);
            break;
        case Light::Asleep:
            painter.setPen(QPen(look.warn, 2));
            painter.drawEllipse(circle);
            painter.setBrush(look.warn);
            painter.drawPie(circle, 90 * 16, 180 * 16);
            break;
        case Light::Gone:
            painter.setPen(QPen(look.bad, 2));
            painter.drawEllipse(circle);
            painter.drawLine(QPointF(4, 12), QPointF(12, 4));
            break;
        }
    });
}

QString lightWords(std::optional<Light> light)
{
    if (!light)
        return QCoreApplication::translate("Light", "no phone");
    switch (*light) {
    case Light::Live:
        return QCoreApplication::translate("Light", "connected");
    case Light::Asleep:
        return QCoreApplication::translate("Light", "asleep");
    case Light::Gone:
        return QCoreApplication::translate("Light", "gone");
    }
    return {};
}

void resizeWithin(QWidget &window, QSize wished)
{
    window.resize(wished.boundedTo(window.screen()->availableSize() * 0.9));
}

}
