// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Plain text of any length, as large as its area allows. Needs a width and a height from outside.
Text {
    id: fit

    property real largest: Theme.large
    property real smallest: 1.5 * Theme.unit

    // A word should not be broken only because the letters could be larger; a monster of a word may be.
    readonly property string longestWord: text.split(/\s+/).reduce((a, b) => b.length > a.length ? b : a, "")
    readonly property real wordLimit: longestWord.length > 0 && longestWord.length <= 30
                                      ? 96 * width / Math.max(1, wordMetrics.advanceWidth) : largest

    TextMetrics {
        id: wordMetrics
        font.family: fit.font.family
        font.weight: fit.font.weight
        font.pixelSize: 100
        text: fit.longestWord
    }

    textFormat: Text.PlainText
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    fontSizeMode: Text.Fit
    elide: Text.ElideRight
    minimumPixelSize: Math.max(8, Math.round(smallest))
    font.pixelSize: Math.max(minimumPixelSize, Math.floor(Math.min(largest, wordLimit)))
    color: Theme.ink
    verticalAlignment: Text.AlignVCenter
    horizontalAlignment: Text.AlignHCenter
}
