// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"

namespace quizaar {

/// A note of an import as a sentence, with its place. Every code has one.
QString noteWords(const packs::Note &note);
/// The account in one sentence.
QString importSummary(const packs::ImportReport &report);

}
