// SPDX-License-Identifier: GPL-3.0-or-later
// The browser's own maxlength counts UTF-16 units, so a name of emoji would end after half of what the host allows.

/** The first `most` characters of `text`, characters being counted as the host does: by code point. */
export function clipped(text: string, most: number): string {
    const points = [...text];
    return points.length <= most ? text : points.slice(0, most).join('');
}

/** Svelte action: keeps a field to `most` characters, without cutting into what is still being composed. */
export function limit(field: HTMLInputElement, most: number): { destroy(): void } {
    const cut = (event: Event): void => {
        const short = clipped(field.value, most);
        if (short !== field.value && (event as InputEvent).isComposing !== true) {
            field.value = short;
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
    };
    field.addEventListener('input', cut);
    field.addEventListener('compositionend', cut);
    return {
        destroy() {
            field.removeEventListener('input', cut);
            field.removeEventListener('compositionend', cut);
        },
    };
}
