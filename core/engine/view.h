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
    QByteArray media_key = {}; ///< of the night, secret; empty: media get no address
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
    bool appeals = false;
    QSet<qint64> sheets; // rounds in which something was answered: staff sees it
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
QJsonValue liveView(const State &state, night::Role role, const ViewContext &context);
/// How many sides have answered the question in play, and which.
QJsonObject answersView(const State &state);
/// Whether this device holds a seat of one of these sides.
bool holdsSideOf(const State &state, DeviceId device, const QSet<qint64> &sides);
QJsonObject clockView(const State &state, const ViewContext &context);
/// The whole session record, its shown time as the game clock reads `at` (contract, rows S3).
QJsonObject sessionView(const State &state, GameTime at);

/// The trading round that runs, as this role may see it; null if there is none.
QJsonValue tradingView(const State &state, night::Role role);
/// How the trading round that was over last has ended, for everybody; null if none has.
QJsonValue tradingResult(const State &state);
/// Mid prices of a trading round since its start, for the chart (null: the one that runs, else the last one).
QJsonObject priceHistory(const State &state, RoundId round);
/// What triggering an event would do, for staff.
QJsonObject previewView(const State &state, const trading::EventStruck &struck);
/// What a nation owns, owes and can do, as its own players see it; empty where it has none in the running
/// round.
QJsonObject ownNationView(const State &state, TeamId team);
/// An event as everybody sees it; empty where there is no such one.
QJsonObject eventView(const State &state, RoundId round, OccurrenceId id);
/// A trade as this team sees it; null: as staff does.
QJsonObject tradeView(const State &state, const trading::Trade &trade, TeamId team);
/// The rounds that are over and what each has brought everybody (evening rules, "Night score").
QJsonObject nightScoreView(const State &state);
/// The 18 keys of a challenge (contract, rows S4). `at`: for the time remaining; none: null.
QJsonObject challengeView(const State &state, const trading::Challenge &challenge,
                          std::optional<GameTime> at);
/// Requested and assigned ones, newest first.
QJsonArray activeChallenges(const State &state, std::optional<GameTime> at);

/// One line of the log.
QJsonObject logEntry(const Step &step);

}
