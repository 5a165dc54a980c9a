// SPDX-License-Identifier: GPL-3.0-or-later
import type { Http } from './http';
import { randomKey } from './random_key';
import type { Timers } from './timers';
import type { Refusal } from './types';

export type CommandState = 'sending' | 'accepted' | 'refused';

export type Outcome<T> =
    | { kind: 'accepted'; body: T }
    | { kind: 'refused'; refusal: Refusal }
    | { kind: 'unreachable' }
    /** The same command is on its way already. */
    | { kind: 'in_flight' };

export interface Command {
    /** What the button stands for; one command of a name is on its way at a time. */
    name: string;
    method: 'POST' | 'PATCH' | 'DELETE';
    url: string;
    body?: object;
    /** A key drawn by the caller, where it must outlive the page. */
    key?: string;
    /** Where only another press may send it again: a ruling that arrives late is a ruling about something else. */
    resend?: 'by_itself' | 'by_press';
}

const retryAfterMs = [400, 1200, 3000];

/**
 * Sends what people press. Each press has an Idempotency-Key; where no answer came, the same command is repeated under
 * the same key (unless it says otherwise), and so is the next press of the same button, so that nothing ever happens
 * twice.
 */
export class Commands {
    private readonly states = new Map<string, CommandState>();
    /** Keys of commands whose fate is not known, by name and content. */
    private readonly unanswered = new Map<string, string>();

    constructor(
        private readonly http: Http,
        private readonly timers: Timers,
        private readonly onState: (name: string, state: CommandState) => void = () => undefined,
    ) {}

    state(name: string): CommandState | undefined {
        return this.states.get(name);
    }

    async run<T>(command: Command): Promise<Outcome<T>> {
        if (this.states.get(command.name) === 'sending') {
            return { kind: 'in_flight' };
        }
        const content = `${command.name} ${command.method} ${command.url} ${JSON.stringify(command.body ?? null)}`;
        const key = command.key ?? this.unanswered.get(content) ?? randomKey();
        this.unanswered.set(content, key);
        this.set(command.name, 'sending');
        for (let attempt = 0; ; attempt += 1) {
            const reply = await this.http.ask<T>(command.method, command.url, command.body, {
                'Idempotency-Key': key,
            });
            if (reply.kind === 'ok') {
                this.unanswered.delete(content);
                this.set(command.name, 'accepted');
                return { kind: 'accepted', body: reply.body };
            }
            const storageBusy = reply.kind === 'refused' && reply.refusal.status === 503;
            if (reply.kind === 'refused' && !storageBusy) {
                this.unanswered.delete(content);
                this.set(command.name, 'refused');
                return { kind: 'refused', refusal: reply.refusal };
            }
            const pause = command.resend === 'by_press' ? undefined : retryAfterMs[attempt];
            if (pause === undefined) {
                this.set(command.name, 'refused');
                return reply.kind === 'refused'
                    ? { kind: 'refused', refusal: reply.refusal }
                    : { kind: 'unreachable' };
            }
            await new Promise<void>((resolve) => this.timers.set(resolve, pause));
        }
    }

    private set(name: string, state: CommandState): void {
        this.states.set(name, state);
        this.onState(name, state);
    }
}
