// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Quizaar.Stage 1.0

Item {
    id: scene

    required property var stage
    readonly property var live: stage.live
    readonly property bool onPhones: live.mode === "phones" || live.mode === "final"
    readonly property bool judging: live.phase === "judging"
    readonly property int optionCount: live.options.length
    readonly property int optionColumns: optionCount > 1 ? 2 : 1
    readonly property int optionRows: Math.ceil(optionCount / optionColumns)

    Item {
        id: top
        width: parent.width
        height: 14 * Theme.unit

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
            Pill {
                anchors.verticalCenter: parent.verticalCenter
                visible: scene.live.category !== ""
                widest: scene.width * 0.55
                text: scene.live.category
            }
            Pill {
                anchors.verticalCenter: parent.verticalCenter
                visible: scene.live.points !== ""
                text: scene.live.points
                color: Theme.accent
                textColor: Theme.onAccent
            }
            Pill {
                anchors.verticalCenter: parent.verticalCenter
                visible: scene.live.bet !== ""
                text: qsTr("Bet: %1").arg(scene.live.bet)
                color: Theme.accent
                textColor: Theme.onAccent
            }
        }
        RingItem {
            id: ring
            anchors.right: parent.right
            width: parent.height
            height: width
            visible: scene.stage.counting
            share: scene.stage.countdown
            thickness: 1.5 * Theme.unit
            trackColor: Theme.line
            color: scene.stage.secondsLeft <= 3 ? Theme.bad : Theme.accent

            Line {
                anchors.centerIn: parent
                text: scene.stage.secondsLeft
                size: 5.4 * Theme.unit * Math.min(1, 3 / text.length) // inside the ring, however long
                font.weight: Font.Bold
            }
        }
    }

    // Beside the text, which keeps the smaller part; alone where there is none.
    MediaPane {
        id: media
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: options.top
        anchors.bottomMargin: Theme.gap
        visible: there
        width: !there ? 0 : scene.live.text === "" ? parent.width
               : parent.width * (soundAlone ? 0.34 : scene.live.text.length > 200 ? 0.48 : 0.6)
        stage: scene.stage
    }
    FitText {
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: options.top
        anchors.bottomMargin: Theme.gap
        anchors.left: media.right
        anchors.leftMargin: media.there ? Theme.gap : 0
        anchors.right: parent.right
        visible: text !== ""
        text: scene.live.text
        largest: Theme.huge
        // A long text is read like a page, not like a poster.
        readonly property bool page: text.length > 300
        font.weight: page ? Font.Normal : Font.DemiBold
        horizontalAlignment: page ? undefined : Text.AlignHCenter
    }

    Grid {
        id: options
        anchors.bottom: foot.top
        anchors.bottomMargin: scene.optionCount > 0 ? Theme.gap : 0
        width: parent.width
        columns: scene.optionColumns
        spacing: Theme.unit

        // Never more than half of what is left, so that the question keeps its place.
        readonly property real cellHeight: Math.min(10.5 * Theme.unit,
            (scene.height - top.height - foot.height) * 0.5 / Math.max(1, scene.optionRows) - spacing)

        Repeater {
            model: scene.stage.options

            OptionTile {
                required property string text

                label: text
                width: (options.width - options.spacing * (options.columns - 1)) / options.columns
                height: options.cellHeight
            }
        }
    }

    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: 14 * Theme.unit

        WhoCard {
            anchors.fill: parent
            visible: scene.live.speaking.known
            who: scene.live.speaking
            note: {
                const parts = []
                if (scene.live.margin !== "")
                    parts.push(scene.live.margin)
                if (scene.live.speaking.team !== "" && scene.live.speaking.team !== scene.live.speaking.name)
                    parts.push("\u2068" + scene.live.speaking.team + "\u2069")
                return parts.length > 0 ? parts.join("  \u00b7  ") : qsTr("has the word")
            }
        }
        AnsweredStrip {
            id: strip
            anchors.fill: parent
            visible: scene.onPhones && (scene.live.phase === "open" || scene.judging)
            stage: scene.stage
            caption: scene.judging
                     ? qsTr("Answers are in: %1 of %2").arg(scene.live.doneCount).arg(scene.live.askedCount)
                     : qsTr("%1 of %2 have answered").arg(scene.live.doneCount).arg(scene.live.askedCount)
        }
        Row {
            anchors.centerIn: parent
            visible: !scene.live.speaking.known && !strip.visible
            spacing: 3 * Theme.unit

            Pill {
                id: state
                readonly property bool open: scene.live.phase === "open"
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.large * 0.85
                text: open ? qsTr("Buzzers open") : qsTr("Get ready")
                color: open ? Theme.good : Theme.surface
                textColor: open ? Theme.onGood : Theme.inkSoft

                Behavior on color { ColorAnimation { duration: Theme.quick } }
            }
            Line {
                anchors.verticalCenter: parent.verticalCenter
                visible: scene.live.lockedOut !== ""
                width: Math.min(implicitWidth, scene.width - state.width - 3 * Theme.unit)
                text: qsTr("Out for this question: %1").arg(scene.live.lockedOut)
                size: Theme.small
                color: Theme.inkSoft
            }
        }
    }
}
