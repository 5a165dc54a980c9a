// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../sync/api_types';
import { de } from './de';
import { en } from './en';
import { refusedDe, refusedEn, refusedWords } from './refused';
import { tradeDe } from './trade_de';
import { tradeEn } from './trade_en';

// Met by programs, or only by the window of the host; the page tells them in the host's own sentence.
type ForPrograms =
    | 'method_not_allowed'
    | 'pack_empty'
    | 'pack_known'
    | 'read_only_field'
    | 'relationship_invalid'
    | 'ruleset_invalid'
    | 'ruleset_name'
    | 'ruleset_shipped'
    | 'unknown_ruleset'
    | 'world_time_out_of_range';
type InWords<Table, Before extends string> = keyof Table extends infer Key ? (Key extends `${Before}${infer Code}` ? Code : never) : never;
type Unsaid = Exclude<
    ErrorCode,
    ForPrograms | keyof typeof refusedEn | InWords<typeof tradeEn, 'refused.'> | InWords<typeof en, 'quiz.refused_'>
>;

describe('refusals in words', () => {
    it('the page has words for every refusal that a guest or a helper can meet', () => {
        // Checked by the compiler: a code of the interface without words makes this no longer `never`.
        const unsaid: [Unsaid] extends [never | 'bank_short' | 'goods_short' | 'bet_missing'] ? true : never = true;
        expect(unsaid).toBe(true);
    });

    it.each(Object.keys(refusedEn))('%s', (code) => {
        const [english, german] = [refusedWords('en', code) ?? '', refusedWords('de', code) ?? ''];
        for (const words of [english, german]) {
            expect(words).toMatch(/[.!]$/);
            expect(words).not.toMatch(/[{}_]|undefined|null/);
        }
        expect(german).not.toBe(english);
    });

    it('German has the same codes', () => {
        expect(Object.keys(refusedDe).sort()).toEqual(Object.keys(refusedEn).sort());
    });

    it('an unknown code has none, and neither has the name of a method', () => {
        expect(refusedWords('en', 'brand_new')).toBeUndefined();
        expect(refusedWords('en', 'toString')).toBeUndefined();
    });
});

// Somebody of twelve reads them: short sentences, and no word of programmers or of book-keeping.
const tables: [string, Record<string, string>][] = [
    ['English', { ...refusedEn, ...only(tradeEn), ...only(en) }],
    ['German', { ...refusedDe, ...only(tradeDe), ...only(de) }],
];

function only(table: Record<string, string>): Record<string, string> {
    return Object.fromEntries(Object.entries(table).filter(([key]) => /refused[._]|why_/.test(key)));
}

describe.each(tables)('words that are easy to read: %s', (_language, table) => {
    it.each(Object.entries(table))('%s', (_key, words) => {
        for (const sentence of words.split(/[.:;!]/)) {
            expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(16);
        }
        expect(words).not.toMatch(
            /\b(status|error|code|request|server|version|invalid|null|entity|transaction|baseline|Anfrage|ungültig|Fehlercode|Transaktion)\b/i,
        );
    });
});
