// SPDX-License-Identifier: GPL-3.0-or-later
// Challenges in the store: told of in the snapshot, and by frames of their own.
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from './fakes';
import { GameStore } from './store';
import type { Challenge } from './types';

let store: GameStore;
let lines: string[];
let elapsed: number;

const told = (id: number, status: string, more: object = {}): object => ({
    id, game_session_id: 1, player_id: 1, player_name: 'Ana', building_type: 'farm', building_name: 'Farm', team_number: 1,
    has_school: false, challenge_type: null, challenge_description: null, target_number: null, status,
    requested_at: '2026-11-21T20:00:00Z', assigned_at: null, completed_at: null, timestamp: '2026-11-21T20:00:00Z',
    start_time: null, time_remaining_seconds: null, ...more,
});
const frame = (type: string, data: object, gameVersion: number) => ({ type: 'event', event_type: type, data, game_version: gameVersion });
const known = (): readonly Challenge[] => store.state?.trading?.challenges ?? [];
const start = (gameVersion: number, challenges: object[] = []) =>
    store.applySnapshot(snapshot(gameVersion, { trading: { round_id: 1, nations: [], rules: {}, challenges } }));

beforeEach(() => {
    lines = [];
    elapsed = 50_000;
    store = new GameStore((line) => lines.push(line), () => elapsed);
});

describe('a challenge', () => {
    it('comes, is assigned and goes with its frames', () => {
        start(10);
        expect(store.applyFrame(frame('challenge_request', told(7, 'requested'), 11))).toBe(true);
        expect(known().map((one) => [one.id, one.status, one.deadline_ms])).toEqual([[7, 'requested', null]]);
        const assigned = told(7, 'assigned', { challenge_type: 'squats', target_number: 20, time_remaining_seconds: 600 });
        store.applyFrame(frame('challenge_assigned', assigned, 12));
        expect(known().map((one) => [one.status, one.deadline_ms])).toEqual([['assigned', 650_000]]);
        store.applyFrame(frame('challenge_completed', told(7, 'completed'), 13));
        expect(known()).toEqual([]);
        expect(store.state?.game_version).toBe(13);
    });

    it.each(['cancelled', 'expired'])('%s is gone', (status) => {
        start(10, [told(7, 'assigned')]);
        store.applyFrame(frame(`challenge_${status}`, told(7, status), 11));
        expect(known()).toEqual([]);
    });

    it('keeps its exact deadline when the frame tells of it again', () => {
        const at = '2026-11-21T20:01:00Z';
        start(10, [told(7, 'assigned', { assigned_at: at, deadline_ms: 600_123 })]);
        elapsed = 60_000;
        store.applyFrame(frame('challenge_claimed', told(7, 'assigned', { assigned_at: at, time_remaining_seconds: 540 }), 11));
        expect(known()[0]).toMatchObject({ deadline_ms: 600_123, claimed: true });
    });

    it('keeps what others do out of it', () => {
        start(10, [told(7, 'requested'), told(8, 'requested')]);
        store.applyFrame(frame('challenge_cancelled', told(8, 'cancelled'), 11));
        expect(known().map((one) => one.id)).toEqual([7]);
    });
});

describe('stale frames', () => {
    it.each([
        ['an older one is dropped', 9, ['requested'], ['Ignoring stale challenge update: version 9 < 10']],
        ['an equal one is applied again', 10, ['assigned'], []],
        ['a newer one is applied', 11, ['assigned'], []],
    ])('%s', (_what, version, expected, log) => {
        start(10, [told(7, 'requested')]);
        store.applyFrame(frame('challenge_assigned', told(7, 'assigned'), version));
        expect(known().map((one) => one.status)).toEqual(expected);
        expect(lines).toEqual(log);
    });

    it('out of order leave the newer state', () => {
        start(10, [told(7, 'requested')]);
        store.applyFrame(frame('challenge_completed', told(7, 'completed'), 13));
        store.applyFrame(frame('challenge_assigned', told(7, 'assigned'), 12));
        expect(known()).toEqual([]);
        expect(lines).toEqual(['Ignoring stale challenge update: version 12 < 13']);
    });

    it('a changed frame tells of all of them', () => {
        start(10, [told(7, 'requested')]);
        store.applyFrame({ type: 'changed', game_version: 11, trading: { round_id: 1, challenges: [told(8, 'assigned')] } });
        expect(known().map((one) => one.id)).toEqual([8]);
        store.applyFrame({ type: 'changed', game_version: 12, trading: null });
        expect(store.state?.trading).toBeNull();
    });
});

it.each([null, 7, {}, { id: 'x', status: 'assigned' }, { id: 1, status: 'odd' }])('%o is no challenge', (data) => {
    start(10);
    store.applyFrame(frame('challenge_request', data as object, 11));
    expect(known()).toEqual([]);
});

it('without a trading round there is nothing to tell of', () => {
    store.applySnapshot(snapshot(10));
    store.applyFrame(frame('challenge_request', told(7, 'requested'), 11));
    expect(store.state?.trading).toBeNull();
});
