// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the phone page for the README, from a real night with the pack that comes with the program:
//
//     node screenshots.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Host } from './host.mjs';
import { openBrowser, Phone } from './phones.mjs';

const out = process.argv[2] ?? fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
mkdirSync(out, { recursive: true });

const host = await Host.start({ more: ['--new-game', 'Friday at Mia’s', '--seed', '7'] });
const browser = await openBrowser();
const look = { deviceScaleFactor: 2, colorScheme: 'dark', reducedMotion: 'reduce' };
const pictures = new Map();

async function take(phone, name) {
    await phone.page.evaluate(() => document.activeElement?.blur());
    // Animations are brought to their end, so that no picture is of something half done.
    const picture = await phone.page.screenshot({ path: join(out, `phone-${name}.png`), animations: 'disabled' });
    pictures.set(name, picture.toString('base64'));
}

try {
    const mia = await Phone.open(browser, host, look);
    await mia.page.goto(host.joinUrl);
    await mia.page.getByLabel('Your name').fill('Mia');
    await take(mia, 'join');
    await mia.join('Mia');
    const others = [];
    for (const name of ['Jonas', 'Ayşe', 'Theo', 'Priya']) {
        others.push(await (await Phone.open(browser, host)).join(name));
    }
    await mia.says('Who is here (5)');
    await take(mia, 'lobby');

    await host.startRound();
    // Some of the evening has been played already.
    const { questions } = await host.snapshot();
    const everybody = [mia, ...others];
    const played = [
        [0, [[1, true]]], [6, [[2, false], [0, true]]], [10, [[3, true]]], [1, [[0, true]]], [16, [[4, true]]],
    ];
    for (const [at, rulings] of played) {
        await host.post(`questions/${questions[at].id}/select`);
        for (const [who, isCorrect] of rulings) {
            await host.post('answers', { playerId: everybody[who].id, questionId: questions[at].id, isCorrect });
        }
        await host.post('live', { action: 'reveal' });
        await host.post('live', { action: 'dismiss' });
    }
    await mia.page.locator('.board').waitFor();
    await mia.scores(400);
    await take(mia, 'board');

    const question = questions[12].id;
    await host.post(`questions/${question}/select`);
    await host.openBuzzers();
    await mia.shows('Buzz!');
    await take(mia, 'buzzer');
    await mia.press();
    await mia.shows('First!');
    await take(mia, 'won');
    await host.rule(mia.id, question, true);
    await mia.says('You had it!');
    await take(mia, 'answer');

    const sheet = await (await browser.newContext({ viewport: { width: 1260, height: 900 } })).newPage();
    const shown = ['board', 'buzzer', 'won'].map((name) => `<img src="data:image/png;base64,${pictures.get(name)}">`);
    await sheet.setContent(`<style>
        body { margin: 0; padding: 28px; display: flex; gap: 24px; justify-content: center; background: transparent }
        img { width: 384px; border-radius: 34px; box-shadow: 0 0 0 6px #0b0b12, 0 0 0 8px #4a4a5a }
    </style>${shown.join('')}`);
    await sheet.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await sheet.screenshot({ path: join(out, 'phone.png'), omitBackground: true });
} finally {
    await browser.close();
    await host.stop();
}
