// SPDX-License-Identifier: GPL-3.0-or-later
// What the rounds of an evening count together, as the page shows it.
import type { NightScore, Player, Team } from '../sync/types';
import type { GameState } from '../sync/store';

export interface NightRow {
    side: number;
    rank: number;
    total: number;
    /** Of each round that is over, in their order; null where the side had no share in it. */
    counted: { title: string; points: number | null }[];
    name: string;
    team: Team | undefined;
    /** Where everybody plays for himself. */
    player: Player | undefined;
    mine: boolean;
}

/** The rows in the host's order; of sides that have left no row. */
export function nightRows(score: NightScore, game: GameState): NightRow[] {
    const inTeams = game.game.team_mode !== 'singles';
    const seats = game.you.seats.flatMap((id) => game.players.get(id) ?? []);
    return score.rows.flatMap((row) => {
        const team = inTeams ? game.teams.get(row.side) : undefined;
        const player = inTeams ? undefined : game.players.get(row.side);
        if (team === undefined && player === undefined) {
            return [];
        }
        return {
            side: row.side,
            rank: row.rank,
            total: row.total,
            counted: score.rounds.map(({ round_id, title }) => ({ title, points: row.rounds[String(round_id)] ?? null })),
            name: team?.name ?? player?.name ?? '',
            team,
            player,
            mine: seats.some((seat) => (inTeams ? seat.team_id : seat.id) === row.side),
        };
    });
}

/** Several rounds were played, or one that books no points of the quiz: then their sum is what the night came to. */
export const decidesNight = (score: NightScore, game: GameState): boolean =>
    score.rounds.length > 1 || score.rounds.some(({ round_id }) => game.rounds.get(round_id)?.kind === 'trading');
