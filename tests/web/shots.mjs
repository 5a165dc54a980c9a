// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the page, as a step from the address to what is to be seen there; the scenes are the host's side.
import { MockHost, Refused } from './mock_server.mjs';
import { inTeams, scenes } from './scenes.mjs';

/** A device that is already in the game as `seats`, or in `role`. */
async function enter(host, page, more) {
    const token = Math.random().toString(16).slice(2).padEnd(16, '0');
    host.devices.set(token, { role: 'player', device: `p${host.devices.size}`, seats: [1], claim: null, ...more });
    await page.context().addCookies([{ name: 'quizaar_mock', value: token, url: page.base, httpOnly: true }]);
    await page.goto(`${page.base}/j/ABC234`);
    await page.locator('header').waitFor();
}

const buzz = (verdict, margin) => (entry, frame, host) =>
    host.say(entry, { type: 'buzz_result', question_id: frame.question_id, verdict, margin_ms: margin, uncertainty_ms: 3 });

const play = (scene, more = {}) => async (host, page) => {
    await enter(host, page, more);
    host.play(scene);
};

const staff = { role: 'co_host', seats: [] };
const banker = { role: 'banker', seats: [] };
/** A part of the trading game on a player's phone. */
const page_of = (tab, scene = null, more = {}) => async (host, page) => {
    if (scene !== null) {
        host.play(scene);
    }
    await enter(host, page, more);
    const bar = page.locator('main nav button');
    await bar.nth(['nation', 'build', 'market', 'deals', 'news'].indexOf(tab)).click();
};
const bank_of = (tab, scene, more = banker) => async (host, page) => {
    host.play(scene);
    await enter(host, page, more);
    await page.locator('main nav button').nth(['Challenges', 'Prices', 'Events', 'Deals', 'Nations'].indexOf(tab)).click();
};

