// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules that come along are made of (goods, buildings, exercises, events, scenarios), in the
// language of the windows.
#pragma once

#include <QString>

namespace quizaar {

/// What a label of a ruleset is called here. A label that only somebody's own ruleset has stays as it is.
QString rulesetWords(const QString &label);

}
