// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/results_words.h"

#include "core/report/plots.h"

#include <QCoreApplication>
#include <QLocale>

namespace quizaar {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Results)
};

}

report::ReportWords reportWords()
{
    report::ReportWords words;
    words.language = Words::tr("en", "language of these words, as in BCP 47");
    words.results = Words::tr("Results");
    words.so_far = Words::tr("So far");
    words.teams = Words::tr("Teams");
    words.players = Words::tr("Players");
    words.questions = Words::tr("Questions");
    words.presses = Words::tr("Presses");
    words.rank = Words::tr("Place");
    words.name = Words::tr("Name");
    words.team = Words::tr("Team");
    words.score = Words::tr("Score");
    words.right = Words::tr("Right");
    words.wrong = Words::tr("Wrong");
    words.none = Words::tr("No answer");
    words.first_buzzes = Words::tr("First at the buzzer");
    words.ahead = Words::tr("Ahead (median)");
    words.behind = Words::tr("Behind (median)");
    words.fastest = Words::tr("Fastest");
    words.left = Words::tr("has left");
    words.tie_won = Words::tr("won the tie-break");
    words.tie_place = Words::tr("place %1 in the tie-break");
    words.question = Words::tr("Question");
    words.answer = Words::tr("Answer");
    words.points = Words::tr("Points");
    words.share_right = Words::tr("Answered right");
    words.closest = Words::tr("Closest");
    words.by_arrival = Words::tr("too close: by arrival");
    words.duel = Words::tr("%1 before %2");
    words.player = Words::tr("Player");
    words.after = Words::tr("After the opening");
    words.margin = Words::tr("Behind the first");
    words.uncertainty = Words::tr("Uncertainty");
    words.credit = Words::tr("Credit for the way");
    words.verdict = Words::tr("Verdict");
    words.verdict_first = verdictWords(quiz::Verdict::First);
    words.verdict_later = verdictWords(quiz::Verdict::Later);
    words.verdict_early = verdictWords(quiz::Verdict::Early);
    words.verdict_locked = verdictWords(quiz::Verdict::Locked);
    words.verdict_closed = verdictWords(quiz::Verdict::Closed);
    words.verdict_pending = verdictWords(quiz::Verdict::Pending);
    words.scores_plot = Words::tr("Scores over time");
    words.scores_note = Words::tr("Game clock in minutes.");
    words.best_shown = Words::tr("The best %1 are drawn.");
    words.difficulty_plot = Words::tr("How hard the questions were");
    words.margins_plot = Words::tr("How close it was at the buzzer");
    words.margins_note =
        Words::tr("Each dot is the smallest distance between the first and the next press of a question; "
                  "the line is its uncertainty. A hollow dot was too close to tell: the earlier arrival has "
                  "won.");
    words.nothing = Words::tr("No question has been played yet.");
    words.shown_only = Words::tr("Only questions whose answer has been shown are listed.");
    return words;
}

QString verdictWords(quiz::Verdict verdict)
{
    switch (verdict) {
    case quiz::Verdict::First:
        return Words::tr("first");
    case quiz::Verdict::Later:
        return Words::tr("later");
    case quiz::Verdict::Early:
        return Words::tr("too early");
    case quiz::Verdict::Locked:
        return Words::tr("locked out");
    case quiz::Verdict::Closed:
        return Words::tr("closed");
    case quiz::Verdict::Pending:
        return Words::tr("undecided");
    }
    return {};
}

QString secondsWords(std::optional<qint64> ms)
{
    return ms ? Words::tr("%1 s").arg(QLocale().toString(static_cast<double>(*ms) / 1000, 'f', 1))
              : QString();
}

QString millisecondsWords(qint64 us)
{
    return report::milliseconds(us).replace(u'.', QLocale().decimalPoint());
}

}
