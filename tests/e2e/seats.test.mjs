// SPDX-License-Identifier: GPL-3.0-or-later
// Seats: taken back, given back, shared, run by a co-host, lost; names that try to be more than names; guests' teams.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { Link } from './link.mjs';
import { assertAgree, openBrowser, Phone } from './phones.mjs';
import { step } from './steps.mjs';

let host;
let browser;
let link;
let old;
let ana;
let ben;
let kim;

const button = (phone, name, exact = false) => phone.page.getByRole('button', { name, exact });

before(async () => {
    host = await Host.start({ pack: boardPack(), more: ['--allow-host', '127.0.0.1'] });
    browser = await openBrowser();
    link = await Link.to(host);
});

after(async () => {
    await browser?.close();
    await link?.close();
    await host?.stop();
});

async function askForName(phone, name) {
    await phone.page.goto(phone.host.joinUrl);
    await phone.page.getByLabel('Your name').fill(name);
    await button(phone, 'Play').click();
}

step('a name that is in use is refused, and the seat behind it not offered', async () => {
    old = await (await Phone.open(browser, link)).join('Ana');
    ana = await Phone.open(browser, host);
    await askForName(ana, 'ANA');
    await ana.page.locator('#trouble p').waitFor();
    assert.equal(await button(ana, 'I am ANA again').count(), 0);
    assert.equal((await host.snapshot()).players.length, 1);
});

step('once the old phone is away, the host gives the seat to the new one', async () => {
    link.cut();
    await until(async () => {
        await button(ana, 'Play').click();
        return (await button(ana, 'I am ANA again').count()) > 0;
    }, 'the seat is free');
    await button(ana, 'I am ANA again').click();
    await ana.says('Waiting for the host');
    const { claims } = await until(async () => {
        const snapshot = await host.snapshot();
        return snapshot.claims.length === 1 && snapshot;
    }, 'the host sees the claim');
    assert.equal(claims[0].name, 'Ana');
    await host.post(`seats/${claims[0].player_id}/give`, { device: claims[0].device });
    await ana.says('You are in!');
    ana.name = 'Ana';
    ana.id = old.id;
    await assertAgree(host, [ana]);
    assert.equal((await host.snapshot()).players.length, 1);
});

step('the old phone is told, and sees no game any more', async () => {
    link.mend();
    await old.says('This phone has no seat any more');
    assert.equal(await old.page.locator('header').count(), 0);
    const status = await old.page.evaluate(async (game) => (await fetch(`/api/games/${game}/snapshot`)).status, host.game);
    assert.equal(status, 401);
});

step('while everybody is let back in, nobody has to be asked', async () => {
    ben = await (await Phone.open(browser, host)).join('Ben');
    await ben.page.goto('about:blank');
    await host.post('seats/let-back', { minutes: 5 });
    await until(async () => {
        const reply = await fetch(`${host.base}/api/games/${host.code}`);
        return (await reply.json()).free_seats.some((seat) => seat.name === 'Ben');
    }, 'Ben’s seat is free');
    await old.page.reload();
    await button(old, 'I am Ben again').click();
    await old.says('You are in!');
    await until(() => [...old.players.values()].some((player) => player.name === 'Ben'), 'the list');
    const me = await old.page.evaluate(async (game) => (await fetch(`/api/games/${game}/me`)).json(), host.game);
    assert.deepEqual(me.seats, [ben.id]);
    await host.post('seats/let-back', { minutes: 0 });
    await ben.close();
    Object.assign(old, { name: 'Ben', id: ben.id });
    ben = old;
});

