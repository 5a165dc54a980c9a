// SPDX-License-Identifier: GPL-3.0-or-later
const firstMs = 1000;
const longestMs = 30_000;
const jitter = 0.25;

/**
 * The pause before attempt number `attempt` (0 is the first one after a loss): 1, 2, 4 .. 30 s, each moved by up to a
 * quarter either way, so that forty phones do not come back in the same moment. `random` is uniform in [0, 1).
 */
export function backoffMs(attempt: number, random: number): number {
    const base = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 16));
    return Math.round(Math.min(longestMs, base * (1 - jitter + 2 * jitter * random)));
}