export const shots = {
    join: async (host, page) => page.goto(page.base),
    join_teams: async (host, page) => {
        inTeams(host.state, 'host_teams');
        await page.goto(`${page.base}/j/abc234`);
    },
    join_new_team: async (host, page) => {
        inTeams(host.state, 'guest_teams');
        await page.goto(page.base);
        await page.getByLabel('New team').check();
    },
    join_taken: async (host, page) => {
        await page.goto(page.base);
        await page.getByLabel('Your name').fill('Chloé');
        await page.getByRole('button', { name: 'Play' }).click();
    },
    join_staff: async (host, page) => {
        await page.goto(page.base);
        await page.getByText('I help to run the game').click();
    },
    claim: async (host, page) => enter(host, page, { role: 'spectator', seats: [], claim: 3 }),
    late_waits: async (host, page) => {
        await enter(host, page, { seats: [], waiting: [{ player_id: 9, name: 'Dunja', team: '' }] });
        host.play('board');
    },
    round_held: async (host, page) => {
        await play('quiz_choice')(host, page);
        host.commit((state) => {
            state.rounds[0] = { ...state.rounds[0], status: 'running', by_itself: true, held: true };
        });
    },
    lobby: play('lobby'),
    lobby_teams: async (host, page) => {
        inTeams(host.state, 'host_teams');
        await enter(host, page, {});
    },
    sheet: play('sheet'),
    sheet_called: play('sheet_called'),
    sheet_collected: play('sheet_collected'),
    joker: play('joker'),
    appeal: play('appeal'),
    hidden_scores: play('hidden'),
    media_picture: play('media_picture'),
    media_picture_closed: play('media_picture_closed'),
    media_choice: play('media_choice'),
    media_sound: play('media_sound'),
    media_video: play('media_video'),
    media_on_stage: play('media_on_stage'),
    media_lost: play('media_lost'),
    board: play('board'),
    board_other: play('board', { seats: [2] }),
    list: play('list'),
    reading: play('reading'),
    open: play('open'),
    choice: play('choice'),
    long: play('long'),
    pressed: async (host, page) => {
        await play('open')(host, page);
        await page.getByRole('button', { name: 'Buzzer' }).click();
    },
    first: play('answering'),
    second: play('answering', { seats: [2] }),
    late: play('answering', { seats: [3] }),
    early: async (host, page) => {
        host.onBuzz = (entry, frame) => buzz('early', null)(entry, frame, host);
        await play('reading')(host, page);
        await page.getByRole('button', { name: 'Buzzer' }).click();
    },
    locked: play('locked'),
    right: play('right'),
    right_other: play('right', { seats: [2] }),
    nobody: play('nobody'),
    two_seats: play('open', { seats: [1, 2] }),
    two_seats_answering: play('answering', { seats: [1, 2] }),
    four_seats: play('open', { seats: [1, 2, 6, 7] }),
    paused: play('paused'),
    ended: play('ended'),
    ended_other: play('ended', { seats: [2] }),
    ended_watch: play('ended', { role: 'spectator', seats: [] }),
    ended_staff: play('ended', staff),
    ended_teams: async (host, page) => {
        inTeams(host.state, 'host_teams');
        await play('ended')(host, page);
    },
    plan: async (host, page) => {
        inTeams(host.state, 'host_teams');
        await play('board', staff)(host, page);
        await page.getByRole('button', { name: 'Add a trading round' }).click();
        await page.getByRole('button', { name: 'Plan it for later' }).waitFor();
    },
    plan_start: async (host, page) => {
        inTeams(host.state, 'host_teams');
        await play('lobby', staff)(host, page);
        await page.getByRole('button', { name: 'Add a trading round' }).click();
        await page.getByRole('radio', { name: '45' }).click();
    },
    plan_no_teams: async (host, page) => {
        await play('lobby', staff)(host, page);
        await page.getByRole('button', { name: 'Add a trading round' }).click();
    },
    planned: play('planned', staff),
    exchange: async (host, page) => {
        await play('planned', staff)(host, page);
        await page.getByRole('button', { name: /^Points → currency/ }).click();
    },
    exchanged: async (host, page) => {
        await play('planned', staff)(host, page);
        await page.getByRole('button', { name: /^Points → currency/ }).click();
        await page.getByRole('button', { name: /= 1 currency/ }).click();
        await page.getByText('The bank has paid:').waitFor();
    },
    scores: async (host, page) => {
        inTeams(host.state, 'host_teams');
        await play('board')(host, page);
        await page.getByRole('button', { name: 'Own place' }).click();
    },
    menu: async (host, page) => {
        inTeams(host.state, 'host_teams');
        await play('board')(host, page);
        await page.getByRole('button', { name: 'Menu' }).click();
    },
    menu_team: async (host, page) => {
        inTeams(host.state, 'guest_teams');
        await play('board')(host, page);
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('button', { name: 'Change team' }).click();
    },
    spectator: play('answering', { role: 'spectator', seats: [] }),
    disconnected: async (host, page) => {
        await play('open')(host, page);
        await page.waitForTimeout(200);
        host.server.closeAllConnections();
        host.server.close();
        for (const entry of host.sockets) {
            entry.socket.terminate();
        }
    },
    toast: async (host, page) => {
        await play('board')(host, page);
        host.sayAll({ type: 'notice', code: 'renamed', message: 'The host has changed your name to “Ana B.”.' });
        host.sayAll({ type: 'error', code: 'paused', message: 'The game is paused.' });
    },
    removed: async (host, page) => {
        await play('board')(host, page);
        await page.waitForTimeout(200);
        for (const entry of host.sockets) {
            entry.socket.close(4403, 'removed');
        }
    },
    wrong_code: async (host, page) => page.goto(`${page.base}/j/ZZZ999`),
    no_game: async (host, page) => {
        host.missing = true;
        await page.goto(page.base);
    },
    trading: play('trading'),
    trading_short: play('trading', { seats: [3] }),
    trading_rich: play('trading', { seats: [4] }),
    trading_requested: play('trading_requested'),
    trading_assigned: play('trading_assigned'),
    trading_mate: play('trading_assigned', { seats: [6] }),
    trading_other: play('trading_assigned', { seats: [2] }),
    trading_claimed: play('trading_claimed'),
    trading_paused: play('trading_paused'),
    trading_spectator: play('trading_assigned', { role: 'spectator', seats: [] }),
    ...Object.fromEntries(['build', 'market', 'deals', 'news'].map((tab) => [`trading_tab_${tab}`, page_of(tab, 'trading')])),
    trading_build_rich: page_of('build', 'trading', { seats: [4] }),
    trading_build_late: page_of('build', 'trading_hungry'),
    trading_build_sure: async (host, page) => {
        host.play('trading');
        Object.assign(host.state.trading.nations[0].goods, { raw_materials: 60, currency: 400 });
        await page_of('build')(host, page);
        await page.getByRole('button', { name: 'Build Farm' }).click();
    },
    trading_market_sell: async (host, page) => {
        await page_of('market', 'trading')(host, page);
        await page.getByRole('radio', { name: /Sell/ }).click();
    },
    trading_market_poor: async (host, page) => {
        await page_of('market', 'trading_hungry')(host, page);
        await page.getByRole('radio', { name: /Medical/ }).click();
    },
    trading_bought: async (host, page) => {
        await page_of('market', 'trading')(host, page);
        await page.getByRole('button', { name: /^Buy 10 Food/ }).click();
    },
    trading_offers: page_of('deals', 'trading_deals'),
    trading_offers_below: async (host, page) => {
        await page_of('deals', 'trading_deals')(host, page);
        await page.locator('main').evaluate((main) => main.scrollTo(0, 900));
    },
    trading_offer_new: async (host, page) => {
        await page_of('deals', 'trading')(host, page);
        await page.getByRole('button', { name: 'New offer' }).click();
        await page.getByRole('textbox', { name: /You give, Food/ }).fill('12');
    },
    trading_offer_counter: async (host, page) => {
        await page_of('deals', 'trading_deals')(host, page);
        await page.getByRole('button', { name: 'Counter', exact: true }).first().click();
    },
    trading_offer_refused: async (host, page) => {
        await page_of('deals', 'trading_deals')(host, page);
        host.refuseNext = new Refused(409, 'goods_short', '', { team_id: 2, short: [{ good: 'raw_materials', need: 5, have: 1 }] });
        await page.getByRole('button', { name: 'Accept', exact: true }).first().click();
    },
    trading_events: play('trading_events'),
    trading_news: page_of('news', 'trading_events'),
    trading_news_answer: async (host, page) => {
        await page_of('news', 'trading_events')(host, page);
        await page.getByRole('button', { name: 'Cure the plague' }).click();
    },
    trading_voyage: page_of('news', 'trading_voyage'),
    trading_hungry: play('trading_hungry'),
    trading_told: async (host, page) => {
        await page_of('news', 'trading')(host, page);
        const news = (event_type, data) => host.sayAll({ type: 'news', event_type, data, game_version: host.state.game_version });
        news('price_alert', { good: 'medical_goods', from: 20, to: 26.1 });
        news('tax_collected', { famines: [3, 1], next_ms: 0 });
        news('tax_warning', { due_ms: 0 });
    },
    trading_over: play('trading_over'),
    trading_over_kindest: play('trading_over', { seats: [2] }),
    trading_night_over: play('trading_night_over'),
    bank_prices: bank_of('Prices', 'trading'),
    bank_price_set: async (host, page) => {
        await bank_of('Prices', 'trading')(host, page);
        await page.getByRole('button', { name: 'Set base price' }).click();
        await page.getByRole('button', { name: '+10' }).click();
    },
    bank_events: bank_of('Events', 'trading_events'),
    bank_trigger: async (host, page) => {
        await bank_of('Events', 'trading')(host, page);
        await page.getByRole('button', { name: /Tornado/ }).click();
    },
    bank_trigger_one: async (host, page) => {
        await bank_of('Events', 'trading')(host, page);
        await page.getByRole('button', { name: /Plague/ }).click();
    },
    bank_tax: async (host, page) => {
        await bank_of('Events', 'trading_hungry')(host, page);
        await page.getByRole('button', { name: 'Take the tax now' }).click();
    },
    bank_deals: bank_of('Deals', 'trading_deals'),
    bank_spoken: async (host, page) => {
        await bank_of('Deals', 'trading')(host, page);
        await page.getByRole('button', { name: 'Write down a spoken deal' }).click();
        await page.getByRole('textbox', { name: /gives, Food/ }).first().fill('20');
    },
    bank_nations: bank_of('Nations', 'trading'),
    bank_nations_host: bank_of('Nations', 'trading', staff),
    bank_empty: play('trading', banker),
    bank: play('trading_claimed', banker),
    bank_paused: play('trading_paused', banker),
    bank_assign: async (host, page) => {
        await play('trading_requested', banker)(host, page);
        await page.getByRole('button', { name: 'Assign a challenge to Ana' }).click();
    },
    bank_co_host: play('trading_claimed', staff),
    notes: async (host, page) => {
        host.state.session.flags = { notes: 'Theo is vegan\nAna owes Ben a beer' };
        await play('board', staff)(host, page);
        await page.getByRole('tab', { name: 'Notes' }).click();
    },
    ...Object.fromEntries(Object.keys(scenes).filter((name) => name.startsWith('quiz_')).map((name) => [name, play(name)])),
    quiz_sending: async (host, page) => {
        await play('quiz_choice')(host, page);
        await page.route('**/live/answer', () => undefined);
        await page.getByRole('button', { name: 'Prague' }).click();
    },
    quiz_refused: async (host, page) => {
        await play('quiz_choice')(host, page);
        host.refuseNext = new Refused(409, 'answers_closed', 'Answers are not taken now.');
        await page.getByRole('button', { name: 'Prague' }).click();
    },
    quiz_number_wrong: async (host, page) => {
        await play('quiz_number')(host, page);
        await page.getByLabel('Your number').fill('about 12');
    },
    quiz_sorted: async (host, page) => {
        await play('quiz_order')(host, page);
        await page.getByRole('button', { name: /Mars.* down/ }).click();
        await page.getByRole('button', { name: 'Send' }).click();
    },
    quiz_seats: play('quiz_chosen', { seats: [1, 2, 6] }),
    quiz_closed_wrong: play('quiz_closed', { seats: [2] }),
    quiz_closed_none: play('quiz_closed', { seats: [3] }),
    quiz_watch: play('quiz_choice', { role: 'spectator', seats: [] }),
    quiz_betting_placed: play('quiz_betting', { seats: [2] }),
    quiz_betting_poor: play('quiz_betting', { seats: [7] }),
    quiz_betting_captain: play('quiz_betting_teams', { seats: [2] }),
    quiz_wager_other: play('quiz_wager', { seats: [2] }),
    quiz_wager_hears: play('quiz_wager_speaks', { seats: [2] }),
    quiz_final_no_bet: play('quiz_final', { seats: [3] }),
    ...Object.fromEntries(
        ['reading', 'several', 'judging', 'text_closed', 'order', 'betting', 'wager_speaks', 'final_shown'].map((name) => [
            `staff_quiz_${name}`,
            play(`quiz_${name}`, staff),
        ]),
    ),
    staff_lobby: play('lobby', staff),
    staff_board: play('board', staff),
    staff_reading: play('reading', staff),
    staff_answering: play('answering', staff),
    staff_closed: play('right', staff),
    staff_claims: async (host, page) => {
        await play('board', staff)(host, page);
        host.commit((state) => state.claims.push({ player_id: 3, name: 'Chloé', device: 'd9' }));
        host.sayAll({ type: 'presence', players: { 1: 'live', 2: 'asleep', 3: 'gone' } });
    },
    staff_late: async (host, page) => {
        await play('board', staff)(host, page);
        host.commit((state) => {
            state.rounds[0] = { ...state.rounds[0], by_itself: true, held: false };
            state.waiting = [
                { player_id: 9, name: 'Dunja', team: '' },
                { player_id: 10, name: 'Somebody with a name that is as long as it may be', team: 'The wise owls of the east' },
            ];
        });
    },
};

