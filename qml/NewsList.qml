// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The newest news on top; those that are there move down when one comes.
Item {
    id: list

    required property var news
    required property real clockMs
    readonly property real rowHeight: 5.6 * Theme.unit
    readonly property int most: Math.max(0, Math.floor((height - head.height) / rowHeight))

    function ageText(atMs) {
        const minutes = Math.floor(Math.max(0, list.clockMs - atMs) / 60000)
        return minutes < 1 ? qsTr("just now") : qsTr("%1 min").arg(minutes)
    }

    Line {
        id: head
        text: qsTr("News")
        size: Theme.small
        font.weight: Font.DemiBold
        color: Theme.inkSoft
    }
    Repeater {
        model: list.news

        Item {
            id: entry

            required property int index
            required property var model
            readonly property bool bad: model.tone === "bad"

            visible: index < list.most
            y: head.height + index * list.rowHeight
            width: list.width
            height: list.rowHeight
            opacity: 0
            Component.onCompleted: opacity = 1
            Behavior on opacity { NumberAnimation { duration: 2 * Theme.calm } }
            Behavior on y {
                enabled: entry.opacity === 1 // those that are there already
                NumberAnimation { duration: Theme.calm; easing.type: Easing.InOutCubic }
            }

            TeamMark {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                visible: entry.model.mark >= 0
                width: 2.8 * Theme.unit
                mark: entry.model.mark
            }
            Line {
                anchors.verticalCenter: parent.verticalCenter
                width: sign.width
                visible: !sign.visible
                horizontalAlignment: Text.AlignHCenter
                text: entry.bad ? "!" : "\u2022"
                size: Theme.note
                font.weight: Font.Bold
                color: entry.bad ? Theme.bad : entry.model.tone === "good" ? Theme.good : Theme.inkSoft
            }
            Line {
                anchors.left: sign.right
                anchors.leftMargin: Theme.unit
                anchors.right: age.left
                anchors.rightMargin: Theme.unit
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: entry.model.text
                // What is too long for a line takes two before it is cut.
                wrapMode: Text.Wrap
                maximumLineCount: 2
                lineHeight: 0.9
                size: 2.5 * Theme.unit
                color: entry.bad ? Theme.bad : Theme.ink
            }
            Line {
                id: age
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: list.ageText(entry.model.atMs)
                size: Theme.note
                color: Theme.inkSoft
            }
        }
    }
}
