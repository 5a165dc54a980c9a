// SPDX-License-Identifier: GPL-3.0-or-later
// What the page knows of the game: one value, replaced as a whole, fed by snapshots and frames.
import { withAnswers } from '../quiz/model';
import { isOpen } from '../trading/model';
import { readChallenge, readTrading } from '../trading/wire';
import type { Log } from './timers';
import type { ChangedFrame, Clock, Frame, Player, Question, Round, Snapshot, Team, Trading } from './types';

export interface GameState extends Omit<Snapshot, 'players' | 'teams' | 'rounds' | 'questions' | 'trading'> {
    trading: Trading | null;
    players: ReadonlyMap<number, Player>;
    teams: ReadonlyMap<number, Team>;
    rounds: ReadonlyMap<number, Round>;
    questions: ReadonlyMap<number, Question>;
}

type Part = 'game' | 'you' | 'clock' | 'live' | 'answers' | 'trading' | 'trading_result' | 'session' | 'claims' | 'waiting' | 'appeals' | 'undo';
// The clock comes first: what is told in game time is read by it.
const parts: readonly Part[] = ['game', 'you', 'clock', 'live', 'trading', 'trading_result', 'session', 'claims', 'waiting', 'appeals', 'undo'];

function byId<T extends { id: number }>(list: readonly T[] | undefined): Map<number, T> {
    return new Map((list ?? []).map((entity) => [entity.id, entity]));
}

export type Applied = 'applied' | 'older';

/** How a snapshot that is older than the state is met. */
export type OlderSnapshot = 'refuse' | 'accept';

export class GameStore {
    private current: GameState | null = null;
    /** Frames below this are about a past that the last snapshot has overtaken. */
    private snapshotVersion = -1;
    private readonly partVersions = new Map<Part, number>();
    /** Challenges carry no version of their own; this is the game's when each was last told of by itself. */
    private readonly challengeVersions = new Map<number, number>();
    private readonly listeners = new Set<(state: GameState | null) => void>();

    /** `elapsed` gives the game clock in ms as it is now. */
    constructor(
        private readonly log: Log,
        private readonly elapsed: (clock: Clock) => number = (clock) => clock.elapsed_ms,
    ) {}

    get state(): GameState | null {
        return this.current;
    }

    /** Calls back after each change; the result ends it. */
    subscribe(listener: (state: GameState | null) => void): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    clear(): void {
        this.current = null;
        this.snapshotVersion = -1;
        this.partVersions.clear();
        this.challengeVersions.clear();
        this.tell();
    }

    /** True if `snapshot` tells of an earlier state of the same game than the one known. */
    isOlder(snapshot: Snapshot): boolean {
        return (
            this.current !== null &&
            this.current.game.id === snapshot.game.id &&
            this.current.game.code === snapshot.game.code &&
            snapshot.game_version < this.current.game_version
        );
    }

    /**
     * Takes the snapshot whole, the entities that it no longer has included. An older one of the same game is left
     * alone, unless the caller has made sure that the host really stands there; one of another game is always taken.
     */
    applySnapshot(snapshot: Snapshot, older: OlderSnapshot = 'refuse'): Applied {
        if (this.isOlder(snapshot)) {
            const versions = `version ${snapshot.game_version} < ${this.current?.game_version}`;
            if (older === 'refuse') {
                this.log(`Ignoring stale snapshot: ${versions}`);
                return 'older';
            }
            this.log(`The game went back, taking it as it is: ${versions}`);
        }
        this.snapshotVersion = snapshot.game_version;
        for (const part of parts) {
            this.partVersions.set(part, snapshot.game_version);
        }
        this.challengeVersions.clear();
        this.current = {
            ...snapshot,
            trading: readTrading(snapshot.trading, this.elapsed(snapshot.clock)),
            players: byId(snapshot.players),
            teams: byId(snapshot.teams),
            rounds: byId(snapshot.rounds),
            questions: byId(snapshot.questions),
        };
        this.tell();
        return 'applied';
    }

    /** Applies a frame that carries state; false if the frame is of another kind. */
    applyFrame(frame: Frame): boolean {
        switch (frame.type) {
            case 'changed':
                this.applyChanged(frame as unknown as ChangedFrame);
                return true;
            case 'update_score':
                this.applyScore(frame);
                return true;
            case 'toggle_question':
                this.applyToggle(frame);
                return true;
            case 'event':
                this.applyChallenge(frame);
                return true;
            default:
                return false;
        }
    }

