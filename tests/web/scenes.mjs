// SPDX-License-Identifier: GPL-3.0-or-later
// The moments of an evening, as the host's state has them.

const names = ['Ana', 'Ben', 'Chloé', 'Dariusz', 'Eylül', 'فاطمة', 'Georg-Maximilian von und zu Hohenstein', 'Hana'];
const teamNames = ['The Quizards', 'Les Incollables', 'Team שלום', '<b>Bold</b> & Co', 'Agatha Quiztie'];
const topics = ['Rivers of Europe', 'Film music', 'Kitchen chemistry', 'Football before 1990', 'Words without vowels', 'Space'];

export function firstState() {
    const categories = topics.map((title, at) => ({
        id: at + 1,
        title,
        revealed: true,
        spotlight: false,
        questions: [1, 2, 3, 4, 5].map((row) => at * 5 + row),
    }));
    const questions = topics.flatMap((_, at) =>
        [1, 2, 3, 4, 5].map((row) => ({
            id: at * 5 + row,
            points: row * 100,
            answered: false,
            state_version: 1,
        })),
    );
    const list = [101, 102, 103, 104].map((id) => ({ id, points: 100, answered: false, state_version: 1 }));
    return {
        game_version: 10,
        game: { id: 1, code: 'ABC234', name: 'Friday at Ana’s', status: 'waiting', team_mode: 'singles' },
        clock: { running: false, elapsed_ms: 0, running_since: null, speed: 1 },
        players: names.map((name, at) => ({
            id: at + 1,
            name,
            role: 'player',
            team_id: null,
            team_number: null,
            buzzer: at % 3 === 2 ? null : `b${at}`,
            score: 0,
            score_version: 1,
            rank: 1,
        })),
        teams: [],
        rounds: [
            {
                id: 1, kind: 'board', title: 'The big board', status: 'planned', version: 1, board_id: 1, chooser: null,
                boards: [{ id: 1, title: 'First board', categories }], questions: [], position: null,
            },
            {
                id: 2, kind: 'list', title: 'Quick ones', status: 'planned', version: 1, board_id: null, chooser: null,
                boards: [], questions: [101, 102, 103, 104], position: 0,
            },
        ],
        questions: [...questions, ...list],
        live: null,
        trading_result: null,
        session: { id: 1, version: 1, world_time: 0, flags: {}, relationships: {} },
        claims: [],
        undo: { undo: null, redo: null },
    };
}

export function inTeams(state, mode) {
    state.game.team_mode = mode;
    state.teams = teamNames.map((name, at) => ({
        id: at + 1, name, team_number: at + 1, colour: (at * 3) % 20, captain: null, score: 0, rank: 1, version: 1, members: [],
    }));
    state.players.forEach((player, at) => {
        const team = state.teams[at % state.teams.length];
        player.team_id = team.id;
        player.team_number = team.team_number;
        team.members.push(player.id);
    });
}

function question(state, more) {
    state.live = {
        question_id: 3, round_id: 1, category: topics[0], points: 300, kind: 'buzz', mode: 'buzz', phase: 'reading', several: false, opens_at_ms: null,
        text: 'Which river passes through four capitals?', options: [], opened_at_ms: null, deadline_ms: null, left_ms: null,
        window_ms: 10000, speaking: null, speak_until_ms: null, locked_out: [], buzzes: [], rulings: [], outcome: null,
        answer: 'The Danube', explanation: 'Vienna, Bratislava, Budapest and Belgrade: no other river passes so many.',
        ...more,
    };
}

function run(state) {
    state.game.status = 'in_progress';
    state.rounds[0].status = 'running';
    state.rounds[1].status = 'planned';
    state.rounds[0].chooser = state.teams[0]?.id ?? state.players[0].id;
    if (!state.clock.running) {
        state.clock = { ...state.clock, running: true, elapsed_ms: 754_000, running_since: new Date().toISOString() };
    }
    state.undo = { undo: 'Question for 300 opened', redo: null };
}

function clockNow(state) {
    return state.clock.elapsed_ms + Date.now() - Date.parse(state.clock.running_since);
}

function score(state) {
    const scores = [1200, 900, 900, 400, 100, 0, -200, -500];
    const ranks = [1, 2, 2, 4, 5, 6, 7, 8];
    state.players.forEach((player, at) => {
        player.score = scores[at] ?? 0;
        player.rank = ranks[at] ?? 9;
        player.score_version += 1;
    });
    state.teams.forEach((team, at) => {
        team.score = 1500 - at * 350;
        team.rank = at + 1;
        team.version += 1;
    });
    for (const id of [1, 2, 3, 6, 11, 12, 17, 21, 22, 26]) {
        const entry = state.questions.find((one) => one.id === id);
        entry.answered = true;
        entry.state_version += 1;
    }
}

