// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the page outside of the source tree and lists the result for Qt's resource compiler. Called by CMake:
//
//     node assemble.mjs --source DIR --design FILE --work DIR --out DIR --qrc FILE --depfile FILE --depfile-target NAME
//
// `work` holds the node_modules that npm ci has put there; the sources are copied beside them, and src/tokens.css is
// made of the design's tokens. What is built goes to `out`, with a gzip form of each text file. The same sources give
// the same bytes.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cssOf, withColours } from './design.mjs';

const options = new Map();
for (let at = 2; at < process.argv.length; at += 2) {
    options.set(process.argv[at].replace(/^--/, ''), process.argv[at + 1]);
}
const [source, design, work, out] = ['source', 'design', 'work', 'out'].map((name) => options.get(name));

const roots = ['index.html', 'vite.config.ts', 'svelte.config.js', 'tsconfig.json', 'src'];
const texts = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);

function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? filesBelow(path) : [path];
        })
        .sort();
}

for (const root of roots) {
    rmSync(join(work, root), { recursive: true, force: true });
    cpSync(join(source, root), join(work, root), { recursive: true });
}
const tokens = JSON.parse(readFileSync(design, 'utf8'));
writeFileSync(join(work, 'src', 'tokens.css'), cssOf(tokens));
for (const file of ['index.html', join('src', 'favicon.svg')]) {
    writeFileSync(join(work, file), withColours(tokens, readFileSync(join(work, file), 'utf8')));
}

const built = spawnSync('npm', ['run', 'build', '--', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: work,
    encoding: 'utf8',
    // npm is a batch file on Windows, and those need a shell.
    shell: process.platform === 'win32',
});
if (built.status !== 0) {
    process.stderr.write(`${built.stdout ?? ''}${built.stderr ?? ''}${built.error ?? ''}\n`);
    process.exit(1);
}

for (const file of filesBelow(out)) {
    if (texts.has(extname(file))) {
        const packed = gzipSync(readFileSync(file), { level: 9 });
        // Byte 9 names the system that packed it; 255 is "unknown", so that all systems make the same file.
        packed[9] = 255;
        writeFileSync(`${file}.gz`, packed);
    }
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const entries = filesBelow(out).map((file) => {
    const alias = relative(out, file).split(sep).join('/');
    return `        <file alias="${escaped(alias)}">${escaped(file)}</file>`;
});
writeFileSync(
    options.get('qrc'),
    `<RCC>\n    <qresource prefix="/web">\n${entries.join('\n')}\n    </qresource>\n</RCC>\n`,
);

// Folders are named too: a file that is added or taken away changes its folder's time.
const below = (folder) => [
    folder,
    ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? below(path) : [path];
    }),
];
const inputs = roots.flatMap((root) => (extname(root) === '' ? below(join(source, root)) : [join(source, root)]));
inputs.push(design, join(source, 'design.mjs'));
const spaced = (path) => path.split(sep).join('/').replace(/ /g, '\\ ');
writeFileSync(options.get('depfile'), `${spaced(options.get('depfile-target'))}: ${inputs.map(spaced).join(' ')}\n`);
