// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/sheet_model.h"
#include "app/dashboard/state_feed.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTimer>

namespace quizaar {

/// A round whose answers are collected at its end: ask the next question, collect, rule on spellings, show.
class SheetPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SheetPanel)

public:
    SheetPanel(StateFeed &feed, CommandDesk &desk, QWidget *parent);

    /// Whether the round that runs is of that kind and nothing of it is on show now.
    static bool fits(const engine::State &state);

private:
    void refresh();
    void refreshWords(const night::Round &round, const quiz::Course &course);
    void refreshRuling();
    void askNext();
    void collect();
    void rule(quiz::Credit credit);
    QuestionId nextQuestion() const;

    StateFeed &m_feed;
    CommandDesk &m_desk;
    QLabel *m_title;
    QLabel *m_phase;
    SheetModel *m_model;
    QListView *m_view;
    QPushButton *m_ask;
    QPushButton *m_again;
    QPushButton *m_collect;
    QPushButton *m_show;
    QList<std::pair<QPushButton *, quiz::Credit>> m_rulings;
    QTimer m_tick;
};

}
