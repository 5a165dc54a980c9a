// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, type Asked, fakeFetch, steadyTimers } from '../sync/fakes';
import { type FetchLike, Http } from '../sync/http';
import { ServerClock } from '../sync/server_clock';
import { OptimisticRecord, type RecordUpdate, type SessionRecord, type UpdateOutcome } from './record';
import { incrementQuestSteps, updateArcStage, updateQuestStatus } from './updates';

let shown: (SessionRecord | null)[];
let rolledBack: UpdateOutcome[];
let lines: string[];

const url = '/api/v1/game-sessions/1';
const at = (version: number | undefined, flags: Record<string, unknown> = {}): SessionRecord => ({
    id: 1,
    ...(version === undefined ? {} : { version }),
    world_time: 0,
    flags,
    relationships: {},
});

const conflict = (current: SessionRecord): Answer => {
    const body = { error: 'version_conflict', message: 'Session was modified by another process', current_session: current };
    return { status: 409, body: { ...body, detail: { ...body } } };
};

function make(fetch: FetchLike): OptimisticRecord {
    return new OptimisticRecord({
        http: new Http(steadyTimers, new ServerClock(), fetch),
        timers: steadyTimers,
        log: (line) => lines.push(line),
        url: () => url,
        onChange: (record) => shown.push(record),
        onRolledBack: (outcome) => rolledBack.push(outcome),
    });
}

async function begin(start: SessionRecord, answers: (Answer | null)[]): Promise<{ record: OptimisticRecord; asked: Asked[] }> {
    const host = fakeFetch([{ body: start }, ...answers]);
    const record = make(host.fetch);
    expect(await record.load()).toBe(true);
    host.asked.length = 0;
    return { record, asked: host.asked };
}

/** A host that keeps a record and checks its version, as the real one does. */
function keeper(start: SessionRecord): { fetch: FetchLike; now: () => SessionRecord; change: (flags: Record<string, unknown>) => void } {
    let held = start;
    const change = (flags: Record<string, unknown>): void => {
        held = { ...held, flags, version: (held.version ?? 0) + 1 };
    };
    const fetch: FetchLike = async (_url, init) => {
        await new Promise((done) => setTimeout(done, 20));
        if (init.method === 'PATCH') {
            const body = JSON.parse(String(init.body)) as { expected_version?: number; flags?: Record<string, unknown> };
            if (body.expected_version !== undefined && body.expected_version !== held.version) {
                return new Response(JSON.stringify(conflict(held).body), { status: 409 });
            }
            change(body.flags ?? held.flags);
        }
        return new Response(JSON.stringify(held));
    };
    return { fetch, now: () => held, change };
}

beforeEach(() => {
    vi.useFakeTimers();
    shown = [];
    rolledBack = [];
    lines = [];
});

afterEach(() => vi.useRealTimers());

describe('an update', () => {
    it('is shown at once and sent with the version it was made to', async () => {
        const { record, asked } = await begin(at(4), [{ body: at(5, { arcs: { a: { stage: 1 } } }) }]);
        const done = record.update(updateArcStage('a', 1));
        expect(record.shown?.flags).toEqual({ arcs: { a: { stage: 1 } } });
        expect(record.busy).toBe(true);
        expect(await done).toEqual({ kind: 'stored' });
        expect(asked).toHaveLength(1);
        expect(asked[0]).toMatchObject({
            method: 'PATCH', url, body: { flags: { arcs: { a: { stage: 1 } } }, expected_version: 4 },
        });
        expect(record.shown?.version).toBe(5);
        expect(record.busy).toBe(false);
        expect(record.counters).toEqual({ updates: 1, conflicts: 0, rollbacks: 0 });
    });

    it('shows what the host has made of it', async () => {
        const { record } = await begin(at(4), [{ body: at(5, { arcs: { a: { stage: 'the host’s' } } }) }]);
        await record.update(updateArcStage('a', 1));
        expect(record.shown?.flags).toEqual({ arcs: { a: { stage: 'the host’s' } } });
    });

    it('works where the host counts no versions', async () => {
        const { record, asked } = await begin(at(undefined), [{ body: at(undefined, { arcs: { a: { stage: 1 } } }) }]);
        expect(await record.update(updateArcStage('a', 1))).toEqual({ kind: 'stored' });
        expect(asked[0]?.body).toEqual({ flags: { arcs: { a: { stage: 1 } } } });
        expect(record.shown?.flags).toEqual({ arcs: { a: { stage: 1 } } });
    });

    it('that changes nothing is not sent', async () => {
        const { record, asked } = await begin(at(4), [null]);
        expect(await record.update(() => ({}))).toEqual({ kind: 'stored' });
        expect(asked).toHaveLength(0);
    });

    it('made before the record is known reads it first', async () => {
        const host = fakeFetch([{ body: at(9) }, { body: at(10, { arcs: { a: { stage: 1 } } }) }]);
        const record = make(host.fetch);
        expect(await record.update(updateArcStage('a', 1))).toEqual({ kind: 'stored' });
        expect(host.asked.map((request) => request.method)).toEqual(['GET', 'PATCH']);
        expect(host.asked[1]?.body).toMatchObject({ expected_version: 9 });
    });
});

