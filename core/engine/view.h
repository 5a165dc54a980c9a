// SPDX-License-Identifier: GPL-3.0-or-later
// What each audience may see of a night, built from nothing, closed by default: a part that no line here puts
// in is not in. docs/protocol.md shows the shape.
#pragma once

#include "core/engine/engine.h"

#include <QSet>

namespace quizaar::engine {

/// For whom a view is. Two viewers with equal values see equal bytes.
struct Viewer
{
    night::Role role = night::Role::Spectator;
    DeviceId device; // null: nobody's device (the stage, the host's windows)
    auto operator<=>(const Viewer &) const = default;

    bool seesSecrets() const { return night::isStaff(role); }
};

/// Where the clock's speed matters for showing it.
struct ViewContext
{
    double clock_speed = 1;
};

/// The snapshot's `data`.
QJsonObject snapshot(const State &state, const Viewer &viewer, const ViewContext &context);

/// Everything in the snapshot but `you`: equal for all viewers of one role.
QJsonObject sharedSnapshot(const State &state, night::Role role, const ViewContext &context);
QJsonObject you(const State &state, const Viewer &viewer);

/// What may be read before joining.
QJsonObject frontPage(const State &state, const QList<PlayerId> &livePlayers);

/// Which parts of the view an event may have changed.
struct Touched
{
    bool game = false;
    bool clock = false;
    bool live = false;
    bool claims = false;
    bool session = false;
    bool trading = false;
    QSet<qint64> players;
    QSet<qint64> teams;
    QSet<qint64> rounds;
    QSet<qint64> questions;
    bool everything = false; // send a snapshot instead
    bool scores = false;     // ranks may have moved: all players and teams
    bool answers = false;    // somebody has answered on a phone: how many, not what
    QSet<qint64> sides;      // whose own answer or bet is another: `you` of their devices
};
void note(Touched &touched, const State &after, const Event &event);

/// The `changed` frame for a role; empty if nothing that it may see has changed.
QJsonObject changedFrame(const State &state, const Touched &touched, night::Role role,
                         const ViewContext &context);

// ---- parts, for replies
QJsonObject playerView(const State &state, PlayerId id);
QJsonObject teamView(const State &state, TeamId id);
QJsonObject roundView(const State &state, RoundId id, night::Role role);
QJsonValue liveView(const State &state, night::Role role);
/// How many sides have answered the question in play, and which.
QJsonObject answersView(const State &state);
/// Whether this device holds a seat of one of these sides.
bool holdsSideOf(const State &state, DeviceId device, const QSet<qint64> &sides);
QJsonObject clockView(const State &state, const ViewContext &context);
/// The whole session record, its shown time as the game clock reads `at` (contract, rows S3).
QJsonObject sessionView(const State &state, GameTime at);

/// The trading round that runs, as this role may see it; null if there is none.
QJsonValue tradingView(const State &state, night::Role role);
/// The 18 keys of a challenge (contract, rows S4). `at`: for the time remaining; none: null.
QJsonObject challengeView(const State &state, const trading::Challenge &challenge,
                          std::optional<GameTime> at);
/// Requested and assigned ones, newest first.
QJsonArray activeChallenges(const State &state, std::optional<GameTime> at);

/// One line of the log.
QJsonObject logEntry(const Step &step);

}
