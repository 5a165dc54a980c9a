// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of addresses and of phones that do not come.
#pragma once

#include "app/dashboard/dashboard_actions.h"

namespace quizaar {

/// Of JoinAddress::reason.
QString reasonWords(const QString &reason);
/// What to try when no phone comes, the most frequent cause first; a sentence or two each.
QStringList phoneAdvice();
/// What calling the host under one of its addresses has come to.
QString probeWords(ProbeResult result, const QString &address);

}
