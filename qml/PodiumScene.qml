// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: scene

    required property var stage
    readonly property var steps: stage.podium
    // Second, first, third: as they stand on a podium. A place is empty where the one above it is shared.
    readonly property var order: [2, 1, 3].map(place => steps.findIndex(step => step.place === place))
                                          .filter(at => at >= 0)
    readonly property bool summed: stage.nightTable.rounds.length > 1 && stage.nightTable.rows.length > 0
    readonly property real podiumWidth: !summed ? width
                                        : (stage.nightTable.rounds.length > 2 ? 0.48 : 0.54) * width
    readonly property real stepWidth: Math.min(podiumWidth / 3 - Theme.gap, 46 * Theme.unit)
    readonly property int mostNames: 4

    Column {
        id: top
        width: parent.width
        y: scene.steps.length === 0 ? (scene.height - height) / 2 : 0
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Thank you for playing!")
            size: Theme.large
            font.weight: Font.Bold
        }
        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, scene.width)
            text: scene.stage.night.title
            size: Theme.body
            color: Theme.inkSoft
        }
    }

    NightTable {
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.gap
        width: parent.width - scene.podiumWidth - Theme.gap
        visible: scene.summed
        night: scene.stage.nightTable
    }
    Row {
        x: (scene.podiumWidth - width) / 2
        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.gap
        spacing: Theme.gap

        Repeater {
            model: scene.order

            Item {
                id: step

                required property int modelData
                readonly property var place: scene.steps[modelData]
                readonly property var people: place.people.slice(0, scene.mostNames)
                readonly property int more: place.people.length - people.length

                width: scene.stepWidth
                height: parent.height

                Column {
                    anchors.bottom: block.top
                    anchors.bottomMargin: Theme.unit
                    width: parent.width
                    spacing: 0.6 * Theme.unit

                    TeamMark {
                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: step.people.length === 1
                        width: 10 * Theme.unit
                        mark: step.people[0].mark
                    }
                    FitText {
                        width: parent.width
                        height: 10.5 * Theme.unit
                        visible: step.people.length === 1
                        text: step.people[0].name
                        largest: 1.15 * Theme.body
                        font.weight: Font.Bold
                    }
                    Repeater {
                        model: step.people.length > 1 ? step.people : []

                        Row {
                            id: person

                            required property var modelData

                            anchors.horizontalCenter: parent.horizontalCenter
                            spacing: Theme.unit
                            TeamMark {
                                anchors.verticalCenter: parent.verticalCenter
                                width: 3.4 * Theme.unit
                                mark: person.modelData.mark
                            }
                            Line {
                                width: Math.min(implicitWidth, scene.stepWidth - 5 * Theme.unit)
                                text: person.modelData.name
                                size: step.people.length > 2 ? Theme.small : Theme.body
                                font.weight: Font.Bold
                            }
                        }
                    }
                    Line {
                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: step.more > 0
                        text: qsTr("and %1 more").arg(step.more)
                        size: Theme.small
                        color: Theme.inkSoft
                    }
                }
                Rectangle {
                    id: block
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: step.parent.height
                            * (step.place.place === 1 ? 0.52 : step.place.place === 2 ? 0.41 : 0.31)
                    radius: Theme.radius
                    color: step.place.place === 1 ? Theme.raised : Theme.surface

                    Column {
                        anchors.centerIn: parent
                        Line {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: step.place.place
                            size: Math.min(Theme.huge, block.height * 0.5)
                            font.weight: Font.Bold
                            color: Theme.accent
                        }
                        Line {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: Theme.number(step.place.score)
                            size: Math.min(Theme.body, block.height * 0.25)
                            color: Theme.inkSoft
                        }
                    }
                }
            }
        }
    }
}
