// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Players, or teams with their members, in cells as large as the area allows. New ones pop in, the others
// move over calmly. Beyond `most` the newest are shown and the rest is counted.
Item {
    id: grid

    required property var people
    property bool inTeams: false
    property int most: inTeams ? 20 : 48

    readonly property int total: people.count
    readonly property int hidden: Math.max(0, total - most)
    readonly property int cells: Math.min(total, most) + (hidden > 0 ? 1 : 0)
    readonly property var plan: planFor(Math.max(cells, inTeams ? 4 : 8), width, height)

    // The number of columns that gives the largest letters.
    function planFor(count, w, h) {
        let best = { columns: 1, size: 0, cellWidth: w, cellHeight: h }
        for (let columns = 1; columns <= count; ++columns) {
            const rows = Math.ceil(count / columns)
            const size = Math.min(h / rows / (inTeams ? 4 : 2.2), w / columns / (inTeams ? 9 : 8), Theme.body)
            if (size > best.size + 0.01)
                best = { columns: columns, size: size, cellWidth: w / columns,
                         cellHeight: Math.min(h / rows, size * (inTeams ? 4.6 : 2.5) * Theme.tall) }
        }
        return best
    }

    Repeater {
        model: grid.people

        Rectangle {
            id: cell

            required property int index
            required property var model
            readonly property int place: index - grid.hidden
            readonly property real gap: grid.plan.size * 0.35

            visible: place >= 0
            x: Math.max(0, place) % grid.plan.columns * grid.plan.cellWidth
            y: Math.floor(Math.max(0, place) / grid.plan.columns) * grid.plan.cellHeight
            width: grid.plan.cellWidth - gap
            height: grid.plan.cellHeight - gap
            radius: Math.min(Theme.radius, height / 2)
            color: Theme.surface

            Behavior on x {
                enabled: appear.done
                NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic }
            }
            Behavior on y {
                enabled: appear.done
                NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic }
            }

            ParallelAnimation {
                id: appear
                property bool done: false
                running: true
                onFinished: done = true
                NumberAnimation { target: cell; property: "opacity"; from: 0; to: 1; duration: Theme.calm }
                NumberAnimation {
                    target: cell; property: "scale"; from: 0.7; to: 1; duration: Theme.calm
                    easing.type: Easing.OutCubic
                }
            }

            TeamMark {
                id: sign
                anchors.left: parent.left
                anchors.leftMargin: grid.plan.size * 0.6
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(grid.plan.size * (grid.inTeams ? 1.7 : 1.05))
                mark: cell.model.mark
            }
            Column {
                anchors.left: sign.right
                anchors.right: parent.right
                anchors.leftMargin: grid.plan.size * 0.5
                anchors.rightMargin: grid.plan.size * 0.5
                anchors.verticalCenter: parent.verticalCenter
                spacing: grid.plan.size * 0.1

                Line {
                    width: parent.width
                    text: cell.model.name
                    size: grid.plan.size
                    font.weight: Font.DemiBold
                }
                Line {
                    width: parent.width
                    visible: grid.inTeams
                    text: !grid.inTeams ? "" : cell.model.members === "" ? qsTr("Nobody yet")
                          : cell.model.members
                    size: grid.plan.size * 0.78
                    color: Theme.inkSoft
                }
            }
        }
    }

    Line {
        visible: grid.hidden > 0
        x: (grid.cells - 1) % grid.plan.columns * grid.plan.cellWidth
        y: Math.floor((grid.cells - 1) / grid.plan.columns) * grid.plan.cellHeight
        width: grid.plan.cellWidth
        height: grid.plan.cellHeight * 0.85
        text: qsTr("and %1 more").arg(grid.hidden)
        size: grid.plan.size
        color: Theme.accent
    }
}
