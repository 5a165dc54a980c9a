// SPDX-License-Identifier: GPL-3.0-or-later
// Two hosts' windows press correct and incorrect in turns, fast, over a slow network that lets requests overtake each
// other and loses connections. In the end everybody and the file say the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join as pathOf } from 'node:path';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { openBrowser } from './phones.mjs';
import { Proxy } from './proxy.mjs';
import { step } from './steps.mjs';
import { join, Wire } from './wire.mjs';
import { Window } from './window.mjs';

const presses = 30;

let host;
let browser;
let ways;
let windows;
let ana;
let watcher;
let questions;

/** The journal as it lies in the file: [{type, data}]. */
function journal() {
    const script =
        'import json, sqlite3, sys\n' +
        'base = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)\n' +
        'rows = base.execute("select type, data from event order by version")\n' +
        'print(json.dumps([{"type": t, "data": json.loads(d)} for t, d in rows]))';
    return JSON.parse(execFileSync('python3', ['-c', script, pathOf(host.data, 'quizaar.sqlite')], { maxBuffer: 1 << 26 }));
}

before(async () => {
    host = await Host.start({ pack: boardPack(), more: ['--allow-host', '127.0.0.1'] });
    browser = await openBrowser();
    ways = [await Proxy.to(host, { seed: 11 }), await Proxy.to(host, { seed: 12 })];
    ana = await join(host, { name: 'Ana' });
    watcher = await Wire.open(host.base, `/ws/games/${host.game}`, { cookie: ana.cookie });
    ({ questions } = await host.snapshot());
    windows = [];
    for (const way of ways) {
        const body = { role: 'co_host', pin: host.ready.pins.co_host };
        windows.push(await Window.open(browser, host, way, body));
        await windows.at(-1).connected();
    }
});

after(async () => {
    await browser?.close();
    await watcher?.close();
    for (const way of ways ?? []) {
        await way.close();
    }
    await host?.stop();
});

/** Everybody agrees on Ana and the first question, and the versions are the numbers of accepted commands. */
async function agree() {
    const [asked] = questions;
    const snapshot = await host.snapshot();
    const player = snapshot.players.find(({ id }) => id === ana.player.id);
    const question = snapshot.questions.find(({ id }) => id === asked.id);
    const scores = watcher.all('update_score');
    await until(() => watcher.all('update_score').at(-1)?.version === player.score_version, 'the last score was told');
    assert.deepEqual(scores.map((frame) => frame.version), scores.map((_, at) => at + 1), 'versions told in order');
    assert.equal(scores.at(-1).score, player.score);
    const stored = journal();
    const answers = stored.filter((row) => row.type === 'answer_recorded');
    assert.equal(answers.length, player.score_version, 'accepted commands and the version');
    assert.equal(answers.at(-1).data.score, player.score, 'the file');
    assert.equal(answers.at(-1).data.version, player.score_version, 'the file');
    const toggles = watcher.all('toggle_question');
    assert.equal(toggles.length, question.state_version);
    for (const window of windows) {
        await window.connected();
        const what = { player: { version: player.score_version, value: player.score } };
        const same = async () => {
            const known = await window.known();
            const mine = known.players[player.id];
            return mine?.version === what.player.version && known.questions[question.id]?.version === question.state_version;
        };
        await until(same, 'a window is at the last version');
        const known = await window.known();
        assert.deepEqual(known.players[player.id], what.player);
        assert.deepEqual(known.questions[question.id], { version: question.state_version, value: question.answered });
    }
    return { player, question };
}

const press = (correct) => [
    'POST', `/api/games/${host.game}/answers/`,
    { playerId: ana.player.id, questionId: questions[0].id, isCorrect: correct },
];
const toggle = (answered) => ['PATCH', `/api/questions/${questions[0].id}/`, { answered }];

step('two windows press in turns while requests overtake each other', async () => {
    for (const way of ways) {
        way.reorder(120, 10);
        way.delays.socket = [20, 150];
    }
    const list = Array.from({ length: presses }, (_, at) => press(at % 2 === 0));
    await Promise.all([windows[0].send(list, 5), windows[1].send([...list].reverse(), 5)]);
    const { player } = await agree();
    assert.equal(player.score_version, 2 * presses, 'no press was lost on a network that loses none');
    assert.ok([-questions[0].points, 0, questions[0].points].includes(player.score));
    for (const window of windows) {
        const { replies, lost } = await window.known();
        assert.equal(lost, 0);
        for (const reply of replies) {
            assert.deepEqual(Object.keys(reply).sort(), ['playerId', 'score', 'status', 'version']);
            assert.equal(reply.status, 200);
        }
    }
});

step('and while connections are lost in the middle of everything', async () => {
    const earlier = (await host.snapshot()).players[0].score_version;
    for (const way of ways) {
        way.slow(5, 60);
    }
    const list = Array.from({ length: presses }, (_, at) => (at % 7 === 6 ? toggle(at % 2 === 0) : press(at % 3 !== 0)));
    await Promise.all([
        ...windows.map((window) => window.send(list, 60)),
        ...ways.map((way) => way.trouble(presses * 60)),
    ]);
    const { player } = await agree();
    let replied = 0;
    let lost = 0;
    for (const window of windows) {
        const known = await window.known();
        replied += known.replies.filter((reply) => 'playerId' in reply && reply.status === 200).length;
        lost += known.lost;
        assert.ok(known.opened > 1, 'the socket was lost as well');
    }
    assert.ok(lost > 0, 'the network was too good for this test');
    assert.ok(player.score_version >= replied && player.score_version >= earlier, 'what was answered happened');
    assert.ok(player.score_version <= earlier + 2 * presses, 'nothing happened twice');
});

step('after a kill the file alone says the same', async () => {
    const [player] = (await host.snapshot()).players;
    const [question] = (await host.snapshot()).questions;
    await host.kill();
    await host.restart();
    const again = await host.snapshot();
    assert.deepEqual(again.players[0], player);
    assert.deepEqual(again.questions[0], question);
});
