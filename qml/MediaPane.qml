// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What a question shows beside its text: pictures as large as they fit, a video, or a sign that something is
// to be heard.
Item {
    id: pane

    required property var stage
    readonly property var pictures: stage.media.filter(item => item.kind === "image")
    readonly property var clips: stage.media.filter(item => item.kind !== "image")
    readonly property bool there: stage.media.length > 0
    readonly property bool film: clips.some(item => item.kind === "video")
    readonly property bool broken: clips.length > 0
                                   && (!stage.playsSound || clips.some(item => item.url === "")
                                       || (clip.item?.broken ?? false))
    readonly property bool heard: clips.length > 0 && !broken && !film
    readonly property int columns: pictures.length > 1 ? 2 : 1
    readonly property int rows: Math.ceil(pictures.length / columns)
    readonly property bool soundAlone: pictures.length === 0 && !film

    Grid {
        id: grid
        width: parent.width
        height: parent.height - (bar.visible ? bar.height + Theme.unit : 0)
        visible: pane.pictures.length > 0 && !pane.film
        columns: pane.columns
        spacing: Theme.unit

        Repeater {
            model: pane.pictures

            Item {
                id: cell

                required property var modelData
                readonly property bool missing: picture.status === Image.Error || modelData.url === ""

                width: (grid.width - grid.spacing * (pane.columns - 1)) / pane.columns
                height: (grid.height - grid.spacing * (pane.rows - 1)) / pane.rows

                Image {
                    id: picture
                    anchors.fill: parent
                    source: cell.modelData.url
                    // A photograph has more points than any projector.
                    sourceSize: Qt.size(2048, 2048)
                    fillMode: Image.PreserveAspectFit
                    autoTransform: true
                    asynchronous: true
                    smooth: true
                    opacity: status === Image.Ready ? 1 : 0

                    Behavior on opacity { NumberAnimation { duration: Theme.calm } }
                }
                FitText {
                    anchors.fill: parent
                    visible: cell.missing
                    text: qsTr("This picture cannot be shown here")
                    largest: Theme.body
                    color: Theme.inkSoft
                }
            }
        }
    }
    Loader {
        id: clip
        anchors.fill: parent
        active: pane.clips.length > 0 && pane.stage.playsSound
        onActiveChanged: show()
        Component.onCompleted: show()

        function show() {
            if (active)
                setSource("MediaClip.qml", {
                    "clips": Qt.binding(() => pane.clips),
                    "muted": Qt.binding(() => pane.stage.muted),
                    "turn": Qt.binding(() => pane.stage.mediaTurn),
                    "playing": Qt.binding(() => pane.stage.mediaPlaying)
                })
        }
    }
    FitText {
        anchors.fill: parent
        anchors.topMargin: pane.pictures.length > 0 ? parent.height - 6 * Theme.unit : 0
        visible: pane.broken
        text: pane.film ? qsTr("The video cannot be played here") : qsTr("The sound cannot be played here")
        largest: Theme.body
        color: Theme.inkSoft
    }
    // Something is to be heard: bars that dance while it plays, and how far it is.
    Row {
        id: bars
        anchors.centerIn: parent
        visible: pane.heard && pane.soundAlone
        spacing: 1.6 * Theme.unit

        Repeater {
            model: [0.45, 0.8, 1, 0.65, 0.9, 0.5]

            Rectangle {
                id: one

                required property real modelData
                required property int index
                property real beat: 0.35

                anchors.verticalCenter: parent.verticalCenter
                width: 2.4 * Theme.unit
                height: Math.max(width, 24 * Theme.unit * modelData * beat)
                radius: width / 2
                color: pane.stage.mediaPlaying ? Theme.accent : Theme.line

                SequentialAnimation on beat {
                    running: bars.visible && pane.stage.mediaPlaying && !(clip.item?.over ?? true)
                    loops: Animation.Infinite
                    NumberAnimation { to: 1; duration: 420 + 70 * one.index; easing.type: Easing.InOutSine }
                    NumberAnimation {
                        to: 0.35
                        duration: 520 - 50 * one.index
                        easing.type: Easing.InOutSine
                    }
                }
            }
        }
    }
    Rectangle {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(2, 0.8 * Theme.unit)
        visible: pane.heard
        radius: height / 2
        color: Theme.line

        Rectangle {
            width: parent.width * (clip.item?.share ?? 0)
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
}
