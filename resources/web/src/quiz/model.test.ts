// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { live, player, snapshot } from '../sync/fakes';
import { type GameState, GameStore } from '../sync/store';
import type { Live, OwnAnswer, Snapshot, Team } from '../sync/types';
import {
    bars, counted, doubling, expected, mayBet, mediaFor, moved, numberText, onSheet, ownAnswer, partly, placeAt, ratioOf, rulingOf, runs,
    sameSaid, sheetRound, shownOf,
    sidesOf, withAnswers,
} from './model';

const team = (id: number, captain: number | null, members: number[]): Team => ({
    id, name: `Team ${id}`, team_number: id, colour: 0, captain, score: 0, rank: 1, version: 1, members,
});

function night() {
    const store = new GameStore(() => undefined);
    store.applySnapshot(
        snapshot(1, {
            players: [player(1, { team_id: 21 }), player(2, { team_id: 21 }), player(3, { team_id: 22 }), player(4)],
            teams: [team(21, 2, [1, 2]), team(22, null, [3])],
        }),
    );
    return store.state ?? expect.fail('no state');
}

function state(more: Partial<Snapshot>): GameState {
    const store = new GameStore(() => undefined);
    store.applySnapshot(snapshot(1, more));
    return store.state ?? expect.fail('no state');
}

const answer = (side: number, options: number[], questionId = 10): OwnAnswer => ({
    question_id: questionId, side, player_id: 1, text: '', options, at_ms: 5,
});

describe('sides', () => {
    it('a team is one, a player without one is his own', () => expect(sidesOf(night())).toEqual([21, 22, 4]));
    it('a final waits for those who have bet', () => {
        expect(expected(night(), live(10, { mode: 'phones' }))).toEqual([21, 22, 4]);
        expect(expected(night(), live(10, { mode: 'final', bets_placed: [22] }))).toEqual([22]);
    });
    it('only the captain bets, where there is one', () => {
        const game = night();
        const may = [1, 2, 3, 4].map((id) => mayBet(game, game.players.get(id) ?? expect.fail('nobody')));
        expect(may).toEqual([false, true, true, true]);
    });
    it('a ruling on a mate is the team’s', () => {
        const closed = live(10, { rulings: [{ player_id: 2, correct: true, points: 50 }] });
        expect(rulingOf(night(), closed, 21)?.points).toBe(50);
        expect(rulingOf(night(), closed, 22)).toBeUndefined();
    });
    it('an answer to another question is not shown', () => {
        const game = { ...night() };
        game.you = { ...game.you, answers: [answer(21, [1], 9), answer(21, [2])] };
        expect(ownAnswer(game, live(10), 21)?.options).toEqual([2]);
        expect(ownAnswer(game, live(11), 21)).toBeUndefined();
    });
});

describe('order', () => {
    const cases: [string, number, number, string[]][] = [
        ['down', 0, 2, ['b', 'c', 'a', 'd']],
        ['up', 3, 0, ['d', 'a', 'b', 'c']],
        ['beyond the end', 3, 4, ['a', 'b', 'c', 'd']],
        ['above the top', 0, -1, ['a', 'b', 'c', 'd']],
    ];
    for (const [what, from, to, result] of cases) {
        it(what, () => expect(moved(['a', 'b', 'c', 'd'], from, to)).toEqual(result));
    }
    it('a finger moves a row past the middles it has crossed', () => {
        const middles = [10, 30, 50, 70];
        expect(placeAt(12, middles, 0)).toBe(0);
        expect(placeAt(31, middles, 0)).toBe(1);
        expect(placeAt(500, middles, 1)).toBe(3);
        expect(placeAt(-5, middles, 2)).toBe(0);
    });
});

describe('numbers', () => {
    const cases: [string, string | null][] = [
        ['18', '18'], [' 1 024 ', '1024'], ['3,14', '3,14'], ['\u22127.5', '-7.5'], ['.5', '.5'], ['', null],
        ['about 5', null], ['1,2,3', null], ['-', null], ['1e3', null],
    ];
    for (const [text, result] of cases) {
        it(`"${text}"`, () => expect(numberText(text)).toBe(result));
    }
});