/** What the console may say when a shot takes the host away or the page off the net. */
const expected = /WebSocket connection|Failed to load resource|ERR_/;

/**
 * Opens one shot on a host of its own and hands the page and that host to `look`; what went wrong on the page is added to `faults`.
 * `settle`: how long what moves may take to come to rest, in ms.
 */
export async function withShot(browser, dist, name, options, faults, look, settle = 450) {
    const host = new MockHost(dist);
    const port = await host.listen(0);
    const context = await browser.newContext({ locale: 'en-GB', hasTouch: true, isMobile: true, ...options });
    const page = await context.newPage();
    page.base = `http://127.0.0.1:${port}`;
    page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) {
            faults.push(`${name}: ${message.text()}`);
        }
    });
    page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
    try {
        await shots[name](host, page);
        await page.waitForTimeout(name === 'disconnected' ? 1600 : settle);
        await look(page, host);
    } catch (error) {
        faults.push(`${name}: ${error.message.split('\n')[0]}`);
    }
    await context.close();
    await host.close().catch(() => undefined);
}

/** The longest names that the host takes: one word, letters that are pictures, many words, from right to left. */
export const withLongNames = (host) =>
    host.commit((state) => {
        const longest = ['Donaudampfschifffahrtsgesellschaftskapit', '🦉'.repeat(40), 'The one who always comes late, and stays', 'مستشفى'.repeat(6)];
        const rename = (one, at) => (one.name = longest[at % longest.length]);
        state.players.forEach(rename);
        state.teams.forEach(rename);
        state.game.name = longest[0];
    });

/** Twice the letters, as a phone's settings may ask for. */
export const largeText = (page) => page.addStyleTag({ content: 'html { font-size: 200%; }' });

/** Another language, as if it had been chosen in another tab: what is open stays open. */
export const inLanguage = (page, language) =>
    page.evaluate((chosen) => {
        localStorage.setItem('quizaar.language', chosen);
        dispatchEvent(new StorageEvent('storage', { key: 'quizaar.language', newValue: chosen }));
    }, language);

/** Everything from right to left, as in Arabic or Hebrew. */
export const rightToLeft = (page) => page.evaluate(() => (document.documentElement.dir = 'rtl'));

/** Something lies outside of the screen to the side. */
export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
