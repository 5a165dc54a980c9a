// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Ranks run down the first column, then the next. Rows keep their identity, so overtaking is a movement.
Item {
    id: scene

    required property var stage
    readonly property var standings: stage.standings
    readonly property int most: 30
    readonly property int shown: Math.min(most, standings.count)
    readonly property int hidden: standings.count - shown
    readonly property int columns: shown <= 8 ? 1 : shown <= 16 ? 2 : 3
    readonly property int rows: Math.max(4, Math.ceil(shown / columns))
    readonly property real gap: 0.8 * Theme.unit
    readonly property real columnWidth: (width + 2 * gap) / columns
    readonly property real rowHeight: Math.min(list.height / rows,
                                               (columns > 1 ? 14 : 17) * Theme.unit * Theme.tall)
    readonly property real size: Math.min((columns > 1 ? 1.2 : 1.5) * Theme.body,
                                          rowHeight * 0.5, columnWidth / 16)

    Item {
        id: top
        width: parent.width
        height: 9 * Theme.unit
        Line {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Scores")
            size: Theme.large
            font.weight: Font.Bold
        }
        Line {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: !scene.stage.night.scoresShown ? qsTr("Hidden until later")
                  : scene.stage.night.frozen ? qsTr("Frozen: the points from before")
                  : scene.hidden > 0 ? qsTr("and %1 more").arg(scene.hidden) : ""
            size: Theme.small
            color: Theme.inkSoft
        }
    }
    Item {
        id: list
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: parent.bottom
        width: parent.width

        Repeater {
            model: scene.standings

            Rectangle {
                id: line

                required property int index
                required property var model
                property real column: Math.floor(index / scene.rows)
                property real row: index % scene.rows
                property real score: model.score

                Behavior on score { enabled: scene.settled; NumberAnimation { duration: 2 * Theme.calm } }
                // Places move, not positions: rows that become lower because somebody came are just there.
                Behavior on column {
                    enabled: scene.settled
                    NumberAnimation { duration: Theme.calm; easing.type: Easing.InOutCubic }
                }
                Behavior on row {
                    enabled: scene.settled
                    NumberAnimation { duration: Theme.calm; easing.type: Easing.InOutCubic }
                }

                visible: index < scene.shown
                x: column * scene.columnWidth
                y: row * scene.rowHeight
                width: scene.columnWidth - 2 * scene.gap
                height: scene.rowHeight - scene.gap
                radius: Math.min(Theme.radius, height / 3)
                color: model.rank === 1 ? Theme.raised : Theme.surface

                Line {
                    id: rank
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: 2.6 * scene.size
                    horizontalAlignment: Text.AlignHCenter
                    text: line.model.rank > 0 ? line.model.rank : "\u2013"
                    size: scene.size
                    font.weight: Font.Bold
                    color: line.model.rank === 1 ? Theme.accent : Theme.inkSoft
                }
                TeamMark {
                    id: sign
                    anchors.left: rank.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(1.15 * scene.size)
                    mark: line.model.mark
                }
                Line {
                    anchors.left: sign.right
                    anchors.leftMargin: 0.6 * scene.size
                    anchors.right: points.left
                    anchors.rightMargin: 0.6 * scene.size
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.model.name
                    size: scene.size
                    font.weight: Font.DemiBold
                }
                Line {
                    id: points
                    anchors.right: parent.right
                    anchors.rightMargin: 0.7 * scene.size
                    anchors.verticalCenter: parent.verticalCenter
                    visible: scene.stage.night.scoresShown
                    text: Theme.number(Math.round(line.score))
                    size: scene.size
                    font.weight: Font.Bold
                    color: line.model.rank === 1 ? Theme.accent : Theme.ink
                }
            }
        }
    }

    // The first layout is not a movement.
    property bool settled: false
    Timer {
        running: true
        interval: Theme.calm
        onTriggered: scene.settled = true
    }
}
