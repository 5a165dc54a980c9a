// SPDX-License-Identifier: GPL-3.0-or-later
// The changes that a page makes to the session record. Each takes what it is about and gives a pure function from a
// record to a patch, so that it can be made again to a record that somebody else has changed. What these functions do
// not know they leave as it is.
import { type Bag, isBag, type RecordPatch, type RecordUpdate } from './record';

export const axes = ['affinity', 'trust', 'chemistry', 'tension'] as const;
export type Axis = (typeof axes)[number];

/** `set` puts an axis to a value, `by` moves it; both stay within 0..100. `flags` are added to those there are. */
export interface RelationshipChange {
    set?: Partial<Record<Axis, number>>;
    by?: Partial<Record<Axis, number>>;
    flags?: readonly string[];
}

export interface InventoryItem extends Bag {
    id: string;
    quantity?: number;
}

/** Ids come from people: one called `__proto__` is a key like any other. */
function own(bag: Bag, key: string): unknown {
    return Object.prototype.hasOwnProperty.call(bag, key) ? bag[key] : undefined;
}

function bagOf(bag: Bag, key: string): Bag {
    const value = own(bag, key);
    return isBag(value) ? value : {};
}

function listOf(bag: Bag, key: string): readonly unknown[] {
    const value = own(bag, key);
    return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
/** The host takes whole numbers only. */
const within = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

const isEntry =
    (id: string) =>
    (entry: unknown): entry is Bag & { id: string; quantity?: number } =>
        isBag(entry) && entry.id === id;

/** A change to one entry of a part of `flags`: a map by id, or a list whose entries have an `id`. */
function inFlags(part: string, id: string, change: (entry: Bag) => Bag): RecordUpdate {
    return ({ flags }) => {
        const entries = own(flags, part);
        if (!Array.isArray(entries)) {
            const map = bagOf(flags, part);
            return { flags: { ...flags, [part]: { ...map, [id]: change(bagOf(map, id)) } } };
        }
        const list = entries as readonly unknown[];
        const known = list.find(isEntry(id));
        const changed = change(known ?? { id });
        const next = known === undefined ? [...list, changed] : list.map((entry) => (entry === known ? changed : entry));
        return { flags: { ...flags, [part]: next } };
    };
}

function inItems(change: (items: readonly unknown[]) => readonly unknown[] | null): RecordUpdate {
    return ({ flags }): RecordPatch => {
        const inventory = bagOf(flags, 'inventory');
        const items = change(listOf(inventory, 'items'));
        return items === null ? {} : { flags: { ...flags, inventory: { ...inventory, items } } };
    };
}

/** `npc` is the bare id, without "npc:". Who is not known yet starts at 0 everywhere. */
export function updateNpcRelationship(npc: string | number, change: RelationshipChange): RecordUpdate {
    return ({ relationships }) => {
        const key = `npc:${npc}`;
        const before = bagOf(relationships, key);
        const after: Record<string, unknown> = { ...before };
        for (const axis of axes) {
            const start = change.set?.[axis] ?? numberOf(before[axis], 0);
            after[axis] = within(start + (change.by?.[axis] ?? 0));
        }
        after.flags = [...new Set([...listOf(before, 'flags'), ...(change.flags ?? [])])];
        return { relationships: { ...relationships, [key]: after } };
    };
}

/** Of an item that is there already there are `quantity` (1) more then. */
export function addInventoryItem(item: InventoryItem): RecordUpdate {
    const more = item.quantity ?? 1;
    return inItems((items) => {
        const known = items.find(isEntry(item.id));
        if (known === undefined) {
            return [...items, { ...item, quantity: more }];
        }
        const quantity = numberOf(known.quantity, 1) + more;
        return items.map((entry) => (entry === known ? { ...known, ...item, quantity } : entry));
    });
}

/** Takes `quantity` away, all of it where none is named; an item of which none is left is gone. */
export function removeInventoryItem(id: string, quantity: number = Infinity): RecordUpdate {
    return inItems((items) => {
        const known = items.find(isEntry(id));
        if (known === undefined) {
            return null;
        }
        const left = numberOf(known.quantity, 1) - quantity;
        return left > 0
            ? items.map((entry) => (entry === known ? { ...known, quantity: left } : entry))
            : items.filter((entry) => entry !== known);
    });
}

export function updateArcStage(arc: string, stage: string | number): RecordUpdate {
    return inFlags('arcs', arc, (entry) => ({ ...entry, stage }));
}

export function markSceneSeen(scene: string): RecordUpdate {
    return ({ flags }): RecordPatch => {
        const seen = listOf(flags, 'scenes_seen');
        return seen.includes(scene) ? {} : { flags: { ...flags, scenes_seen: [...seen, scene] } };
    };
}

export function updateQuestStatus(quest: string, status: string): RecordUpdate {
    return inFlags('quests', quest, (entry) => ({ ...entry, status }));
}

export function incrementQuestSteps(quest: string, by: number = 1): RecordUpdate {
    return inFlags('quests', quest, (entry) => ({ ...entry, steps: numberOf(entry.steps, 0) + by }));
}

/** Events are a list where there are none yet: the host's own notes of what happened go into the same list. */
export function triggerEvent(event: string, about: Bag = {}): RecordUpdate {
    const trigger = inFlags('events', event, (entry) => ({ ...entry, ...about, active: true }));
    return (record) => {
        const { flags } = record;
        return trigger(own(flags, 'events') === undefined ? { ...record, flags: { ...flags, events: [] } } : record);
    };
}

/** An event that was never triggered stays unknown. */
export function endEvent(event: string): RecordUpdate {
    const end = inFlags('events', event, (entry) => ({ ...entry, active: false }));
    return (record): RecordPatch => {
        const inList = listOf(record.flags, 'events').some(isEntry(event));
        const inMap = own(bagOf(record.flags, 'events'), event) !== undefined;
        return inList || inMap ? end(record) : {};
    };
}

/** The staff's notes; a record without any has the empty text. */
export function notesOf(flags: Bag): string {
    const notes = own(flags, 'notes');
    return typeof notes === 'string' ? notes : '';
}

/** Makes `before` into `after`, or what somebody else has made of it meanwhile into something that has both changes. */
export function editNotes(before: string, after: string): RecordUpdate {
    return ({ flags }): RecordPatch => {
        const theirs = notesOf(flags);
        const notes = merged(before, after, theirs);
        return notes === theirs ? {} : { flags: { ...flags, notes } };
    };
}

/**
 * The change from `before` to `after`, made to `theirs`. Where the place of the change is no longer to be found, what
 * was written is put at the end: of two people's notes none is lost.
 */
export function merged(before: string, after: string, theirs: string): string {
    if (theirs === before || theirs === after) {
        return after;
    }
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) {
        start += 1;
    }
    let end = 0;
    const most = Math.min(before.length, after.length) - start;
    while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) {
        end += 1;
    }
    const written = after.slice(start, after.length - end);
    const head = before.slice(0, before.length - end);
    const tail = before.slice(start);
    if (head.length === start && theirs.startsWith(head) && holdsLines(theirs, start, written)) {
        return theirs;
    }
    if (before !== '' && theirs.startsWith(head)) {
        return after.slice(0, start) + written + theirs.slice(head.length);
    }
    if (before !== '' && theirs.endsWith(tail)) {
        return theirs.slice(0, theirs.length - tail.length) + written + after.slice(after.length - end);
    }
    if (written.trim() === '') {
        return theirs;
    }
    return theirs === '' || theirs.endsWith('\n') ? theirs + written : `${theirs}\n${written}`;
}

/** These whole lines stand there already: they had arrived, and only the answer to them was lost. */
function holdsLines(text: string, start: number, lines: string): boolean {
    const whole = lines.trim() !== '' && lines.endsWith('\n') && (start === 0 || text[start - 1] === '\n');
    return whole && text.startsWith(lines, start);
}
