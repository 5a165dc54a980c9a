// SPDX-License-Identifier: GPL-3.0-or-later
// A trading round as other programs play it: a player's and a banker's page, each known by its cookie alone, with a
// socket on the player's path; a challenge is asked for, assigned, done; another runs out by itself.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { openBrowser } from './phones.mjs';
import { step } from './steps.mjs';

const speed = 40;
const keys = [
    'assigned_at', 'building_name', 'building_type', 'challenge_description', 'challenge_type', 'completed_at',
    'game_session_id', 'has_school', 'id', 'player_id', 'player_name', 'requested_at', 'start_time', 'status',
    'target_number', 'team_number', 'time_remaining_seconds', 'timestamp',
];

let host;
let browser;
let player;
let banker;

/** A page that has joined; `ask` and `events` work in it, with nothing but its cookie. */
class Client {
    static async open(body) {
        const client = new Client();
        const context = await browser.newContext();
        client.page = await context.newPage();
        await client.page.goto(`${host.base}/healthz`);
        const joined = await client.ask('POST', `/api/games/${host.game}/players`, body);
        assert.equal(joined.status, 201, JSON.stringify(joined.body));
        client.id = joined.body.player?.id;
        return client;
    }

    ask(method, path, body) {
        return this.page.evaluate(
            async ([verb, url, message]) => {
                const reply = await fetch(url, {
                    method: verb,
                    headers: message === undefined ? {} : { 'Content-Type': 'application/json' },
                    body: message === undefined ? undefined : JSON.stringify(message),
                });
                return { status: reply.status, body: await reply.json() };
            },
            [method, path, body],
        );
    }

    connect(id) {
        return this.page.evaluate(
            (path) =>
                new Promise((done, failed) => {
                    window.heard = [];
                    window.arrived = [];
                    const socket = new WebSocket(`ws://${location.host}${path}`);
                    socket.onclose = () => failed(new Error('closed'));
                    socket.onmessage = ({ data }) => {
                        window.heard.push(JSON.parse(data));
                        window.arrived.push(Date.now());
                        done();
                    };
                }),
            `/ws/${host.code}/${id}`,
        );
    }

    events() {
        return this.page.evaluate(() => window.heard.filter((frame) => frame.type === 'event'));
    }

    /** When the frame came, in wall milliseconds. */
    arrival(type, id) {
        return this.page.evaluate(
            ([wanted, of]) =>
                window.arrived[window.heard.findIndex((frame) => frame.event_type === wanted && frame.data.id === of)],
            [type, id],
        );
    }

    async event(type, id) {
        return until(
            async () => (await this.events()).find((frame) => frame.event_type === type && frame.data.id === id),
            `${type} of ${id}`,
        );
    }
}

const challenges = (more) => `/api/v2/challenges/${host.code}/${more}`;

/** The game clock now, by the snapshot. */
async function gameTime() {
    const { clock } = await host.snapshot();
    return clock.elapsed_ms + (clock.running ? (Date.now() - Date.parse(clock.running_since)) * clock.speed : 0);
}

const deadline = async (id) => (await host.snapshot()).trading.challenges.find((one) => one.id === id)?.deadline_ms;

before(async () => {
    host = await Host.start({ pack: boardPack(), more: ['--clock-speed', String(speed)] });
    browser = await openBrowser();
    await host.tell('PATCH', 'settings', { team_mode: 'host_teams' });
    const { team } = await host.post('teams', { name: 'Owls' });
    const { team: other } = await host.post('teams', { name: 'Larks' });
    player = await Client.open({ name: 'Ana', team: team.id });
    await Client.open({ name: 'Ben', team: other.id });
    banker = await Client.open({ role: 'banker', pin: host.ready.pins.banker });
    await host.post('trading/start');
    await player.connect(player.id);
    await banker.connect(player.id);
});

after(async () => {
    await browser?.close();
    await host?.stop();
});

