// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of question but the buzzer's own: two phones answer and bet, a co-host's phone runs them.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Host, until } from './host.mjs';
import { assertAgree, openBrowser, openCoHost, Phone } from './phones.mjs';
import { step } from './steps.mjs';

const long = 3_600_000;
const options = (...entries) =>
    entries.map((entry) => (entry.startsWith('+') ? { text: entry.slice(1), correct: true } : { text: entry }));
const hostile = '<img src=x onerror=alert(1)>';

const pack = {
    format: 'quizaar-pack',
    version: 1,
    title: 'All kinds',
    language: 'en',
    lists: [
        {
            title: 'The list',
            questions: [
                {
                    kind: 'choice', text: 'Pick the second', options: options('First', '+Second', hostile), points: 100,
                    explanation: 'It stands between two others.', time_limit_ms: long,
                },
                { kind: 'choice', text: 'Pick both', options: options('+Left', 'Middle', '+Right'), points: 100, time_limit_ms: long },
                { kind: 'true_false', text: 'Is it so?', options: options('+Yes', 'No'), points: 100, time_limit_ms: long },
                { kind: 'text', text: 'Type it', answer: 'Rembrandt', points: 100, time_limit_ms: long },
                { kind: 'number', text: 'How many?', answer: '-2.5', points: 100, time_limit_ms: long },
                {
                    kind: 'order', text: 'Sort them', options: options('One', 'Two', 'Three', 'Four'), points: 100,
                    partial_credit: true, time_limit_ms: long,
                },
            ],
        },
        {
            title: 'For teams',
            questions: [{ kind: 'choice', text: 'All of you', options: options('+This', 'That'), points: 100, time_limit_ms: long }],
        },
    ],
    boards: [
        {
            title: 'The board',
            categories: [{ title: 'Wagers', questions: [{ text: 'Name the smallest planet', answer: 'Mercury', wager: true, points: 200, time_limit_ms: long }] }],
            final_question: {
                category: 'Rivers',
                question: { kind: 'text', text: 'The longest of Europe?', answer: 'Volga', time_limit_ms: long },
            },
        },
    ],
};

let host;
let browser;
let ana;
let ben;
let kim;

const button = (phone, name, exact = false) => phone.page.getByRole('button', { name, exact });
const tap = (phone, name, exact = false) => button(phone, name, exact).first().tap();
const live = async () => (await host.snapshot()).live;
const phase = (wanted) => until(async () => (await live())?.phase === wanted, `phase ${wanted}`);

before(async () => {
    host = await Host.start({ pack });
    browser = await openBrowser();
    ana = await (await Phone.open(browser, host)).join('Ana');
    ben = await (await Phone.open(browser, host)).join('Ben');
    kim = await openCoHost(browser, host, 'Kim');
});

after(async () => {
    await browser?.close();
    await host?.stop();
});

async function startRound(kind) {
    const { rounds } = await host.snapshot();
    const round = rounds.find((one) => one.kind === kind && one.status === 'planned');
    await host.post(`rounds/${round.id}/start`);
}

/** The co-host calls up the list's next question and opens the answers. */
async function next() {
    await tap(kim, /^Next: /);
    await until(async () => ['reading', 'open'].includes((await live())?.phase), 'the question');
    await ana.says('Read. Answers open in a moment.').catch(() => undefined);
    if ((await live()).phase === 'reading') {
        await tap(kim, 'Open answers');
    }
    await phase('open');
}

async function goOn() {
    await tap(kim, /^(Go on|Back to the board)/);
    await until(async () => (await live()) === null, 'no question');
}

const points = async () => [(await host.player('Ana')).score, (await host.player('Ben')).score];

step('a choice: one tap is the answer, another one changes it, and nothing is told early', async () => {
    await startRound('list');
    await next();
    await tap(ana, /First$/);
    await ana.says('The host has it. You can still change it.');
    await ben.says('1 of 2 have answered');
    await kim.says('1 of 2 have answered');
    await kim.says(/Still missing: .?Ben/);
    await tap(ana, /Second$/);
    await until(async () => (await live()).answers[0]?.options[0] === 1, 'the change');
    await until(async () => (await button(ana, /Second$/).getAttribute('aria-pressed')) === 'true', 'the mark');
    await ben.page.getByText(hostile).waitFor();
    await tap(ben, /First$/);
    await ben.says('2 of 2 have answered');
    assert.ok(!ben.received.some((text) => text.includes('"right":[') || text.includes('stands between')), 'told early');
    await tap(kim, 'End answers');
    await ana.says('Right!');
    await ana.says('+100');
    await ben.says('Not right');
    await ana.says('It stands between two others.');
    assert.equal(await ana.page.getByLabel('chosen 1 times').count(), 2);
    assert.deepEqual(await points(), [100, 0]);
    await goOn();
});

