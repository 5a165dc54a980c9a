// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/log_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

void LogFilter::setQuietShown(bool shown)
{
    m_quiet_shown = shown;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const bool quiet = sourceModel()->index(row, 0, parent).data(LogModel::QuietRole).toBool();
    return (m_quiet_shown || !quiet) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

LogPanel::LogPanel(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_model(new LogModel(this))
    , m_filter(new LogFilter(this))
    , m_view(new QListView(this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_filter);
    m_view->setObjectName(u"log"_s);
    m_view->setAccessibleName(tr("Log of the evening"));
    m_view->setUniformItemSizes(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *line = new QLineEdit(this);
    line->setObjectName(u"log_filter"_s);
    line->setPlaceholderText(tr("Filter the log, for example by a name"));
    line->setAccessibleName(tr("Filter the log"));
    line->setClearButtonEnabled(true);
    auto *quiet = new QCheckBox(tr("Price steps too"), this);
    quiet->setObjectName(u"log_quiet"_s);
    quiet->setToolTip(tr("Shows what the trading game does by itself all the time, too"));
    quiet->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    auto *top = new QHBoxLayout;
    top->addWidget(line, 1);
    top->addWidget(quiet);
    layout->addLayout(top);
    layout->addWidget(m_view);
    connect(line, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(quiet, &QCheckBox::toggled, m_filter, &LogFilter::setQuietShown);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LogPanel::showMenu);
    connect(&feed, &StateFeed::changed, this, &LogPanel::refresh);
    refresh();
}

void LogPanel::refresh()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    const bool at_end = bar->value() == bar->maximum();
    m_model->setSteps(m_feed.state().night.id, m_feed.state().steps);
    if (at_end)
        m_view->scrollToBottom();
}

void LogPanel::showMenu(const QPoint &at)
{
    const QModelIndex row = m_view->indexAt(at);
    if (!row.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *undo = menu->addAction(tr("Undo to here…"));
    connect(undo, &QAction::triggered, this, [this, at = QPersistentModelIndex(row)] {
        if (at.isValid())
            askUndoTo(at);
    });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void LogPanel::askUndoTo(const QModelIndex &row)
{
    const qint64 version = row.data(LogModel::VersionRole).toLongLong();
    QStringList later;
    for (int i = row.row() + 1; i < m_filter->rowCount() && later.size() < 12; ++i) {
        const QModelIndex after = m_filter->index(i, 0);
        if (!after.data(LogModel::TakenBackRole).toBool())
            later.append(u"• "_s + after.data(LogModel::WordsRole).toString());
    }
    auto *box = new QMessageBox(window());
    box->setObjectName(u"undo_to"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Undo to here"));
    box->setText(
        tr("Go back to just after “%1”? Scores, questions and rounds become what they were then; people, "
           "names and seats stay.")
            .arg(row.data(LogModel::WordsRole).toString()));
    box->setInformativeText(later.isEmpty() ? QString() : tr("Since then:") + u'\n' + later.join(u'\n'));
    auto *yes = box->addButton(tr("Go back"), QMessageBox::AcceptRole);
    yes->setObjectName(u"undo_to_yes"_s);
    box->setDefaultButton(box->addButton(tr("Leave it"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, version, yes](QAbstractButton *pressed) {
        if (pressed == yes)
            m_desk.give(engine::HistoryCommand(engine::UndoTo{version, engine::Confirm::No}));
    });
    box->open();
}

}
