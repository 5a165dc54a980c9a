// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/bot_plan.h"
#include "app/host/host_thread.h"
#include "app/storage/media_store.h"

namespace quizaar {

/// Runs the host without windows until it is told to stop; the outcome is the exit status.
int runHeadless(int &argc, char **argv, const HostOptions &options);

/// The packs of the command line, imported, their media kept in `media`; reports go to stderr. Nothing usable
/// in a file is a bad argument.
Result<QList<std::shared_ptr<const packs::Pack>>, StartFault> importPacks(const QStringList &files,
                                                                          const storage::MediaStore &media);
/// What the bots of these options are to play; `seed`: the night's, where the options name none.
BotPlan botPlan(const HostOptions &options, const Ready &facts, int players, qint64 seed);
/// The free pack that comes with the program.
std::shared_ptr<const packs::Pack> shippedPack();
/// What a night gets that is opened by these options: the packs named, or for a new one the shipped pack.
Result<NightChoice, StartFault> choiceFrom(const HostOptions &options);

}
