// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs every screen of the page in many looks, for tests/gallery.sh:
//
//     node gallery.mjs --dist FOLDER --out FOLDER [--only FIRST LETTERS] [--all]
//
// Each look differs from the plain one (360 x 640, dark, English) in what its name says; --all takes every combination.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, small, tablet, usual } from './browser.mjs';
import { inLanguage, shots, tooWide, withShot } from './shots.mjs';

const option = (name, fallback) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? fallback : process.argv[at + 1];
};
const [dist, out, only] = [option('dist'), option('out'), option('only', '')];

const languages = ['en', 'de'];
const sizes = { 360: small, 390: usual, 640: { width: 640, height: 360 }, 820: tablet };
const looks = [];
for (const language of languages) {
    for (const colours of ['dark', 'light']) {
        for (const width of Object.keys(sizes)) {
            for (const large of [false, true]) {
                for (const rtl of [false, true]) {
                    looks.push({ language, colours, width, large, rtl });
                }
            }
        }
    }
}
const nameOf = ({ language, colours, width, large, rtl }) =>
    [width, colours, language, ...(large ? ['large'] : []), ...(rtl ? ['rtl'] : [])].join('-');
const usualLooks = new Set([
    '360-dark-en', '360-light-de', '390-light-en', '640-dark-de', '820-light-de', '360-dark-de-large', '360-light-en-large-rtl', '390-dark-en-rtl',
]);
const wanted = looks.filter((look) => process.argv.includes('--all') || usualLooks.has(nameOf(look)));

async function photograph(page, name, look, faults) {
    await page.setViewportSize(sizes[look.width]);
    await page.emulateMedia({ colorScheme: look.colours, reducedMotion: 'reduce' });
    await inLanguage(page, look.language);
    await page.evaluate(({ large, rtl }) => {
        document.documentElement.style.fontSize = large ? '200%' : '';
        document.documentElement.dir = rtl ? 'rtl' : 'ltr';
    }, look);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    if (await tooWide(page)) {
        faults.push(`${name}, ${nameOf(look)}: wider than the screen`);
    }
    await mkdir(join(out, nameOf(look)), { recursive: true });
    await page.screenshot({ path: join(out, nameOf(look), `${name}.png`), animations: 'disabled' });
}

const faults = [];
const browser = await openBrowser();
for (const name of Object.keys(shots).filter((one) => one.startsWith(only))) {
    const start = { viewport: small, colorScheme: 'dark', reducedMotion: 'reduce', isMobile: false };
    await withShot(browser, dist, name, start, faults, async (page) => {
        for (const look of wanted) {
            await photograph(page, name, look, faults);
        }
    });
}
await browser.close();
faults.forEach((fault) => console.log(fault));
process.exitCode = faults.length === 0 ? 0 : 1;
