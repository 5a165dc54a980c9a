// SPDX-License-Identifier: GPL-3.0-or-later
// Calls the host under one of its own addresses, over the network's ways as far as the system has one.
#pragma once

#include "app/dashboard/dashboard_actions.h"

namespace quizaar {

/// Asks `typed` (http://ADDRESS:PORT/) for its health, without any proxy, and waits at most three seconds.
/// `done` is called once, later, on this thread.
void probeAddress(const QString &typed, DashboardActions::Probed done);

}
