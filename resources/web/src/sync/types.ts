// SPDX-License-Identifier: GPL-3.0-or-later
// What travels between the host and a page. docs/protocol.md is the contract; nothing here adds to it.
import type {
    AnswerGroup,
    AnswersIn,
    Appeal,
    AskedQuestion,
    Board,
    Buzz,
    BuzzWonFrame,
    Category,
    Clock,
    ExchangeReply,
    Game,
    GameStatus,
    Live,
    Media,
    NationStanding,
    NewsFrame,
    NightScore,
    NoticeFrame,
    OwnAnswer,
    OwnBet,
    Phase,
    Player,
    PreviewReply,
    PriceHistory,
    Question,
    Role,
    Rulesets,
    Ruling,
    Scoreboard,
    SeatClaim,
    Sheet,
    Team,
    TeamMode,
    TradeSummary,
    TradingEvent,
    TradingResult,
    UndoLabels,
    Verdict,
    WaitingPlayer,
    You,
} from './api_types';

export type {
    AnswerGroup,
    AnswersIn,
    Appeal,
    AskedQuestion,
    Board,
    Buzz,
    BuzzWonFrame,
    Category,
    Clock,
    ExchangeReply,
    Game,
    GameStatus,
    Live,
    Media,
    NationStanding,
    NewsFrame,
    NightScore,
    NoticeFrame,
    OwnAnswer,
    OwnBet,
    Phase,
    Player,
    PreviewReply,
    PriceHistory,
    Question,
    Role,
    Rulesets,
    Ruling,
    Scoreboard,
    SeatClaim,
    Sheet,
    Team,
    TeamMode,
    TradeSummary,
    TradingEvent,
    TradingResult,
    UndoLabels,
    Verdict,
    WaitingPlayer,
    You,
};

export type Light = 'live' | 'asleep' | 'gone';

export interface Round {
    id: number;
    kind: 'board' | 'list' | 'trading';
    title: string;
    status: 'planned' | 'running' | 'finished';
    version: number;
    board_id: number | null;
    chooser: number | null;
    boards: Board[];
    questions: number[];
    position: number | null;
    /** Each side may double one round a night, this one too; such a round is known before it starts. */
    jokers?: boolean;
    doubled?: number[];
    chooser_picks?: boolean;
    /** It goes on without the host, who may hold it. */
    by_itself?: boolean;
    held?: boolean;
    sheet?: Sheet | null;
    /** Staff only. */
    scoreboard?: Scoreboard;
}

export type ChallengeStatus = 'requested' | 'assigned' | 'completed' | 'cancelled' | 'expired';

/** The 18 keys that every client is told, and what this page adds to them. */
export interface Challenge {
    id: number;
    game_session_id: number | null;
    player_id: number;
    player_name: string;
    building_type: string;
    building_name: string;
    team_number: number;
    has_school: boolean;
    challenge_type: string | null;
    challenge_description: string | null;
    target_number: number | null;
    status: ChallengeStatus;
    requested_at: string | null;
    assigned_at: string | null;
    completed_at: string | null;
    timestamp: string | null;
    start_time: number | null;
    time_remaining_seconds: number | null;
    /** Game clock in ms; null while nothing runs. */
    deadline_ms: number | null;
    /** Its player says that it is done, and somebody has to confirm it. */
    claimed: boolean;
}

export interface Amount {
    good: string;
    amount: number;
}

/** Whole units by good, currency included. */
export type Amounts = Record<string, number>;

export interface TradingBuilding {
    id: string;
    label: string;
    /** Per building and completed challenge. */
    makes: Amount | null;
    uses: Amount | null;
    /** Before events; what one's own nation pays stands in `OwnPart`. */
    cost: Amounts;
    /** How many a nation may have; null: any number. */
    most: number | null;
    score: number;
}

export interface ChallengeType {
    id: string;
    label: string;
    target: number;
    unit: 'times' | 'seconds' | 'question';
}

