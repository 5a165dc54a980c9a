// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quizaar {

/// Sends all messages of the program to stderr, as plain lines or (--log-json) as one JSON object a line.
enum class LogForm
{
    Plain,
    Json
};
void logToStderr(LogForm form);

}
