// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeEach, describe, expect, it } from 'vitest';
import { words } from '../i18n/trade_words.svelte';
import type { Nation, Refusal, TradeSummary, Trading } from '../sync/types';
import {
    answerable, byTotal, type Deal, marginOf, mostOf, placesOf, planOf, positive, quarantined, readPriceText, shortOf, sideOfTrade, toAnswer,
    totalOf, unitPrice, valueOf,
} from './market';
import { hindranceOf, nationOf, yieldOf } from './model';
import { readTrading, withOwnGoods } from './wire';
import { amountsWords, eventName, eventText, marginWords, natureName, ownWords, percent, price, refusalWords, rulesetName } from './words';

beforeEach(() => (words.language = 'en'));

const sent = (more: Record<string, unknown> = {}) => ({
    round_id: 9,
    rules: {
        spread_percent: 20,
        goods: [{ id: 'food', label: 'Food' }, { id: 'raw_materials', label: 'Raw materials' }],
        buildings: [
            { id: 'farm', label: 'Farm', cost: { currency: 50, raw_materials: 30 }, makes: { food: 5 }, uses: {}, most: null, score: 100 },
            { id: 'hospital', label: 'Hospital', cost: { currency: 300 }, makes: {}, uses: {}, most: 5, score: 600 },
        ],
    },
    nations: [
        { team_id: 11, team_number: 1, buildings: { farm: 3, hospital: 5 }, infected: false },
        { team_id: 12, team_number: 2, buildings: {}, infected: true },
    ],
    bank: {
        stock: { food: 500, raw_materials: 40 },
        prices: {
            food: { mid: 2, buy: 2.4, sell: 1.6, baseline: 2 },
            raw_materials: { mid: 3.141593, buy: 3.769911, sell: 2.513274, baseline: 3 },
        },
    },
    ...more,
});
const mine = (more: Record<string, unknown> = {}) => ({
    nations: [{ team_id: 11, goods: { food: 30, raw_materials: 5, currency: 50 }, tax_due: 15, price_percent: 100, ...more }],
});
const round = (more = {}, own = {}): Trading => withOwnGoods(readTrading(sent(more), 0) as Trading, mine(own));
const own = (trading = round()): Nation => nationOf(trading, 11) as Nation;

describe('what a deal with the bank comes to', () => {
    it.each<[Deal, string, number, number, number]>([
        ['buy', 'food', 1, 100, 3], // 2.40, up
        ['sell', 'food', 1, 100, 1], // 1.60, down
        ['buy', 'food', 5, 100, 12], // 12 exactly: nothing is added to what is whole
        ['sell', 'food', 5, 100, 8],
        ['buy', 'food', 10, 100, 24],
        ['buy', 'raw_materials', 7, 100, 27], // 26.389...
        ['sell', 'raw_materials', 7, 100, 17], // 17.592...
        ['buy', 'food', 10, 150, 36], // a recession
        ['sell', 'food', 10, 150, 24],
        ['buy', 'food', 3, 102.5, 8], // 7.38
        ['buy', 'raw_materials', 1_000_000, 350, 13_194_691], // larger than a number that is exact in every step
        ['buy', 'food', 0, 100, 0],
    ])('%s %s × %i at %f %%: %i', (deal, good, amount, share, expected) => {
        const trading = round({}, { price_percent: share });
        expect(totalOf(trading, own(trading).own, deal, good, amount)).toBe(expected);
    });

    it('shows what one unit costs, exactly', () => {
        const trading = round({}, { price_percent: 110 });
        expect(unitPrice(trading, own(trading).own, 'buy', 'food')).toBe(2.64);
        expect(price(unitPrice(trading, null, 'sell', 'raw_materials'))).toBe('2.51');
    });

    it.each<[Deal, string, number]>([
        ['buy', 'food', 20], // 48 of 50
        ['buy', 'raw_materials', 13], // 49.01 is 50; 14 would be 53
        ['sell', 'food', 30],
        ['sell', 'raw_materials', 5],
    ])('%s %s: at most %i', (deal, good, expected) => {
        const trading = round();
        expect(mostOf(trading, own(trading), deal, good)).toBe(expected);
    });

    it('never more than the bank has', () => {
        const trading = round({}, { goods: { currency: 100_000 } });
        expect(mostOf(trading, own(trading), 'buy', 'raw_materials')).toBe(40);
    });
});

