// SPDX-License-Identifier: GPL-3.0-or-later
// The trading part of a snapshot, and challenges, as they come over the wire.
import type {
    ChallengeCard,
    Amount,
    Amounts,
    BankPrice,
    Challenge,
    ChallengeStatus,
    ChallengeType,
    EventType,
    Nation,
    NationStanding,
    OwnPart,
    TradeSummary,
    Trading,
    TradingBuilding,
    TradingEvent,
    TradingRules,
} from '../sync/types';

type Raw = Record<string, unknown>;

const statuses: readonly string[] = ['requested', 'assigned', 'completed', 'cancelled', 'expired'];
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const raws = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []);

function byKey<T>(value: unknown, read: (one: unknown) => T | null): Record<string, T> {
    const pairs = isRaw(value) ? Object.entries(value).map(([key, one]) => [key, read(one)] as const) : [];
    return Object.fromEntries(pairs.filter((pair): pair is [string, T] => pair[1] !== null));
}

const amounts = (value: unknown): Amounts => byKey(value, number);

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
    return {
        id, label: text(value.label) ?? id, makes: firstAmount(value.makes), uses: firstAmount(value.uses),
        cost: amounts(value.cost), most: number(value.most), score: number(value.score) ?? 0,
    };
}

function readType(value: Raw): ChallengeType {
    const id = text(value.id) ?? '';
    const unit = value.unit === 'seconds' || value.unit === 'question' ? value.unit : 'times';
    return { id, label: text(value.label) ?? id, target: number(value.target) ?? 0, unit };
}

function readEventType(value: Raw): EventType {
    const id = text(value.id) ?? '';
    return {
        id, label: text(value.label) ?? id, text: text(value.text) ?? '', kind: text(value.kind) ?? '', rule: text(value.rule) ?? '',
    };
}

function readPrice(value: unknown): BankPrice | null {
    const price = isRaw(value) ? value : {};
    const mid = number(price.mid);
    return mid === null
        ? null
        : { mid, buy: number(price.buy) ?? mid, sell: number(price.sell) ?? mid, baseline: number(price.baseline) ?? mid };
}

/** What is counted or listed on a screen is looked at; the rest is as the host says it. */
const readTrades = (value: unknown): TradeSummary[] =>
    raws(value).map((one) => ({
        ...(one as unknown as TradeSummary),
        offered: amounts(one.offered),
        wanted: amounts(one.wanted),
        confirmed: numbers(one.confirmed),
    }));

export const readEvent = (one: Raw): TradingEvent => ({
    ...(one as unknown as TradingEvent),
    team_ids: numbers(one.team_ids),
    answerable_by: numbers(one.answerable_by),
    answer_cost: amounts(one.answer_cost),
});

const readStandings = (value: unknown): NationStanding[] | null =>
    Array.isArray(value) ? (raws(value) as unknown as NationStanding[]) : null;

function readRules(value: unknown): TradingRules {
    const rules = isRaw(value) ? value : {};
    const seconds = number(rules.challenge_seconds) ?? 600;
    return {
        goods: raws(rules.goods).map((good) => ({ id: String(good.id), label: text(good.label) ?? String(good.id) })),
        buildings: raws(rules.buildings).map(readBuilding),
        challenge_types: raws(rules.challenge_types).map(readType),
        challenge_ms: seconds * 1000,
        spread_percent: number(rules.spread_percent) ?? 20,
        captain_only: rules.captain_only === true,
        usual_severity: number(rules.usual_severity) ?? 3,
        most_severity: number(rules.most_severity) ?? 5,
        events: raws(rules.events).map(readEventType),
        scenario: raws(rules.scenario).map(readEventType),
    };
}

function readNation(value: Raw): Nation {
    return {
        team_id: number(value.team_id) ?? 0,
        team_number: number(value.team_number) ?? 0,
        label: text(value.label) ?? '',
        developed: value.developed === true,
        infected: value.infected === true,
        famines: number(value.famines) ?? 0,
        buildings: amounts(value.buildings),
        goods: value.goods == null ? null : amounts(value.goods),
        tax_due: number(value.tax_due),
        own: null,
    };
}

function readCard(value: Raw): ChallengeCard {
    return {
        challenge_id: number(value.challenge_id) ?? 0,
        player_id: number(value.player_id) ?? 0,
        question_id: number(value.question_id) ?? 0,
        kind: value.kind === 'number' || value.kind === 'true_false' ? value.kind : 'choice',
        text: text(value.text) ?? '',
        options: Array.isArray(value.options) ? value.options.map(String) : [],
        several: value.several === true,
        right: number(value.right) ?? 0,
        target: number(value.target) ?? 1,
        wait_until_ms: number(value.wait_until_ms),
    };
}

function readOwn(value: Raw, gated: boolean): OwnPart {
    return {
        price_percent: number(value.price_percent) ?? 100,
        costs: byKey(value.costs, amounts),
        output: byKey(value.output, (one) => (isRaw(one) ? { makes: amounts(one.makes), uses: amounts(one.uses) } : null)),
        rights: gated ? amounts(value.rights) : null,
        stopped_until_ms: number(value.stopped_until_ms),
        cards: raws(value.cards).map(readCard),
        score: isRaw(value.score) ? (value.score as unknown as NationStanding) : null,
        trades: readTrades(value.trades),
    };
}

/** The same round with what the viewer's own nations have and can: `you` as it came tells it to their devices alone. */
export function withOwnGoods(trading: Trading, you: unknown): Trading {
    const told = raws((you as { nations?: unknown } | null | undefined)?.nations);
    const own = new Map(told.map((one) => [number(one.team_id), one]));
    const joined = (nation: Nation): Nation => {
        const mine = own.get(nation.team_id);
        return mine === undefined
            ? nation
            : {
                  ...nation,
                  goods: nation.goods ?? amounts(mine.goods),
                  tax_due: nation.tax_due ?? number(mine.tax_due),
                  own: readOwn(mine, trading.challenge_gates_build),
              };
    };
    return own.size === 0 ? trading : { ...trading, nations: trading.nations.map(joined) };
}

/** Null where no trading round is to be seen. */
export function readTrading(value: unknown, elapsedMs: number): Trading | null {
    if (!isRaw(value)) {
        return null;
    }
    const { tax, late_costs: late } = value;
    return {
        round_id: number(value.round_id),
        rules: readRules(value.rules),
        nations: raws(value.nations).map(readNation),
        bank: isRaw(value.bank) ? { stock: amounts(value.bank.stock), prices: byKey(value.bank.prices, readPrice) } : null,
        challenges: raws(value.challenges).flatMap((one) => readChallenge(one, elapsedMs) ?? []),
        self_complete: value.self_complete !== false,
        challenge_gates_build: value.challenge_gates_build === true,
        quiz_challenges: value.quiz_challenges === true,
        ends_at_ms: number(value.ends_at_ms),
        tax: isRaw(tax)
            ? {
                  good: text(tax.good) ?? 'food',
                  due_ms: number(tax.due_ms),
                  interval_ms: number(tax.interval_ms) ?? 0,
                  warned: tax.warned === true,
              }
            : null,
        events: raws(value.events).map(readEvent),
        scores_shown: value.scores_shown === true,
        scores: readStandings(value.scores),
        late_costs: isRaw(late) ? { from_ms: number(late.from_ms) ?? 0, percent: number(late.percent) ?? 0 } : null,
        trades: readTrades(value.trades),
    };
}
