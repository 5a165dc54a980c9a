// SPDX-License-Identifier: GPL-3.0-or-later
import type { Http, Reply } from './http';
import type { Timers } from './timers';
import type { Snapshot } from './types';

const graceMs = 3_000;
const everyMs = 2_000;
const unreachableMs = 1_000;

/**
 * Reads the snapshot over HTTP while the socket is away for more than 3 s: every 2 s with its ETag, every second while
 * nobody answers.
 */
export class SnapshotPoller {
    private etag: string | null = null;
    private timer: unknown = null;
    private running = false;
    private round = 0;

    constructor(
        private readonly http: Http,
        private readonly timers: Timers,
        private readonly url: () => string,
        private readonly onReply: (reply: Reply<Snapshot>) => void,
    ) {}

    /** The socket is away. Calling it again changes nothing. `afterMs` 0 where there will never be a socket. */
    begin(afterMs: number = graceMs): void {
        if (!this.running) {
            this.running = true;
            this.schedule(afterMs);
        }
    }

    /** The socket is back. */
    end(): void {
        this.running = false;
        this.round += 1;
        this.timers.clear(this.timer);
    }

    forget(): void {
        this.etag = null;
    }

    /** Asks now. `whole` leaves the ETag away, so that the answer has a body. */
    async ask(whole: 'whole' | 'if_changed'): Promise<Reply<Snapshot>> {
        const headers: Record<string, string> = {};
        if (whole === 'if_changed' && this.etag !== null) {
            headers['If-None-Match'] = this.etag;
        }
        const reply = await this.http.ask<Snapshot>('GET', this.url(), undefined, headers);
        if (reply.kind === 'ok') {
            this.etag = reply.etag;
        }
        return reply;
    }

    private schedule(delayMs: number): void {
        const round = this.round;
        this.timer = this.timers.set(() => {
            void this.ask('if_changed').then((reply) => {
                if (this.running && round === this.round) {
                    this.onReply(reply);
                    if (this.running && round === this.round) {
                        this.schedule(reply.kind === 'unreachable' ? unreachableMs : everyMs);
                    }
                }
            });
        }, delayMs);
    }
}
