// SPDX-License-Identifier: GPL-3.0-or-later
// The page's words and those of the trading game: for what is loaded with its screens, and for nothing else.
import type { Key } from './en';
import { tradeDe } from './trade_de';
import { tradeEn, type TradeKey } from './trade_en';
import { filled, t as plain, words } from './words.svelte';

export { count, filled, isolated, signed, words } from './words.svelte';
export type { TradeKey };

const languages = { en: tradeEn, de: tradeDe } as const;

export const known = (key: string): key is TradeKey => key in tradeEn;

/** The text of `key` in the chosen language. */
export function t(key: Key | TradeKey, values: Record<string, string | number> = {}): string {
    return known(key) ? filled(languages[words.language][key], values) : plain(key, values);
}
