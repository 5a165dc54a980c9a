// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Somebody in the colour and shape of the team, with a line below: who buzzed.
Rectangle {
    id: card

    required property var who
    property string note: ""

    color: Theme.colourOf(who.mark)
    radius: Theme.radius

    readonly property color ink: Theme.inkOn(who.mark)

    Rectangle {
        id: plate
        anchors.left: parent.left
        anchors.leftMargin: 1.6 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        width: parent.height - 3.2 * Theme.unit
        height: width
        radius: Theme.radius * 0.7
        color: card.ink

        TeamMark {
            anchors.centerIn: parent
            width: parent.width * 0.72
            mark: card.who.mark
        }
    }
    Column {
        anchors.left: plate.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Line {
            width: parent.width
            text: card.who.name
            size: Math.min(Theme.large, 0.42 * card.height)
            font.weight: Font.Bold
            color: card.ink
        }
        Line {
            width: parent.width
            visible: text !== ""
            text: card.note
            size: Theme.small
            color: card.ink
        }
    }
}
