// SPDX-License-Identifier: GPL-3.0-or-later
// A host's window as other programs have it: a page with fetch, a socket and the cookie of its joining, no more.
import assert from 'node:assert/strict';
import { until } from './host.mjs';

/** Runs in the page. Everything is kept in `window.known`. */
async function install({ game, body }) {
    const known = { players: {}, questions: {}, sent: 0, replies: [], lost: 0, stale: 0, opened: 0, live: false };
    window.known = known;
    const newer = (table, id, version, value) => {
        if (version < (table[id]?.version ?? 0)) {
            known.stale += 1;
            return;
        }
        table[id] = { version, value };
    };
    const connect = () => {
        const socket = new WebSocket(`ws://${location.host}/ws/games/${game}`);
        socket.onmessage = ({ data }) => {
            const frame = JSON.parse(data);
            if (frame.type === 'snapshot') {
                known.live = true;
                for (const player of frame.data.players) {
                    newer(known.players, player.id, player.score_version, player.score);
                }
                for (const question of frame.data.questions) {
                    newer(known.questions, question.id, question.state_version, question.answered);
                }
            } else if (frame.type === 'update_score') {
                newer(known.players, frame.playerId, frame.version, frame.score);
            } else if (frame.type === 'toggle_question') {
                newer(known.questions, frame.questionId, frame.version, frame.answered);
            }
        };
        socket.onopen = () => (known.opened += 1);
        socket.onclose = () => {
            known.live = false;
            setTimeout(connect, 200);
        };
    };
    window.send = async (method, path, message) => {
        known.sent += 1;
        try {
            const reply = await fetch(path, {
                method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message),
            });
            known.replies.push({ status: reply.status, ...(await reply.json()) });
        } catch {
            known.lost += 1;
        }
    };
    const reply = await fetch(`/api/games/${game}/players`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    if (reply.status === 201) {
        connect();
    }
    return { status: reply.status, text: await reply.text() };
}

export class Window {
    /** `way`: where it finds the host, itself or a proxy before it. */
    static async open(browser, host, way, body) {
        const window = new Window();
        window.context = await browser.newContext();
        window.page = await window.context.newPage();
        await window.page.goto(`${way.base}/healthz`);
        const { status, text } = await window.page.evaluate(install, { game: host.game, body });
        assert.equal(status, 201, text);
        return window;
    }

    known() {
        return this.page.evaluate(() => window.known);
    }

    /** Sends these [method, path, body] one after another without waiting for replies, `gap` ms apart. */
    send(list, gap) {
        return this.page.evaluate(
            async ({ list: all, gap: ms }) => {
                const under = [];
                for (const [method, path, body] of all) {
                    under.push(window.send(method, path, body));
                    await new Promise((done) => setTimeout(done, ms));
                }
                await Promise.all(under);
            },
            { list, gap },
        );
    }

    connected() {
        return until(async () => (await this.known()).live, 'a window is connected');
    }
}
