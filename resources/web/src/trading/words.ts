// SPDX-License-Identifier: GPL-3.0-or-later
// Names of goods, buildings and exercises, and refusals, in words.
import { tradeDe } from '../i18n/trade_de';
import { tradeEn } from '../i18n/trade_en';
import { count, filled, isolated, known, t, words } from '../i18n/trade_words.svelte';
import type { Amounts, Challenge, ChallengeType, Refusal, Trading } from '../sync/types';
import type { Shortage } from './market';
import type { Hindrance } from './model';

/** What the rules call it; where that is the name everybody knows, in the language of this page. */
function labelled(kind: 'good' | 'building' | 'exercise' | 'event' | 'event_text' | 'nature', id: string, label: string | undefined): string {
    const key = `${kind}.${id}`;
    if (known(key) && (label === undefined || label === '' || label === tradeEn[key])) {
        return t(key);
    }
    return label || id.replace(/_/g, ' ');
}

export const goodName = (trading: Trading, id: string): string =>
    labelled('good', id, trading.rules.goods.find((good) => good.id === id)?.label);

export const buildingName = (trading: Trading, id: string, told?: string): string =>
    labelled('building', id, trading.rules.buildings.find((building) => building.id === id)?.label ?? told);

export const exerciseName = (trading: Trading, id: string): string =>
    labelled('exercise', id, trading.rules.challenge_types.find((type) => type.id === id)?.label);

/** An event or a part of a scenario, as the rules or the event itself name it. */
export const eventName = (event: { event?: string; id?: unknown; label: string }): string =>
    labelled('event', event.event ?? String(event.id), event.label);

export const eventText = (event: { event?: string; id?: unknown; text: string }): string =>
    event.text === '' ? '' : labelled('event_text', event.event ?? String(event.id), event.text);

/** "Generous trader": the label of a score. */
export function natureName(label: string): string {
    const keys = ['generous', 'fair', 'balanced', 'shrewd', 'profit_focused', 'no_trades'] as const;
    const key = keys.find((one) => tradeEn[`nature.${one}`] === label);
    return key === undefined ? label : t(`nature.${key}`);
}

/** The rules of the program's own have names in every language; those of a host's file have the file's. */
export function rulesetName(rules: { id: string; title: string }): string {
    const key = `ruleset.${rules.id}`;
    return known(key) && (rules.id === 'default' || rules.title === tradeEn[key]) ? t(key) : rules.title;
}

