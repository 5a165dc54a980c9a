// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The foot of all scenes but the lobby: which night this is, and how a latecomer gets in.
Item {
    id: bar

    required property var stage

    Line {
        id: name
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width * 0.42)
        text: bar.stage.night.title
        size: Theme.note
        color: Theme.inkSoft
    }
    Line {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width * 0.54)
        horizontalAlignment: Text.AlignRight
        text: bar.stage.night.typedUrl === "" ? bar.stage.night.code
              : qsTr("Join at %1, code %2").arg(bar.stage.night.typedUrl).arg(bar.stage.night.code)
        size: Theme.note
        color: Theme.inkSoft
    }
}
