// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Everybody who takes part, in cells as large as the area allows: who has bet, or how a final goes for whom.
Item {
    id: grid

    required property var stage
    property bool withScores: false ///< scores and verdicts; else a tick for those who are done

    readonly property int most: 24
    readonly property int total: stage.sides.count
    readonly property int letters: withScores ? 15 : 10 // a cell is wide: names keep some
    readonly property int shown: total > most ? most - 1 : total
    readonly property var plan: {
        let best = { columns: 1, size: 0, w: width, h: height }
        const count = Math.max(1, Math.min(total, most))
        for (let columns = 1; columns <= count; ++columns) {
            const rows = Math.ceil(count / columns)
            const size = Math.min(height / rows / 2.2, width / columns / letters, Theme.body)
            if (size > best.size + 0.01)
                best = { columns: columns, size: size,
                         w: Math.min(width / columns, size * (columns > 1 ? 1.6 : 2.4) * letters),
                         h: Math.min(height / rows, size * 2.6) }
        }
        return best
    }

    Item {
        anchors.centerIn: parent
        width: Math.min(grid.plan.columns, grid.total) * grid.plan.w
        height: Math.ceil(Math.min(grid.total, grid.most) / grid.plan.columns) * grid.plan.h

        Repeater {
            model: grid.stage.sides

            Rectangle {
                id: cell

                required property int index
                required property string name
                required property int mark
                required property bool done
                required property int verdict
                required property int turn
                required property var score
                property real counter: score
                readonly property real gap: grid.plan.size * 0.35
                readonly property bool newest: grid.withScores && turn > 0
                                               && turn === grid.stage.live.revealed

                Behavior on counter { NumberAnimation { duration: 2 * Theme.calm } }

                visible: index < grid.shown
                x: index % grid.plan.columns * grid.plan.w + gap / 2
                y: Math.floor(index / grid.plan.columns) * grid.plan.h
                width: grid.plan.w - gap
                height: grid.plan.h - gap
                radius: Math.min(Theme.radius, height / 2)
                color: newest ? Theme.raised : Theme.surface
                border.width: newest ? Math.max(2, 0.35 * Theme.unit) : 0
                border.color: Theme.accent
                opacity: grid.withScores || done ? 1 : 0.6

                Behavior on opacity { NumberAnimation { duration: Theme.calm } }

                TeamMark {
                    id: sign
                    anchors.left: parent.left
                    anchors.leftMargin: 0.6 * grid.plan.size
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(1.05 * grid.plan.size)
                    mark: cell.mark
                }
                Line {
                    anchors.left: sign.right
                    anchors.right: end.left
                    anchors.leftMargin: 0.5 * grid.plan.size
                    anchors.rightMargin: 0.3 * grid.plan.size
                    anchors.verticalCenter: parent.verticalCenter
                    text: cell.name
                    size: grid.plan.size
                    font.weight: Font.DemiBold
                }
                Row {
                    id: end
                    anchors.right: parent.right
                    anchors.rightMargin: 0.6 * grid.plan.size
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 0.4 * grid.plan.size
                    Line {
                        visible: grid.withScores && grid.stage.night.scoresShown
                        text: Theme.number(Math.round(cell.counter))
                        size: grid.plan.size
                        font.weight: Font.Bold
                    }
                    Line {
                        visible: text !== ""
                        text: !grid.withScores ? (cell.done ? "\u2713" : "\u2026")
                              : cell.verdict > 0 ? "\u2713" : cell.verdict < 0 ? "\u2717" : ""
                        size: grid.plan.size
                        font.weight: Font.Bold
                        color: grid.withScores ? (cell.verdict > 0 ? Theme.good : Theme.bad)
                               : cell.done ? Theme.good : Theme.inkSoft
                    }
                }
            }
        }
        Line {
            visible: grid.total > grid.shown
            x: grid.shown % grid.plan.columns * grid.plan.w + grid.plan.size * 0.6
            y: Math.floor(grid.shown / grid.plan.columns) * grid.plan.h
            width: grid.plan.w - grid.plan.size
            height: grid.plan.h * 0.85
            text: qsTr("and %1 more").arg(grid.total - grid.shown)
            size: grid.plan.size
            color: Theme.accent
        }
    }
}
