// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { applied, type Bag, type RecordUpdate, type SessionRecord } from './record';
import {
    addInventoryItem,
    editNotes,
    endEvent,
    incrementQuestSteps,
    markSceneSeen,
    merged,
    removeInventoryItem,
    triggerEvent,
    updateArcStage,
    updateNpcRelationship,
    updateQuestStatus,
} from './updates';

const flags: Bag = {
    kept: { as: 'it came' },
    arcs: { main: { stage: 'one', note: 'n' } },
    quests: { grail: { status: 'open', steps: 2 } },
    inventory: { gold: 7, items: [{ id: 'rope', quantity: 2 }, 'not an item'] },
    events: { storm: { active: true, since: 5 } },
    scenes_seen: ['intro'],
};

function record(more: Partial<SessionRecord> = {}): SessionRecord {
    const relationships = { 'npc:7': { affinity: 50, trust: 95, chemistry: 0, tension: 3, flags: ['met'], tierId: 'b' } };
    return { id: 1, version: 3, world_time: 60, flags, relationships, ...more };
}

const after = (update: RecordUpdate, start: SessionRecord = record()): SessionRecord => applied(start, update(start));
const items = (update: RecordUpdate): unknown => (after(update).flags.inventory as Bag).items;

describe('the nine changes', () => {
    it('updateNpcRelationship sets, moves and keeps within bounds', () => {
        const changed = after(updateNpcRelationship(7, { set: { affinity: 80 }, by: { trust: 10, tension: -9 }, flags: ['met', 'kin'] }));
        expect(changed.relationships['npc:7']).toEqual({
            affinity: 80, trust: 100, chemistry: 0, tension: 0, flags: ['met', 'kin'], tierId: 'b',
        });
    });

    it('updateNpcRelationship knows somebody new', () => {
        const changed = after(updateNpcRelationship('8', { by: { affinity: 5 } }));
        expect(changed.relationships['npc:8']).toEqual({ affinity: 5, trust: 0, chemistry: 0, tension: 0, flags: [] });
        expect(Object.keys(changed.relationships)).toEqual(['npc:7', 'npc:8']);
    });

    it.each<[string, RecordUpdate, unknown]>([
        ['a new one', addInventoryItem({ id: 'lamp', lit: true }), [{ id: 'rope', quantity: 2 }, 'not an item', { id: 'lamp', lit: true, quantity: 1 }]],
        ['more of one', addInventoryItem({ id: 'rope', quantity: 3 }), [{ id: 'rope', quantity: 5 }, 'not an item']],
        ['one taken', removeInventoryItem('rope', 1), [{ id: 'rope', quantity: 1 }, 'not an item']],
        ['all taken', removeInventoryItem('rope'), ['not an item']],
        ['more taken than there was', removeInventoryItem('rope', 9), ['not an item']],
    ])('inventory: %s', (_what, update, expected) => {
        expect(items(update)).toEqual(expected);
        expect((after(update).flags.inventory as Bag).gold).toBe(7);
    });

    it.each<[string, RecordUpdate, Bag]>([
        ['updateArcStage', updateArcStage('main', 'two'), { arcs: { main: { stage: 'two', note: 'n' } } }],
        ['updateArcStage of a new arc', updateArcStage('side', 1), { arcs: { main: { stage: 'one', note: 'n' }, side: { stage: 1 } } }],
        ['markSceneSeen', markSceneSeen('end'), { scenes_seen: ['intro', 'end'] }],
        ['updateQuestStatus', updateQuestStatus('grail', 'done'), { quests: { grail: { status: 'done', steps: 2 } } }],
        ['incrementQuestSteps', incrementQuestSteps('grail', 2), { quests: { grail: { status: 'open', steps: 4 } } }],
        ['triggerEvent', triggerEvent('fog', { where: 'sea' }), { events: { storm: { active: true, since: 5 }, fog: { where: 'sea', active: true } } }],
        ['endEvent', endEvent('storm'), { events: { storm: { active: false, since: 5 } } }],
    ])('%s', (_what, update, expected) => {
        expect(after(update).flags).toEqual({ ...flags, ...expected });
    });

    it.each<[string, RecordUpdate]>([
        ['a scene seen before', markSceneSeen('intro')],
        ['an item that is not there', removeInventoryItem('sword')],
        ['an event that never was', endEvent('flood')],
    ])('%s is nothing to send', (_what, update) => {
        expect(update(record())).toEqual({});
    });

    it('start from nothing', () => {
        const empty = record({ flags: {}, relationships: {} });
        const all = [
            updateNpcRelationship(1, {}), addInventoryItem({ id: 'a' }), updateArcStage('a', 1), markSceneSeen('a'),
            updateQuestStatus('a', 's'), incrementQuestSteps('a'), triggerEvent('a'), endEvent('a'),
        ];
        const done = all.reduce((now, update) => after(update, now), empty);
        expect(done.flags).toEqual({
            inventory: { items: [{ id: 'a', quantity: 1 }] },
            arcs: { a: { stage: 1 } },
            scenes_seen: ['a'],
            quests: { a: { status: 's', steps: 1 } },
            events: [{ id: 'a', active: false }],
        });
    });

    it('events in a list stay in it, beside what the host has noted', () => {
        const noted = record({ flags: { events: [{ world_time: 5, note: 'rain' }, { id: 'fog', active: true }] } });
        const done = after(endEvent('fog'), after(triggerEvent('storm', { since: 9 }), noted));
        expect(done.flags.events).toEqual([
            { world_time: 5, note: 'rain' },
            { id: 'fog', active: false },
            { id: 'storm', since: 9, active: true },
        ]);
        expect(endEvent('flood')(noted)).toEqual({});
    });

    it('give whole numbers only', () => {
        const changed = after(updateNpcRelationship(7, { by: { affinity: 0.6 } }));
        expect(changed.relationships['npc:7']?.affinity).toBe(51);
    });

    it('change nothing in what they are given', () => {
        const before = record();
        const text = JSON.stringify(before);
        after(updateNpcRelationship(7, { by: { trust: 1 } }), before);
        after(addInventoryItem({ id: 'rope' }), before);
        expect(JSON.stringify(before)).toBe(text);
    });

    it('take any id for a key', () => {
        const changed = after(triggerEvent('__proto__', { odd: 1 }), record({ flags: { events: {} } }));
        expect(JSON.stringify(changed.flags)).toBe('{"events":{"__proto__":{"odd":1,"active":true}}}');
        expect(({} as Record<string, unknown>).odd).toBeUndefined();
    });
});