/** A question that a quiz challenge asks now. */
export interface ChallengeCard {
    challenge_id: number;
    player_id: number;
    question_id: number;
    kind: 'choice' | 'true_false' | 'number';
    text: string;
    options: string[];
    /** More than one option is right. */
    several: boolean;
    /** Answered right so far. */
    right: number;
    target: number;
    /** After a wrong answer: game clock before which none is taken. */
    wait_until_ms: number | null;
}

/** What only a nation's own players are told, as it holds for them at this moment. */
export interface OwnPart {
    /** Of the bank's prices. */
    price_percent: number;
    costs: Record<string, Amounts>;
    /** With all buildings of a kind. */
    output: Record<string, { makes: Amounts; uses: Amounts }>;
    /** Null where building needs no right. */
    rights: Amounts | null;
    /** Game clock; its factories stand still until then. */
    stopped_until_ms: number | null;
    /** Questions of quiz challenges that the nation's players have before them. */
    cards: ChallengeCard[];
    score: NationStanding | null;
    trades: TradeSummary[];
}

export interface Nation {
    team_id: number;
    team_number: number;
    label: string;
    developed: boolean;
    infected: boolean;
    famines: number;
    /** How many of each kind. */
    buildings: Amounts;
    /** Currency included; null where this viewer may not know. */
    goods: Amounts | null;
    /** What the next food tax will take; null where this viewer may not know. */
    tax_due: number | null;
    own: OwnPart | null;
}

export interface EventType {
    id: string;
    label: string;
    text: string;
    kind: string;
    rule: string;
}

export interface TradingRules {
    goods: { id: string; label: string }[];
    buildings: TradingBuilding[];
    challenge_types: ChallengeType[];
    challenge_ms: number;
    spread_percent: number;
    /** Only a team's captain deals and builds. */
    captain_only: boolean;
    usual_severity: number;
    most_severity: number;
    events: EventType[];
    /** What happens by itself in this scenario. */
    scenario: EventType[];
}

/** In currency. */
export interface BankPrice {
    mid: number;
    buy: number;
    sell: number;
    baseline: number;
}

export interface Trading {
    round_id: number | null;
    rules: TradingRules;
    nations: Nation[];
    bank: { stock: Amounts; prices: Record<string, BankPrice> } | null;
    challenges: Challenge[];
    self_complete: boolean;
    /** A completed challenge buys one right to build: a nation without the building may ask, too. */
    challenge_gates_build: boolean;
    /** Questions instead of sport are offered first. */
    quiz_challenges: boolean;
    /** Game clock in ms, like all times here; null where it has no end. */
    ends_at_ms: number | null;
    tax: { good: string; due_ms: number | null; interval_ms: number; warned: boolean } | null;
    /** Newest first. */
    events: TradingEvent[];
    scores_shown: boolean;
    /** Null where this viewer may not know. */
    scores: NationStanding[] | null;
    late_costs: { from_ms: number; percent: number } | null;
    /** All of them, newest first; staff only, others have their own in `OwnPart`. */
    trades: TradeSummary[];
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
    /** As it came; trading/wire.ts reads it. */
    trading?: unknown;
    /** How the trading round that was over last has ended. */
    trading_result?: TradingResult | null;
    /** As it came; record/record.ts reads it. */
    session?: unknown;
    claims?: SeatClaim[];
    waiting?: WaitingPlayer[];
    appeals?: Appeal[];
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
    /** Instead of `live` where only who has answered has changed. */
    answers?: AnswersIn;
    trading?: unknown;
    trading_result?: TradingResult | null;
    session?: unknown;
    claims?: SeatClaim[];
    waiting?: WaitingPlayer[];
    appeals?: Appeal[];
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
    /** The times could not tell; the arrival has decided. */
    too_close?: boolean;
}

/** What has become of a challenge; `event_type` is `challenge_request`, `challenge_assigned` and so on. */
export interface EventFrame {
    type: 'event';
    event_type: string;
    data: unknown;
    game_version?: number;
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