describe('a conflict', () => {
    it('is met by making the update again to the host’s record', async () => {
        const theirs = at(6, { quests: { q: { steps: 10, status: 'theirs' } } });
        const { record, asked } = await begin(at(4, { quests: { q: { steps: 1 } } }), [
            conflict(theirs),
            { body: at(7, { quests: { q: { steps: 11, status: 'theirs' } } }) },
        ]);
        const done = record.update(incrementQuestSteps('q'));
        expect(record.shown?.flags).toEqual({ quests: { q: { steps: 2 } } });
        await vi.advanceTimersByTimeAsync(99);
        expect(asked).toHaveLength(1);
        expect(record.shown?.flags).toEqual({ quests: { q: { steps: 11, status: 'theirs' } } });
        await vi.advanceTimersByTimeAsync(1);
        expect(await done).toEqual({ kind: 'stored' });
        expect(asked[1]?.body).toEqual({ flags: { quests: { q: { steps: 11, status: 'theirs' } } }, expected_version: 6 });
        expect(record.counters).toEqual({ updates: 1, conflicts: 1, rollbacks: 0 });
        expect(rolledBack).toEqual([]);
    });

    it('again and again ends after four tries, at 0, 100, 300 and 700 ms', async () => {
        const { record } = await begin(at(4), [null]);
        const times: number[] = [];
        const start = Date.now();
        let version = 4;
        const stubborn = make((_url, init) => {
            if (init.method !== 'PATCH') {
                return Promise.resolve(new Response(JSON.stringify(at(version))));
            }
            times.push(Date.now() - start);
            version += 1;
            return Promise.resolve(new Response(JSON.stringify(conflict(at(version)).body), { status: 409 }));
        });
        stubborn.take(at(4));
        const done = stubborn.update(updateArcStage('a', 1));
        await vi.advanceTimersByTimeAsync(60_000);
        expect(await done).toMatchObject({ kind: 'rolled_back', why: 'conflict' });
        expect(times).toEqual([0, 100, 300, 700]);
        expect(stubborn.shown).toEqual(at(8));
        expect(stubborn.counters).toEqual({ updates: 1, conflicts: 4, rollbacks: 1 });
        expect(rolledBack).toHaveLength(1);
        expect(record.counters.updates).toBe(0);
    });

    it('finds the host’s record in either place of the refusal, and asks for it where there is none', async () => {
        const { body } = conflict(at(6)) as { body: Record<string, unknown> };
        const nested = { ...body, current_session: undefined };
        const bare = { ...body, current_session: undefined, detail: undefined };
        const { record, asked } = await begin(at(4), [
            { status: 409, body: nested },
            { status: 409, body: bare },
            { body: at(8) },
            { body: at(9, { arcs: { a: { stage: 1 } } }) },
        ]);
        const done = record.update(updateArcStage('a', 1));
        await vi.advanceTimersByTimeAsync(1000);
        expect(await done).toEqual({ kind: 'stored' });
        expect(asked.map((request) => request.method)).toEqual(['PATCH', 'PATCH', 'GET', 'PATCH']);
        expect(asked.map((request) => (request.body as { expected_version?: number } | undefined)?.expected_version)).toEqual([
            4, 6, undefined, 8,
        ]);
    });

    it('of another kind is no conflict', async () => {
        const { record, asked } = await begin(at(4), [{ status: 409, body: { error: 'game_not_open', message: 'Over.' } }]);
        expect(await record.update(updateArcStage('a', 1))).toEqual({ kind: 'rolled_back', why: 'refused', message: 'Over.' });
        expect(asked).toHaveLength(1);
    });
});

