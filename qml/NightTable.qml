// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What each round of the night has brought (the best of each has 1,000), and the sum.
Item {
    id: table

    required property var night
    readonly property int mostRounds: 4
    readonly property int mostRows: 10
    readonly property int hiddenRounds: Math.max(0, night.rounds.length - mostRounds)
    readonly property var rounds: night.rounds.slice(hiddenRounds)
    readonly property var rows: night.rows.slice(0, mostRows)
    readonly property real figure: Math.min(12.5 * Theme.unit, 0.66 * width / (rounds.length + 1))
    readonly property real headHeight: 7 * Theme.unit
    readonly property real tableHeight: height - headHeight - 4 * Theme.unit
    readonly property real rowHeight: Math.min(tableHeight / Math.max(4, rows.length),
                                               7.5 * Theme.unit * Theme.tall)
    readonly property real size: Math.min(3.4 * Theme.unit, rowHeight * 0.6)
    // All figures in the same letters, and the longest of them whole.
    readonly property real figureSize:
        Math.floor(Math.min(size, 100 * (figure - 1.6 * Theme.unit) / widest.advanceWidth))

    TextMetrics {
        id: widest
        font.weight: Font.Bold
        font.pixelSize: 100
        text: table.rows.reduce((most, row) => {
            const sum = Theme.number(row.total ?? 0)
            return sum.length > most.length ? sum : most
        }, Theme.number(1000))
    }

    function columnX(at) {
        return width - (rounds.length + 1 - at) * figure
    }

    Repeater {
        model: table.rounds.concat([qsTr("Sum")])

        FitText {
            required property int index
            required property string modelData

            x: table.columnX(index) + 0.3 * Theme.unit
            width: table.figure - 0.6 * Theme.unit
            height: table.headHeight
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignBottom
            text: modelData
            largest: Theme.note
            smallest: 2 * Theme.unit
            color: Theme.inkSoft
        }
    }
    Repeater {
        model: table.rows

        Rectangle {
            id: line

            required property int index
            required property var modelData

            y: table.headHeight + index * table.rowHeight + 0.4 * Theme.unit
            width: table.width
            height: table.rowHeight - 0.4 * Theme.unit
            radius: Math.min(Theme.radius, height / 3)
            color: modelData.place === 1 ? Theme.raised : Theme.surface

            TeamMark {
                id: sign
                x: 0.8 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(1.2 * table.size)
                mark: line.modelData.who.mark
            }
            Line {
                anchors.left: sign.right
                anchors.leftMargin: 0.8 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                width: table.columnX(0) - x - 0.4 * Theme.unit
                text: line.modelData.who.name
                size: table.size
                font.weight: Font.DemiBold
            }
            Repeater {
                model: line.modelData.cells.slice(table.hiddenRounds).concat([line.modelData.total])

                Line {
                    required property int index
                    required property var modelData
                    readonly property bool sum: index === table.rounds.length

                    x: table.columnX(index)
                    anchors.verticalCenter: parent.verticalCenter
                    width: table.figure - 0.8 * Theme.unit
                    horizontalAlignment: Text.AlignRight
                    text: modelData === undefined || modelData === null ? "\u2013" : Theme.number(modelData)
                    size: table.figureSize
                    font.weight: sum ? Font.Bold : Font.Normal
                    color: sum ? Theme.accent : Theme.ink
                }
            }
        }
    }
    Line {
        anchors.right: parent.right
        y: table.headHeight + table.rows.length * table.rowHeight + 0.4 * Theme.unit
        visible: table.night.rows.length > table.rows.length
        text: qsTr("and %1 more").arg(table.night.rows.length - table.rows.length)
        size: Theme.note
        color: Theme.inkSoft
    }
}
