// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/log_model.h"
#include "app/dashboard/state_feed.h"

#include <QListView>
#include <QSortFilterProxyModel>
#include <QWidget>

namespace quizaar {

/// The log with a line to filter it; a row's menu takes the evening back to that point.
class LogPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogPanel)

public:
    LogPanel(StateFeed &feed, CommandDesk &desk, QWidget *parent);

private:
    void refresh();
    void showMenu(const QPoint &at);
    void askUndoTo(const QModelIndex &row);

    StateFeed &m_feed;
    CommandDesk &m_desk;
    LogModel *m_model;
    QSortFilterProxyModel *m_filter;
    QListView *m_view;
};

}
