// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/host_options.h"
#include "core/simulation/tally.h"

namespace quizaar {

/// Plays the games that the options ask for, on as many threads as the machine has processors, and prints the
/// report on standard output. The exit status: 0, or 1 where a game could not be played to its end.
int runSimulation(const HostOptions &options);

/// All games of these options, in the order of their seeds; equal options, equal games, whatever the number
/// of threads (1 or more).
QList<simulation::GameEnd> playGames(const HostOptions &options, int threads);

/// The report, as plain text in English.
QString reportText(const HostOptions &options, const simulation::Tally &tally);

}
