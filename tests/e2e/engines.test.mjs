// SPDX-License-Identifier: GPL-3.0-or-later
// An evening with two phones in Firefox, then in WebKit: join, press, rulings, undo, a reload, a cut network, a pause.
// An engine that is not installed is left out, and said to be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engines } from './engines.mjs';
import { boardPack, Host, until } from './host.mjs';
import { Link } from './link.mjs';

async function evening(engine) {
    const host = await Host.start({ pack: boardPack(), more: ['--allow-host', '127.0.0.1'] });
    let browser;
    let link;
    try {
        browser = await engine.start();
        link = await Link.to(host);
        const [ana, ben] = [await browser.page(), await browser.page()];
        await ana.join(host, 'Ana');
        await ben.join(link, 'Ben');
        await ana.says('You are in!');
        await ana.says('Who is here (2)');

        await host.startRound();
        await host.select();
        await ben.says('Question 1.1?');
        await ben.buzzerSays('Wait');
        await ben.tap('Buzzer of Ben');
        await ben.buzzerSays('Too early');
        await host.post('live', { action: 'skip' });
        await ana.says('Skipped');
        await host.post('live', { action: 'dismiss' });

        const question = await host.select();
        const { points } = (await host.snapshot()).questions.find(({ id }) => id === question);
        await host.openBuzzers();
        await ana.buzzerSays('Buzz!');
        await ana.tap('Buzzer of Ana');
        await ana.buzzerSays('First!');
        await ben.says('Ana answers');
        assert.equal((await host.snapshot()).live.speaking.player_id, ana.id);
        await host.rule(ana.id, question, false);
        await ana.buzzerSays('Locked out');
        await ana.scores(-points);
        await ben.buzzerSays('Buzz!');
        await ben.tap('Buzzer of Ben');
        await ben.buzzerSays('First!');
        await host.rule(ben.id, question, true);
        await ben.says('You had it!');
        await ben.scores(points);
        await host.post('undo', { confirm: true });
        await ben.scores(0);
        await host.post('redo', { confirm: true });
        await ben.scores(points);
        await host.post('live', { action: 'dismiss' });

        await ana.reload();
        await ana.connected();
        await ana.scores(-points);
        assert.equal((await host.snapshot()).players.length, 2, 'a reload made another player');

        link.cut();
        await ben.says('No connection to the host');
        await host.post('answers', { playerId: ben.id, questionId: question, isCorrect: false });
        await ana.connected();
        link.mend();
        await ben.connected();
        await ben.scores((await host.player('Ben')).score);

        await host.post('clock', { action: 'pause' });
        await ana.says('Paused');
        await ben.says('Paused');
        await host.post('clock', { action: 'resume' });
        await until(async () => !(await ana.text()).includes('Presses do not count'), 'the end of the pause');
        for (const page of [ana, ben]) {
            const wide = await page.call('() => document.documentElement.scrollWidth - innerWidth');
            assert.ok(wide <= 0, `the page is ${wide} px too wide`);
        }
        await host.post('end');
        await ben.says('Thank you for playing, Ben.');
    } finally {
        await browser?.close();
        await link?.close();
        await host.stop();
    }
}

// The long form leaves nothing out. Where there is no engine at all, the short form has done nothing (status 77).
const all = process.env.QUIZAAR_LONG === '1';
if (!all && engines.every((engine) => engine.missing() !== null)) {
    engines.forEach((engine) => console.log(`${engine.name}: ${engine.missing()}`));
    process.exit(77);
}
for (const engine of engines) {
    const missing = engine.missing();
    test(`an evening in ${engine.name}`, { skip: missing === null || all ? false : `${engine.name}: ${missing}` }, () => {
        assert.equal(missing, null);
        return evening(engine);
    });
}
