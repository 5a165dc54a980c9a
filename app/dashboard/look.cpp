// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/look.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QWidget>

#include <algorithm>
#include <functional>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;

/// An icon that is drawn anew in each size, in a square: Qt squeezes pictures into rows that are not as high
/// as wide.
class DrawnIcon final : public QIconEngine
{
public:
    using Draw = std::function<void(QPainter &)>;

    explicit DrawnIcon(Draw draw)
        : m_draw(std::move(draw))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Qt::NoBrush);
        painter->translate(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0);
        painter->scale(side / double(iconSize), side / double(iconSize));
        m_draw(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }

    QIconEngine *clone() const override { return new DrawnIcon(*this); }

private:
    Draw m_draw;
};

/// `draw` paints in a square of iconSize.
QIcon drawn(DrawnIcon::Draw draw)
{
    return QIcon(new DrawnIcon(std::move(draw)));
}

}

Shade shadeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Shade::Dark : Shade::Light;
}

void applyTheme(Theme theme)
{
    if (theme == Theme::System) {
        QGuiApplication::setPalette(QPalette()); // nothing of our own: the system's shows through
        return;
    }
    const Tones &tones = tokens().tones(theme == Theme::Dark ? Shade::Dark : Shade::Light);
    QPalette palette(tones.raised, tones.ground);
    palette.setColor(QPalette::WindowText, tones.ink);
    QGuiApplication::setPalette(palette);
}

Shade currentShade()
{
    return shadeOf(QGuiApplication::palette());
}

const Tones &currentTones()
{
    return tokens().tones(currentShade());
}

QPalette paletteOf(Shade shade)
{
    const Tones &tones = tokens().tones(shade);
    QPalette palette = QGuiApplication::palette();
    palette.setColor(QPalette::Window, tones.ground);
    palette.setColor(QPalette::WindowText, tones.ink);
    palette.setColor(QPalette::Base, tones.surface);
    palette.setColor(QPalette::AlternateBase, tones.raised);
    palette.setColor(QPalette::Text, tones.ink);
    palette.setColor(QPalette::Button, tones.surface);
    palette.setColor(QPalette::ButtonText, tones.ink);
    palette.setColor(QPalette::Highlight, tones.accent);
    palette.setColor(QPalette::HighlightedText, tones.on_accent);
    palette.setColor(QPalette::PlaceholderText, tones.ink_soft);
    palette.setColor(QPalette::Disabled, QPalette::Text, tones.ink_soft);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, tones.ink_soft);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, tones.ink_soft);
    return palette;
}

QColor markColor(qint64 number)
{
    const Mark &mark = tokens().mark(number);
    return currentShade() == Shade::Dark ? mark.on_dark : mark.on_light;
}

QIcon markIcon(qint64 number)
{
    return drawn([number, color = markColor(number)](QPainter &painter) {
        constexpr double side = 15;
        painter.translate((iconSize - side) / 2, (iconSize - side) / 2);
        painter.scale(side, side);
        painter.fillPath(tokens().mark(number).outline, color);
    });
}

QIcon lightMark(std::optional<Light> light)
{
    return drawn([light, &tones = currentTones()](QPainter &painter) {
        const QRectF circle(3, 3, 10, 10);
        if (!light) {
            painter.setPen(QPen(tones.ink_soft, 2));
            painter.drawLine(QPointF(4, 8), QPointF(12, 8));
            return;
        }
        switch (*light) {
        case Light::Live:
            painter.setBrush(tones.good);
            painter.drawEllipse(circle);
            break;
        case Light::Asleep:
            painter.setPen(QPen(tones.warn, 2));
            painter.drawEllipse(circle);
            painter.setBrush(tones.warn);
            painter.drawPie(circle, 90 * 16, 180 * 16);
            break;
        case Light::Gone:
            painter.setPen(QPen(tones.bad, 2));
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

QPushButton *primaryButton(QDialogButtonBox &box, const QString &text, QDialogButtonBox::ButtonRole role)
{
    auto *button = new QPushButton(text, &box);
    button->setProperty("kind", u"primary"_s);
    box.addButton(button, role);
    return button;
}

void resizeWithin(QWidget &window, QSize wished)
{
    window.resize(wished.boundedTo(window.screen()->availableSize() * 0.9));
}

}
