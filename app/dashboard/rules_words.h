// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a ruleset file in words for the host.
#pragma once

#include "core/trading/ruleset.h"

namespace quizaar {

/// What a key of the file means; empty for one that is not known here, such as the id of a good.
QString ruleWords(const QString &key);
/// A heading for all that stands under this key of the whole file; empty for a key that is a rule itself.
QString ruleGroupWords(const QString &key);
/// What is wrong with a file, and where: one sentence.
QString rulesetFaultWords(const trading::RulesetFault &fault);

}
