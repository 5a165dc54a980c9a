// SPDX-License-Identifier: GPL-3.0-or-later
import { de } from './de';
import { en, type Key } from './en';

export const languages = { en, de } as const;
export type Language = keyof typeof languages;
export { isolated } from './isolated';
export type { Key };

const place = 'quizaar.language';

function chosen(): Language {
    let kept: string | null = null;
    try {
        kept = localStorage.getItem(place);
    } catch {
        // Storage may be forbidden; the browser's own language is good enough.
    }
    const wanted = [kept ?? '', ...navigator.languages, navigator.language].map((name) => name.slice(0, 2));
    return (wanted.find((name) => name in languages) as Language | undefined) ?? 'en';
}

class Words {
    language: Language = $state(chosen());

    choose(language: Language): void {
        this.language = language;
        try {
            localStorage.setItem(place, language);
        } catch {
            // Kept for this page only, then.
        }
    }
}

export const words = new Words();

// Another tab of this browser has chosen: the same person reads both.
globalThis.addEventListener?.('storage', ({ key, newValue }) => {
    if (key === place && newValue !== null && newValue in languages) {
        words.language = newValue as Language;
    }
});

/** The text of `key` in the chosen language; what `values` holds is put in as plain text. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
    return filled(languages[words.language][key], values);
}

/** `text` with what stands in braces filled in. */
export function filled(text: string, values: Record<string, string | number>): string {
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : String(value);
    });
}

/** A number as people write it, with a real minus sign. */
export function count(value: number): string {
    return new Intl.NumberFormat(words.language).format(value).replace('-', '\u2212');
}

/** A number of points won or lost, with its sign. */
export function signed(value: number): string {
    return value > 0 ? `+${count(value)}` : count(value);
}
