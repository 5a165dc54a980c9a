// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"

#include <QStringList>

namespace quizaar {

/// A note of an import as a sentence, with its place. Every code has one.
QString noteWords(const packs::Note &note);
/// How much is in a pack: questions, boards, lists, without what there is none of.
QStringList countParts(const packs::PackCounts &counts);
/// The account in one sentence.
QString importSummary(const packs::ImportReport &report);

}
