// SPDX-License-Identifier: GPL-3.0-or-later
// What people do in the trading game, and what they are told of it. It outlives the screens and comes with the first of
// them. Every command goes through the page's one queue, under a key of its own.
import { count, isolated, t } from '../i18n/trade_words.svelte';
import { night } from '../night.svelte';
import type {
    Amounts,
    Challenge,
    ChallengeCard,
    EventFrame,
    Frame,
    Nation,
    NewsFrame,
    Player,
    PreviewReply,
    PriceHistory,
    TradeSummary,
    Trading,
    TradingEvent,
} from '../sync/types';
import type { Deal } from './market';
import { readChallenge, readEvent } from './wire';
import { buildingName, eventName, goodName, percent, price, refusalWords } from './words';

/** Something that everybody was told, in words. */
export interface News {
    id: number;
    at_ms: number;
    text: string;
    bad: boolean;
}

export interface History {
    round: number | null;
    goods: string[];
    /** [game clock in ms, mid price of each good in currency] */
    points: number[][];
}

const mostNews = 30;
/** A phone need not draw more than it has pixels for. */
const mostPoints = 1500;

export type PlayerTab = 'nation' | 'build' | 'market' | 'deals' | 'news';
export type BankTab = 'challenges' | 'prices' | 'events' | 'deals' | 'nations';

class TradingDesk {
    /** What has been told since this page was opened, newest first. */
    news: News[] = $state.raw([]);
    history: History | null = $state.raw(null);
    tab: PlayerTab = $state('nation');
    bankTab: BankTab = $state('challenges');
    /** Who plays, where several do on this phone. */
    chosen: number | null = $state(null);
    /** The good that the market shows. */
    good: string | null = $state(null);
    private nextNews = 1;
    private nextPreview = 1;
    private loading = false;

    private async send<T extends object>(name: string, url: string, body?: object): Promise<T | null> {
        return night.run<T>({ name, method: 'POST', url, body }, (refusal) => {
            const words = refusalWords(night.trading, refusal, night.seats.map((seat) => seat.team_id));
            if (words !== undefined) {
                night.toast(words, 'bad');
            }
            return words !== undefined;
        });
    }

    private challengeStep(name: string, rest: string, body?: object): Promise<object | null> {
        const game = night.game?.game.code ?? night.front?.game.code ?? '';
        return this.send(name, `/api/v2/challenges/${encodeURIComponent(game)}/${rest}`, body);
    }

    private post<T extends object>(name: string, rest: string, body: object = {}): Promise<T | null> {
        return this.send<T>(name, night.path(rest), body);
    }

    /** Asks for a challenge; the banker chooses which one. */
    async request(seat: Player, nation: Nation, building: string, name: string): Promise<boolean> {
        const body = {
            player_id: seat.id,
            building_type: building,
            building_name: name,
            team_number: nation.team_number,
            has_school: (nation.buildings.school ?? 0) > 0,
        };
        return (await this.challengeStep(`request ${seat.id}`, 'request', body)) !== null;
    }

    async assign(challenge: Challenge, type: string, description: string, target: number): Promise<boolean> {
        const body = { challenge_type: type, challenge_description: description, target_number: target };
        return (await this.challengeStep(`challenge ${challenge.id}`, `${challenge.id}/assign`, body)) !== null;
    }

    /** Taken, whether right or wrong: the frame that follows says which. */
    async answer(card: ChallengeCard, said: { text: string; options: number[] }): Promise<boolean> {
        const body = { question_id: card.question_id, text: said.text, options: said.options };
        const rest = `${card.challenge_id}/answer`;
        return (await this.challengeStep(`challenge ${card.challenge_id}`, rest, body)) !== null;
    }

    async step(challenge: Challenge, what: 'complete' | 'cancel'): Promise<boolean> {
        return (await this.challengeStep(`challenge ${challenge.id}`, `${challenge.id}/${what}`)) !== null;
    }

    async build(seat: Player, building: string): Promise<boolean> {
        const done = await this.post(`build ${building}`, 'trading/build', { building, player_id: seat.id });
        return done !== null;
    }

    /** What it came to in whole currency, or null. */
    async withBank(seat: Player, deal: Deal, good: string, amount: number): Promise<number | null> {
        const body = { deal, good, amount, player_id: seat.id };
        const reply = await this.post<{ total?: number }>('bank', 'trading/bank', body);
        return reply === null ? null : (reply.total ?? 0);
    }

    async offer(seat: Player, to: number, offered: Amounts, wanted: Amounts): Promise<boolean> {
        return (await this.post('offer', 'trading/offers', { to, offered, wanted, player_id: seat.id })) !== null;
    }

