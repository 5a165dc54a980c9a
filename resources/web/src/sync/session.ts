// SPDX-License-Identifier: GPL-3.0-or-later
// One device's share in one game: socket, polling and store put together.
import { Connection, type ConnectionState, type Ending, type SocketLike } from './connection';
import type { Http, Reply } from './http';
import { SnapshotPoller } from './poller';
import { GameStore } from './store';
import type { Log, Timers } from './timers';
import type { Clock, Frame, Snapshot } from './types';

export type SessionEnding = Ending | 'gone';

export interface SessionOptions {
    gameId: number;
    /** Null where the host has switched sockets off: the page polls then. */
    socketUrl: string | null;
    http: Http;
    timers: Timers;
    log: Log;
    openSocket?: (url: string) => SocketLike;
    /** The game clock in ms as it is now. */
    elapsed?: (clock: Clock) => number;
    onConnection: (state: ConnectionState) => void;
    /** Frames that tell of a moment: verdicts, notices, lights, errors, and what has become of a challenge. */
    onMoment: (frame: Frame) => void;
    onEnding: (ending: SessionEnding) => void;
}

export class Session {
    readonly store: GameStore;
    private readonly connection: Connection;
    private readonly poller: SnapshotPoller;
    private press = 0;
    /** The next snapshot is the first one of a new socket. */
    private fresh = false;
    private polled: ConnectionState = 'connecting';
    private ended = false;
    /** Frames that came while an earlier state was being confirmed; null while none is. */
    private held: Frame[] | null = null;
    private olderReplies = 0;
    /** The last question over HTTP had no answer. */
    private away = false;

    constructor(private readonly options: SessionOptions) {
        this.store = new GameStore(options.log, options.elapsed);
        this.poller = new SnapshotPoller(
            options.http,
            options.timers,
            () => `/api/games/${options.gameId}/snapshot`,
            (reply) => this.takeReply(reply),
        );
        this.connection = new Connection({
            url: () => options.socketUrl ?? '',
            timers: options.timers,
            log: options.log,
            openSocket: options.openSocket,
            onState: (state) => {
                if (state === 'connected') {
                    this.poller.end();
                } else {
                    this.poller.begin();
                }
                options.onConnection(state);
            },
            onFrame: (frame) => this.takeFrame(frame),
            onOpen: () => {
                this.fresh = true;
                this.connection.send({ type: 'subscribe', gameId: options.gameId, frames: true });
            },
            onEnding: (ending) => this.finish(ending),
        });
    }

    get connectionState(): ConnectionState {
        return this.options.socketUrl === null ? this.polled : this.connection.state;
    }

    start(): void {
        if (this.options.socketUrl === null) {
            this.poller.begin(0);
        } else {
            this.connection.start();
            this.poller.begin();
        }
    }

    stop(): void {
        this.ended = true;
        this.connection.stop();
        this.poller.end();
    }

    /**
     * The page became visible or the network came back. Whether the socket has survived shows in seconds only, so the
     * state is asked for over HTTP as well.
     */
    wake(): void {
        this.connection.wake();
        void this.poller.ask('whole').then((reply) => {
            if (reply.kind === 'ok' && !this.ended && this.held === null && !this.store.isOlder(reply.body)) {
                this.store.applySnapshot(reply.body);
            }
        });
    }

    /**
     * Reads the snapshot over HTTP now; true if the host has answered. `manual` is the refresh button: the snapshot comes
     * whole, and a lost socket is tried again at once. `fallback` is for a page without a socket that has just done
     * something of its own: what has not changed is not sent again.
     */
    async refreshSnapshot(reason: 'manual' | 'fallback'): Promise<boolean> {
        if (reason === 'manual') {
            this.connection.wake();
        }
        const reply = await this.poller.ask(reason === 'manual' ? 'whole' : 'if_changed');
        if (!this.ended) {
            this.takeReply(reply);
        }
        return reply.kind === 'ok' || reply.kind === 'not_modified';
    }

    /**
     * Sends one press and gives its number; null if it could not leave at once: a press is never kept and never
     * repeated, since a late one would be another press than the one that was made.
     */
    buzz(questionId: number, playerId: number | null): number | null {
        this.press += 1;
        const frame = { type: 'buzz', question_id: questionId, p: this.options.timers.now(), n: this.press };
        const sent = this.connection.send(playerId === null ? frame : { ...frame, player_id: playerId });
        return sent ? this.press : null;
    }

    private takeFrame(frame: Frame): void {
        if (frame.type === 'snapshot') {
            this.takeSocketSnapshot(frame.data as Snapshot);
            return;
        }
        if (this.held !== null) {
            this.held.push(frame);
            return;
        }
        if (!this.store.applyFrame(frame) || frame.type === 'event') {
            this.options.onMoment(frame);
        }
    }

    private takeSocketSnapshot(snapshot: Snapshot): void {
        const fresh = this.fresh;
        this.fresh = false;
        if (fresh && this.store.isOlder(snapshot)) {
            void this.believe(snapshot);
            return;
        }
        this.store.applySnapshot(snapshot);
    }

    /**
     * After a reconnection the host tells of an earlier state than the page has seen. Within one data folder that does
     * not happen, but a copy of the night put back from a backup looks just like it, and a page that clung to the old
     * state would be stuck for the rest of the evening. So the host is asked once more, over HTTP.
     */
    private async believe(snapshot: Snapshot): Promise<void> {
        this.held = [];
        const reply = await this.poller.ask('whole');
        const held = this.held;
        this.held = null;
        if (this.ended) {
            return;
        }
        this.store.applySnapshot(reply.kind === 'ok' ? reply.body : snapshot, 'accept');
        for (const frame of held) {
            this.takeFrame(frame);
        }
    }

    /** A reply can be overtaken by a frame, but not two in a row: then the host has really gone back. */
    private takePolledSnapshot(snapshot: Snapshot): void {
        if (!this.store.isOlder(snapshot)) {
            this.olderReplies = 0;
            this.store.applySnapshot(snapshot);
            return;
        }
        this.olderReplies += 1;
        this.poller.forget();
        if (this.store.applySnapshot(snapshot, this.olderReplies > 1 ? 'accept' : 'refuse') === 'applied') {
            this.olderReplies = 0;
        }
    }

    private takeReply(reply: Reply<Snapshot>): void {
        switch (reply.kind) {
            case 'ok':
                this.takePolledSnapshot(reply.body);
                this.reached();
                break;
            case 'not_modified':
                this.reached();
                break;
            case 'unreachable':
                this.away = true;
                this.setPolled('disconnected');
                break;
            case 'refused':
                if (reply.refusal.status === 401) {
                    this.finish('credentials');
                } else if (reply.refusal.status === 404) {
                    this.finish('gone');
                }
                break;
        }
    }

    /** The host answers. If it did not before, the socket need not wait for its turn. */
    private reached(): void {
        this.setPolled('connected');
        if (this.away && this.options.socketUrl !== null) {
            this.connection.wake();
        }
        this.away = false;
    }

    private setPolled(state: ConnectionState): void {
        if (this.options.socketUrl === null && this.polled !== state) {
            this.polled = state;
            this.options.onConnection(state);
        }
    }

    private finish(ending: SessionEnding): void {
        if (!this.ended) {
            this.stop();
            this.options.onEnding(ending);
        }
    }
}
