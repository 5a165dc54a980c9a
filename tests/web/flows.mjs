// SPDX-License-Identifier: GPL-3.0-or-later
// The page in a real browser against the scripted host:  node flows.mjs [--dist FOLDER] [--long-only]
// With --long-only nothing is done (status 77) unless QUIZAAR_LONG=1.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, small } from './browser.mjs';
import { MockHost, Refused } from './mock_server.mjs';
import { inTeams } from './scenes.mjs';

if (process.argv.includes('--long-only') && process.env.QUIZAAR_LONG !== '1') {
    console.log('only with QUIZAAR_LONG=1');
    process.exit(77);
}
const at = process.argv.indexOf('--dist');
const here = fileURLToPath(new URL('.', import.meta.url));
const dist = at < 0 ? join(here, '../../resources/web/dist') : process.argv[at + 1];

async function until(check, what) {
    for (let n = 0; n < 200; n += 1) {
        if (await check()) {
            return;
        }
        await new Promise((done) => setTimeout(done, 50));
    }
    assert.fail(`waited in vain: ${what}`);
}

async function joinAs(page, name) {
    await page.goto(`${page.base}/j/abc234`);
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText('You are in!').waitFor();
}

async function openNotes(page) {
    await page.goto(page.base);
    await page.getByText('I help to run the game').click();
    await page.getByLabel('Your name').fill('Kim');
    await page.getByLabel('PIN').fill('1234');
    await page.getByRole('button', { name: 'Go in' }).click();
    await page.getByRole('tab', { name: 'Notes' }).click();
    return page.getByLabel('Notes', { exact: true });
}

const buzzer = (page) => page.getByRole('button', { name: 'Buzzer' });
const asked = (host, method, path) => host.requests.filter((one) => one.method === method && path.test(one.path));

