// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and marks. Light or dark follows the palette; a colour is never the only sign.
#pragma once

#include "app/dashboard/program_settings.h"
#include "app/design/tokens.h"

#include <QColor>
#include <QDialogButtonBox>
#include <QIcon>
#include <QPalette>
#include <QSize>

class QWidget;

namespace quizaar {

Shade shadeOf(const QPalette &palette);
/// Of the application's palette, which no style sheet changes.
Shade currentShade();
const Tones &currentTones();
/// Light or dark for the whole program, or as the system is set and changes.
void applyTheme(Theme theme);
/// For the main window: everything in it and its dialogs.
QString styleSheetOf(Shade shade);
/// The palette that goes with it, for what style sheets do not reach.
QPalette paletteOf(Shade shade);

/// The button for what a dialog is there for. Its kind has to be known before a style sheet sees it.
QPushButton *primaryButton(QDialogButtonBox &box, const QString &text, QDialogButtonBox::ButtonRole role);

/// Sizes a window as wished, and never so that its buttons lie below a low screen.
void resizeWithin(QWidget &window, QSize wished);

/// A mark of the tokens, in the colour that stands out from the present ground.
QColor markColor(qint64 number);
QIcon markIcon(qint64 number);

/// No light: a seat without a phone.
QIcon lightMark(std::optional<Light> light);
QString lightWords(std::optional<Light> light);

}