    private applyChanged(frame: ChangedFrame): void {
        const state = this.current;
        if (state === null) {
            return;
        }
        // The entities are looked at first: what is stale is named, whatever becomes of the frame as a whole.
        const players = this.merge('player', state.players, frame.players, (player) => player.score_version);
        const teams = this.merge('team', state.teams, frame.teams, (team) => team.version);
        const rounds = this.merge('round', state.rounds, frame.rounds, (round) => round.version);
        const questions = this.merge('question', state.questions, frame.questions, (q) => q.state_version);
        if (!this.isPresent(frame.game_version)) {
            return;
        }
        for (const id of frame.removed?.players ?? []) {
            players.delete(id);
        }
        for (const id of frame.removed?.teams ?? []) {
            teams.delete(id);
        }
        for (const id of frame.removed?.rounds ?? []) {
            rounds.delete(id);
        }
        for (const id of frame.removed?.questions ?? []) {
            questions.delete(id);
        }
        const next: GameState = { ...state, players, teams, rounds, questions };
        for (const part of parts) {
            const value = frame[part];
            if (value === undefined) {
                continue;
            }
            const known = this.partVersions.get(part) ?? -1;
            if (frame.game_version < known) {
                this.log(`Ignoring stale ${part} update: version ${frame.game_version} < ${known}`);
                continue;
            }
            this.partVersions.set(part, frame.game_version);
            if (part === 'trading') {
                next.trading = readTrading(value, this.elapsed(next.clock));
            } else {
                Object.assign(next, { [part]: value });
            }
        }
        if (frame.answers !== undefined) {
            const known = Math.max(this.partVersions.get('live') ?? -1, this.partVersions.get('answers') ?? -1);
            if (frame.game_version < known) {
                this.log(`Ignoring stale answers update: version ${frame.game_version} < ${known}`);
            } else {
                this.partVersions.set('answers', frame.game_version);
                next.live = withAnswers(next.live, frame.answers);
            }
        }
        next.game_version = Math.max(state.game_version, frame.game_version);
        this.current = next;
        this.tell();
    }

    private applyScore(frame: Frame): void {
        const id = frame.player_id ?? frame.playerId;
        const state = this.current;
        const known = state?.players.get(Number(id));
        if (state === null || known === undefined) {
            return;
        }
        const version = Number(frame.version);
        if (this.isStale('player', version, known.score_version) || !this.isPresent(frame.game_version)) {
            return;
        }
        const players = new Map(state.players);
        players.set(known.id, { ...known, score: Number(frame.score), score_version: version });
        this.replace({ ...state, players }, frame.game_version);
    }

    private applyToggle(frame: Frame): void {
        const id = frame.question_id ?? frame.questionId;
        const state = this.current;
        const known = state?.questions.get(Number(id));
        if (state === null || known === undefined) {
            return;
        }
        const version = Number(frame.version);
        if (this.isStale('question', version, known.state_version) || !this.isPresent(frame.game_version)) {
            return;
        }
        const questions = new Map(state.questions);
        questions.set(known.id, { ...known, answered: frame.answered === true, state_version: version });
        this.replace({ ...state, questions }, frame.game_version);
    }

    /** Those that are over leave the list: it holds what goes on. */
    private applyChallenge(frame: Frame): void {
        const state = this.current;
        const told = state === null ? null : readChallenge(frame.data, this.elapsed(state.clock));
        if (state?.trading == null || told === null) {
            return;
        }
        const version = typeof frame.game_version === 'number' ? frame.game_version : state.game_version;
        const known = Math.max(this.challengeVersions.get(told.id) ?? -1, this.partVersions.get('trading') ?? -1);
        if (this.isStale('challenge', version, known)) {
            return;
        }
        this.challengeVersions.set(told.id, version);
        const before = state.trading.challenges.find((challenge) => challenge.id === told.id);
        const others = state.trading.challenges.filter((challenge) => challenge.id !== told.id);
        // The 18 keys of the frame tell in whole seconds what the snapshot may have told exactly.
        const same = before !== undefined && before.assigned_at === told.assigned_at ? before.deadline_ms : null;
        const kept = {
            ...told,
            deadline_ms: told.status === 'assigned' ? (same ?? told.deadline_ms) : null,
            claimed: told.status === 'assigned' && (told.claimed || before?.claimed === true || frame.event_type === 'challenge_claimed'),
        };
        const challenges = isOpen(kept) ? [...others, kept] : others;
        this.replace({ ...state, trading: { ...state.trading, challenges } }, frame.game_version);
    }

    private merge<T extends { id: number }>(
        noun: string,
        known: ReadonlyMap<number, T>,
        changed: readonly T[] | undefined,
        versionOf: (entity: T) => number,
    ): Map<number, T> {
        const merged = new Map(known);
        for (const entity of changed ?? []) {
            const before = known.get(entity.id);
            if (before === undefined || !this.isStale(noun, versionOf(entity), versionOf(before))) {
                merged.set(entity.id, entity);
            }
        }
        return merged;
    }

    private isStale(noun: string, version: number, known: number): boolean {
        if (version < known) {
            this.log(`Ignoring stale ${noun} update: version ${version} < ${known}`);
            return true;
        }
        return false;
    }

    private isPresent(gameVersion: unknown): boolean {
        if (typeof gameVersion === 'number' && gameVersion < this.snapshotVersion) {
            this.log(`Ignoring stale frame: version ${gameVersion} < ${this.snapshotVersion}`);
            return false;
        }
        return true;
    }

    private replace(next: GameState, gameVersion: unknown): void {
        if (typeof gameVersion === 'number') {
            next.game_version = Math.max(next.game_version, gameVersion);
        }
        this.current = next;
        this.tell();
    }

    private tell(): void {
        for (const listener of this.listeners) {
            listener(this.current);
        }
    }
}
