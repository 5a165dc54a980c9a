// SPDX-License-Identifier: GPL-3.0-or-later
// Time and chance as the library sees them, so that a test can hold both in its hand.

export interface Timers {
    /** Monotonic milliseconds. */
    now(): number;
    /** Milliseconds since the epoch as this device believes them. */
    wall(): number;
    set(callback: () => void, delayMs: number): unknown;
    clear(handle: unknown): void;
    /** Uniform in [0, 1). */
    random(): number;
}

export const browserTimers: Timers = {
    now: () => performance.now(),
    wall: () => Date.now(),
    set: (callback, delayMs) => setTimeout(callback, delayMs),
    clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout> | undefined),
    random: () => Math.random(),
};

export type Log = (line: string) => void;
