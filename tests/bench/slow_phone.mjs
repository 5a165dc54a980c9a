// SPDX-License-Identifier: GPL-3.0-or-later
// A cheap phone on a poor network, in figures:  node tests/bench/slow_phone.mjs PROGRAM [RUNS]
//
// The program runs headless; Chromium plays the phone with its processor slowed to a quarter and the network of "slow
// 4G" (150 ms, 1.6 Mbit/s down, 0.75 Mbit/s up). Measured are the first paint, the time until a name can be typed, what
// a press shows at once and when its verdict comes, and how long the page is deaf while twenty frames a second come in.
// No figure is judged. docs/performance.md says what they were.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const [program, runsText = '5'] = process.argv.slice(2);
if (program === undefined) {
    console.error('usage: node tests/bench/slow_phone.mjs PROGRAM [RUNS]   (QUIZAAR_E2E_TOOLS names the folder of the tools)');
    process.exit(2);
}
process.env.QUIZAAR_PROGRAM = resolve(program);
const { boardPack, Host, until } = await import('../e2e/host.mjs');
const { openBrowser, Phone } = await import('../e2e/phones.mjs');

const runs = Number(runsText);
const slow4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const framesMs = 10_000;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Notes in the page what is measured there. */
function watch() {
    window.told = { paint: null, long: [], faces: [] };
    new PerformanceObserver((list) => (window.told.paint ??= list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null)).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => window.told.long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask', buffered: true });
    addEventListener('pointerdown', () => (window.told.pressed = performance.now()), true);
    new MutationObserver(() => {
        const label = document.querySelector('button[aria-label^="Buzzer of"]')?.getAttribute('aria-label') ?? '';
        if (window.told.faces.at(-1)?.[1] !== label) {
            window.told.faces.push([performance.now(), label]);
        }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

async function slowPhone(browser, host, name) {
    const phone = await Phone.open(browser, host);
    phone.name = name;
    const devtools = await phone.context.newCDPSession(phone.page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await phone.page.addInitScript(watch);
    const began = Date.now();
    await phone.page.goto(host.joinUrl, { waitUntil: 'commit' });
    await phone.page.getByLabel('Your name').waitFor();
    phone.ready = Date.now() - began;
    await phone.join(name);
    return phone;
}

const told = (phone) => phone.page.evaluate(() => window.told);

async function oneRun(browser) {
    const host = await Host.start({ pack: boardPack() });
    try {
        const figures = {};
        const phone = await slowPhone(browser, host, 'Slow');
        figures.paint = (await told(phone)).paint;
        figures.ready = phone.ready;
        const others = [];
        for (let at = 0; at < 29; at += 1) {
            others.push((await host.post('players', { name: `Guest ${at + 1}`, without_phone: true })).player.id);
        }
        await host.startRound();
        await host.select();
        await host.openBuzzers();
        await phone.shows('Buzz!');
        await phone.press();
        await phone.shows('First!');
        const pressed = await told(phone);
        const after = pressed.faces.filter(([at]) => at > pressed.pressed);
        figures.feedback = after[0][0] - pressed.pressed;
        figures.verdict = after.find(([, label]) => label.includes('First!'))[0] - pressed.pressed;
        await host.post('live', { action: 'skip' });

        // Twenty scores a second, which move the ranks of thirty players.
        const { questions } = await host.snapshot();
        await phone.page.evaluate(() => (window.told.long = []));
        const start = await phone.page.evaluate(() => performance.now());
        const end = Date.now() + framesMs;
        let sent = 0;
        const waiting = [];
        while (Date.now() < end) {
            const body = { playerId: others[sent % others.length], questionId: questions[1 + (sent % 8)].id, isCorrect: sent % 3 !== 0 };
            waiting.push(host.post('answers', body));
            sent += 1;
            await new Promise((done) => setTimeout(done, 50 - (Date.now() % 50)));
        }
        await Promise.all(waiting);
        const { game_version: version } = await host.snapshot();
        await until(() => phone.version >= version, 'the last frame');
        const spent = (await phone.page.evaluate(() => performance.now())) - start;
        const { long } = await told(phone);
        figures.frames = (sent * 1000) / framesMs;
        figures.stretches = long.length;
        figures.longest = Math.max(0, ...long.map(([, duration]) => duration));
        figures.deaf = (100 * long.reduce((sum, [, duration]) => sum + duration - 50, 0)) / spent;
        return figures;
    } finally {
        await host.stop();
    }
}

const browser = await openBrowser();
const all = [];
for (let run = 0; run < runs; run += 1) {
    all.push(await oneRun(browser));
}
await browser.close();

const rows = [
    ['first paint, ms', 'paint'], ['until a name can be typed, ms', 'ready'], ['press to what the page shows at once, ms', 'feedback'],
    ['press to the verdict, ms', 'verdict'], ['frames a second', 'frames'], ['stretches longer than 50 ms, in 10 s', 'stretches'],
    ['the longest of them, ms', 'longest'], ['time that the page was deaf beyond 50 ms, %', 'deaf'],
];
console.log(`${execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version'], { encoding: 'utf8' }).trim()}, ${runs} runs\n`);
console.log('| | median | worst |\n|---|---:|---:|');
for (const [what, key] of rows) {
    const list = all.map((figures) => figures[key]);
    const round = (value) => Math.round(value * 10) / 10;
    console.log(`| ${what} | ${round(median(list))} | ${round(key === 'frames' ? Math.min(...list) : Math.max(...list))} |`);
}
