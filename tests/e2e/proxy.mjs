// SPDX-License-Identifier: GPL-3.0-or-later
// A bad network between pages and the host: slow, jumpy, narrow, stalled, cut, refused. All chance comes from a seed.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A small generator of numbers from 0 to 1: the same seed, the same row. */
export function chance(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x9e3779b9) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
        return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
    };
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** One direction of one connection: pieces leave in the order they came, each after its delay. */
class Lane {
    constructor(proxy, from, to, kind) {
        this.last = Promise.resolve();
        from.on('data', (piece) => {
            if (kind.take?.(piece)) {
                return;
            }
            const due = Date.now() + proxy.delayOf(kind.name);
            this.last = this.last.then(() => this.carry(proxy, to, piece, due));
        });
        from.on('end', () => (this.last = this.last.then(() => to.end())));
    }

    async carry(proxy, to, piece, due) {
        await pause(Math.max(0, due - Date.now()));
        while (proxy.stalled && !to.destroyed) {
            await pause(10);
        }
        if (proxy.bytesPerSecond > 0) {
            await pause((piece.length * 1000) / proxy.bytesPerSecond);
        }
        if (!to.destroyed) {
            to.write(piece);
        }
    }
}

export class Proxy {
    /** Delay of every piece in ms, each way, and how much more at most by chance; sockets and plain requests apart. */
    delays = { socket: [0, 0], request: [0, 0] };
    /** 0: no limit. Of each connection and direction. */
    bytesPerSecond = 0;
    stalled = false;
    refusing = false;
    /** Requests as they came: {at, method, path, kind}. */
    requests = [];
    dropped = 0;

    static async to(host, { seed = 1 } = {}) {
        const proxy = new Proxy();
        proxy.host = host;
        proxy.random = chance(seed);
        proxy.pairs = new Set();
        proxy.answers = [];
        proxy.server = createServer((near) => proxy.open(near)).listen(0, '127.0.0.1');
        await once(proxy.server, 'listening');
        proxy.port = proxy.server.address().port;
        proxy.base = `http://127.0.0.1:${proxy.port}`;
        return proxy;
    }

    // What a phone asks of the host it talks to.
    get joinUrl() {
        return `${this.base}/j/${this.host.code}`;
    }

    get game() {
        return this.host.game;
    }

    player(name) {
        return this.host.player(name);
    }

    delayOf(kind) {
        const [least, more] = this.delays[kind];
        return least + this.random() * more;
    }

    /** Requests of separate connections overtake each other: up to `spread` ms of difference. */
    reorder(spread, least = 0) {
        this.delays.request = [least, spread];
    }

    slow(least, more = 0) {
        this.delays = { socket: [least, more], request: [least, more] };
    }

    open(near) {
        near.on('error', () => undefined);
        if (this.refusing) {
            near.destroy();
            return;
        }
        const far = connect(this.host.port, '127.0.0.1');
        far.on('error', () => undefined);
        const pair = { near, far, name: 'request' };
        this.pairs.add(pair);
        for (const end of [near, far]) {
            end.setNoDelay(true);
        }
        pair.take = (piece) => this.look(pair, piece);
        new Lane(this, near, far, pair);
        const back = new Lane(this, far, near, { get name() { return pair.name; } });
        near.on('close', () => {
            this.pairs.delete(pair);
            far.destroy();
        });
        // What the host has said before it closed is still on its way.
        far.on('close', (broken) => (broken ? near.destroy() : back.last.then(() => near.end())));
    }

    /** Notes a request that begins with this piece; true where it is answered here and goes no further. */
    look(pair, piece) {
        if (pair.name === 'socket') {
            return false;
        }
        const text = piece.toString('latin1');
        const line = /^([A-Z]+) (\S+) HTTP\/1\.1\r\n/.exec(text);
        if (!line) {
            return false;
        }
        pair.name = /\r\nupgrade: *websocket\r\n/i.test(text) ? 'socket' : 'request';
        const [, method, path] = line;
        this.requests.push({ at: Date.now(), method, path, kind: pair.name });
        const found = this.answers.find((one) => one.method === method && one.path.test(path));
        if (!found) {
            return false;
        }
        const body = JSON.stringify(found.body);
        pair.near.end(
            `HTTP/1.1 ${found.status} Answered on the way\r\nContent-Type: application/json\r\n` +
                `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
        );
        return true;
    }

    /** From now on such requests never reach the host. `path` is a regular expression. */
    answer(method, path, status, body) {
        this.answers.push({ method, path, status, body });
    }

    /** Ends each connection with this probability; `kind` as in `delays`, none: both. */
    drop(share = 1, kind) {
        for (const pair of [...this.pairs]) {
            if ((kind === undefined || pair.name === kind) && this.random() < share) {
                this.dropped += 1;
                pair.near.destroy();
                pair.far.destroy();
            }
        }
    }

    refuse() {
        this.refusing = true;
        this.drop();
    }

    accept() {
        this.refusing = false;
    }

    stall() {
        this.stalled = true;
    }

    flow() {
        this.stalled = false;
    }

    /** Trouble of every kind, short and often, until the time is over; then the network is good again. */
    async trouble(ms, { between = [40, 260], lasting = [20, 200], drops = 0 } = {}) {
        const some = ([least, most]) => least + this.random() * (most - least);
        const end = Date.now() + ms;
        while (Date.now() < end || this.dropped < drops) {
            await pause(some(between));
            const what = this.random();
            if (what < 0.5) {
                this.drop(0.5);
            } else if (what < 0.75) {
                this.stall();
                await pause(some(lasting));
                this.flow();
            } else {
                this.refuse();
                await pause(some(lasting));
                this.accept();
            }
        }
    }

    async close() {
        this.flow();
        this.refuse();
        this.server.close();
        await once(this.server, 'close');
    }
}