const starts = [
    { buildings: { farm: 3, mine: 1 }, goods: { food: 30, raw_materials: 0, electrical_goods: 0, medical_goods: 0, currency: 50 } },
    { buildings: { mine: 3, farm: 1, school: 1 }, goods: { food: 5, raw_materials: 25, electrical_goods: 0, medical_goods: 0, currency: 50 } },
    { buildings: { electrical_factory: 3, farm: 1 }, goods: { food: 30, raw_materials: 10, electrical_goods: 0, medical_goods: 0, currency: 200 } },
    { buildings: { medical_factory: 3, mine: 1, hospital: 2, restaurant: 1, infrastructure: 5 }, goods: { food: 1030, raw_materials: 30, electrical_goods: 0, medical_goods: 12, currency: 12200 } },
];
const title = (id) => id[0].toUpperCase() + id.slice(1).replaceAll('_', ' ');
const makes = { farm: 'food', mine: 'raw_materials', electrical_factory: 'electrical_goods', medical_factory: 'medical_goods' };
const takes = { electrical_factory: 'raw_materials', medical_factory: 'food' };
const targets = { push_ups: 20, sit_ups: 30, burpees: 15, star_jumps: 25, squats: 20, lunges: 20, plank: 60, jumping_jacks: 30, quiz_question: 1 };
const units = { plank: 'seconds', quiz_question: 'question' };

const tradingRound = () => ({
    id: 9, kind: 'trading', title: 'Trading', status: 'running', version: 1, board_id: null, chooser: null,
    boards: [], questions: [], position: 0,
});

/** What the rounds that are over count; the figures are made up, the shape is the host's. */
export function nightScore(state) {
    const over = state.rounds.filter((round) => round.status === 'finished');
    const sides = state.game.team_mode === 'singles' ? state.players : state.teams;
    const rows = sides.map((side, at) => {
        const counted = over.map(({ id }, column) => [id, Math.max(0, 1000 - ((at * 3 + column * 5) % 11) * 97)]);
        return { side: side.id, rounds: Object.fromEntries(counted), total: counted.reduce((sum, [, points]) => sum + points, 0) };
    });
    rows.sort((a, b) => b.total - a.total);
    return {
        rounds: over.map(({ id, title: named }) => ({ round_id: id, title: named })),
        rows: rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => other.total > row.total).length })),
    };
}

const minutes = [30, 45, 60, 90, 120, 150, 180, 210, 240];
export const rulesets = [
    { id: 'default', title: 'Default rules', teams: null, durations: minutes, usual_duration: 120, difficulty: null },
    { id: 'marshall_plan', title: 'The Marshall Plan', teams: 4, durations: [120], usual_duration: 120, difficulty: 'medium' },
    { id: 'silk_road', title: 'The Silk Road', teams: 4, durations: [90], usual_duration: 90, difficulty: 'easy' },
];

/** A trading round with four nations; nobody has asked for anything yet. */
function trade(state) {
    if (state.teams.length === 0) {
        inTeams(state, 'host_teams');
    }
    run(state);
    state.live = null;
    state.rounds.forEach((round) => (round.status = 'finished'));
    state.rounds = [
        ...state.rounds.filter((round) => round.id !== 9),
        tradingRound(),
    ];
    const teams = state.teams.slice(0, 4);
    state.trading = {
        round_id: 9,
        ends_at_ms: clockNow(state) + 53 * 60_000,
        rules: {
            goods: Object.keys(baselines).map((id) => ({ id, label: title(id) })),
            buildings: Object.entries(costs).map(([id, [cost, score, most = null]]) => ({
                id, label: title(id), cost, score, most, makes: id in makes ? { [makes[id]]: 5 } : {},
                uses: id in takes ? { [takes[id]]: 5 } : {},
            })),
            challenge_types: Object.entries(targets).map(([id, target]) => ({ id, label: title(id).replace('h ups', 'h-ups').replace('t ups', 't-ups'), target, unit: units[id] ?? 'times' })),
            challenge_seconds: 600, spread_percent: 20, captain_only: false, usual_severity: 3, most_severity: 5,
            events: eventTypes, scenario: [],
        },
        nations: teams.map((team, at) => ({
            team_id: team.id, team_number: team.team_number, developed: at < 2, infected: false, famines: 0, tax_due: [15, 22, 5, 5][at], ...structuredClone(starts[at]),
        })),
        bank: {
            stock: { food: 1000, raw_materials: 1000, electrical_goods: 1000, medical_goods: 1000 },
            prices: Object.fromEntries(Object.entries(baselines).map(([id, baseline], at) => [id, priced(baseline * [1.12, 0.96, 1, 1.305][at], baseline)])),
        },
        challenges: [],
        self_complete: true,
        challenge_gates_build: false,
        quiz_challenges: false,
        tax: { good: 'food', due_ms: clockNow(state) + 407_000, interval_ms: 660_000, warned: false },
        events: [],
        trades: [],
        scores_shown: false,
        scores: teams.map((team, at) => standing(team.id, [850, 2341, 1410, 13_900][at], [400, 600, 1300, 6900][at], [0, -26.06, 12, 4][at])),
        late_costs: null,
    };
}

