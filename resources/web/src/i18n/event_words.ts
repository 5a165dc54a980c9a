// SPDX-License-Identifier: GPL-3.0-or-later
// What the host's log calls an event, in words for people.
import { en, type Key } from './en';
import { count, t } from './words.svelte';

export interface LogEntry {
    kind: string;
    args: Record<string, unknown>;
    actor: string;
}

/** What happened in a log entry that came over the wire; undefined if it is none. */
export function asLogEntry(value: unknown): LogEntry | undefined {
    if (typeof value !== 'object' || value === null) {
        return undefined;
    }
    const { kind, args, actor } = value as Record<string, unknown>;
    return {
        kind: typeof kind === 'string' ? kind : '',
        args: typeof args === 'object' && args !== null ? (args as Record<string, unknown>) : {},
        actor: typeof actor === 'string' ? actor : '',
    };
}

const known = (key: string): key is Key => key in en;

/** A name of any writing direction, put so that it cannot turn the words around it. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** The kind of an event alone: "Answer ruled". A kind from a newer host has words too. */
export function kindWords(kind: string): string {
    const key = `event.${kind}`;
    return t(known(key) ? key : 'event.unknown');
}

function headline({ kind, args }: LogEntry): string {
    if (kind !== 'answer_recorded' && kind !== 'answer_ruled') {
        return kindWords(kind);
    }
    if (typeof args.correct !== 'boolean') {
        return t('event.answer_taken');
    }
    return t(args.correct ? 'event.answer_right' : 'event.answer_wrong');
}

function details({ args }: LogEntry): string[] {
    const text = (key: string): string => (typeof args[key] === 'string' ? isolated(args[key]) : '');
    const person = text('player');
    const renamed = text('to');
    const found = [renamed === '' ? person : t('event.renamed', { player: person, to: renamed })];
    if (typeof args.points === 'number') {
        const points = count(args.points);
        const category = args.category === '' ? '' : text('category');
        found.push(category === '' ? t('event.question_plain', { points }) : t('event.question', { category, points }));
    }
    for (const key of ['team', 'round', 'board', 'title', 'name']) {
        found.push(text(key));
    }
    return found.filter((detail) => detail !== '');
}

/** A log entry in a line: "Buzzer pressed: Ana, Rivers for 400". Actions of staff say whose they were. */
export function entryWords(entry: LogEntry): string {
    const named = details(entry);
    const what = headline(entry);
    const line = named.length === 0 ? what : t('event.details', { what, details: named.join(', ') });
    const role = `role.${entry.actor}`;
    const byStaff = ['host', 'co_host', 'banker'].includes(entry.actor) && known(role);
    return byStaff ? t('event.by', { what: line, role: t(role) }) : line;
}
