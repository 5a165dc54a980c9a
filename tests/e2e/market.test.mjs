// SPDX-License-Identifier: GPL-3.0-or-later
// A trading round on phones, about ten minutes of game clock: four nations, a co-host who sets it up, a banker and
// somebody who watches. All of it is done by taps on the page; the host's snapshot says whether it was so.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { openBrowser, Phone } from './phones.mjs';
import { step } from './steps.mjs';

const speed = 25;
const names = ['Ana', 'Ben', 'Cleo', 'Dora'];
const teamNames = ['Owls', 'Larks', 'Crows', 'Wrens'];

let host;
let browser;
let phones;
let ana;
let ben;
let cleo;
let dora;
let banker;
let kim;
let watcher;
let teams;

const button = (phone, name, exact = false) => phone.page.getByRole('button', { name, exact });
const tap = (phone, name, exact = false) => button(phone, name, exact).first().tap();
const tab = (phone, name) => phone.page.locator('main nav').getByRole('button', { name }).tap();
const trading = async () => (await host.snapshot()).trading;
/** What the host knows of a phone's nation; what it has nothing of is left out there. */
async function nation(phone) {
    const found = (await trading()).nations.find((one) => one.team_id === phone.team);
    const none = { currency: 0, food: 0, raw_materials: 0, electrical_goods: 0, medical_goods: 0 };
    return { ...found, goods: { ...none, ...found.goods } };
}
const picture = async (phone, name) => {
    if (process.env.QUIZAAR_PICTURES) {
        await phone.page.screenshot({ path: `${process.env.QUIZAAR_PICTURES}/market-${name}-${phone.name}.png` });
    }
};

/** The game clock now, by the snapshot. */
async function gameTime() {
    const { clock } = await host.snapshot();
    return clock.elapsed_ms + (clock.running ? (Date.now() - Date.parse(clock.running_since)) * clock.speed : 0);
}

/** What the card of the own nation says it has, in the order of the rules, currency first. */
const shownGoods = (phone) =>
    phone.page.locator('section.card.own').first().evaluate((card) =>
        [card.querySelector('.purse b'), ...card.querySelectorAll('.goods b')].map((one) => Number(one.textContent.replace(/\D/g, ''))),
    );

/** The phone's card says what the host has booked; prices, tax and events move it all the time. */
async function agrees(phone) {
    await tab(phone, 'Nation');
    let shown;
    let goods;
    await until(
        async () => {
            ({ goods } = await nation(phone));
            shown = await shownGoods(phone);
            const order = ['currency', 'food', 'raw_materials', 'electrical_goods', 'medical_goods'];
            return order.every((good, at) => shown[at] === goods[good]);
        },
        () => `${phone.name} sees ${shown}, the host has ${JSON.stringify(goods)}`,
    );
}

async function staff(name, role, pin) {
    const phone = await Phone.open(browser, host);
    phone.name = name;
    await phone.page.goto(host.joinUrl);
    await tap(phone, 'I help to run the game');
    await phone.page.getByRole('radio', { name: role }).check();
    await phone.page.getByLabel('Your name').fill(name);
    await phone.page.getByLabel('PIN').fill(pin);
    await tap(phone, 'Go in');
    await phone.connected();
    return phone;
}

before(async () => {
    host = await Host.start({ pack: boardPack(), more: ['--clock-speed', String(speed), '--seed', '11'] });
    browser = await openBrowser();
    await host.tell('PATCH', 'settings', { team_mode: 'host_teams' });
    teams = [];
    for (const name of teamNames) {
        teams.push((await host.post('teams', { name })).team.id);
    }
});

after(async () => {
    await browser?.close();
    await host?.stop();
});

