// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Bets are taken: the category, and who has bet. Amounts and the question come later.
Item {
    id: scene

    required property var stage
    readonly property var live: stage.live
    readonly property bool wager: live.mode === "wager"

    Line {
        id: heading
        anchors.horizontalCenter: parent.horizontalCenter
        text: scene.wager ? qsTr("Wager") : qsTr("Final")
        size: Theme.large
        font.weight: Font.DemiBold
        color: Theme.accent
    }
    FitText {
        id: category
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        height: parent.height * 0.36
        text: scene.live.category
        largest: 13 * Theme.unit
        font.weight: Font.Bold
    }
    Line {
        id: words
        anchors.top: category.bottom
        anchors.topMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width)
        text: scene.live.askedCount === 0 ? qsTr("Nobody has points to bet")
              : scene.wager && scene.live.doneCount > 0 ? qsTr("The bet is placed")
              : scene.wager ? qsTr("How much do you dare?")
              : qsTr("%1 of %2 have bet").arg(scene.live.doneCount).arg(scene.live.askedCount)
        size: Theme.body
        color: Theme.inkSoft
    }
    SideGrid {
        anchors.top: words.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        stage: scene.stage
    }
}
