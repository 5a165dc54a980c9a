// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/view.h"

#include <vector>

namespace quizaar::engine {

/// The rows of players and teams as pages last heard of them. A ruling may move anybody's rank, but sends
/// only the rows that it did move.
class ShownRows final
{
public:
    /// Puts the players and teams whose rows differ from those of the call before in the place of
    /// `touched.scores`; the first call names all of them. To be called for every commit, in order.
    void narrow(Touched &touched, const State &now);

private:
    struct PlayerRow
    {
        night::Player player;
        qsizetype rank = 0;
        int team_number = 0;
        bool operator==(const PlayerRow &) const = default;
    };
    struct TeamRow
    {
        night::Team team;
        qsizetype rank = 0;
        std::vector<PlayerId> members;
        bool operator==(const TeamRow &) const = default;
    };

    std::vector<PlayerRow> m_players; // by id, removed ones too
    std::vector<TeamRow> m_teams;
};

}
