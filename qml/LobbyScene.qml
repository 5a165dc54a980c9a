// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: scene

    required property var stage
    readonly property bool withWifi: stage.night.wifiQr !== ""
    readonly property real leftWidth: width * (withWifi ? 0.54 : 0.42)

    Line {
        id: title
        width: parent.width
        text: scene.stage.night.title
        size: 7 * Theme.unit
        font.weight: Font.Bold
    }

    Item {
        id: join
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: scene.leftWidth

        readonly property real addressHeight: 23 * Theme.unit
        readonly property real side: Math.floor(Math.min((width - (scene.withWifi ? Theme.gap : 0)) / (scene.withWifi ? 2 : 1),
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
            spacing: Theme.gap
            QrCard {
                width: join.side
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

            Line {
                width: parent.width
                text: scene.withWifi ? qsTr("Stay connected if your phone says there is no internet. Or type:")
                                     : qsTr("Point your camera at the code, or type:")
                size: scene.withWifi ? 2.5 * Theme.unit : 2.9 * Theme.unit
                color: Theme.muted
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
                    color: Theme.muted
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
        color: Theme.muted
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
