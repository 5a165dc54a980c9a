// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { type HostTime, ServerClock } from './server_clock';

const at = (iso: string): number => Date.parse(iso);
const header = (ms: number): HostTime => ({ exact: null, date: new Date(ms).toUTCString() });

describe('the difference of the clocks', () => {
    it('is nothing while nothing is known', () => {
        const clock = new ServerClock();
        clock.observe({ exact: null, date: null }, 0, 10);
        clock.observe({ exact: 'soon', date: 'yesterday or so' }, 0, 10);
        expect(clock.serverTime(1234)).toBe(1234);
    });

    it('comes closer with each reply', () => {
        const clock = new ServerClock();
        const ahead = 3_600_000 + 250;
        const start = at('2026-01-01T12:00:00Z');
        for (const later of [0, 300, 900, 1750]) {
            clock.observe(header(start + later + ahead), start + later - 20, start + later + 20);
        }
        expect(Math.abs(clock.serverTime(start) - start - ahead)).toBeLessThan(250);
    });

    it('is known to the time of the way from one reply with milliseconds', () => {
        const clock = new ServerClock();
        const start = at('2026-01-01T12:00:00Z');
        clock.observe({ ...header(start + 5000), exact: String(start + 5432) }, start - 10, start + 10);
        expect(Math.abs(clock.serverTime(start) - start - 5432)).toBeLessThanOrEqual(11);
    });

    it('starts anew when a clock was set', () => {
        const clock = new ServerClock();
        const start = at('2026-01-01T12:00:00Z');
        clock.observe(header(start), start, start);
        clock.observe(header(start + 60_000), start + 100, start + 100);
        expect(clock.serverTime(start + 100) - start).toBeGreaterThan(59_000);
    });
});

describe('the game clock', () => {
    const start = '2026-01-01T12:00:00.000Z';
    it('stands while paused', () => {
        const clock = { running: false, elapsed_ms: 5000, running_since: null, speed: 1 };
        expect(new ServerClock().gameTime(clock, at(start))).toBe(5000);
    });

    it.each([
        [1, 7000],
        [10, 25_000],
    ])('runs at its speed: %i', (speed, expected) => {
        const clock = { running: true, elapsed_ms: 5000, running_since: start, speed };
        expect(new ServerClock().gameTime(clock, at(start) + 2000)).toBe(expected);
    });
});
