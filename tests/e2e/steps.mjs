// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of one story: each builds on the one before, so the first that fails ends the story.
import { test } from 'node:test';

let failed = false;

export function step(name, action) {
    test(name, async (context) => {
        if (failed) {
            context.skip('an earlier step failed');
            return;
        }
        try {
            await action();
        } catch (error) {
            failed = true;
            throw error;
        }
    });
}
