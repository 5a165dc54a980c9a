// SPDX-License-Identifier: GPL-3.0-or-later
// What has become of this device's presses. It shows what the host said, and decides nothing.
import { SvelteMap } from 'svelte/reactivity';
import type { GameState } from './sync/store';
import type { Buzz, BuzzResultFrame, BuzzWonFrame, Live, Phase, Verdict } from './sync/types';

export type Press = { state: 'pressed' | 'lost' } | { state: Verdict; marginMs: number | null; tooClose: boolean };

/** The host decides within 150 ms; where no verdict follows, the news is old after this. */
const pendingMs = 1000;

export class Presses {
    /** By seat; a seat that has not pressed since the buzzers last changed is not in it. */
    readonly bySeat = new SvelteMap<number, Press>();
    won: BuzzWonFrame | null = $state.raw(null);
    /** Somebody has pressed, and who was first is being found out. */
    pending = $state(false);
    private pendingTimer: ReturnType<typeof setTimeout> | undefined;
    private questionId: number | null = null;
    private phase: Phase | null = null;
    /** Presses whose verdict is still to come, in their order. */
    private waiting: { seat: number; number: number }[] = [];

    /** To be called with each new state: a new question, or buzzers opened anew, wipe the slate. */
    follow(live: Live | null): void {
        const questionId = live?.question_id ?? null;
        const phase = live?.phase ?? null;
        const opened = phase === 'open' && this.phase !== 'open';
        if (questionId !== this.questionId || opened) {
            this.bySeat.clear();
            this.waiting = [];
            this.won = null;
        }
        if (questionId !== this.questionId || opened || phase !== 'open') {
            this.settle();
        }
        this.questionId = questionId;
        this.phase = phase;
    }

    /** Somebody has pressed. */
    somebody(questionId: number): void {
        if (questionId !== this.questionId || this.phase !== 'open') {
            return;
        }
        this.settle();
        this.pending = true;
        this.pendingTimer = setTimeout(() => this.settle(), pendingMs);
    }

    decided(frame: BuzzWonFrame): void {
        this.settle();
        this.won = frame;
    }

    private settle(): void {
        clearTimeout(this.pendingTimer);
        this.pending = false;
    }

    /** `number` as the press was sent; null if it could not leave. */
    pressed(seat: number, number: number | null): void {
        this.bySeat.set(seat, { state: number === null ? 'lost' : 'pressed' });
        if (number !== null) {
            this.waiting.push({ seat, number });
        }
    }

    /** The socket is gone, and with it the verdicts that were to come: what became of them is in the next snapshot. */
    cut(): void {
        this.waiting = [];
        this.settle();
        for (const [seat, press] of this.bySeat) {
            if (press.state === 'pressed') {
                this.bySeat.delete(seat);
            }
        }
    }

    /** The socket is back: what could not leave is past. */
    back(): void {
        for (const [seat, press] of this.bySeat) {
            if (press.state === 'lost') {
                this.bySeat.delete(seat);
            }
        }
    }

    /**
     * The host names the seat and the press; where it does not, verdicts come back in the order of the presses. The
     * verdict on an earlier press than a seat's last one changes nothing. The result is the seat that it was about.
     */
    verdict(frame: BuzzResultFrame, onlySeat: number | undefined): number | undefined {
        if (this.questionId !== null && frame.question_id !== null && frame.question_id !== this.questionId) {
            return undefined;
        }
        const named = this.waiting.find((press) => press.number === frame.n);
        const seat = frame.player_id ?? named?.seat ?? this.waiting[0]?.seat ?? onlySeat;
        if (seat === undefined) {
            return undefined;
        }
        const own = this.waiting.filter((press) => press.seat === seat);
        const about = frame.n === undefined ? own[0] : own.find((press) => press.number === frame.n);
        this.waiting = this.waiting.filter((press) => press !== about);
        if (about !== undefined && about !== own[own.length - 1]) {
            return undefined;
        }
        this.bySeat.set(seat, { state: frame.verdict, marginMs: frame.margin_ms, tooClose: frame.too_close === true });
        return seat;
    }
}

/** Who pressed in time since the buzzers were opened last, the first one first. Earlier openings have winners too. */
export function inTime(live: Live): Buzz[] {
    const last = live.buzzes.map((buzz) => buzz.verdict).lastIndexOf('first');
    return last < 0 ? [] : live.buzzes.slice(last).filter((buzz) => buzz.verdict === 'first' || buzz.verdict === 'later');
}

/** The place of `playerId` among those who pressed in time, 1 for the first; null while the host has not said. */
export function placeOf(live: Live, playerId: number): number | null {
    const counted = inTime(live);
    const at = counted.findIndex((buzz) => buzz.player_id === playerId);
    return at < 0 ? null : at + 1;
}

export function nameOf(state: GameState, playerId: number | null | undefined): string {
    return playerId == null ? '' : (state.players.get(playerId)?.name ?? '');
}
