// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en, type Key } from './en';

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();

describe('German has what English has', () => {
    it.each(Object.keys(en) as Key[])('%s', (key) => {
        expect(de[key]?.trim()).toBeTruthy();
        expect(holes(de[key])).toEqual(holes(en[key]));
    });
    it('and nothing else', () => {
        expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    });
});
