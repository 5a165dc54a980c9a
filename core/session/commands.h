// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/context.h"
#include "core/night/refusal.h"
#include "core/session/events.h"
#include "core/session/tiers.h"

namespace quizaar::session {

/// A part that is there replaces that part whole; one that is not there stays as it is. Staff.
/// WorldTimeOutOfRange, RelationshipInvalid, SessionTooLarge, each with `field`.
struct UpdateSession
{
    std::optional<qint64> world_time; // seconds, 0..maxWorldTime
    std::optional<QJsonObject> flags;
    std::optional<QJsonObject> relationships;
};

/// The shown time moves on; the tiers are worked out anew. A note goes to the end of `flags.events` where
/// that is a list or not there yet, and into the log in any case. Staff.
/// WorldTimeOutOfRange (a negative step too), NoteTooLong, SessionTooLarge.
struct AdvanceSession
{
    qint64 seconds = 0;
    QString note; // empty: none
};

using Command = std::variant<UpdateSession, AdvanceSession>;

Result<Event, Refusal> decide(const Session &session, const Command &command, const night::Context &context,
                              const Tiers &tiers);

}
