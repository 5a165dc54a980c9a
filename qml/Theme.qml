// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// One visual language for all scenes. Every length is a multiple of `unit`, a hundredth of the screen's
// height (of its 16:9 part, where the screen is taller).
QtObject {
    property real unit: 7.2

    readonly property color backgroundTop: "#17203a"
    readonly property color backgroundBottom: "#0b0f1c"
    readonly property color surface: "#202b4a"
    readonly property color surfaceRaised: "#2b3963"
    readonly property color text: "#f4f6fb"
    readonly property color muted: "#b3bfdb"
    readonly property color accent: "#ffcf5c"
    readonly property color good: "#5fd99a"
    readonly property color bad: "#ff8a80"
    readonly property color track: "#33406a"

    readonly property real small: 3.2 * unit
    readonly property real body: 4.2 * unit
    readonly property real large: 6.2 * unit
    readonly property real huge: 9.5 * unit
    readonly property real gap: 2 * unit
    readonly property real radius: 1.6 * unit

    readonly property int quick: 200
    readonly property int calm: 350

    readonly property var teamColours: [
        "#E4572E", "#2E86DE", "#27AE60", "#F2B705", "#9B59B6",
        "#16A2B8", "#E84393", "#8D6E63", "#7CB342", "#FF8A65",
        "#5C6BC0", "#00897B", "#C0CA33", "#EC407A", "#6D4C41",
        "#29B6F6", "#AB47BC", "#FFA726", "#66BB6A", "#78909C"
    ]

    function colourOf(mark) {
        return mark >= 0 ? teamColours[mark % teamColours.length] : "#8a97b8"
    }

    // Black or white, whichever reads better on the colour (relative luminance as WCAG has it, roughly).
    function textOn(colour) {
        const c = Qt.color(colour)
        const luminance = 0.2126 * Math.pow(c.r, 2.2) + 0.7152 * Math.pow(c.g, 2.2)
                          + 0.0722 * Math.pow(c.b, 2.2)
        return luminance > 0.22 ? "#10131c" : "#ffffff"
    }

    function number(value) {
        return Number(value).toLocaleString(Qt.locale(), "f", 0).replace("-", "\u2212")
    }
}
