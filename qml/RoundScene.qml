// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: scene

    required property var stage
    readonly property var round: stage.round

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -2 * Theme.unit
        width: parent.width
        spacing: 2.5 * Theme.unit

        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Round %1").arg(scene.round.number)
            size: Theme.large
            font.weight: Font.DemiBold
            color: Theme.accent
        }
        FitText {
            width: parent.width
            height: Math.min(scene.height * 0.45, 34 * Theme.unit)
            text: scene.round.title
            largest: 13 * Theme.unit
            font.weight: Font.Bold
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 16 * Theme.unit
            height: 0.8 * Theme.unit
            radius: height / 2
            color: Theme.accent
        }
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, scene.width)
            visible: text !== ""
            text: scene.round.questions > 0
                  ? scene.round.asked === 0
                    ? qsTr("%1 questions").arg(scene.round.questions)
                    : qsTr("%1 of %2 questions asked").arg(scene.round.asked).arg(scene.round.questions)
                  : scene.round.boardTitle === scene.round.title ? "" : scene.round.boardTitle
            size: Theme.body
            color: Theme.inkSoft
        }
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, scene.width)
            visible: scene.round.doubled !== ""
            text: qsTr("Doubled for %1").arg(scene.round.doubled)
            size: Theme.body
            color: Theme.accent
        }
    }
}
