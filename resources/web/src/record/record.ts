// SPDX-License-Identifier: GPL-3.0-or-later
// The night's session record: notes, relations and the shown time that a host keeps beside the game. What a page changes
// in it is shown at once and sent after; the host's copy has the last word.
import type { Http } from '../sync/http';
import type { Log, Timers } from '../sync/timers';

export type Bag = Readonly<Record<string, unknown>>;

export interface SessionRecord {
    id: number | string;
    /** Hosts that do not count have none: then nothing is checked. */
    version?: number;
    world_time: number;
    flags: Bag;
    relationships: Readonly<Record<string, Bag>>;
    created_at?: string;
    updated_at?: string;
}

/** A part that is present replaces that part whole. */
export interface RecordPatch {
    world_time?: number;
    flags?: Bag;
    relationships?: Readonly<Record<string, Bag>>;
}

/**
 * One change, as a function of the record it is made to: after a conflict it is made once more, to what somebody else has
 * written meanwhile. It must be pure; an empty patch stands for nothing to do.
 */
export type RecordUpdate = (record: SessionRecord) => RecordPatch;

export type UpdateOutcome =
    | { kind: 'stored' }
    | { kind: 'rolled_back'; why: 'conflict' | 'refused' | 'unreachable'; message: string };

export interface RecordCounters {
    updates: number;
    /** Requests that met a record which somebody else had changed. */
    conflicts: number;
    rollbacks: number;
}

export interface RecordOptions {
    http: Http;
    timers: Timers;
    log: Log;
    /** The path of the record. */
    url: () => string;
    /** The record as it is to be shown, or null while it is not known. */
    onChange: (record: SessionRecord | null) => void;
    onRolledBack: (outcome: UpdateOutcome & { kind: 'rolled_back' }) => void;
}

/** Before the first, second and third try after a conflict. */
const conflictPausesMs = [100, 200, 400] as const;

interface Pending {
    update: RecordUpdate;
    done: (outcome: UpdateOutcome) => void;
}

export function applied(record: SessionRecord, patch: RecordPatch): SessionRecord {
    return {
        ...record,
        world_time: patch.world_time ?? record.world_time,
        flags: patch.flags ?? record.flags,
        relationships: patch.relationships ?? record.relationships,
    };
}

/** Updates go out one after the other, in the order in which they were made. Used on the page's only thread. */
export class OptimisticRecord {
    private server: SessionRecord | null = null;
    private pending: Pending[] = [];
    private sending = false;
    /** What the host holds is not known for certain: a request of ours had no answer. */
    private doubtful = false;
    private readonly counted: RecordCounters = { updates: 0, conflicts: 0, rollbacks: 0 };

    constructor(private readonly options: RecordOptions) {}

    /** The host's record with all that is still on its way. */
    get shown(): SessionRecord | null {
        const { server } = this;
        return server === null
            ? null
            : this.pending.reduce((record, { update }) => applied(record, update(record)), server);
    }

    get counters(): Readonly<RecordCounters> {
        return this.counted;
    }

    get busy(): boolean {
        return this.pending.length > 0;
    }

    /** Reads the record; true if the host has answered with it. */
    async load(): Promise<boolean> {
        const reply = await this.options.http.ask<unknown>('GET', this.options.url());
        const record = reply.kind === 'ok' ? asRecord(reply.body) : null;
        if (record === null) {
            return false;
        }
        this.doubtful = false;
        this.take(record);
        return true;
    }

    /** To be called when the connection is back. */
    async recover(): Promise<void> {
        if (this.doubtful || this.server === null) {
            await this.load();
        }
    }

    /** What the host says the record is now; an older one than the one known is left alone. */
    take(record: SessionRecord): void {
        const known = this.server?.version;
        if (known !== undefined && record.version !== undefined && record.version < known) {
            this.options.log(`Ignoring stale session update: version ${record.version} < ${known}`);
            return;
        }
        this.server = record;
        this.tell();
    }

    /** Shows `update` at once and sends it. Resolves when the host has it, or when it has been taken back. */
    update(update: RecordUpdate): Promise<UpdateOutcome> {
        this.counted.updates += 1;
        return new Promise((done) => {
            this.pending.push({ update, done });
            this.tell();
            void this.sendAll();
        });
    }

    private async sendAll(): Promise<void> {
        if (this.sending) {
            return;
        }
        this.sending = true;
        for (let next = this.pending[0]; next !== undefined; next = this.pending[0]) {
            const outcome = await this.send(next.update);
            this.pending.shift();
            if (outcome.kind === 'rolled_back') {
                this.counted.rollbacks += 1;
            }
            this.tell();
            next.done(outcome);
            if (outcome.kind === 'rolled_back') {
                this.options.onRolledBack(outcome);
            }
        }
        this.sending = false;
    }

    private async send(update: RecordUpdate): Promise<UpdateOutcome> {
        if (this.server === null && !(await this.load())) {
            return { kind: 'rolled_back', why: 'unreachable', message: '' };
        }
        for (let attempt = 0; ; attempt += 1) {
            const base = this.server as SessionRecord;
            const patch = update(base);
            if (Object.keys(patch).length === 0) {
                return { kind: 'stored' };
            }
            const body = base.version === undefined ? patch : { ...patch, expected_version: base.version };
            const reply = await this.options.http.ask<unknown>('PATCH', this.options.url(), body);
            if (reply.kind === 'ok') {
                this.take(asRecord(reply.body) ?? applied(base, patch));
                return { kind: 'stored' };
            }
            if (reply.kind !== 'refused') {
                // It may have been stored all the same.
                this.doubtful = true;
                void this.load();
                return { kind: 'rolled_back', why: 'unreachable', message: '' };
            }
            const { refusal } = reply;
            if (refusal.status !== 409 || refusal.error !== 'version_conflict') {
                this.doubtful = refusal.status >= 500;
                return { kind: 'rolled_back', why: 'refused', message: refusal.message };
            }
            this.counted.conflicts += 1;
            await this.meetConflict(refusal.body);
            const pause = conflictPausesMs[attempt];
            if (pause === undefined) {
                return { kind: 'rolled_back', why: 'conflict', message: refusal.message };
            }
            await new Promise<void>((resolve) => this.options.timers.set(resolve, pause));
        }
    }

    /** The refusal brings the record that won; where it does not, the host is asked for it. */
    private async meetConflict(body: Record<string, unknown>): Promise<void> {
        const detail = body.detail as Record<string, unknown> | null | undefined;
        const current = asRecord(body.current_session) ?? asRecord(detail?.current_session);
        if (current === null) {
            await this.load();
        } else {
            this.take(current);
        }
    }

    private tell(): void {
        this.options.onChange(this.shown);
    }
}

/** A record that came over the wire; null if it is none. */
export function asRecord(value: unknown): SessionRecord | null {
    if (typeof value !== 'object' || value === null) {
        return null;
    }
    const { id, version, world_time, flags, relationships } = value as Record<string, unknown>;
    if (typeof id !== 'number' && typeof id !== 'string') {
        return null;
    }
    return {
        ...(value as object),
        id,
        version: typeof version === 'number' ? version : undefined,
        world_time: typeof world_time === 'number' ? world_time : 0,
        flags: isBag(flags) ? flags : {},
        relationships: isBag(relationships) ? (relationships as Record<string, Bag>) : {},
    };
}

export function isBag(value: unknown): value is Bag {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
