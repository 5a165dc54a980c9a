// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtMultimedia

// Sounds and videos, one after the other. Loaded only where Qt Multimedia is there.
Item {
    id: clip

    required property var clips // of {kind, url}
    property bool playing: false
    property int turn: 0
    property bool muted: false

    property int at: 0
    property bool over: false
    property bool failed: false
    property bool waited: false
    // Qt draws no films without a graphics driver; and a damaged one may be taken for something else, without
    // a word: then no picture ever comes.
    readonly property bool broken: failed || (waited && blank)
                                   || (film && GraphicsInfo.api === GraphicsInfo.Software)
    readonly property bool blank: film && picture.sourceRect.width <= 0
    readonly property var current: at < clips.length ? clips[at] : null
    readonly property bool film: current !== null && current.kind === "video"
    readonly property real share: player.duration > 0 ? player.position / player.duration : 0

    function follow() {
        if (playing && !over && !failed)
            player.play()
        else if (player.playbackState === MediaPlayer.PlayingState)
            player.pause()
    }
    function next() {
        if (at + 1 < clips.length)
            ++at
        else
            over = true
        follow()
    }

    onPlayingChanged: follow()
    onTurnChanged: {
        over = false
        failed = false
        waited = false
        at = 0
        player.position = 0
        follow()
    }
    Component.onCompleted: follow()

    MediaPlayer {
        id: player
        source: clip.current !== null ? clip.current.url : ""
        videoOutput: picture
        audioOutput: AudioOutput { muted: clip.muted }
        onErrorOccurred: clip.failed = true
        onMediaStatusChanged: {
            if (mediaStatus === MediaPlayer.EndOfMedia)
                clip.next()
            else if (mediaStatus === MediaPlayer.InvalidMedia)
                clip.failed = true
            else if (mediaStatus === MediaPlayer.LoadedMedia)
                clip.follow()
        }
    }
    Timer {
        interval: 5000
        running: clip.blank && clip.playing && !clip.waited
        onTriggered: clip.waited = true
    }
    VideoOutput {
        id: picture
        anchors.fill: parent
        visible: clip.film && !clip.broken
    }
}
