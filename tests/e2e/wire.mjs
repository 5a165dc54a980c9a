// SPDX-License-Identifier: GPL-3.0-or-later
// A client's socket without a browser: text frames in and out, pings answered.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';

export class Wire {
    frames = [];
    /** When each frame came, in milliseconds of performance.now(). */
    arrivals = [];
    /** Round trips of the heartbeat that were answered. */
    pings = 0;
    closed = false;
    code = 0;

    /** Rejects where the upgrade is refused or there is no connection; the error has `status` if there was an answer. */
    static async open(base, path, { token, cookie } = {}) {
        const wire = new Wire();
        const asked = request(`${base}${path}`, {
            agent: false,
            headers: {
                Connection: 'Upgrade',
                Upgrade: 'websocket',
                'Sec-WebSocket-Version': '13',
                'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
                ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
                ...(cookie === undefined ? {} : { Cookie: cookie }),
            },
        });
        asked.end();
        const refused = once(asked, 'response').then(([reply]) => {
            reply.resume();
            throw Object.assign(new Error(`upgrade refused: ${reply.statusCode}`), { status: reply.statusCode });
        });
        refused.catch(() => undefined);
        const [, socket, head] = await Promise.race([once(asked, 'upgrade'), refused]);
        asked.on('error', () => undefined);
        wire.take(socket, head);
        return wire;
    }

    take(socket, head) {
        this.socket = socket;
        this.waiting = head;
        this.read();
        socket.on('error', () => undefined);
        socket.on('data', (piece) => {
            this.waiting = Buffer.concat([this.waiting, piece]);
            this.read();
        });
        socket.on('end', () => socket.destroy());
        this.over = once(socket, 'close').then(() => (this.closed = true));
    }

    read() {
        for (;;) {
            const bytes = this.waiting;
            if (bytes.length < 2) {
                return;
            }
            let size = bytes[1] & 127;
            let at = 2;
            if (size === 126) {
                if (bytes.length < 4) {
                    return;
                }
                size = bytes.readUInt16BE(2);
                at = 4;
            } else if (size === 127) {
                if (bytes.length < 10) {
                    return;
                }
                size = Number(bytes.readBigUInt64BE(2));
                at = 10;
            }
            if (bytes.length < at + size) {
                return;
            }
            const body = bytes.subarray(at, at + size);
            this.waiting = bytes.subarray(at + size);
            this.hear(bytes[0], body);
        }
    }

    hear(first, body) {
        const kind = first & 15;
        if (kind === 1 || kind === 0) {
            this.text = (kind === 0 ? this.text : '') + body.toString();
            if (first & 128) {
                this.arrivals.push(performance.now());
                this.frames.push(JSON.parse(this.text));
                this.onframe?.(this.frames.at(-1));
            }
        } else if (kind === 8) {
            this.code = body.length >= 2 ? body.readUInt16BE(0) : 1005;
            this.socket.end();
        } else if (kind === 9) {
            this.pings += 1;
            this.write(10, body);
        }
    }

    write(kind, body) {
        const head = body.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4);
        head[0] = 128 | kind;
        head[1] = 128 | Math.min(body.length, 126);
        if (body.length >= 126) {
            head.writeUInt16BE(body.length, 2);
        }
        const mask = randomBytes(4);
        this.socket.write(Buffer.concat([head, mask, body.map((byte, at) => byte ^ mask[at & 3])]));
    }

    say(message) {
        this.write(1, Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)));
    }

    all(type) {
        return this.frames.filter((frame) => frame.type === type);
    }

    /** The newest snapshot's data. */
    get snapshot() {
        return this.frames.findLast((frame) => frame.type === 'snapshot')?.data;
    }

    close() {
        this.socket.destroy();
        return this.over;
    }
}

/** What joining gives: {token, cookie, player, ask(method, path, body, headers)}. `base` may be a proxy's. */
export async function join(host, body, base = host.base) {
    const reply = await fetch(`${base}/api/games/${host.game}/players`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
    });
    const told = await reply.json();
    if (reply.status !== 201) {
        throw new Error(`joining: ${reply.status} ${JSON.stringify(told)}`);
    }
    const cookie = reply.headers.getSetCookie()[0].split(';')[0];
    const ask = async (method, path, message, headers = {}) => {
        const answer = await fetch(`${base}${path}`, {
            method,
            headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
            body: message === undefined ? undefined : JSON.stringify(message),
        });
        const text = await answer.text();
        return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
    };
    return { ...told, cookie, ask };
}
