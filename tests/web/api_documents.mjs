// SPDX-License-Identifier: GPL-3.0-or-later
// Both documents of the interface hold to their specifications, a broken one is found, and the page's types are what
// the document gives. Called by CTest:
//
//     node api_documents.mjs SOURCE TOOLS
//
// `TOOLS` is the folder whose node_modules the build has filled.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [source, tools] = process.argv.slice(2).map((folder) => resolve(folder));
const generator = createRequire(join(tools, 'package.json')).resolve('openapi-typescript');
// The generator reads documents with this one, so it is always there beside it.
const checker = await import(pathToFileURL(createRequire(generator).resolve('@redocly/openapi-core')).href);
const { createConfig, lintFromString } = checker.default ?? checker;
const config = await createConfig({ extends: ['spec'] });

let failed = false;
const fail = (message) => {
    failed = true;
    process.stderr.write(`${message}\n`);
};
const problemsOf = (file, text) => lintFromString({ source: text, absoluteRef: file, config });

for (const [name, spoil] of [
    ['openapi.json', (whole) => (whole.paths['/healthz'].get.responses = 7)],
    ['asyncapi.json', (whole) => (whole.channels.game.messages = 7)],
]) {
    const file = join(source, 'resources', 'api', name);
    const text = readFileSync(file, 'utf8');
    for (const problem of await problemsOf(file, text)) {
        fail(`${name} ${problem.location?.[0]?.pointer ?? ''}: ${problem.message}`);
    }
    const whole = JSON.parse(text);
    spoil(whole);
    if ((await problemsOf(file, JSON.stringify(whole))).length === 0) {
        fail(`${name}: what was broken on purpose went unnoticed`);
    }
}

const web = join(source, 'resources', 'web');
const types = spawnSync(
    process.execPath,
    [join(web, 'api_types.mjs'), tools, join(source, 'resources', 'api', 'openapi.json'), join(web, 'src', 'sync', 'api_types.ts'), '--check'],
    { stdio: 'inherit' },
);
process.exit(failed || types.status !== 0 ? 1 : 0);
