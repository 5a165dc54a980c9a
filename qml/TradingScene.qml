// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The trading round: time and food tax, the bank's prices, nations with what they have built, open challenges
// and the news.
Item {
    id: scene

    required property var stage
    readonly property var trading: stage.trading
    readonly property real leftMs: trading.endsAtMs - stage.clockMs
    readonly property bool warned: leftMs <= trading.warnMs
    readonly property bool lastWarned: leftMs <= trading.lastWarnMs
    readonly property bool challenged: stage.challenges.count > 0
    readonly property bool told: stage.news.count > 0

    function timeText(ms) {
        const seconds = Math.ceil(Math.max(0, ms) / 1000)
        const two = number => String(number).padStart(2, "0")
        const minutes = Math.floor(seconds / 60)
        const shown = minutes < 60 ? minutes : Math.floor(minutes / 60) + ":" + two(minutes % 60)
        return shown + ":" + two(seconds % 60)
    }

    Item {
        id: top
        width: parent.width
        height: 9 * Theme.unit
        Line {
            anchors.verticalCenter: parent.verticalCenter
            width: times.x - Theme.gap
            text: scene.stage.round.title !== "" ? scene.stage.round.title : scene.trading.title
            size: Theme.large
            font.weight: Font.Bold
        }
        Row {
            id: times
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
            Pill {
                anchors.verticalCenter: parent.verticalCenter
                visible: scene.trading.taxAtMs >= 0
                text: qsTr("Food tax in %1").arg(scene.timeText(scene.trading.taxAtMs - scene.stage.clockMs))
                size: Theme.small
                color: scene.trading.taxWarned ? Theme.bad : Theme.surface
                textColor: scene.trading.taxWarned ? Theme.onBad : Theme.ink
            }
            Pill {
                anchors.verticalCenter: parent.verticalCenter
                visible: scene.trading.endsAtMs >= 0
                text: qsTr("%1 left").arg(scene.timeText(scene.leftMs))
                size: Theme.body
                color: scene.lastWarned ? Theme.bad : scene.warned ? Theme.accent : Theme.surface
                textColor: scene.lastWarned ? Theme.onBad : scene.warned ? Theme.onAccent : Theme.accent
            }
        }
    }
    Item {
        id: goods
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        width: parent.width
        height: scene.stage.goods.count > 0 ? 16.5 * Theme.unit * Theme.tall : 0

        readonly property real gap: 1.4 * Theme.unit
        readonly property real cardWidth: (width + gap) / Math.max(1, scene.stage.goods.count) - gap

        Repeater {
            model: scene.stage.goods

            GoodCard {
                required property int index

                x: index * (goods.cardWidth + goods.gap)
                width: goods.cardWidth
                height: goods.height
            }
        }
    }
    NationGrid {
        anchors.top: goods.bottom
        anchors.topMargin: goods.height > 0 ? 1.4 * Theme.unit : 0
        anchors.bottom: parent.bottom
        width: !scene.challenged && !scene.told ? parent.width
               : (scene.stage.nations.count > 12 ? 0.66 : 0.58) * parent.width - Theme.gap
        nations: scene.stage.nations
        scoresShown: scene.trading.scoresShown
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.top: goods.bottom
        anchors.topMargin: goods.height > 0 ? 1.4 * Theme.unit : 0
        anchors.bottom: parent.bottom
        width: (scene.stage.nations.count > 12 ? 0.34 : 0.42) * parent.width
        visible: scene.challenged || scene.told

        ChallengeList {
            id: open
            width: parent.width
            visible: scene.challenged
            challenges: scene.stage.challenges
            clockMs: scene.stage.clockMs
            most: Math.max(1, Math.floor((side.height * share - 5 * Theme.unit) / rowHeight))

            readonly property real share: scene.told ? 0.55 : 1
        }
        NewsList {
            anchors.top: scene.challenged ? open.bottom : parent.top
            anchors.topMargin: scene.challenged ? Theme.unit : 0
            anchors.bottom: parent.bottom
            width: parent.width
            visible: scene.told
            news: scene.stage.news
            clockMs: scene.stage.clockMs
        }
    }
}
