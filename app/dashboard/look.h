// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and marks. Light or dark follows the palette; a colour is never the only sign.
#pragma once

#include "app/dashboard/program_settings.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QSize>

class QWidget;

namespace quizaar {

enum class Shade
{
    Light,
    Dark
};

struct Look
{
    Shade shade = Shade::Light;
    QColor window;
    QColor surface;
    QColor raised;
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor good;
    QColor bad;
    QColor warn;
    QColor on_strong; // text on accent, good and bad
};

Look lookOf(const QPalette &palette);
/// The application's palette, which no style sheet changes.
Look currentLook();
/// Light or dark for the whole program, or as the system is set and changes.
void applyTheme(Theme theme);
/// For the main window: everything in it and its dialogs.
QString styleSheetOf(const Look &look);
/// The palette that goes with it, for what style sheets do not reach.
QPalette paletteOf(const Look &look);

/// Sizes a window as wished, and never so that its buttons lie below a low screen.
void resizeWithin(QWidget &window, QSize wished);

/// Teams count from 1. Beyond the table colours repeat with another shape.
QColor teamColor(int number);
QIcon teamMark(int number);

/// No light: a seat without a phone.
QIcon lightMark(std::optional<Light> light);
QString lightWords(std::optional<Light> light);

}
