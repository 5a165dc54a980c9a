// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the page's build tools beside a copy of its lockfile, outside of the source tree. Called by CMake:
//
//     node install.mjs SOURCE WORK STAMP
//
// Nothing is fetched while the tools are there and the lockfile is the one they came from.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, work, stamp] = process.argv.slice(2);
const files = ['package.json', 'package-lock.json', '.npmrc'];
const lockOf = (folder) => {
    const file = join(folder, 'package-lock.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

// npm writes this file last, so it tells of an installation that has come to its end.
const whole = existsSync(join(work, 'node_modules', '.package-lock.json'));
const same = whole && lockOf(source) === lockOf(work);
mkdirSync(work, { recursive: true });
for (const file of files) {
    copyFileSync(join(source, file), join(work, file));
}
if (!same) {
    const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: work,
        encoding: 'utf8',
        shell: process.platform === 'win32',
    });
    if (run.status !== 0) {
        process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}\n`);
        process.exit(1);
    }
}
writeFileSync(stamp, '');