step('two on one phone: each half is its own player’s buzzer', async () => {
    await button(ben, 'Menu').click();
    await button(ben, 'Add a player on this phone').click();
    await ben.page.getByLabel('Your name').fill('Dora');
    await button(ben, 'Save').click();
    const dora = await until(() => host.player('Dora'), 'Dora');
    for (const [pressed, id, other] of [['Dora', dora.id, 'Ben'], ['Ben', ben.id, 'Dora']]) {
        if ((await host.snapshot()).rounds[0].status === 'planned') {
            await host.startRound();
        }
        const question = await host.select();
        await host.openBuzzers();
        await ben.shows('Buzz!', 'Ben');
        await ben.shows('Buzz!', 'Dora');
        const [left, right] = await Promise.all(['Ben', 'Dora'].map((name) => ben.buzzer(name).boundingBox()));
        assert.ok(left.x + left.width <= right.x, 'the halves lie on each other');
        assert.ok(Math.min(left.width, right.width) > 150 && Math.min(left.height, right.height) > 250);
        await ben.press(pressed);
        await ben.shows('First!', pressed);
        await ben.shows('Wait', other);
        assert.equal((await host.snapshot()).live.speaking.player_id, id);
        await host.rule(id, question, true);
        await host.post('live', { action: 'dismiss' });
    }
    await assertAgree(host, [ana, ben]);
});

step('a wrong PIN lets nobody run the game', async () => {
    kim = await Phone.open(browser, host);
    kim.name = 'Kim';
    await kim.page.goto(host.joinUrl);
    await button(kim, 'I help to run the game').click();
    await kim.page.getByLabel('Your name').fill('Kim');
    await kim.page.getByLabel('PIN').fill(host.ready.pins.co_host === '000000' ? '000001' : '000000');
    await button(kim, 'Go in').click();
    await kim.page.locator('#trouble p').waitFor();
    assert.equal(await kim.page.locator('header').count(), 0);
});

step('with the PIN a co-host runs a question from the phone', async () => {
    await kim.page.getByLabel('PIN').fill(host.ready.pins.co_host);
    await button(kim, 'Go in').click();
    await kim.says('Rounds');
    await kim.connected();
    await button(kim, /^Category 2 300 points/).click();
    await kim.says('Question 2.3?');
    await kim.says('An answer');
    await button(kim, 'Open buzzers').click();
    await ana.shows('Buzz!');
    await ana.press();
    await kim.says('Ana speaks');
    await button(kim, 'Wrong').click();
    await ana.scores(-300);
    await ana.shows('Locked out');
    await ben.press('Dora');
    await kim.says('Dora speaks');
    await button(kim, 'Correct').click();
    await ana.says('Right: Dora');
    await kim.page.getByText('+300').waitFor();
    await assertAgree(host, [ana, ben, kim]);
});

step('what the co-host takes back says in words what others did since', async () => {
    const { live } = await host.snapshot();
    const dora = await host.player('Dora');
    await host.rule(dora.id, live.question_id, false);
    await until(async () => (await host.player('Dora')).score === dora.score - 600, 'the other ruling');
    await button(kim, /^Undo/).click();
    const dialog = kim.page.getByRole('dialog');
    await dialog.getByText(/Ruled wrong: .?Dora.?, .?Category 2.? for 300 \(Host\)/).waitFor();
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await kim.says('Dora speaks');
    await until(async () => (await host.player('Dora')).score === dora.score - 300, 'Dora without the 300 points');
    await button(kim, /^Redo/).click();
    await until(async () => (await host.player('Dora')).score !== dora.score - 300, 'the ruling is back');
    await host.post('live', { action: 'dismiss' });
    await assertAgree(host, [ana, ben, kim]);
});

