// SPDX-License-Identifier: GPL-3.0-or-later
// The phone page's own tests and its type check, on a copy outside of the source tree. Called by CTest:
//
//     node unit.mjs SOURCE TOOLS WORK
//
// `TOOLS` is the folder whose node_modules the build has filled.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const [source, tools, work] = process.argv.slice(2);

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
for (const part of [
    'index.html', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts', 'vitest.setup.js', 'src',
]) {
    cpSync(join(source, part), join(work, part), { recursive: true });
}
// A junction, since plain links need a privilege on Windows; elsewhere it is a link like any other.
symlinkSync(join(tools, 'node_modules'), join(work, 'node_modules'), 'junction');

for (const [tool, ...options] of [
    ['vitest/vitest.mjs', 'run'],
    ['svelte-check/bin/svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.json'],
]) {
    const run = spawnSync(process.execPath, [join(work, 'node_modules', tool), ...options], { cwd: work, stdio: 'inherit' });
    if (run.status !== 0) {
        process.exit(run.status ?? 1);
    }
}
