// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace quizaar {

/// As a system in dark colours has it.
inline QPalette darkPalette()
{
    QPalette palette(QColor(40, 40, 44));
    palette.setColor(QPalette::Window, QColor(30, 30, 34));
    palette.setColor(QPalette::WindowText, Qt::white);
    return palette;
}

}
