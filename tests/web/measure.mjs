// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen does to its text and its buttons, told by the boxes that the browser has laid out.

/** Runs in the page; gives a sentence for each fault. Lengths are in CSS pixels. */
export function measure() {
    const faults = new Set();
    const thumb = 44;
    /** A word of the page's own is never this long; names, answers and addresses of guests may be. */
    const longWord = 18;
    /** From here on the browser may part a word, as app.css says. */
    const hyphened = 10;
    const dialogs = [...document.querySelectorAll('dialog[open]')];
    const root = dialogs.at(-1) ?? document.body;
    const styles = new Map();
    const styleOf = (element) => {
        if (!styles.has(element)) {
            styles.set(element, getComputedStyle(element));
        }
        return styles.get(element);
    };
    const ancestors = (element) => {
        const list = [];
        for (let one = element; one !== null; one = one.parentElement) {
            list.push(one);
        }
        return list;
    };
    const nameOf = (element) => {
        const classes = [...element.classList].filter((one) => !one.startsWith('svelte-')).join('.');
        return `${element.localName}${classes === '' ? '' : `.${classes}`}`;
    };
    const seen = (element) =>
        !ancestors(element).some((one) => one.classList.contains('unseen') || styleOf(one).visibility === 'hidden' || styleOf(one).opacity === '0');

    /** What of `box` is in sight; `cut` is called with each ancestor that hides a part for good. */
    function visible(box, element, cut = () => undefined) {
        const part = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
        let fixed = false;
        for (const one of ancestors(element)) {
            const style = styleOf(one);
            const hides = (value) => value === 'hidden' || value === 'clip';
            if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
                const outer = one.getBoundingClientRect();
                // Letters may reach a little above and below their line.
                const spare = (box.bottom - box.top) * 0.25;
                const across = part.left < outer.left - 1 || part.right > outer.right + 1;
                const along = part.top < outer.top - spare || part.bottom > outer.bottom + spare;
                if (part.right > part.left && part.bottom > part.top && ((across && hides(style.overflowX)) || (along && hides(style.overflowY)))) {
                    cut(one);
                }
                part.left = Math.max(part.left, outer.left);
                part.right = Math.min(part.right, outer.right);
                part.top = Math.max(part.top, outer.top);
                part.bottom = Math.min(part.bottom, outer.bottom);
            }
            fixed ||= style.position === 'fixed';
        }
        if (part.right > part.left && (part.left < -1 || part.right > innerWidth + 1)) {
            cut(document.documentElement);
        }
        const last = fixed ? innerHeight : document.documentElement.scrollHeight - scrollY;
        if (part.bottom > part.top && part.bottom > last + 2) {
            cut(document.documentElement);
        }
        return part.right - part.left > 1 && part.bottom - part.top > 1 ? part : null;
    }

    /** Stands above what scrolls: what lies under it comes out by scrolling. */
    const floating = (element) => ancestors(element).find((one) => ['fixed', 'sticky'].includes(styleOf(one).position)) ?? null;
    const meet = (a, b, spare) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > spare && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > spare;

    function broken(node, word, start) {
        const range = document.createRange();
        const tops = new Set();
        for (let at = 0; at < word.length; at += 1) {
            range.setStart(node, start + at);
            range.setEnd(node, start + at + 1);
            const [box] = range.getClientRects();
            if (box !== undefined && box.width > 0) {
                tops.add(Math.round(box.top));
            }
        }
        return tops.size > 1;
    }

    const texts = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        const element = node.parentElement;
        const text = node.data.trim();
        if (text === '' || ['STYLE', 'SCRIPT', 'OPTION'].includes(element.tagName) || !seen(element)) {
            continue;
        }
        const told = `"${text.slice(0, 40)}" of ${nameOf(element)}`;
        const range = document.createRange();
        range.selectNodeContents(node);
        const dots = ancestors(element).find((one) => styleOf(one).textOverflow === 'ellipsis');
        for (const box of range.getClientRects()) {
            if (box.width < 1 || box.height < 1) {
                continue;
            }
            const part = visible(box, element, (by) => {
                if (by !== dots) {
                    faults.add(`${told} is cut off by ${nameOf(by)}`);
                } else if (by.clientWidth < Math.min(6 * parseFloat(styleOf(element).fontSize), innerWidth / 4)) {
                    faults.add(`${told} is cut to ${Math.round(by.clientWidth)} px`);
                }
            });
            if (part !== null) {
                const inner = (part.bottom - part.top) * 0.2;
                texts.push({ told, element, part: { ...part, top: part.top + inner, bottom: part.bottom - inner } });
            }
        }
        for (const { 0: word, index } of node.data.matchAll(/[^\s\p{Pd}]+/gu)) {
            const divisible = word.length >= hyphened && styleOf(element).hyphens === 'auto';
            if (word.length < longWord && !divisible && broken(node, word, index)) {
                faults.add(`the word "${word}" of ${nameOf(element)} is broken`);
            }
        }
    }
    texts.forEach((one, at) => {
        for (const other of texts.slice(at + 1)) {
            if (one.element !== other.element && floating(one.element) === floating(other.element) && meet(one.part, other.part, 2)) {
                faults.add(`${one.told} lies on ${other.told}`);
            }
        }
    });

    const targets = [];
    for (const control of root.querySelectorAll('button, a[href], input, select, textarea, summary')) {
        // A mark that is drawn by its label is touched through it.
        const small = control.matches('input[type=radio], input[type=checkbox]');
        const element = small ? (control.closest('label') ?? control.labels?.[0] ?? control) : control;
        const box = element.getBoundingClientRect();
        if (box.width === 0 || !seen(element)) {
            continue;
        }
        const told = `${nameOf(element)} "${(element.innerText || element.getAttribute('aria-label') || '').trim().slice(0, 30)}"`;
        if (box.width < thumb - 0.5 || box.height < thumb - 0.5) {
            faults.add(`${told} is ${Math.round(box.width)} x ${Math.round(box.height)}`);
        }
        const part = visible(box, element, (by) => faults.add(`${told} is cut off by ${nameOf(by)}`));
        if (part !== null) {
            targets.push({ told, element, part });
        }
    }
    targets.forEach((one, at) => {
        for (const other of targets.slice(at + 1)) {
            const nested = one.element.contains(other.element) || other.element.contains(one.element);
            if (!nested && floating(one.element) === floating(other.element) && meet(one.part, other.part, 1)) {
                faults.add(`${one.told} overlaps ${other.told}`);
            }
        }
    });

    const buzzers = [...root.querySelectorAll('button.buzzer')].map((one) => one.getBoundingClientRect());
    if (buzzers.length > 0) {
        const [top, bottom] = [Math.min(...buzzers.map((one) => one.top)), Math.max(...buzzers.map((one) => one.bottom))];
        if (bottom - top < innerHeight / 3 - 0.5) {
            faults.add(`the buzzer is ${Math.round(bottom - top)} px of ${innerHeight}`);
        }
        if (top < 0 || bottom > innerHeight + 0.5) {
            faults.add('the buzzer is not all in sight');
        }
    }
    return [...faults];
}