step('four teams, a co-host, a banker and a spectator come in', async () => {
    phones = [];
    for (const [at, name] of names.entries()) {
        const phone = await Phone.open(browser, host);
        phone.name = name;
        phone.team = teams[at];
        await phone.page.goto(host.joinUrl);
        await phone.page.getByLabel('Your name').fill(name);
        await phone.page.getByRole('radio', { name: teamNames[at] }).check();
        await tap(phone, 'Play');
        await phone.connected();
        phone.id = (await until(() => host.player(name), name)).id;
        phones.push(phone);
    }
    [ana, ben, cleo, dora] = phones;
    kim = await staff('Kim', 'Co-host', host.ready.pins.co_host);
    banker = await staff('Bo', 'Banker', host.ready.pins.banker);
    watcher = await Phone.open(browser, host);
    watcher.name = 'Wim';
    await watcher.page.goto(host.joinUrl);
    await tap(watcher, 'I just want to watch');
    await watcher.connected();
});

step('a question first: its points become currency in the trading round that the co-host plans', async () => {
    await host.startRound();
    const { questions, rounds } = await host.snapshot();
    const board = rounds[0];
    await host.post('answers', { playerId: ana.id, questionId: questions[0].id, isCorrect: true, points: 300 });
    await host.post('answers', { playerId: cleo.id, questionId: questions[1].id, isCorrect: true, points: 1200 });
    await kim.page.getByRole('tab', { name: 'Game' }).tap();
    await tap(kim, 'Add a trading round');
    const sheet = kim.page.getByRole('dialog');
    // A scenario for another number of nations would be grey; with four of them all are there.
    await sheet.getByRole('radio', { name: 'The Silk Road' }).tap();
    assert.ok(await sheet.getByRole('radio', { name: 'Hard' }).isDisabled(), 'the scenario says how hard it is');
    await sheet.getByRole('radio', { name: 'The usual rules' }).tap();
    await sheet.getByRole('radio', { name: '30', exact: true }).tap();
    await sheet.getByRole('radio', { name: 'Medium' }).tap();
    await picture(kim, 'plan');
    assert.equal(await sheet.getByRole('button', { name: 'Start now' }).count(), 0, 'another round is running');
    await sheet.getByRole('button', { name: 'Plan it for later' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await tap(kim, 'Finish round');
    await kim.page.getByRole('dialog').getByRole('button', { name: 'Yes' }).tap();
    await tap(kim, `Points → currency: ${board.title}`);
    await picture(kim, 'exchange');
    await kim.page.getByRole('dialog').getByRole('button', { name: '10 points = 1 currency' }).tap();
    await kim.page.getByRole('dialog').getByText('The bank has paid:').waitFor();
    await kim.page.getByRole('dialog').getByText('+120').waitFor();
    await kim.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().tap();
    // Twice is refused, and why is said.
    await tap(kim, `Points → currency: ${board.title}`);
    await kim.page.getByRole('dialog').getByRole('button', { name: '10 points = 1 currency' }).tap();
    await kim.says('There are no points to exchange, or no trading round follows.');
    await kim.page.keyboard.press('Escape');
    await tap(kim, 'Start', true);
    await ana.says('Food tax in');
    const { difficulty, duration_minutes, nations } = await trading();
    assert.deepEqual([difficulty, duration_minutes], ['medium', 30]);
    const purse = (phone) => nations.find((one) => one.team_id === phone.team).goods.currency;
    assert.deepEqual(phones.map(purse), [80, 50, 320, 200]);
    for (const phone of phones) {
        await agrees(phone);
    }
    await picture(ana, 'nation');
    await watcher.says('Nations');
    assert.equal(await watcher.page.locator('.purse').count(), 0, 'a spectator sees what a nation has');
});

step('produce: asked for, assigned by the banker in two taps, done', async () => {
    const before = (await nation(ana)).goods.food;
    await tap(ana, /^Farm makes 15 Food/);
    await ana.says('Waiting for the banker');
    await tap(banker, 'Assign a challenge to Ana');
    await banker.page.getByRole('button', { name: /^Assign: / }).tap();
    await banker.says('Running challenges (1)');
    await ana.page.getByRole('timer', { name: /^\d+:\d\d left$/ }).waitFor();
    await watcher.says('Challenges now');
    await picture(ana, 'challenge');
    await picture(banker, 'challenge');
    await tap(ana, 'Done!');
    await ana.says('Done! Farm has produced.');
    assert.equal((await nation(ana)).goods.food, before + 15);
    await agrees(ana);
    await banker.says('No challenge is running.');
});

step('while one of a nation without a school waits, nobody of it can ask again, and giving up frees it', async () => {
    await tap(ben, /^Mine makes 15 Raw materials/);
    await ben.says('Waiting for the banker');
    assert.equal(await button(ben, /^Farm makes/).count(), 0);
    await tap(ben, 'Give up');
    await ben.page.getByRole('dialog').getByRole('button', { name: 'Yes' }).tap();
    await button(ben, /^Farm makes/).waitFor();
});

step('build: what is short is said before the tap; what can be built is', async () => {
    await tab(ana, 'Build');
    const infrastructure = ana.page.locator('li.card', { has: button(ana, 'Build Infrastructure') });
    await infrastructure.getByText('Currency: need 300, have 80').waitFor();
    await infrastructure.getByText('Raw materials: need 50, have 0').waitFor();
    assert.ok(await button(ana, 'Build Infrastructure').isDisabled());
    await picture(ana, 'build');
    await tab(cleo, 'Build');
    await tap(cleo, 'Build School');
    await cleo.page.getByRole('dialog').getByText(/100 Currency/).waitFor();
    await picture(cleo, 'build-sure');
    await cleo.page.getByRole('dialog').getByRole('button', { name: 'Build', exact: true }).tap();
    await cleo.says('Built: School');
    assert.equal((await nation(cleo)).buildings.school, 1);
    await agrees(cleo);
});

/** Buys or sells on the market page; gives what it came to. */
async function deal(phone, what, good, amount) {
    await tab(phone, 'Market');
    await phone.page.getByRole('radio', { name: new RegExp(`^${good}`) }).tap();
    await phone.page.getByRole('radio', { name: new RegExp(`^${what}`) }).tap();
    await phone.page.getByRole('textbox', { name: `${good}: How many` }).fill(String(amount));
    const go = button(phone, new RegExp(`^${what} ${amount} ${good} for \\d+$`));
    const said = Number(/for (\d+)$/.exec(await go.innerText())[1]);
    const purse = (await nation(phone)).goods.currency;
    await phone.says(`You then have ${what === 'Buy' ? purse - said : purse + said} currency.`);
    await picture(phone, `market-${what}`);
    await go.tap();
    const words = new RegExp(`^${what === 'Buy' ? 'Bought' : 'Sold'}: ${amount} ${good} for \\d+ currency$`);
    const told = phone.page.locator('.toasts .toast').filter({ hasText: words }).last();
    const total = Number(/for (\d+) currency/.exec(await told.innerText())[1]);
    assert.equal((await nation(phone)).goods.currency, what === 'Buy' ? purse - total : purse + total);
    return { said, total };
}

step('the market says what a deal comes to, and that is what is charged', async () => {
    // The price moves every half minute of the game clock; while it stands the two are the same.
    const { said, total } = await deal(dora, 'Sell', 'Raw materials', 10);
    assert.ok(Math.abs(said - total) <= 2, `${said} was said, ${total} was paid`);
    const bought = await deal(dora, 'Buy', 'Medical goods', 5);
    assert.ok(Math.abs(bought.said - bought.total) <= 6, `${bought.said} was said, ${bought.total} was charged`);
    await agrees(dora);
    await tab(ben, 'Market');
    await ben.page.getByRole('radio', { name: /^Medical goods/ }).tap();
    await ben.page.getByRole('radio', { name: /^Buy/ }).tap();
    await ben.page.getByRole('textbox', { name: 'Medical goods: How many' }).fill('100');
    const purse = (await nation(ben)).goods.currency;
    await ben.says(new RegExp(`^Too little currency: need [\\d,]+, have ${purse.toLocaleString('en')}$`));
    assert.ok(await button(ben, /^Buy 100 Medical goods/).isDisabled());
    await ben.page.locator('canvas').waitFor();
});

step('an offer, a counter-offer, and the newest terms are accepted', async () => {
    const [first, second] = [(await nation(ana)).goods, (await nation(ben)).goods];
    await tab(ana, 'Deals');
    await tap(ana, 'New offer');
    const sheet = ana.page.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'Larks' }).tap();
    await sheet.getByRole('textbox', { name: 'You give, Food: how many' }).fill('12');
    await sheet.getByRole('textbox', { name: 'You get, Raw materials: how many' }).fill('8');
    await picture(ana, 'offer');
    await sheet.getByRole('button', { name: 'Send offer' }).tap();
    await ana.says('Offer sent.');
    await ben.page.locator('main nav').getByText('Deals').waitFor();
    await ben.page.getByLabel('1 to answer').first().waitFor();
    await tab(ben, 'Deals');
    await ben.says('12 Food');
    await picture(ben, 'offer-in');
    await tap(ben, 'Counter', true);
    const other = ben.page.getByRole('dialog');
    await other.getByRole('textbox', { name: 'You give, Raw materials: how many' }).fill('6');
    await other.getByRole('button', { name: 'Send counter-offer' }).tap();
    await ana.says('Counter-offer');
    await ana.says('6 Raw materials');
    await picture(ana, 'counter');
    await tap(ana, 'Accept', true);
    await ana.says('Done: the goods have changed hands.');
    await ben.says('accepted');
    const { trades } = await trading();
    const [trade] = trades.filter((one) => one.status === 'accepted');
    assert.deepEqual([trade.offered, trade.wanted], [{ food: 12 }, { raw_materials: 6 }]);
    const [afterAna, afterBen] = [(await nation(ana)).goods, (await nation(ben)).goods];
    assert.equal(afterAna.raw_materials, first.raw_materials + 6);
    assert.equal(afterBen.raw_materials, second.raw_materials - 6);
    await agrees(ana);
    await agrees(ben);
});

