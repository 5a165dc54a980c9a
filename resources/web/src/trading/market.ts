// SPDX-License-Identifier: GPL-3.0-or-later
// What a deal would come to, before it is made: the host's own sums (trading rules, "Bank" and "Team trades"), so that
// what a phone says beforehand is what is charged.
import { type Shortage, shortOf } from './model';
import type { Amounts, Nation, NationStanding, OwnPart, TradeSummary, Trading, TradingEvent } from '../sync/types';

export { type Shortage, shortOf };
export type Deal = 'buy' | 'sell';

/** Of one good in one command. */
export const mostUnits = 1_000_000;

const whole = 1_000_000n;
const millionths = (value: number): bigint => BigInt(Math.round(value * 1e6));
const up = (value: bigint, of: bigint): bigint => (value + of - 1n) / of;

/** So many units at the bank's price for this nation, in millionths: spread first, then what events put on it. */
function charged(trading: Trading, own: OwnPart | null, deal: Deal, good: string, amount: number): bigint {
    const value = millionths(trading.bank?.prices[good]?.mid ?? 0) * BigInt(amount);
    const share = millionths((own?.price_percent ?? 100) / 100);
    const spread = BigInt(trading.rules.spread_percent);
    return deal === 'buy'
        ? up(up(value * (100n + spread), 100n) * share, whole)
        : (((value * (100n - spread)) / 100n) * share) / whole;
}

/** In currency. */
export const unitPrice = (trading: Trading, own: OwnPart | null, deal: Deal, good: string): number =>
    Number(charged(trading, own, deal, good, 1)) / 1e6;

/** In whole currency, rounded against the nation: purchases up, sales down. */
export function totalOf(trading: Trading, own: OwnPart | null, deal: Deal, good: string, amount: number): number {
    const total = charged(trading, own, deal, good, amount);
    return Number(deal === 'buy' ? up(total, whole) : total / whole);
}

/** How many units the nation can buy or sell at most, with what it and the bank have. */
export function mostOf(trading: Trading, nation: Nation, deal: Deal, good: string): number {
    if (deal === 'sell') {
        return Math.min(mostUnits, nation.goods?.[good] ?? 0);
    }
    const purse = nation.goods?.currency ?? 0;
    let least = 0;
    let most = Math.min(mostUnits, trading.bank?.stock[good] ?? 0);
    while (least < most) {
        const middle = Math.ceil((least + most) / 2);
        if (totalOf(trading, nation.own, 'buy', good, middle) <= purse) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    return least;
}

/** In currency at the bank's mid prices, currency at face value. */
export function valueOf(trading: Trading, amounts: Amounts): number {
    const sum = Object.entries(amounts).reduce(
        (total, [good, amount]) =>
            total + (good === 'currency' ? whole : millionths(trading.bank?.prices[good]?.mid ?? 0)) * BigInt(amount),
        0n,
    );
    return Number(sum) / 1e6;
}

/** In percent of what is given; null where nothing is. */
export const marginOf = (given: number, received: number): number | null =>
    given === 0 ? null : ((received - given) * 100) / given;

/** Only what there is some of. */
export const positive = (amounts: Amounts): Amounts =>
    Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount > 0));

/** What an open trade means for one of its two nations. */
export interface Side {
    other: number;
    gives: Amounts;
    gets: Amounts;
    /** It has proposed the newest terms, or has confirmed the spoken deal. */
    waits: boolean;
    accept: boolean;
    reject: boolean;
    counter: boolean;
    cancel: boolean;
}

export const isOpenTrade = (trade: TradeSummary): boolean => trade.status === 'pending' || trade.status === 'countered';

export function sideOfTrade(trade: TradeSummary, team: number): Side {
    const offering = trade.from === team;
    const waits = trade.spoken ? trade.confirmed.includes(team) : trade.terms_by === team;
    const open = isOpenTrade(trade);
    return {
        other: offering ? trade.to : trade.from,
        gives: offering ? trade.offered : trade.wanted,
        gets: offering ? trade.wanted : trade.offered,
        waits,
        accept: open && !waits,
        reject: open && (trade.spoken || !waits),
        // An offer of one's own is countered by the other side first; a spoken deal stands as it was said.
        counter: open && !trade.spoken && !(trade.status === 'pending' && offering),
        cancel: open && !trade.spoken && offering && waits,
    };
}

/** The offers that wait for an answer of this nation. */
export const toAnswer = (nation: Nation): TradeSummary[] =>
    (nation.own?.trades ?? []).filter((trade) => sideOfTrade(trade, nation.team_id).accept);

/** A nation with the plague may not start a trade with a healthy one. */
export const quarantined = (from: Nation, to: Nation): boolean => from.infected && !to.infected;

export const answerable = (event: TradingEvent, team: number): boolean => !event.over && event.answerable_by.includes(team);

/** Building one: what it costs this nation, and what stands against it. */
export interface Plan {
    cost: Amounts;
    short: Shortage[];
    /** It has as many as it may have. */
    full: boolean;
    /** A challenge for it comes first. */
    rightMissing: boolean;
}

export function planOf(trading: Trading, nation: Nation, building: string): Plan {
    const type = trading.rules.buildings.find((one) => one.id === building);
    const cost = positive(nation.own?.costs[building] ?? type?.cost ?? {});
    const owned = nation.buildings[building] ?? 0;
    return {
        cost,
        short: shortOf(nation.goods, cost),
        full: type?.most != null && owned >= type.most,
        rightMissing: nation.own?.rights != null && (nation.own.rights[building] ?? 0) < 1,
    };
}

/** Among equal totals more buildings go first, then more currency, as with the host. */
type Scored = Pick<NationStanding, 'team_id' | 'total' | 'buildings' | 'currency'>;
const richer = (a: Scored, b: Scored): number => b.total - a.total || b.buildings - a.buildings || b.currency - a.currency;

/** Two scores have two orders: the richest by total, the kindest by how little it has gained of others. */
export const byTotal = <T extends Scored>(rows: readonly T[]): T[] =>
    [...rows].sort((a, b) => richer(a, b) || a.team_id - b.team_id);

/** The place of each of `sorted`; who is equal shares one, and the next is left out. */
export const placesOf = (sorted: readonly Scored[]): number[] =>
    sorted.map((row) => 1 + sorted.filter((other) => richer(other, row) < 0).length);

/** "12.5", in a field; null where it is no price. A comma serves as well as a point. */
export function readPriceText(text: string): number | null {
    const value = /^\s*\d{1,4}([.,]\d{1,6})?\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : NaN;
    return Number.isFinite(value) ? value : null;
}
