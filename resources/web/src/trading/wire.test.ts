// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { words } from '../i18n/words.svelte';
import type { Refusal, Trading } from '../sync/types';
import { readTrading, withOwnGoods } from './wire';
import { refusalWords, exerciseWords } from './words';

const sent = {
    round_id: 9, difficulty: 'medium', duration_minutes: 120, started_at_ms: 0, ends_at_ms: 7_200_000, self_complete: false,
    challenge_gates_build: false,
    rules: {
        title: 'Usual', goods: [{ id: 'food', label: 'Food' }, { id: 'gems', label: 'Gems' }], challenge_seconds: 300,
        buildings: [
            { id: 'farm', label: 'Farm', cost: { currency: 50 }, makes: { food: 5 }, uses: {}, most: null, score: 100 },
            { id: 'school', label: 'School', cost: { currency: 100 }, makes: {}, uses: {}, most: 1, score: 200 },
        ],
        challenge_types: [
            { id: 'plank', label: 'Plank', target: 60, unit: 'seconds' },
            { id: 'hops', label: 'Hops on <b>one</b> leg', target: 9, unit: 'times' },
            { id: 'quiz_question', label: 'Quiz question', target: 1, unit: 'question' },
        ],
    },
    nations: [
        { team_id: 11, team_number: 1, nation: 'nation_1', label: 'Food producer', developed: true, buildings: { farm: 3 }, version: 1 },
        { team_id: 12, team_number: 2, nation: 'nation_2', label: 'Miner', developed: true, buildings: {}, version: 1 },
    ],
    bank: { stock: { food: 500 }, prices: { food: { mid: 2, buy: 2.4, sell: 1.6 } } },
    challenges: [
        { id: 3, status: 'assigned', player_id: 1, player_name: 'Ana', team_number: 1, building_type: 'farm', deadline_ms: 90_000, claimed: true, time_remaining_seconds: null },
        { id: 4, status: 'requested', player_id: 2, player_name: 'Ben', team_number: 2, building_type: 'mine', deadline_ms: null, claimed: false },
    ],
};
const trading = readTrading(sent, 0) as Trading;

beforeEach(() => (words.language = 'en'));
afterEach(() => (words.language = 'en'));

it('reads the round as the host describes it', () => {
    expect(trading.rules.buildings).toEqual([
        { id: 'farm', label: 'Farm', makes: { good: 'food', amount: 5 }, uses: null, cost: { currency: 50 }, most: null, score: 100 },
        { id: 'school', label: 'School', makes: null, uses: null, cost: { currency: 100 }, most: 1, score: 200 },
    ]);
    expect(trading.rules.challenge_ms).toBe(300_000);
    expect(trading.self_complete).toBe(false);
    expect(trading.bank?.stock).toEqual({ food: 500 });
    expect(trading.challenges.map((one) => [one.id, one.status, one.deadline_ms, one.claimed])).toEqual([
        [3, 'assigned', 90_000, true],
        [4, 'requested', null, false],
    ]);
});

it('knows the goods of its own nations only', () => {
    const you = { nations: [{ team_id: 11, goods: { food: 30, currency: 50 } }] };
    const nations = withOwnGoods(trading, you).nations.map((nation) => nation.goods);
    expect(nations).toEqual([{ food: 30, currency: 50 }, null]);
    expect(withOwnGoods(trading, { nations: [] })).toBe(trading);
    expect(withOwnGoods(trading, null)).toBe(trading);
});

it.each([null, undefined, 7, 'x', []])('%o is no round', (value) => {
    expect(readTrading(value, 0)).toBeNull();
});

it('takes what it does not know for nothing', () => {
    const odd = readTrading({ rules: 7, nations: [null, 'x'], bank: 'none', challenges: {} }, 0);
    expect(odd).toMatchObject({ nations: [], bank: null, challenges: [], rules: { goods: [], buildings: [] } });
});

describe('words', () => {
    it.each([
        ['plank', 45, 'Plank, 45 seconds', 'Unterarmstütz, 45 Sekunden'],
        ['hops', 9, '9 × Hops on <b>one</b> leg', '9 × Hops on <b>one</b> leg'],
        ['quiz_question', 1, 'Quiz question', 'Quizfrage'],
    ])('%s', (type, target, english, german) => {
        expect(exerciseWords(trading, { challenge_type: type, target_number: target })).toBe(english);
        words.language = 'de';
        expect(exerciseWords(trading, { challenge_type: type, target_number: target })).toBe(german);
    });

    const refusal = (error: string, body: Record<string, unknown> = {}): Refusal => ({ status: 409, error, message: 'm', body });
    it.each<[string, Refusal, string | undefined]>([
        ['what is short', refusal('goods_short', { short: [{ good: 'food', label: 'Food', need: 15, have: 3 }] }), 'Food: need 15, have 3'],
        ['what the bank lacks', refusal('bank_short', { short: [{ good: 'gems', need: 15, have: 3 }] }), 'The bank has too little. Gems: need 15, has 3'],
        ['a lock', refusal('challenge_locked'), 'Another challenge must be over first.'],
        ['something newer', refusal('from_next_year'), undefined],
        ['shortness without figures', refusal('goods_short'), undefined],
    ])('of %s', (_what, refused, expected) => {
        expect(refusalWords(trading, refused)).toBe(expected);
    });
});
