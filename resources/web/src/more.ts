// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Marks a box that scrolls with the class `more` while something lies below what is in sight; while it scrolls at all, keys
 * reach it, too. `_content`: whatever changes with what is in the box.
 */
export function more(box: HTMLElement, _content: unknown) {
    const look = (): void => {
        box.classList.toggle('more', box.scrollHeight - box.clientHeight - box.scrollTop > 4);
        if (box.scrollHeight > box.clientHeight) {
            box.tabIndex = 0;
        } else {
            box.removeAttribute('tabindex');
        }
    };
    // letters that grow change what is in the box, and not the box
    const sizes = new ResizeObserver(look);
    const watch = (): void => [box, ...box.children].forEach((one) => sizes.observe(one));
    const parts = new MutationObserver(watch);
    parts.observe(box, { childList: true });
    watch();
    box.addEventListener('scroll', look, { passive: true });
    // a picture that has come; load does not bubble
    box.addEventListener('load', look, { capture: true });
    return {
        update: look,
        destroy: () => {
            parts.disconnect();
            sizes.disconnect();
        },
    };
}