const flows = {
    async 'join, press, first'({ host, page }) {
        host.onBuzz = (entry, frame) => {
            host.say(entry, { type: 'buzz_result', question_id: frame.question_id, verdict: 'first', margin_ms: 0 });
        };
        await joinAs(page, 'Ida');
        host.play('open');
        await buzzer(page).waitFor();
        await buzzer(page).dispatchEvent('pointerdown', { button: 0 });
        await page.getByText('First!').first().waitFor();
        assert.equal(host.buzzes.length, 1);
        const [press] = host.buzzes;
        assert.deepEqual(Object.keys(press).sort(), ['n', 'p', 'question_id', 'type']);
        assert.equal(press.n, 1);
        const box = await buzzer(page).boundingBox();
        assert.ok(box.height >= small.height / 3, `buzzer of ${box.height}`);
        assert.ok(box.y + box.height <= small.height, 'buzzer reaches beyond the screen');
    },
    async 'the token stays out of reach of scripts'({ page }) {
        await joinAs(page, 'Ida');
        const kept = await page.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]));
        assert.equal(kept, '["",{},{}]');
    },
    async 'a join whose answer was lost is repeated under its secret'({ host, page }) {
        await page.goto(page.base);
        let first = true;
        await page.route('**/players', async (route) => {
            if (!first) {
                await route.continue();
                return;
            }
            first = false;
            await route.fetch();
            await route.abort();
        });
        await page.getByLabel('Your name').fill('Ida');
        await page.getByRole('button', { name: 'Play' }).click();
        await page.getByText('You are in!').waitFor();
        assert.equal(host.state.players.filter((player) => player.name === 'Ida').length, 1);
        const keys = new Set(asked(host, 'POST', /players$/).map((one) => one.headers['idempotency-key']));
        assert.equal(keys.size, 1);
        assert.match([...keys][0], /^[0-9a-f]{32}$/);
    },
    async 'a taken name offers the seat, and the host gives it'({ host, page }) {
        await page.goto(page.base);
        await page.getByLabel('Your name').fill('chloé');
        await page.getByRole('button', { name: 'Play' }).click();
        await page.getByRole('button', { name: 'I am chloé again', exact: true }).click();
        await page.getByText('Waiting for the host').waitFor();
        host.commit(() => {
            const [entry] = host.sockets;
            entry.device.seats = [3];
            entry.device.claim = null;
            entry.device.role = 'player';
        });
        await page.getByText('You are in!').waitFor();
    },
    async 'choosing a team'({ host, page }) {
        inTeams(host.state, 'guest_teams');
        await page.goto(page.base);
        await page.getByLabel('Your name').fill('Ida');
        assert.ok(await page.getByRole('button', { name: 'Play' }).isDisabled());
        await page.getByRole('radio', { name: 'New team' }).check();
        await page.getByLabel('Name of the new team').fill('Owls');
        await page.getByRole('button', { name: 'Play' }).click();
        await until(() => asked(host, 'POST', /players$/).length === 1, 'the join');
        assert.deepEqual(asked(host, 'POST', /players$/)[0].body, { name: 'Ida', new_team: 'Owls' });
    },
    async 'a lost socket comes back, and is seen to be away'({ host, page }) {
        await joinAs(page, 'Ida');
        for (const entry of host.sockets) {
            entry.socket.close(4408, 'heartbeat');
        }
        await page.getByText('No connection to the host').first().waitFor();
        await until(() => host.sockets.size === 1, 'a new socket');
        await page.locator('header .dot.connected').waitFor();
    },
    async 'while the socket is away the page polls, and a press is said not to count'({ host, page }) {
        await joinAs(page, 'Ida');
        host.server.removeAllListeners('upgrade');
        host.server.on('upgrade', (_request, socket) => socket.destroy());
        for (const entry of host.sockets) {
            entry.socket.terminate();
        }
        host.play('open');
        await buzzer(page).waitFor();
        await buzzer(page).dispatchEvent('pointerdown', { button: 0 });
        await page.getByText('Not sent').first().waitFor();
        await until(() => asked(host, 'GET', /snapshot$/).length > 1, 'a second poll');
        assert.ok(asked(host, 'GET', /snapshot$/).at(-1).headers['if-none-match']);
        assert.equal(host.buzzes.length, 0);
    },
    async 'stale updates are dropped and named'({ host, page, lines }) {
        await joinAs(page, 'Ida');
        const id = host.state.players.at(-1).id;
        host.commit((state) => Object.assign(state.players.at(-1), { score: 500, score_version: 5 }));
        const more = { playerId: id, player_id: id, game_version: host.state.game_version };
        host.sayAll({ type: 'update_score', ...more, score: 100, version: 3 });
        await until(() => lines.includes('Ignoring stale player update: version 3 < 5'), 'the line');
        await page.getByText('500 points').first().waitFor();
    },
    async 'sync is answered at once'({ host, page }) {
        await joinAs(page, 'Ida');
        await until(() => [...host.sockets].some((entry) => entry.syncs.length > 0), 'the answer');
        const [answer] = [...host.sockets][0].syncs;
        assert.deepEqual(Object.keys(answer).sort(), ['n', 'p', 'type']);
    },
    async 'names are text'({ host, page }) {
        await joinAs(page, '<img src=x onerror=alert(1)>');
        await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
        assert.equal(await page.locator('img').count(), 0);
        host.commit((state) => (state.game.name = '<script>1</script>'));
    },
    async 'taps while one is on its way: the newest follows it'({ host, page }) {
        await joinAs(page, 'Ida');
        host.play('quiz_choice');
        let release;
        const held = new Promise((done) => (release = done));
        await page.route('**/live/answer', async (route) => {
            await held;
            await route.continue();
        });
        await page.getByRole('button', { name: 'Budapest' }).click();
        await page.getByText('Sending').waitFor();
        assert.equal(await page.getByText('The host has it').count(), 0);
        await page.getByRole('button', { name: 'Prague' }).click();
        await page.getByRole('button', { name: 'Vienna' }).click();
        release();
        await page.getByText('The host has it').waitFor();
        const sent = asked(host, 'POST', /live.answer$/);
        assert.deepEqual(sent.map((one) => one.body.options), [[0], [2]]);
        assert.notEqual(sent[0].headers['idempotency-key'], sent[1].headers['idempotency-key']);
    },
    async 'an answer that is refused says why, and a tap is not shown as one'({ host, page }) {
        await joinAs(page, 'Ida');
        host.play('quiz_choice');
        const budapest = page.getByRole('button', { name: 'Budapest' });
        await budapest.waitFor();
        host.refuseNext = new Refused(409, 'answers_closed', 'Answers are not taken now.');
        await budapest.click();
        await page.getByText('Too late: the time is up.').waitFor();
        assert.equal(await budapest.getAttribute('aria-pressed'), 'false');
    },
    async 'half-typed words outlive a pause, and are not sent by themselves'({ host, page }) {
        await joinAs(page, 'Ida');
        host.play('quiz_text');
        await page.getByLabel('Your answer').fill('Rembra');
        host.play('quiz_paused');
        await page.getByText('Paused').first().waitFor();
        host.commit((state) => (state.game.status = 'in_progress'));
        await until(async () => (await page.getByLabel('Your answer').inputValue()) === 'Rembra', 'the word');
        assert.equal(asked(host, 'POST', /live.answer$/).length, 0);
    },
    async 'of several seats each answers for itself'({ host, page }) {
        await joinAs(page, 'Ida');
        host.play('quiz_text');
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('button', { name: 'Add a player on this phone' }).click();
        await page.getByLabel('Your name').fill('Jo');
        await page.getByRole('button', { name: 'Save' }).click();
        const who = page.getByRole('group', { name: 'Who answers' });
        for (const [name, text] of [['Jo', 'Hals'], ['Ida', 'Vermeer']]) {
            await who.getByRole('button', { name }).click();
            await page.getByLabel('Your answer').fill(text);
            await page.getByRole('button', { name: 'Send', exact: true }).click();
            await page.getByText('The host has it').waitFor();
        }
        await who.getByRole('button', { name: 'Jo' }).click();
        assert.equal(await page.getByLabel('Your answer').inputValue(), 'Hals');
        const sent = asked(host, 'POST', /live.answer$/).map((one) => [one.body.player_id, one.body.text]);
        assert.deepEqual(sent.map(([, text]) => text), ['Hals', 'Vermeer']);
        assert.notEqual(sent[0][0], sent[1][0]);
    },
    async 'two seats on one phone'({ host, page }) {
        await joinAs(page, 'Ida');
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('button', { name: 'Add a player on this phone' }).click();
        await page.getByLabel('Your name').fill('Jo');
        await page.getByRole('button', { name: 'Save' }).click();
        host.play('open');
        await page.getByRole('button', { name: 'Buzzer of Jo' }).dispatchEvent('pointerdown', { button: 0 });
        await until(() => host.buzzes.length === 1, 'the press');
        assert.equal(host.buzzes[0].player_id, host.state.players.at(-1).id);
    },
    async 'the co-host runs a question, a refusal is shown'({ host, page }) {
        await page.goto(page.base);
        await page.getByText('I help to run the game').click();
        await page.getByLabel('Your name').fill('Kim');
        await page.getByLabel('PIN').fill('0000');
        await page.getByRole('button', { name: 'Go in' }).click();
        await page.getByText('That is not the PIN.').waitFor();
        await page.getByLabel('PIN').fill('1234');
        await page.getByRole('button', { name: 'Go in' }).click();
        await page.getByText('Rounds').waitFor();
        host.play('board');
        await page.getByRole('button', { name: 'Rivers of Europe 400 points' }).click();
        await page.getByText('The Danube').waitFor();
        await page.getByRole('button', { name: 'Open buzzers' }).click();
        host.play('answering');
        host.refuseNext = new Refused(409, 'state', 'Somebody else has ruled already.');
        await page.getByRole('button', { name: 'Correct' }).click();
        await page.getByText('Somebody else has ruled already.').waitFor();
        await page.getByRole('button', { name: 'Correct' }).click();
        await page.getByRole('button', { name: 'Back to the board' }).click();
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByText(/Buzzer pressed: .*Ben/).waitFor();
        await page.getByRole('button', { name: 'Yes' }).click();
        await until(() => asked(host, 'POST', /undo$/).some((one) => one.body.confirm === true), 'the confirmed undo');
        const rulings = asked(host, 'POST', /rulings$/);
        assert.deepEqual(rulings[0].body, { player_id: 1, question_id: 3, correct: true });
        assert.notEqual(rulings[0].headers['idempotency-key'], rulings[1].headers['idempotency-key']);
    },
    async 'a challenge is asked for, assigned in two taps and done'({ host, page }) {
        await joinAs(page, 'Ida');
        const other = await (await page.context().browser().newContext({ viewport: small, locale: 'en-GB', hasTouch: true })).newPage();
        other.setDefaultTimeout(10_000);
        await other.goto(page.base);
        await other.getByText('I help to run the game').click();
        await other.getByText('Banker').click();
        await other.getByLabel('Your name').fill('Kim');
        await other.getByLabel('PIN').fill('1234');
        await other.getByRole('button', { name: 'Go in' }).click();
        host.play('trading');
        const ida = host.state.players.at(-1);
        host.commit((state) => {
            Object.assign(ida, { team_id: state.teams[0].id, team_number: 1 });
            state.teams[0].members.push(ida.id);
        });
        await other.getByText('Nobody is waiting.').waitFor();
        const asking = page.getByRole('button', { name: 'Farm makes 15 Food' });
        await asking.tap();
        await page.getByText('Waiting for the banker').waitFor();
        assert.equal(await asking.count(), 0);
        await other.getByRole('button', { name: 'Assign a challenge to Ida' }).tap();
        await other.getByRole('button', { name: /^Assign: / }).tap();
        await other.getByText('Running challenges (1)').waitFor();
        await other.getByText('Waiting for a challenge (0)').waitFor();
        await page.getByRole('timer', { name: /^(10:00|9:5\d) left$/ }).waitFor();
        const [request] = asked(host, 'POST', /request$/);
        assert.deepEqual(request.body, {
            player_id: ida.id, building_type: 'farm', building_name: 'Farm', team_number: 1, has_school: false,
        });
        assert.match(request.headers['idempotency-key'], /^[0-9a-f]{32}$/);
        const [assign] = asked(host, 'POST', /assign$/);
        assert.ok(assign.body.target_number >= 15 && assign.body.challenge_description !== '');
        await page.getByRole('button', { name: 'Done!' }).tap();
        await page.getByText('Done! Farm has produced.').waitFor();
        await other.getByText('No challenge is running.').waitFor();
        await asking.waitFor();
        await other.context().close();
    },
    async 'while paused a challenge stands still and nothing can be asked for'({ host, page }) {
        await joinAs(page, 'Ida');
        host.play('trading_paused');
        host.commit((state) => {
            Object.assign(host.state.players.at(-1), { team_id: state.teams[1].id, team_number: 2 });
        });
        await page.getByText('Paused: all clocks stand still').waitFor();
        const timer = page.getByRole('timer', { name: '8:32 left' });
        await timer.waitFor();
        assert.ok(await page.getByRole('button', { name: /^Mine / }).isDisabled());
        await page.waitForTimeout(1500);
        assert.ok(await timer.isVisible());
    },
    async 'notes that somebody else has changed meanwhile are made again to his'({ host, page }) {
        const field = await openNotes(page);
        await field.fill('first\n');
        await until(() => host.state.session.flags.notes === 'first\n', 'the notes');
        await field.fill('first\nmine\n');
        // Nobody is told: the page learns of it from the refusal.
        host.state.session = { ...host.state.session, version: 9, flags: { notes: 'first\ntheirs\n', kept: 1 } };
        await until(() => host.state.session.version === 10, 'the second try');
        assert.deepEqual(host.state.session.flags, { notes: 'first\nmine\ntheirs\n', kept: 1 });
        await until(async () => (await field.inputValue()) === 'first\nmine\ntheirs\n', 'the merged notes');
        const versions = asked(host, 'PATCH', /game-sessions/).map((one) => one.body.expected_version);
        assert.deepEqual(versions, [1, 2, 9]);
    },
    async 'notes written without a connection wait on the phone and are sent later'({ host, page }) {
        const field = await openNotes(page);
        await field.fill('first\n');
        await until(() => host.state.session.flags.notes === 'first\n', 'the notes');
        await page.context().setOffline(true);
        await field.fill('first\nmine\n');
        await page.getByText('Kept on this phone.').waitFor();
        assert.equal(await field.inputValue(), 'first\nmine\n', 'what was written stays in sight');
        host.state.session = { ...host.state.session, version: 9, flags: { notes: 'first\ntheirs\n' } };
        await page.context().setOffline(false);
        await page.reload();
        await page.getByRole('tab', { name: 'Notes' }).click();
        await until(() => host.state.session.flags.notes === 'first\nmine\ntheirs\n', 'both changes');
        await page.getByText('Saved').waitFor();
    },
    async 'removed, and back again'({ host, page }) {
        await joinAs(page, 'Ida');
        host.devices.clear();
        for (const entry of host.sockets) {
            entry.socket.close(4403, 'removed');
        }
        await page.getByRole('button', { name: 'Join again' }).click();
        await page.getByLabel('Your name').waitFor();
    },
    async 'credentials that are no longer good lead to the join page'({ host, page }) {
        await joinAs(page, 'Ida');
        host.devices.clear();
        for (const entry of host.sockets) {
            entry.socket.close(4401, 'credentials');
        }
        await page.getByText('This phone has no seat any more').waitFor();
    },
    async 'leaving asks once'({ host, page }) {
        await joinAs(page, 'Ida');
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('button', { name: 'Leave the game' }).click();
        await page.getByRole('button', { name: 'Yes' }).click();
        await page.getByText('You have left the game').waitFor();
        assert.equal(asked(host, 'DELETE', /players/).length, 1);
    },
    async 'a reload is still the same seat'({ host, page }) {
        await joinAs(page, 'Ida');
        await page.reload();
        await page.getByText('You are in!').waitFor();
        assert.equal(asked(host, 'POST', /players$/).length, 1);
    },
    async 'another language is kept'({ page }) {
        await joinAs(page, 'Ida');
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('button', { name: 'Deutsch' }).click();
        await page.getByText('Du bist dabei!').waitFor();
        await page.reload();
        await page.getByText('Du bist dabei!').waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    },
};

const browser = await openBrowser();
let failed = 0;
for (const [name, flow] of Object.entries(flows)) {
    const host = new MockHost(dist);
    const port = await host.listen(0);
    const context = await browser.newContext({ viewport: small, locale: 'en-GB', hasTouch: true, isMobile: true });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.base = `http://127.0.0.1:${port}`;
    const lines = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(`fault: ${error}`));
    const foreign = [];
    page.on('request', (request) => new URL(request.url()).port !== String(port) && foreign.push(request.url()));
    try {
        await flow({ host, page, lines });
        assert.deepEqual(foreign, [], 'asked another host');
        assert.deepEqual(lines.filter((line) => /fault:|Content Security/.test(line)), []);
        console.log(`ok      ${name}`);
    } catch (error) {
        failed += 1;
        console.log(`FAILED  ${name}\n${error.stack}\n${lines.slice(-5).join('\n')}`);
    }
    await context.close();
    await host.close();
}
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;
