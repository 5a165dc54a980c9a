// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeEach, describe, expect, it } from 'vitest';
import { live, player, question, snapshot } from './fakes';
import { GameStore } from './store';
import type { Frame } from './types';

let lines: string[];
let store: GameStore;

beforeEach(() => {
    lines = [];
    store = new GameStore((line) => lines.push(line));
});

const score = (version: number, value: number, gameVersion: number): Frame => ({
    type: 'update_score',
    playerId: 1,
    player_id: 1,
    score: value,
    version,
    game_version: gameVersion,
});

const toggle = (version: number, answered: boolean, gameVersion: number): Frame => ({
    type: 'toggle_question',
    questionId: 10,
    question_id: 10,
    answered,
    version,
    game_version: gameVersion,
});

describe('entities and their versions', () => {
    const cases: { what: string; version: number; score: number; log: string[] }[] = [
        { what: 'an older one is dropped', version: 3, score: 500, log: ['Ignoring stale player update: version 3 < 5'] },
        { what: 'an equal one is applied again', version: 5, score: 77, log: [] },
        { what: 'a newer one is applied', version: 6, score: 77, log: [] },
    ];
    for (const { what, version, score: expected, log } of cases) {
        it(`update_score: ${what}`, () => {
            store.applySnapshot(snapshot(10, { players: [player(1, { score: 500, score_version: 5 })] }));
            expect(store.applyFrame(score(version, 77, 11))).toBe(true);
            expect(store.state?.players.get(1)?.score).toBe(expected);
            expect(lines).toEqual(log);
        });
        it(`changed: ${what}`, () => {
            store.applySnapshot(snapshot(10, { players: [player(1, { score: 500, score_version: 5 })] }));
            const changed = player(1, { score: 77, score_version: version });
            store.applyFrame({ type: 'changed', game_version: 11, players: [changed] });
            expect(store.state?.players.get(1)?.score).toBe(expected);
            expect(lines).toEqual(log);
        });
    }

    it('names a stale question', () => {
        store.applySnapshot(snapshot(10, { questions: [question(10, { answered: true, state_version: 9 })] }));
        store.applyFrame(toggle(8, false, 12));
        expect(store.state?.questions.get(10)?.answered).toBe(true);
        expect(lines).toEqual(['Ignoring stale question update: version 8 < 9']);
    });

    it('names a stale entity in a frame that is stale as a whole', () => {
        store.applySnapshot(snapshot(10, { players: [player(1, { score_version: 5 })] }));
        store.applyFrame(score(3, 77, 8));
        expect(lines).toEqual(['Ignoring stale player update: version 3 < 5']);
    });

    it('keeps the newer entities of a frame with a stale one', () => {
        store.applySnapshot(snapshot(10, { players: [player(1, { score_version: 5 }), player(2)] }));
        store.applyFrame({
            type: 'changed',
            game_version: 11,
            players: [player(1, { score: 1, score_version: 4 }), player(2, { score: 2, score_version: 2 })],
        });
        expect(store.state?.players.get(1)?.score).toBe(0);
        expect(store.state?.players.get(2)?.score).toBe(2);
    });

    it('reads ids in either spelling and passes over unknown ones', () => {
        store.applySnapshot(snapshot(10));
        store.applyFrame({ type: 'update_score', playerId: 2, score: 9, version: 2, game_version: 11 });
        store.applyFrame({ type: 'update_score', playerId: 99, score: 9, version: 2, game_version: 11 });
        expect(store.state?.players.get(2)?.score).toBe(9);
        expect(store.state?.players.has(99)).toBe(false);
    });
});