function priced(mid, baseline) {
    const round = (value) => Math.round(value * 1e6) / 1e6;
    return { mid: round(mid), buy: round(mid * 1.2), sell: round(mid * 0.8), baseline };
}

function standing(teamId, resources, buildings, margin) {
    const modifier = Math.round(Math.min(1.5, Math.max(0.5, 1 - (0.15 * margin) / 100)) * 1e4) / 1e4;
    const labels = [[-20, 'Generous trader'], [-5, 'Fair trader'], [5, 'Balanced trader'], [20, 'Shrewd trader']];
    const label = margin === 0 ? 'No trades' : (labels.find(([most]) => margin <= most)?.[1] ?? 'Profit-focused');
    return {
        team_id: teamId, resources: resources + 0.5, buildings, bonus: 0, currency: 50, trades: margin === 0 ? 0 : 3, margin_percent: margin,
        modifier, label, total: Math.floor((resources + 0.5 + buildings) * modifier),
    };
}

/** What the phone of one of a nation's players is told of it. */
export function ownNation(state, nation) {
    const { rules, trades, scores } = state.trading;
    const ofOwn = trades.filter((trade) => [trade.from, trade.to].includes(nation.team_id));
    return {
        team_id: nation.team_id, goods: nation.goods, tax_due: nation.tax_due, price_percent: nation.price_percent ?? 100,
        costs: Object.fromEntries(rules.buildings.map(({ id, cost }) => [id, cost])), output: {}, rights: {}, stopped_until_ms: null, cards: nation.cards ?? [],
        score: scores.find((row) => row.team_id === nation.team_id),
        trades: ofOwn.map(({ margin_from_percent: from, margin_to_percent: to, ...trade }) => ({
            ...trade, margin_percent: trade.from === nation.team_id ? from : to,
        })),
    };
}

let trades = 0;
export function offer(state, from, to, offered, wanted, more = {}) {
    const made = {
        id: (trades += 1), from, to, status: 'pending', terms: 1, terms_by: from, offered, wanted, spoken: false, confirmed: [], by: null,
        by_name: null, at_ms: clockNow(state), arrives_at_ms: null, version: 1, margin_from_percent: null, margin_to_percent: null, ...more,
    };
    state.trading.trades.unshift(made);
    return made;
}

let events = 0;
export function strike(state, id, more = {}) {
    const type = eventTypes.find((one) => one.id === id) ?? { id, label: title(id), text: '', kind: 'special', rule: id };
    const made = {
        id: (events += 1), event: id, label: type.label, text: type.text, kind: type.kind, rule: type.rule, severity: 3, at_ms: clockNow(state),
        team_ids: [], over: false, cycles_left: 2, ends_at_ms: state.trading.tax.due_ms + 660_000, answerable_by: [], answer_cost: {},
        answered_by: null, ...more,
    };
    state.trading.events.unshift(made);
    return made;
}

/** Mid prices since the start, as if they had walked there. */
export function priceHistory(state) {
    const { rules, bank, round_id } = state.trading;
    const goods = rules.goods.map(({ id }) => id);
    const now = clockNow(state);
    const count = 26;
    const points = Array.from({ length: count }, (_, at) => [
        Math.round((now * (at + 1)) / (count + 1)),
        ...goods.map((id, row) => {
            const { mid, baseline } = bank.prices[id];
            const part = at / (count - 1);
            return baseline + (mid - baseline) * part + baseline * 0.06 * Math.sin(at * 1.7 + row * 2) * (1 - part);
        }),
    ]);
    return { round_id, goods: rules.goods, points };
}

