// SPDX-License-Identifier: GPL-3.0-or-later

/** A name of any writing direction, put so that it cannot turn the words around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
