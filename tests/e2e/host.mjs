// SPDX-License-Identifier: GPL-3.0-or-later
// The real host program as a child process, and the host's own voice: requests with the host's token.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program =
    process.env.QUIZAAR_PROGRAM ?? fileURLToPath(new URL('../../build/asan/app/quizaar', import.meta.url));
/** Under sanitizers, on a busy machine, a start takes its time. */
const readyMs = 60_000;

/** Waits until `check` gives something true and gives that back; never longer than `ms`. */
export async function until(check, what, ms = 20_000) {
    const end = Date.now() + ms;
    for (;;) {
        const found = await check();
        if (found) {
            return found;
        }
        if (Date.now() > end) {
            assert.fail(`waited in vain: ${typeof what === 'function' ? what() : what}`);
        }
        await new Promise((done) => setTimeout(done, 25));
    }
}

/** A pack of one board of `categories` by `rows`; no countdown that ends while a test looks elsewhere. */
export function boardPack({ title = 'Test pack', categories = 3, rows = 3, secret = () => 'An answer' } = {}) {
    const question = (category, row) => ({
        kind: 'buzz',
        points: (row + 1) * 100,
        text: `Question ${category + 1}.${row + 1}?`,
        answer: secret('answer', category, row),
        accepted: [secret('accepted', category, row)],
        explanation: secret('explanation', category, row),
        note: secret('note', category, row),
        time_limit_ms: 3_600_000,
    });
    const range = (count) => [...Array(count).keys()];
    return {
        format: 'quizaar-pack',
        version: 1,
        title,
        author: 'Tests',
        licence: 'CC0-1.0',
        source: 'Written for the tests',
        language: 'en',
        boards: [
            {
                title: 'The board',
                categories: range(categories).map((category) => ({
                    title: `Category ${category + 1}`,
                    questions: range(rows).map((row) => question(category, row)),
                })),
            },
        ],
    };
}

export class Host {
    constructor() {
        this.folder = mkdtempSync(join(tmpdir(), 'quizaar-e2e-'));
        this.data = join(this.folder, 'data');
        this.errors = '';
    }

    /** `pack` is a pack as an object; without one a new night has the pack that comes with the program. */
    static async start({ pack, files = {}, more = [] } = {}) {
        const host = new Host();
        for (const [name, bytes] of Object.entries(files)) { // beside the pack
            writeFileSync(join(host.folder, name), bytes);
        }
        if (pack !== undefined) {
            const file = join(host.folder, 'pack.json');
            writeFileSync(file, JSON.stringify(pack));
            more = [...more, '--pack', file];
        }
        await host.launch(0, more);
        return host;
    }

    async launch(port, more = []) {
        const options = ['--headless', '--bind', '127.0.0.1', '--port', String(port), '--data', this.data, ...more];
        this.process = spawn(program, options, {
            env: { ...process.env, QT_QPA_PLATFORM: 'offscreen', ASAN_OPTIONS: 'detect_leaks=0' },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        this.process.stderr.on('data', (bytes) => (this.errors += bytes));
        const over = once(this.process, 'exit');
        const line = await Promise.race([
            once(createInterface({ input: this.process.stdout }), 'line').then(([text]) => text),
            over.then(([code]) => assert.fail(`the host program ended with ${code}: ${this.errors.slice(-3000)}`)),
            new Promise((done) => setTimeout(done, readyMs, null).unref()),
        ]);
        assert.ok(line, `no ready line: ${this.errors.slice(-3000)}`);
        this.ready = JSON.parse(line);
        assert.equal(this.ready.event, 'ready');
        this.port = this.ready.port;
        this.base = `http://127.0.0.1:${this.port}`;
        this.code = this.ready.game.code;
        this.game = this.ready.game.id;
        this.token = this.ready.host_token;
    }

    /** What the QR code on the wall leads to, by this machine's own address. */
    get joinUrl() {
        return `${this.base}/j/${this.code}`;
    }

    async kill() {
        const over = once(this.process, 'exit');
        this.process.kill('SIGKILL');
        await over;
    }

    /** The same night on the same port, by a new process. */
    async restart() {
        await this.launch(this.port);
    }

    async stop() {
        if (this.process.exitCode === null && this.process.signalCode === null) {
            const over = once(this.process, 'exit');
            this.process.kill('SIGTERM');
            const [code] = await over;
            assert.equal(code, 0, `SIGTERM ended it with ${code}: ${this.errors.slice(-3000)}`);
        }
        rmSync(this.folder, { recursive: true, force: true });
        assert.doesNotMatch(this.errors, /ERROR: AddressSanitizer|runtime error:/);
    }

    /** One request as the host; `path` is inside of the game. Gives {status, body}. */
    async ask(method, path, body) {
        const reply = await fetch(`${this.base}/api/games/${this.game}/${path}`, {
            method,
            headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        return { status: reply.status, body: await reply.json() };
    }

    /** As `ask`, for what has to be accepted; gives the reply's body. */
    async tell(method, path, body) {
        const reply = await this.ask(method, path, body);
        assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
        return reply.body;
    }

    post(path, body = {}) {
        return this.tell('POST', path, body);
    }

    snapshot() {
        return this.tell('GET', 'snapshot');
    }

    async player(name) {
        return (await this.snapshot()).players.find((player) => player.name === name);
    }

    /** Starts the first planned round. */
    async startRound() {
        const { rounds } = await this.snapshot();
        await this.post(`rounds/${rounds.find((round) => round.status === 'planned').id}/start`);
    }

    /** Puts the first question that is still open into play and gives its id. */
    async select() {
        const { questions } = await this.snapshot();
        const { id } = questions.find((question) => !question.answered);
        await this.post(`questions/${id}/select`);
        return id;
    }

    openBuzzers() {
        return this.post('buzzers', { open: true });
    }

    rule(playerId, questionId, correct) {
        return this.post('rulings', { player_id: playerId, question_id: questionId, correct });
    }
}