describe('notes', () => {
    it.each([
        ['nobody else wrote', 'a', 'ab', 'a', 'ab'],
        ['the same was written', 'a', 'ab', 'ab', 'ab'],
        ['both wrote at the end', 'a\n', 'a\nmine\n', 'a\ntheirs\n', 'a\nmine\ntheirs\n'],
        ['mine had arrived, and only the answer was lost', 'a\n', 'a\nmine\n', 'a\nmine\ntheirs\n', 'a\nmine\ntheirs\n'],
        ['theirs begins like mine', 'a\n', 'a\nmine\n', 'a\nminestrone\n', 'a\nmine\nminestrone\n'],
        ['they wrote before, I after', 'mid', 'mid end', 'start mid', 'start mid end'],
        ['they wrote after, I before', 'mid', 'start mid', 'mid end', 'start mid end'],
        ['I replaced, they added', 'one two three', 'one 2 three', 'one two three four', 'one 2 three four'],
        ['I deleted, they added', 'one two', 'one', 'one two three', 'one three'],
        ['both began', '', 'mine', 'theirs', 'theirs\nmine'],
        ['they threw it all away', 'long text', 'long nice text', '', 'nice '],
        ['I deleted what is not there any more', 'abc', 'a', 'xyz', 'xyz'],
    ])('%s', (_what, before, mine, theirs, expected) => {
        expect(merged(before, mine, theirs)).toBe(expected);
    });

    it('are written into the flags, beside the rest', () => {
        expect(after(editNotes('', 'Ana is vegan')).flags).toEqual({ ...flags, notes: 'Ana is vegan' });
        expect(editNotes('', '')(record())).toEqual({});
    });
});
