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
        question_id: 3, round_id: 1, category: topics[0], points: 300, kind: 'buzz', phase: 'reading',
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
const targets = { push_ups: 20, sit_ups: 30, burpees: 15, star_jumps: 25, squats: 20, lunges: 20, plank: 60, jumping_jacks: 30 };

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
        {
            id: 9, kind: 'trading', title: 'Trading', status: 'running', version: 1, board_id: null, chooser: null,
            boards: [], questions: [], position: null,
        },
    ];
    state.trading = {
        round_id: 9,
        rules: {
            goods: Object.keys(starts[0].goods).map((id) => ({ id, label: title(id) })),
            buildings: ['farm', 'mine', 'electrical_factory', 'medical_factory', 'school', 'hospital', 'restaurant', 'infrastructure'].map(
                (id) => ({
                    id, label: title(id), makes: id in makes ? { good: makes[id], amount: 5 } : null,
                    uses: id in takes ? { good: takes[id], amount: 5 } : null,
                }),
            ),
            challenge_types: Object.entries(targets).map(([id, target]) => ({ id, label: title(id).replace('Push ups', 'Push-ups').replace('Sit ups', 'Sit-ups'), target })),
            challenge_seconds: 600,
        },
        nations: state.teams.slice(0, 4).map((team, at) => ({ team_id: team.id, team_number: team.team_number, ...starts[at] })),
        bank: { stock: { food: 1000, raw_materials: 1000, electrical_goods: 1000, medical_goods: 1000 } },
        challenges: [],
        self_complete: true,
    };
}

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

export const scenes = {
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
    ended(state) {
        score(state);
        state.live = null;
        state.game.status = 'completed';
        state.rounds.forEach((round) => (round.status = 'finished'));
    },
};
