// SPDX-License-Identifier: GPL-3.0-or-later
/** 128 bits as 32 hex digits. getRandomValues also works on plain http, where randomUUID does not exist. */
export function randomKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