describe('an error', () => {
    it.each<[string, Answer | null, UpdateOutcome]>([
        ['no network', null, { kind: 'rolled_back', why: 'unreachable', message: '' }],
        ['a refusal', { status: 403, body: { error: 'role', message: 'Staff only.' } }, { kind: 'rolled_back', why: 'refused', message: 'Staff only.' }],
        ['a failed disk', { status: 503, body: { error: 'storage_failed', message: 'Full.' } }, { kind: 'rolled_back', why: 'refused', message: 'Full.' }],
    ])('%s rolls back', async (_what, answer, outcome) => {
        const { record, asked } = await begin(at(4, { kept: 1 }), [answer]);
        const done = record.update(updateArcStage('a', 1));
        expect(record.shown?.flags).toEqual({ kept: 1, arcs: { a: { stage: 1 } } });
        expect(await done).toEqual(outcome);
        expect(record.shown).toEqual(at(4, { kept: 1 }));
        expect(rolledBack).toEqual([outcome]);
        expect(record.counters.rollbacks).toBe(1);
        expect(asked.filter((request) => request.method === 'PATCH')).toHaveLength(1);
    });

    it('without an answer is cleared up when the connection is back', async () => {
        const stored = at(5, { arcs: { a: { stage: 1 } } });
        const { record, asked } = await begin(at(4), [null, null, { body: stored }]);
        await record.update(updateArcStage('a', 1));
        await vi.advanceTimersByTimeAsync(0);
        expect(record.shown).toEqual(at(4));
        await record.recover();
        expect(record.shown).toEqual(stored);
        await record.recover();
        expect(asked.map((request) => request.method)).toEqual(['PATCH', 'GET', 'GET']);
    });

    it('takes back its own update and no other', async () => {
        const { record } = await begin(at(4), [
            { status: 422, body: { error: 'x', message: 'No.' } },
            { body: at(5, { arcs: { b: { stage: 2 } } }) },
        ]);
        const first = record.update(updateArcStage('a', 1));
        const second = record.update(updateArcStage('b', 2));
        expect(record.shown?.flags).toEqual({ arcs: { a: { stage: 1 }, b: { stage: 2 } } });
        expect((await first).kind).toBe('rolled_back');
        expect(record.shown?.flags).toEqual({ arcs: { b: { stage: 2 } } });
        expect((await second).kind).toBe('stored');
    });
});

describe('rapid updates', () => {
    it('end equal to the host', async () => {
        const host = keeper(at(1, { quests: { q: { steps: 0 } } }));
        const record = make(host.fetch);
        await Promise.all([record.load(), vi.advanceTimersByTimeAsync(20)]);
        const all = Array.from({ length: 20 }, () => record.update(incrementQuestSteps('q')));
        expect(record.shown?.flags).toEqual({ quests: { q: { steps: 20 } } });
        await vi.advanceTimersByTimeAsync(20_000);
        expect((await Promise.all(all)).every((outcome) => outcome.kind === 'stored')).toBe(true);
        expect(host.now().flags).toEqual({ quests: { q: { steps: 20 } } });
        expect(record.shown).toEqual(host.now());
    });

    it('of two phones lose nothing', async () => {
        const host = keeper(at(1, {}));
        const phones = [make(host.fetch), make(host.fetch)];
        await Promise.all([...phones.map((phone) => phone.load()), vi.advanceTimersByTimeAsync(20)]);
        const updates: RecordUpdate[] = [incrementQuestSteps('q'), updateQuestStatus('other', 'done')];
        const all = phones.map((phone, which) => phone.update(updates[which] as RecordUpdate));
        await vi.advanceTimersByTimeAsync(5000);
        expect((await Promise.all(all)).map((outcome) => outcome.kind)).toEqual(['stored', 'stored']);
        expect(host.now().flags).toEqual({ quests: { q: { steps: 1 }, other: { status: 'done' } } });
        expect(phones[1]?.shown).toEqual(host.now());
        expect((phones[0]?.counters.conflicts ?? 0) + (phones[1]?.counters.conflicts ?? 0)).toBe(1);
    });
});

describe('what the host says in between', () => {
    it('is shown with the updates still on their way', async () => {
        const { record } = await begin(at(4), [{ body: at(6, { a: 'theirs', arcs: { a: { stage: 1 } } }) }]);
        const done = record.update(updateArcStage('a', 1));
        record.take(at(5, { a: 'theirs' }));
        expect(record.shown?.flags).toEqual({ a: 'theirs', arcs: { a: { stage: 1 } } });
        await done;
        expect(record.shown?.version).toBe(6);
    });

    it.each([
        [3, 4, ['Ignoring stale session update: version 3 < 4']],
        [4, 4, []],
        [5, 5, []],
    ])('version %i leads to %i', async (version, expected, log) => {
        const { record } = await begin(at(4), [null]);
        record.take(at(version, { told: version }));
        expect(record.shown?.version).toBe(expected);
        expect(lines).toEqual(log);
    });
});
