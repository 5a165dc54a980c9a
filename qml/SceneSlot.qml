// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A place for one scene: there while its name is the model's, fading in, gone at once.
Loader {
    id: slot

    required property var stage
    required property int scene
    required property url page

    anchors.fill: parent
    active: stage !== null && stage.scene === scene
    onActiveChanged: if (active) setSource(page, { "stage": stage })
    Component.onCompleted: if (active) setSource(page, { "stage": stage })
    onLoaded: fade.restart()

    NumberAnimation {
        id: fade
        target: slot
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
}