step('several are ticked and sent together', async () => {
    await next();
    await tap(ana, /Left$/);
    await tap(ana, /Right$/);
    await tap(ana, 'Send', true);
    await ana.says('The host has it.');
    await tap(ana, /Middle$/);
    await ana.says(/^Not answered yet|Changed, not sent yet/);
    await tap(ben, /Middle$/);
    await tap(ben, 'Send', true);
    await ben.says('2 of 2 have answered');
    assert.deepEqual((await live()).answers.map((one) => one.options), [[0, 2], [1]]);
    await tap(kim, 'End answers');
    await ana.says('Right!');
    await ben.says('Not right');
    await goOn();
});

step('true or false', async () => {
    await next();
    await tap(ana, /Yes$/);
    await tap(ben, /No$/);
    await ben.says('2 of 2 have answered');
    await tap(kim, 'End answers');
    await ana.says('Right!');
    await ben.says('Not right');
    await goOn();
});

step('typed: spellings of the pack count by themselves, the co-host rules on the rest', async () => {
    await next();
    await ana.page.getByLabel('Your answer').fill('  rembrandt ');
    await tap(ana, 'Send', true);
    await ana.says('The host has it.');
    await ben.page.getByLabel('Your answer').fill(hostile);
    await tap(ben, 'Send', true);
    await ben.says('2 of 2 have answered');
    await kim.says('known to the pack');
    assert.equal(await button(kim, 'Half', true).count(), 0, 'ruled while answers are still open');
    await tap(kim, 'End answers');
    await phase('judging');
    await ben.says('The host looks at the answers.');
    await kim.says('Not ruled yet: 1. They earn nothing.');
    await kim.page.getByText(hostile).first().waitFor();
    await kim.page.getByRole('group', { name: hostile }).getByRole('button', { name: 'Half' }).tap();
    await until(async () => (await live()).groups.every((group) => group.credit !== null), 'the ruling');
    await tap(kim, 'Show answer');
    await phase('closed');
    await ben.says('Partly right');
    await ben.says('+50');
    await ana.says('Right!');
    // A ruling after the answer was shown moves the scores.
    await kim.page.getByRole('group', { name: hostile }).getByRole('button', { name: 'Wrong' }).tap();
    await until(async () => (await host.player('Ben')).score === 0, 'the later ruling');
    await ben.says('Not right');
    await goOn();
});

step('a number: point or comma, nothing else is sent', async () => {
    await next();
    const field = ana.page.getByLabel('Your number');
    assert.equal(await field.getAttribute('inputmode'), 'decimal');
    await field.fill('many');
    await ana.says('That is not a number.');
    assert.ok(await button(ana, 'Send', true).isDisabled());
    await field.fill('2,5');
    await tap(ana, 'Plus or minus');
    await tap(ana, 'Send', true);
    await ana.says('The host has it.');
    await ben.page.getByLabel('Your number').fill('7');
    await tap(ben, 'Send', true);
    await ben.says('2 of 2 have answered');
    await tap(kim, 'End answers');
    await ana.says('Right!');
    await ben.says('Not right');
    await goOn();
});

step('order: by finger and by button; a pause keeps what was not sent', async () => {
    await next();
    const shown = (await live()).options;
    const rows = (phone) => phone.page.locator('article ol li .grow').allInnerTexts();
    assert.deepEqual(await rows(ana), shown);
    const wanted = ['One', 'Two', 'Three', 'Four'];
    // Ana drags each into its place from the top.
    for (const [to, text] of wanted.entries()) {
        const from = (await rows(ana)).indexOf(text);
        const [grip, target] = await Promise.all(
            [from, to].map((at) => ana.page.locator('article ol li').nth(at).locator('.grip').boundingBox()),
        );
        await ana.page.mouse.move(grip.x + 20, grip.y + grip.height / 2);
        await ana.page.mouse.down();
        await ana.page.mouse.move(target.x + 20, target.y + target.height / 2 - 2, { steps: 8 });
        await ana.page.mouse.up();
        await until(async () => (await rows(ana))[to] === text, () => `${text} at ${to}`);
    }
    // Ben uses the buttons, and only moves the first one down.
    await tap(ben, new RegExp(`Move .?${shown[0]}.? down`));
    await until(async () => (await rows(ben))[1] === shown[0], 'the move');
    await host.post('clock', { action: 'pause' });
    await ana.says('Paused');
    await host.post('clock', { action: 'resume' });
    await until(async () => JSON.stringify(await rows(ana)) === JSON.stringify(wanted), 'the order after the pause');
    await tap(ana, 'Send', true);
    await tap(ben, 'Send', true);
    await ben.says('2 of 2 have answered');
    await tap(kim, 'End answers');
    await ana.says('Right!');
    assert.equal((await live()).rulings.find((one) => one.player_id === ana.id).points, 100);
    await ben.says('The right order');
    await goOn();
    assert.ok((await points())[0] >= 600);
    await assertAgree(host, [ana, ben, kim]);
});

