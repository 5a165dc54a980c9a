// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the report, in English unless somebody hands in others. %1, %2: as said beside each.
#pragma once

#include <QString>

namespace quizaar::report {

struct ReportWords
{
    QString language = QStringLiteral("en"); // BCP 47
    QString results = QStringLiteral("Results");
    QString so_far = QStringLiteral("So far");
    QString teams = QStringLiteral("Teams");
    QString players = QStringLiteral("Players");
    QString questions = QStringLiteral("Questions");
    QString presses = QStringLiteral("Presses");
    QString rank = QStringLiteral("Place");
    QString name = QStringLiteral("Name");
    QString team = QStringLiteral("Team");
    QString score = QStringLiteral("Score");
    QString right = QStringLiteral("Right");
    QString wrong = QStringLiteral("Wrong");
    QString none = QStringLiteral("No answer");
    QString first_buzzes = QStringLiteral("First at the buzzer");
    QString ahead = QStringLiteral("Ahead (median)");
    QString behind = QStringLiteral("Behind (median)");
    QString fastest = QStringLiteral("Fastest");
    QString left = QStringLiteral("has left");
    QString tie_won = QStringLiteral("won the tie-break");
    QString tie_place = QStringLiteral("place %1 in the tie-break"); // a number
    QString question = QStringLiteral("Question");
    QString answer = QStringLiteral("Answer");
    QString points = QStringLiteral("Points");
    QString share_right = QStringLiteral("Answered right");
    QString closest = QStringLiteral("Closest");
    QString by_arrival = QStringLiteral("too close: by arrival");
    QString duel = QStringLiteral("%1 before %2"); // names
    QString player = QStringLiteral("Player");
    QString after = QStringLiteral("After the opening");
    QString margin = QStringLiteral("Behind the first");
    QString uncertainty = QStringLiteral("Uncertainty");
    QString credit = QStringLiteral("Credit for the way");
    QString verdict = QStringLiteral("Verdict");
    QString verdict_first = QStringLiteral("first");
    QString verdict_later = QStringLiteral("later");
    QString verdict_early = QStringLiteral("too early");
    QString verdict_locked = QStringLiteral("locked out");
    QString verdict_closed = QStringLiteral("closed");
    QString verdict_pending = QStringLiteral("undecided");
    QString scores_plot = QStringLiteral("Scores over time");
    QString scores_note = QStringLiteral("Game clock in minutes.");
    QString best_shown = QStringLiteral("The best %1 are drawn."); // a number
    QString difficulty_plot = QStringLiteral("How hard the questions were");
    QString margins_plot = QStringLiteral("How close it was at the buzzer");
    QString margins_note =
        QStringLiteral("Each dot is the smallest distance between the first and the next press of a "
                       "question; the line is its uncertainty. A hollow dot was too close to tell: the "
                       "earlier arrival has won.");
    QString nothing = QStringLiteral("No question has been played yet.");
    QString shown_only = QStringLiteral("Only questions whose answer has been shown are listed.");

    /// What is said of somebody's place in a tie-break.
    QString tieWords(int place) const { return place == 1 ? tie_won : tie_place.arg(place); }
};

}
