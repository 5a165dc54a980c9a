// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Quizaar.Stage 1.0

// One option: letter, colour and shape, and its text. Once judged it says whether it is right, and a bar how
// often it was ticked.
Rectangle {
    id: tile

    required property int place
    required property string label
    required property bool correct
    required property int ticked
    required property real share
    property bool judged: false
    property bool counted: false
    property string position: String.fromCharCode(65 + place)

    readonly property color hue: Theme.colourOf(place)
    readonly property real signSize: Math.min(height * 0.5, 5 * Theme.unit)

    radius: Theme.radius
    color: Theme.surface
    border.width: judged && correct ? Math.max(3, 0.6 * Theme.unit) : 0
    border.color: Theme.good

    Item {
        id: area
        anchors.left: plate.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: tile.border.width
        anchors.leftMargin: 0

        Rectangle {
            id: bar
            property real grown: 0
            // its round beginning lies below the plate
            x: -Theme.radius
            visible: tile.counted && tile.share > 0
            width: Theme.radius + parent.width * tile.share * grown
            height: parent.height
            radius: Theme.radius - tile.border.width
            color: Qt.rgba(tile.hue.r, tile.hue.g, tile.hue.b, 0.3)

            NumberAnimation on grown {
                running: tile.counted
                from: 0
                to: 1
                duration: 900
                easing.type: Easing.OutCubic
            }
        }
    }
    Rectangle {
        id: plate
        x: tile.border.width
        y: tile.border.width
        width: 2.9 * tile.signSize
        height: parent.height - 2 * tile.border.width
        radius: Theme.radius - tile.border.width
        color: tile.hue

        readonly property color ink: Theme.inkOn(tile.place)

        Row {
            anchors.centerIn: parent
            spacing: 0.4 * tile.signSize
            TeamShape {
                anchors.verticalCenter: parent.verticalCenter
                width: 0.85 * tile.signSize
                height: width
                mark: tile.place
                color: plate.ink
            }
            Line {
                anchors.verticalCenter: parent.verticalCenter
                text: tile.position
                size: tile.signSize
                font.weight: Font.Bold
                color: plate.ink
            }
        }
    }
    FitText {
        anchors.left: plate.right
        anchors.right: result.visible ? result.left : parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: 2 * Theme.unit
        anchors.rightMargin: Theme.unit
        anchors.topMargin: 0.5 * Theme.unit
        anchors.bottomMargin: 0.5 * Theme.unit
        horizontalAlignment: Text.AlignLeft
        text: tile.label
        largest: Math.min(Theme.large * 0.85, tile.height * 0.5)
        font.weight: tile.judged && tile.correct ? Font.Bold : Font.Normal
        color: tile.judged && !tile.correct ? Theme.inkSoft : Theme.ink
    }
    Row {
        id: result
        anchors.right: parent.right
        anchors.rightMargin: 1.5 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        visible: tile.judged
        spacing: Theme.unit
        Line {
            anchors.verticalCenter: parent.verticalCenter
            visible: tile.correct
            text: "\u2713"
            size: Math.min(Theme.body, tile.height * 0.5)
            font.weight: Font.Bold
            color: Theme.good
        }
        Line {
            anchors.verticalCenter: parent.verticalCenter
            visible: tile.counted
            text: tile.ticked
            size: Math.min(Theme.body, tile.height * 0.5)
            font.weight: Font.Bold
        }
    }
}
