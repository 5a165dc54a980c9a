// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionState } from './connection';
import { type Answer, type Asked, fakeFetch, FakeSocket, player, snapshot, steadyTimers } from './fakes';
import { Http } from './http';
import { ServerClock } from './server_clock';
import { Session } from './session';
import type { Frame } from './types';

let lines: string[];
let states: ConnectionState[];
let moments: Frame[];
let endings: string[];
let session: Session;

function begin(answers: (Answer | null)[], socketUrl: string | null = 'ws://host/ws/games/1'): Asked[] {
    const host = fakeFetch(answers);
    session = new Session({
        gameId: 1,
        socketUrl,
        http: new Http(steadyTimers, new ServerClock(), host.fetch),
        timers: steadyTimers,
        log: (line) => lines.push(line),
        openSocket: (url) => new FakeSocket(url),
        onConnection: (state) => states.push(state),
        onMoment: (frame) => moments.push(frame),
        onEnding: (ending) => endings.push(ending),
    });
    session.start();
    return host.asked;
}

beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.made = [];
    lines = [];
    states = [];
    moments = [];
    endings = [];
});

afterEach(() => {
    session.stop();
    vi.useRealTimers();
});

const say = (gameVersion: number, more: Parameters<typeof snapshot>[1] = {}) =>
    FakeSocket.last.say({ type: 'snapshot', version: 1, data: snapshot(gameVersion, more) });

describe('the socket', () => {
    it('asks for small frames and fills the store', () => {
        begin([null]);
        FakeSocket.last.open();
        expect(FakeSocket.last.sent).toEqual([{ type: 'subscribe', gameId: 1, frames: true }]);
        say(10);
        FakeSocket.last.say({ type: 'changed', game_version: 11, players: [player(3)] });
        expect(session.store.state?.players.size).toBe(3);
    });

    it('hands on what is a moment and no state', () => {
        begin([null]);
        FakeSocket.last.open();
        FakeSocket.last.say({ type: 'buzz_won', question_id: 1, player_id: 2, team_id: null, margin_ms: 41 });
        expect(moments.map((frame) => frame.type)).toEqual(['buzz_won']);
    });
});

describe('polling', () => {
    it('starts 3 s after the loss, every 2 s, with the ETag', async () => {
        const asked = begin([
            { body: snapshot(12), headers: { ETag: '"a"' } },
            { status: 304 },
            { body: snapshot(13, { players: [] }), headers: { ETag: '"b"' } },
        ]);
        FakeSocket.last.open();
        say(10);
        FakeSocket.last.end(1006);
        await vi.advanceTimersByTimeAsync(2999);
        expect(asked).toHaveLength(0);
        await vi.advanceTimersByTimeAsync(1);
        expect(asked).toHaveLength(1);
        expect(asked[0]?.headers['If-None-Match']).toBeUndefined();
        expect(session.store.state?.game_version).toBe(12);
        await vi.advanceTimersByTimeAsync(2000);
        expect(asked[1]?.headers['If-None-Match']).toBe('"a"');
        await vi.advanceTimersByTimeAsync(2000);
        expect(asked[2]?.headers['If-None-Match']).toBe('"a"');
        expect(session.store.state?.players.size).toBe(0);
        await vi.advanceTimersByTimeAsync(2000);
        expect(asked[3]?.headers['If-None-Match']).toBe('"b"');
    });

    it('also covers a socket that never opens', async () => {
        const asked = begin([{ body: snapshot(5) }]);
        await vi.advanceTimersByTimeAsync(3000);
        expect(asked).toHaveLength(1);
        expect(session.store.state?.game_version).toBe(5);
    });

    it('ends when the socket is back', async () => {
        const asked = begin([{ body: snapshot(12) }]);
        FakeSocket.last.end(1006);
        await vi.advanceTimersByTimeAsync(1000);
        FakeSocket.last.open();
        await vi.advanceTimersByTimeAsync(10_000);
        expect(asked).toHaveLength(0);
    });

    it('goes on, more often, when the host cannot be reached', async () => {
        const asked = begin([null]);
        await vi.advanceTimersByTimeAsync(9000);
        expect(asked).toHaveLength(7);
    });

    it('tries the socket at once when the host answers again', async () => {
        begin([null, null, null, null, null, { body: snapshot(5) }]);
        // Each try is refused, so that the pauses between them grow past the polls.
        for (let tries = 0; tries < 4; tries += 1) {
            FakeSocket.last.end(1006);
            const made = FakeSocket.made.length;
            if (tries < 3) {
                while (FakeSocket.made.length === made) {
                    await vi.advanceTimersByTimeAsync(100);
                }
            }
        }
        const before = FakeSocket.made.length;
        while (session.store.state === null) {
            await vi.advanceTimersByTimeAsync(100);
        }
        expect(FakeSocket.made.length).toBe(before + 1);
    });

    it.each([
        [401, 'credentials'],
        [404, 'gone'],
    ])('%i ends the session', async (status, ending) => {
        begin([{ status, body: { error: 'x', message: 'y' } }]);
        await vi.advanceTimersByTimeAsync(3000);
        expect(endings).toEqual([ending]);
        const before = FakeSocket.made.length;
        await vi.advanceTimersByTimeAsync(60_000);
        expect(FakeSocket.made).toHaveLength(before);
    });

    it('is all there is where sockets are off', async () => {
        const asked = begin([{ body: snapshot(5) }, null, { body: snapshot(6) }], null);
        await vi.advanceTimersByTimeAsync(0);
        expect(session.connectionState).toBe('connected');
        await vi.advanceTimersByTimeAsync(4000);
        expect(states).toEqual(['connected', 'disconnected', 'connected']);
        expect(asked).toHaveLength(3);
        expect(FakeSocket.made).toHaveLength(0);
        expect(session.buzz(1, null)).toBeNull();
    });
});

