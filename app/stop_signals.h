// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace quizaar {

/// Calls `stop` in the thread of `context` when the process is asked to end (SIGTERM, SIGINT; Ctrl+C on
/// Windows). Once per process.
void onStopSignal(QObject *context, std::function<void()> stop);

/// Lets the process have as many files open as the system allows: 2,000 sockets are more than the usual soft
/// limit.
void raiseFileLimit();

}
