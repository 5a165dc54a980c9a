// SPDX-License-Identifier: GPL-3.0-or-later
// The pub's way: questions one after another, answers that change until they are collected, then the walk through
// them. With it a joker, an appeal, a hidden scoreboard and a player without a phone.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Host, until } from './host.mjs';
import { openBrowser, openCoHost, Phone } from './phones.mjs';
import { step } from './steps.mjs';

const pack = {
    format: 'quizaar-pack',
    version: 1,
    title: 'The pub',
    language: 'en',
    lists: [
        {
            title: 'Round one',
            questions: [
                { kind: 'text', text: 'The longest river?', answer: 'Nile', points: 100 },
                { kind: 'choice', text: 'Pick the second', options: [{ text: 'First' }, { text: 'Second', correct: true }], points: 100 },
                { kind: 'buzz', text: 'Name a cat', answer: 'Tom', points: 100 },
            ],
        },
    ],
};

let host;
let browser;
let ana;
let ben;
let kim;
let round;

const button = (phone, name, exact = false) => phone.page.getByRole('button', { name, exact });
const tap = (phone, name, exact = false) => button(phone, name, exact).first().tap();
const sheet = async () => (await host.snapshot()).rounds.find((one) => one.id === round).sheet;
const stage = (wanted) => until(async () => (await sheet())?.stage === wanted, `stage ${wanted}`);
const score = async (name) => (await host.player(name)).score;

async function type(phone, text) {
    await phone.page.getByLabel('Your answer').fill(text);
    await tap(phone, /^Send/);
    await phone.says('The host has it.');
}

before(async () => {
    host = await Host.start({ pack });
    browser = await openBrowser();
    ana = await (await Phone.open(browser, host)).join('Ana');
    ben = await (await Phone.open(browser, host)).join('Ben');
    kim = await openCoHost(browser, host, 'Kim');
    round = (await host.snapshot()).rounds[0].id;
    await host.post(`rounds/${round}/rules`, { reveal: 'round', jokers: true });
});

after(async () => {
    await browser?.close();
    await host?.stop();
});

step('a joker is put on the round before it starts', async () => {
    await ana.says('Your joker');
    await tap(ana, /Round one/);
    await until(async () => (await button(ana, /Round one/).getAttribute('aria-pressed')) === 'true', 'the joker');
    assert.equal(ben.received.some((text) => text.includes('"doubled":[1')), false, 'told early');
});

step('questions are asked one after another, and each answer may change', async () => {
    await host.post(`rounds/${round}/start`);
    await tap(kim, 'Ask the next question');
    await ana.says('The longest river?');
    await type(ana, 'Amazon');
    await tap(kim, 'Ask the next question');
    await ana.says('Pick the second');
    await tap(ana, /Second$/);
    await ana.says('The host has it. You can still change it.');
    await tap(ana, /^Question 1/);
    await type(ana, 'Nile');
    await tap(kim, 'Ask the next question');
    await ben.says('Name a cat');
    await type(ben, 'Felix');
    await kim.says('All questions were asked.');
    assert.deepEqual([await score('Ana'), await score('Ben')], [0, 0]);
});

step('a reload forgets no answer', async () => {
    await ana.page.reload();
    await ana.connected();
    await tap(ana, /^Question 1/);
    assert.equal(await ana.page.getByLabel('Your answer').inputValue(), 'Nile');
});

step('a player without a phone answers by the co-host’s hand', async () => {
    await host.post('players', { name: 'Nora', without_phone: true });
    const nora = await host.player('Nora');
    const first = (await sheet()).asked[0].question_id;
    await host.post('live/answer', { player_id: nora.id, question_id: first, text: 'the nile' });
    assert.equal((await sheet()).asked[0].answers.length, 2);
});

step('Collect warns, and collects', async () => {
    await tap(kim, 'Collect the answers (30 seconds)');
    await stage('called');
    await ana.says('Answers are about to be collected.');
    await tap(kim, 'Collect now');
    await stage('collected');
    await ana.says('Pens down: the host has your answers.');
    assert.ok(!ana.received.some((text) => text.includes('"right":[')), 'told early');
    assert.deepEqual([await score('Ana'), await score('Ben'), await score('Nora')], [0, 0, 0]);
});

step('groups are ruled on, and the walk shows what counts', async () => {
    await kim.page.getByRole('group', { name: 'Felix' }).getByRole('button', { name: 'Half' }).tap();
    await until(async () => (await sheet()).asked[2].groups[0].credit === 'half', 'the ruling');
    await tap(kim, 'Show the answers');
    await ana.says('Right!');
    await ana.says('+200'); // doubled
    assert.deepEqual([await score('Ana'), await score('Ben'), await score('Nora')], [400, 50, 100]);
    await tap(kim, 'Show the next answer');
    await tap(kim, 'Show the next answer');
    await ben.says('Partly right');
});

step('an appeal reaches the host and is upheld', async () => {
    await tap(ben, 'Appeal', true);
    await ben.page.getByLabel(/Why should it count/).fill('<b>Felix</b> is a cat');
    await tap(ben, 'Send the appeal');
    await ben.says('Your appeal is with the host.');
    await kim.says('<b>Felix</b> is a cat');
    await tap(kim, 'Uphold');
    await ben.says('Your appeal was upheld.');
    assert.equal(await score('Ben'), 100);
});

step('the scoreboard is hidden and shown again', async () => {
    await tap(kim, 'Show the next answer');
    await stage('shown');
    await host.post(`rounds/${round}/rules`, { scoreboard: 'hidden' });
    await ana.says('Places and points are hidden until the host shows them.');
    await host.post(`rounds/${round}/rules`, { scoreboard: 'shown' });
    await ana.page.getByText('Places and points are hidden').waitFor({ state: 'detached' });
    await host.post(`rounds/${round}/finish`);
});

step('a tie-break orders and scores nothing', async () => {
    await host.post('tie-break', { sides: [(await host.player('Ben')).id, (await host.player('Nora')).id], text: 'How many?', answer: '12' });
    await host.post('buzzers', { open: true });
    await ben.page.getByLabel('Your number').fill('11');
    await tap(ben, /^Send/);
    await ben.says('The host has it.');
    await host.post('live', { action: 'reveal' });
    await until(async () => (await host.player('Ben')).rank === 2 && (await host.player('Nora')).rank === 3, 'the order');
    assert.equal(await score('Ben'), 100);
});
