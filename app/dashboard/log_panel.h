// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/log_model.h"
#include "app/dashboard/state_feed.h"

#include <QListView>
#include <QSortFilterProxyModel>
#include <QWidget>

namespace quizaar {

/// Keeps away what the program does by itself all the time, unless it is asked for.
class LogFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFilter)

public:
    explicit LogFilter(QObject *parent)
        : QSortFilterProxyModel(parent)
    {}
    void setQuietShown(bool shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_quiet_shown = false;
};

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
    LogFilter *m_filter;
    QListView *m_view;
};

}
