// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: scene

    required property var stage
    readonly property var live: stage.live

    readonly property bool onPhones: live.mode === "phones" || live.mode === "final"
    readonly property bool ordered: live.judged && live.kind === "order"

    function outcomeText() {
        switch (live.outcome) {
        case "nobody": return qsTr("Nobody knew it")
        case "time_up": return qsTr("Time is up")
        case "skipped": return qsTr("Skipped")
        default: return ""
        }
    }

    FitText {
        id: question
        width: parent.width
        height: scene.height * 0.24
        text: scene.live.text
        largest: Theme.body
        color: Theme.inkSoft
    }
    Rectangle {
        id: card
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        width: parent.width
        visible: !scene.live.judged
        radius: Theme.radius
        color: Theme.surface

        readonly property real inner: height - 4 * Theme.unit - caption.height
        readonly property bool explained: scene.live.explanation !== ""

        Line {
            id: caption
            anchors.top: parent.top
            anchors.topMargin: 2 * Theme.unit
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Answer")
            size: Theme.small
            color: Theme.inkSoft
        }
        FitText {
            id: answer
            anchors.top: caption.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: parent.width - 6 * Theme.unit
            height: card.explained ? card.inner * 0.55 : card.inner
            text: scene.live.answerOption >= 0
                  ? String.fromCharCode(65 + scene.live.answerOption) + "   " + scene.live.answer
                  : scene.live.answer
            largest: Theme.huge
            font.weight: Font.Bold
            color: Theme.accent
        }
        FitText {
            anchors.top: answer.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            visible: card.explained
            width: parent.width - 6 * Theme.unit
            height: card.inner * 0.45
            text: scene.live.explanation
            largest: Theme.body
        }
    }
    Grid {
        id: options
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        height: foot.y - y - Theme.gap - (explanation.visible ? explanation.height + Theme.gap : 0)
        visible: scene.live.judged
        columns: !scene.ordered && count > 2 ? 2 : 1
        spacing: Theme.unit

        readonly property int count: scene.stage.options.count
        readonly property int rows: Math.max(1, Math.ceil(count / columns))
        readonly property real cellHeight: (height + spacing) / rows - spacing

        Repeater {
            model: scene.live.judged ? scene.stage.options : null

            OptionTile {
                required property int index
                required property string text

                label: text
                position: scene.ordered ? index + 1 : String.fromCharCode(65 + place)
                judged: !scene.ordered
                counted: scene.live.counted
                width: (options.width - options.spacing * (options.columns - 1)) / options.columns
                height: Math.min(16 * Theme.unit * Theme.tall, options.cellHeight)
            }
        }
    }
    FitText {
        id: explanation
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        width: parent.width
        height: scene.height * (text.length > 400 ? 0.26 : 0.16) // a long one is small enough as it is
        visible: scene.live.judged && scene.live.explanation !== ""
        text: scene.live.explanation
        largest: Theme.body
    }
    ResultStrip {
        anchors.fill: foot
        visible: scene.onPhones
        stage: scene.stage
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: 11 * Theme.unit

        // With more rulings than fit side by side, the last ones are what matters.
        readonly property var shown: scene.live.rulings.slice(-3)
        readonly property real share: (width - 2 * Theme.gap)
                                      / Math.max(1, shown.length + (outcome.visible ? 1 : 0))

        Row {
            anchors.centerIn: parent
            visible: !scene.onPhones
            spacing: Theme.gap

            Pill {
                id: outcome
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: scene.outcomeText()
                widest: foot.width * 0.4
            }
            Repeater {
                model: foot.shown

                Rectangle {
                    id: ruling

                    required property var modelData
                    readonly property color verdict: modelData.correct ? Theme.good : Theme.bad

                    width: Math.min(foot.share - Theme.gap, row.implicitWidth + 4 * Theme.unit)
                    height: 9 * Theme.unit
                    radius: Theme.radius
                    color: Theme.surface
                    border.width: Math.max(2, 0.35 * Theme.unit)
                    border.color: verdict

                    Row {
                        id: row
                        anchors.centerIn: parent
                        spacing: 1.4 * Theme.unit
                        Line {
                            id: tick
                            anchors.verticalCenter: parent.verticalCenter
                            text: ruling.modelData.correct ? "\u2713" : "\u2717"
                            font.weight: Font.Bold
                            color: ruling.verdict
                        }
                        TeamMark {
                            id: sign
                            anchors.verticalCenter: parent.verticalCenter
                            mark: ruling.modelData.who.mark
                        }
                        Line {
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.min(implicitWidth,
                                            Math.max(0, foot.share - Theme.gap - tick.width - sign.width
                                                                    - points.width - 9 * Theme.unit))
                            text: ruling.modelData.who.name
                            font.weight: Font.DemiBold
                        }
                        Line {
                            id: points
                            anchors.verticalCenter: parent.verticalCenter
                            visible: text !== ""
                            text: ruling.modelData.points
                            font.weight: Font.Bold
                            color: ruling.verdict
                        }
                    }
                }
            }
        }
    }
}
