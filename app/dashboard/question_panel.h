// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/answer_model.h"
#include "app/dashboard/buzz_model.h"
#include "app/dashboard/command_desk.h"
#include "app/dashboard/evening_actions.h"
#include "app/dashboard/media_row.h"
#include "app/dashboard/state_feed.h"

#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace quizaar {

/// The question in play as the host needs it: text, answer, who buzzed, what can be done.
class QuestionPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionPanel)

public:
    QuestionPanel(StateFeed &feed, CommandDesk &desk, EveningActions &actions, QWidget *parent);

private:
    QWidget *makeCard();
    QWidget *makeBuzzes();
    QLayout *makeButtons(EveningActions &actions);
    void refresh();
    void refreshText(const quiz::Question &question);
    void refreshCountdown();
    void refreshAnswers();
    void showMenu(const QPoint &at);

    StateFeed &m_feed;
    CommandDesk &m_desk;
    QLabel *m_heading;
    QLabel *m_text;
    MediaRow *m_media;
    QLabel *m_options;
    QLabel *m_answer;
    QLabel *m_note;
    QLabel *m_phase;
    QLabel *m_left;
    QProgressBar *m_bar;
    BuzzModel *m_buzzes;
    QListView *m_order;
    AnswerModel *m_answers;
    QListView *m_given;
    EveningActions &m_actions;
    QTimer m_tick;
};

/// A button that stands for an action: its text, keys, tooltip and whether it can be pressed.
QPushButton *actionButton(QAction &action, const QString &kind, QWidget *parent);

}
