// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/choice_box.h"
#include "app/dashboard/command_desk.h"
#include "app/dashboard/rounds_model.h"
#include "app/dashboard/state_feed.h"

#include <QFormLayout>
#include <QListView>
#include <QPushButton>
#include <QWidget>

namespace quizaar {

/// The run of the evening: its rounds, the board that is shown, who chooses; `adding` adds more rounds.
class EveningPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EveningPanel)

public:
    EveningPanel(StateFeed &feed, CommandDesk &desk, const QList<QAction *> &adding, QWidget *parent);

private:
    void refresh();
    void refreshButtons();
    void refreshBoards();
    void refreshChooser();
    void askRules();
    RoundId chosenRound() const;
    /// Whose scoreboard holds: the round that runs, else the last one that has run.
    const night::Round *shownRound() const;

    StateFeed &m_feed;
    CommandDesk &m_desk;
    RoundsModel *m_model;
    RoundId m_running; // as it was shown last
    QListView *m_view;
    QPushButton *m_start;
    QPushButton *m_finish;
    ChoiceBox *m_boards;
    ChoiceBox *m_chooser;
    ChoiceBox *m_scores;
    QPushButton *m_rules;
    QFormLayout *m_form = nullptr;
};

}
