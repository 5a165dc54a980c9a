// SPDX-License-Identifier: GPL-3.0-or-later
// Two hours of bad luck in a few seconds: connections are lost, stall and are refused while the night goes on; then the
// host is killed. Phones come back by themselves and show what the host holds.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { assertAgree, openBrowser, Phone } from './phones.mjs';
import { Proxy } from './proxy.mjs';
import { step } from './steps.mjs';
import { join, Wire } from './wire.mjs';

let host;
let browser;
let ways;
let phones;
let questions;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

before(async () => {
    host = await Host.start({ pack: boardPack(), more: ['--allow-host', '127.0.0.1'] });
    browser = await openBrowser();
    ways = [await Proxy.to(host, { seed: 21 }), await Proxy.to(host, { seed: 22 })];
    phones = [];
    for (const [at, way] of ways.entries()) {
        phones.push(await (await Phone.open(browser, way)).join(`Guest ${at}`));
    }
    ({ questions } = await host.snapshot());
});

after(async () => {
    await browser?.close();
    for (const way of ways ?? []) {
        await way.close();
    }
    await host?.stop();
});

/** Scores move, about every 60 ms, until `over` is set. */
async function play(over) {
    let at = 0;
    while (!over.set) {
        at += 1;
        await host.post('answers/', {
            playerId: phones[at % phones.length].id, questionId: questions[at % questions.length].id,
            isCorrect: at % 5 !== 0,
        });
        await pause(60);
    }
    return at;
}

step('random drops, stalls and refusals in the middle of play end with phones that are right', async () => {
    for (const way of ways) {
        way.slow(2, 40);
    }
    const over = { set: false };
    const playing = play(over);
    await Promise.all(ways.map((way) => way.trouble(9000, { between: [60, 400], lasting: [50, 900], drops: 3 })));
    over.set = true;
    const played = await playing;
    assert.ok(played > 20, `${played} commands`);
    for (const [at, phone] of phones.entries()) {
        assert.ok(ways[at].dropped >= 3, `only ${ways[at].dropped} drops`);
        assert.ok(phone.sockets >= 2, `only ${phone.sockets} sockets`);
        await phone.connected();
        assert.equal(phone.loads, 1, 'the page was not loaded again');
    }
    await assertAgree(host, phones);
    for (const phone of phones) {
        await phone.scores((await host.player(phone.name)).score);
    }
});

step('killed while the network is bad, the phones find the new process', async () => {
    const held = await host.snapshot();
    for (const way of ways) {
        way.drop(0.5);
    }
    await host.kill();
    for (const phone of phones) {
        await phone.says('No connection to the host');
    }
    for (const way of ways) {
        way.refuse();
    }
    await host.launch(host.port, ['--allow-host', '127.0.0.1']);
    for (const way of ways) {
        way.accept();
    }
    for (const phone of phones) {
        await phone.connected();
        await phone.scores(held.players.find(({ id }) => id === phone.id).score);
        assert.equal(phone.loads, 1);
    }
    await assertAgree(host, phones);
});

step('a client that tries again after 2, 4, 8, 10, 10 s, five times, is served after a restart', async () => {
    const ana = await join(host, { name: 'Ana' });
    const path = `/ws/${host.code}/${ana.player.id}`;
    const first = await Wire.open(host.base, path, { cookie: ana.cookie });
    await until(() => first.snapshot, 'the first snapshot');
    await host.kill();
    await first.over;
    const back = (async () => {
        for (const [at, ms] of [2000, 4000, 8000, 10_000, 10_000].entries()) {
            await pause(ms);
            try {
                return { at: at + 1, wire: await Wire.open(host.base, path, { cookie: ana.cookie }) };
            } catch {
                // Not yet.
            }
        }
        return null;
    })();
    await pause(2500); // its first try is in vain
    await host.launch(host.port, ['--allow-host', '127.0.0.1']);
    const found = await back;
    assert.ok(found, 'it gave up');
    assert.ok(found.at >= 2 && found.at <= 5);
    await until(() => found.wire.snapshot, 'the snapshot after it');
    assert.deepEqual(found.wire.snapshot.you.seats, [ana.player.id]);
    await found.wire.close();
});
