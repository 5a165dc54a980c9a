// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest';
import { clipped } from './limit';

it.each([
    ['Ana', 40, 'Ana'],
    ['a'.repeat(41), 40, 'a'.repeat(40)],
    ['\u{1F989}'.repeat(40), 40, '\u{1F989}'.repeat(40)],
    ['\u{1F989}'.repeat(41), 40, '\u{1F989}'.repeat(40)],
    ['', 40, ''],
])('%s', (text, most, expected) => {
    expect(clipped(text, most)).toBe(expected);
});
