// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_words.h"
#include "core/report/results.h"

namespace quizaar {

/// The report's words in the host's language.
report::ReportWords reportWords();
QString verdictWords(quiz::Verdict verdict);
/// "2.4 s"; empty for nothing.
QString secondsWords(std::optional<qint64> ms);
/// "3.2 ms", as the report says it, with the language's own decimal sign.
QString millisecondsWords(qint64 us);

}
