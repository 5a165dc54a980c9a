// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/results_dialog.h"

#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/results_words.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {
constexpr int resultsRestMs = 1000;
constexpr int widest = 420;
}

ResultsDialog::ResultsDialog(StateFeed &feed, QAction &save, QWidget *parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_title(plainLabel(this, "heading"))
    , m_words(plainLabel(this, "muted"))
    , m_plot(new ScorePlot(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"results"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Results"));
    m_tabs->setObjectName(u"results_tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Results as tables"));
    m_teams = addPage("results_teams", tr("Teams"), 1);
    m_players = addPage("results_players", tr("Players"), 1);
    m_questions = addPage("results_questions", tr("Questions"), 1);
    m_presses = addPage("results_presses", tr("Presses"), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *keep = primaryButton(*buttons, save.text(), QDialogButtonBox::ActionRole);
    keep->setObjectName(u"results_export"_s);
    connect(keep, &QPushButton::clicked, &save, &QAction::trigger);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_plot);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resizeWithin(*this, {1080, 720});
    m_rest.setSingleShot(true);
    m_rest.setInterval(resultsRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ResultsDialog::refresh);
    connect(&feed, &StateFeed::changed, this, [this] {
        if (!m_rest.isActive())
            m_rest.start();
    });
    refresh();
    m_tabs->setCurrentWidget(m_teams.view);
    m_tabs->currentWidget()->setFocus();
}

ResultsDialog::Page ResultsDialog::addPage(const char *name, const QString &title, int wideColumn)
{
    Page page{new ResultsTable(this), new QTableView(m_tabs)};
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(page.model);
    sorted->setSortRole(ResultsTable::SortRole);
    page.view->setModel(sorted);
    page.view->setObjectName(QString::fromLatin1(name));
    page.view->setAccessibleName(title);
    page.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    page.view->setSelectionMode(QAbstractItemView::SingleSelection);
    page.view->setAlternatingRowColors(true);
    page.view->setShowGrid(false);
    page.view->setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    page.view->setWordWrap(false);
    page.view->verticalHeader()->hide();
    page.view->horizontalHeader()->setHighlightSections(false);
    page.view->horizontalHeader()->setMaximumSectionSize(widest);
    page.view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    page.view->horizontalHeader()->setStretchLastSection(false);
    page.view->setSortingEnabled(true);
    page.view->sortByColumn(-1, Qt::AscendingOrder); // as they come, until a heading is pressed
    connect(page.model, &QAbstractItemModel::modelReset, this, [view = page.view, wideColumn] {
        if (view->model()->columnCount() > wideColumn)
            view->horizontalHeader()->setSectionResizeMode(wideColumn, QHeaderView::Stretch);
    });
    m_tabs->addTab(page.view, title);
    return page;
}

void ResultsDialog::refresh()
{
    const auto state = m_feed.link().published().state; // the newest: the feed tells of it a moment later
    if (state->version == m_shown)
        return;
    m_shown = state->version;
    const report::Results results = report::resultsOf(*state);
    const report::ReportWords say = reportWords();
    m_title->setText(oneLine(results.name, 80));
    m_words->setText(results.questions.isEmpty() ? say.nothing : say.shown_only);
    m_plot->setResults(results);
    m_teams.model->setRows(teamRows(results));
    m_players.model->setRows(playerRows(results));
    m_questions.model->setRows(questionRows(results));
    m_presses.model->setRows(pressRows(results));
    m_tabs->setTabVisible(m_tabs->indexOf(m_teams.view), !results.teams.isEmpty());
}

}
