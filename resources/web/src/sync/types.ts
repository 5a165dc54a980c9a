// SPDX-License-Identifier: GPL-3.0-or-later
// What travels between the host and a page. docs/protocol.md is the contract; nothing here adds to it.

export type GameStatus = 'waiting' | 'in_progress' | 'paused' | 'completed';
export type TeamMode = 'singles' | 'host_teams' | 'guest_teams';
export type Role = 'host' | 'co_host' | 'banker' | 'player' | 'spectator';
export type Phase = 'reading' | 'open' | 'answering' | 'closed';
export type Verdict = 'first' | 'later' | 'early' | 'locked' | 'closed' | 'paused';
export type Light = 'live' | 'asleep' | 'gone';

export interface Game {
    id: number;
    code: string;
    name: string;
    status: GameStatus;
    team_mode: TeamMode;
}

export interface You {
    role: Role;
    device: string | number | null;
    seats: number[];
    claim: number | null;
}

export interface Clock {
    running: boolean;
    elapsed_ms: number;
    running_since: string | null;
    speed: number;
}

export interface Player {
    id: number;
    name: string;
    role: string;
    team_id: number | null;
    team_number: number | null;
    buzzer: string | number | null;
    score: number;
    score_version: number;
    rank: number | null;
}

export interface Team {
    id: number;
    name: string;
    team_number: number;
    colour: number;
    captain: number | null;
    score: number;
    rank: number | null;
    version: number;
    members: number[];
}

export interface Category {
    id: number;
    title: string | null;
    revealed: boolean;
    spotlight: boolean;
    questions: number[];
}

export interface Board {
    id: number;
    title: string;
    categories: Category[];
}

export interface Round {
    id: number;
    kind: 'board' | 'list';
    title: string;
    status: 'planned' | 'running' | 'finished';
    version: number;
    board_id: number | null;
    chooser: number | null;
    boards: Board[];
    questions: number[];
    position: number | null;
}

export interface Question {
    id: number;
    points: number;
    answered: boolean;
    state_version: number;
}

export interface Buzz {
    player_id: number;
    verdict: Verdict;
    margin_ms: number | null;
}

export interface Ruling {
    player_id: number;
    correct: boolean;
    points: number;
}

export interface Live {
    question_id: number;
    round_id: number;
    category: string | null;
    points: number;
    kind: string;
    phase: Phase;
    text: string;
    options: string[];
    opened_at_ms: number | null;
    deadline_ms: number | null;
    left_ms: number | null;
    window_ms: number | null;
    speaking: { player_id: number; team_id: number | null; margin_ms: number | null } | null;
    speak_until_ms: number | null;
    locked_out: number[];
    buzzes: Buzz[];
    rulings: Ruling[];
    outcome: null | 'right' | 'nobody' | 'time_up' | 'skipped';
    answer?: string | null;
    explanation?: string | null;
}

export interface SeatClaim {
    player_id: number;
    name: string;
    device: string | number;
}

export interface UndoLabels {
    undo: string | null;
    redo: string | null;
}

export interface Snapshot {
    game_version: number;
    game: Game;
    you: You;
    clock: Clock;
    players: Player[];
    teams: Team[];
    rounds: Round[];
    questions: Question[];
    live: Live | null;
    claims?: SeatClaim[];
    undo?: UndoLabels;
}

export interface ChangedFrame {
    type: 'changed';
    game_version: number;
    game?: Game;
    you?: You;
    clock?: Clock;
    players?: Player[];
    teams?: Team[];
    rounds?: Round[];
    questions?: Question[];
    live?: Live | null;
    claims?: SeatClaim[];
    undo?: UndoLabels;
    removed?: { players?: number[]; teams?: number[]; rounds?: number[]; questions?: number[] };
}

export interface BuzzResultFrame {
    type: 'buzz_result';
    /** Null where the press named none. */
    question_id: number | null;
    player_id?: number;
    /** The page's own number of the press. */
    n?: number;
    verdict: Verdict;
    margin_ms: number | null;
    uncertainty_ms?: number | null;
}

export interface BuzzWonFrame {
    type: 'buzz_won';
    question_id: number;
    player_id: number;
    team_id: number | null;
    margin_ms: number | null;
}

export interface NoticeFrame {
    type: 'notice';
    code: string;
    message: string;
}

/** Any frame, before it has been looked at. */
export type Frame = { type: string } & Record<string, unknown>;

export interface FrontPage {
    game: Game;
    teams: { id: number; name: string; team_number: number; colour: number; members: number[] | number }[];
    free_seats: { player_id: number; name: string }[];
    sockets: boolean;
    ws_url?: string | null;
    you: You | null;
}

export interface Refusal {
    status: number;
    error: string;
    message: string;
    body: Record<string, unknown>;
}
