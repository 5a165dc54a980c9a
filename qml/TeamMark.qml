// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Quizaar.Stage 1.0

// A team's sign: colour and shape together, since colour alone is not enough for everybody.
TeamShape {
    width: 4 * Theme.unit
    height: width
    color: Theme.colourOf(mark)
}
