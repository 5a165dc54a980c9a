// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A round whose answers are collected at its end: what it has asked so far, to be read again.
Item {
    id: scene

    required property var stage
    readonly property var round: stage.round
    readonly property bool closed: round.sheet === "collected" || round.sheet === "walking"
    readonly property int most: 20
    readonly property var questions: round.sheetQuestions.slice(-most)
    readonly property int skipped: round.sheetQuestions.length - questions.length
    readonly property int columns: questions.length > 6 ? 2 : 1
    readonly property int rows: Math.max(4, Math.ceil(questions.length / columns))
    readonly property real gap: 0.8 * Theme.unit
    readonly property real rowHeight: Math.min(list.height / rows, 12 * Theme.unit * Theme.tall)
    readonly property real size: Math.min(Theme.body, rowHeight * 0.32)

    Item {
        id: top
        width: parent.width
        height: 9 * Theme.unit
        Line {
            anchors.left: parent.left
            anchors.right: count.left
            anchors.rightMargin: 2 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: scene.round.title
            size: Theme.large
            font.weight: Font.Bold
        }
        Line {
            id: count
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1 of %2 questions asked").arg(scene.round.sheetQuestions.length)
                                                  .arg(scene.round.questions)
            size: Theme.small
            color: Theme.inkSoft
        }
    }
    Item {
        id: list
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        width: parent.width

        Repeater {
            model: scene.questions

            Rectangle {
                id: line

                required property int index
                required property string modelData
                readonly property int column: Math.floor(index / scene.rows)
                readonly property real columnWidth: (list.width + 2 * scene.gap) / scene.columns

                x: column * columnWidth
                y: (index - column * scene.rows) * scene.rowHeight
                width: columnWidth - 2 * scene.gap
                height: scene.rowHeight - scene.gap
                radius: Math.min(Theme.radius, height / 3)
                color: Theme.surface

                Line {
                    id: number
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: 3 * scene.size
                    horizontalAlignment: Text.AlignHCenter
                    text: scene.skipped + line.index + 1
                    size: scene.size
                    font.weight: Font.Bold
                    color: Theme.accent
                }
                Line { // everybody has heard it: its beginning says which one it was
                    anchors.left: number.right
                    anchors.right: parent.right
                    anchors.rightMargin: scene.size
                    anchors.verticalCenter: parent.verticalCenter
                    maximumLineCount: 2
                    wrapMode: Text.Wrap
                    text: line.modelData
                    size: scene.size
                }
            }
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: 11 * Theme.unit
        radius: Theme.radius
        color: scene.stage.counting ? Theme.accent : Theme.raised

        Behavior on color { ColorAnimation { duration: Theme.calm } }

        Line {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 4 * Theme.unit)
            text: scene.stage.counting ? qsTr("Answers are collected in %1 s").arg(scene.stage.secondsLeft)
                  : scene.closed ? qsTr("Pens down! The answers are in.")
                  : qsTr("Answers can be changed until they are collected.")
            size: scene.stage.counting || scene.closed ? Theme.large : Theme.body
            font.weight: Font.Bold
            color: scene.stage.counting ? Theme.onAccent : Theme.ink
        }
    }
}
