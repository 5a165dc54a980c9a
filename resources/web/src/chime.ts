// SPDX-License-Identifier: GPL-3.0-or-later
// Short tones, made here: no file to load. Browsers allow them after the first touch only, and then they stay allowed.

export type Tune = 'ask' | 'go' | 'done' | 'bad';

const tunes: Record<Tune, readonly number[]> = {
    ask: [660, 880],
    go: [523, 659, 784],
    done: [784, 1047],
    bad: [330, 262],
};
const noteS = 0.13;
const place = 'quizaar.silent';

class Chime {
    silent = read();
    private context: AudioContext | null = null;

    /** To be called once: gets ready at the first touch. */
    listen(): void {
        const wake = (): void => {
            if (this.silent) {
                return;
            }
            try {
                this.context ??= new AudioContext();
                void this.context.resume();
            } catch {
                // Then there is no sound, as on a phone without any.
            }
        };
        addEventListener('pointerdown', wake);
        addEventListener('keydown', wake);
    }

    setSilent(silent: boolean): void {
        this.silent = silent;
        try {
            localStorage.setItem(place, silent ? '1' : '');
        } catch {
            // Kept for this page only, then.
        }
    }

    play(tune: Tune): void {
        const { context } = this;
        if (this.silent || context?.state !== 'running') {
            return;
        }
        tunes[tune].forEach((frequency, at) => {
            const start = context.currentTime + at * noteS;
            const gain = context.createGain();
            gain.gain.setValueAtTime(0.0001, start);
            gain.gain.exponentialRampToValueAtTime(0.18, start + 0.02);
            gain.gain.exponentialRampToValueAtTime(0.0001, start + noteS * 1.6);
            const tone = context.createOscillator();
            tone.type = 'triangle';
            tone.frequency.value = frequency;
            tone.connect(gain).connect(context.destination);
            tone.start(start);
            tone.stop(start + noteS * 1.7);
        });
    }
}

function read(): boolean {
    try {
        return localStorage.getItem(place) === '1';
    } catch {
        return false;
    }
}

export const chime = new Chime();
