// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoffMs } from './backoff';
import { Connection, type ConnectionState } from './connection';
import { FakeSocket, steadyTimers } from './fakes';
import type { Frame } from './types';

let states: ConnectionState[];
let frames: Frame[];
let endings: string[];
let opened: number;
let connection: Connection;

beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.made = [];
    states = [];
    frames = [];
    endings = [];
    opened = 0;
    connection = new Connection({
        url: () => 'ws://host/ws/games/1',
        timers: steadyTimers,
        log: () => undefined,
        openSocket: (url) => new FakeSocket(url),
        onState: (state) => states.push(state),
        onFrame: (frame) => frames.push(frame),
        onOpen: () => (opened += 1),
        onEnding: (ending) => endings.push(ending),
    });
});

afterEach(() => {
    connection.stop();
    vi.useRealTimers();
});

describe('backoff', () => {
    it('doubles from one second to thirty', () => {
        const pauses = [0, 1, 2, 3, 4, 5, 6, 60].map((attempt) => backoffMs(attempt, 0.5));
        expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
    });

    it('moves each pause by up to a quarter, never beyond thirty seconds', () => {
        expect(backoffMs(1, 0)).toBe(1500);
        expect(backoffMs(1, 0.999999)).toBe(2500);
        expect(backoffMs(9, 0.999999)).toBe(30000);
    });
});

describe('states', () => {
    it('go from connecting to connected', () => {
        expect(connection.state).toBe('connecting');
        connection.start();
        FakeSocket.last.open();
        expect(connection.state).toBe('connected');
        expect(opened).toBe(1);
    });

    it('go to disconnected, reconnecting and back', () => {
        connection.start();
        FakeSocket.last.open();
        FakeSocket.last.say({ type: 'pong' });
        FakeSocket.last.end(1006);
        vi.advanceTimersByTime(1000);
        FakeSocket.last.open();
        expect(states).toEqual(['connected', 'disconnected', 'reconnecting', 'connected']);
        expect(FakeSocket.made).toHaveLength(2);
    });

    it('wait longer each time until something is heard', () => {
        connection.start();
        const tries: number[] = [];
        for (let second = 0; second < 40; second += 1) {
            if (FakeSocket.last.readyState !== 3) {
                tries.push(second);
                FakeSocket.last.end(1006);
            }
            vi.advanceTimersByTime(1000);
        }
        expect(tries).toEqual([0, 1, 3, 7, 15, 31]);
    });

    it('do not hang on a network that swallows everything', () => {
        connection.start();
        vi.advanceTimersByTime(8000);
        expect(connection.state).toBe('disconnected');
        expect(FakeSocket.made[0]?.closedByPage).toBe(true);
    });

    it('an opened socket on which nothing is said does not shorten the pauses', () => {
        connection.start();
        FakeSocket.last.end(1006);
        vi.advanceTimersByTime(1000);
        FakeSocket.last.open();
        FakeSocket.last.end(1008);
        vi.advanceTimersByTime(1999);
        expect(FakeSocket.made).toHaveLength(2);
        vi.advanceTimersByTime(1);
        expect(FakeSocket.made).toHaveLength(3);
    });
});

describe('wake', () => {
    it('ends the waiting at once', () => {
        connection.start();
        for (let n = 0; n < 4; n += 1) {
            FakeSocket.last.end(1006);
            vi.advanceTimersByTime(30_000);
        }
        FakeSocket.last.end(1006);
        const before = FakeSocket.made.length;
        connection.wake();
        expect(FakeSocket.made).toHaveLength(before + 1);
        expect(connection.state).toBe('reconnecting');
    });

    it('does not wait for an attempt from before the network was there', () => {
        connection.start();
        vi.advanceTimersByTime(1000);
        connection.wake();
        expect(FakeSocket.made).toHaveLength(1);
        vi.advanceTimersByTime(1000);
        connection.wake();
        expect(FakeSocket.made).toHaveLength(2);
        expect(FakeSocket.made[0]?.closedByPage).toBe(true);
    });

    it('tests a socket that believes it is alive', () => {
        connection.start();
        FakeSocket.last.open();
        connection.wake();
        expect(FakeSocket.last.ofType('ping')).toHaveLength(1);
        vi.advanceTimersByTime(3000);
        expect(connection.state).toBe('disconnected');
    });

    it('leaves a socket that answers', () => {
        connection.start();
        FakeSocket.last.open();
        connection.wake();
        FakeSocket.last.say({ type: 'pong' });
        vi.advanceTimersByTime(20_000);
        expect(connection.state).toBe('connected');
    });
});

describe('heartbeat', () => {
    it('pings after 25 s of silence and gives up 10 s later', () => {
        connection.start();
        FakeSocket.last.open();
        vi.advanceTimersByTime(24_999);
        expect(FakeSocket.last.ofType('ping')).toHaveLength(0);
        vi.advanceTimersByTime(1);
        expect(FakeSocket.last.ofType('ping')).toHaveLength(1);
        vi.advanceTimersByTime(9_999);
        expect(connection.state).toBe('connected');
        vi.advanceTimersByTime(1);
        expect(connection.state).toBe('disconnected');
    });

    it('counts from whatever was heard last', () => {
        connection.start();
        FakeSocket.last.open();
        vi.advanceTimersByTime(20_000);
        FakeSocket.last.say({ type: 'presence', players: {} });
        vi.advanceTimersByTime(24_000);
        expect(FakeSocket.last.ofType('ping')).toHaveLength(0);
    });

    it('goes on after a pong', () => {
        connection.start();
        FakeSocket.last.open();
        vi.advanceTimersByTime(25_000);
        FakeSocket.last.say({ type: 'pong' });
        vi.advanceTimersByTime(25_000);
        expect(FakeSocket.last.ofType('ping')).toHaveLength(2);
        expect(connection.state).toBe('connected');
    });
});

describe('frames', () => {
    it('sync is answered at once with the monotonic clock', () => {
        connection.start();
        FakeSocket.last.open();
        vi.advanceTimersByTime(123);
        FakeSocket.last.say({ type: 'sync', n: 4, t: 99 });
        expect(FakeSocket.last.sent).toEqual([{ type: 'sync', n: 4, p: performance.now() }]);
        expect(frames).toEqual([]);
    });

    it('that cannot be read do no harm', () => {
        connection.start();
        FakeSocket.last.open();
        FakeSocket.last.onmessage?.({ data: 'not json' });
        FakeSocket.last.onmessage?.({ data: '[]' });
        FakeSocket.last.onmessage?.({ data: 'null' });
        FakeSocket.last.say({ type: 'notice', code: 'x', message: 'y' });
        expect(frames.map((frame) => frame.type)).toEqual(['notice']);
        expect(connection.state).toBe('connected');
    });

    it('are not kept for later', () => {
        connection.start();
        expect(connection.send({ type: 'buzz' })).toBe(false);
        FakeSocket.last.open();
        expect(FakeSocket.last.sent).toEqual([]);
    });
});

describe('close codes', () => {
    it.each([
        [4401, ['credentials']],
        [4403, ['removed']],
        [4408, []],
        [4409, []],
        [1001, []],
        [1008, []],
    ])('%i', (code, expected) => {
        connection.start();
        FakeSocket.last.open();
        FakeSocket.last.end(code);
        vi.advanceTimersByTime(60_000);
        expect(endings).toEqual(expected);
        expect(FakeSocket.made.length > 1).toBe(expected.length === 0);
    });
});