step('an offer is rejected after one question', async () => {
    await tab(ana, 'Deals');
    await tap(ana, 'New offer');
    const sheet = ana.page.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'Larks' }).tap();
    await sheet.getByRole('textbox', { name: 'You get, Currency: how many' }).fill('1');
    await sheet.getByRole('button', { name: 'Send offer' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await tab(ben, 'Deals');
    await tap(ben, 'Reject', true);
    await ben.page.getByRole('dialog').getByRole('button', { name: 'Yes' }).tap();
    await ana.says('rejected');
});

step('news: the plague strikes, is seen, and is cured for what the card says', async () => {
    await tab(banker, 'Events');
    await tap(banker, /^Plague/);
    const sheet = banker.page.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'Wrens' }).tap();
    await sheet.getByText('struck', { exact: true }).waitFor();
    await picture(banker, 'plague');
    await sheet.getByRole('button', { name: 'Let it happen' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await dora.says(/^Plague: .?Wrens.?$/);
    await tab(dora, 'Nation');
    await dora.says('Plague: makes less, and infects those it trades with');
    await picture(dora, 'plague');
    const before = (await nation(dora)).goods.medical_goods;
    await tap(dora, 'Cure the plague');
    await dora.page.getByRole('dialog').getByText('Cure the plague? It costs 5 Medical goods.').waitFor();
    await dora.page.getByRole('dialog').getByRole('button', { name: 'Cure the plague' }).tap();
    await dora.says('Paid: Plague');
    assert.equal((await nation(dora)).goods.medical_goods, before - 5);
    assert.equal((await nation(dora)).infected, false);
    await agrees(dora);
});

