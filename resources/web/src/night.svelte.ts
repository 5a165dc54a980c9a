// SPDX-License-Identifier: GPL-3.0-or-later
// The page's own state: which page is shown, and the session behind it.
import { Presses } from './buzz.svelte';
import { chime } from './chime';
import { t, words } from './i18n/words.svelte';
import { asRecord, OptimisticRecord, type RecordUpdate, type SessionRecord, type UpdateOutcome } from './record/record';
import { StayAwake } from './stay_awake';
import { type Command, type CommandState, Commands } from './sync/commands';
import type { ConnectionState } from './sync/connection';
import { backoffMs } from './sync/backoff';
import { Http } from './sync/http';
import { randomKey } from './sync/random_key';
import { ServerClock } from './sync/server_clock';
import { Session, type SessionEnding } from './sync/session';
import type { GameState } from './sync/store';
import { browserTimers } from './sync/timers';
import type {
    BuzzResultFrame,
    BuzzWonFrame,
    Frame,
    FrontPage,
    Light,
    NoticeFrame,
    Player,
    Refusal,
    Team,
    Trading,
} from './sync/types';
import { withOwnGoods } from './trading/wire';

/** What staff looks at. */
export type Tab = 'game' | 'bank' | 'notes';

export type Page =
    | 'loading'
    | 'unreachable'
    | 'no_game'
    | 'wrong_code'
    | 'old_code'
    | 'join'
    | 'game'
    | 'removed'
    | 'left';

export interface Toast {
    id: number;
    text: string;
    tone: 'bad' | 'plain';
}

export interface JoinWish {
    name: string;
    team?: number;
    new_team?: string;
    assign_me?: boolean;
    role?: string;
    pin?: string;
    also_on_this_device?: boolean;
}

export type JoinResult =
    | { kind: 'in' }
    | { kind: 'taken'; playerId: number | null; message: string }
    | { kind: 'refused'; message: string };

const toastMs = 5000;
const noGameAgainMs = 5000;
const log = (line: string): void => console.info(line);

class Night {
    page: Page = $state('loading');
    /** The code in the address, in upper case; null where the address names none. */
    code: string | null = $state(null);
    front: FrontPage | null = $state.raw(null);
    /** The live night, where the address names another one. */
    elsewhere: FrontPage | null = $state.raw(null);
    game: GameState | null = $state.raw(null);
    connection: ConnectionState = $state('connecting');
    toasts: Toast[] = $state.raw([]);
    commandStates: Record<string, CommandState> = $state({});
    lights: Record<string, Light> = $state.raw({});
    /** True if a device that had a seat had to come back to the join page. */
    seatLost = $state(false);
    /** What a screen reader is told at once. */
    spoken = $state('');
    readonly presses = new Presses();
    readonly clock = new ServerClock();

    readonly seats: Player[] = $derived(
        (this.game?.you.seats ?? []).flatMap((id) => this.game?.players.get(id) ?? []),
    );
    readonly role = $derived(this.game?.you.role.replace('-', '_') ?? 'spectator');
    readonly runs = $derived(this.role === 'host' || this.role === 'co_host');
    readonly staff = $derived(this.runs || this.role === 'banker');
    /** The trading round, while there is one. */
    readonly trading: Trading | null = $derived.by(() => {
        const trading = this.game?.trading ?? null;
        const round = trading?.round_id == null ? undefined : this.game?.rounds.get(trading.round_id);
        const runs = round === undefined || round.status === 'running';
        return trading !== null && runs ? withOwnGoods(trading, this.game?.you) : null;
    });
    /** The tab that was tapped last; null before the first tap. */
    tab: Tab | null = $state(null);
    readonly shownTab: Tab = $derived(
        this.tab === 'bank' && this.trading === null
            ? 'game'
            : (this.tab ?? (this.trading !== null && (this.role === 'banker' || this.game?.live == null) ? 'bank' : 'game')),
    );
    /** The night's session record, with what this page has changed in it; null while it is not known. */
    record: SessionRecord | null = $state.raw(null);
    readonly sound = $state({ on: !chime.silent });

    private readonly http = new Http(browserTimers, this.clock);
    private readonly commands = new Commands(this.http, browserTimers, (name, state) => {
        this.commandStates[name] = state;
    });
    private readonly notes = new OptimisticRecord({
        http: this.http,
        timers: browserTimers,
        log,
        url: () => `/api/v1/game-sessions/${this.front?.game.id ?? this.game?.game.id ?? 0}`,
        onChange: (record) => (this.record = record),
        onRolledBack: (outcome) => {
            const key = `record.${outcome.why}` as const;
            this.toast(outcome.why === 'refused' && outcome.message !== '' ? outcome.message : t(key), 'bad');
        },
    });
    private session: Session | null = null;
    private frontTimer: ReturnType<typeof setTimeout> | undefined;
    private frontTries = 0;
    private nextToast = 1;
    private readonly awake = new StayAwake();
    private desks: Promise<typeof import('./screens/Desk.svelte')> | null = null;
    private tradingPages: Promise<typeof import('./screens/Trading.svelte')> | null = null;

