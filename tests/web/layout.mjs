// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the page can be read and touched on a small phone, with letters of twice the size too. Called by CTest:
//
//     node layout.mjs DIST [FIRST LETTERS OF SHOTS] [--look NAME,NAME] [--pictures FOLDER]
//
// Looked for at 360 x 640, in each look: text that is cut off or lies on other text, a word that is broken without a
// hyphen, buttons that overlap, what is too small for a thumb, and a buzzer that is not all in sight. With QUIZAAR_LONG=1
// in every look, else in those that ask most of the screens. With --pictures, each look is photographed as well.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, small } from './browser.mjs';
import { measure } from './measure.mjs';
import { inLanguage, shots, tooWide, withLongNames, withShot } from './shots.mjs';

const [dist, ...more] = process.argv.slice(2);
const option = (name) => {
    const at = more.indexOf(`--${name}`);
    return at < 0 ? null : more.splice(at, 2)[1];
};
const [pictures, wanted] = [option('pictures'), option('look')];
const [only = ''] = more;
const long = process.env.QUIZAAR_LONG === '1';

/** One after the other on the same page; `names` stay long once they are. */
const looks = [
    { name: 'en', language: 'en' },
    { name: 'de', language: 'de' },
    { name: 'en-large', language: 'en', large: true, usual: true },
    { name: 'de-large', language: 'de', large: true, usual: true },
    { name: 'de-large-rtl-light', language: 'de', large: true, rtl: true, light: true },
    { name: 'de-names', language: 'de', names: true, usual: true },
    { name: 'en-large-names', language: 'en', large: true, names: true },
].filter(({ name, usual = false }) => (wanted === null ? long || usual : wanted.split(',').includes(name)));

/** How many shots are looked at side by side. */
const abreast = 4;

async function put(page, host, { language, large = false, rtl = false, light = false, names = false }) {
    await page.emulateMedia({ colorScheme: light ? 'light' : 'dark', reducedMotion: 'reduce' });
    await inLanguage(page, language);
    await page.evaluate((look) => {
        document.documentElement.style.fontSize = look.large ? '200%' : '';
        document.documentElement.dir = look.rtl ? 'rtl' : 'ltr';
    }, { large, rtl });
    if (names) {
        withLongNames(host);
        await page.waitForTimeout(100);
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const faults = [];
let looked = 0;

async function lookAt(browser, shot) {
    const start = { viewport: small, colorScheme: 'dark', reducedMotion: 'reduce' };
    await withShot(browser, dist, shot, start, faults, async (page, host) => {
        for (const look of looks) {
            await put(page, host, look);
            if (await tooWide(page)) {
                faults.push(`${shot}, ${look.name}: wider than the screen`);
            }
            const found = await page.evaluate(measure);
            found.forEach((fault) => faults.push(`${shot}, ${look.name}: ${fault}`));
            looked += 1;
            if (pictures !== null) {
                await mkdir(join(pictures, look.name), { recursive: true });
                await page.screenshot({ path: join(pictures, look.name, `${shot}.png`), animations: 'disabled' });
            }
        }
    }, 250);
}

const browser = await openBrowser();
const waiting = Object.keys(shots).filter((name) => name.startsWith(only));
await Promise.all([...Array(abreast)].map(async () => {
    for (let shot = waiting.shift(); shot !== undefined; shot = waiting.shift()) {
        await lookAt(browser, shot);
    }
}));
await browser.close();
faults.sort().forEach((fault) => console.log(fault));
console.log(`${looked} looks, ${faults.length} findings`);
assert.ok(looked > 0, 'nothing was looked at');
process.exitCode = faults.length === 0 ? 0 : 1;
