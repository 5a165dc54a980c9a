// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Nations with what they have built, and the challenges that are open.
Item {
    id: scene

    required property var stage
    readonly property int nations: stage.nations.count
    readonly property int columns: nations > 10 ? 2 : 1
    readonly property int rows: Math.max(3, Math.ceil(nations / columns))
    readonly property bool challenged: stage.challenges.count > 0
    readonly property int most: 6

    function timeText(endsAtMs) {
        const seconds = Math.ceil(Math.max(0, endsAtMs - stage.clockMs) / 1000)
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0")
    }

    Item {
        id: top
        width: parent.width
        height: 9 * Theme.unit
        Line {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - left.width - Theme.gap
            text: scene.stage.round.title !== "" ? scene.stage.round.title : scene.stage.trading.title
            size: Theme.large
            font.weight: Font.Bold
        }
        Line {
            id: left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: scene.stage.trading.endsAtMs >= 0
            text: visible ? scene.timeText(scene.stage.trading.endsAtMs) : ""
            size: Theme.large
            font.weight: Font.Bold
            color: Theme.accent
        }
    }
    Item {
        id: list
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: parent.bottom
        width: scene.challenged ? parent.width * 0.6 - Theme.gap : parent.width

        readonly property real rowHeight: Math.min(height / scene.rows, 15 * Theme.unit)

        Repeater {
            model: scene.stage.nations

            Rectangle {
                id: nation

                required property int index
                required property var model
                readonly property real gap: Math.min(Theme.unit, list.rowHeight * 0.15)
                readonly property real size: Math.min(Theme.body, (height - gap) * 0.36)

                x: Math.floor(index / scene.rows) * list.width / scene.columns
                y: index % scene.rows * list.rowHeight
                width: list.width / scene.columns - gap
                height: list.rowHeight - gap
                radius: Theme.radius
                color: Theme.surface

                TeamMark {
                    id: sign
                    anchors.left: parent.left
                    anchors.leftMargin: nation.size * 0.6
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(1.4 * nation.size)
                    mark: nation.model.mark
                }
                Column {
                    anchors.left: sign.right
                    anchors.right: parent.right
                    anchors.leftMargin: nation.size * 0.6
                    anchors.rightMargin: nation.size * 0.6
                    anchors.verticalCenter: parent.verticalCenter

                    Item {
                        width: parent.width
                        height: name.height
                        Line {
                            id: name
                            width: Math.min(implicitWidth, parent.width * 0.65)
                            text: nation.model.name
                            size: nation.size
                            font.weight: Font.DemiBold
                        }
                        Line {
                            anchors.left: name.right
                            anchors.leftMargin: nation.size * 0.6
                            anchors.right: parent.right
                            anchors.baseline: name.baseline
                            text: nation.model.nation
                            size: nation.size * 0.78
                            color: Theme.accent
                        }
                    }
                    Line {
                        width: parent.width
                        maximumLineCount: scene.nations <= 5 ? 2 : 1
                        wrapMode: scene.nations <= 5 ? Text.Wrap : Text.NoWrap
                        text: nation.model.buildings !== "" ? nation.model.buildings
                                                            : qsTr("Nothing built yet")
                        size: nation.size * 0.78
                        color: Theme.muted
                    }
                }
            }
        }
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.top: list.top
        anchors.bottom: parent.bottom
        width: parent.width * 0.4
        visible: scene.challenged

        readonly property real rowHeight: (height - head.height) / (scene.most + 0.5)

        Line {
            id: head
            text: qsTr("Challenges")
            size: Theme.body
            font.weight: Font.DemiBold
            color: Theme.muted
        }
        Repeater {
            model: scene.stage.challenges

            Rectangle {
                id: challenge

                required property int index
                required property var model
                readonly property bool runs: model.endsAtMs >= 0
                readonly property real size: Math.min(Theme.small, height * 0.32)

                visible: index < scene.most
                y: head.height + index * side.rowHeight
                width: parent.width
                height: side.rowHeight - 0.8 * Theme.unit
                radius: Theme.radius
                color: runs ? Theme.surfaceRaised : Theme.surface

                TeamMark {
                    id: flag
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(1.2 * challenge.size)
                    mark: challenge.model.mark
                }
                Column {
                    anchors.left: flag.right
                    anchors.right: time.left
                    anchors.leftMargin: Theme.unit
                    anchors.rightMargin: Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    Line {
                        width: parent.width
                        text: "\u2068" + challenge.model.name + "\u2069  \u00b7  " + challenge.model.building
                        size: challenge.size
                        font.weight: Font.DemiBold
                    }
                    Line {
                        width: parent.width
                        text: challenge.model.exercise !== "" ? challenge.model.exercise
                                                              : qsTr("waits for the bank")
                        size: challenge.size * 0.85
                        color: Theme.muted
                    }
                }
                Line {
                    id: time
                    anchors.right: parent.right
                    anchors.rightMargin: 1.2 * Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    text: challenge.runs ? scene.timeText(challenge.model.endsAtMs) : ""
                    size: 1.3 * challenge.size
                    font.weight: Font.Bold
                    color: challenge.runs && challenge.model.endsAtMs - scene.stage.clockMs <= 30000
                           ? Theme.bad : Theme.accent
                }
            }
        }
        Line {
            anchors.bottom: parent.bottom
            visible: scene.stage.challenges.count > scene.most
            text: qsTr("and %1 more").arg(scene.stage.challenges.count - scene.most)
            size: Theme.small
            color: Theme.muted
        }
    }
}