    start(): void {
        const match = /^\/j\/([^/]+)\/?$/i.exec(location.pathname);
        this.code = match?.[1] === undefined ? null : decoded(match[1]).toUpperCase();
        const wake = (): void => this.wake();
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'visible') {
                wake();
            }
        });
        addEventListener('online', wake);
        addEventListener('pageshow', wake);
        chime.listen();
        void this.loadFront();
    }

    /** Reads the front page of the night that the address names, and goes where it leads. */
    async loadFront(): Promise<void> {
        clearTimeout(this.frontTimer);
        const url = this.code === null ? '/api/live' : `/api/games/${encodeURIComponent(this.code)}`;
        const reply = await this.http.ask<FrontPage>('GET', url);
        if (this.page === 'game') {
            // A join was answered in the meantime.
            return;
        }
        if (reply.kind === 'ok') {
            this.frontTries = 0;
            await this.takeFront(reply.body);
        } else if (reply.kind === 'refused' && reply.refusal.status < 500 && reply.refusal.status !== 429) {
            await this.notFound();
        } else {
            this.page = this.page === 'join' ? 'join' : 'unreachable';
            this.frontTimer = setTimeout(
                () => void this.loadFront(),
                backoffMs(Math.min(this.frontTries++, 3), Math.random()),
            );
        }
    }

    private async takeFront(front: FrontPage): Promise<void> {
        this.front = front;
        if (this.code !== null && front.you === null) {
            const live = await this.http.ask<FrontPage>('GET', '/api/live');
            this.elsewhere = live.kind === 'ok' && live.body.game.id !== front.game.id ? live.body : null;
            if (this.elsewhere !== null) {
                this.page = 'old_code';
                return;
            }
        }
        if (front.you !== null) {
            this.enter();
        } else {
            this.page = 'join';
        }
    }

    private async notFound(): Promise<void> {
        if (this.code === null) {
            this.page = 'no_game';
            this.frontTimer = setTimeout(() => void this.loadFront(), noGameAgainMs);
            return;
        }
        const live = await this.http.ask<FrontPage>('GET', '/api/live');
        this.elsewhere = live.kind === 'ok' ? live.body : null;
        this.page = 'wrong_code';
    }

    goToLive(): void {
        this.code = null;
        this.elsewhere = null;
        history.replaceState(null, '', '/');
        this.page = 'loading';
        void this.loadFront();
    }

    private enter(): void {
        const front = this.front;
        if (front === null || this.session !== null) {
            return;
        }
        this.session = new Session({
            gameId: front.game.id,
            socketUrl: front.sockets ? socketUrl(front) : null,
            http: this.http,
            timers: browserTimers,
            log,
            elapsed: (clock) => this.clock.gameTime(clock, Date.now()),
            onConnection: (state) => {
                this.connection = state;
                if (state === 'connected') {
                    this.presses.back();
                    if (this.record !== null || this.notes.busy) {
                        void this.notes.recover();
                    }
                } else {
                    this.presses.cut();
                }
            },
            onMoment: (frame) => this.takeMoment(frame),
            onEnding: (ending) => this.takeEnding(ending),
        });
        this.connection = 'connecting';
        this.session.store.subscribe((state) => {
            this.presses.follow(state?.live ?? null);
            const changed = state?.session !== this.game?.session;
            this.game = state;
            const record = changed && this.staff ? asRecord(state?.session) : null;
            if (record !== null) {
                this.notes.take(record);
            }
        });
        this.page = 'game';
        this.seatLost = false;
        this.session.start();
        void this.awake.hold();
    }

    private takeEnding(ending: SessionEnding): void {
        this.session = null;
        this.game = null;
        if (ending === 'removed') {
            this.page = 'removed';
            return;
        }
        this.seatLost = ending === 'credentials';
        this.page = 'loading';
        void this.loadFront();
    }

    private wake(): void {
        this.session?.wake();
        if (['unreachable', 'no_game', 'join'].includes(this.page)) {
            void this.loadFront();
        }
        if (this.page === 'game') {
            void this.awake.hold();
        }
    }

    private takeMoment(frame: Frame): void {
        switch (frame.type) {
            case 'buzz_result':
                this.takeVerdict(frame as unknown as BuzzResultFrame);
                break;
            case 'buzz_won':
                this.presses.decided(frame as unknown as BuzzWonFrame);
                break;
            case 'buzz_pending':
                if (typeof frame.question_id === 'number') {
                    this.presses.somebody(frame.question_id);
                }
                break;
            case 'presence':
                this.lights = { ...this.lights, ...(frame.players as Record<string, Light>) };
                break;
            case 'event':
            case 'news':
                void this.tradingDesk().then(({ tradingDesk }) => tradingDesk.hear(frame), () => undefined);
                break;
            case 'notice':
                this.toast(noticeWords(frame as unknown as NoticeFrame), 'plain');
                break;
            case 'error':
                if (typeof frame.message === 'string') {
                    this.toast(frame.message, 'bad');
                }
                break;
        }
    }

    alarm(tune: Parameters<typeof chime.play>[0], pattern: number | number[]): void {
        chime.play(tune);
        vibrate(pattern);
    }

    setSound(on: boolean): void {
        chime.setSilent(!on);
        this.sound.on = on;
        if (on) {
            chime.play('done');
        }
    }

    private takeVerdict(frame: BuzzResultFrame): void {
        const seat = this.presses.verdict(frame, this.seats[0]?.id);
        if (seat !== undefined && frame.verdict === 'first') {
            vibrate([60, 50, 60]);
        }
    }

    /** One press of a seat's buzzer. */
    press(seat: number): void {
        const live = this.game?.live;
        if (live == null) {
            return;
        }
        const number = this.session?.buzz(live.question_id, this.seats.length === 1 && this.seats[0]?.id === seat ? null : seat) ?? null;
        this.presses.pressed(seat, number);
        vibrate(30);
    }

    toast(text: string, tone: Toast['tone']): void {
        const id = this.nextToast++;
        this.toasts = [...this.toasts.slice(-2), { id, text, tone }];
        setTimeout(() => this.dismiss(id), toastMs);
    }

    dismiss(id: number): void {
        this.toasts = this.toasts.filter((toast) => toast.id !== id);
    }

    /** The path of something of this game. */
    path(rest: string): string {
        return `/api/games/${this.front?.game.id ?? this.game?.game.id ?? 0}/${rest}`;
    }

    busy(name: string): boolean {
        return this.commandStates[name] === 'sending';
    }

    /**
     * Sends a command and says so where it was not taken; `meet` may take a refusal upon itself by answering true.
     * Resolves to the reply's body, or null.
     */
    async run<T extends object>(command: Command, meet?: (refusal: Refusal) => boolean): Promise<T | null> {
        const outcome = await this.commands.run<T>(command);
        switch (outcome.kind) {
            case 'accepted':
                if (this.connection !== 'connected') {
                    // No frame will tell of it.
                    void this.session?.refreshSnapshot('fallback');
                }
                return outcome.body;
            case 'refused':
                if (meet?.(outcome.refusal) !== true) {
                    this.toast(await this.wordsOf(outcome.refusal), 'bad');
                }
                return null;
            case 'unreachable':
                this.toast(t('command.unreachable'), 'bad');
                return null;
            case 'in_flight':
                return null;
        }
    }

    /** Why it was refused, in the language of this page; else in the host's own sentence. */
    private async wordsOf(refusal: Refusal): Promise<string> {
        const told = await import('./i18n/refused').catch(() => null);
        return told?.refusedWords(words.language, refusal.error) ?? (refusal.message || t('command.refused'));
    }

    post<T extends object>(name: string, rest: string, body: object = {}): Promise<T | null> {
        return this.run<T>({ name, method: 'POST', url: this.path(rest), body });
    }

    /** Reads something of this game; null where it cannot be had now. */
    async read<T extends object>(rest: string): Promise<T | null> {
        const reply = await this.http.ask<T>('GET', this.path(rest));
        return reply.kind === 'ok' ? reply.body : null;
    }

    /** Reads the session record, the first time it is looked at. */
    async loadRecord(): Promise<void> {
        await this.notes.load();
    }

    /** Shows a change to the session record at once and sends it. */
    updateRecord(update: RecordUpdate): Promise<UpdateOutcome> {
        return this.notes.update(update);
    }

    async join(wish: JoinWish): Promise<JoinResult> {
        const place = `quizaar.join.${this.front?.game.id ?? 0}${wish.also_on_this_device === true ? '.more' : ''}`;
        // The secret is drawn before the host is asked and kept until it has answered: the same join, repeated after a
        // lost reply or a reload, is the same seat.
        const secret = kept(place) ?? randomKey();
        keep(place, secret);
        const url = this.path('players');
        const outcome = await this.commands.run({ name: 'join', method: 'POST', url, body: wish, key: secret });
        if (outcome.kind === 'in_flight') {
            return { kind: 'refused', message: '' };
        }
        if (outcome.kind === 'unreachable') {
            return { kind: 'refused', message: t('command.unreachable') };
        }
        keep(place, null);
        if (outcome.kind === 'accepted') {
            if (wish.also_on_this_device !== true) {
                this.enter();
            }
            return { kind: 'in' };
        }
        const { refusal } = outcome;
        if (refusal.error === 'name_taken') {
            const id = refusal.body.player_id;
            const free = refusal.body.seat_free === true && typeof id === 'number';
            return { kind: 'taken', playerId: free ? id : null, message: await this.wordsOf(refusal) };
        }
        if (refusal.error === 'key_reused') {
            // An earlier join of this page came through after all; its cookie says who we are.
            void this.loadFront();
        }
        return { kind: 'refused', message: await this.wordsOf(refusal) };
    }

    /** "I am Ana again." */
    async claim(playerId: number): Promise<void> {
        const claim = await this.post('claim', `seats/${playerId}/claim`);
        if (claim !== null) {
            this.enter();
        }
    }

    async leave(playerId: number): Promise<void> {
        const last = this.seats.length <= 1;
        const url = this.path(`players/${playerId}`);
        if ((await this.run({ name: 'leave', method: 'DELETE', url })) !== null && last) {
            this.session?.stop();
            this.session = null;
            this.game = null;
            this.page = 'left';
        }
    }

    /** Back to the join page, after having been removed or having left. */
    rejoin(): void {
        this.page = 'loading';
        void this.loadFront();
    }

    async refresh(): Promise<void> {
        const fine = (await this.session?.refreshSnapshot('manual')) ?? false;
        this.toast(t(fine ? 'menu.refreshed' : 'menu.not_refreshed'), fine ? 'plain' : 'bad');
    }

    /** The screens of the trading game: an evening of questions need not load them. */
    tradingPage(): Promise<typeof import('./screens/Trading.svelte')> {
        this.tradingPages ??= import('./screens/Trading.svelte');
        return this.tradingPages;
    }

    /** How the trading has ended. */
    podium(): Promise<typeof import('./parts/trading/Podium.svelte')> {
        return import('./parts/trading/Podium.svelte');
    }

    private tradingDesk(): Promise<typeof import('./trading/desk.svelte')> {
        return import('./trading/desk.svelte');
    }

    /** The screens of those who run the game: guests' phones need not load them. */
    desk(): Promise<typeof import('./screens/Desk.svelte')> {
        this.desks ??= import('./screens/Desk.svelte');
        return this.desks;
    }

    teamOf(player: Player | undefined): Team | undefined {
        return player?.team_id == null ? undefined : this.game?.teams.get(player.team_id);
    }

    /** Milliseconds of game clock until `deadline`, never below 0. */
    until(deadline: number): number {
        const clock = this.game?.clock;
        return clock === undefined ? 0 : Math.max(0, deadline - this.clock.gameTime(clock, Date.now()));
    }

    /** Game time as it is now. */
    elapsed(): number {
        const clock = this.game?.clock;
        return clock === undefined ? 0 : this.clock.gameTime(clock, Date.now());
    }
}

