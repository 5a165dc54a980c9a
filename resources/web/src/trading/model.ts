// SPDX-License-Identifier: GPL-3.0-or-later
// The trading round as the page reads it. What comes over the wire is looked at once, here.
import type { Amounts, Challenge, Nation, Trading, TradingBuilding } from '../sync/types';

export interface Shortage {
    good: string;
    need: number;
    have: number;
}

/** What is missing of `needed`; nothing where what is there is not known. */
export const shortOf = (there: Amounts | null, needed: Amounts): Shortage[] =>
    there === null
        ? []
        : Object.entries(needed)
              .map(([good, need]) => ({ good, need, have: there[good] ?? 0 }))
              .filter(({ need, have }) => have < need);

/** What one completed challenge of a kind of building would move, with what events in force make of it. */
export interface Yield {
    outputs: Amounts;
    inputs: Amounts;
}

export type Hindrance =
    | { why: 'locked'; by: Challenge }
    | ({ why: 'short' | 'bank_short' } & Shortage)
    | { why: 'paused' };

export const isOpen = (challenge: Challenge): boolean =>
    challenge.status === 'requested' || challenge.status === 'assigned';

/** Newest first; among those of one instant the later id. */
export function newestFirst(challenges: Iterable<Challenge>): Challenge[] {
    return [...challenges].sort((a, b) => timeOf(b) - timeOf(a) || b.id - a.id);
}

function timeOf(challenge: Challenge): number {
    const time = Date.parse(challenge.requested_at ?? '');
    return Number.isNaN(time) ? 0 : time;
}

export const pendingOf = (trading: Trading): Challenge[] =>
    newestFirst(trading.challenges).filter((challenge) => challenge.status === 'requested');

/** What waits for the bank: who wants to produce, and who says that theirs is done. */
export const waitingFor = (trading: Trading): number =>
    pendingOf(trading).length + trading.challenges.filter((one) => one.claimed).length;

export const activeOf = (trading: Trading): Challenge[] =>
    newestFirst(trading.challenges).filter((challenge) => challenge.status === 'assigned');

export const nationOf = (trading: Trading, teamId: number | null | undefined): Nation | undefined =>
    teamId == null ? undefined : trading.nations.find((nation) => nation.team_id === teamId);

/** How many of a kind of building a nation has. */
export const countOf = (nation: Nation, building: string): number => nation.buildings[building] ?? 0;

/**
 * The open challenge that keeps `playerId` from asking for another: his own, or where his nation has no school anybody's
 * of his nation.
 */
export function lockOf(trading: Trading, nation: Nation, playerId: number): Challenge | undefined {
    const open = trading.challenges.filter(isOpen);
    return (
        open.find((challenge) => challenge.player_id === playerId) ??
        (countOf(nation, 'school') > 0
            ? undefined
            : open.find((challenge) => challenge.team_number === nation.team_number))
    );
}

export function yieldOf(building: TradingBuilding, nation: Nation): Yield {
    const owned = countOf(nation, building.id);
    const told = nation.own?.output[building.id];
    const plain = (part: TradingBuilding['makes']): Amounts => (part === null ? {} : { [part.good]: part.amount * owned });
    return { outputs: told?.makes ?? plain(building.makes), inputs: told?.uses ?? plain(building.uses) };
}

/** Why asking would be refused, as far as this page can know; null if nothing is known against it. */
export function hindranceOf(trading: Trading, nation: Nation, building: TradingBuilding, playerId: number): Hindrance | null {
    const lock = lockOf(trading, nation, playerId);
    if (lock !== undefined) {
        return { why: 'locked', by: lock };
    }
    const { outputs, inputs } = yieldOf(building, nation);
    const [missing] = shortOf(nation.goods, inputs);
    if (missing !== undefined) {
        return { why: 'short', ...missing };
    }
    const known = Object.entries(outputs).filter(([good]) => trading.bank?.stock[good] !== undefined);
    const [lacking] = shortOf(trading.bank?.stock ?? null, Object.fromEntries(known));
    if (lacking !== undefined) {
        return { why: 'bank_short', ...lacking };
    }
    return null;
}

/** The kinds of building that `nation` may ask a challenge for, in the ruleset's order. */
export const producersOf = (trading: Trading, nation: Nation): TradingBuilding[] =>
    trading.rules.buildings.filter(
        ({ id, makes }) => makes !== null && (trading.challenge_gates_build || countOf(nation, id) > 0),
    );

/** "9:05", from milliseconds; a second that has begun counts whole. */
export function clockText(ms: number): string {
    const seconds = Math.ceil(Math.max(0, ms) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
