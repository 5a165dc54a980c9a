// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, it } from 'vitest';
import { asLogEntry, entryWords, kindWords } from './event_words';
import { words } from './words.svelte';

afterEach(() => {
    words.language = 'en';
});

const line = (kind: string, args: object, actor = 'player'): string =>
    entryWords(asLogEntry({ version: 3, kind, args, actor }) ?? { kind: '', args: {}, actor: '' }).replace(/[\u2068\u2069]/g, '');

it.each([
    ['buzz_recorded', { player: 'Ana', category: 'Rivers', points: 400 }, 'player', 'Buzzer pressed: Ana, Rivers for 400'],
    ['buzz_decided', { player: 'Ana', category: 'Rivers', points: 400 }, 'system', 'First on the buzzer: Ana, Rivers for 400'],
    ['answer_recorded', { player: 'Ben', points: 100, correct: true }, 'host', 'Ruled right: Ben, for 100 (Host)'],
    ['answer_recorded', { player: 'Ben', points: 100, correct: false }, 'co_host', 'Ruled wrong: Ben, for 100 (Co-host)'],
    ['answer_recorded', { player: 'Ben', correct: null }, 'host', 'Answer taken away: Ben (Host)'],
    ['player_renamed', { player: 'Ana', to: 'Anna' }, 'player', 'Name changed: Ana → Anna'],
    ['clock_paused', { reason: 'host' }, 'host', 'Paused (Host)'],
    ['from_next_year', {}, 'player', 'Something else'],
])('%s in words', (kind, args, actor, expected) => {
    expect(line(kind, args, actor)).toBe(expected);
});

it('keeps names from turning the line around', () => {
    expect(entryWords({ kind: 'player_joined', args: { player: '\u202Eana' }, actor: 'player' })).toContain('\u2068\u202Eana\u2069');
});

it('speaks German', () => {
    words.language = 'de';
    expect(kindWords('buzzers_opened')).toBe('Buzzer geöffnet');
});

it.each([null, 'text', 7])('takes %s for no entry', (value) => {
    expect(asLogEntry(value)).toBeUndefined();
});
