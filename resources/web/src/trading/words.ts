// SPDX-License-Identifier: GPL-3.0-or-later
// Names of goods, buildings and exercises, and refusals, in words.
import { en, type Key } from '../i18n/en';
import { count, t } from '../i18n/words.svelte';
import type { Challenge, ChallengeType, Refusal, Trading } from '../sync/types';
import type { Hindrance } from './model';

const known = (key: string): key is Key => key in en;

/** What the rules call it; where that is the name everybody knows, in the language of this page. */
function labelled(kind: 'good' | 'building' | 'exercise', id: string, label: string | undefined): string {
    const key = `${kind}.${id}`;
    if (known(key) && (label === undefined || label === '' || label === en[key])) {
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

/** A name of any writing direction, put so that it cannot turn the words around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

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
export function refusalWords(trading: Trading | null, refusal: Refusal): string | undefined {
    const { error, body } = refusal;
    if ((error === 'goods_short' || error === 'bank_short') && trading !== null && Array.isArray(body.short)) {
        const rows = (body.short as Record<string, unknown>[]).map((row) =>
            t(error === 'bank_short' ? 'trade.why_bank' : 'trade.why_short', {
                good: goodName(trading, String(row.good)), need: count(Number(row.need)), have: count(Number(row.have)),
            }),
        );
        return rows.length === 0 ? undefined : rows.join('; ');
    }
    const key = `refused.${refusal.error}`;
    return known(key) ? t(key) : undefined;
}
