// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    id: pill

    property alias text: label.text
    property alias textColor: label.color
    property real size: Theme.body
    property real widest: 60 * Theme.unit

    implicitWidth: Math.min(widest, Math.ceil(label.implicitWidth) + 2 + 2 * size)
    implicitHeight: Math.round(size * 1.9)
    radius: height / 2
    color: Theme.surface

    Line {
        id: label
        anchors.fill: parent
        anchors.leftMargin: pill.size
        anchors.rightMargin: pill.size
        horizontalAlignment: Text.AlignHCenter
        size: pill.size
        font.weight: Font.DemiBold
    }
}
