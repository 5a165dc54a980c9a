// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How many have answered, and a row of everybody's signs that fills up. Says who, never what.
Item {
    id: strip

    required property var stage
    property string caption: qsTr("%1 of %2 have answered")
                             .arg(stage.live.doneCount).arg(stage.live.askedCount)

    readonly property int count: stage.sides.count
    readonly property real place: height - words.height - Theme.unit
    readonly property var plan: {
        let best = { columns: 1, side: 1 }
        for (let rows = 1; rows <= 5; ++rows) {
            const columns = Math.max(1, Math.ceil(count / rows))
            const side = Math.min(place / rows, width / columns, 6 * Theme.unit)
            if (side > best.side)
                best = { columns: columns, side: side }
        }
        return best
    }

    Line {
        id: words
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width)
        text: strip.caption
        size: Theme.body
        font.weight: Font.DemiBold
    }
    Item {
        anchors.top: words.bottom
        anchors.topMargin: Theme.unit
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(strip.plan.columns, strip.count) * strip.plan.side
        height: strip.place

        Repeater {
            model: strip.stage.sides

            Item {
                id: cell

                required property int index
                required property int mark
                required property bool done

                x: index % strip.plan.columns * strip.plan.side
                y: Math.floor(index / strip.plan.columns) * strip.plan.side
                width: strip.plan.side
                height: width

                Rectangle {
                    anchors.centerIn: parent
                    width: 0.3 * parent.width
                    height: width
                    radius: width / 2
                    color: Theme.line
                }
                TeamMark {
                    anchors.centerIn: parent
                    width: 0.82 * parent.width
                    mark: cell.mark
                    scale: cell.done ? 1 : 0
                    visible: scale > 0

                    Behavior on scale {
                        NumberAnimation { duration: Theme.calm; easing.type: Easing.OutBack }
                    }
                }
            }
        }
    }
}
