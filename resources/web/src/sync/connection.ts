// SPDX-License-Identifier: GPL-3.0-or-later
import { backoffMs } from './backoff';
import type { Log, Timers } from './timers';
import type { Frame } from './types';

/** `connecting`: the first time. `reconnecting`: trying right now. `disconnected`: waiting for the next try. */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'disconnected';

/** What of a WebSocket is used. */
export interface SocketLike {
    readyState: number;
    onopen: ((event: unknown) => void) | null;
    onmessage: ((event: { data: unknown }) => void) | null;
    onclose: ((event: { code: number; reason: string }) => void) | null;
    onerror: ((event: unknown) => void) | null;
    send(data: string): void;
    close(code?: number, reason?: string): void;
}

/** Why the host ended it for good; the page decides what comes next. */
export type Ending = 'credentials' | 'removed';

export interface ConnectionOptions {
    url: () => string;
    timers: Timers;
    log: Log;
    openSocket?: (url: string) => SocketLike;
    onState: (state: ConnectionState) => void;
    onFrame: (frame: Frame) => void;
    /** The socket is open and nothing has been said yet. */
    onOpen: () => void;
    onEnding: (ending: Ending) => void;
}

const open = 1;
const quietMs = 25_000;
const pongMs = 10_000;
/** After a pocket or a lock screen a socket is often dead without knowing it: the answer must come sooner. */
const wakePongMs = 3_000;
/** A network that swallows everything leaves a socket connecting for minutes. */
const connectMs = 8_000;
/** An attempt this old was made to a network that was not there, when the page is woken. */
const staleAttemptMs = 1_500;

/** One socket at a time, kept alive, brought back when it is lost. Used on the page's only thread. */
export class Connection {
    private socket: SocketLike | null = null;
    private stateNow: ConnectionState = 'connecting';
    private attempt = 0;
    private stopped = true;
    private tried = false;
    private triedAt = 0;
    private retryTimer: unknown = null;
    private quietTimer: unknown = null;
    private connectTimer: unknown = null;

    constructor(private readonly options: ConnectionOptions) {}

    get state(): ConnectionState {
        return this.stateNow;
    }

    start(): void {
        this.stopped = false;
        this.connect();
    }

    /** Ends everything; no callback comes after it. */
    stop(): void {
        this.stopped = true;
        this.clearTimers();
        this.drop();
    }

    /** The page became visible, or the network came back: do not wait any longer. */
    wake(): void {
        if (this.stopped) {
            return;
        }
        if (this.stateNow === 'connected') {
            this.ping(wakePongMs);
        } else if (this.stateNow === 'disconnected' || this.options.timers.now() - this.triedAt > staleAttemptMs) {
            this.attempt = 0;
            this.connect();
        }
    }

    /** False, and nothing sent, if there is no open socket. Nothing is ever kept to be sent later. */
    send(frame: object): boolean {
        if (this.socket === null || this.socket.readyState !== open) {
            return false;
        }
        this.socket.send(JSON.stringify(frame));
        return true;
    }

    private setState(state: ConnectionState): void {
        if (state !== this.stateNow) {
            this.stateNow = state;
            this.options.onState(state);
        }
    }

    private connect(): void {
        this.clearTimers();
        this.drop();
        this.setState(this.tried ? 'reconnecting' : 'connecting');
        this.tried = true;
        this.triedAt = this.options.timers.now();
        let socket: SocketLike;
        try {
            socket = (this.options.openSocket ?? openWebSocket)(this.options.url());
        } catch (error) {
            this.options.log(`The socket could not be made: ${String(error)}`);
            this.lost();
            return;
        }
        this.socket = socket;
        this.connectTimer = this.options.timers.set(() => this.lost(), connectMs);
        socket.onopen = () => {
            this.options.timers.clear(this.connectTimer);
            this.heard();
            this.setState('connected');
            this.options.onOpen();
        };
        socket.onmessage = (event) => this.receive(event.data);
        socket.onclose = (event) => this.closed(event.code);
        socket.onerror = () => undefined;
    }

    private receive(data: unknown): void {
        this.heard();
        this.attempt = 0;
        let frame: unknown;
        try {
            frame = JSON.parse(String(data));
        } catch {
            this.options.log('A frame could not be read.');
            return;
        }
        if (typeof frame !== 'object' || frame === null || typeof (frame as Frame).type !== 'string') {
            this.options.log('A frame has no type.');
            return;
        }
        const known = frame as Frame;
        if (known.type === 'sync') {
            // The host measures the way there and back: nothing may come before this answer.
            this.send({ type: 'sync', n: known.n, p: this.options.timers.now() });
            return;
        }
        if (known.type === 'pong') {
            return;
        }
        this.options.onFrame(known);
    }

    private closed(code: number): void {
        this.options.log(`The socket closed: ${code}`);
        this.socket = null;
        if (code === 4401 || code === 4403) {
            this.stopped = true;
            this.clearTimers();
            this.setState('disconnected');
            this.options.onEnding(code === 4401 ? 'credentials' : 'removed');
            return;
        }
        this.lost();
    }

    private lost(): void {
        this.clearTimers();
        this.drop();
        if (this.stopped) {
            return;
        }
        this.setState('disconnected');
        const pause = backoffMs(this.attempt, this.options.timers.random());
        this.attempt += 1;
        this.retryTimer = this.options.timers.set(() => this.connect(), pause);
    }

    private heard(): void {
        this.options.timers.clear(this.quietTimer);
        this.quietTimer = this.options.timers.set(() => this.ping(pongMs), quietMs);
    }

    private ping(patienceMs: number): void {
        this.options.timers.clear(this.quietTimer);
        this.send({ type: 'ping' });
        this.quietTimer = this.options.timers.set(() => {
            this.options.log('Nothing heard after a ping.');
            this.lost();
        }, patienceMs);
    }

    private drop(): void {
        const socket = this.socket;
        this.socket = null;
        if (socket !== null) {
            socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
            try {
                socket.close();
            } catch {
                // A socket that cannot be closed is already gone.
            }
        }
    }

    private clearTimers(): void {
        for (const timer of [this.retryTimer, this.quietTimer, this.connectTimer]) {
            this.options.timers.clear(timer);
        }
    }
}

function openWebSocket(url: string): SocketLike {
    return new WebSocket(url) as unknown as SocketLike;
}
