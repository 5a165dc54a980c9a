// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// All nations with what they have built; what they own is never here.
Item {
    id: grid

    required property var nations
    property bool scoresShown: false
    readonly property int count: nations.count
    readonly property int columns: count > 12 ? 3 : count > 6 ? 2 : 1
    readonly property int rows: Math.max(3, Math.ceil(count / columns))
    readonly property real rowHeight: Math.min(height / rows, 18 * Theme.unit * Theme.tall)

    Repeater {
        model: grid.nations

        Rectangle {
            id: nation

            required property int index
            required property var model
            readonly property real gap: Math.min(Theme.unit, grid.rowHeight * 0.12)
            readonly property int lines: grid.columns === 1 && height > 12 * Theme.unit ? 2 : 1
            readonly property real size: Math.min(Theme.body, (height - gap) * (lines > 1 ? 0.27 : 0.42),
                                                  width / 12)

            x: Math.floor(index / grid.rows) * (grid.width + gap) / grid.columns
            y: index % grid.rows * grid.rowHeight
            width: (grid.width + gap) / grid.columns - gap
            height: grid.rowHeight - gap
            radius: Math.min(Theme.radius, height / 4)
            color: Theme.surface

            TeamMark {
                id: sign
                anchors.left: parent.left
                anchors.leftMargin: nation.size * 0.5
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(1.3 * nation.size)
                mark: nation.model.mark
            }
            Column {
                anchors.left: sign.right
                anchors.right: parent.right
                anchors.leftMargin: nation.size * 0.5
                anchors.rightMargin: nation.size * 0.5
                anchors.verticalCenter: parent.verticalCenter

                Item {
                    width: parent.width
                    height: name.height
                    Line {
                        id: name
                        width: Math.min(implicitWidth, (parent.width - worth.width)
                                        * (kind.visible ? 0.65 : 1) - (sick.visible ? sick.width : 0))
                        text: nation.model.name
                        size: nation.size
                        font.weight: Font.DemiBold
                    }
                    Line {
                        id: sick
                        anchors.left: name.right
                        anchors.baseline: name.baseline
                        visible: nation.model.infected
                        text: "  " + qsTr("plague")
                        size: nation.size * 0.7
                        font.weight: Font.Bold
                        color: Theme.bad
                    }
                    Line {
                        id: kind
                        anchors.left: sick.visible ? sick.right : name.right
                        anchors.leftMargin: nation.size * 0.6
                        anchors.right: worth.left
                        anchors.rightMargin: nation.size * 0.3
                        anchors.baseline: name.baseline
                        visible: grid.columns === 1
                        opacity: truncated ? 0 : 1 // the team's name says more
                        text: nation.model.nation
                        size: nation.size * 0.85
                        color: Theme.accent
                    }
                    Line {
                        id: worth
                        x: parent.width - width
                        y: name.y
                        elide: Text.ElideNone // with it a width of 0 would stay 0
                        text: grid.scoresShown && nation.model.score >= 0 ? Theme.number(nation.model.score)
                                                                          : ""
                        size: nation.size
                        font.weight: Font.Bold
                        color: Theme.accent
                    }
                }
                Line {
                    id: buildings
                    width: parent.width
                    visible: !truncated
                    maximumLineCount: nation.lines
                    wrapMode: nation.lines > 1 ? Text.Wrap : Text.NoWrap
                    text: nation.model.buildings !== "" ? nation.model.buildings : qsTr("Nothing built yet")
                    size: nation.size * 0.85
                    color: Theme.inkSoft
                }
                Line { // a list that is cut says less than a number
                    width: parent.width
                    visible: buildings.truncated
                    text: qsTr("%n building(s)", "", nation.model.built)
                    size: nation.size * 0.85
                    color: Theme.inkSoft
                }
            }
        }
    }
}
