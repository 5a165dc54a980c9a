// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import type { Challenge, Trading, TradingBuilding } from '../sync/types';
import { activeOf, clockText, hindranceOf, lockOf, nationOf, pendingOf, producersOf, yieldOf } from './model';
import { readChallenge, readTrading } from './wire';

let ids = 0;
function challenge(playerId: number, team: number, more: Partial<Challenge> = {}): Challenge {
    const told = readChallenge({ id: (ids += 1), player_id: playerId, player_name: `P${playerId}`, team_number: team, status: 'requested', ...more }, 0);
    return { ...(told as Challenge), ...more };
}

const building = (id: string, makes: string | null, uses: string | null = null) => ({
    id, label: id, makes: makes === null ? {} : { [makes]: 5 }, uses: uses === null ? {} : { [uses]: 5 },
});
const buildings = [building('electrical_factory', 'electrical_goods', 'raw_materials'), building('farm', 'food'), building('school', null)];

function round(challenges: Challenge[] = [], stock: Record<string, number> = {}): Trading {
    const told = readTrading({
        round_id: 9,
        rules: { buildings, challenge_seconds: 600 },
        nations: [
            { team_id: 11, team_number: 1, buildings: { farm: 3, electrical_factory: 2, school: 0 }, goods: { raw_materials: 9 } },
            { team_id: 12, team_number: 2, buildings: { farm: 1, school: 1 } },
        ],
        bank: { stock },
    }, 0);
    return { ...(told as Trading), challenges };
}
const [factory, farm] = round().rules.buildings as [TradingBuilding, TradingBuilding];
const nation = (trading: Trading, team: number) => nationOf(trading, team) as NonNullable<ReturnType<typeof nationOf>>;

describe('the lock', () => {
    it('without a school is the whole nation’s', () => {
        const one = challenge(1, 1);
        const trading = round([one]);
        expect(lockOf(trading, nation(trading, 11), 2)).toBe(one);
    });

    it('with a school is the player’s alone', () => {
        const one = challenge(5, 2, { status: 'assigned' });
        const trading = round([one]);
        expect(lockOf(trading, nation(trading, 12), 6)).toBeUndefined();
        expect(lockOf(trading, nation(trading, 12), 5)).toBe(one);
    });

    it('is never another nation’s', () => {
        const trading = round([challenge(5, 2)]);
        expect(lockOf(trading, nation(trading, 11), 1)).toBeUndefined();
    });

    it.each(['completed', 'cancelled', 'expired'] as const)('ends with %s', (status) => {
        const trading = round([challenge(1, 1, { status })]);
        expect(lockOf(trading, nation(trading, 11), 1)).toBeUndefined();
    });

    it('shows the own challenge before that of somebody else', () => {
        const own = challenge(1, 1);
        const trading = round([challenge(2, 1), own]);
        expect(lockOf(trading, nation(trading, 11), 1)).toBe(own);
    });
});

describe('what stands against asking', () => {
    it('what is short is said before the tap', () => {
        const trading = round();
        expect(hindranceOf(trading, nation(trading, 11), factory, 1)).toEqual({ why: 'short', good: 'raw_materials', need: 10, have: 9 });
        expect(hindranceOf(trading, nation(trading, 11), farm, 1)).toBeNull();
    });

    it('the bank may have too little', () => {
        const trading = round([], { food: 14 });
        expect(hindranceOf(trading, nation(trading, 11), farm, 1)).toEqual({ why: 'bank_short', good: 'food', need: 15, have: 14 });
        expect(hindranceOf(trading, nation(trading, 12), farm, 1)).toBeNull();
    });

    it('an open challenge comes before all else', () => {
        const own = challenge(1, 1);
        const trading = round([own], { food: 0 });
        expect(hindranceOf(trading, nation(trading, 11), factory, 1)).toEqual({ why: 'locked', by: own });
    });
});

it('only what makes something and stands there can produce', () => {
    const trading = round();
    expect(producersOf(trading, nation(trading, 11)).map((one) => one.id)).toEqual(['electrical_factory', 'farm']);
    expect(producersOf(trading, nation(trading, 12)).map((one) => one.id)).toEqual(['farm']);
    const gated = { ...trading, challenge_gates_build: true };
    expect(producersOf(gated, nation(gated, 12)).map((one) => one.id)).toEqual(['electrical_factory', 'farm']);
});

it('amounts are per building', () => {
    const trading = round();
    expect(yieldOf(factory, nation(trading, 11))).toEqual({
        outputs: { electrical_goods: 10 },
        inputs: { raw_materials: 10 },
    });
});

it('lists are newest first', () => {
    const at = (time: string, more: Partial<Challenge> = {}) => challenge(1, 1, { requested_at: `2026-11-21T${time}Z`, ...more });
    const [a, b, c, d] = [at('20:00:00'), at('20:00:02'), at('20:00:01'), at('20:00:02')] as const;
    const running = at('20:00:09', { status: 'assigned' });
    const trading = round([a, running, b, c, d]);
    expect(pendingOf(trading)).toEqual([d, b, c, a]);
    expect(activeOf(trading)).toEqual([running]);
});

it.each([
    [600_000, '10:00'],
    [599_001, '10:00'],
    [599_000, '9:59'],
    [60_000, '1:00'],
    [1, '0:01'],
    [0, '0:00'],
    [-5, '0:00'],
])('%i ms are %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
});
