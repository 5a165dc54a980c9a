// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: scene

    required property var stage
    readonly property var round: stage.round
    readonly property real gap: Theme.unit
    readonly property real columnWidth: (width + gap) / Math.max(1, round.columns)
    readonly property real headHeight: Math.min(grid.height / (round.rows + 1) * 1.25, 20 * Theme.unit)
    readonly property real rowHeight: (grid.height - headHeight) / Math.max(1, round.rows)

    Item {
        id: top
        width: parent.width
        height: 7.5 * Theme.unit

        Line {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (turn.visible ? turn.width + Theme.gap : 0)
            text: scene.round.boardTitle !== "" ? scene.round.boardTitle : scene.round.title
            size: Theme.body
            font.weight: Font.Bold
        }
        Rectangle {
            id: turn
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: scene.round.chooser.known
            width: Math.min(turnRow.implicitWidth + 3 * Theme.unit, scene.width * 0.62)
            height: 6.6 * Theme.unit
            radius: height / 2
            color: Theme.surface

            Row {
                id: turnRow
                anchors.left: parent.left
                anchors.leftMargin: 1.5 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                spacing: 1.2 * Theme.unit
                TeamMark {
                    anchors.verticalCenter: parent.verticalCenter
                    mark: scene.round.chooser.mark
                }
                Line {
                    id: chooses
                    anchors.verticalCenter: parent.verticalCenter
                    //: %1 is a player or a team, whose turn it is to pick a question from the board
                    readonly property string sentence: qsTr("%1 to choose")
                    text: sentence.arg("\u2068" + picker.elidedText + "\u2069")
                    size: Theme.small
                    font.weight: Font.DemiBold

                    TextMetrics {
                        id: verb
                        font: chooses.font
                        text: chooses.sentence.arg("")
                    }
                    TextMetrics { // a long name is cut, and what it has to do is not
                        id: picker
                        font: chooses.font
                        text: scene.round.chooser.name
                        elide: Text.ElideRight
                        elideWidth: scene.width * 0.62 - 9 * Theme.unit - verb.advanceWidth
                    }
                }
            }
        }
    }

    Item {
        id: grid
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: parent.bottom
        width: parent.width

        Repeater {
            model: scene.stage.categories

            Rectangle {
                id: head

                required property int index
                required property string title
                required property bool revealed
                required property bool spotlight

                x: index * scene.columnWidth
                width: scene.columnWidth - scene.gap
                height: scene.headHeight - scene.gap
                radius: Theme.radius
                color: revealed ? Theme.raised : Theme.surface
                border.width: spotlight ? Math.max(2, 0.4 * Theme.unit) : 0
                border.color: Theme.accent

                Behavior on color { ColorAnimation { duration: Theme.calm } }

                FitText {
                    anchors.fill: parent
                    anchors.margins: 1.2 * Theme.unit
                    text: head.revealed ? head.title : "?"
                    largest: Theme.body
                    font.weight: Font.Bold
                    color: head.revealed ? Theme.ink : Theme.inkSoft
                }
            }
        }
        Repeater {
            model: scene.stage.cells

            Rectangle {
                id: cell

                required property int column
                required property int row
                required property var points
                required property bool answered

                x: column * scene.columnWidth
                y: scene.headHeight + row * scene.rowHeight
                width: scene.columnWidth - scene.gap
                height: scene.rowHeight - scene.gap
                radius: Theme.radius
                color: Theme.surface
                opacity: answered ? 0.22 : 1

                Behavior on opacity { NumberAnimation { duration: Theme.calm } }

                FitText {
                    anchors.fill: parent
                    anchors.margins: Theme.unit
                    visible: !cell.answered
                    text: Theme.number(cell.points)
                    largest: Math.min(Theme.huge, cell.height * 0.6)
                    font.weight: Font.Bold
                    color: Theme.accent
                }
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -6 * Theme.unit
        color: Theme.veiled(0.95)
        opacity: scene.stage.spotlight !== "" ? 1 : 0
        visible: opacity > 0

        Behavior on opacity { NumberAnimation { duration: Theme.calm } }

        Column {
            anchors.centerIn: parent
            width: scene.width
            spacing: 2 * Theme.unit
            Line {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Category")
                size: Theme.body
                color: Theme.inkSoft
            }
            FitText {
                id: spotlightTitle
                width: parent.width
                height: 26 * Theme.unit
                largest: 13 * Theme.unit
                font.weight: Font.Bold
                color: Theme.accent
                // The last title stays while it fades.
                property string last
                text: last
                Connections {
                    target: scene.stage
                    function onSpotlightChanged() {
                        if (scene.stage.spotlight !== "")
                            spotlightTitle.last = scene.stage.spotlight
                    }
                }
                Component.onCompleted: last = scene.stage.spotlight
            }
        }
    }
}
