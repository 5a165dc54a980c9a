// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that are answered on phones, wager squares and finals, as this page reads them from the state.
import type { GameState } from '../sync/store';
import type { AnswersIn, AskedQuestion, Live, Media, OwnAnswer, OwnBet, Player, Round, Ruling, Sheet } from '../sync/types';

/** What somebody says: the text of a typed answer, or places as shown of the others. */
export interface Said {
    text: string;
    options: number[];
}

/** What answers once: the team, or a player who plays alone. */
export const sideOf = (player: Player): number => player.team_id ?? player.id;

export function sideName(game: GameState, side: number): string {
    return game.teams.get(side)?.name ?? game.players.get(side)?.name ?? '';
}

/** Every side that is in the night, once. */
export function sidesOf(game: GameState): number[] {
    return [...new Set([...game.players.values()].map(sideOf))];
}

/** Those whose answers the host waits for. */
export const expected = (game: GameState, live: Live): number[] =>
    live.mode === 'final' ? (live.bets_placed ?? []) : live.tie_break ? (live.bettors ?? []) : sidesOf(game);

/** A question of a sheet as if it were in play; `open`: its answer may be changed. */
export function onSheet(asked: AskedQuestion, round: number, open: boolean): Live {
    return {
        ...asked, round_id: round, mode: 'phones', phase: open ? 'open' : 'judging', on_sheet: true, tie_break: false,
        opened_at_ms: 0, opens_at_ms: null, deadline_ms: null, left_ms: 0, window_ms: 0, speaking: null,
        speak_until_ms: null, locked_out: [], buzzes: [], rulings: [], outcome: null, answered: [],
    };
}

/** The round that runs and collects its answers at the end. */
export function sheetRound(game: GameState): (Round & { sheet: Sheet }) | undefined {
    for (const round of game.rounds.values()) {
        if (round.status === 'running' && round.sheet != null) {
            return { ...round, sheet: round.sheet };
        }
    }
    return undefined;
}

/** Planned rounds that a side may double. */
export const doubling = (game: GameState): Round[] =>
    [...game.rounds.values()].filter((round) => round.status === 'planned' && round.jokers === true);

/** Places and points as they are to be shown; nothing where they are hidden. */
export interface Shown {
    rank: number | null;
    score: number;
}

/** What the scoreboard shows of a side, or of a member of one; null while it is hidden. */
export function shownOf(game: GameState, one: { id: number; rank: number | null; score: number }): Shown | null {
    const scoreboard = game.game.scoreboard ?? 'shown';
    if (scoreboard === 'shown') {
        return { rank: one.rank, score: one.score };
    }
    const own = (game.game.frozen ?? []).find((entry) => entry.side === one.id);
    if (scoreboard === 'hidden' || own === undefined) {
        return null;
    }
    const better = (game.game.frozen ?? []).filter((entry) => entry.score > own.score).length;
    return { rank: 1 + better, score: own.score };
}

/** Wager squares are spoken, everything else but the buzzer's own is answered on the phones. */
export const onPhones = (live: Live): boolean => live.mode === 'phones' || live.mode === 'final';

export const ticked = (live: Live): boolean => live.kind === 'choice' || live.kind === 'true_false';

/** While the question is asked; in the pauses nothing plays. */
export const runs = (live: Live): boolean => live.phase === 'reading' || live.phase === 'open';

export type OwnMedia = Media & { url: string };

/** What this device shows itself, and whether there is something that the big screen alone shows. */
export function mediaFor(live: Live): { own: OwnMedia[]; staged: boolean } {
    const all = live.media ?? [];
    return {
        own: all.filter((item): item is OwnMedia => item.url !== null),
        staged: live.phase !== 'closed' && all.some((item) => item.url === null),
    };
}

/** As CSS has it; pictures whose size is not known are taken as square. */
export const ratioOf = (item: Media): string => `${item.width ?? 1} / ${item.height ?? 1}`;

export const letterOf = (at: number): string => String.fromCharCode(65 + at);

export function ownAnswer(game: GameState, live: Live, side: number): OwnAnswer | undefined {
    // Staff answers for those without a phone, and is told of everybody's answers.
    const told = [...(game.you.answers ?? []), ...(live.answers ?? [])];
    return told.find((one) => one.side === side && one.question_id === live.question_id);
}

export function ownBet(game: GameState, live: Live, side: number): OwnBet | undefined {
    return (game.you.bets ?? []).find((one) => one.side === side && one.question_id === live.question_id);
}

/** Who speaks for a team when it bets; everybody where nobody is its captain. */
export function mayBet(game: GameState, player: Player): boolean {
    const captain = player.team_id === null ? null : (game.teams.get(player.team_id)?.captain ?? null);
    return captain === null || captain === player.id;
}

/** The ruling on a side, whoever of it sent the answer. */
export function rulingOf(game: GameState, live: Live, side: number): Ruling | undefined {
    return live.rulings.find((ruling) => {
        const player = game.players.get(ruling.player_id);
        return player !== undefined && sideOf(player) === side;
    });
}

/** A right answer that has earned a part only. Where speed earns points, less is no lesser answer. */
export function partly(live: Live, ruling: Ruling, whole: number): boolean {
    return ruling.correct && !ticked(live) && ruling.points < whole;
}

/** `order` with the entry at `from` put to place `to`; a place outside of it changes nothing. */
export function moved<T>(order: readonly T[], from: number, to: number): T[] {
    const next = [...order];
    if (from !== to && from >= 0 && to >= 0 && from < next.length && to < next.length) {
        next.splice(to, 0, ...next.splice(from, 1));
    }
    return next;
}

/** Where a finger at height `y` would put a row, `middles` being those of all rows from the top. */
export function placeAt(y: number, middles: readonly number[], from: number): number {
    let place = from;
    while (place > 0 && y < (middles[place - 1] ?? -Infinity)) {
        place -= 1;
    }
    while (place < middles.length - 1 && y > (middles[place + 1] ?? Infinity)) {
        place += 1;
    }
    return place;
}

/** Decimal text as the host reads it, point or comma; null if it is no number. */
export function numberText(text: string): string | null {
    const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace('\u2212', '-');
    return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) ? plain : null;
}

export function sameSaid(a: Said, b: Said): boolean {
    return a.text === b.text && a.options.length === b.options.length && a.options.every((one, at) => one === b.options[at]);
}

/** How many chose each option, of the answers that staff sees. */
export function counted(live: Live): number[] {
    const counts = live.options.map(() => 0);
    for (const place of (live.answers ?? []).flatMap((answer) => answer.options)) {
        if (counts[place] !== undefined) {
            counts[place] += 1;
        }
    }
    return counts;
}

/** Bars of the longest's length, 0 to 1. */
export function bars(counts: readonly number[]): number[] {
    const most = Math.max(1, ...counts);
    return counts.map((one) => one / most);
}

/** The question in play with who has answered by now; the same object where the news is about another question. */
export function withAnswers(live: Live | null, news: AnswersIn): Live | null {
    return live === null || live.question_id !== news.question_id ? live : { ...live, answered: news.sides };
}