const baselines = { food: 2, raw_materials: 3, electrical_goods: 15, medical_goods: 20 };
const costs = {
    farm: [{ currency: 50, raw_materials: 30 }, 100],
    mine: [{ currency: 50, raw_materials: 30, electrical_goods: 5 }, 100],
    electrical_factory: [{ currency: 200, raw_materials: 50, electrical_goods: 30 }, 400],
    medical_factory: [{ currency: 200, raw_materials: 50, food: 20, electrical_goods: 15 }, 400],
    school: [{ currency: 100, raw_materials: 30 }, 200],
    hospital: [{ currency: 300, raw_materials: 50, electrical_goods: 10, medical_goods: 10 }, 600, 5],
    restaurant: [{ currency: 200, raw_materials: 50, food: 25, electrical_goods: 5 }, 400, 5],
    infrastructure: [{ currency: 300, raw_materials: 50, electrical_goods: 10 }, 600, 5],
};
const eventTypes = [
    ['earthquake', 'Earthquake', 'disaster', 'Buildings of every nation fall down.'],
    ['fire', 'Fire', 'disaster', 'Electrical factories burn down.'],
    ['drought', 'Drought', 'disaster', 'Farms and mines make less.'],
    ['plague', 'Plague', 'disaster', 'A sick nation makes less, and gives the plague to those it trades with. Medical goods cure it.'],
    ['blizzard', 'Blizzard', 'disaster', 'Food tax rises and everything makes less.'],
    ['tornado', 'Tornado', 'disaster', 'Every nation loses goods and currency.'],
    ['economic_recession', 'Recession', 'economy', 'The bank and all building cost more.', 'recession'],
    ['automation_breakthrough', 'Automation', 'good', 'One nation may pay electrical goods to make its factories faster.', 'automation'],
    ['olympics', 'Olympic games', 'special', 'A developed nation may host the games, and is paid back if all others can feed their people.'],
].map(([id, label, kind, text, rule = id]) => ({ id, label, kind, text, rule }));

let challenges = 0;
export function challenge(state, playerId, building, more = {}) {
    const player = state.players.find((one) => one.id === playerId);
    const now = new Date().toISOString();
    const made = {
        id: (challenges += 1), game_session_id: 1, player_id: playerId, player_name: player.name, building_type: building,
        building_name: title(building), team_number: player.team_number, has_school: player.team_number === 2,
        challenge_type: null, challenge_description: null, target_number: null, status: 'requested', requested_at: now,
        assigned_at: null, completed_at: null, timestamp: now, start_time: null, time_remaining_seconds: null,
        ...more,
    };
    state.trading.challenges.push(made);
    return made;
}

const assigned = (state, secondsLeft, more = {}) => ({
    status: 'assigned', challenge_type: 'push_ups', challenge_description: '', target_number: 20,
    assigned_at: new Date().toISOString(), deadline_ms: clockNow(state) + secondsLeft * 1000, ...more,
});

/** A question that is answered on the phones; what the phone's own sides have said is in `own`, as `you` has it. */
function onPhones(state, more, own = {}) {
    run(state);
    score(state);
    question(state, {
        mode: 'phones', phase: 'open', deadline_ms: clockNow(state) + 14_000, window_ms: 20_000, answered: [2, 4, 6],
        explanation: '', ...more,
    });
    const head = (side) => ({ question_id: 3, side, at_ms: 1 });
    state.own = {
        answers: Object.entries(own.answers ?? {}).map(([side, said]) => ({
            ...head(Number(side)), player_id: Number(side), text: '', options: [], ...said,
        })),
        bets: Object.entries(own.bets ?? {}).map(([side, bet]) => ({ ...head(Number(side)), least: 0, most: 1200, amount: null, ...bet })),
    };
}