describe('what a trade gains', () => {
    it('counts goods at the mid price and currency at its face', () => {
        expect(valueOf(round(), { food: 10, raw_materials: 2, currency: 7 })).toBe(33.283186);
        expect(valueOf(round(), {})).toBe(0);
    });
    it.each<[number, number, number | null, string]>([
        [100, 75, -25, '\u221225\u00a0%'],
        [100, 125, 25, '+25\u00a0%'],
        [100, 100, 0, '0\u00a0%'],
        [1000, 999, -0.1, '0\u00a0%'],
        [0, 50, null, 'all gain'],
        [0, 0, null, 'nothing'],
    ])('%f for %f', (given, received, expected, said) => {
        const margin = marginOf(given, received);
        expect(margin === null ? null : Number(margin.toFixed(6))).toBe(expected);
        expect(marginWords(given, received)).toBe(said);
    });
});

const trade = (more: Partial<TradeSummary> = {}): TradeSummary => ({
    id: 1, from: 11, to: 12, status: 'pending', terms: 1, terms_by: 11, offered: { food: 5 }, wanted: { currency: 10 }, spoken: false,
    confirmed: [], by: 1, by_name: 'Ana', at_ms: 0, arrives_at_ms: null, version: 1, ...more,
});

describe('what can be done about an offer', () => {
    const cases: [string, Partial<TradeSummary>, number, string][] = [
        ['one’s own', {}, 11, 'cancel'],
        ['somebody else’s', {}, 12, 'accept reject counter'],
        ['countered, back with who offered', { status: 'countered', terms: 2, terms_by: 12 }, 11, 'accept reject counter'],
        ['countered by oneself', { status: 'countered', terms: 2, terms_by: 12 }, 12, 'counter'],
        ['countered twice', { status: 'countered', terms: 3, terms_by: 11 }, 11, 'counter cancel'],
        ['spoken', { spoken: true }, 11, 'accept reject'],
        ['spoken, the other side', { spoken: true, confirmed: [11] }, 12, 'accept reject'],
        ['spoken and confirmed', { spoken: true, confirmed: [11] }, 11, 'reject'],
        ['accepted', { status: 'accepted' }, 12, ''],
        ['cancelled', { status: 'cancelled' }, 11, ''],
    ];
    it.each(cases)('%s', (_what, more, team, expected) => {
        const side = sideOfTrade(trade(more), team);
        const can = (['accept', 'reject', 'counter', 'cancel'] as const).filter((what) => side[what]);
        expect(can.join(' ')).toBe(expected);
    });

    it('each side sees what it gives', () => {
        expect(sideOfTrade(trade(), 11)).toMatchObject({ other: 12, gives: { food: 5 }, gets: { currency: 10 } });
        expect(sideOfTrade(trade(), 12)).toMatchObject({ other: 11, gives: { currency: 10 }, gets: { food: 5 } });
    });

    it('counts those that wait for this nation', () => {
        const trades = [trade(), trade({ id: 2, from: 12, to: 11, terms_by: 12 }), trade({ id: 3, status: 'rejected', from: 12, to: 11 })];
        expect(toAnswer(own(round({}, { trades }))).map(({ id }) => id)).toEqual([2]);
    });

    it('a nation with the plague starts none with a healthy one', () => {
        const [healthy, ill] = round().nations as [Nation, Nation];
        expect([quarantined(ill, healthy), quarantined(healthy, ill), quarantined(ill, ill)]).toEqual([true, false, false]);
    });
});

