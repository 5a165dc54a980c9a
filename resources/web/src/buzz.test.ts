// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeEach, expect, it } from 'vitest';
import { placeOf, Presses } from './buzz.svelte';
import { live } from './sync/fakes';
import type { BuzzResultFrame, Verdict } from './sync/types';

let presses: Presses;

const result = (verdict: Verdict, more: Partial<BuzzResultFrame> = {}): BuzzResultFrame => ({
    type: 'buzz_result',
    question_id: 10,
    verdict,
    margin_ms: 41,
    ...more,
});

beforeEach(() => {
    presses = new Presses();
    presses.follow(live(10));
});

it('a press is seen at once, its verdict when it comes', () => {
    presses.pressed(1, 7);
    expect(presses.bySeat.get(1)).toEqual({ state: 'pressed' });
    expect(presses.verdict(result('later'), 1)).toBe(1);
    expect(presses.bySeat.get(1)).toEqual({ state: 'later', marginMs: 41 });
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
            { player_id: 4, verdict: 'early', margin_ms: 0 },
            { player_id: 1, verdict: 'first', margin_ms: 0 },
            { player_id: 2, verdict: 'later', margin_ms: 41 },
        ],
    });
    expect([1, 2, 3, 4].map((id) => placeOf(now, id))).toEqual([1, 2, null, null]);
});

it('places are those since the buzzers were opened last', () => {
    const now = live(10, {
        buzzes: [
            { player_id: 1, verdict: 'first', margin_ms: 0 },
            { player_id: 2, verdict: 'later', margin_ms: 41 },
            { player_id: 3, verdict: 'first', margin_ms: 0 },
            { player_id: 4, verdict: 'later', margin_ms: 12 },
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