step('the banker sets a base price, and every phone hears of it', async () => {
    await tab(banker, 'Prices');
    await banker.page.getByRole('radio', { name: /^Food/ }).tap();
    await tap(banker, 'Set base price');
    const sheet = banker.page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: 'Base price of Food' }).fill('2,50');
    await sheet.getByRole('button', { name: 'Set base price' }).tap();
    await banker.says('Base price set.');
    for (const phone of phones) {
        await phone.says('New base price of Food: 2.50');
    }
    assert.equal((await trading()).bank.prices.food.baseline, 2.5);
    await picture(banker, 'prices');
});

step('a spoken deal is written down by the banker and holds when both have confirmed it', async () => {
    const [first, second] = [(await nation(ana)).goods, (await nation(dora)).goods];
    await tab(banker, 'Deals');
    await tap(banker, 'Write down a spoken deal');
    const sheet = banker.page.getByRole('dialog');
    await sheet.getByRole('radiogroup', { name: 'First nation' }).getByRole('radio', { name: 'Owls' }).tap();
    await sheet.getByRole('radiogroup', { name: 'Second nation' }).getByRole('radio', { name: 'Wrens' }).tap();
    await sheet.getByRole('textbox', { name: /Owls.? gives, Currency: how many/ }).fill('20');
    await sheet.getByRole('textbox', { name: /Wrens.? gives, Raw materials: how many/ }).fill('5');
    await picture(banker, 'spoken');
    await sheet.getByRole('button', { name: 'Write down a spoken deal' }).tap();
    await banker.says('Written down. Both nations confirm it now.');
    await tab(ana, 'Deals');
    await tap(ana, 'Confirm', true);
    await ana.says('Confirmed.');
    await banker.says(/confirmed by .?Owls/);
    assert.equal((await nation(ana)).goods.raw_materials, first.raw_materials, 'one confirmation is not enough');
    await tab(dora, 'Deals');
    await picture(dora, 'spoken');
    await tap(dora, 'Confirm', true);
    await dora.says('Done: the goods have changed hands.');
    assert.equal((await nation(ana)).goods.raw_materials, first.raw_materials + 5);
    assert.equal((await nation(dora)).goods.raw_materials, second.raw_materials - 5);
    await agrees(ana);
    await agrees(dora);
});