describe('what is short', () => {
    it('is said good by good', () => {
        expect(shortOf({ food: 5, currency: 50 }, { food: 30, currency: 50, raw_materials: 1 })).toEqual([
            { good: 'food', need: 30, have: 5 },
            { good: 'raw_materials', need: 1, have: 0 },
        ]);
    });
    it('is not known of others', () => expect(shortOf(null, { food: 30 })).toEqual([]));

    it('of a building: the price of this nation, not of the rules', () => {
        expect(planOf(round(), own(), 'farm')).toEqual({
            cost: { currency: 50, raw_materials: 30 }, short: [{ good: 'raw_materials', need: 30, have: 5 }], full: false, rightMissing: false,
        });
        const dearer = round({}, { costs: { farm: { currency: 62, raw_materials: 0 } } });
        expect(planOf(dearer, own(dearer), 'farm')).toMatchObject({ cost: { currency: 62 }, short: [{ good: 'currency', need: 62, have: 50 }] });
    });

    it('no more than there may be', () => expect(planOf(round(), own(), 'hospital').full).toBe(true));

    it.each<[boolean, Record<string, number>, boolean]>([
        [false, {}, false],
        [true, {}, true],
        [true, { farm: 1 }, false],
    ])('rights: gated %s, %o', (gated, rights, missing) => {
        const trading = round({ challenge_gates_build: gated }, { rights });
        expect(planOf(trading, own(trading), 'farm').rightMissing).toBe(missing);
    });

    it('production is what events leave of it', () => {
        const trading = round({}, { output: { farm: { makes: { food: 8 }, uses: { raw_materials: 6 } } } });
        const [farm] = trading.rules.buildings;
        expect(yieldOf(farm as NonNullable<typeof farm>, own(trading))).toEqual({ outputs: { food: 8 }, inputs: { raw_materials: 6 } });
        expect(hindranceOf(trading, own(trading), farm as NonNullable<typeof farm>, 1)).toEqual({
            why: 'short', good: 'raw_materials', need: 6, have: 5,
        });
    });
});

describe('events', () => {
    const told = (more: object) => round({ events: [{ id: 4, event: 'plague', label: 'Plague', text: '', rule: 'plague', kind: 'disaster', ...more }] }).events[0];
    it.each<[object, boolean]>([
        [{ answerable_by: [11], over: false }, true],
        [{ answerable_by: [12], over: false }, false],
        [{ answerable_by: [11], over: true }, false],
        [{}, false],
    ])('%o', (more, expected) => {
        expect(answerable(told(more) as NonNullable<ReturnType<typeof told>>, 11)).toBe(expected);
    });
    it('are named in the page’s language where everybody knows them', () => {
        words.language = 'de';
        expect(eventName({ event: 'plague', label: 'Plague' })).toBe('Seuche');
        expect(eventName({ event: 'plague', label: 'Pestilence' })).toBe('Pestilence');
        expect(eventText({ id: 'fire', text: 'Electrical factories burn down.' })).toBe('Elektrofabriken brennen ab.');
        expect(natureName('Generous trader')).toBe('Großzügiger Händler');
        expect(natureName('Pirate')).toBe('Pirate');
    });
});

