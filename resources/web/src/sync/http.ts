// SPDX-License-Identifier: GPL-3.0-or-later
import type { ServerClock } from './server_clock';
import type { Timers } from './timers';
import type { Refusal } from './types';

export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

export type Reply<T> =
    | { kind: 'ok'; status: number; body: T; etag: string | null }
    | { kind: 'not_modified' }
    | { kind: 'refused'; refusal: Refusal }
    | { kind: 'unreachable' };

const patienceMs = 10_000;

/** Asks the host; never throws. What cannot be reached or does not answer within 10 s is `unreachable`. */
export class Http {
    private readonly fetch: FetchLike;

    constructor(
        private readonly timers: Timers,
        private readonly clock: ServerClock,
        fetchLike?: FetchLike,
    ) {
        this.fetch = fetchLike ?? ((url, init) => fetch(url, init));
    }

    async ask<T>(method: string, url: string, body?: object, headers: Record<string, string> = {}): Promise<Reply<T>> {
        const abort = new AbortController();
        const timer = this.timers.set(() => abort.abort(), patienceMs);
        const sentAt = this.timers.wall();
        try {
            const response = await this.fetch(url, {
                method,
                headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
                body: body === undefined ? undefined : JSON.stringify(body),
                credentials: 'same-origin',
                cache: 'no-store',
                signal: abort.signal,
            });
            this.clock.observe(
                { exact: response.headers.get('X-Server-Time'), date: response.headers.get('Date') },
                sentAt,
                this.timers.wall(),
            );
            if (response.status === 304) {
                return { kind: 'not_modified' };
            }
            const text = await response.text();
            const parsed = parse(text);
            if (response.ok && parsed !== undefined) {
                return { kind: 'ok', status: response.status, body: parsed as T, etag: response.headers.get('ETag') };
            }
            return { kind: 'refused', refusal: refusalOf(response.status, parsed) };
        } catch {
            return { kind: 'unreachable' };
        } finally {
            this.timers.clear(timer);
        }
    }
}

function parse(text: string): unknown {
    if (text.trim() === '') {
        return {};
    }
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return undefined;
    }
}

function refusalOf(status: number, parsed: unknown): Refusal {
    const body = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
    return {
        status,
        error: typeof body.error === 'string' ? body.error : 'unknown',
        message: typeof body.message === 'string' ? body.message : '',
        body,
    };
}
