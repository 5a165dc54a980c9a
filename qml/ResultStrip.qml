// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How many had it, and the first of them by name. A final names everybody, right or wrong.
Item {
    id: strip

    required property var stage
    readonly property var live: stage.live
    readonly property bool everybody: live.mode === "final"
    readonly property int listed: everybody ? live.askedCount : live.rightCount
    readonly property int shown: Math.min(listed, listed > 4 ? 3 : 4)
    // Where all stand there with their signs nobody needs to be told how many.
    readonly property bool counted: everybody && listed === shown && live.outcome !== "skipped"
    readonly property real share: (width - (counted ? 0 : words.width + row.spacing)
                                   - (more.visible ? more.width + Theme.gap : 0)
                                   - Theme.gap) / Math.max(1, shown) - row.spacing
    readonly property real letters: shown > 3 ? 0.88 * Theme.small : Theme.small // names come before size
    readonly property real tight: Theme.unit

    Row {
        id: row
        anchors.centerIn: parent
        height: parent.height
        spacing: 1.4 * Theme.unit

        Pill {
            id: words
            visible: !strip.counted
            anchors.verticalCenter: parent.verticalCenter
            widest: strip.width * 0.36
            size: Theme.small
            text: strip.live.outcome === "skipped" ? qsTr("Skipped")
                  : strip.live.rightCount === 0 ? qsTr("Nobody knew it")
                  : strip.live.kind === "number"
                    ? qsTr("Closest: %1 of %2").arg(strip.live.rightCount).arg(strip.live.askedCount)
                    : qsTr("%1 of %2 had it").arg(strip.live.rightCount).arg(strip.live.askedCount)
        }
        Repeater {
            model: strip.stage.sides

            Rectangle {
                id: chip

                required property int index
                required property string name
                required property int mark
                required property int verdict
                required property string points
                readonly property color tone: verdict > 0 ? Theme.good : verdict < 0 ? Theme.bad : Theme.line

                anchors.verticalCenter: parent.verticalCenter
                visible: index < strip.shown
                width: Math.min(strip.share, inner.implicitWidth + 2.6 * Theme.unit)
                height: 7.5 * Theme.unit
                radius: Theme.radius
                color: Theme.surface
                border.width: Math.max(2, 0.35 * Theme.unit)
                border.color: tone

                Row {
                    id: inner
                    anchors.centerIn: parent
                    spacing: strip.tight
                    Line {
                        id: tick
                        anchors.verticalCenter: parent.verticalCenter
                        visible: chip.verdict !== 0
                        text: chip.verdict > 0 ? "\u2713" : "\u2717"
                        size: strip.letters
                        font.weight: Font.Bold
                        color: chip.tone
                    }
                    TeamMark {
                        id: sign
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.round(strip.letters)
                        mark: chip.mark
                    }
                    Line {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, Math.max(0, strip.share - tick.width - sign.width
                                                                   - worth.width - 3 * strip.tight
                                                                   - 2.6 * Theme.unit))
                        text: chip.name
                        size: strip.letters
                        font.weight: Font.DemiBold
                    }
                    Line {
                        id: worth
                        anchors.verticalCenter: parent.verticalCenter
                        visible: text !== ""
                        text: chip.points
                        size: strip.letters
                        font.weight: Font.Bold
                        color: chip.tone
                    }
                }
            }
        }
        Line {
            id: more
            anchors.verticalCenter: parent.verticalCenter
            visible: strip.listed > strip.shown
            text: qsTr("and %1 more").arg(strip.listed - strip.shown)
            size: Theme.small
            color: Theme.inkSoft
        }
    }
}
