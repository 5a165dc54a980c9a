// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/score_plot.h"

#include "app/dashboard/night_words.h"
#include "core/report/plots.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

ScorePlot::ScorePlot(QWidget *parent)
    : LinePlot(
          tr("Scores are drawn here once somebody has scored."),
          [](qint64 score) { return pointsText(score); }, parent)
{
    setObjectName(u"score_plot"_s);
    setAccessibleName(tr("Scores over time"));
}

void ScorePlot::setResults(const report::Results &results)
{
    QList<PlotLine> lines;
    for (const report::ScoreLine &line :
         results.scores.first(std::min(report::maxLines, results.scores.size()))) {
        const auto team =
            std::find_if(results.teams.begin(), results.teams.end(),
                         [&](const report::TeamResult &one) { return one.id.number == line.side.number; });
        const qint64 mark = team != results.teams.end() ? team->number - 1 : lines.size();
        lines.append({line.name, pointsText(line.score), mark, report::stairsOf(line, results.until)});
    }
    setLines(lines, results.until, 0);
}

}