describe('a page that wakes up', () => {
    it('asks for the state, since its socket may be dead without knowing it', async () => {
        const asked = begin([{ body: snapshot(12) }]);
        FakeSocket.last.open();
        say(10);
        session.wake();
        await vi.advanceTimersByTimeAsync(0);
        expect(asked).toHaveLength(1);
        expect(session.store.state?.game_version).toBe(12);
    });

    it('does not go back when a frame has overtaken the answer', async () => {
        begin([{ body: snapshot(9) }]);
        FakeSocket.last.open();
        say(10);
        for (let times = 0; times < 3; times += 1) {
            session.wake();
            await vi.advanceTimersByTimeAsync(0);
        }
        expect(session.store.state?.game_version).toBe(10);
    });
});

describe('an earlier state', () => {
    it('on a running socket is refused', async () => {
        const asked = begin([{ body: snapshot(3) }]);
        FakeSocket.last.open();
        say(10);
        say(9);
        await vi.advanceTimersByTimeAsync(0);
        expect(session.store.state?.game_version).toBe(10);
        expect(asked).toHaveLength(0);
    });

    it('after a reconnection is asked for once more, then believed, frames in between included', async () => {
        const asked = begin([{ body: snapshot(4, { players: [player(1)] }) }]);
        FakeSocket.last.open();
        say(10);
        FakeSocket.last.end(1006);
        await vi.advanceTimersByTimeAsync(1000);
        FakeSocket.last.open();
        say(4);
        FakeSocket.last.say({ type: 'changed', game_version: 5, players: [player(8)] });
        expect(session.store.state?.game_version).toBe(10);
        await vi.advanceTimersByTimeAsync(0);
        expect(asked).toHaveLength(1);
        expect(session.store.state?.game_version).toBe(5);
        expect([...(session.store.state?.players.keys() ?? [])]).toEqual([1, 8]);
        expect(lines).toContain('The game went back, taking it as it is: version 4 < 10');
    });

    it('after a reconnection does not win over what the host says the second time', async () => {
        begin([{ body: snapshot(11) }]);
        FakeSocket.last.open();
        say(10);
        FakeSocket.last.end(1006);
        await vi.advanceTimersByTimeAsync(1000);
        FakeSocket.last.open();
        say(4);
        await vi.advanceTimersByTimeAsync(0);
        expect(session.store.state?.game_version).toBe(11);
    });

    it('polled twice in a row is believed', async () => {
        const asked = begin([{ body: snapshot(9), headers: { ETag: '"x"' } }, { body: snapshot(3), headers: { ETag: '"y"' } }], null);
        await vi.advanceTimersByTimeAsync(2000);
        expect(session.store.state?.game_version).toBe(9);
        await vi.advanceTimersByTimeAsync(2000);
        expect(asked[2]?.headers['If-None-Match']).toBeUndefined();
        expect(session.store.state?.game_version).toBe(3);
    });
});

describe('a press', () => {
    it('leaves at once, numbered, with the seat where there are several', () => {
        begin([null]);
        FakeSocket.last.open();
        vi.advanceTimersByTime(500);
        expect(session.buzz(10, null)).toBe(1);
        expect(session.buzz(10, 2)).toBe(2);
        const p = performance.now();
        expect(FakeSocket.last.ofType('buzz')).toEqual([
            { type: 'buzz', question_id: 10, p, n: 1 },
            { type: 'buzz', question_id: 10, p, n: 2, player_id: 2 },
        ]);
    });

    it('without a socket is lost, not kept', async () => {
        begin([null]);
        FakeSocket.last.open();
        FakeSocket.last.end(1006);
        expect(session.buzz(10, null)).toBeNull();
        await vi.advanceTimersByTimeAsync(1000);
        FakeSocket.last.open();
        expect(FakeSocket.last.ofType('buzz')).toEqual([]);
    });
});

it('after an action of its own a page without a socket asks for what has changed', async () => {
    const asked = begin([{ body: snapshot(12), headers: { ETag: '"a"' } }, { status: 304 }], null);
    await vi.advanceTimersByTimeAsync(0);
    expect(await session.refreshSnapshot('fallback')).toBe(true);
    expect(asked.map((request) => request.headers['If-None-Match'])).toEqual([undefined, '"a"']);
});

it('refreshing that fails says so', async () => {
    begin([null]);
    FakeSocket.last.open();
    expect(await session.refreshSnapshot('manual')).toBe(false);
});

it('refreshing by hand reads the whole snapshot whatever was read before', async () => {
    const asked = begin([{ body: snapshot(12), headers: { ETag: '"a"' } }]);
    FakeSocket.last.open();
    expect(await session.refreshSnapshot('manual')).toBe(true);
    expect(await session.refreshSnapshot('manual')).toBe(true);
    expect(asked.map((request) => request.headers['If-None-Match'])).toEqual([undefined, undefined]);
    expect(session.store.state?.game_version).toBe(12);
});
