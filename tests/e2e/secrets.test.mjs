// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that a player's or a spectator's page is sent tells the answer before it is shown.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { openBrowser, Phone } from './phones.mjs';
import { step } from './steps.mjs';

const secret = (part, category, row) => `zq${part}${category}x${row}qz`;
const marker = /zq(answer|accepted|explanation|note)\d+x\d+qz/g;

let host;
let browser;
let ana;
let ben;
let watcher;
let everybody;
let question;

/** The markers that `phone` has been sent, each once. */
async function markers(phone) {
    await phone.reading;
    return [...new Set(phone.received.flatMap((text) => text.match(marker) ?? []))].sort();
}

async function assertNothingTold() {
    for (const phone of everybody) {
        assert.ok(phone.received.length > 3, 'nothing was written down');
        assert.deepEqual(await markers(phone), [], phone.name);
    }
}

before(async () => {
    host = await Host.start({ pack: boardPack({ secret, title: 'Secrets' }) });
    browser = await openBrowser();
});

after(async () => {
    await browser?.close();
    await host?.stop();
});

step('while people join', async () => {
    ana = await (await Phone.open(browser, host)).join('Ana');
    ben = await (await Phone.open(browser, host)).join('Ben');
    watcher = await Phone.open(browser, host);
    watcher.name = 'a spectator';
    await watcher.page.goto(host.joinUrl);
    await watcher.page.getByRole('button', { name: 'I just want to watch' }).click();
    await watcher.says('You are watching');
    await watcher.connected();
    everybody = [ana, ben, watcher];
    await assertNothingTold();
});

step('while the board is shown, the question read, answered wrongly and reopened', async () => {
    await host.startRound();
    question = await host.select();
    for (const phone of everybody) {
        await phone.says('Question 1.1?');
    }
    await host.openBuzzers();
    await ana.shows('Buzz!');
    await ana.press();
    await ana.shows('First!');
    await host.rule(ana.id, question, false);
    await ben.shows('Buzz!');
    await ana.scores(-100);
    await assertNothingTold();
});

step('in what a page can ask for by itself, reloaded pages included', async () => {
    for (const phone of everybody) {
        await phone.page.reload();
        await phone.says('Question 1.1?');
        await phone.connected();
        const replies = await phone.page.evaluate(async ([game, id]) => {
            const paths = [`/api/live`, `/api/games/${game}`, `/api/games/${game}/snapshot`, `/api/games/${game}/me`,
                `/api/games/${game}/log`, `/api/questions/${id}`, '/healthz'];
            return Promise.all(paths.map(async (path) => (await fetch(path)).text()));
        }, [host.game, question]);
        assert.equal(replies.length, 7);
        phone.received.push(...replies);
    }
    await assertNothingTold();
});

step('the host does see it', async () => {
    const { live } = await host.snapshot();
    assert.equal(live.answer, secret('answer', 0, 0));
    assert.equal(live.explanation, secret('explanation', 0, 0));
});

step('shown to all, it is this question’s answer and explanation and no more', async () => {
    await host.post('live', { action: 'reveal' });
    for (const phone of everybody) {
        await phone.says(secret('answer', 0, 0));
        await phone.says(secret('explanation', 0, 0));
        assert.deepEqual(await markers(phone), [secret('answer', 0, 0), secret('explanation', 0, 0)].sort(), phone.name);
    }
});

step('taken back, it leaves the pages again', async () => {
    await host.post('undo', { confirm: true });
    for (const phone of everybody) {
        await until(async () => !(await phone.text()).includes(secret('answer', 0, 0)), `no answer on ${phone.name}`);
        phone.received.length = 0;
        await phone.page.reload();
        await phone.says('Question 1.1?');
        await phone.connected();
    }
    await assertNothingTold();
});

step('no page had a fault, opened a dialog or asked another machine', () => {
    for (const phone of everybody) {
        phone.assertQuiet();
    }
});
