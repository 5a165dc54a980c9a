// SPDX-License-Identifier: GPL-3.0-or-later
// Notes that were written while the host could not be reached: kept on this device, over a reload too, and made again to
// whatever the notes are when the connection is back.

export interface NotesEdit {
    /** The notes as they stood when the writing began. */
    before: string;
    /** What was made of them. */
    after: string;
}

export interface Keeper {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
}

/** Holds one edit: what is written later while still away has the first one's beginning. */
export class Outbox {
    constructor(
        private readonly keeper: Keeper | null,
        private readonly key: string,
    ) {}

    get waiting(): NotesEdit | null {
        const text = this.ask((keeper) => keeper.getItem(this.key)) ?? null;
        return text === null ? null : parsed(text);
    }

    /** What waits already is what `edit` was written on top of. */
    hold(edit: NotesEdit): void {
        const before = this.waiting?.before ?? edit.before;
        this.ask((keeper) => keeper.setItem(this.key, JSON.stringify({ before, after: edit.after })));
    }

    clear(): void {
        this.ask((keeper) => keeper.removeItem(this.key));
    }

    /** A browser may forbid to keep anything: then nothing waits. */
    private ask<T>(what: (keeper: Keeper) => T): T | undefined {
        try {
            return this.keeper === null ? undefined : what(this.keeper);
        } catch {
            return undefined;
        }
    }
}

function parsed(text: string): NotesEdit | null {
    try {
        const value = JSON.parse(text) as Partial<NotesEdit> | null;
        return typeof value?.before === 'string' && typeof value.after === 'string'
            ? { before: value.before, after: value.after }
            : null;
    } catch {
        return null;
    }
}

export interface DiffLine {
    kind: 'same' | 'mine' | 'theirs';
    text: string;
}

/**
 * What two people's notes have in common, line by line, and what only one of them has; of lines at the same place theirs
 * come first. Notes are a page of text: the table of lengths stays small.
 */
export function diffLines(theirs: string, mine: string): DiffLine[] {
    const left = linesOf(theirs);
    const right = linesOf(mine);
    const common = left.map(() => new Array<number>(right.length + 1).fill(0));
    common.push(new Array<number>(right.length + 1).fill(0));
    const at = (row: number, column: number): number => common[row]?.[column] ?? 0;
    for (let row = left.length - 1; row >= 0; row -= 1) {
        for (let column = right.length - 1; column >= 0; column -= 1) {
            (common[row] as number[])[column] =
                left[row] === right[column]
                    ? at(row + 1, column + 1) + 1
                    : Math.max(at(row + 1, column), at(row, column + 1));
        }
    }
    const lines: DiffLine[] = [];
    let row = 0;
    let column = 0;
    while (row < left.length || column < right.length) {
        if (row < left.length && column < right.length && left[row] === right[column]) {
            lines.push({ kind: 'same', text: left[row] as string });
            row += 1;
            column += 1;
        } else if (row < left.length && (column === right.length || at(row + 1, column) >= at(row, column + 1))) {
            lines.push({ kind: 'theirs', text: left[row] as string });
            row += 1;
        } else {
            lines.push({ kind: 'mine', text: right[column] as string });
            column += 1;
        }
    }
    return lines;
}

function linesOf(text: string): string[] {
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
