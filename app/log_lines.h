// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quizaar {

/// Sends all messages of the program to stderr, as plain lines or (--log-json) as one JSON object a line:
/// {"time", "level", "category", "message"}, and for what sockets do {"event", "game_id", "user_id",
/// "reason"} in the place of the message.
enum class LogForm
{
    Plain,
    Json
};
void logToStderr(LogForm form);

}
