// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import type { NightScore } from '../sync/types';
import type { GameState } from '../sync/store';
import { decidesNight, nightRows } from './night_score';

const team = (id: number, name: string) => ({ id, name });
const player = (id: number, name: string, team_id: number | null) => ({ id, name, team_id });

function game(team_mode: string, kinds: [number, string][] = []): GameState {
    return {
        game: { team_mode },
        you: { seats: [7] },
        teams: new Map([team(1, 'Owls'), team(2, 'Larks')].map((one) => [one.id, one])),
        players: new Map([player(7, 'Ana', 2), player(8, 'Ben', 1)].map((one) => [one.id, one])),
        rounds: new Map(kinds.map(([id, kind]) => [id, { id, kind }])),
    } as unknown as GameState;
}

const score = (rows: [number, Record<string, number>, number, number][], rounds: [number, string][]): NightScore => ({
    rounds: rounds.map(([round_id, title]) => ({ round_id, title })),
    rows: rows.map(([side, counted, total, rank]) => ({ side, rounds: counted, total, rank })),
});

describe('the night as a whole', () => {
    const both = score([[2, { 3: 1000, 4: 250 }, 1250, 1], [1, { 3: 500 }, 500, 2]], [[3, 'Board'], [4, 'Trading']]);

    it('rows of teams say what each round counted, and which row is one’s own', () => {
        const rows = nightRows(both, game('host_teams'));
        expect(rows.map(({ name, rank, total, mine }) => [name, rank, total, mine])).toEqual([
            ['Larks', 1, 1250, true],
            ['Owls', 2, 500, false],
        ]);
        expect(rows[1]?.counted).toEqual([{ title: 'Board', points: 500 }, { title: 'Trading', points: null }]);
    });

    it('where everybody plays for himself, sides are players', () => {
        const rows = nightRows(score([[7, { 3: 1000 }, 1000, 1], [9, {}, 0, 2]], [[3, 'Board']]), game('singles'));
        expect(rows.map(({ name, mine }) => [name, mine])).toEqual([['Ana', true]]);
    });

    it.each([
        ['no round', [], false],
        ['one round of questions: its points say it all', [[3, 'board']], false],
        ['two rounds', [[3, 'board'], [4, 'list']], true],
        ['trading alone: it books no points', [[4, 'trading']], true],
    ] as [string, [number, string][], boolean][])('%s', (_what, kinds, decides) => {
        const rounds = kinds.map(([id, kind]) => [id, kind] as [number, string]);
        expect(decidesNight(score([], rounds), game('host_teams', kinds))).toBe(decides);
    });
});
