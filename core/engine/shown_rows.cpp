// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shown_rows.h"

#include "core/engine/view_parts.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

bool isRanked(const night::Player &player)
{
    return night::isSeated(player);
}
bool isRanked(const night::Team &team)
{
    return !team.removed;
}

/// Ranks of those that are there, by sorting; equal scores share the place.
template <class Row, class Member>
void rankRows(std::vector<Row> &rows, Member member, const quiz::TiePlaces &places)
{
    std::vector<Row *> present;
    present.reserve(rows.size());
    for (Row &row : rows) {
        if (isRanked(row.*member))
            present.push_back(&row);
    }
    const auto score = [&](const Row *row) {
        return standingKey(places, SideId{(row->*member).id.number}, (row->*member).score);
    };
    std::sort(present.begin(), present.end(),
              [&](const Row *a, const Row *b) { return score(a) < score(b); });
    for (std::size_t i = 0; i < present.size(); ++i) {
        const bool shared = i > 0 && score(present[i]) == score(present[i - 1]);
        present[i]->rank = shared ? present[i - 1]->rank : static_cast<qsizetype>(i) + 1;
    }
}

/// Calls back for each row of `now` that `before` has not, or not so. Both by id; none ever goes.
template <class Row, class Member, class Visit>
void forEachChange(const std::vector<Row> &before, const std::vector<Row> &now, Member member, Visit visit)
{
    auto old = before.begin();
    for (const Row &row : now) {
        while (old != before.end() && ((*old).*member).id < (row.*member).id)
            ++old;
        const bool known = old != before.end() && ((*old).*member).id == (row.*member).id;
        if (!known || !(*old == row))
            visit(known ? &*old : nullptr, row);
    }
}

}

void ShownRows::narrow(Touched &touched, const State &now)
{
    if (!touched.everything && !touched.scores && touched.players.isEmpty() && touched.teams.isEmpty())
        return;
    std::vector<TeamRow> teams;
    for (const night::Team &team : now.night.teams)
        teams.push_back({team, 0, {}});
    std::vector<PlayerRow> players;
    players.reserve(static_cast<std::size_t>(now.night.players.size()));
    for (const night::Player &player : now.night.players) {
        PlayerRow row{player, 0, 0};
        const auto team =
            player.team ? std::find_if(teams.begin(), teams.end(),
                                       [&](const TeamRow &other) { return other.team.id == *player.team; })
                        : teams.end();
        if (team != teams.end() && !team->team.removed)
            row.team_number = team->team.number;
        if (team != teams.end() && !player.removed)
            team->members.push_back(player.id);
        players.push_back(std::move(row));
    }
    rankRows(players, &PlayerRow::player, now.quiz.tie_places);
    rankRows(teams, &TeamRow::team, now.quiz.tie_places);

    forEachChange(m_players, players, &PlayerRow::player, [&](const PlayerRow *before, const PlayerRow &row) {
        touched.players.insert(row.player.id.number);
        // who is locked out goes by sides
        if (!before || before->player.team != row.player.team || before->player.removed != row.player.removed)
            touched.live = true;
    });
    forEachChange(m_teams, teams, &TeamRow::team,
                  [&](const TeamRow *, const TeamRow &row) { touched.teams.insert(row.team.id.number); });
    touched.scores = false;
    m_players = std::move(players);
    m_teams = std::move(teams);
}

}
