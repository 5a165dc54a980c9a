// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Quizaar.Stage 1.0

Rectangle {
    id: root

    required property var stage

    width: 1280
    height: 720
    gradient: Gradient {
        GradientStop { position: 0; color: Theme.glow }
        GradientStop { position: 0.25; color: Theme.ground }
        GradientStop { position: 1; color: Theme.groundDeep }
    }

    Binding {
        target: Theme
        property: "unit"
        value: Math.max(1, Math.min(root.width / 16 * 9, root.height) / 100)
    }
    Binding {
        target: Theme
        property: "tall"
        value: Math.max(1, root.height / (100 * Theme.unit))
    }

    Item {
        id: area
        anchors.fill: parent
        anchors.margins: Math.round(4 * Theme.unit)
        anchors.bottomMargin: root.stage.scene === Scene.Lobby ? anchors.margins : Math.round(8 * Theme.unit)

        SceneSlot { stage: root.stage; scene: Scene.Lobby; page: "LobbyScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.RoundTitle; page: "RoundScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Board; page: "BoardScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Question; page: "QuestionScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Answer; page: "AnswerScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Scoreboard; page: "ScoreboardScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Podium; page: "PodiumScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Betting; page: "BettingScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Reveal; page: "RevealScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Trading; page: "TradingScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.Sheet; page: "SheetScene.qml" }
        SceneSlot { stage: root.stage; scene: Scene.TradingResult; page: "TradingResultScene.qml" }
    }

    JoinBar {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: area.anchors.margins
        anchors.rightMargin: area.anchors.margins
        height: Math.round(7 * Theme.unit)
        visible: root.stage.scene !== Scene.Lobby && !held.visible
        stage: root.stage
    }

    Pill {
        id: held
        // in the place of the foot: above, points and category stand beside the time
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(1.2 * Theme.unit)
        visible: root.stage.held && !root.stage.paused
        size: Theme.small
        widest: 70 * Theme.unit
        text: qsTr("The host holds the round")
        color: Theme.accent
        textColor: Theme.onAccent
    }

    PausedOverlay {
        anchors.fill: parent
        shown: root.stage.paused
    }
}
