// SPDX-License-Identifier: GPL-3.0-or-later
// The report's pictures as SVG that stands inside a page: no script, no file beside it, colours from the
// page's style. Marks, dashes and words say what colours say. Charting libraries want a script in the page,
// or a window to paint in; neither goes into a file that opens anywhere.
#pragma once

#include "core/report/report_words.h"
#include "core/report/results.h"

namespace quizaar::report {

/// Round numbers that span from `least` to `most`: `least` <= first tick's value, and so on. step > 0.
struct Axis
{
    qint64 least = 0;
    qint64 most = 1;
    qint64 step = 1;
    bool operator==(const Axis &) const = default;
};
/// About `ticks` of them (2 or more). Both ends lie on ticks; `least` < `most`, whatever is asked for.
Axis axisFor(qint64 least, qint64 most, int ticks);

/// Lines that a plot of scores shows; more could not be told apart.
inline constexpr qsizetype maxLines = 8;
/// From 0 at the start to its score at `until`, without slopes: pairs of game time and score.
QList<ScorePoint> stairsOf(const ScoreLine &line, GameTime until);

/// Empty where there is nothing to draw.
QString scoresSvg(const Results &results, const ReportWords &words);
QString difficultySvg(const Results &results, const ReportWords &words);
QString marginsSvg(const Results &results, const ReportWords &words);

/// Foreign text for a page: no markup, no control characters.
QString pageText(const QString &foreign);
/// One line of at most `limit` characters that cannot turn the words round it, for a page.
QString pageLine(const QString &foreign, qsizetype limit);
/// "41 ms", "3.2 ms" below ten; from microseconds.
QString milliseconds(qint64 us);

}