/** With two decimals, as prices are shown. */
export const price = (value: number): string =>
    new Intl.NumberFormat(words.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** "+12 %", with a real minus sign. */
export function percent(value: number): string {
    const rounded = Math.round(value);
    const sign = rounded > 0 ? '+' : '';
    return `${sign}${count(rounded === 0 ? 0 : rounded)}\u00a0%`;
}

/** "30 Food, 50 Currency", in the order of the rules. */
export function amountsWords(trading: Trading, amounts: Amounts): string {
    const goods = [...trading.rules.goods.map(({ id }) => id), 'currency'];
    const order = (good: string): number => (goods.indexOf(good) + goods.length) % goods.length;
    const list = Object.entries(amounts).filter(([, amount]) => amount > 0);
    return list.length === 0
        ? t('trade.nothing')
        : list
              .sort(([a], [b]) => order(a) - order(b))
              .map(([good, amount]) => amountWords(trading, good, amount))
              .join(', ');
}

export const shortWords = (trading: Trading, short: readonly Shortage[]): string =>
    short
        .map(({ good, need, have }) => t('trade.why_short', { good: goodName(trading, good), need: count(need), have: count(have) }))
        .join('; ');

/** What a deal is worth to a side: "+25 %", or that it gives nothing. */
export function marginWords(given: number, received: number): string {
    if (given === 0) {
        return t(received === 0 ? 'deal.margin_even' : 'deal.margin_gift');
    }
    return percent(((received - given) * 100) / given);
}

export const unitOf = (trading: Trading, id: string): ChallengeType['unit'] =>
    trading.rules.challenge_types.find((type) => type.id === id)?.unit ?? 'times';

/** "20 push-ups", or "Plank, 60 seconds". */
export function exerciseWords(trading: Trading, challenge: Pick<Challenge, 'challenge_type' | 'target_number'>): string {
    if (challenge.challenge_type === null) {
        return '';
    }
    const what = exerciseName(trading, challenge.challenge_type);
    if (challenge.target_number === null || challenge.target_number === 0) {
        return what;
    }
    const target = count(challenge.target_number);
    switch (unitOf(trading, challenge.challenge_type)) {
        case 'seconds':
            return t('trade.exercise_seconds', { what, count: target });
        case 'question':
            return what;
        case 'times':
            return t('trade.exercise', { what, count: target });
    }
}

/**
 * What the banker has written beside the kind and the number; empty where his page has only said those again, in
 * whatever language it speaks.
 */
export function ownWords(trading: Trading, challenge: Pick<Challenge, 'challenge_type' | 'target_number' | 'challenge_description'>): string {
    const said = challenge.challenge_description ?? '';
    const again = [tradeEn, tradeDe].some((table: Record<string, string>) => said === exerciseIn(trading, challenge, table));
    return again || said === exerciseWords(trading, challenge) ? '' : said;
}

function exerciseIn(trading: Trading, challenge: Pick<Challenge, 'challenge_type' | 'target_number'>, table: Record<string, string>): string {
    const type = challenge.challenge_type ?? '';
    const what = table[`exercise.${type}`] ?? '';
    const seconds = unitOf(trading, type) === 'seconds';
    return filled(table[seconds ? 'trade.exercise_seconds' : 'trade.exercise'] ?? '', { what, count: challenge.target_number ?? '' });
}

export const amountWords = (trading: Trading, good: string, amount: number): string =>
    t('trade.amount', { count: count(amount), good: goodName(trading, good) });

export function hindranceWords(trading: Trading, hindrance: Hindrance, ownSeats: readonly number[]): string {
    switch (hindrance.why) {
        case 'locked':
            return ownSeats.includes(hindrance.by.player_id)
                ? t('trade.why_own')
                : t('trade.why_team', { name: isolated(hindrance.by.player_name) });
        case 'short':
            return t('trade.why_short', {
                good: goodName(trading, hindrance.good), need: count(hindrance.need), have: count(hindrance.have),
            });
        case 'bank_short':
            return t('trade.why_bank', {
                good: goodName(trading, hindrance.good), need: count(hindrance.need), have: count(hindrance.have),
            });
        case 'paused':
            return t('trade.why_paused');
    }
}

/** A refusal of the host in the page's language; undefined where it is best told in the host's own words. */
export function refusalWords(trading: Trading | null, refusal: Refusal, ownTeams: readonly (number | null)[] = []): string | undefined {
    const { error, body } = refusal;
    if ((error === 'goods_short' || error === 'bank_short') && trading !== null && Array.isArray(body.short)) {
        const theirs = typeof body.team_id === 'number' && !ownTeams.includes(body.team_id);
        const key = error === 'bank_short' ? 'trade.why_bank' : theirs ? 'deal.why_theirs' : 'trade.why_short';
        const rows = (body.short as Record<string, unknown>[]).map((row) =>
            t(key, { good: goodName(trading, String(row.good)), need: count(Number(row.need)), have: count(Number(row.have)) }),
        );
        return rows.length === 0 ? undefined : rows.join('; ');
    }
    const limit = typeof body.limit === 'number' ? body.limit : null;
    if ((error === 'building_limit' || error === 'severity_out_of_range' || error === 'quantity_invalid') && limit !== null) {
        return t(`refused.${error}_n`, { count: count(limit) });
    }
    const key = `refused.${refusal.error}`;
    return known(key) ? t(key) : undefined;
}
