// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs every screen of the page at several sizes:  node pictures.mjs [--dist FOLDER] [--only NAME] [--kind small]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, small, tablet, usual } from './browser.mjs';
import { inLanguage, largeText, shots, tooWide, withShot } from './shots.mjs';

const option = (name, fallback) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? fallback : process.argv[at + 1];
};
const here = fileURLToPath(new URL('.', import.meta.url));
const dist = option('dist', join(here, '../../resources/web/dist'));
const only = option('only', '');
const kindOnly = option('kind', '');
const out = join(here, 'out');

await mkdir(out, { recursive: true });
const browser = await openBrowser();
const faults = [];
const kinds = [
    ['small', { viewport: small, colorScheme: 'dark' }],
    ['usual', { viewport: usual, colorScheme: 'dark' }],
    ['light', { viewport: small, colorScheme: 'light' }, (page) => inLanguage(page, 'de')],
    ['tablet', { viewport: tablet, colorScheme: 'dark' }],
    ['large', { viewport: small, colorScheme: 'dark' }, largeText],
];
for (const [kind, look, change = () => undefined] of kinds.filter(([name]) => kindOnly === '' || name === kindOnly)) {
    for (const name of Object.keys(shots).filter((one) => one.startsWith(only))) {
        await withShot(browser, dist, name, look, faults, async (page) => {
            await change(page);
            if (await tooWide(page)) {
                faults.push(`${kind} ${name}: wider than the screen`);
            }
            await page.screenshot({ path: join(out, `${kind}_${name}.png`) });
        });
    }
}
await browser.close();
faults.forEach((fault) => console.log(fault));
process.exitCode = faults.length === 0 ? 0 : 1;