const capitals = {
    kind: 'choice', text: 'Which of these capitals does the Danube pass?', answer: 'Budapest, Vienna',
    options: ['Budapest', 'Prague', 'Vienna', '<i>Warsaw</i> &amp; its suburbs'],
};
const planets = { kind: 'order', text: 'From the Sun outwards', options: ['Mars', 'Mercury', 'Earth', 'Venus'], answer: '' };
const typed = { kind: 'text', text: 'Who painted “The Night Watch”?', answer: 'Rembrandt' };
const closed = { phase: 'closed', deadline_ms: null, outcome: 'right' };
const group = (spelling, text, ids, credit, by_pack = false) => ({ spelling, text, player_ids: ids, credit, by_pack });
const groups = [
    group('remmbrant', 'Remmbrant', [4], null),
    group('vermeer', '<script>Vermeer</script>', [6, 7], null),
    group('rembrandt', 'Rembrandt', [1, 2, 3], 'full', true),
    group('thatdutchman', 'that Dutchman with the hat, whose name nobody in our team can spell', [5], 'half'),
];
const finals = { mode: 'final', kind: 'text', category: 'Rivers', text: 'Which river is the longest of Europe?', answer: 'The Volga' };

const landscape = `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10"><rect width="16" height="10" fill="#76b7e1"/><circle cx="11" cy="3" r="1.4" fill="#ffd65c"/>' +
    '<path d="M0 10l5-6 4 6z" fill="#1f3b4d"/><path d="M5 10l6-4.500 5 4.500z" fill="#2f5d50"/></svg>',
)}`;
const medium = (kind, url) => ({
    kind, on_phones: url !== null, url, width: kind === 'image' ? 1600 : null, height: kind === 'image' ? 1000 : null, duration_ms: null,
});

