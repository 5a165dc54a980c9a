// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Marks a box that scrolls with the class `more` while something lies below what is in sight. `_content`: whatever
 * changes with what is in the box.
 */
export function more(box: HTMLElement, _content: unknown) {
    const look = (): void => void box.classList.toggle('more', box.scrollHeight - box.clientHeight - box.scrollTop > 4);
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    // a picture that has come; load does not bubble
    box.addEventListener('load', look, { capture: true });
    return {
        update: look,
        destroy: () => sizes.disconnect(),
    };
}
