// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A final's answers one by one: what the side wrote, what it bet, and what that does to its score.
Item {
    id: scene

    required property var stage
    readonly property var live: stage.live
    readonly property color verdict: live.revealVerdict > 0 ? Theme.good
                                     : live.revealVerdict < 0 ? Theme.bad : Theme.line

    FitText {
        id: question
        width: parent.width
        height: scene.height * 0.17
        text: scene.live.text
        largest: Theme.body
        color: Theme.inkSoft
    }
    Rectangle {
        id: card
        anchors.top: question.bottom
        anchors.topMargin: Theme.unit
        width: parent.width
        height: scene.height * 0.46
        radius: Theme.radius
        color: Theme.surface
        border.width: Math.max(3, 0.6 * Theme.unit)
        border.color: scene.verdict

        Behavior on border.color { ColorAnimation { duration: Theme.calm } }

        WhoCard {
            id: who
            x: 1.6 * Theme.unit
            y: x
            width: parent.width - 2 * x
            height: 12 * Theme.unit
            who: scene.live.revealWho
            note: qsTr("Bet: %1").arg(scene.live.bet)
        }
        Line {
            id: sign
            anchors.right: parent.right
            anchors.rightMargin: 3 * Theme.unit
            y: who.y + who.height + (parent.height - who.y - who.height - height) / 2
            visible: scene.live.revealVerdict !== 0
            text: (scene.live.revealVerdict > 0 ? "\u2713 " : "\u2717 ") + scene.live.revealPoints
            size: Theme.large
            font.weight: Font.Bold
            color: scene.verdict
        }
        FitText {
            id: answer
            anchors.left: parent.left
            anchors.right: sign.visible ? sign.left : parent.right
            anchors.top: who.bottom
            anchors.bottom: parent.bottom
            anchors.margins: 2 * Theme.unit
            // a short one stands in the middle of the card, not of what the sign leaves
            anchors.leftMargin: sign.visible && text.length < 20 ? sign.width + 5 * Theme.unit
                                                                 : 2 * Theme.unit
            text: scene.live.revealAnswer !== "" ? scene.live.revealAnswer : qsTr("No answer")
            largest: Theme.huge
            font.weight: Font.Bold
            color: scene.live.revealAnswer !== "" ? Theme.ink : Theme.inkSoft

            // Each answer comes in by itself.
            property int turn: scene.live.revealed
            onTurnChanged: comeIn.restart()
            NumberAnimation {
                id: comeIn
                target: answer
                property: "opacity"
                from: 0
                to: 1
                duration: 2 * Theme.calm
            }
        }
    }
    SideGrid {
        anchors.top: card.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        stage: scene.stage
        withScores: true
    }
}
