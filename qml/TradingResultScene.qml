// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The end of a trading round: the richest, the kindest, and all nations.
Item {
    id: scene

    required property var stage
    readonly property var result: stage.tradingResult
    readonly property int count: stage.resultRows.count
    readonly property int columns: count > 10 ? 2 : 1
    readonly property int rows: Math.max(4, Math.ceil(count / columns))

    component Winner: Rectangle {
        id: card

        required property string heading
        required property var people
        required property string first
        required property string second

        radius: Theme.radius
        color: Theme.raised

        Line {
            id: head
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.unit
            text: card.heading
            size: Theme.small
            font.weight: Font.DemiBold
            color: Theme.inkSoft
        }
        Row {
            id: who
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: head.bottom
            anchors.topMargin: 0.8 * Theme.unit
            spacing: Theme.unit
            TeamMark {
                anchors.verticalCenter: parent.verticalCenter
                visible: card.people.length === 1
                width: 5 * Theme.unit
                mark: card.people.length === 1 ? card.people[0].mark : -1
            }
            Line {
                width: Math.min(implicitWidth, card.width - 9 * Theme.unit)
                text: card.people.length > 0
                      ? card.people.map(person => "\u2068" + person.name + "\u2069").join(", ")
                      : qsTr("Nobody has traded")
                size: 5.4 * Theme.unit
                font.weight: Font.Bold
            }
        }
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: who.bottom
            anchors.topMargin: 0.4 * Theme.unit
            width: Math.min(implicitWidth, card.width - Theme.gap)
            text: card.first
            size: Theme.body
            font.weight: Font.Bold
            color: Theme.accent
        }
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.unit
            width: Math.min(implicitWidth, card.width - Theme.gap)
            text: card.second
            size: Theme.note
            color: Theme.inkSoft
        }
    }

    Line {
        id: top
        width: parent.width
        height: 9 * Theme.unit
        text: scene.result.title
        size: Theme.large
        font.weight: Font.Bold
    }
    Row {
        id: winners
        anchors.top: top.bottom
        anchors.topMargin: Theme.unit
        width: parent.width
        height: 24 * Theme.unit
        spacing: Theme.gap
        Winner {
            width: (parent.width - parent.spacing) / 2
            height: parent.height
            heading: qsTr("The richest nation")
            people: scene.result.richest
            first: Theme.number(scene.result.richestTotal)
            second: qsTr("goods, currency and buildings, more for the kind")
        }
        Winner {
            width: (parent.width - parent.spacing) / 2
            height: parent.height
            heading: qsTr("The kindest nation")
            people: scene.result.kindest
            first: scene.result.kindestLabel
            second: scene.result.kindestMargin
        }
    }
    Item {
        id: table
        anchors.top: winners.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width

        readonly property real gap: 1.6 * Theme.unit
        readonly property real columnWidth: (width + gap) / scene.columns - gap
        readonly property bool whole: scene.columns === 1
        readonly property real headHeight: 4 * Theme.unit
        readonly property real rowHeight: Math.min((height - headHeight) / scene.rows,
                                                   10 * Theme.unit * Theme.tall)
        readonly property real size: Math.min((scene.count > 6 ? 1 : 1.2) * Theme.small, rowHeight * 0.56)
        readonly property real figure: (whole ? 0.14 : 0.155) * columnWidth
        readonly property real word: (whole ? 0.22 : 0.375) * columnWidth

        Repeater {
            model: scene.columns

            Item {
                id: names

                required property int index

                x: index * (table.columnWidth + table.gap)
                width: table.columnWidth
                height: table.headHeight

                Repeater {
                    model: [{ text: qsTr("Total"), right: 0, wide: table.figure, shown: true },
                            { text: qsTr("Buildings"), right: table.figure, wide: table.figure,
                              shown: table.whole },
                            { text: qsTr("Goods and currency"), right: 2 * table.figure,
                              wide: 2 * table.figure,
                              shown: table.whole }]

                    Line {
                        required property var modelData

                        x: names.width - modelData.right - modelData.wide - table.size * 0.6
                        width: modelData.wide
                        horizontalAlignment: Text.AlignRight
                        visible: modelData.shown
                        text: modelData.text
                        size: Theme.note
                        color: Theme.inkSoft
                    }
                }
            }
        }
        Repeater {
            model: scene.stage.resultRows

            Rectangle {
                id: line

                required property int index
                required property var model
                readonly property bool first: model.place === 1

                x: Math.floor(index / scene.rows) * (table.columnWidth + table.gap)
                y: table.headHeight + index % scene.rows * table.rowHeight
                width: table.columnWidth
                height: table.rowHeight - 0.5 * Theme.unit
                radius: Math.min(Theme.radius, height / 3)
                color: first ? Theme.raised : Theme.surface

                Line {
                    id: place
                    anchors.verticalCenter: parent.verticalCenter
                    width: 2.4 * table.size
                    horizontalAlignment: Text.AlignHCenter
                    text: line.model.place
                    size: table.size
                    font.weight: Font.Bold
                    color: line.first ? Theme.accent : Theme.inkSoft
                }
                TeamMark {
                    id: sign
                    anchors.left: place.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(1.2 * table.size)
                    mark: line.model.mark
                }
                Line {
                    anchors.left: sign.right
                    anchors.leftMargin: 0.5 * table.size
                    anchors.right: label.left
                    anchors.rightMargin: 0.4 * table.size
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.model.name
                    horizontalAlignment: Text.AlignLeft // names in other scripts too: one column
                    size: table.size
                    font.weight: Font.DemiBold
                }
                Line {
                    id: label
                    anchors.right: parent.right
                    anchors.rightMargin: (table.whole ? 3 : 1) * table.figure + table.size * 0.6
                    anchors.verticalCenter: parent.verticalCenter
                    width: table.word
                    text: line.model.label
                    size: table.size * 0.85
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.max(8, Math.round(0.6 * table.size))
                    color: Theme.inkSoft
                }
                Line {
                    anchors.right: parent.right
                    anchors.rightMargin: 2 * table.figure + table.size * 0.6
                    anchors.verticalCenter: parent.verticalCenter
                    width: table.figure
                    horizontalAlignment: Text.AlignRight
                    visible: table.whole
                    text: Theme.number(line.model.resources)
                    size: table.size
                    color: Theme.inkSoft
                }
                Line {
                    anchors.right: parent.right
                    anchors.rightMargin: table.figure + table.size * 0.6
                    anchors.verticalCenter: parent.verticalCenter
                    width: table.figure
                    horizontalAlignment: Text.AlignRight
                    visible: table.whole
                    text: Theme.number(line.model.buildings)
                    size: table.size
                    color: Theme.inkSoft
                }
                Line {
                    anchors.right: parent.right
                    anchors.rightMargin: table.size * 0.6
                    anchors.verticalCenter: parent.verticalCenter
                    width: table.figure
                    horizontalAlignment: Text.AlignRight
                    text: Theme.number(line.model.total)
                    size: table.size
                    font.weight: Font.Bold
                    color: line.first ? Theme.accent : Theme.ink
                }
            }
        }
    }
}
