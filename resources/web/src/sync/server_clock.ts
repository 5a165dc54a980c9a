// SPDX-License-Identifier: GPL-3.0-or-later
import type { Clock } from './types';

/** What a reply's headers say of the host's time. */
export interface HostTime {
    /** `X-Server-Time`: ms since the epoch; not every reply has it. */
    exact: string | null;
    /** `Date`: whole seconds. */
    date: string | null;
}

/**
 * How far this device's clock is from the host's. Each reply confines the difference to the time the request took, and
 * to a second more where it has whole seconds only; the intervals of several replies are cut with each other.
 */
export class ServerClock {
    private low = -Infinity;
    private high = Infinity;

    /** `time` as the headers have it; `sentAt` and `receivedAt` are this device's ms since the epoch. */
    observe(time: HostTime, sentAt: number, receivedAt: number): void {
        const exact = /^\d+$/.test(time.exact ?? '') ? Number(time.exact) : null;
        const stamp = exact ?? (time.date === null ? NaN : Date.parse(time.date));
        if (Number.isNaN(stamp)) {
            return;
        }
        const low = stamp - receivedAt;
        const high = stamp + (exact === null ? 1000 : 1) - sentAt;
        if (low > this.high || high < this.low) {
            // One of the two clocks was set: what was known before is worth nothing.
            this.low = low;
            this.high = high;
            return;
        }
        this.low = Math.max(this.low, low);
        this.high = Math.min(this.high, high);
    }

    /** The host's ms since the epoch at this device's `wall`. */
    serverTime(wall: number): number {
        return Number.isFinite(this.low) && Number.isFinite(this.high) ? wall + (this.low + this.high) / 2 : wall;
    }

    /** The game clock in ms at this device's `wall`. */
    gameTime(clock: Clock, wall: number): number {
        const since = clock.running_since === null ? NaN : Date.parse(clock.running_since);
        if (!clock.running || Number.isNaN(since)) {
            return clock.elapsed_ms;
        }
        const speed = clock.speed > 0 ? clock.speed : 1;
        return clock.elapsed_ms + Math.max(0, this.serverTime(wall) - since) * speed;
    }
}
