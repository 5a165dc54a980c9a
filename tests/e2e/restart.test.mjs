// SPDX-License-Identifier: GPL-3.0-or-later
// The host program is killed in the middle of an open question and started again: the phones come back by themselves.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host } from './host.mjs';
import { assertAgree, openBrowser, Phone } from './phones.mjs';
import { step } from './steps.mjs';

let host;
let browser;
let ana;
let ben;
let phones;
let question;
let acknowledged;

before(async () => {
    host = await Host.start({ pack: boardPack() });
    browser = await openBrowser();
});

after(async () => {
    await browser?.close();
    await host?.stop();
});

step('a question is open, one player is locked out', async () => {
    ana = await (await Phone.open(browser, host)).join('Ana');
    ben = await (await Phone.open(browser, host)).join('Ben');
    phones = [ana, ben];
    await host.startRound();
    question = await host.select();
    await host.openBuzzers();
    await ana.shows('Buzz!');
    await ana.press();
    await ana.shows('First!');
    await host.rule(ana.id, question, false);
    await ana.shows('Locked out');
    await ben.shows('Buzz!');
    await ana.scores(-100);
    acknowledged = await assertAgree(host, phones);
});

step('killed: the phones say that the host is away', async () => {
    await host.kill();
    for (const phone of phones) {
        await phone.says('No connection to the host');
        await phone.says('presses do not count right now');
        assert.equal(await phone.page.locator('h1').first().innerText(), 'Question 1.1?');
    }
    // A press now is said not to have left, and is not kept for later.
    await ben.press();
    await ben.shows('Not sent');
});

step('started again on the same data: same port, night, scores, versions, question; the clock paused', async () => {
    const { port, code } = host;
    await host.restart();
    assert.equal(host.port, port);
    assert.equal(host.code, code);
    const now = await host.snapshot();
    assert.ok(now.game_version >= acknowledged.game_version);
    assert.deepEqual(now.players, acknowledged.players);
    assert.deepEqual(now.questions, acknowledged.questions);
    assert.equal(now.live.question_id, question);
    assert.equal(now.live.phase, 'open');
    assert.deepEqual(now.live.locked_out, [ana.id]);
    assert.deepEqual(now.live.buzzes, acknowledged.live.buzzes);
    assert.equal(now.clock.running, false);
    assert.equal(now.game.status, 'paused');
    assert.ok(now.clock.elapsed_ms >= acknowledged.clock.elapsed_ms);
});

step('the phones come back by themselves, in their seats', async () => {
    for (const phone of phones) {
        await phone.connected();
        await phone.says('Paused');
        await phone.scores(phone === ana ? -100 : 0);
        assert.equal(phone.loads, 1, `${phone.name}'s page was loaded again`);
        const me = await phone.page.evaluate(async (game) => (await fetch(`/api/games/${game}/me`)).json(), host.game);
        assert.deepEqual(me.seats, [phone.id]);
    }
    await assertAgree(host, phones);
});

step('the game goes on where it was', async () => {
    await host.post('clock', { action: 'resume' });
    await ana.shows('Locked out');
    await ben.shows('Buzz!');
    assert.deepEqual((await host.snapshot()).live.buzzes, acknowledged.live.buzzes, 'a press was kept and sent later');
    await ben.press();
    await ben.shows('First!');
    await ana.says('Not again at this question');
    await host.rule(ben.id, question, true);
    await ben.scores(100);
    await ana.says('Right: Ben');
    await assertAgree(host, phones);
});

step('killed once more with an answer to be ruled: it is still to be ruled', async () => {
    await host.post('live', { action: 'dismiss' });
    const next = await host.select();
    await host.openBuzzers();
    await ana.shows('Buzz!');
    await ana.press();
    await ana.shows('First!');
    await host.kill();
    await ana.says('No connection to the host');
    await host.restart();
    await host.post('clock', { action: 'resume' });
    await ana.connected();
    await ana.shows('First!');
    await ben.connected();
    await ben.says('Ana answers');
    await host.rule(ana.id, next, true);
    await ana.scores(100);
    await assertAgree(host, phones);
    assert.deepEqual(await ben.scoreList(), { Ana: 100, Ben: 100 });
});

step('no page had a fault, opened a dialog or asked another machine', () => {
    for (const phone of phones) {
        phone.assertQuiet();
        assert.equal(phone.loads, 1);
    }
});
