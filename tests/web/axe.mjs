// SPDX-License-Identifier: GPL-3.0-or-later
// No screen of the page has a fault that axe-core can find. Called by CTest:
//
//     node axe.mjs DIST [FIRST LETTERS OF SHOTS]
//
// With QUIZAAR_LONG=1 every shot in every look; else the screens that differ most, in the look that asks most of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openBrowser, small } from './browser.mjs';
import { largeText, rightToLeft, shots, withShot } from './shots.mjs';
import { tool } from './tools.mjs';

const [dist, only = ''] = process.argv.slice(2);
const long = process.env.QUIZAAR_LONG === '1' || only !== '';
const engine = readFileSync(tool.resolve('axe-core/axe.min.js'), 'utf8');

/** One after the other on the same page: what has been changed stays. */
const looks = [
    ['dark', (page) => page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })],
    ['light', (page) => page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })],
    ['from right to left', rightToLeft],
    ['with large text', largeText],
];
/** Screens whose faults show in large letters alone. */
const inAllLooks = new Set(['media_picture', 'right']);
const chosen = new Set([
    ...inAllLooks,
    'join_teams', 'lobby_teams', 'board', 'quiz_chosen', 'quiz_order', 'quiz_betting', 'menu', 'ended_teams', 'trading', 'trading_tab_build',
    'trading_tab_market', 'trading_offers', 'trading_news', 'bank', 'bank_prices', 'plan',
]);
for (const name of chosen) {
    assert.ok(name in shots, `there is no shot "${name}"`);
}

const faults = [];
const browser = await openBrowser();
let looked = 0;
for (const name of Object.keys(shots).filter((one) => (only === '' ? long || chosen.has(one) : one.startsWith(only)))) {
    await withShot(browser, dist, name, { viewport: small, colorScheme: 'dark', reducedMotion: 'reduce' }, faults, async (page) => {
        await page.evaluate(engine);
        for (const [look, change] of long || inAllLooks.has(name) ? looks : looks.slice(0, 2)) {
            await change(page);
            // what watches sizes has seen the new ones
            await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
            const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
            looked += 1;
            for (const { id, help, nodes } of violations) {
                const where = nodes.slice(0, 3).map((node) => `\n      ${node.html.slice(0, 160)}\n      ${node.failureSummary?.split('\n').at(-1)?.trim()}`);
                faults.push(`${name}, ${look}: ${id}: ${help} (${nodes.length})${where.join('')}`);
            }
        }
    });
}
await browser.close();
faults.forEach((fault) => console.log(fault));
console.log(`${looked} looks, ${faults.length} findings`);
assert.ok(looked > 0, 'nothing was looked at');
process.exitCode = faults.length === 0 ? 0 : 1;
