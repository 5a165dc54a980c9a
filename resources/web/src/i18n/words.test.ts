// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { tradeDe } from './trade_de';
import { tradeEn } from './trade_en';

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();

describe.each<[string, Record<string, string>, Record<string, string>]>([
    ['the page', en, de],
    ['the trading game', tradeEn, tradeDe],
])('German has what English has: %s', (_what, english, german) => {
    it.each(Object.keys(english))('%s', (key) => {
        expect(german[key]?.trim()).toBeTruthy();
        expect(holes(german[key] ?? '')).toEqual(holes(english[key] ?? ''));
    });
    it('and nothing else', () => {
        expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    });
});

it('no key has two places', () => {
    expect(Object.keys(tradeEn).filter((key) => key in en)).toEqual([]);
});
