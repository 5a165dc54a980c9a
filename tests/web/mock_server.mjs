// SPDX-License-Identifier: GPL-3.0-or-later
// A host made of one JavaScript object: it speaks docs/protocol.md well enough for the page to play a night against
// it, and scenes.mjs puts it into any moment of the evening. It knows no rules and keeps nothing.
//
//     node mock_server.mjs [--port 8000] [--dist ../../resources/web/dist] [--scene board]
import { createServer } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { randomBytes } from 'node:crypto';
import { challenge, firstState, nightScore, offer, ownNation, priceHistory, rulesets, scenes, strike } from './scenes.mjs';
import { tool } from './tools.mjs';

const { WebSocketServer } = tool('ws');

const here = fileURLToPath(new URL('.', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:";

class Refused extends Error {
    constructor(status, error, message, more = {}) {
        super(message);
        this.status = status;
        this.body = { error, message, ...more };
    }
}

export class MockHost {
    constructor(dist) {
        this.dist = resolve(dist);
        this.state = firstState();
        /** token -> {role, device, seats, claim} */
        this.devices = new Map();
        this.sockets = new Set();
        this.answers = new Map();
        this.requests = [];
        this.buzzes = [];
        this.missing = false;
        this.refuseNext = null;
        this.server = createServer((request, response) => void this.serve(request, response));
        this.hub = new WebSocketServer({ noServer: true });
        this.server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
    }

    async listen(port) {
        await new Promise((done) => this.server.listen(port, '127.0.0.1', done));
        return this.server.address().port;
    }

    async close() {
        for (const { socket } of this.sockets) {
            socket.terminate();
        }
        this.server.closeAllConnections?.();
        await new Promise((done) => this.server.close(done));
    }

    /** Puts the night into a scene and tells everybody. */
    play(name) {
        scenes[name](this.state);
        this.commit();
    }

    /** `change` gets the state; whoever is connected gets the whole of what may have changed. */
    commit(change = () => undefined) {
        change(this.state);
        this.state.game_version += 1;
        for (const entry of this.sockets) {
            const { players, teams, rounds, questions, game, clock, live, trading, trading_result, session, claims, waiting, undo, you } = this.view(entry.device);
            const frame = { type: 'changed', game_version: this.state.game_version };
            this.say(entry, { ...frame, players, teams, rounds, questions, game, clock, live, trading, trading_result, session, claims, waiting, undo, you });
        }
    }

    say(entry, frame) {
        entry.socket.send(JSON.stringify(frame));
    }

    sayAll(frame) {
        for (const entry of this.sockets) {
            this.say(entry, frame);
        }
    }

    view(device) {
        const { state } = this;
        const staff = ['host', 'co_host', 'banker'].includes(device.role);
        const { role, seats, claim, waiting } = device;
        const view = { ...state, lock_version: state.game_version, lockVersion: state.game_version };
        const sides = state.players.filter((one) => seats.includes(one.id)).map((one) => one.team_id ?? one.id);
        const ofOwn = (list = []) => list.filter((one) => sides.includes(one.side));
        view.you = { role, device: device.device, seats, claim, waiting: waiting ?? [], answers: ofOwn(state.own?.answers), bets: ofOwn(state.own?.bets), appeals: ofOwn(state.own?.appeals), jokers: ofOwn(state.own?.jokers) };
        delete view.own;
        if (staff) {
            view.you.undo = state.undo;
        }
        view.live = state.live === null ? null : { ...state.live };
        if (state.trading != null && !staff) {
            const own = state.players.filter((player) => seats.includes(player.id)).map((player) => player.team_id);
            const held = state.trading.nations.filter((nation) => own.includes(nation.team_id));
            view.you.nations = held.map((nation) => ownNation(state, nation));
            const { trades: _, ...shared } = state.trading;
            const nations = state.trading.nations.map(({ goods: _goods, tax_due: _tax, price_percent: _percent, ...nation }) => nation);
            view.trading = { ...shared, nations, scores: shared.scores_shown ? shared.scores : null };
        }
        if (!staff) {
            delete view.claims;
            delete view.waiting;
            delete view.undo;
            view.rounds = state.rounds.filter((round) => round.status !== 'planned' || round.jokers === true);
            delete view.live?.groups;
            delete view.live?.answers;
            if (view.live !== null && view.live.phase !== 'closed') {
                delete view.live.answer;
                delete view.live.explanation;
                delete view.live.right;
                delete view.live.distribution;
            }
        }
        return view;
    }

    front(device) {
        const { game, teams, players } = this.state;
        const held = new Set([...this.devices.values()].flatMap((entry) => entry.seats));
        const free = players.filter((player) => !held.has(player.id) && player.buzzer === null);
        return {
            game,
            teams: teams.map(({ id, name, team_number, colour, members }) => ({ id, name, team_number, colour, members })),
            free_seats: free.map((player) => ({ player_id: player.id, name: player.name })),
            sockets: true,
            you: device === null ? null : this.view(device).you,
        };
    }

    deviceOf(request) {
        const match = /quizaar_mock=([0-9a-f]+)/.exec(request.headers.cookie ?? '');
        return match === null ? null : (this.devices.get(match[1]) ?? null);
    }

    newDevice(response, more) {
        const token = randomBytes(32).toString('hex');
        const device = { role: 'player', device: `d${this.devices.size + 1}`, seats: [], claim: null, ...more };
        this.devices.set(token, device);
        response.setHeader('Set-Cookie', `quizaar_mock=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000`);
        return { token, device };
    }

    async serve(request, response) {
        const url = new URL(request.url, 'http://mock');
        const path = url.pathname.replace(/\/$/, '') || '/';
        if (!path.startsWith('/api/')) {
            this.serveFile(path, response);
            return;
        }
        let text = '';
        for await (const chunk of request) {
            text += chunk;
        }
        try {
            const body = text === '' ? {} : JSON.parse(text);
            this.requests.push({ method: request.method, path, body, headers: request.headers });
            const key = request.headers['idempotency-key'];
            const known = key === undefined ? undefined : this.answers.get(key);
            if (known !== undefined && known.text !== text) {
                throw new Refused(422, 'key_reused', 'This key belongs to another request.');
            }
            const answer = known?.answer ?? this.answer(request, response, path, body);
            if (key !== undefined) {
                this.answers.set(key, { text, answer });
            }
            this.reply(request, response, answer);
        } catch (error) {
            const refused = error instanceof Refused ? error : new Refused(400, 'malformed', String(error));
            this.reply(request, response, { status: refused.status, body: refused.body });
        }
    }

    reply(request, response, { status = 200, body, etag }) {
        if (etag !== undefined) {
            response.setHeader('ETag', etag);
            response.setHeader('Cache-Control', 'private, no-cache');
            if (request.headers['if-none-match'] === etag) {
                response.writeHead(304).end();
                return;
            }
        }
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    }

    serveFile(path, response) {
        const page = path === '/' || path.startsWith('/j/');
        const file = page ? join(this.dist, 'index.html') : resolve(this.dist, `.${path}`);
        if (!(file.startsWith(this.dist + sep) && existsSync(file) && extname(file) in types)) {
            response.writeHead(404).end();
            return;
        }
        const headers = { 'Content-Type': types[extname(file)], 'Content-Security-Policy': policy };
        response.writeHead(200, headers);
        createReadStream(file).pipe(response);
    }

    answer(request, response, path, body) {
        const device = this.deviceOf(request);
        const { state } = this;
        if (path === '/api/live') {
            if (this.missing) {
                throw new Refused(404, 'no_live_game', 'No game night is open.');
            }
            return { body: this.front(device) };
        }
        if (/^\/api\/v1\/game-sessions\/\w+$/.test(path)) {
            return this.record(request.method, body);
        }
        const trade = /^\/api\/v2\/challenges\/\w+\/(?:(\d+)\/)?(request|assign|complete|cancel)$/.exec(path);
        if (trade !== null) {
            return this.trade(Number(trade[1]), trade[2], body);
        }
        const [, address, ...rest] = path.split('/').slice(2);
        if (![String(state.game.id), state.game.code].includes(address?.toUpperCase())) {
            throw new Refused(404, 'game_unknown', 'There is no such game night.');
        }
        const what = rest.join('/');
        if (what === '' && request.method === 'GET') {
            return { body: this.front(device) };
        }
        if (what === 'players') {
            return this.join(response, device, body);
        }
        const claim = /^seats\/(\d+)\/claim$/.exec(what);
        if (claim !== null) {
            const player = state.players.find((entry) => entry.id === Number(claim[1]));
            const made = this.newDevice(response, { role: 'spectator', claim: player.id });
            this.commit((now) => now.claims.push({ player_id: player.id, name: player.name, device: made.device.device }));
            return { status: 201, body: { claim: { player_id: player.id, name: player.name, given: false }, token: made.token } };
        }
        if (device === null) {
            throw new Refused(401, 'token_unknown', 'This phone has no seat here.');
        }
        if (what === 'snapshot') {
            return { body: this.view(device), etag: `"${state.game_version}-${device.device}"` };
        }
        if (what === 'night-score') {
            return { body: nightScore(state) };
        }
        if (what === 'trading/rulesets') {
            return { body: { rulesets } };
        }
        if (this.refuseNext !== null) {
            const refused = this.refuseNext;
            this.refuseNext = null;
            throw refused;
        }
        return this.command(device, what, request.method, body);
    }

    join(response, device, body) {
        const { state } = this;
        const role = body.role ?? 'player';
        if (role === 'spectator') {
            const made = this.newDevice(response, { role });
            return { status: 201, body: { player: { id: null, name: body.name, team_id: null, role }, token: made.token } };
        }
        if (role !== 'player') {
            if (body.pin !== '1234') {
                throw new Refused(403, 'pin_wrong', 'That is not the PIN.');
            }
            const made = this.newDevice(response, { role });
            return { status: 201, body: { player: { id: null, name: body.name, team_id: null, role }, token: made.token } };
        }
        const same = state.players.find((entry) => entry.name.toLowerCase() === body.name.toLowerCase());
        if (same !== undefined) {
            const more = { seat_free: same.buzzer === null, player_id: same.id };
            throw new Refused(409, 'name_taken', `Somebody is already called ${same.name}.`, more);
        }
        const id = Math.max(0, ...state.players.map((entry) => entry.id)) + 1;
        const team = state.teams.find((entry) => entry.id === (body.team ?? state.teams[0]?.id));
        const made = device !== null && body.also_on_this_device ? { device, token: '' } : this.newDevice(response, {});
        made.device.seats = [...made.device.seats, id];
        this.commit(() => {
            const rank = state.players.length + 1;
            const player = { id, name: body.name, role, team_id: team?.id ?? null, team_number: team?.team_number ?? null };
            state.players.push({ ...player, buzzer: made.device.device, score: 0, score_version: 1, rank });
            team?.members.push(id);
        });
        return { status: 201, body: { player: { id, name: body.name, team_id: team?.id ?? null, role }, token: made.token } };
    }

    answerOnPhone(isAnswer, device, body) {
        const { state } = this;
        const player = state.players.find((one) => one.id === body.player_id);
        const side = player.team_id ?? player.id;
        const told = { question_id: state.live.question_id, side, player_id: player.id, at_ms: 2 };
        const others = (list) => list.filter((one) => one.side !== side);
        this.commit(() => {
            if (isAnswer) {
                state.own.answers = [...others(state.own.answers), { ...told, text: body.text ?? '', options: body.options ?? [] }];
                state.live.answered = [...new Set([...state.live.answered, side])];
            } else {
                state.own.bets = state.own.bets.map((one) => (one.side === side ? { ...one, amount: body.amount } : one));
                state.live.bets_placed = [...new Set([...state.live.bets_placed, side])];
            }
        });
        const { answers, bets } = this.view(device).you;
        return { body: { answers, bets, game_version: state.game_version } };
    }

    record(method, body) {
        const { state } = this;
        if (method === 'PATCH') {
            if (body.expected_version !== undefined && body.expected_version !== state.session.version) {
                const told = {
                    error: 'version_conflict', message: 'Session was modified by another process', current_session: state.session,
                };
                const { error, message, ...more } = { ...told, detail: told };
                throw new Refused(409, error, message, more);
            }
            const { expected_version: _, ...parts } = body;
            this.commit(() => (state.session = { ...state.session, ...parts, version: state.session.version + 1 }));
        }
        return { body: state.session };
    }

    trade(id, step, body) {
        const { state } = this;
        const now = new Date().toISOString();
        let entry = state.trading.challenges.find((one) => one.id === id);
        if (step === 'request') {
            entry = challenge(state, body.player_id, body.building_type);
        } else if (step === 'assign') {
            const elapsed = state.clock.elapsed_ms + Date.now() - Date.parse(state.clock.running_since);
            Object.assign(entry, body, { status: 'assigned', assigned_at: now, deadline_ms: elapsed + 600_000 });
        } else {
            entry.status = step === 'complete' ? 'completed' : 'cancelled';
            state.trading.challenges = state.trading.challenges.filter((one) => one !== entry);
        }
        const names = { request: 'challenge_request', assign: 'challenge_assigned', complete: 'challenge_completed', cancel: 'challenge_cancelled' };
        this.commit();
        this.sayAll({ type: 'event', event_type: names[step], data: entry, game_version: state.game_version });
        return { body: entry };
    }

    /** The trading game's own routes, as if every rule allowed what was asked for. */
    market(device, what, method, body) {
        const { state } = this;
        const { trading } = state;
        const team = state.players.find((one) => one.id === (body.player_id ?? device.seats[0]))?.team_id ?? body.team_id;
        const nation = trading.nations.find((one) => one.team_id === team);
        const give = (to, amounts, sign) => {
            for (const [good, amount] of Object.entries(amounts)) {
                to.goods[good] = (to.goods[good] ?? 0) + sign * amount;
            }
        };
        const done = (more = {}) => {
            this.commit();
            return { body: { ...more, game_version: state.game_version } };
        };
        const one = /^(offers|events)\/(\d+)\/(\w+)$/.exec(what);
        if (what === 'prices' && method === 'GET') {
            return { body: priceHistory(state) };
        }
        if (what === 'preview') {
            const struck = (at) => body.team_id === undefined || trading.nations[at].team_id === body.team_id;
            const lost = { earthquake: [{}, { farm: -1 }], tornado: [{ food: 13, currency: 22 }, {}] }[body.event] ?? [{}, {}];
            const nations = trading.nations.map(({ team_id }, at) => ({
                team_id, struck: struck(at), goods_lost: at === 3 ? {} : lost[0], buildings_lost: at === 3 ? {} : lost[1],
            }));
            return { body: { event: body.event, severity: body.severity, cycles: ['drought', 'blizzard', 'economic_recession'].includes(body.event) ? 2 : 0, nations } };
        }
        if (what === 'bank') {
            const price = trading.bank.prices[body.good];
            const total = body.deal === 'buy' ? Math.ceil(price.buy * body.amount) : Math.floor(price.sell * body.amount);
            const sign = body.deal === 'buy' ? 1 : -1;
            give(nation, { [body.good]: body.amount, currency: -total }, sign);
            trading.bank.stock[body.good] -= sign * body.amount;
            return done({ total });
        }
        if (what === 'build') {
            give(nation, trading.rules.buildings.find(({ id }) => id === body.building).cost, -1);
            nation.buildings[body.building] = (nation.buildings[body.building] ?? 0) + 1;
            return done();
        }
        if (what === 'offers' || what === 'spoken-deals') {
            const spoken = what === 'spoken-deals';
            const made = offer(state, spoken ? body.from : team, body.to, body.offered, body.wanted, { spoken });
            return { ...done({ trade: made }), status: 201 };
        }
        if (one?.[1] === 'offers') {
            const trade = trading.trades.find(({ id }) => id === Number(one[2]));
            if (one[3] === 'accept') {
                if (body.terms !== undefined && body.terms !== trade.terms) {
                    throw new Refused(409, 'terms_changed', 'The offer has changed; look at it again.', { current: trade.terms });
                }
                trade.confirmed.push(team);
                trade.status = !trade.spoken || trade.confirmed.length === 2 ? 'accepted' : trade.status;
            } else if (one[3] === 'counter') {
                const [offered, wanted] = trade.from === team ? [body.gives, body.wants] : [body.wants, body.gives];
                Object.assign(trade, { status: 'countered', terms: trade.terms + 1, terms_by: team, offered, wanted });
            } else {
                trade.status = one[3] === 'reject' ? 'rejected' : 'cancelled';
            }
            return done({ trade });
        }
        if (one?.[1] === 'events') {
            const event = trading.events.find(({ id }) => id === Number(one[2]));
            give(nation, event.answer_cost, -1);
            Object.assign(event, { answerable_by: [], answered_by: team });
            return done({ event });
        }
        if (what === 'events') {
            const event = strike(state, body.event, { severity: body.severity ?? 3, team_ids: body.team_id === undefined ? [] : [body.team_id] });
            const answer = done({ event });
            this.sayAll({ type: 'news', event_type: 'event_struck', data: event, game_version: state.game_version });
            return { ...answer, status: 201 };
        }
        if (what === 'prices') {
            const price = trading.bank.prices[body.good];
            const factor = body.baseline / price.baseline;
            Object.assign(price, { mid: price.mid * factor, buy: price.buy * factor, sell: price.sell * factor, baseline: body.baseline });
        } else if (what === 'scores') {
            trading.scores_shown = body.shown;
        } else if (what === 'tax') {
            trading.tax.due_ms += trading.tax.interval_ms;
        }
        return done();
    }

    command(device, what, method, body) {
        const { state } = this;
        if (what === 'rounds') {
            this.play('planned');
            return { status: 201, body: { round: state.rounds.at(-1), game_version: state.game_version } };
        }
        if (what === 'trading/start') {
            this.play('trading');
            return { body: { round: state.rounds.at(-1), game_version: state.game_version } };
        }
        if (/^rounds\/\d+\/exchange$/.test(what)) {
            const issued = state.teams.slice(0, 4).map(({ id, score }) => ({ team_id: id, currency: Math.floor(score / body.points_per_currency) }));
            return { body: { round_id: 9, issued, game_version: state.game_version } };
        }
        if (what.startsWith('trading/')) {
            return this.market(device, what.slice('trading/'.length), method, body);
        }
        const player = /^players\/(\d+)$/.exec(what);
        if (player !== null) {
            const entry = state.players.find((one) => one.id === Number(player[1]));
            if (method === 'DELETE') {
                device.seats = device.seats.filter((id) => id !== entry.id);
                this.commit();
                return { body: { player_id: entry.id } };
            }
            this.commit(() => {
                entry.name = body.name ?? entry.name;
                entry.team_id = body.team ?? entry.team_id;
            });
            return { body: { player: entry } };
        }
        const select = /^questions\/(\d+)\/select$/.exec(what);
        if (select !== null) {
            this.play('reading');
            return { body: { live: state.live } };
        }
        if (what === 'buzzers') {
            this.play(body.open ? 'open' : 'reading');
            return { body: { live: state.live } };
        }
        if (what === 'rulings') {
            this.play(body.correct ? 'right' : 'open');
            return { body: { live: state.live } };
        }
        if (what === 'live') {
            this.play({ reopen: 'open', skip: 'nobody', reveal: 'nobody', dismiss: 'board' }[body.action]);
            return { body: { live: state.live } };
        }
        if (what === 'live/answer' || what === 'live/bet') {
            return this.answerOnPhone(what === 'live/answer', device, body);
        }
        if (what === 'clock') {
            this.play(body.action === 'pause' ? 'paused' : 'board');
            return { body: { clock: state.clock } };
        }
        if (what === 'undo' && body.confirm !== true) {
            const args = { player: 'Ben', category: 'Rivers of Europe', points: 400 };
            const depends = [
                { version: 40, kind: 'buzz_recorded', args: { ...args, verdict: 'first' }, actor: 'player' },
                { version: 41, kind: 'answer_recorded', args: { ...args, correct: true }, actor: 'host' },
            ];
            throw new Refused(409, 'undo_needs_confirm', 'Other things depend on this.', { depends });
        }
        this.commit();
        return { body: { undone: 'it', game_version: state.game_version, minutes: body.minutes } };
    }

    upgrade(request, socket, head) {
        const device = this.deviceOf(request);
        if (device === null || !/^\/ws\/games\/\w+$/.test(new URL(request.url, 'http://mock').pathname)) {
            socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
            return;
        }
        this.hub.handleUpgrade(request, socket, head, (made) => {
            const entry = { socket: made, device, syncs: [] };
            this.sockets.add(entry);
            made.on('close', () => this.sockets.delete(entry));
            made.on('message', (data) => this.hear(entry, JSON.parse(String(data))));
            this.say(entry, { type: 'snapshot', version: 1, data: this.view(device) });
            this.say(entry, { type: 'sync', n: 1, t: performance.now() });
        });
    }

    hear(entry, frame) {
        switch (frame.type) {
            case 'ping':
                this.say(entry, { type: 'pong' });
                break;
            case 'subscribe':
                this.say(entry, { type: 'snapshot', version: 1, data: this.view(entry.device) });
                break;
            case 'sync':
                entry.syncs.push(frame);
                break;
            case 'buzz':
                this.buzzes.push(frame);
                this.onBuzz?.(entry, frame);
                break;
        }
    }
}

export { Refused };

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
    const option = (name, fallback) => {
        const at = process.argv.indexOf(`--${name}`);
        return at < 0 ? fallback : process.argv[at + 1];
    };
    const host = new MockHost(option('dist', join(here, '../../resources/web/dist')));
    const port = await host.listen(Number(option('port', '8000')));
    host.play(option('scene', 'lobby'));
    host.onBuzz = (entry, frame) => {
        const id = frame.player_id ?? entry.device.seats[0];
        const { live } = host.state;
        if (live?.phase !== 'open') {
            host.say(entry, { type: 'buzz_result', question_id: frame.question_id, verdict: 'early', margin_ms: null });
            return;
        }
        host.say(entry, { type: 'buzz_result', question_id: frame.question_id, verdict: 'first', margin_ms: 0 });
        host.commit(() => {
            live.phase = 'answering';
            live.speaking = { player_id: id, team_id: null, margin_ms: null };
            live.buzzes = [{ player_id: id, verdict: 'first', margin_ms: 0 }];
        });
    };
    console.log(`http://127.0.0.1:${port}/j/${host.state.game.code}  scenes: ${Object.keys(scenes).join(' ')} (type one)`);
    process.stdin.on('data', (data) => {
        const name = String(data).trim();
        if (name in scenes) {
            host.play(name);
        }
    });
}