step('what is refused all the same is refused in words: of a page that would send anything', async () => {
    // Requests are changed on their way, so that the host program, not the page, says no.
    const cases = [
        ['trading/bank', { amount: 0 }, /^Amounts are whole numbers from 1 to 1,000,000\.$/],
        ['trading/bank', { amount: 900000 }, /Currency: need [\d,]+, have \d+|The bank has too little/],
        ['trading/bank', { good: 'gold' }, /^This game has no such good\.$/],
        ['trading/bank', { player_id: 99 }, /^(That player is not here any more|You are not allowed to do that in this game)\.$/],
    ];
    // Whoever can still pay: prices move while the others are slow. Ben stands there for what follows.
    const purse = (phone) => nations.find(({ team_id }) => team_id === phone.team).goods.currency ?? 0;
    const { nations } = await trading();
    const rich = [...phones].sort((one, other) => purse(other) - purse(one))[0];
    for (const phone of new Set([ben, rich])) {
        await tab(phone, 'Market');
        await phone.page.getByRole('radio', { name: /^Food/ }).tap();
        await phone.page.getByRole('textbox', { name: 'Food: How many' }).fill('1');
    }
    for (const [path, change, words] of cases) {
        await rich.page.route(`**/${path}`, (route) =>
            route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), ...change }) }),
        );
        await tap(rich, /^Buy 1 Food/);
        const toast = rich.page.locator('.toasts button.trouble').filter({ hasText: words }).first();
        await toast.waitFor();
        await toast.tap();
        await rich.page.unroute(`**/${path}`);
    }
    await picture(rich, 'refused');
});