describe('changed frames', () => {
    it('leave alone what they do not name, and take null for an answer', () => {
        store.applySnapshot(snapshot(10, { live: live(10) }));
        store.applyFrame({ type: 'changed', game_version: 11, players: [player(2, { score: 5, score_version: 2 })] });
        expect(store.state?.live?.question_id).toBe(10);
        store.applyFrame({ type: 'changed', game_version: 12, live: null });
        expect(store.state?.live).toBeNull();
        expect(store.state?.players.get(2)?.score).toBe(5);
        expect(store.state?.game_version).toBe(12);
    });

    it('add and remove', () => {
        store.applySnapshot(snapshot(10));
        store.applyFrame({ type: 'changed', game_version: 11, players: [player(3)], removed: { players: [2] } });
        expect([...(store.state?.players.keys() ?? [])]).toEqual([1, 3]);
    });

    it('older than the snapshot are ignored', () => {
        store.applySnapshot(snapshot(10, { live: live(10) }));
        store.applyFrame({ type: 'changed', game_version: 9, live: null, players: [player(3)] });
        expect(store.state?.live).not.toBeNull();
        expect(store.state?.players.has(3)).toBe(false);
        expect(lines).toEqual(['Ignoring stale frame: version 9 < 10']);
    });

    it('of the snapshot itself are applied again', () => {
        store.applySnapshot(snapshot(10));
        store.applyFrame({ type: 'changed', game_version: 10, live: live(10) });
        expect(store.state?.live?.question_id).toBe(10);
    });

    it('out of order keep the newer live question', () => {
        store.applySnapshot(snapshot(10));
        store.applyFrame({ type: 'changed', game_version: 13, live: live(10, { phase: 'answering' }) });
        store.applyFrame({ type: 'changed', game_version: 12, live: live(10, { phase: 'open' }) });
        expect(store.state?.live?.phase).toBe('answering');
        expect(lines).toEqual(['Ignoring stale live update: version 12 < 13']);
    });

    it('before any snapshot change nothing', () => {
        expect(store.applyFrame({ type: 'changed', game_version: 1, live: null })).toBe(true);
        expect(store.state).toBeNull();
    });
});

describe('snapshots', () => {
    it('are taken whole, with what they no longer have', () => {
        store.applySnapshot(snapshot(10));
        store.applySnapshot(snapshot(11, { players: [player(2)] }));
        expect([...(store.state?.players.keys() ?? [])]).toEqual([2]);
    });

    it('are taken whole even where an entity in them is older', () => {
        store.applySnapshot(snapshot(10, { players: [player(1, { score: 500, score_version: 5 })] }));
        store.applySnapshot(snapshot(11, { players: [player(1, { score: 400, score_version: 4 })] }));
        expect(store.state?.players.get(1)?.score).toBe(400);
    });

    it('that are older are refused, unless the caller knows better', () => {
        store.applySnapshot(snapshot(10));
        expect(store.applySnapshot(snapshot(9, { players: [] }))).toBe('older');
        expect(store.state?.players.size).toBe(2);
        expect(lines).toEqual(['Ignoring stale snapshot: version 9 < 10']);
        expect(store.applySnapshot(snapshot(9, { players: [] }), 'accept')).toBe('applied');
        expect(store.state?.game_version).toBe(9);
        // The next frame of that earlier state counts again.
        store.applyFrame({ type: 'changed', game_version: 10, players: [player(7)] });
        expect(store.state?.players.has(7)).toBe(true);
    });

    it('of another game are taken whatever their version', () => {
        store.applySnapshot(snapshot(10));
        const other = snapshot(2);
        other.game = { ...other.game, id: 2, code: 'XYZ789' };
        expect(store.applySnapshot(other)).toBe('applied');
        expect(store.state?.game.code).toBe('XYZ789');
    });

    it('tell those who listen, until they stop', () => {
        let told = 0;
        const end = store.subscribe(() => (told += 1));
        store.applySnapshot(snapshot(10));
        end();
        store.applySnapshot(snapshot(11));
        expect(told).toBe(1);
    });
});

it('leaves frames of other kinds to others', () => {
    store.applySnapshot(snapshot(10));
    expect(store.applyFrame({ type: 'buzz_result', question_id: 10 })).toBe(false);
});

describe('who has answered', () => {
    const news = (gameVersion: number, sides: number[], questionId = 10): Frame => ({
        type: 'changed',
        game_version: gameVersion,
        answers: { question_id: questionId, sides },
    });
    const start = (): void =>
        void store.applySnapshot(snapshot(10, { live: live(10, { mode: 'phones', text: 'Which?', answered: [] }) }));

    it('moves the question in play, and nothing else of it', () => {
        start();
        store.applyFrame(news(11, [1, 2]));
        expect(store.state?.live).toMatchObject({ answered: [1, 2], text: 'Which?', phase: 'open' });
        expect(store.state?.game_version).toBe(11);
    });
    it('is dropped where it is older than the question, or about another one', () => {
        start();
        store.applyFrame({ type: 'changed', game_version: 13, live: live(10, { mode: 'phones', answered: [1] }) });
        store.applyFrame(news(12, []));
        expect(store.state?.live?.answered).toEqual([1]);
        expect(lines).toEqual(['Ignoring stale answers update: version 12 < 13']);
        store.applyFrame(news(14, [1, 2], 9));
        expect(store.state?.live?.answered).toEqual([1]);
    });
    it('means nothing while no question is in play', () => {
        store.applySnapshot(snapshot(10));
        store.applyFrame(news(11, [1]));
        expect(store.state?.live).toBeNull();
    });
});