    async counter(seat: Player, trade: TradeSummary, gives: Amounts, wants: Amounts): Promise<boolean> {
        const rest = `trading/offers/${trade.id}/counter`;
        return (await this.post(`trade ${trade.id}`, rest, { gives, wants, player_id: seat.id })) !== null;
    }

    /** The terms that were on the screen, and no others. */
    async accept(seat: Player, trade: TradeSummary): Promise<boolean> {
        const body = { terms: trade.terms, player_id: seat.id };
        return (await this.post(`trade ${trade.id}`, `trading/offers/${trade.id}/accept`, body)) !== null;
    }

    async close(trade: TradeSummary, how: 'reject' | 'cancel', seat?: Player): Promise<boolean> {
        const body = seat === undefined ? {} : { player_id: seat.id };
        return (await this.post(`trade ${trade.id}`, `trading/offers/${trade.id}/${how}`, body)) !== null;
    }

    async respond(seat: Player, event: TradingEvent): Promise<boolean> {
        const rest = `trading/events/${event.id}/respond`;
        return (await this.post(`event ${event.id}`, rest, { player_id: seat.id })) !== null;
    }

    async setBaseline(good: string, baseline: number): Promise<boolean> {
        return (await this.post(`price ${good}`, 'trading/prices', { good, baseline })) !== null;
    }

    async collectTax(): Promise<boolean> {
        return (await this.post('tax', 'trading/tax')) !== null;
    }

    async trigger(event: string, severity: number, team: number | null): Promise<boolean> {
        return (await this.post('trigger', 'trading/events', wish(event, severity, team))) !== null;
    }

    /** What it would do; nothing happens. Each look has a name of its own, so that the newest is never held up. */
    preview(event: string, severity: number, team: number | null): Promise<PreviewReply | null> {
        return this.post(`preview ${this.nextPreview++}`, 'trading/preview', wish(event, severity, team));
    }

    async spokenDeal(from: number, to: number, offered: Amounts, wanted: Amounts): Promise<boolean> {
        return (await this.post('spoken', 'trading/spoken-deals', { from, to, offered, wanted })) !== null;
    }

    async showScores(shown: boolean): Promise<boolean> {
        return (await this.post('scores', 'trading/scores', { shown })) !== null;
    }

    async extend(round: number, minutes: number): Promise<boolean> {
        return (await this.post('extend', `rounds/${round}/extend`, { minutes })) !== null;
    }

    /** Reads the prices since the start; later ones are added as they come. */
    async loadHistory(trading: Trading): Promise<void> {
        if (this.loading || (this.history !== null && this.history.round === trading.round_id)) {
            return;
        }
        this.loading = true;
        const told = await night.read<PriceHistory>('trading/prices');
        this.loading = false;
        if (told !== null && Array.isArray(told.points)) {
            this.history = { round: told.round_id, goods: told.goods.map((good) => good.id), points: told.points };
        }
    }

    /** The prices of this moment go into the history. */
    note(trading: Trading, at: number): void {
        const { history } = this;
        if (history === null || history.round !== trading.round_id) {
            return;
        }
        const mids = history.goods.map((good) => trading.bank?.prices[good]?.mid ?? 0);
        const last = history.points.at(-1);
        if (last === undefined || (at > (last[0] ?? 0) && mids.some((mid, index) => mid !== last[index + 1]))) {
            this.history = { ...history, points: [...history.points, [at, ...mids]].slice(-mostPoints) };
        }
    }

    /** What a frame tells, said to those whom it concerns. The lists have moved already. */
    hear(frame: Frame): void {
        if (frame.type === 'event') {
            this.hearChallenge(frame as unknown as EventFrame);
        } else {
            this.hearNews(frame as unknown as NewsFrame);
        }
    }

    private tell(text: string, bad: boolean, loud: boolean): void {
        this.news = [{ id: this.nextNews++, at_ms: night.elapsed(), text, bad }, ...this.news].slice(0, mostNews);
        if (loud) {
            night.toast(text, bad ? 'bad' : 'plain');
        }
    }

