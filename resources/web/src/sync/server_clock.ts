// SPDX-License-Identifier: GPL-3.0-or-later
import type { Clock } from './types';

/**
 * How far this device's clock is from the host's. Each reply's Date header (whole seconds) confines the difference to
 * an interval of a second and the time the request took; the intervals of several replies are cut with each other.
 */
export class ServerClock {
    private low = -Infinity;
    private high = Infinity;

    /** `date` as the header has it; `sentAt` and `receivedAt` are this device's ms since the epoch. */
    observe(date: string | null, sentAt: number, receivedAt: number): void {
        const stamp = date === null ? NaN : Date.parse(date);
        if (Number.isNaN(stamp)) {
            return;
        }
        const low = stamp - receivedAt;
        const high = stamp + 1000 - sentAt;
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
