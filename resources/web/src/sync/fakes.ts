// SPDX-License-Identifier: GPL-3.0-or-later
// For the tests of this folder: a socket and a host that do what they are told.
import { vi } from 'vitest';
import type { SocketLike } from './connection';
import type { FetchLike } from './http';
import { browserTimers, type Timers } from './timers';
import type { Live, Player, Question, Snapshot } from './types';

export class FakeSocket implements SocketLike {
    static made: FakeSocket[] = [];
    readyState = 0;
    sent: Record<string, unknown>[] = [];
    closedByPage = false;
    onopen: ((event: unknown) => void) | null = null;
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;

    constructor(readonly url: string) {
        FakeSocket.made.push(this);
    }

    static get last(): FakeSocket {
        const socket = FakeSocket.made.at(-1);
        if (socket === undefined) {
            throw new Error('no socket was made');
        }
        return socket;
    }

    send(data: string): void {
        this.sent.push(JSON.parse(data) as Record<string, unknown>);
    }

    close(): void {
        this.closedByPage = true;
        this.readyState = 3;
    }

    open(): void {
        this.readyState = 1;
        this.onopen?.({});
    }

    say(frame: object): void {
        this.onmessage?.({ data: JSON.stringify(frame) });
    }

    end(code: number): void {
        this.readyState = 3;
        this.onclose?.({ code, reason: '' });
    }

    ofType(type: string): Record<string, unknown>[] {
        return this.sent.filter((frame) => frame.type === type);
    }
}

/** The real timers, under vi's fake clock, with a chance that is always in the middle. */
export const steadyTimers: Timers = { ...browserTimers, random: () => 0.5 };

export interface Answer {
    status?: number;
    body?: unknown;
    headers?: Record<string, string>;
}

export interface Asked {
    url: string;
    method: string;
    headers: Record<string, string>;
    body: unknown;
}

/** A host that gives `answers` in turn, the last one again and again; null stands for no network. */
export function fakeFetch(answers: (Answer | null)[]): { fetch: FetchLike; asked: Asked[] } {
    const asked: Asked[] = [];
    const fetch = vi.fn((url: string, init: RequestInit) => {
        asked.push({
            url,
            method: init.method ?? 'GET',
            headers: (init.headers ?? {}) as Record<string, string>,
            body: init.body === undefined ? undefined : JSON.parse(String(init.body)),
        });
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        if (answer === null || answer === undefined) {
            return Promise.reject(new TypeError('Failed to fetch'));
        }
        const status = answer.status ?? 200;
        const text = status === 304 ? null : JSON.stringify(answer.body ?? {});
        return Promise.resolve(new Response(text, { status, headers: answer.headers }));
    });
    return { fetch, asked };
}

export function player(id: number, more: Partial<Player> = {}): Player {
    return {
        id,
        name: `Player ${id}`,
        role: 'player',
        team_id: null,
        team_number: null,
        buzzer: null,
        score: 0,
        score_version: 1,
        version: 1,
        rank: 1,
        waiting: false,
        ...more,
    };
}

export function question(id: number, more: Partial<Question> = {}): Question {
    return { id, points: 100, answered: false, state_version: 1, ...more };
}

export function live(questionId: number, more: Partial<Live> = {}): Live {
    return {
        question_id: questionId,
        on_sheet: false,
        tie_break: false,
        round_id: 1,
        category: '',
        points: 100,
        kind: 'buzz',
        mode: 'buzz',
        phase: 'open',
        text: 'Which?',
        options: [],
        several: false,
        opened_at_ms: 0,
        opens_at_ms: null,
        deadline_ms: null,
        left_ms: 0,
        window_ms: 0,
        speaking: null,
        speak_until_ms: null,
        locked_out: [],
        buzzes: [],
        rulings: [],
        outcome: null,
        ...more,
    };
}

export function snapshot(gameVersion: number, more: Partial<Snapshot> = {}): Snapshot {
    return {
        game_version: gameVersion,
        game: {
            id: 1,
            code: 'ABC234',
            name: 'Friday',
            status: 'in_progress',
            team_mode: 'singles',
            opens_by_itself: false,
            approves_late: false,
            scoreboard: 'shown',
            frozen: [],
            let_back: false,
        },
        you: { role: 'player', device: 1000002, seats: [1], waiting: [], claim: null, answers: [], bets: [], nations: [], appeals: [], jokers: [] },
        clock: { running: true, elapsed_ms: 0, running_since: null, speed: 1 },
        players: [player(1), player(2)],
        teams: [],
        rounds: [],
        questions: [question(10)],
        live: null,
        ...more,
    };
}
