// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Who is producing, the exercise, and the time that is left for it. As high as what it shows.
Item {
    id: list

    required property var challenges
    required property real clockMs
    property int most: 3
    readonly property real rowHeight: 8 * Theme.unit
    readonly property int shown: Math.min(most, challenges.count)

    function timeText(endsAtMs) {
        const seconds = Math.ceil(Math.max(0, endsAtMs - list.clockMs) / 1000)
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0")
    }

    readonly property real firstY: head.height + 0.6 * Theme.unit

    height: firstY + shown * rowHeight

    Line {
        id: head
        text: qsTr("Challenges")
        size: Theme.small
        font.weight: Font.DemiBold
        color: Theme.inkSoft
    }
    Line {
        anchors.right: parent.right
        anchors.baseline: head.baseline
        visible: list.challenges.count > list.shown
        text: qsTr("and %1 more").arg(list.challenges.count - list.shown)
        size: Theme.note
        color: Theme.inkSoft
    }
    Repeater {
        model: list.challenges

        Rectangle {
            id: challenge

            required property int index
            required property var model
            readonly property bool runs: model.endsAtMs >= 0
            readonly property real size: Math.min(Theme.small, height * 0.36)

            visible: index < list.shown
            y: list.firstY + index * list.rowHeight
            width: list.width
            height: list.rowHeight - 0.8 * Theme.unit
            radius: Theme.radius
            color: runs ? Theme.raised : Theme.surface

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
                    color: Theme.inkSoft
                }
            }
            Line {
                id: time
                anchors.right: parent.right
                anchors.rightMargin: 1.2 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: challenge.runs ? list.timeText(challenge.model.endsAtMs) : ""
                size: 1.3 * challenge.size
                font.weight: Font.Bold
                color: challenge.runs && challenge.model.endsAtMs - list.clockMs <= 30000 ? Theme.bad
                                                                                          : Theme.accent
            }
        }
    }
}
