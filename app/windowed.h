// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/host_options.h"

namespace quizaar {

/// Runs the host with its dashboard and stage until the window is closed; the outcome is the exit status.
int runWindowed(int &argc, char **argv, const HostOptions &options);

}
