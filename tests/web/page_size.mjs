// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest's phone loads before it shows anything stays below 80 kB compressed. Called by CTest:
//
//     node page_size.mjs DIST
//
// `DIST` is the built page, each text file with its packed form beside it. Counted is what index.html names and what
// those files import at once; what comes later (the trading game, its chart, the host's desk) is listed for the reader.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const most = 80_000;
const [dist] = process.argv.slice(2);
const assets = join(dist, 'assets');

const packed = (path) => (existsSync(`${path}.gz`) ? statSync(`${path}.gz`).size : gzipSync(readFileSync(path), { level: 9 }).length);

const first = new Set();
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const waiting = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
while (waiting.length > 0) {
    const name = waiting.pop();
    if (first.has(name)) {
        continue;
    }
    first.add(name);
    if (name.endsWith('.js')) {
        const text = readFileSync(join(dist, name), 'utf8');
        // `import{a as b}from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`.
        for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) {
            waiting.push(`assets/${match[1]}`);
        }
    }
}

const sizes = new Map([...first].map((name) => [name, packed(join(dist, name))]));
sizes.set('index.html', packed(join(dist, 'index.html')));
const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
for (const [name, size] of sizes) {
    console.log(`first  ${String(size).padStart(6)}  ${name}`);
}
for (const name of readdirSync(assets).filter((one) => !one.endsWith('.gz') && !first.has(`assets/${one}`))) {
    console.log(`later  ${String(packed(join(assets, name))).padStart(6)}  assets/${name}`);
}
console.log(`${total} of at most ${most} bytes`);

const faults = [];
if (![...first].some((name) => name.endsWith('.js'))) {
    faults.push('index.html names no script');
}
if (total >= most) {
    faults.push(`the first load is ${total} bytes`);
}
for (const later of ['uplot', 'u-hz']) {
    if ([...first].some((name) => readFileSync(join(dist, name), 'utf8').includes(later))) {
        faults.push(`the chart is in the first load ("${later}")`);
    }
}
for (const fault of faults) {
    console.error(fault);
}
process.exitCode = faults.length === 0 ? 0 : 1;
