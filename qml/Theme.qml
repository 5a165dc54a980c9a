// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import Quizaar.Stage 1.0

// One visual language for all scenes. Every length is a multiple of `unit`, a hundredth of the screen's
// height (of its 16:9 part, where the screen is taller).
QtObject {
    property real unit: 7.2
    // How much higher than 16:9 the screen is; what is stacked may take it.
    property real tall: 1

    // What the three screens share (docs/design.md). A stage is always dark.
    readonly property var tones: Tokens.dark

    readonly property color ground: tones["ground"]
    readonly property color groundDeep: tones["ground-deep"]
    // Fainter than on phones: cards lie on it, and have to stand out from it.
    readonly property color glow: Qt.tint(ground, Qt.alpha(Tokens.veils.dark.glow[0],
                                                           0.4 * Tokens.veils.dark.glow[1]))
    readonly property color surface: tones["surface"]
    readonly property color raised: tones["raised"]
    readonly property color line: tones["line"]
    readonly property color ink: tones["ink"]
    readonly property color inkSoft: tones["ink-soft"]
    readonly property color accent: tones["accent"]
    readonly property color onAccent: tones["on-accent"]
    readonly property color good: tones["good"]
    readonly property color onGood: tones["on-good"]
    readonly property color bad: tones["bad"]
    readonly property color onBad: tones["on-bad"]

    readonly property real note: 2.8 * unit
    readonly property real small: 3.2 * unit
    readonly property real body: 4.2 * unit
    readonly property real large: 6.2 * unit
    readonly property real huge: 9.5 * unit
    readonly property real gap: 2 * unit
    readonly property real radius: Tokens.radius.card * Tokens.point.stage_unit * unit

    readonly property int quick: Tokens.motion_ms.quick
    readonly property int calm: Tokens.motion_ms.calm

    // A mark's colour and the ink on it. Nobody's mark has the number -1.
    function pairOf(mark) {
        return mark >= 0 ? Tokens.marks[mark % Tokens.marks.length].dark : [inkSoft, ground]
    }

    function colourOf(mark) {
        return pairOf(mark)[0]
    }

    function inkOn(mark) {
        return pairOf(mark)[1]
    }

    // Over a whole scene, which shows through a little.
    function veiled(opacity) {
        return Qt.rgba(groundDeep.r, groundDeep.g, groundDeep.b, opacity)
    }

    function number(value) {
        return Number(value).toLocaleString(Qt.locale(), "f", 0).replace("-", "\u2212")
    }
}