async function request() {
    const { players } = await host.snapshot();
    const { team_number } = players.find(({ id }) => id === player.id);
    const reply = await player.ask('POST', challenges('request'), {
        player_id: player.id, building_type: 'farm', building_name: 'Farm', team_number, has_school: false,
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    assert.deepEqual(Object.keys(reply.body).sort(), keys);
    assert.equal(reply.body.status, 'requested');
    assert.equal(reply.body.time_remaining_seconds, null);
    return reply.body.id;
}

async function assign(id) {
    const reply = await banker.ask('POST', challenges(`${id}/assign`), {
        challenge_type: 'push_ups', challenge_description: '20 push-ups', target_number: 20,
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    assert.equal(reply.body.status, 'assigned');
    assert.equal(reply.body.time_remaining_seconds, 600);
    assert.equal(reply.body.start_time, Date.parse(reply.body.assigned_at));
    return reply.body;
}

step('asked for, assigned, done: both pages hear it with all 18 keys', async () => {
    const id = await request();
    await assign(id);
    const active = await banker.ask('GET', challenges('active?include_time_remaining=true'));
    assert.deepEqual(active.body.map((one) => one.id), [id]);
    assert.ok(active.body[0].time_remaining_seconds > 0 && active.body[0].time_remaining_seconds <= 600);
    const done = await banker.ask('POST', challenges(`${id}/complete`));
    assert.equal(done.status, 200, JSON.stringify(done.body));
    assert.equal(done.body.status, 'completed');
    for (const client of [player, banker]) {
        for (const type of ['challenge_request', 'challenge_assigned', 'challenge_completed']) {
            const { data } = await client.event(type, id);
            assert.deepEqual(Object.keys(data).sort(), keys);
            assert.equal(data.player_id, player.id);
        }
        assert.equal((await client.event('challenge_assigned', id)).data.time_remaining_seconds, 600);
    }
    assert.deepEqual((await player.ask('GET', challenges('active'))).body, []);
});

step('the player takes one back: cancelled, and told so', async () => {
    const id = await request();
    const taken = await player.ask('POST', challenges(`${id}/cancel`));
    assert.equal(taken.status, 200, JSON.stringify(taken.body));
    assert.equal(taken.body.status, 'cancelled');
    for (const client of [player, banker]) {
        const { data } = await client.event('challenge_cancelled', id);
        assert.deepEqual(Object.keys(data).sort(), keys);
        assert.equal(data.status, 'cancelled');
    }
    const late = await banker.ask('POST', challenges(`${id}/assign`), { challenge_type: 'push_ups' });
    assert.equal(late.status, 409);
    assert.equal(late.body.error, 'challenge_wrong_status');
});

step('while paused the time left stands still; then it runs out by itself, told by the host', async () => {
    const id = await request();
    await assign(id);
    const due = await deadline(id);
    await host.post('clock', { action: 'pause' });
    const left = async () => (await player.ask('GET', challenges('active?include_time_remaining=true'))).body[0].time_remaining_seconds;
    const standing = await left();
    await new Promise((done) => setTimeout(done, 750)); // 15 s of the game clock, were it running
    assert.equal(await left(), standing);
    assert.equal(await deadline(id), due, 'the deadline is on the game clock, which stands');
    await host.post('clock', { action: 'resume' });
    const { data } = await until(
        async () => (await player.events()).find((one) => one.event_type === 'challenge_expired' && one.data.id === id),
        'the end of its time', 60_000,
    );
    assert.equal(data.status, 'expired');
    assert.equal(data.time_remaining_seconds, 0);
    assert.ok((await gameTime()) >= due, 'not before its time');
    const arrived = await player.arrival('challenge_expired', id);
    const { clock } = await host.snapshot();
    const dueAt = Date.parse(clock.running_since) + (due - clock.elapsed_ms) / clock.speed;
    console.log(`# told ${Math.round(arrived - dueAt)} ms after its time was over`);
    await banker.event('challenge_expired', id);
    assert.deepEqual((await player.ask('GET', challenges('active'))).body, []);
});
