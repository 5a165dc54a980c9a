// SPDX-License-Identifier: GPL-3.0-or-later
// What this phone is about to say, and what has become of it. Nothing counts before the host has said so: until then
// it is "sending". It outlives the screens, so that a pause takes no half-typed word away.
import { SvelteMap } from 'svelte/reactivity';
import { en, type Key } from '../i18n/en';
import { t } from '../i18n/words.svelte';
import { night } from '../night.svelte';
import type { Live, OwnAnswer, OwnBet, Player, Refusal } from '../sync/types';
import { ownAnswer, ownBet, sameSaid, type Said, sideOf, ticked } from './model';

export interface Slip {
    /** On the screen and not with the host yet; null: what the host has is shown. */
    draft: Said | null;
    bet: number | null;
    sending: boolean;
    /** Why the last one was not taken, in words. */
    refused: string;
}

interface Reply {
    answers: OwnAnswer[];
    bets: OwnBet[];
    game_version?: number;
}

const blank: Slip = { draft: null, bet: null, sending: false, refused: '' };
const known = (key: string): key is Key => key in en;

function inWords(refusal: Refusal): string {
    const key = `quiz.refused_${refusal.error}`;
    return known(key) ? t(key) : refusal.message || t('command.refused');
}

class Desk {
    /** Who answers, where several play on this phone. */
    chosen: number | null = $state(null);
    private readonly slips = new SvelteMap<string, Slip>();
    /** What replies have told before the socket did. */
    private told: Reply | null = $state.raw(null);
    private questionId: number | null = null;

    private key(live: Live, side: number): string {
        return `${live.question_id} ${side}`;
    }

    get seat(): Player | undefined {
        return night.seats.find((seat) => seat.id === this.chosen) ?? night.seats[0];
    }

    slip(live: Live, side: number): Slip {
        return this.slips.get(this.key(live, side)) ?? blank;
    }

    change(live: Live, side: number, change: Partial<Slip>): void {
        if (this.gone(live)) {
            this.questionId = live.question_id;
            this.slips.clear();
            this.told = null;
        }
        this.slips.set(this.key(live, side), { ...this.slip(live, side), ...change });
    }

    /** Another question by now. Those of a sheet stay until their answers are collected. */
    private gone(live: Live): boolean {
        return !live.on_sheet && live.question_id !== this.questionId;
    }

    private get news(): Reply | null {
        const version = night.game?.game_version ?? 0;
        return this.told !== null && (this.told.game_version ?? 0) > version ? this.told : null;
    }

    /** What the host has from this side. */
    answer(live: Live, side: number): OwnAnswer | undefined {
        const told = this.news?.answers.find((one) => one.side === side && one.question_id === live.question_id);
        return told ?? (night.game === null ? undefined : ownAnswer(night.game, live, side));
    }

    bet(live: Live, side: number): OwnBet | undefined {
        const told = this.news?.bets.find((one) => one.side === side && one.question_id === live.question_id);
        return told ?? (night.game === null ? undefined : ownBet(night.game, live, side));
    }

    /** Sends `said`; what is said while it is on its way is sent after it, the newest only. */
    async say(live: Live, seat: Player, said: Said): Promise<void> {
        const side = sideOf(seat);
        this.change(live, side, { draft: said, refused: '' });
        if (this.slip(live, side).sending) {
            return;
        }
        // One tap is an answer; what is ticked, typed or sorted waits for its own press.
        const tapped = ticked(live) && !live.several;
        for (let next: Said | null = said; next !== null; ) {
            const now: Said = next;
            const fits = live.options.length > 0 ? { options: now.options } : { text: now.text };
            const taken = await this.send(live, side, 'live/answer', { ...this.head(live, seat), ...fits });
            const { draft } = this.slip(live, side);
            const newer: boolean = draft !== null && !sameSaid(draft, now);
            next = newer && taken && tapped ? draft : null;
            // A tap that was not taken is no answer; anything else stays, to be sent once more.
            if (!this.gone(live) && next === null && (tapped || (taken && !newer))) {
                this.change(live, side, { draft: null });
            }
        }
    }

    async placeBet(live: Live, seat: Player, amount: number): Promise<void> {
        const side = sideOf(seat);
        if (!this.slip(live, side).sending && (await this.send(live, side, 'live/bet', { ...this.head(live, seat), amount }))) {
            this.change(live, side, { bet: null });
        }
    }

    private head(live: Live, seat: Player): { player_id: number; question_id: number } {
        return { player_id: seat.id, question_id: live.question_id };
    }

    private async send(live: Live, side: number, rest: string, body: object): Promise<boolean> {
        this.change(live, side, { sending: true, refused: '' });
        let refused = '';
        const name = `${rest} ${side}`;
        const reply = await night.run<Reply>({ name, method: 'POST', url: night.path(rest), body }, (refusal) => {
            refused = inWords(refusal);
            return true;
        });
        if (this.gone(live)) {
            // Another question by now: its slips are not to be touched.
            return false;
        }
        if (reply !== null) {
            this.told = reply;
        }
        this.change(live, side, { sending: false, refused: reply === null ? refused || t('quiz.lost') : '' });
        return reply !== null;
    }
}

export const desk = new Desk();
