// SPDX-License-Identifier: GPL-3.0-or-later
// The trading round as the page reads it. What comes over the wire is looked at once, here.
import type { Challenge, Nation, Trading, TradingBuilding } from '../sync/types';

/** What one completed challenge of a kind of building would move. */
export interface Yield {
    makes: { good: string; amount: number } | null;
    uses: { good: string; amount: number; have: number | null } | null;
}

export type Hindrance =
    | { why: 'locked'; by: Challenge }
    | { why: 'short'; good: string; need: number; have: number }
    | { why: 'bank_short'; good: string; need: number; have: number }
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
    const { makes, uses } = building;
    return {
        makes: makes === null ? null : { good: makes.good, amount: makes.amount * owned },
        uses:
            uses === null
                ? null
                : { good: uses.good, amount: uses.amount * owned, have: nation.goods?.[uses.good] ?? null },
    };
}

/** Why asking would be refused, as far as this page can know; null if nothing is known against it. */
export function hindranceOf(trading: Trading, nation: Nation, building: TradingBuilding, playerId: number): Hindrance | null {
    const lock = lockOf(trading, nation, playerId);
    if (lock !== undefined) {
        return { why: 'locked', by: lock };
    }
    const { makes, uses } = yieldOf(building, nation);
    if (uses !== null && uses.have !== null && uses.have < uses.amount) {
        return { why: 'short', good: uses.good, need: uses.amount, have: uses.have };
    }
    const stock = makes === null ? undefined : trading.bank?.stock[makes.good];
    if (makes !== null && stock !== undefined && stock < makes.amount) {
        return { why: 'bank_short', good: makes.good, need: makes.amount, have: stock };
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
