// SPDX-License-Identifier: GPL-3.0-or-later
// What the log tells of sockets (contract, "Counters"): connect, disconnect, error, broadcast. A line's text
// is one JSON object {"event", "game_id", "user_id", "reason"}, which --log-json merges into its own. Never
// a token, never text that a guest has written.
#pragma once

#include "core/base/ids.h"

#include <QByteArray>
#include <QLoggingCategory>

namespace quizaar {

/// Silent until --log-json asks for it.
Q_DECLARE_LOGGING_CATEGORY(lcEvents)
inline constexpr const char *eventCategory = "quizaar.events";

enum class LoggedEvent
{
    Connect,
    Disconnect,
    Error,
    Broadcast
};

/// `user`: the device, null for the host's laptop or where nobody is known. `reason`: a word of ours.
void logEvent(LoggedEvent event, GameId game, DeviceId user, const QByteArray &reason);

}