step('a wager: only who chooses bets, then speaks', async () => {
    const { rounds } = await host.snapshot();
    await host.post(`rounds/${rounds.find((one) => one.status === 'running').id}/finish`);
    await startRound('board');
    const before = await host.snapshot();
    const board = before.rounds.find((one) => one.status === 'running');
    const [better, other] = board.chooser === ana.id ? [ana, ben] : [ben, ana];
    const score = (await host.player(better.name)).score;
    await tap(kim, /^Wagers/);
    await phase('betting');
    await other.says(/bets, and then answers alone/);
    assert.ok(!other.received.some((text) => text.includes('smallest planet')), 'the question before the bet');
    assert.equal(await other.page.getByLabel('Your bet').count(), 0);
    const field = better.page.getByRole('spinbutton', { name: 'Your bet' });
    await field.fill('1000000');
    assert.ok(await button(better, 'Place the bet').isDisabled());
    await tap(better, 'All in');
    const most = Number(await field.inputValue());
    assert.equal(most, Math.max(score, 200));
    await field.fill('150');
    await tap(better, 'Place the bet');
    await better.says('The host has your bet: 150');
    await tap(kim, 'Ask the question');
    await phase('answering');
    await other.says('Bet: 150');
    await better.says('Say your answer');
    await tap(kim, 'Correct');
    await better.says('Right!');
    await better.scores(score + 150);
    await goOn();
});

step('a final: secret bets, typed answers, shown one by one', async () => {
    // Whoever has nothing is given something to bet.
    const { rounds, questions } = await host.snapshot();
    await host.post('answers', { playerId: ben.id, questionId: questions[0].id, isCorrect: true, points: 300 });
    await until(async () => (await host.player('Ben')).score > 0, 'points for Ben');
    await host.post(`rounds/${rounds.find((one) => one.status === 'running').id}/finish`);
    await startRound('final');
    await tap(kim, /^Next: /);
    await phase('betting');
    const [first, second] = await points();
    for (const [phone, amount] of [[ana, 100], [ben, 50]]) {
        await phone.page.getByRole('spinbutton', { name: 'Your bet' }).fill(String(amount));
        await tap(phone, 'Place the bet');
        await phone.says(`The host has your bet: ${amount}`);
    }
    await ben.says('Bets: 2 of 2');
    await kim.says('Bets: 2 of 2');
    assert.ok(!ben.received.some((text) => text.includes('longest of Europe')), 'the question before the bets');
    await tap(kim, 'Ask the question');
    await ana.page.getByLabel('Your answer').fill('The Volga');
    await tap(ana, 'Send', true);
    await ben.page.getByLabel('Your answer').fill('Loire');
    await tap(ben, 'Send', true);
    await ben.says('2 of 2 have answered');
    await tap(kim, 'End answers');
    await phase('judging');
    assert.ok(!ben.received.some((text) => text.includes('The Volga')), 'an answer before it is shown');
    await kim.page.getByRole('group', { name: 'Loire' }).getByRole('button', { name: 'Wrong' }).tap();
    await until(async () => (await live()).groups.every((group) => group.credit !== null), 'the ruling');
    const low = first < second ? ['The Volga', 'Loire'] : ['Loire', 'The Volga'];
    await tap(kim, 'Show the next answer');
    await ana.says(low[0]);
    await until(async () => (await live()).shown.length === 1, 'the first one');
    await tap(kim, 'Show the next answer');
    await until(async () => (await live()).shown.length === 2, 'the second one');
    await ben.says(low[1]);
    await tap(kim, 'Show answer');
    await phase('closed');
    await ana.says('Right!');
    await ben.says('Not right');
    await ana.scores(first + 100);
    await ben.scores(second - 50);
    for (const phone of [ana, ben, kim]) {
        phone.assertQuiet();
        const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${phone.name}'s page is ${wide} px too wide`);
        assert.equal(await phone.page.locator('img').count(), 0);
    }
    await assertAgree(host, [ana, ben, kim]);
});

step('a team answers once, and everybody in it sees who has sent it', async () => {
    await goOn();
    const { rounds } = await host.snapshot();
    await host.post(`rounds/${rounds.find((one) => one.status === 'running').id}/finish`);
    await host.tell('PATCH', 'settings', { team_mode: 'host_teams' });
    const { team } = await host.post('teams', { name: 'Both' });
    for (const phone of [ana, ben]) {
        await host.tell('PATCH', `players/${phone.id}`, { team: team.id });
    }
    await startRound('list');
    await next();
    await ana.says('Your team has not answered yet');
    await tap(ana, /This$/);
    await ben.says(/Ana.? has sent this. Any of you can change it/);
    await tap(ben, /That$/);
    await ana.says(/Ben.? has sent this/);
    await until(async () => (await button(ana, /That$/).getAttribute('aria-pressed')) === 'true', 'the change on Ana’s phone');
    await ana.says('1 of 1 have answered');
    await tap(ana, /This$/);
    await until(async () => (await live()).answers[0]?.player_id === ana.id, 'Ana’s again');
    await tap(kim, 'End answers');
    await ana.says('Right!');
    await ben.says('Right!');
    await ben.says('your team');
    await assertAgree(host, [ana, ben, kim]);
});
