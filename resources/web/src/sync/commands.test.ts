// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Command, Commands } from './commands';
import { type Answer, type Asked, fakeFetch, steadyTimers } from './fakes';
import { Http } from './http';
import { randomKey } from './random_key';
import { ServerClock } from './server_clock';

let told: string[];

function make(answers: (Answer | null)[]): { commands: Commands; asked: Asked[] } {
    const host = fakeFetch(answers);
    const http = new Http(steadyTimers, new ServerClock(), host.fetch);
    const commands = new Commands(http, steadyTimers, (name, state) => told.push(`${name} ${state}`));
    return { commands, asked: host.asked };
}

const ruling: Command = { name: 'ruling', method: 'POST', url: '/api/games/1/rulings', body: { correct: true } };
const keyOf = (request: Asked | undefined): string | undefined => request?.headers['Idempotency-Key'];

beforeEach(() => {
    vi.useFakeTimers();
    told = [];
});

afterEach(() => vi.useRealTimers());

it('draws 128 bits', () => {
    expect(randomKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(randomKey()).not.toBe(randomKey());
});

it('is seen sending and accepted', async () => {
    const { commands, asked } = make([{ body: { live: null } }]);
    const outcome = await commands.run(ruling);
    expect(outcome).toEqual({ kind: 'accepted', body: { live: null } });
    expect(told).toEqual(['ruling sending', 'ruling accepted']);
    expect(keyOf(asked[0])).toMatch(/^[0-9a-f]{32}$/);
});

it('is seen refused, with what the host said', async () => {
    const { commands, asked } = make([{ status: 409, body: { error: 'paused', message: 'The game is paused.' } }]);
    const outcome = await commands.run(ruling);
    expect(outcome.kind === 'refused' && outcome.refusal.message).toBe('The game is paused.');
    expect(told).toEqual(['ruling sending', 'ruling refused']);
    expect(asked).toHaveLength(1);
});

it('a new press after an answer has a new key', async () => {
    const { commands, asked } = make([{ body: {} }]);
    await commands.run(ruling);
    await commands.run(ruling);
    expect(keyOf(asked[0])).not.toBe(keyOf(asked[1]));
});

it('repeats under the same key while no answer comes', async () => {
    const { commands, asked } = make([null, { status: 503, body: { error: 'storage_failed', message: '' } }, { body: {} }]);
    const running = commands.run(ruling);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await running).kind).toBe('accepted');
    expect(new Set(asked.map(keyOf)).size).toBe(1);
    expect(asked).toHaveLength(3);
});

it('gives up in the end, and the next press is still the same command', async () => {
    const { commands, asked } = make([null]);
    const first = commands.run(ruling);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await first).kind).toBe('unreachable');
    expect(asked).toHaveLength(4);
    const second = commands.run(ruling);
    await vi.advanceTimersByTimeAsync(10_000);
    await second;
    expect(new Set(asked.map(keyOf)).size).toBe(1);
    const other = commands.run({ ...ruling, body: { correct: false } });
    await vi.advanceTimersByTimeAsync(10_000);
    await other;
    expect(new Set(asked.map(keyOf)).size).toBe(2);
});

it('is not repeated by itself where only a press may, and the next press is still the same command', async () => {
    const { commands, asked } = make([null]);
    const pressed: Command = { ...ruling, resend: 'by_press' };
    expect((await commands.run(pressed)).kind).toBe('unreachable');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    expect(told).toEqual(['ruling sending', 'ruling refused']);
    await commands.run(pressed);
    expect(asked).toHaveLength(2);
    expect(new Set(asked.map(keyOf)).size).toBe(1);
});

it('runs once at a time', async () => {
    const { commands, asked } = make([{ body: {} }]);
    const first = commands.run(ruling);
    expect((await commands.run(ruling)).kind).toBe('in_flight');
    await first;
    expect(asked).toHaveLength(1);
});

it('a host that never answers counts as unreachable after a while', async () => {
    const http = new Http(steadyTimers, new ServerClock(), (_url, init) => {
        return new Promise((_resolve, reject) => {
            init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
    });
    const asking = http.ask('GET', '/api/live');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asking).toEqual({ kind: 'unreachable' });
});
