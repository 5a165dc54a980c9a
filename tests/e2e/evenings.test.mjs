// SPDX-License-Identifier: GPL-3.0-or-later
// Three evenings from the first scan to the last score, run by a helper's page as guests would see them run: a family at
// one television, five nations with a banker, a pub of twelve teams. With QUIZAAR_PICTURES=FOLDER each moment is
// photographed, for the eye.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { boardPack, Host, until } from './host.mjs';
import { openBrowser, openCoHost, Phone } from './phones.mjs';
import { step } from './steps.mjs';

const numbered = (count, name) => [...Array(count).keys()].map((at) => `${name} ${at + 1}`);
const pub = {
    format: 'quizaar-pack', version: 1, title: 'The pub', language: 'en',
    lists: [{
        title: 'Capitals',
        questions: [['Norway', 'Oslo'], ['Portugal', 'Lisbon']].map(([land, answer]) => ({
            kind: 'text', text: `The capital of ${land}?`, answer, points: 100, time_limit_ms: 3_600_000,
        })),
    }],
};

let browser;
let evening;

class Evening {
    static async start(name, pack, settings = {}) {
        const one = new Evening();
        one.name = name;
        one.host = await Host.start({ pack });
        evening = one; // what fails from here on is still taken down
        await one.host.tell('PATCH', 'settings', settings);
        one.helper = await openCoHost(browser, one.host, 'Kim');
        one.phones = [one.helper];
    }

    async join(name, choose = () => undefined) {
        const phone = await Phone.open(browser, this.host);
        phone.name = name;
        await phone.page.goto(this.host.joinUrl);
        await phone.page.getByLabel('Your name').fill(name);
        await choose(phone);
        await tap(phone, 'Play');
        await phone.connected();
        phone.id = (await until(() => this.host.player(name), name)).id;
        this.phones.push(phone);
        return phone;
    }

    async picture(moment, ...phones) {
        if (process.env.QUIZAAR_PICTURES) {
            for (const phone of phones) {
                await phone.page.waitForTimeout(400); // what moves has come to rest
                await phone.page.screenshot({ path: `${process.env.QUIZAAR_PICTURES}/${this.name}-${moment}-${phone.name}.png` });
            }
        }
    }

    score(name) {
        return this.host.player(name).then((player) => player.score);
    }

    async over() {
        this.phones.forEach((phone) => phone.assertQuiet());
        for (const phone of this.phones) {
            await phone.close();
        }
        await this.host.stop();
    }
}

const tap = (phone, name, exact = false) => phone.page.getByRole('button', { name, exact }).first().tap();
const tab = (phone, name) => phone.page.locator('main nav').getByRole('button', { name }).tap();

before(async () => {
    browser = await openBrowser();
});

after(async () => {
    await browser?.close();
    await evening?.host.stop();
});

let guests;

step('family: six phones come in, the helper starts the round', async () => {
    await Evening.start('family', boardPack());
    guests = await Promise.all(['Oma Ilse', 'Papa', 'Mama', 'Lena', 'Tim', 'Mia'].map((name) => evening.join(name)));
    await guests[0].says('Who is here (6)');
    await evening.picture('1-lobby', guests[0], evening.helper);
    await tap(evening.helper, 'Start', true);
    await guests[3].says('Category 1');
    await evening.picture('2-board', guests[0], evening.helper);
});

step('family: a question is read, pressed for, ruled on twice', async () => {
    const { helper, host } = evening;
    const [oma, , , lena, tim] = guests;
    await tap(helper, /Category 1 200/);
    await oma.says('Question 1.2?');
    await helper.says('An answer');
    await evening.picture('3-reading', oma, helper);
    await tap(helper, 'Open buzzers');
    await tim.shows('Buzz!');
    await tim.press();
    await tim.shows('First!');
    await lena.shows('Wait');
    await evening.picture('4-answering', tim, lena, helper);
    await tap(helper, 'Wrong');
    await tim.shows('Locked out');
    await lena.shows('Buzz!');
    await lena.press();
    await lena.shows('First!');
    await tap(helper, 'Correct');
    await lena.says('You had it!');
    await oma.says('Right:');
    await evening.picture('5-answer', lena, tim, oma, helper);
    assert.deepEqual([await evening.score('Lena'), await evening.score('Tim')], [200, -200]);
    await tap(helper, 'Back to the board');
    await oma.says('Category 2');
    assert.ok((await host.snapshot()).questions.find((one) => one.points === 200).answered);
});

step('family: a wrong tap is taken back, the night ends with places', async () => {
    const { helper, host } = evening;
    await tap(helper, /Category 2 100/);
    await guests[1].says('Question 2.1?');
    await tap(helper, 'Skip');
    await guests[1].says('Skipped');
    await tap(helper, /^Undo/);
    await until(async () => (await host.snapshot()).live?.phase !== 'closed', 'the question is open again');
    await evening.picture('6-undone', guests[1], helper);
    await host.post('end');
    await guests[3].says('You have won!');
    await evening.picture('7-end', guests[3], guests[4], helper);
    await evening.over();
});

