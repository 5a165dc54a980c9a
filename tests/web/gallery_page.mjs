// SPDX-License-Identifier: GPL-3.0-or-later
// One page of all pictures below FOLDER/now, compared with those below FOLDER/last:  node gallery_page.mjs FOLDER
// What has changed most comes first. The folder below `now` is the group a picture is listed in.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { tool } from './tools.mjs';

const pixelmatch = tool('pixelmatch');
const { PNG } = tool('pngjs');
const [folder] = process.argv.slice(2);
const [now, last, diff] = ['now', 'last', 'diff'].map((name) => join(folder, name));
/** Fewer changed pixels than this share are a countdown's second or a letter's edge. */
const noise = 0.0005;

function picturesBelow(root) {
    const walk = (path) =>
        readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
            entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)],
        );
    return existsSync(root) ? walk(root).filter((path) => path.endsWith('.png')).map((path) => relative(root, path).split(sep).join('/')).sort() : [];
}

/** Share of the pixels that differ; 1 where the sizes do. Writes the picture of the differences. */
function compare(name) {
    const [before, after] = [last, now].map((root) => readFileSync(join(root, name)));
    if (before.equals(after)) {
        return 0;
    }
    const [a, b] = [before, after].map((bytes) => PNG.sync.read(bytes));
    if (a.width !== b.width || a.height !== b.height) {
        return 1;
    }
    const shown = new PNG({ width: a.width, height: a.height });
    const count = pixelmatch(a.data, b.data, shown.data, a.width, a.height, { threshold: 0.1 });
    if (count > 0) {
        mkdirSync(dirname(join(diff, name)), { recursive: true });
        writeFileSync(join(diff, name), PNG.sync.write(shown));
    }
    return count / (a.width * a.height);
}

rmSync(diff, { recursive: true, force: true });
const [present, past] = [picturesBelow(now), new Set(picturesBelow(last))];
const rows = present.map((name) => ({ name, share: past.has(name) ? compare(name) : null }));
const changed = rows.filter(({ share }) => share !== null && share > noise).sort((a, b) => b.share - a.share);
const fresh = past.size === 0 ? [] : rows.filter(({ share }) => share === null);
const gone = [...past].filter((name) => !present.includes(name));
const same = rows.filter((row) => !changed.includes(row) && !fresh.includes(row));

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const image = (root, name) => `<a href="${root}/${escaped(name)}"><img loading="lazy" alt="" src="${root}/${escaped(name)}"></a>`;
const figure = ({ name }) => `<figure data-name="${escaped(name)}">${image('now', name)}<figcaption>${escaped(name)}</figcaption></figure>`;
const compared = ({ name, share }) =>
    `<figure class="wide" data-name="${escaped(name)}">${image('last', name)}${image('now', name)}` +
    `${existsSync(join(diff, name)) ? image('diff', name) : ''}<figcaption>${escaped(name)}: ${(share * 100).toFixed(2)} %</figcaption></figure>`;
const section = (title, figures) =>
    figures.length === 0 ? '' : `<details open><summary>${escaped(title)} (${figures.length})</summary><div>${figures.join('')}</div></details>`;

const groups = new Map();
for (const row of same) {
    const group = dirname(row.name);
    groups.set(group, [...(groups.get(group) ?? []), row]);
}
writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>
    body { margin: 1rem; font: 14px/1.4 system-ui, sans-serif; color: #222; background: #ddd }
    div { display: flex; flex-wrap: wrap; gap: 1rem; margin-block: 1rem }
    figure { margin: 0; inline-size: 240px } .wide { inline-size: auto } .wide img { inline-size: 240px; margin-inline-end: 4px }
    img { inline-size: 100%; border: 1px solid #999; background: #fff }
    figcaption { overflow-wrap: anywhere } summary { font-weight: bold; cursor: pointer }
    input { font: inherit; padding: .4rem; inline-size: 20rem }
</style>
<h1>Gallery</h1>
<p>${present.length} pictures, ${changed.length} changed, ${fresh.length} new, ${gone.length} gone.
<label>Only names with <input oninput="for (const one of document.querySelectorAll('figure')) one.hidden = !one.dataset.name.includes(this.value)"></label></p>
${section('Changed: before, now, difference', changed.map(compared))}
${section('New', fresh.map(figure))}
${gone.length === 0 ? '' : `<details open><summary>Gone (${gone.length})</summary><ul>${gone.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul></details>`}
${[...groups].map(([group, list]) => section(group, list.map(figure))).join('\n')}
</html>
`,
);
console.log(`${present.length} pictures, ${changed.length} changed, ${fresh.length} new, ${gone.length} gone: ${join(folder, 'index.html')}`);
