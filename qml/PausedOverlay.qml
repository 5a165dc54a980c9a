// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    id: overlay

    required property bool shown

    color: Theme.veiled(0.94)
    opacity: shown ? 1 : 0
    visible: opacity > 0

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    Column {
        anchors.centerIn: parent
        spacing: 3 * Theme.unit

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 3.4 * Theme.unit
            Repeater {
                model: 2
                Rectangle {
                    width: 4.6 * Theme.unit
                    height: 17 * Theme.unit
                    radius: 1.2 * Theme.unit
                    color: Theme.accent
                }
            }
        }
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Paused")
            size: Theme.huge
            font.weight: Font.Bold
        }
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("The clock stands still. Back in a moment.")
            size: Theme.body
            color: Theme.inkSoft
        }
    }
}