export const scenes = {
    media_picture(state) {
        scenes.open(state);
        Object.assign(state.live, { text: 'Which mountain is this?', media: [medium('image', landscape)] });
    },
    media_picture_closed(state) {
        scenes.right(state);
        Object.assign(state.live, { text: 'Which mountain is this?', media: [medium('image', landscape)] });
    },
    media_choice(state) {
        onPhones(state, { ...capitals, media: [medium('image', landscape)] });
    },
    media_sound(state) {
        scenes.open(state);
        Object.assign(state.live, { text: 'Which song is this?', media: [medium('audio', 'data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=')] });
    },
    media_video(state) {
        scenes.open(state);
        Object.assign(state.live, { text: 'Who is dancing?', media: [medium('video', 'data:video/mp4,')] });
    },
    media_on_stage(state) {
        scenes.open(state);
        Object.assign(state.live, { text: 'Which mountain is this?', media: [medium('image', null)] });
    },
    media_lost(state) {
        scenes.open(state);
        Object.assign(state.live, { text: 'Which mountain is this?', media: [medium('image', '/media/gone.png')] });
    },
    quiz_reading(state) {
        onPhones(state, { ...capitals, phase: 'reading', deadline_ms: null, answered: [] });
    },
    quiz_choice(state) {
        onPhones(state, capitals);
    },
    quiz_chosen(state) {
        onPhones(state, { ...capitals, answered: [1, 2, 4] }, { answers: { 1: { options: [2] } } });
    },
    quiz_several(state) {
        onPhones(state, { ...capitals, several: true }, { answers: { 1: { options: [0, 2] } } });
    },
    quiz_six(state) {
        const options = ['Amsterdam', 'Bern', 'Copenhagen', 'Dublin', 'Helsinki', 'Lisbon'];
        onPhones(state, { ...capitals, text: 'Which capital lies furthest north of all these, seen from the equator on a map of the year 1990?', options });
    },
    quiz_true_false(state) {
        onPhones(state, { kind: 'true_false', text: 'A group of crows is called a murder.', options: ['True', 'False'] });
    },
    quiz_text(state) {
        onPhones(state, typed);
    },
    quiz_text_sent(state) {
        onPhones(state, { ...typed, answered: [1, 2] }, { answers: { 1: { text: 'Vermeer <b>' } } });
    },
    quiz_number(state) {
        onPhones(state, { kind: 'number', text: 'How many bones does a grown human have?', answer: '206' });
    },
    quiz_order(state) {
        onPhones(state, planets);
    },
    quiz_judging(state) {
        onPhones(state, { ...typed, phase: 'judging', deadline_ms: null, answered: [1, 2, 3, 4, 5, 6, 7], groups }, { answers: { 1: { text: 'Rembrandt' } } });
    },
    quiz_closed(state) {
        const rulings = [{ player_id: 1, correct: true, points: 300 }, { player_id: 2, correct: false, points: 0 }];
        const answers = { 1: { options: [0, 2] }, 2: { options: [1] } };
        onPhones(state, {
            ...capitals, ...closed, several: true, right: [0, 2], distribution: [5, 2, 4, 0], rulings,
            explanation: 'Four capitals lie on it: Vienna, Bratislava, Budapest and Belgrade.',
        }, { answers });
    },
    quiz_text_closed(state) {
        const rulings = [{ player_id: 1, correct: true, points: 150 }, { player_id: 2, correct: false, points: 0 }];
        onPhones(state, { ...typed, ...closed, rulings, groups }, { answers: { 1: { text: 'that Dutchman' }, 2: { text: 'Vermeer' } } });
    },
    quiz_order_closed(state) {
        const rulings = [{ player_id: 1, correct: true, points: 150 }];
        onPhones(state, { ...planets, ...closed, right: [1, 3, 2, 0], rulings }, { answers: { 1: { options: [1, 2, 3, 0] } } });
    },
    quiz_betting(state) {
        onPhones(state, { ...finals, phase: 'betting', text: '', deadline_ms: null, answered: [], bettors: [1, 2, 3, 4, 5], bets_placed: [2, 5], bets: [{ side: 2, amount: 400 }, { side: 5, amount: 100 }] },
            { bets: { 1: {}, 2: { amount: 400, most: 900 } } });
    },
    quiz_betting_teams(state) {
        if (state.teams.length === 0) {
            inTeams(state, 'host_teams');
        }
        state.teams[0].captain = 6;
        onPhones(state, { ...finals, phase: 'betting', text: '', deadline_ms: null, answered: [], bettors: [1, 2, 3], bets_placed: [1] },
            { bets: { 1: { amount: 1200 }, 2: {} } });
    },
    quiz_wager(state) {
        onPhones(state, { mode: 'wager', phase: 'betting', text: '', deadline_ms: null, bettors: [1], bets_placed: [] }, { bets: { 1: { least: 5 } } });
    },
    quiz_wager_speaks(state) {
        const speaking = { player_id: 1, team_id: null, margin_ms: 0 };
        onPhones(state, { mode: 'wager', phase: 'answering', speaking, speak_until_ms: clockNow(state) + 7000, bettors: [1], bets_placed: [1], bets: [{ side: 1, amount: 700 }] },
            { bets: { 1: { amount: 700 } } });
    },
    quiz_wager_closed(state) {
        const rulings = [{ player_id: 1, correct: false, points: -700 }];
        onPhones(state, { mode: 'wager', ...closed, outcome: 'nobody', rulings, bettors: [1], bets_placed: [1], bets: [{ side: 1, amount: 700 }] },
            { bets: { 1: { amount: 700 } } });
    },
    quiz_final(state) {
        onPhones(state, { ...finals, answered: [2], bettors: [1, 2, 3, 4, 5], bets_placed: [1, 2, 5] }, { bets: { 1: { amount: 600 } } });
    },
    quiz_final_shown(state) {
        const shown = [{ side: 5, text: '', bet: 100 }, { side: 2, text: 'Danube', bet: 400 }, { side: 1, text: 'Volga', bet: 600 }];
        const rulings = [
            { player_id: 5, correct: false, points: -100 }, { player_id: 2, correct: false, points: -400 }, { player_id: 1, correct: true, points: 600 },
        ];
        const told = [group('danube', 'Danube', [2], null), group('volga', 'Volga', [1], 'full', true)];
        onPhones(state, { ...finals, phase: 'judging', deadline_ms: null, answered: [1, 2], bettors: [1, 2, 3, 4, 5], bets_placed: [1, 2, 5, 4], shown, rulings, groups: told },
            { bets: { 1: { amount: 600 } }, answers: { 1: { text: 'Volga' } } });
    },
    quiz_paused(state) {
        onPhones(state, typed);
        state.game.status = 'paused';
        state.clock = { running: false, elapsed_ms: clockNow(state), running_since: null, speed: 1 };
    },
    trading(state) {
        trade(state);
    },
    trading_requested(state) {
        trade(state);
        challenge(state, 1, 'farm');
    },
    trading_assigned(state) {
        trade(state);
        challenge(state, 1, 'farm', assigned(state, 512));
        challenge(state, 7, 'mine', assigned(state, 40, { challenge_type: 'plank', target_number: 60, challenge_description: 'On the kitchen floor, elbows down, the dog may watch' }));
    },
    trading_claimed(state) {
        trade(state);
        state.trading.self_complete = false;
        challenge(state, 1, 'farm', assigned(state, 300, { claimed: true }));
        challenge(state, 3, 'electrical_factory');
        challenge(state, 7, 'mine', assigned(state, 40, { challenge_type: 'plank', target_number: 60 }));
        challenge(state, 2, 'mine');
    },
    trading_paused(state) {
        scenes.trading_assigned(state);
        state.game.status = 'paused';
        state.clock = { running: false, elapsed_ms: clockNow(state), running_since: null, speed: 1 };
    },
    trading_deals(state) {
        trade(state);
        offer(state, 1, 3, { food: 20 }, { currency: 30 }, { status: 'accepted', by: 1, by_name: 'Ana', margin_from_percent: -25, margin_to_percent: 49.3 });
        offer(state, 2, 1, { raw_materials: 5 }, { food: 40 }, { status: 'rejected', by: 6, by_name: 'فاطمة' });
        offer(state, 1, 4, { food: 10 }, { medical_goods: 1 });
        offer(state, 1, 2, { food: 15 }, { currency: 40 }, { spoken: true, confirmed: [2] });
        offer(state, 4, 1, { currency: 100 }, { food: 35, electrical_goods: 2 });
        offer(state, 3, 1, { raw_materials: 8 }, { food: 12 }, { by: 3, by_name: 'Chloé' });
        offer(state, 1, 2, { food: 10 }, { raw_materials: 5, currency: 3 }, { status: 'countered', terms: 2, terms_by: 2, by: 2, by_name: 'Ben' });
    },
    trading_events(state) {
        trade(state);
        state.trading.nations[0].infected = true;
        state.trading.nations[0].goods.medical_goods = 6;
        strike(state, 'tornado', { over: true, cycles_left: 0, ends_at_ms: null });
        strike(state, 'drought', { severity: 4 });
        strike(state, 'olympics', { cycles_left: 1, ends_at_ms: state.trading.tax.due_ms, answerable_by: [1, 2], answer_cost: { food: 25, raw_materials: 25, electrical_goods: 10, medical_goods: 5, currency: 100 } });
        strike(state, 'plague', { team_ids: [1], cycles_left: 0, ends_at_ms: null, answerable_by: [1], answer_cost: { medical_goods: 5 } });
    },
    trading_voyage(state) {
        trade(state);
        state.trading.rules.scenario = [
            { id: 'voyage', label: 'Voyage', text: 'A ship may bring 20 to 50 units of some good.', kind: 'special', rule: 'voyage' },
            { id: 'decay', label: 'Decay', text: 'Every nation loses a twentieth of its goods.', kind: 'special', rule: 'decay' },
        ];
        state.trading.nations[0].goods.currency = 120;
        strike(state, 'voyage', { text: 'A ship may bring 20 to 50 units of some good.', cycles_left: 0, ends_at_ms: null, answerable_by: [1, 2, 3, 4], answer_cost: { currency: 100, food: 1 } });
        state.trading.scores_shown = true;
    },
    trading_hungry(state) {
        trade(state);
        state.trading.nations[0].goods.food = 4;
        state.trading.nations[0].price_percent = 250;
        state.trading.tax.due_ms = clockNow(state) + 95_000;
        state.trading.late_costs = { from_ms: 0, percent: 50 };
        strike(state, 'economic_recession', { severity: 5 });
    },
    trading_over(state) {
        trade(state);
        const standings = [...state.trading.scores].sort((a, b) => b.total - a.total);
        state.trading_result = { round_id: 9, title: 'Trading', standings, richest: [4], kindest: [2] };
        state.trading = null;
        state.rounds.find((round) => round.id === 9).status = 'finished';
    },
    trading_night_over(state) {
        scenes.trading_over(state);
        state.game.status = 'completed';
    },
    lobby(state) {
        state.game.status = 'waiting';
        state.live = null;
    },
    board(state) {
        run(state);
        score(state);
        state.live = null;
    },
    list(state) {
        run(state);
        state.rounds[0].status = 'finished';
        state.rounds[1].status = 'running';
        state.questions.find((one) => one.id === 101).answered = true;
        state.live = null;
    },
    sheet(state, stage = 'asking') {
        run(state);
        score(state);
        state.live = null;
        state.rounds[0].status = 'finished';
        const asked = (question_id, kind, text, options = []) => ({
            question_id, category: '', points: 100, kind, text, options, several: false,
        });
        Object.assign(state.rounds[1], {
            title: 'Rivers and cats', status: 'running', jokers: true, doubled: [1], chooser_picks: false,
            sheet: {
                stage, deadline_ms: stage === 'called' ? clockNow(state) + 24_000 : null, walked: 0,
                asked: [
                    asked(101, 'text', 'Which is the longest river of Europe?'),
                    asked(102, 'choice', 'Which of these is a cat?', ['Fox', 'Lynx', 'Badger']),
                    asked(103, 'text', 'What is the capital of Mongolia?'),
                ],
            },
        });
        state.own = { answers: [
            { question_id: 101, side: 1, player_id: 1, text: 'Volga', options: [], at_ms: 1 },
            { question_id: 102, side: 1, player_id: 1, text: '', options: [1], at_ms: 2 },
        ] };
    },
    sheet_called(state) {
        scenes.sheet(state, 'called');
    },
    sheet_collected(state) {
        scenes.sheet(state, 'collected');
    },
    joker(state) {
        state.game.status = 'waiting';
        state.live = null;
        state.rounds[1].jokers = true;
        state.rounds[0].jokers = true;
        state.own = { jokers: [{ side: 1, round_id: 2, player_id: 1 }] };
    },
    appeal(state) {
        run(state);
        score(state);
        const rulings = [{ player_id: 1, correct: false, points: -300 }];
        question(state, { phase: 'closed', mode: 'phones', kind: 'text', on_sheet: true, outcome: 'nobody', rulings });
        state.own = {
            answers: [{ question_id: 3, side: 1, player_id: 1, text: 'The Rhine', options: [], at_ms: 1 }],
            appeals: [{ question_id: 3, side: 1, player_id: 1, category: '', text: 'Says my atlas', status: 'rejected', word: 'A very old atlas.', at_ms: 2 }],
        };
    },
    hidden(state) {
        run(state);
        score(state);
        state.rounds[0].status = 'finished';
        state.live = null;
        state.game.scoreboard = 'hidden';
        state.game.frozen = [];
    },
    reading(state) {
        run(state);
        question(state, {});
    },
    open(state) {
        run(state);
        question(state, { phase: 'open', opened_at_ms: clockNow(state), deadline_ms: clockNow(state) + 10_000 });
    },
    choice(state) {
        run(state);
        question(state, {
            phase: 'open', deadline_ms: clockNow(state) + 20_000, window_ms: 20_000, answer: 'Ennio Morricone',
            text: 'Who wrote the music for “The Good, the Bad and the Ugly”, “Once Upon a Time in the West” and “The Mission”, but got no Oscar for any of the three?',
            options: ['Nino Rota', 'Ennio Morricone', 'John Williams', 'Maurice Jarre, who also composed for David Lean'],
        });
    },
    long(state) {
        run(state);
        question(state, {
            phase: 'open',
            text: 'This long question goes on and on, as pub quiz questions do: in the year after the end of the Second World War, on a small island in the Pacific Ocean that had belonged to three colonial powers within fifty years, something was tested that gave its name, a few days later and by way of a Paris swimming pool, to a piece of clothing. What is the island called, and for an extra cheer, who was the engineer?',
        });
    },
    answering(state) {
        run(state);
        const buzzes = [
            { player_id: 1, verdict: 'first', margin_ms: 0 },
            { player_id: 2, verdict: 'later', margin_ms: 41 },
            { player_id: 4, verdict: 'later', margin_ms: 187 },
        ];
        const speaking = { player_id: 1, team_id: null, margin_ms: 41 };
        question(state, { phase: 'answering', speaking, buzzes, speak_until_ms: clockNow(state) + 8000 });
    },
    locked(state) {
        run(state);
        const rulings = [{ player_id: 1, correct: false, points: -300 }];
        question(state, { phase: 'open', locked_out: [1], rulings });
    },
    right(state) {
        run(state);
        score(state);
        const rulings = [
            { player_id: 2, correct: false, points: -300 },
            { player_id: 1, correct: true, points: 300 },
        ];
        question(state, { phase: 'closed', outcome: 'right', rulings });
    },
    nobody(state) {
        run(state);
        question(state, { phase: 'closed', outcome: 'time_up' });
    },
    paused(state) {
        run(state);
        score(state);
        state.game.status = 'paused';
        state.clock = { running: false, elapsed_ms: 754_000, running_since: null, speed: 1 };
    },
    planned(state) {
        inTeams(state, 'host_teams');
        scenes.board(state);
        state.rounds[0].status = 'finished';
        state.rounds.push({ ...tradingRound(), status: 'planned' });
    },
    ended(state) {
        score(state);
        state.live = null;
        state.game.status = 'completed';
        state.rounds.forEach((round) => (round.status = 'finished'));
    },
};
