// SPDX-License-Identifier: GPL-3.0-or-later
// Phones: one browser context each (contexts share no cookies), with everything they are sent written down.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { until } from './host.mjs';

// The browser's remote control lies in the build folder where the build has put it, else beside this file.
const tools = process.env.QUIZAAR_E2E_TOOLS;
const { chromium } = createRequire(tools ? join(tools, 'package.json') : import.meta.url)('playwright-core');

/** The Chromium that is installed; never one that is downloaded. */
export function openBrowser() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [
            '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync',
        ],
    });
}

/** A phone that helps to run the game, as "Co-host" or "Banker". */
export async function openCoHost(browser, host, name, role = 'Co-host') {
    const phone = await Phone.open(browser, host);
    const button = (text) => phone.page.getByRole('button', { name: text }).first();
    phone.name = name;
    await phone.page.goto(host.joinUrl);
    await button('I help to run the game').tap();
    await phone.page.getByRole('radio', { name: role }).check();
    await phone.page.getByLabel('Your name').fill(name);
    await phone.page.getByLabel('PIN').fill(role === 'Banker' ? host.ready.pins.banker : host.ready.pins.co_host);
    await button('Go in').tap();
    await phone.connected();
    return phone;
}

export class Phone {
    /** Every text the page was sent: bodies of replies and frames. */
    received = [];
    sockets = 0;
    openSockets = 0;
    /** What the socket's frames add up to. */
    version = -1;
    players = new Map();
    dialogs = [];
    faults = [];
    foreign = [];
    loads = 0;

    static async open(browser, host, more = {}) {
        const phone = new Phone();
        phone.host = host;
        phone.context = await browser.newContext({
            viewport: { width: 390, height: 844 }, locale: 'en-GB', hasTouch: true, isMobile: true, ...more,
        });
        phone.page = await phone.context.newPage();
        phone.page.setDefaultTimeout(20_000);
        phone.listen();
        return phone;
    }

    listen() {
        const { page } = this;
        page.on('pageerror', (error) => this.faults.push(String(error)));
        page.on('console', (message) => {
            if (/Content Security|Refused to/.test(message.text())) {
                this.faults.push(message.text());
            }
        });
        page.on('dialog', (dialog) => {
            this.dialogs.push(dialog.message());
            void dialog.dismiss();
        });
        page.on('request', (request) => {
            if (new URL(request.url()).host !== new URL(this.host.base).host) {
                this.foreign.push(request.url());
            }
        });
        page.on('response', (response) => {
            this.received.push(JSON.stringify(response.headers()));
            this.reading = Promise.all([
                this.reading,
                response.text().then((text) => this.received.push(text), () => undefined),
            ]);
        });
        page.on('load', () => (this.loads += 1));
        page.on('websocket', (socket) => {
            this.sockets += 1;
            this.openSockets += 1;
            socket.on('close', () => (this.openSockets -= 1));
            socket.on('framereceived', ({ payload }) => {
                this.received.push(String(payload));
                this.follow(JSON.parse(String(payload)));
            });
        });
    }

    follow(frame) {
        const state = frame.type === 'snapshot' ? frame.data : frame;
        if (frame.type !== 'snapshot' && frame.type !== 'changed') {
            return;
        }
        if (frame.type === 'snapshot') {
            this.players.clear();
        }
        this.version = state.game_version;
        for (const player of state.players ?? []) {
            this.players.set(player.id, player);
        }
        for (const id of state.removed?.players ?? []) {
            this.players.delete(id);
        }
    }

    async close() {
        await this.context.close();
    }

    /** Nothing went wrong on this page that would not be seen. */
    assertQuiet() {
        assert.deepEqual(this.dialogs, []);
        assert.deepEqual(this.faults, []);
        assert.deepEqual(this.foreign, [], 'asked another machine');
    }

    async join(name) {
        this.name = name;
        await this.page.goto(this.host.joinUrl);
        await this.page.getByLabel('Your name').fill(name);
        await this.page.getByRole('button', { name: 'Play' }).click();
        await this.page.locator('header').waitFor();
        await this.connected();
        const found = await until(() => this.host.player(name), `${name} in the host's list`);
        this.id = found.id;
        return this;
    }

    connected() {
        return this.page.locator('header .dot.connected').waitFor();
    }

    says(text, options) {
        return this.page.getByText(text, options).filter({ visible: true }).first().waitFor();
    }

    text() {
        return this.page.locator('body').innerText();
    }

    buzzer(name) {
        return this.page.getByRole('button', { name: name === undefined ? 'Buzzer of' : `Buzzer of ${name}:` });
    }

    /** What the buzzer says, as "Buzz!" or "Locked out Not again at this question". */
    async face(name) {
        const label = await this.buzzer(name).getAttribute('aria-label');
        return label.slice(label.indexOf(': ') + 2);
    }

    async shows(face, name) {
        await until(
            async () => (await this.buzzer(name).count()) > 0 && (await this.face(name)).startsWith(face),
            () => `${this.name}'s buzzer says ${face}`,
        );
    }

    press(name) {
        return this.buzzer(name).tap();
    }

    /** Own score as the header shows it; null where it shows none. */
    async score() {
        const shown = this.page.locator('header .scores > span.number:not(.rank)');
        if ((await shown.count()) !== 1) {
            return null;
        }
        return Number((await shown.innerText()).replace('\u2212', '-').replace(/,/g, ''));
    }

    async scores(points, ms) {
        let last = null;
        const right = async () => (last = await this.score()) === points;
        await until(right, () => `${this.name} at ${points}, is at ${last}`, ms);
    }

    /** All scores as the list on the page has them, by name. */
    async scoreList() {
        await this.page.locator('header .scores').click();
        const dialog = this.page.getByRole('dialog');
        await dialog.waitFor();
        const rows = await dialog.locator('li').evaluateAll((list) =>
            list.map((row) => [row.querySelector('.name')?.textContent, row.querySelector('b')?.textContent]),
        );
        await this.page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        return Object.fromEntries(rows.map(([name, points]) => [name, Number(points.replace('\u2212', '-'))]));
    }
}

/** Each phone has been told what the snapshot route tells, version by version. */
export async function assertAgree(host, phones) {
    const snapshot = await host.snapshot();
    const told = (players) =>
        players
            .map(({ id, name, score, score_version }) => ({ id, name, score, score_version }))
            .sort((a, b) => a.id - b.id);
    for (const phone of phones) {
        await until(() => phone.version >= snapshot.game_version, `${phone.name} at version ${snapshot.game_version}`);
        assert.equal(phone.version, snapshot.game_version, phone.name);
        assert.deepEqual(told([...phone.players.values()]), told(snapshot.players), phone.name);
        const read = async (game) => (await fetch(`/api/games/${game}/snapshot`)).json();
        const own = await phone.page.evaluate(read, host.game);
        assert.equal(own.game_version, snapshot.game_version);
        assert.deepEqual(told(own.players), told(snapshot.players), phone.name);
    }
    return snapshot;
}