step('while paused nothing is taken and every phone says so', async () => {
    await tap(kim, 'Pause');
    for (const phone of [...phones, banker]) {
        await phone.says('Paused: all clocks stand still');
    }
    assert.ok(await button(ben, /^Buy 1 Food/).isDisabled());
    await tap(kim, 'Go on');
    await ben.page.getByText('Paused: all clocks stand still').waitFor({ state: 'detached' });
});

step('the food tax: taken when it is due, or by the banker who sees who would go hungry', async () => {
    await tab(banker, 'Events');
    await tap(banker, 'Take the tax now');
    const sheet = banker.page.getByRole('dialog');
    await sheet.getByText(/Crows.?: \d+ Food, has \d+/).waitFor();
    await picture(banker, 'tax');
    const before = await trading();
    await sheet.getByRole('button', { name: 'Yes' }).tap();
    await banker.says('The food tax was taken.');
    for (const phone of phones) {
        await phone.says(/^(The food tax was taken; nobody is hungry\.|Food tax: famine in .*)$/);
        const [had, has] = [before, await trading()].map((one) => one.nations.find(({ team_id }) => team_id === phone.team));
        assert.ok(has.goods.food <= Math.max(0, had.goods.food - had.tax_due), `${phone.name} has paid`);
        await agrees(phone);
    }
    await tab(ana, 'News');
    await ana.says('Told today');
    await picture(ana, 'news');
});

step('ten minutes are over: the round ends, both winners are named and everybody sees his place', async () => {
    await until(async () => (await gameTime()) >= 600_000, 'ten minutes of game clock', 60_000);
    await kim.page.getByRole('tab', { name: 'Bank' }).tap();
    await tab(kim, 'Nations');
    await tap(kim, 'Show all scores');
    await tab(ana, 'News');
    await ana.says('Scores so far');
    await kim.page.getByRole('tab', { name: 'Game' }).tap();
    await tap(kim, 'Finish round');
    await kim.page.getByRole('dialog').getByRole('button', { name: 'Yes' }).tap();
    const { trading_result: result } = await until(async () => {
        const snapshot = await host.snapshot();
        return snapshot.trading_result !== null && snapshot;
    }, 'the result');
    const nameOf = (id) => teamNames[teams.indexOf(id)];
    for (const phone of [...phones, watcher]) {
        await phone.says('Richest');
        await phone.says('Kindest');
        const cards = phone.page.locator('.winners .card');
        for (const [at, ids] of [result.richest, result.kindest].entries()) {
            for (const id of ids) {
                await cards.nth(at).getByText(nameOf(id)).first().waitFor();
            }
        }
        const own = phone.page.locator('ol li[aria-current="true"]', { hasText: 'Kindness' });
        assert.equal(await own.count(), phone === watcher ? 0 : 1, `${phone.name}'s own row`);
    }
    const richest = phones.find((phone) => result.richest.includes(phone.team));
    await richest.says('You are the richest!');
    await picture(richest, 'podium');
});

step('at the end of the night each phone has the place of the whole evening', async () => {
    await host.post('end');
    const score = await host.tell('GET', 'night-score');
    assert.equal(score.rounds.length, 2);
    for (const phone of phones) {
        const row = score.rows.find(({ side }) => side === phone.team);
        await phone.says('The whole evening');
        await phone.says(row.rank === 1 ? 'You have won!' : 'That was the night');
        await phone.says(`Place ${row.rank} · ${row.total.toLocaleString('en-GB')} points`);
        assert.equal(await phone.page.getByText('You have won!').count(), row.rank === 1 ? 1 : 0);
    }
    await watcher.says('The whole evening');
    await kim.page.getByRole('tab', { name: 'Game' }).tap();
    await kim.says('The whole evening');
    await picture(cleo, 'ended');
    await picture(kim, 'ended');
    for (const phone of [...phones, banker, kim, watcher]) {
        phone.assertQuiet();
        const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${phone.name}'s page is ${wide} px too wide`);
    }
});