    private hearNews(frame: NewsFrame): void {
        const { trading } = night;
        const data = frame.data as Record<string, unknown>;
        const own = night.seats.map((seat) => seat.team_id);
        const teamName = (id: unknown): string => isolated(night.game?.teams.get(Number(id))?.name ?? '');
        if (frame.event_type === 'trading_ended') {
            night.alarm('done', [120, 80, 120]);
            this.tell(t('news.trading_ended'), false, true);
            return;
        }
        if (trading === null) {
            return;
        }
        switch (frame.event_type) {
            case 'price_alert': {
                const [from, to] = [Number(data.from), Number(data.to)];
                const change = percent(from > 0 ? ((to - from) * 100) / from : 0);
                this.tell(t('news.price_alert', { good: goodName(trading, String(data.good)), change, price: price(to) }), false, false);
                break;
            }
            case 'tax_warning':
                this.tell(t('news.tax_warning'), false, true);
                if (own.length > 0) {
                    night.alarm('ask', 80);
                }
                break;
            case 'tax_collected': {
                const hungry = Array.isArray(data.famines) ? data.famines : [];
                const mine = hungry.some((id) => own.includes(Number(id)));
                const names = hungry.map(teamName).join(', ');
                const text = hungry.length === 0 ? t('news.tax_collected') : t('news.tax_famine', { names });
                this.tell(text, mine, true);
                if (mine) {
                    night.alarm('bad', 400);
                }
                break;
            }
            case 'event_struck': {
                const event = readEvent(data);
                const whom = event.team_ids.length === 0 ? '' : event.team_ids.map(teamName).join(', ');
                const what = eventName(event);
                this.tell(whom === '' ? t('news.event_struck', { what }) : t('news.event_struck_at', { what, whom }), event.kind === 'disaster', true);
                night.alarm(event.kind === 'disaster' ? 'bad' : 'ask', [120, 60, 120]);
                break;
            }
            case 'event_answered': {
                const event = readEvent((data.event ?? {}) as Record<string, unknown>);
                this.tell(t('news.event_answered', { name: teamName(data.team_id), what: eventName(event) }), false, !this.bankShown);
                break;
            }
            case 'event_over':
                for (const event of Array.isArray(data.events) ? (data.events as Record<string, unknown>[]) : []) {
                    this.tell(t('news.event_over', { what: eventName(readEvent(event)) }), false, false);
                }
                break;
            case 'baseline_changed':
                this.tell(
                    t('news.baseline_changed', { good: goodName(trading, String(data.good)), price: price(Number(data.baseline)) }),
                    false,
                    true,
                );
                break;
            case 'trading_end_warning':
                this.tell(t('news.trading_end_warning', { count: count(Number(data.minutes)) }), false, true);
                break;
            case 'trading_extended':
                this.tell(t('news.trading_extended'), false, true);
                break;
        }
    }

    private get bankShown(): boolean {
        return night.staff && night.shownTab === 'bank';
    }

    private hearChallenge(frame: EventFrame): void {
        const challenge = readChallenge(frame.data, 0);
        const { trading } = night;
        if (challenge === null || trading === null) {
            return;
        }
        const what = {
            name: isolated(challenge.player_name),
            building: buildingName(trading, challenge.building_type, challenge.building_name),
        };
        const atBank = this.bankShown && this.bankTab === 'challenges';
        const own = night.seats.some((seat) => seat.id === challenge.player_id);
        const team = night.seats.some((seat) => seat.team_number === challenge.team_number);
        switch (frame.event_type) {
            case 'challenge_request':
                if (night.staff) {
                    night.alarm('ask', [80, 60, 80]);
                    if (!atBank) {
                        night.toast(t('trade.told_request', what), 'plain');
                    }
                }
                break;
            case 'challenge_claimed':
                if (night.staff) {
                    night.alarm('ask', [80, 60, 80]);
                    if (!atBank) {
                        night.toast(t('trade.told_claimed', what), 'plain');
                    }
                }
                break;
            case 'challenge_assigned':
                if (own) {
                    night.alarm('go', [120, 80, 120, 80, 200]);
                }
                break;
            case 'challenge_completed':
                if (own || team) {
                    night.alarm('done', [60, 50, 60]);
                    night.toast(t(own ? 'trade.told_done' : 'trade.told_done_team', what), 'plain');
                }
                break;
            case 'challenge_cancelled':
                if (own) {
                    night.alarm('bad', 200);
                    night.toast(t('trade.told_cancelled', what), 'plain');
                }
                break;
            case 'challenge_expired':
                if (own || (night.staff && !atBank)) {
                    night.alarm('bad', 400);
                    night.toast(t(own ? 'trade.told_expired' : 'trade.told_expired_other', what), 'bad');
                }
                break;
        }
    }
}

const wish = (event: string, severity: number, team: number | null): object => ({
    event,
    severity,
    ...(team === null ? {} : { team_id: team }),
});

export const tradingDesk = new TradingDesk();
