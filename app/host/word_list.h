// SPDX-License-Identifier: GPL-3.0-or-later
// The host's list of words that stand in no guest's name (evening rules, "Getting in").
#pragma once

#include "core/night/context.h"

namespace quizaar {

/// The lines of `words.txt` in `folder`, UTF-8, a word each, as decisions want them; spaces around and empty
/// lines do not count, of a file above a megabyte the first megabyte does. Null where there is no such file:
/// then every word may stand in a name. Blocks.
night::UnwantedWords unwantedWords(const QString &folder);

}
