// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Quizaar.Stage 1.0

// A team's sign: colour and shape together, since colour alone is not enough for everybody.
TeamShape {
    property int mark: -1

    width: 4 * Theme.unit
    height: width
    shape: mark >= 0 ? mark % 10 : 0
    color: Theme.colourOf(mark)
}