step('trading: five teams and a banker begin', async () => {
    await Evening.start('trading', boardPack(), { team_mode: 'host_teams' });
    const { host } = evening;
    const teams = numbered(5, 'Nation');
    for (const name of teams) {
        await host.post('teams', { name });
    }
    guests = await Promise.all(['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'].map(
        (name, at) => evening.join(name, (phone) => phone.page.getByRole('radio', { name: teams[at] }).check()),
    ));
    evening.banker = await openCoHost(browser, host, 'Bo', 'Banker');
    evening.phones.push(evening.banker);
    await host.post('trading/start');
    for (const phone of guests) {
        await phone.says('Food');
    }
    await evening.picture('1-nation', ...guests.slice(0, 2), evening.banker);
});

step('trading: a challenge from the wish to the goods', async () => {
    const { banker } = evening;
    const asking = guests.map((phone) => phone.page.getByRole('button', { name: /makes \d+/ }).first());
    await asking[0].tap();
    await guests[0].says('Waiting for the banker');
    await tap(banker, 'Assign a challenge to Ana');
    await evening.picture('2-assign', guests[0], banker);
    await tap(banker, /^Assign: /);
    await guests[0].page.getByRole('timer').first().waitFor();
    await evening.picture('3-challenge', guests[0], banker);
    await tap(guests[0], 'Done!');
    const claimed = guests[0].page.getByText(/has produced|confirm/i).filter({ visible: true }).first();
    await claimed.waitFor();
    await evening.picture('4-done', guests[0], banker);
});

step('trading: the market, an offer, and the end', async () => {
    const [ana, ben] = guests;
    const { host } = evening;
    const { rounds } = await host.snapshot();
    await tab(ana, 'Market');
    await ana.page.getByRole('radio', { name: /^Food/ }).first().tap();
    await ana.page.getByRole('button', { name: /^Buy \d+ Food/ }).tap();
    await ana.says(/^Bought: /);
    await evening.picture('5-market', ana);
    await tab(ana, 'Deals');
    await tap(ana, 'New offer');
    await evening.picture('6-offer', ana);
    await ana.page.keyboard.press('Escape');
    await host.post(`rounds/${rounds.find((one) => one.kind === 'trading').id}/finish`);
    await ben.says('Richest');
    await evening.picture('7-end', ana, ben, evening.helper);
    await evening.over();
});

step('pub: twelve teams name themselves', async () => {
    await Evening.start('pub', pub, { team_mode: 'guest_teams' });
    guests = await Promise.all(numbered(12, 'Guest').map((name) => evening.join(name, async (phone) => {
        await phone.page.getByRole('radio', { name: 'New team' }).check();
        await phone.page.getByLabel('Name of the new team').fill(`Table ${name}`);
    })));
    await evening.picture('1-lobby', guests[11], evening.helper);
    const { host } = evening;
    evening.round = (await host.snapshot()).rounds[0].id;
    await host.post(`rounds/${evening.round}/rules`, { reveal: 'round', scoreboard: 'frozen' });
    await tap(evening.helper, 'Start', true);
});

step('pub: typed answers are collected and ruled on by spelling', async () => {
    const { helper, host } = evening;
    for (const [at, words] of [['Oslo', 'Osloo'], ['Lisbon', 'Porto']].entries()) {
        await tap(helper, 'Ask the next question');
        for (const [who, phone] of guests.entries()) {
            await phone.says(at === 0 ? 'The capital of Norway?' : 'The capital of Portugal?');
            await phone.page.getByLabel('Your answer').fill(words[who % 2]);
            await tap(phone, /^Send/);
            await phone.says('The host has it.');
        }
        await evening.picture(`2-question-${at + 1}`, guests[0], helper);
    }
    await tap(helper, 'Collect the answers (30 seconds)');
    await guests[5].says('Answers are about to be collected.');
    await tap(helper, 'Collect now');
    await guests[5].says('Pens down: the host has your answers.');
    await evening.picture('3-collected', guests[0], helper);
    await helper.page.getByRole('group', { name: 'Osloo' }).getByRole('button', { name: 'Half' }).tap();
    const sheet = async () => (await host.snapshot()).rounds.find((one) => one.id === evening.round).sheet;
    await until(async () => (await sheet()).asked[0].groups.some((group) => group.credit === 'half'), 'the ruling');
});

step('pub: the walk through the answers, while the scoreboard stands still', async () => {
    const { helper, host } = evening;
    await tap(helper, 'Show the answers');
    await guests[0].says('Right!');
    await guests[1].says('Partly right');
    await evening.picture('4-walk', guests[0], guests[1], helper);
    await tap(helper, 'Show the next answer');
    await guests[1].says('Not right');
    for (const phone of guests) {
        assert.equal(await phone.score(), 0, `${phone.name}'s header tells what the frozen board keeps back`);
    }
    await guests[0].page.locator('header .scores').tap();
    await guests[0].page.getByRole('dialog').waitFor();
    await evening.picture('5-frozen', guests[0]);
    const shown = await guests[0].page.getByRole('dialog').innerText();
    assert.ok(!/\b[12]00\b/.test(shown), `the frozen board tells what the round has brought:\n${shown}`);
    await guests[0].page.keyboard.press('Escape');
    await host.post(`rounds/${evening.round}/rules`, { scoreboard: 'shown' });
    await host.post('end');
    await guests[0].says('You have won!');
    await guests[1].says('That was the night');
    await evening.picture('6-end', guests[0], guests[1], helper);
    const { teams } = await host.snapshot();
    assert.deepEqual(teams.map(({ score }) => score).sort((a, b) => a - b), [...Array(6).fill(50), ...Array(6).fill(200)]);
    await evening.over();
    evening = undefined;
});