/** In the page's language where it knows the code; else the host's own sentence. */
function noticeWords({ code, message }: NoticeFrame): string {
    const key = `notice.${code}`;
    return key === 'notice.renamed' || key === 'notice.seat_given' ? t(key) : message;
}

function socketUrl(front: FrontPage): string {
    if (front.ws_url) {
        return front.ws_url;
    }
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    return `${scheme}://${location.host}/ws/games/${front.game.id}`;
}

function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function vibrate(pattern: number | number[]): void {
    // Not known on iPhones; refused before the first touch.
    (navigator as { vibrate?: (pattern: number | number[]) => boolean }).vibrate?.(pattern);
}

function kept(place: string): string | null {
    try {
        return sessionStorage.getItem(place);
    } catch {
        return null;
    }
}

function keep(place: string, value: string | null): void {
    try {
        if (value === null) {
            sessionStorage.removeItem(place);
        } else {
            sessionStorage.setItem(place, value);
        }
    } catch {
        // Then a reload in the middle of joining may need the seat list.
    }
}

export const night = new Night();

/** The class that gives an element the colour and shape of the mark with that number. */
export function markClass(mark: number): string {
    return `team team-${((mark % 20) + 20) % 20}`;
}

/** The class that gives an element a team's colour and shape. */
export function teamClass(team: Team | undefined, player?: Player): string {
    if (team !== undefined) {
        return markClass(team.colour);
    }
    if (player !== undefined) {
        return markClass(player.team_number === null ? player.id : player.team_number - 1);
    }
    return 'team';
}
