// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the gzip form of one file; the same bytes on every system. Called by CMake: node pack.mjs FROM TO
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';

const [from, to] = process.argv.slice(2);
const packed = gzipSync(readFileSync(from), { level: 9 });
// Byte 9 names the system that packed it; 255 is "unknown".
packed[9] = 255;
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, packed);
