// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/results_table.h"
#include "app/dashboard/score_plot.h"
#include "app/dashboard/state_feed.h"

#include <QDialog>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

class QLabel;

namespace quizaar {

/// What the night has come to so far: scores over time, and tables of teams, players, questions and presses.
/// Follows the night while it is open, at most once a second. Deletes itself once it is closed.
class ResultsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsDialog)

public:
    ResultsDialog(StateFeed &feed, QAction &save, QWidget *parent);

private:
    struct Page
    {
        ResultsTable *model = nullptr;
        QTableView *view = nullptr;
    };
    Page addPage(const char *name, const QString &title, int wideColumn);
    void refresh();

    StateFeed &m_feed;
    QLabel *m_title;
    QLabel *m_words;
    ScorePlot *m_plot;
    QTabWidget *m_tabs;
    Page m_teams;
    Page m_players;
    Page m_questions;
    Page m_presses;
    QTimer m_rest;
    qint64 m_shown = -1; // game version
};

}
