// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: scene

    required property var stage
    readonly property bool withWifi: stage.night.wifiQr !== ""

    Line {
        id: title
        width: parent.width
        text: scene.stage.night.title
        size: Theme.large
        font.weight: Font.Bold
    }

    Item {
        id: join
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: codes.width

        readonly property real addressHeight: (scene.withWifi ? 25 : 21.5) * Theme.unit
        readonly property real widest: scene.withWifi ? (scene.width * 0.56 - Theme.gap) / 2
                                       : scene.width * 0.44
        readonly property real side: Math.floor(Math.min(widest,
                                                         height - addressHeight - steps.height))

        Row {
            id: steps
            height: scene.withWifi ? 6 * Theme.unit : 0
            visible: scene.withWifi
            spacing: Theme.gap
            Line {
                width: join.side
                height: parent.height
                text: qsTr("1. Join the Wi-Fi")
                size: Theme.small
                font.weight: Font.DemiBold
                color: Theme.accent
            }
            Line {
                width: join.side
                height: parent.height
                text: qsTr("2. Open the game")
                size: Theme.small
                font.weight: Font.DemiBold
                color: Theme.accent
            }
        }
        Row {
            id: codes
            anchors.top: steps.bottom
            spacing: scene.withWifi ? Theme.gap : 0
            QrCard {
                width: scene.withWifi ? join.side : 0
                height: join.side
                text: scene.stage.night.wifiQr
            }
            QrCard {
                width: join.side
                height: join.side
                text: scene.stage.night.joinUrl
            }
        }
        Column {
            anchors.top: codes.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            spacing: 0.6 * Theme.unit

            FitText {
                width: parent.width
                height: (scene.withWifi ? 7.4 : 3.8) * Theme.unit
                text: scene.withWifi
                      ? qsTr("Stay connected if your phone says there is no internet.\nNo camera? Type:")
                      : qsTr("Point your camera at the code, or type:")
                horizontalAlignment: Text.AlignLeft
                largest: 2.9 * Theme.unit
                color: Theme.inkSoft
            }
            FitText {
                width: parent.width
                height: 7 * Theme.unit
                text: scene.stage.night.typedUrl
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignLeft
                largest: Theme.large
                font.weight: Font.Bold
                color: Theme.accent
            }
            Row {
                spacing: 1.5 * Theme.unit
                Line {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Code")
                    size: Theme.body
                    color: Theme.inkSoft
                }
                Line {
                    anchors.verticalCenter: parent.verticalCenter
                    text: scene.stage.night.code
                    size: Theme.large
                    font.weight: Font.Bold
                    font.letterSpacing: 0.8 * Theme.unit
                }
            }
        }
    }

    Line {
        id: heading
        anchors.left: join.right
        anchors.leftMargin: 2 * Theme.gap
        anchors.right: parent.right
        anchors.top: join.top
        height: 6 * Theme.unit
        readonly property int count: scene.stage.players.count
        text: count === 0 ? qsTr("Nobody is here yet. Be the first!")
              : count === 1 ? qsTr("One player is here") : qsTr("%1 players are here").arg(count)
        size: Theme.body
        color: Theme.inkSoft
    }
    Column {
        anchors.left: heading.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: 2 * Theme.gap
        visible: heading.count === 0
        spacing: 2 * Theme.gap

        Repeater {
            model: [qsTr("Scan the code with your phone"), qsTr("Type your name"),
                    qsTr("Wait here until it starts")]

            Item {
                id: step

                required property int index
                required property string modelData

                width: parent.width
                height: 11 * Theme.unit * Theme.tall

                Rectangle {
                    id: disc
                    width: 8 * Theme.unit
                    height: width
                    radius: width / 2
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.raised
                    Line {
                        anchors.centerIn: parent
                        text: step.index + 1
                        font.weight: Font.Bold
                        color: Theme.accent
                    }
                }
                FitText {
                    anchors.left: disc.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    height: parent.height
                    text: step.modelData
                    horizontalAlignment: Text.AlignLeft
                    largest: Theme.body
                    font.weight: Font.DemiBold
                }
            }
        }
    }
    PeopleGrid {
        anchors.left: heading.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: parent.bottom
        inTeams: scene.stage.night.inTeams && scene.stage.teams.count > 0
        people: inTeams ? scene.stage.teams : scene.stage.players
    }
}
