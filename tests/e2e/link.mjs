// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of network between one phone and the host that can be cut: connections end, new ones are refused.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export class Link {
    constructor(host) {
        this.host = host;
        this.open = true;
        this.ends = new Set();
    }

    static async to(host) {
        const link = new Link(host);
        link.server = createServer((near) => link.carry(near)).listen(0, '127.0.0.1');
        await once(link.server, 'listening');
        link.base = `http://127.0.0.1:${link.server.address().port}`;
        return link;
    }

    get joinUrl() {
        return `${this.base}/j/${this.host.code}`;
    }

    get game() {
        return this.host.game;
    }

    player(name) {
        return this.host.player(name);
    }

    carry(near) {
        if (!this.open) {
            near.destroy();
            return;
        }
        const far = connect(this.host.port, '127.0.0.1');
        for (const [end, other] of [[near, far], [far, near]]) {
            this.ends.add(end);
            end.on('error', () => undefined);
            end.on('close', () => {
                this.ends.delete(end);
                other.destroy();
            });
            end.pipe(other);
        }
    }

    cut() {
        this.open = false;
        for (const end of this.ends) {
            end.destroy();
        }
    }

    mend() {
        this.open = true;
    }

    async close() {
        this.cut();
        this.server.close();
        await once(this.server, 'close');
    }
}
