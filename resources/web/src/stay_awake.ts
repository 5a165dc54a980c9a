// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the screen on during the game. The wake lock needs a secure context, which a page on a plain LAN address is not;
// what browsers also keep the screen on for is a video that plays and covers enough of the page. Ours is a stream of one
// black pixel, muted, so that it may play without a touch, and behind everything, so that nobody sees it.

interface Lock {
    readonly released: boolean;
}

const frameMs = 1000;

export class StayAwake {
    private lock: Lock | null = null;
    private video: HTMLVideoElement | null = null;

    /** To be called when the game is entered and each time the page becomes visible: what was held is lost when hidden. */
    async hold(): Promise<void> {
        const { wakeLock } = navigator as { wakeLock?: { request(kind: 'screen'): Promise<Lock> } };
        if (this.lock?.released === false) {
            return;
        }
        try {
            if (wakeLock !== undefined) {
                this.lock = await wakeLock.request('screen');
                return;
            }
        } catch {
            // Low battery, or forbidden: then the other way.
        }
        try {
            this.video ??= pixelVideo();
            await this.video?.play();
        } catch {
            // The next wake asks again.
        }
    }
}

/** Null where a canvas has no stream. */
function pixelVideo(): HTMLVideoElement | null {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 2;
    const pen = canvas.getContext('2d');
    if (pen === null || typeof canvas.captureStream !== 'function') {
        return null;
    }
    const draw = (): void => pen.fillRect(0, 0, 2, 2);
    draw();
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.disablePictureInPicture = true;
    video.tabIndex = -1;
    video.setAttribute('aria-hidden', 'true');
    Object.assign(video.style, {
        position: 'fixed', inset: '0', width: '100%', height: '100%', zIndex: '-1', opacity: '0.001', pointerEvents: 'none',
    });
    video.srcObject = canvas.captureStream(frameMs / 1000);
    // A stream without new frames counts as one that has stopped.
    setInterval(draw, frameMs);
    document.body.append(video);
    return video;
}
