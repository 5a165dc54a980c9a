// SPDX-License-Identifier: GPL-3.0-or-later
// The trading part of a snapshot, and challenges, as they come over the wire.
import type {
    Amount,
    Challenge,
    ChallengeStatus,
    ChallengeType,
    Nation,
    Trading,
    TradingBuilding,
    TradingRules,
} from '../sync/types';

type Raw = Record<string, unknown>;

const statuses: readonly string[] = ['requested', 'assigned', 'completed', 'cancelled', 'expired'];
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const raws = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

function amounts(value: unknown): Record<string, number> {
    const pairs = isRaw(value) ? Object.entries(value) : [];
    return Object.fromEntries(pairs.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
}

/** Of a building that makes or takes several goods the first is shown. */
function firstAmount(value: unknown): Amount | null {
    const [first] = Object.entries(amounts(value));
    return first === undefined ? null : { good: first[0], amount: first[1] };
}

/** `elapsedMs` is the game clock at the moment it came; null if `value` is no challenge. */
export function readChallenge(value: unknown, elapsedMs: number): Challenge | null {
    if (!isRaw(value) || typeof value.id !== 'number' || !statuses.includes(String(value.status))) {
        return null;
    }
    const status = value.status as ChallengeStatus;
    const left = number(value.time_remaining_seconds);
    const deadline = number(value.deadline_ms) ?? (left === null ? null : elapsedMs + left * 1000);
    return {
        id: value.id,
        game_session_id: number(value.game_session_id),
        player_id: number(value.player_id) ?? 0,
        player_name: text(value.player_name) ?? '',
        building_type: text(value.building_type) ?? '',
        building_name: text(value.building_name) ?? '',
        team_number: number(value.team_number) ?? 0,
        has_school: value.has_school === true,
        challenge_type: text(value.challenge_type),
        challenge_description: text(value.challenge_description),
        target_number: number(value.target_number),
        status,
        requested_at: text(value.requested_at),
        assigned_at: text(value.assigned_at),
        completed_at: text(value.completed_at),
        timestamp: text(value.timestamp),
        start_time: number(value.start_time),
        time_remaining_seconds: left,
        deadline_ms: status === 'assigned' ? deadline : null,
        claimed: status === 'assigned' && value.claimed === true,
    };
}

function readBuilding(value: Raw): TradingBuilding {
    const id = text(value.id) ?? '';
    return { id, label: text(value.label) ?? id, makes: firstAmount(value.makes), uses: firstAmount(value.uses) };
}

function readType(value: Raw): ChallengeType {
    const id = text(value.id) ?? '';
    const unit = value.unit === 'seconds' || value.unit === 'question' ? value.unit : 'times';
    return { id, label: text(value.label) ?? id, target: number(value.target) ?? 0, unit };
}

function readRules(value: unknown): TradingRules {
    const rules = isRaw(value) ? value : {};
    const seconds = number(rules.challenge_seconds) ?? 600;
    return {
        goods: raws(rules.goods).map((good) => ({ id: String(good.id), label: text(good.label) ?? String(good.id) })),
        buildings: raws(rules.buildings).map(readBuilding),
        challenge_types: raws(rules.challenge_types).map(readType),
        challenge_ms: seconds * 1000,
    };
}

function readNation(value: Raw): Nation {
    return {
        team_id: number(value.team_id) ?? 0,
        team_number: number(value.team_number) ?? 0,
        label: text(value.label) ?? '',
        buildings: amounts(value.buildings),
        goods: value.goods == null ? null : amounts(value.goods),
    };
}

/** The same round with the goods of the viewer's own nations: `you` as it came tells them to their devices alone. */
export function withOwnGoods(trading: Trading, you: unknown): Trading {
    const told = raws((you as { nations?: unknown } | null | undefined)?.nations);
    const own = new Map(told.map((one) => [number(one.team_id), amounts(one.goods)]));
    return own.size === 0
        ? trading
        : { ...trading, nations: trading.nations.map((one) => ({ ...one, goods: one.goods ?? own.get(one.team_id) ?? null })) };
}

/** Null where no trading round is to be seen. */
export function readTrading(value: unknown, elapsedMs: number): Trading | null {
    if (!isRaw(value)) {
        return null;
    }
    return {
        round_id: number(value.round_id),
        rules: readRules(value.rules),
        nations: raws(value.nations).map(readNation),
        bank: isRaw(value.bank) ? { stock: amounts(value.bank.stock) } : null,
        challenges: raws(value.challenges).flatMap((one) => readChallenge(one, elapsedMs) ?? []),
        self_complete: value.self_complete !== false,
        challenge_gates_build: value.challenge_gates_build === true,
    };
}
