// SPDX-License-Identifier: GPL-3.0-or-later
// Tools for these tests lie in the build folder where the build has put them, else beside this file.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.env.QUIZAAR_WEB_TOOLS;
export const tool = createRequire(folder ? join(folder, 'package.json') : import.meta.url);