describe('words and figures', () => {
    it('prices have two decimals, in the language’s own way', () => {
        expect([price(2), price(3.141593), price(0.5)]).toEqual(['2.00', '3.14', '0.50']);
        words.language = 'de';
        expect(price(1234.5)).toBe('1.234,50');
    });
    it('amounts come in the order of the rules', () => {
        expect(amountsWords(round(), { currency: 1000, raw_materials: 2, food: 5, medical_goods: 0 })).toBe('5 Food, 2 Raw materials, 1,000 Currency');
        expect(amountsWords(round(), {})).toBe('nothing');
        expect(positive({ food: 0, currency: 3 })).toEqual({ currency: 3 });
    });
    it.each([['2.50', 2.5], ['2,50', 2.5], [' 7 ', 7], ['', null], ['-1', null], ['1e3', null], ['2.5.1', null], ['12345', null]])('%o', (text, expected) => {
        expect(readPriceText(text)).toBe(expected);
    });
    it('percent is whole, with a sign', () => expect([percent(12.4), percent(-0.4)]).toEqual(['+12\u00a0%', '0\u00a0%']));

    const scored = (team_id: number, total: number, buildings = 0, currency = 0) => ({ team_id, total, buildings, currency });
    it.each<[string, ReturnType<typeof scored>[], number[], number[]]>([
        ['the richest come first', [scored(3, 5), scored(1, 9), scored(2, 7)], [1, 2, 3], [1, 2, 3]],
        ['equals share a place, and the next is left out', [scored(3, 5), scored(2, 9), scored(1, 9)], [1, 2, 3], [1, 1, 3]],
        ['more buildings go first, then more currency', [scored(1, 9, 4, 1), scored(2, 9, 4, 2), scored(3, 9, 5)], [3, 2, 1], [1, 2, 3]],
    ])('%s', (_what, rows, order, places) => {
        const sorted = byTotal(rows);
        expect(sorted.map((row) => row.team_id)).toEqual(order);
        expect(placesOf(sorted)).toEqual(places);
    });

    const said = (challenge_description: string | null, type = 'push_ups', target_number = 20) => ({
        challenge_type: type, target_number, challenge_description,
    });
    it.each<[string, ReturnType<typeof said>, string]>([
        ['nothing', said(null), ''],
        ['what the page says anyway', said('20 × Push-ups'), ''],
        ['the same from a banker who speaks German', said('20 × Liegestütze'), ''],
        ['words of his own', said('20 push-ups on one hand'), '20 push-ups on one hand'],
        ['another number', said('25 × Push-ups'), '25 × Push-ups'],
    ])('beside a challenge: %s', (_what, challenge, expected) => {
        expect(ownWords(round(), challenge)).toBe(expected);
    });

    it.each([
        ['the usual rules', { id: 'default', title: 'Default rules' }, 'Die üblichen Regeln'],
        ['a scenario', { id: 'silk_road', title: 'The Silk Road' }, 'Die Seidenstraße'],
        ['a scenario that the host has renamed', { id: 'silk_road', title: 'Our road' }, 'Our road'],
        ['rules of one’s own', { id: 'mine', title: 'Mine' }, 'Mine'],
    ])('%s has its name', (_what, rules, expected) => {
        words.language = 'de';
        expect(rulesetName(rules)).toBe(expected);
    });

    const refusal = (error: string, body: Record<string, unknown> = {}): Refusal => ({ status: 409, error, message: 'm', body });
    it.each<[string, Refusal, string]>([
        ['the other nation is short', refusal('goods_short', { team_id: 12, short: [{ good: 'food', need: 5, have: 1 }] }), 'The other nation has too little. Food: need 5, has 1'],
        ['one’s own is', refusal('goods_short', { team_id: 11, short: [{ good: 'food', need: 5, have: 1 }] }), 'Food: need 5, have 1'],
        ['a limit', refusal('building_limit', { building: 'Hospital', limit: 5 }), 'You may have at most 5 of these.'],
        ['a limit without its figure', refusal('building_limit'), 'You have as many of these as you may have.'],
        ['new terms', refusal('terms_changed', { current: 3 }), 'The offer has changed. Look at it again.'],
    ])('refused: %s', (_what, refused, expected) => {
        expect(refusalWords(round(), refused, [11])).toBe(expected);
    });
    it.each([
        'quantity_invalid', 'unknown_good', 'building_limit', 'right_missing', 'baseline_out_of_range', 'unknown_trade', 'trade_wrong_status',
        'trade_not_yours', 'terms_changed', 'same_team', 'trade_empty', 'quarantined', 'unknown_event', 'event_in_force', 'severity_out_of_range',
        'not_answerable', 'nobody_to_strike', 'production_stopped', 'minutes_out_of_range', 'tax_missing', 'scenario_fixes', 'team_count_wrong',
        'captain_acts', 'nothing_to_exchange', 'no_questions', 'answer_too_soon', 'challenge_unanswered', 'cannot_undo',
    ])('%s has words', (code) => {
        for (const language of ['en', 'de'] as const) {
            words.language = language;
            expect(refusalWords(null, refusal(code))?.length).toBeGreaterThan(10);
        }
    });
});
