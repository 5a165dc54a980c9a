// SPDX-License-Identifier: GPL-3.0-or-later
// Phones in Firefox and in WebKit, the engine of iPhones: driven by what each brings itself, without a client library.
// Both give a page with the same few abilities, which is all that a night on a phone asks of a driver.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './host.mjs';

const tools = process.env.QUIZAAR_E2E_TOOLS;
const tool = createRequire(tools ? join(tools, 'package.json') : import.meta.url);

/** In the page: the first element that is shown and is a `tag` whose label or text has `words`; [null] asks for none. */
const find = `(tag, words) => {
    const nameOf = (one) => one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.innerText ?? '';
    return [...document.querySelectorAll(tag)].find((one) => one.checkVisibility?.() !== false && nameOf(one).includes(words)) ?? null;
}`;

/** What a story does on a page of any engine. `call`, `touch` and `type` are the engine's. */
class EnginePage {
    /** What the page says to whoever looks at it. */
    text() {
        return this.call('() => document.body.innerText');
    }

    async says(words) {
        let last = '';
        await until(async () => (last = await this.text().catch(() => '')).includes(words), () => `"${words}" in:\n${last}`);
    }

    async tap(words, tag = 'button') {
        await until(() => this.call(`(tag, words) => (${find})(tag, words) !== null`, tag, words), `a ${tag} "${words}"`);
        await this.touch(tag, words);
    }

    async fill(label, text) {
        await until(() => this.call(`(tag, words) => (${find})(tag, words) !== null`, 'input', label), `a field "${label}"`);
        await this.type('input', label, text);
    }

    /** What the buzzer says, for ears: "Buzzer of Ana: Buzz!". */
    async buzzerSays(words) {
        let last = '';
        const label = () => this.call(`() => document.querySelector('button[aria-label^="Buzzer of"]')?.getAttribute('aria-label') ?? ''`);
        await until(async () => (last = await label()).includes(`: ${words}`), () => `a buzzer that says "${words}", not "${last}"`);
    }

    /** The points in the header. */
    async scores(points) {
        let last = '';
        const shown = () => this.call(`() => document.querySelector('header .scores > span.number:not(.rank)')?.textContent ?? ''`);
        await until(async () => Number((last = await shown()).replace('\u2212', '-').replace(/,/g, '')) === points, () => `${points} points, not "${last}"`);
    }

    connected() {
        return until(() => this.call(`() => document.querySelector('header .dot.connected') !== null`), 'a connection');
    }

    async join(host, name) {
        await this.open(host.joinUrl);
        await this.fill('Your name', name);
        await this.tap('Play');
        await this.connected();
        this.id = (await until(() => host.player(name), `${name} in the host's list`)).id;
    }
}

function lineOf(stream, pattern) {
    return new Promise((done) => {
        let text = '';
        stream.on('data', (bytes) => {
            text += bytes;
            const found = pattern.exec(text);
            if (found) {
                done(found[1]);
            }
        });
    });
}

class FirefoxPage extends EnginePage {
    constructor(firefox, context) {
        super();
        Object.assign(this, { firefox, context });
    }

