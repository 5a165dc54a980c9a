// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeOf, Presses } from './buzz.svelte';
import { live } from './sync/fakes';
import type { Buzz, BuzzResultFrame, BuzzWonFrame, Verdict } from './sync/types';

let presses: Presses;

const result = (verdict: Verdict, more: Partial<BuzzResultFrame> = {}): BuzzResultFrame => ({
    type: 'buzz_result',
    question_id: 10,
    verdict,
    margin_ms: 41,
    ...more,
});

const buzz = (player_id: number, verdict: Verdict, margin_ms: number): Buzz => ({
    player_id,
    verdict,
    margin_ms,
    uncertainty_ms: 3,
    too_close: false,
});

beforeEach(() => {
    presses = new Presses();
    presses.follow(live(10));
});

it('a press is seen at once, its verdict when it comes', () => {
    presses.pressed(1, 7);
    expect(presses.bySeat.get(1)).toEqual({ state: 'pressed' });
    expect(presses.verdict(result('later'), 1)).toBe(1);
    expect(presses.bySeat.get(1)).toEqual({ state: 'later', marginMs: 41, tooClose: false });
});

it('a press that could not leave is seen to be lost', () => {
    presses.pressed(1, null);
    expect(presses.bySeat.get(1)).toEqual({ state: 'lost' });
});

it('verdicts go to the seats in the order of the presses', () => {
    presses.pressed(2, 6);
    presses.pressed(1, 7);
    expect([presses.verdict(result('first'), 1), presses.verdict(result('later'), 1)]).toEqual([2, 1]);
});

it('a verdict that names its seat goes there', () => {
    presses.pressed(2, 6);
    presses.pressed(1, 7);
    expect(presses.verdict(result('first', { player_id: 1 }), 1)).toBe(1);
    expect(presses.verdict(result('later'), 1)).toBe(2);
});

it('a verdict that names its press goes to the seat that made it', () => {
    presses.pressed(2, 6);
    presses.pressed(1, 7);
    expect(presses.verdict(result('first', { n: 7 }), 2)).toBe(1);
    expect(presses.bySeat.get(2)).toEqual({ state: 'pressed' });
});

it('the verdict on an earlier press does not hide the newer one', () => {
    presses.pressed(1, 7);
    presses.pressed(1, 8);
    expect(presses.verdict(result('early', { player_id: 1, n: 7 }), 1)).toBeUndefined();
    expect(presses.bySeat.get(1)).toEqual({ state: 'pressed' });
    expect(presses.verdict(result('first', { player_id: 1, n: 8 }), 1)).toBe(1);
});

it('a verdict about another question is none of this one', () => {
    presses.pressed(1, 7);
    expect(presses.verdict(result('first', { question_id: 9 }), 1)).toBeUndefined();
    expect(presses.bySeat.get(1)).toEqual({ state: 'pressed' });
});

it.each([
    ['another question', live(11, { phase: 'reading' }), 0],
    ['buzzers opened anew', live(10, { phase: 'open' }), 0],
    ['somebody speaking', live(10, { phase: 'answering' }), 1],
])('%s', (_what, next, left) => {
    presses.follow(live(10, { phase: 'reading' }));
    presses.pressed(1, 7);
    presses.follow(next);
    expect(presses.bySeat.size).toBe(left);
});

it('places count those who pressed in time', () => {
    const now = live(10, {
        buzzes: [
            buzz(4, 'early', 0),
            buzz(1, 'first', 0),
            buzz(2, 'later', 41),
        ],
    });
    expect([1, 2, 3, 4].map((id) => placeOf(now, id))).toEqual([1, 2, null, null]);
});

it('places are those since the buzzers were opened last', () => {
    const now = live(10, {
        buzzes: [
            buzz(1, 'first', 0),
            buzz(2, 'later', 41),
            buzz(3, 'first', 0),
            buzz(4, 'later', 12),
        ],
    });
    expect([1, 2, 3, 4].map((id) => placeOf(now, id))).toEqual([null, null, 1, 2]);
});

it('a press that could not leave is past when the socket is back', () => {
    presses.pressed(1, null);
    presses.pressed(2, 6);
    presses.back();
    expect([...presses.bySeat.keys()]).toEqual([2]);
});

it('a lost socket takes the pending presses with it, not the verdicts', () => {
    presses.pressed(1, 7);
    presses.verdict(result('first'), 1);
    presses.pressed(2, 6);
    presses.cut();
    expect([...presses.bySeat.keys()]).toEqual([1]);
});

it('a verdict says where the times could not tell', () => {
    presses.pressed(1, 7);
    presses.verdict(result('later', { too_close: true }), 1);
    expect(presses.bySeat.get(1)).toEqual({ state: 'later', marginMs: 41, tooClose: true });
});

describe('somebody has buzzed', () => {
    beforeEach(() => {
        vi.useFakeTimers();
    });

    afterEach(() => {
        vi.useRealTimers();
    });

    const won = { type: 'buzz_won', question_id: 10, player_id: 2, team_id: null, margin_ms: 41 } as BuzzWonFrame;

    it('is news until the verdict', () => {
        presses.somebody(10);
        expect(presses.pending).toBe(true);
        presses.decided(won);
        expect([presses.pending, presses.won]).toEqual([false, won]);
    });

    it('is news of this question while the buzzers are open', () => {
        presses.somebody(9);
        expect(presses.pending).toBe(false);
        presses.follow(live(10, { phase: 'reading' }));
        presses.somebody(10);
        expect(presses.pending).toBe(false);
    });

    it('takes no press away', () => {
        presses.pressed(1, 7);
        presses.somebody(10);
        expect(presses.bySeat.get(1)).toEqual({ state: 'pressed' });
    });

    it.each([
        ['the question closes', () => presses.follow(live(10, { phase: 'closed' }))],
        ['another question comes', () => presses.follow(live(11))],
        ['the socket is gone', () => presses.cut()],
        ['no verdict follows', () => vi.advanceTimersByTime(2000)],
    ])('is over when %s', (_what, end) => {
        presses.somebody(10);
        presses.follow(live(10)); // the state of the commit that told of it
        expect(presses.pending).toBe(true);
        end();
        expect(presses.pending).toBe(false);
    });
});