describe('results', () => {
    it('less than the whole is a part, but not where speed counts', () => {
        const ruling = { player_id: 1, correct: true, points: 50 };
        const of = (kind: Live['kind']) => partly(live(10, { kind }), ruling, 100);
        expect([of('text'), of('order'), of('choice')]).toEqual([true, true, false]);
        expect(partly(live(10, { kind: 'text' }), { ...ruling, correct: false, points: -50 }, 100)).toBe(false);
    });
    it('staff counts what was ticked', () => {
        const asked = live(10, { options: ['a', 'b', 'c'], answers: [answer(1, [0, 2]), answer(2, [2]), answer(3, [7])] });
        expect(counted(asked)).toEqual([1, 0, 2]);
        expect(bars([1, 0, 2])).toEqual([0.5, 0, 1]);
        expect(bars([0, 0])).toEqual([0, 0]);
    });
    it('the order of what is said matters', () => {
        expect(sameSaid({ text: '', options: [1, 2] }, { text: '', options: [2, 1] })).toBe(false);
        expect(sameSaid({ text: 'a', options: [] }, { text: 'a', options: [] })).toBe(true);
    });
});

describe('who has answered', () => {
    it('moves the question in play and no other', () => {
        const asked = live(10, { answered: [1] });
        expect(withAnswers(asked, { question_id: 10, sides: [1, 2] })?.answered).toEqual([1, 2]);
        expect(withAnswers(asked, { question_id: 11, sides: [1, 2] })).toBe(asked);
        expect(withAnswers(null, { question_id: 10, sides: [1] })).toBeNull();
    });
});

describe('a scoreboard', () => {
    const one = { id: 1, rank: 1, score: 700 };
    const game = (scoreboard: 'shown' | 'hidden' | 'frozen'): GameState =>
        state({
            game: {
                ...snapshot(1).game,
                scoreboard,
                frozen: [{ side: 1, score: 300 }, { side: 2, score: 300 }, { side: 3, score: 500 }],
            },
        });

    it('shows what the host says', () => expect(shownOf(game('shown'), one)).toEqual({ rank: 1, score: 700 }));
    it('hides places and points', () => expect(shownOf(game('hidden'), one)).toBeNull());
    it('keeps frozen points, with the places that they gave', () => {
        expect(shownOf(game('frozen'), one)).toEqual({ rank: 2, score: 300 });
        expect(shownOf(game('frozen'), { ...one, id: 9 })).toBeNull();
    });
});

describe('a round that collects its answers', () => {
    const asked = { question_id: 4, category: '', points: 100, kind: 'text' as const, text: 'Who?', options: [], several: false };
    const sheet = { stage: 'asking' as const, deadline_ms: null, walked: 0, asked: [asked] };
    const round = { id: 1, kind: 'list' as const, title: 'Pub', version: 1, board_id: null, chooser: null, boards: [], questions: [4], position: 1 };

    it('is found while it runs', () => {
        expect(sheetRound(state({ rounds: [{ ...round, status: 'running', sheet }] }))?.sheet).toEqual(sheet);
        expect(sheetRound(state({ rounds: [{ ...round, status: 'finished', sheet }] }))).toBeUndefined();
        expect(sheetRound(state({ rounds: [{ ...round, status: 'running', sheet: null }] }))).toBeUndefined();
    });
    it('gives its questions to the same screens', () => {
        expect(onSheet(asked, 1, true)).toMatchObject({ question_id: 4, mode: 'phones', phase: 'open', on_sheet: true, text: 'Who?' });
        expect(onSheet(asked, 1, false).phase).toBe('judging');
    });
    it('can be doubled before it starts', () => {
        expect(doubling(state({ rounds: [{ ...round, status: 'planned', jokers: true }] }))).toHaveLength(1);
        expect(doubling(state({ rounds: [{ ...round, status: 'running', jokers: true }] }))).toHaveLength(0);
        expect(doubling(state({ rounds: [{ ...round, status: 'planned', jokers: false }] }))).toHaveLength(0);
    });
});

describe('media', () => {
    const picture = { kind: 'image', on_phones: true, url: '/media/a.png', width: 640, height: 480, duration_ms: null } as const;
    const sound = { kind: 'audio', on_phones: false, url: null, width: null, height: null, duration_ms: 4000 } as const;

    it('what has no address is for the big screen alone', () => {
        const shown = mediaFor(live(10, { media: [picture, sound] }));
        expect(shown).toEqual({ own: [picture], staged: true });
    });
    it('nothing is to be looked for where there is nothing', () => {
        expect(mediaFor(live(10))).toEqual({ own: [], staged: false });
        expect(mediaFor(live(10, { media: [sound], phase: 'closed' })).staged).toBe(false);
    });
    it('the place is kept before the picture has come', () => {
        expect(ratioOf(picture)).toBe('640 / 480');
        expect(ratioOf(sound)).toBe('1 / 1');
    });
    it('a buzz and the end of a question stop it', () => {
        const phases = ['reading', 'open', 'answering', 'closed', 'betting', 'judging'] as const;
        expect(phases.filter((phase) => runs(live(10, { phase })))).toEqual(['reading', 'open']);
    });
});
