// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Quizaar.Stage 1.0

// White on purpose, quiet zone included: cameras want dark on light.
Rectangle {
    id: card

    property alias text: code.text

    color: "white"
    radius: Theme.radius
    visible: code.valid

    QrItem {
        id: code
        anchors.fill: parent
        anchors.margins: Math.round(card.radius / 3)
    }
}
