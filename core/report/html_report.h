// SPDX-License-Identifier: GPL-3.0-or-later
// The results as one HTML file that needs nothing beside it: no script, no network, pictures drawn inside it.
// For light and dark screens and for paper. Names and questions in it are text, whatever they say.
#pragma once

#include "core/report/report_words.h"
#include "core/report/results.h"

namespace quizaar::report {

/// UTF-8.
QByteArray htmlReport(const Results &results, const ReportWords &words = {});

/// What a server says beside it, and the page about itself: it may load and run nothing.
inline constexpr const char *reportPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

}
