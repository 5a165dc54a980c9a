// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/results_words.h"

#include "core/report/plots.h"

#include <QCoreApplication>
#include <QLocale>

namespace quizaar {

namespace {

struct ResultsWords
{
    Q_DECLARE_TR_FUNCTIONS(Results)
};

}

report::ReportWords reportWords()
{
    report::ReportWords words;
    words.language = ResultsWords::tr("en", "language of these words, as in BCP 47");
    words.results = ResultsWords::tr("Results");
    words.so_far = ResultsWords::tr("So far");
    words.teams = ResultsWords::tr("Teams");
    words.players = ResultsWords::tr("Players");
    words.questions = ResultsWords::tr("Questions");
    words.presses = ResultsWords::tr("Presses");
    words.rank = ResultsWords::tr("Place");
    words.name = ResultsWords::tr("Name");
    words.team = ResultsWords::tr("Team");
    words.score = ResultsWords::tr("Score");
    words.right = ResultsWords::tr("Right");
    words.wrong = ResultsWords::tr("Wrong");
    words.none = ResultsWords::tr("No answer");
    words.first_buzzes = ResultsWords::tr("First at the buzzer");
    words.ahead = ResultsWords::tr("Ahead (median)");
    words.behind = ResultsWords::tr("Behind (median)");
    words.fastest = ResultsWords::tr("Fastest");
    words.left = ResultsWords::tr("has left");
    words.tie_won = ResultsWords::tr("won the tie-break");
    words.tie_place = ResultsWords::tr("place %1 in the tie-break");
    words.question = ResultsWords::tr("Question");
    words.answer = ResultsWords::tr("Answer");
    words.points = ResultsWords::tr("Points");
    words.share_right = ResultsWords::tr("Answered right");
    words.closest = ResultsWords::tr("Closest");
    words.by_arrival = ResultsWords::tr("too close: by arrival");
    words.duel = ResultsWords::tr("%1 before %2");
    words.player = ResultsWords::tr("Player");
    words.after = ResultsWords::tr("After the opening");
    words.margin = ResultsWords::tr("Behind the first");
    words.uncertainty = ResultsWords::tr("Uncertainty");
    words.credit = ResultsWords::tr("Credit for the way");
    words.verdict = ResultsWords::tr("Verdict");
    words.verdict_first = verdictWords(quiz::Verdict::First);
    words.verdict_later = verdictWords(quiz::Verdict::Later);
    words.verdict_early = verdictWords(quiz::Verdict::Early);
    words.verdict_locked = verdictWords(quiz::Verdict::Locked);
    words.verdict_closed = verdictWords(quiz::Verdict::Closed);
    words.verdict_pending = verdictWords(quiz::Verdict::Pending);
    words.scores_plot = ResultsWords::tr("Scores over time");
    words.scores_note = ResultsWords::tr("Game clock in minutes.");
    words.best_shown = ResultsWords::tr("The best %1 are drawn.");
    words.difficulty_plot = ResultsWords::tr("How hard the questions were");
    words.margins_plot = ResultsWords::tr("How close it was at the buzzer");
    words.margins_note = ResultsWords::tr(
        "Each dot is the smallest distance between the first and the next press of a question; "
        "the line is its uncertainty. A hollow dot was too close to tell: the earlier arrival has "
        "won.");
    words.nothing = ResultsWords::tr("No question has been played yet.");
    words.shown_only = ResultsWords::tr("Only questions whose answer has been shown are listed.");
    return words;
}

QString verdictWords(quiz::Verdict verdict)
{
    switch (verdict) {
    case quiz::Verdict::First:
        return ResultsWords::tr("first");
    case quiz::Verdict::Later:
        return ResultsWords::tr("later");
    case quiz::Verdict::Early:
        return ResultsWords::tr("too early");
    case quiz::Verdict::Locked:
        return ResultsWords::tr("locked out");
    case quiz::Verdict::Closed:
        return ResultsWords::tr("closed");
    case quiz::Verdict::Pending:
        return ResultsWords::tr("undecided");
    }
    return {};
}

QString secondsWords(std::optional<qint64> ms)
{
    return ms ? ResultsWords::tr("%1 s").arg(QLocale().toString(static_cast<double>(*ms) / 1000, 'f', 1))
              : QString();
}

QString millisecondsWords(qint64 us)
{
    return report::milliseconds(us).replace(u'.', QLocale().decimalPoint());
}

}