    open(url) {
        return this.firefox.ask('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
    }

    reload() {
        return this.firefox.ask('browsingContext.reload', { context: this.context, wait: 'complete' });
    }

    async run(source, given) {
        const told = await this.firefox.ask('script.callFunction', {
            functionDeclaration: source, awaitPromise: true, target: { context: this.context },
            arguments: given.map((value) => ({ type: typeof value, value })),
        });
        assert.equal(told.type, 'success', JSON.stringify(told.exceptionDetails));
        return told.result;
    }

    async call(source, ...given) {
        const { value } = await this.run(source, given);
        return value;
    }

    async actions(list) {
        await this.firefox.ask('input.performActions', { context: this.context, actions: list });
    }

    async touch(tag, words) {
        const { sharedId } = await this.run(`(tag, words) => { const found = (${find})(tag, words); found.scrollIntoView({ block: 'nearest' }); return found; }`, [tag, words]);
        const origin = { type: 'element', element: { sharedId } };
        const steps = [{ type: 'pointerMove', x: 0, y: 0, origin }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
        await this.actions([{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions: steps }]);
    }

    async type(tag, words, text) {
        await this.call(`(tag, words) => void (${find})(tag, words).focus()`, tag, words);
        const keys = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
        await this.actions([{ type: 'key', id: 'keys', actions: keys }]);
    }
}

/** One Firefox; each phone has cookies of its own. Spoken to in WebDriver BiDi, over the socket that it opens. */
class Firefox {
    static async start() {
        const firefox = new Firefox();
        firefox.profile = mkdtempSync(join(tmpdir(), 'quizaar-firefox-'));
        firefox.process = spawn(firefoxProgram(), ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', firefox.profile, 'about:blank'], {
            stdio: ['ignore', 'ignore', 'pipe'],
        });
        const address = await lineOf(firefox.process.stderr, /WebDriver BiDi listening on (ws:\/\/\S+)/);
        const { WebSocket } = tool('ws');
        firefox.socket = new WebSocket(`${address}/session`);
        firefox.waiting = new Map();
        firefox.socket.on('message', (bytes) => {
            const { id, ...reply } = JSON.parse(String(bytes));
            firefox.waiting.get(id)?.(reply);
        });
        await new Promise((done, failed) => firefox.socket.on('open', done).on('error', failed));
        await firefox.ask('session.new', { capabilities: {} });
        return firefox;
    }

    async ask(method, params) {
        const id = (this.asked = (this.asked ?? 0) + 1);
        const reply = await new Promise((done) => {
            this.waiting.set(id, done);
            this.socket.send(JSON.stringify({ id, method, params }));
        });
        assert.equal(reply.type, 'success', `${method}: ${reply.error} ${reply.message}`);
        return reply.result;
    }

    async page() {
        const { userContext } = await this.ask('browser.createUserContext', {});
        const { context } = await this.ask('browsingContext.create', { type: 'window', userContext });
        await this.ask('browsingContext.setViewport', { context, viewport: { width: 390, height: 844 } });
        return new FirefoxPage(this, context);
    }

    async close() {
        this.socket?.close();
        await ended(this.process);
        rmSync(this.profile, { recursive: true, force: true });
    }
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

class WebKitPage extends EnginePage {
    constructor(driver) {
        super();
        Object.assign(this, driver);
    }

    async ask(method, path, body) {
        const reply = await fetch(`${this.address}/session${path}`, {
            method, headers: { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
        });
        const { value } = await reply.json();
        assert.ok(reply.ok, `${path}: ${JSON.stringify(value)}`);
        return value;
    }

    inSession(method, path, body) {
        return this.ask(method, `/${this.session}${path}`, body);
    }

    open(url) {
        return this.inSession('POST', '/url', { url });
    }

    reload() {
        return this.inSession('POST', '/refresh', {});
    }

    call(source, ...args) {
        return this.inSession('POST', '/execute/sync', { script: `return (${source}).apply(null, arguments)`, args });
    }

    async element(tag, words) {
        return (await this.call(find, tag, words))[elementKey];
    }

    async touch(tag, words) {
        await this.inSession('POST', `/element/${await this.element(tag, words)}/click`, {});
    }

    async type(tag, words, text) {
        await this.inSession('POST', `/element/${await this.element(tag, words)}/value`, { text });
    }
}

function freePort() {
    return new Promise((done) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => done(port));
        });
    });
}

/** A WebKit driver leads one browser, and each browser is one phone: so each page has a driver of its own. */
class WebKit {
    drivers = [];

    static async start() {
        return new WebKit();
    }

    async page() {
        const port = await freePort();
        const inner = ['dbus-run-session', '--', 'WebKitWebDriver', `--port=${port}`];
        // A group of its own, so that all that was started for it can be ended with it.
        const child = spawn('xvfb-run', ['-a', '-s', '-screen 0 800x1000x24', ...inner], {
            detached: true, stdio: 'ignore',
            env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1', LANG: 'en_GB.UTF-8' },
        });
        const page = new WebKitPage({ address: `http://127.0.0.1:${port}` });
        this.drivers.push({ child, page });
        await until(() => fetch(`${page.address}/status`).then(({ ok }) => ok, () => false), 'the driver of WebKit', 60_000);
        const options = { binary: miniBrowser(), args: ['--automation'] };
        const { sessionId } = await page.ask('POST', '', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
        page.session = sessionId;
        return page;
    }

    async close() {
        for (const { child, page } of this.drivers) {
            await page.inSession('DELETE', '').catch(() => undefined);
            try {
                process.kill(-child.pid, 'SIGTERM');
            } catch {
                // It has ended by itself.
            }
            await ended(child);
        }
    }
}

async function ended(child) {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
        return;
    }
    const over = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await over;
    clearTimeout(late);
}

const onPath = (name) => (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)).find((path) => existsSync(path));
const firefoxProgram = () => process.env.FIREFOX ?? onPath('firefox-esr') ?? onPath('firefox');
const miniBrowser = () =>
    ['4.1', '4.0', '6.0'].flatMap((version) => ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)).find((path) => existsSync(path));

/** The engines besides Chromium: what is missing of each, or how it is started. */
export const engines = [
    { name: 'Firefox', missing: () => (firefoxProgram() ? null : 'there is no firefox-esr'), start: () => Firefox.start() },
    {
        name: 'WebKit',
        missing: () => {
            const absent = ['WebKitWebDriver', 'xvfb-run', 'dbus-run-session'].filter((name) => !onPath(name));
            return absent.length > 0 ? `there is no ${absent.join(', no ')} (Debian: webkit2gtk-driver, xvfb, dbus)` : miniBrowser() ? null : 'there is no MiniBrowser';
        },
        start: () => WebKit.start(),
    },
];