step('names are text, whatever they try to be', async () => {
    const names = ['<img src=x onerror=alert(1)>', '\u202Eana\u202C back', '\u{1F389}'.repeat(60), '{name}', '&lt;b&gt;'];
    const guests = [];
    for (const name of names) {
        const guest = await Phone.open(browser, host);
        guests.push(guest);
        guest.name = name;
        const known = new Set((await host.snapshot()).players.map((player) => player.id));
        await askForName(guest, name);
        await guest.connected();
        const player = (await host.snapshot()).players.find(({ id }) => !known.has(id));
        assert.doesNotMatch(player.name, /[\u202A-\u202E\u2066-\u2069]/, 'a name that turns what stands around it');
        guest.id = player.id;
        guest.called = player.name;
    }
    assert.equal(guests[0].called, names[0]);
    assert.match(guests[2].called, /^(\u{1F389})+$/u);
    const tooLong = await host.ask('POST', 'players', { name: names[2], without_phone: true });
    assert.equal(tooLong.body.error, 'name_too_long');
    const longest = '\u{1F98A}'.repeat(40);
    await host.post('players', { name: longest, without_phone: true });
    const { players } = await host.snapshot();
    for (const phone of [ana, ben, kim, ...guests]) {
        await until(() => phone.players.size === players.length, `all names on ${phone.name}`);
        const list = await phone.scoreList();
        for (const guest of guests) {
            assert.ok(guest.called in list, `${guest.called} in ${Object.keys(list)}`);
        }
        assert.ok(longest in list);
        assert.equal(await phone.page.locator('img, b b, script:not([src])').count(), 0);
        const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${phone.name}'s page is ${wide} px too wide`);
        phone.assertQuiet();
    }
    for (const guest of guests.slice(1)) {
        await host.tell('DELETE', `players/${guest.id}`);
        await guest.says('The host has taken you out of the game');
        await guest.close();
    }
    // The longest-lived of them can buzz and win like everybody else.
    await host.select();
    await host.openBuzzers();
    await guests[0].press();
    await ana.says(`${names[0]} answers`);
    await host.post('live', { action: 'skip' });
    await host.post('live', { action: 'dismiss' });
    await guests[0].close();
});

step('somebody whom the host removes is told, and may join again', async () => {
    await host.tell('DELETE', `players/${ana.id}`);
    await ana.says('The host has taken you out of the game');
    await until(async () => (await host.player('Ana')) === undefined, 'Ana is gone');
    await button(ana, 'Join again').click();
    await ana.page.getByLabel('Your name').fill('Ana');
    await button(ana, 'Play').click();
    await ana.connected();
    ana.id = (await until(() => host.player('Ana'), 'Ana is back')).id;
    await assertAgree(host, [ana, ben]);
});

step('where guests make teams, they make and choose them on the phone', async () => {
    await host.tell('PATCH', 'settings', { team_mode: 'guest_teams' });
    const [first, second] = [await Phone.open(browser, host), await Phone.open(browser, host)];
    await first.page.goto(host.joinUrl);
    await first.page.getByLabel('Your name').fill('Eve');
    await first.page.getByRole('radio', { name: 'New team' }).check();
    assert.ok(await button(first, 'Play').isDisabled(), 'a team without a name');
    await first.page.getByLabel('Name of the new team').fill('Night owls');
    await button(first, 'Play').click();
    await first.connected();
    await second.page.goto(host.joinUrl);
    await second.page.getByLabel('Your name').fill('Finn');
    await second.page.getByRole('radio', { name: /Night owls/ }).check();
    await button(second, 'Play').click();
    await second.connected();
    Object.assign(first, { name: 'Eve' });
    Object.assign(second, { name: 'Finn' });
    const { teams } = await until(async () => {
        const snapshot = await host.snapshot();
        return snapshot.teams[0]?.members.length === 2 && snapshot;
    }, 'two in the team');
    assert.equal(teams[0].name, 'Night owls');

    const question = await host.select();
    await host.openBuzzers();
    await second.shows('Buzz!');
    await first.shows('Buzz!');
    await second.press();
    await second.shows('First!');
    await first.shows('Your team!');
    await first.says('Finn answers');
    await host.rule((await host.player('Finn')).id, question, true);
    const points = (await host.snapshot()).teams[0].score;
    assert.ok(points > 0);
    await first.scores(points);
    await second.scores(points);
    for (const phone of [first, second, ben, ana, kim]) {
        phone.assertQuiet();
    }
});
