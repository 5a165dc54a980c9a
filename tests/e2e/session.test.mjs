// SPDX-License-Identifier: GPL-3.0-or-later
// The session record in two hands: one of two writers is told that he was late, makes his change again and wins; a page
// whose changes are refused for ever tries four times, takes its change back and says so.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { openBrowser, Phone } from './phones.mjs';
import { Proxy } from './proxy.mjs';
import { step } from './steps.mjs';
import { join } from './wire.mjs';

let host;
let way;
let browser;
let ann;
let bob;
let path;

before(async () => {
    host = await Host.start({ pack: boardPack(), more: ['--allow-host', '127.0.0.1'] });
    way = await Proxy.to(host, { seed: 3 });
    browser = await openBrowser();
    const body = { role: 'co_host', pin: host.ready.pins.co_host };
    ann = await join(host, body);
    bob = await join(host, body);
    path = `/api/v1/game-sessions/${host.game}`;
});

after(async () => {
    await browser?.close();
    await way?.close();
    await host?.stop();
});

step('of two who write to the same version one is refused with what stands now, and wins the second time', async () => {
    const { body: held } = await ann.ask('GET', path);
    assert.equal(held.version, 1);
    const write = (who, record, more) =>
        who.ask('PATCH', path, { flags: { ...record.flags, ...more }, expected_version: record.version });
    const replies = await Promise.all([write(ann, held, { ann: 1 }), write(bob, held, { bob: 1 })]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
    const late = replies.findIndex(({ status }) => status === 409);
    const refused = replies[late].body;
    assert.equal(refused.error, 'version_conflict');
    assert.equal(refused.message, 'Session was modified by another process');
    assert.equal(refused.current_session.version, 2);
    assert.deepEqual(refused.detail, {
        error: refused.error, message: refused.message, current_session: refused.current_session,
    });
    const [loser, mine] = late === 0 ? [ann, { ann: 1 }] : [bob, { bob: 1 }];
    const again = await write(loser, refused.detail.current_session, mine);
    assert.equal(again.status, 200);
    assert.equal(again.body.version, 3);
    assert.deepEqual(again.body.flags, { ann: 1, bob: 1 });
    assert.deepEqual((await ann.ask('GET', path)).body.flags, { ann: 1, bob: 1 });
});

step('twenty writers who each add one thing by that rule lose none', async () => {
    const adding = async (who, name) => {
        let { body: record } = await who.ask('GET', path);
        for (;;) {
            const reply = await who.ask('PATCH', path, {
                flags: { ...record.flags, [name]: true }, expected_version: record.version,
            });
            if (reply.status === 200) {
                return;
            }
            assert.equal(reply.status, 409);
            record = reply.body.current_session;
        }
    };
    await Promise.all(Array.from({ length: 20 }, (_, at) => adding(at % 2 === 0 ? ann : bob, `n${at}`)));
    const { body } = await ann.ask('GET', path);
    assert.equal(Object.keys(body.flags).length, 22);
    assert.equal(body.version, 23);
});

async function notes(phone) {
    await phone.page.goto(phone.host.joinUrl);
    await phone.page.getByText('I help to run the game').click();
    await phone.page.getByLabel('Your name').fill('Kim');
    await phone.page.getByLabel('PIN').fill(host.ready.pins.co_host);
    await phone.page.getByRole('button', { name: 'Go in' }).click();
    await phone.page.getByRole('tab', { name: 'Notes' }).click();
    return phone.page.getByLabel('Notes', { exact: true });
}

step('two pages with notes: what one wrote, the other shows', async () => {
    const one = await Phone.open(browser, host);
    const other = await Phone.open(browser, host);
    const written = await notes(one);
    const shown = await notes(other);
    await written.fill('Bring the cake\n');
    await until(async () => (await shown.inputValue()) === 'Bring the cake\n', 'the notes on the other page');
    assert.equal((await ann.ask('GET', path)).body.flags.notes, 'Bring the cake\n');
    await one.close();
    await other.close();
});

step('notes written without a connection go out when it is back', async () => {
    const phone = await Phone.open(browser, host);
    const field = await notes(phone);
    await until(async () => (await field.inputValue()) === 'Bring the cake\n', 'the notes');
    await phone.page.context().setOffline(true);
    await field.fill('Bring the cake\nand plates\n');
    await phone.page.getByText('Kept on this phone.').waitFor();
    const { body: before } = await ann.ask('GET', path);
    assert.equal(before.flags.notes, 'Bring the cake\n');
    const written = await ann.ask('PATCH', path, { flags: { ...before.flags, notes: 'Bring the cake\nand forks\n' } });
    assert.equal(written.status, 200);
    await phone.page.context().setOffline(false);
    await until(
        async () => (await ann.ask('GET', path)).body.flags.notes === 'Bring the cake\nand plates\nand forks\n',
        'both changes',
    );
    await ann.ask('PATCH', path, { flags: before.flags });
    await phone.close();
});

step('a page that always conflicts tries four times, rolls back and says so', async () => {
    const phone = await Phone.open(browser, way);
    const field = await notes(phone);
    await until(async () => (await field.inputValue()) === 'Bring the cake\n', 'the notes');
    const { body: current } = await ann.ask('GET', path);
    const told = {
        error: 'version_conflict', message: 'Session was modified by another process', current_session: current,
    };
    way.answer('PATCH', /^\/api\/v1\/game-sessions\//, 409, { ...told, detail: told });
    await field.fill('Bring the cake\nand candles\n');
    const tries = () => way.requests.filter(({ method }) => method === 'PATCH');
    await until(() => tries().length >= 4, () => `four tries, there were ${tries().length}`);
    await phone.says('Somebody else keeps changing the notes: yours were taken back.');
    assert.equal(await field.inputValue(), 'Bring the cake\n', 'rolled back');
    await new Promise((done) => setTimeout(done, 1500));
    assert.equal(tries().length, 4);
    // Never sooner than the pauses of 100, 200, 400 ms ask; how much later is up to the machine.
    tries().slice(1).forEach(({ at }, index) => {
        assert.ok(at - tries()[index].at >= [100, 200, 400][index] - 5, `pause ${index}: ${at - tries()[index].at} ms`);
    });
    assert.deepEqual((await ann.ask('GET', path)).body, current, 'nothing was stored');
    await phone.close();
});
