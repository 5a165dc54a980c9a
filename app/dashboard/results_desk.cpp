// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/results_desk.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/results_dialog.h"
#include "app/dashboard/save_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace quizaar {

using namespace Qt::StringLiterals;

ResultsDesk::ResultsDesk(StateFeed &feed, QWidget *window)
    : QObject(window)
    , show(new QAction(tr("Results…"), this))
    , save(new QAction(tr("Export results…"), this))
    , m_feed(feed)
    , m_window(window)
{
    show->setObjectName(u"results_show"_s);
    show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    show->setToolTip(
        tr("Who answered what, and how fast (%1)").arg(show->shortcut().toString(QKeySequence::NativeText)));
    save->setObjectName(u"results_save"_s);
    save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    save->setToolTip(tr("As a page to read or as tables for a spreadsheet (%1)")
                         .arg(save->shortcut().toString(QKeySequence::NativeText)));
    connect(show, &QAction::triggered, this, &ResultsDesk::open);
    connect(save, &QAction::triggered, this, &ResultsDesk::askKind);
    connect(&feed, &StateFeed::changed, this, &ResultsDesk::refresh);
    refresh();
}

void ResultsDesk::refresh()
{
    show->setEnabled(m_feed.hasNight());
    save->setEnabled(m_feed.hasNight());
}

void ResultsDesk::open()
{
    if (auto *there = m_window->findChild<ResultsDialog *>(); there && there->isVisible()) {
        there->raise();
        there->activateWindow();
        return;
    }
    (new ResultsDialog(m_feed, *save, m_window))->show();
}

void ResultsDesk::askKind()
{
    auto *there = m_window->findChild<ResultsDialog *>();
    auto *box = new QMessageBox(there && there->isVisible() ? there : m_window);
    box->setObjectName(u"results_kind"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Export results"));
    box->setText(tr("How do you want to keep the results?"));
    box->setInformativeText(
        tr("The page opens in any browser, with its pictures, and can be printed. The tables "
           "are for spreadsheets: people, questions, and every press of a buzzer."));
    QPushButton *page = box->addButton(tr("One page (HTML)…"), QMessageBox::AcceptRole);
    page->setObjectName(u"results_page"_s);
    QPushButton *tables = box->addButton(tr("Tables (CSV)…"), QMessageBox::AcceptRole);
    tables->setObjectName(u"results_tables"_s);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(page);
    connect(box, &QMessageBox::buttonClicked, this, [this, page, tables](QAbstractButton *pressed) {
        if (pressed == page)
            askPage();
        else if (pressed == tables)
            askFolder();
    });
    box->open();
}

void ResultsDesk::askPage()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QFileDialog *dialog = saveDialog(m_window, "results_file", tr("Save the results as a page"), folder);
    dialog->setNameFilter(tr("Pages (*.html)"));
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(fileNameFor(now()) + u".html"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { tell(saveReport(now(), path)); });
    dialog->open();
}

void ResultsDesk::askFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_window, tr("In which folder shall the tables lie?"), folder);
    dialog->setObjectName(u"results_folder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { tell(saveTables(now(), path)); });
    dialog->open();
}

void ResultsDesk::tell(const Result<QString, SaveFault> &saved)
{
    if (saved) {
        Q_EMIT told(tr("Saved: %1").arg(QDir::toNativeSeparators(*saved)));
        return;
    }
    auto *box = new QMessageBox(m_window);
    box->setObjectName(u"results_trouble"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Export results"));
    box->setText(tr("The results could not be saved."));
    box->setInformativeText(
        u"%1\n%2"_s.arg(QDir::toNativeSeparators(saved.error().path), saved.error().reason));
    box->open();
}

}
