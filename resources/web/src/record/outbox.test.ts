// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { diffLines, Outbox, type Keeper } from './outbox';

function drawer(): Keeper & { all: Map<string, string> } {
    const all = new Map<string, string>();
    return {
        all,
        getItem: (key) => all.get(key) ?? null,
        setItem: (key, value) => void all.set(key, value),
        removeItem: (key) => void all.delete(key),
    };
}

describe('what is written while the host is away', () => {
    it('waits, over a reload too, and is gone when it was sent', () => {
        const keeper = drawer();
        expect(new Outbox(keeper, 'n').waiting).toBeNull();
        new Outbox(keeper, 'n').hold({ before: 'a', after: 'a b' });
        expect(new Outbox(keeper, 'n').waiting).toEqual({ before: 'a', after: 'a b' });
        expect(new Outbox(keeper, 'other night').waiting).toBeNull();
        new Outbox(keeper, 'n').clear();
        expect(new Outbox(keeper, 'n').waiting).toBeNull();
    });

    it('goes on from what waits already', () => {
        const box = new Outbox(drawer(), 'n');
        box.hold({ before: 'a', after: 'a b' });
        box.hold({ before: 'a b', after: 'a b c' });
        expect(box.waiting).toEqual({ before: 'a', after: 'a b c' });
    });

    it.each(['', 'null', '[]', '{"before":1,"after":"x"}', '{"before":"x"}', '{{'])(
        'is nothing where the drawer holds %s',
        (text) => {
            const keeper = drawer();
            keeper.setItem('n', text);
            expect(new Outbox(keeper, 'n').waiting).toBeNull();
        },
    );

    it('is nothing where nothing may be kept', () => {
        const locked: Keeper = {
            getItem: () => {
                throw new Error('forbidden');
            },
            setItem: () => {
                throw new Error('forbidden');
            },
            removeItem: () => {
                throw new Error('forbidden');
            },
        };
        for (const box of [new Outbox(locked, 'n'), new Outbox(null, 'n')]) {
            box.hold({ before: 'a', after: 'b' });
            box.clear();
            expect(box.waiting).toBeNull();
        }
    });
});

describe('the difference of two texts', () => {
    it.each<[string, string, string]>([
        ['', '', ''],
        ['a\nb\n', 'a\nb', ' a, b'],
        ['', 'x\ny', '+x,+y'],
        ['x\ny', '', '-x,-y'],
        ['a\nb\nc', 'a\nB\nc', ' a,-b,+B, c'],
        ['a\nb\nc\nd', 'b\nd\ne', '-a, b,-c, d,+e'],
        ['one\n\ntwo', 'one\ntwo', ' one,-, two'],
    ])('of %j and %j', (theirs, mine, expected) => {
        const signs = { same: ' ', mine: '+', theirs: '-' } as const;
        const text = diffLines(theirs, mine).map((line) => signs[line.kind] + line.text);
        expect(text.join(',').replaceAll(', ', ', ')).toBe(expected);
    });

    it('gives both texts back', () => {
        const theirs = 'a\nb\nc\nd\ne';
        const mine = 'b\nx\nc\ny\ne\nf';
        const lines = diffLines(theirs, mine);
        const without = (kind: string): string => lines.filter((line) => line.kind !== kind).map((line) => line.text).join('\n');
        expect(without('mine')).toBe(theirs);
        expect(without('theirs')).toBe(mine);
    });
});
