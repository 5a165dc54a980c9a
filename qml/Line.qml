// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One line of plain text; what does not fit ends in an ellipsis.
Text {
    property real size: Theme.body

    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft // names from right to left too stand beside their marks
    maximumLineCount: 1
    wrapMode: Text.NoWrap
    elide: Text.ElideRight
    font.pixelSize: Math.max(8, Math.round(size))
    color: Theme.ink
    verticalAlignment: Text.AlignVCenter
}
