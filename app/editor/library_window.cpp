// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/library_window.h"

#include "app/dashboard/choice_box.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/question_panel.h"
#include "app/editor/editor_words.h"
#include "app/editor/export_dialogs.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Of ordinary size: the big ones are for an evening that runs.
QPushButton *plainButton(QAction &action, const QString &kind, QWidget *parent)
{
    QPushButton *button = actionButton(action, kind, parent);
    button->setProperty("big", QVariant());
    return button;
}

}

LibraryWindow::LibraryWindow(PackLibrary &library)
    : m_library(library)
    , m_model(new LibraryModel(this))
    , m_filter(new LibraryFilter(*m_model, this))
    , m_use(makeAction("library_use", tr("Use tonight"), QKeySequence(u"Ctrl+T"_s)))
    , m_edit(makeAction("library_edit", tr("Edit"), QKeySequence(u"Ctrl+Return"_s)))
    , m_new(makeAction("library_new", tr("New pack"), QKeySequence::New))
    , m_import(makeAction("library_import", tr("Import…"), QKeySequence::Open))
    , m_starter(makeAction("library_starter", tr("Add the pack that comes with Quizaar"), {}))
    , m_duplicate(makeAction("library_duplicate", tr("Duplicate"), QKeySequence(u"Ctrl+D"_s)))
    , m_export(makeAction("library_export", tr("Export pack…"), QKeySequence(u"Ctrl+E"_s)))
    , m_export_table(makeAction("library_export_csv", tr("Export as table (CSV)…"), {}))
    , m_delete(makeAction("library_delete", tr("Delete…"), QKeySequence::Delete))
    , m_find(makeAction("library_find", tr("Find"), QKeySequence::Find))
    , m_close(makeAction("library_close", tr("Close"), QKeySequence(u"Ctrl+W"_s)))
{
    setObjectName(u"pack_library"_s);
    setWindowTitle(tr("Packs – Quizaar"));
    setAcceptDrops(true);
    makeMenus();
    makeLayout();
    connectParts();
    restyle();
    resize(1060, 640);
    reload();
}

void LibraryWindow::makeMenus()
{
    m_delete->setShortcutContext(Qt::WidgetShortcut); // in the search it deletes a letter
    QMenu *file = menuBar()->addMenu(tr("&Packs"));
    file->addActions({m_new, m_import, m_starter});
    file->addSeparator();
    file->addActions({m_export, m_export_table});
    file->addSeparator();
    file->addAction(m_close);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_edit, m_use, m_duplicate, m_delete});
    edit->addSeparator();
    edit->addAction(m_find);
    for (QMenu *menu : {file, edit})
        menu->setToolTipsVisible(true);
}

void LibraryWindow::makeLayout()
{
    auto *page = new QWidget(this);
    m_search = new QLineEdit(page);
    m_search->setObjectName(u"library_search"_s);
    m_search->setAccessibleName(tr("Find"));
    m_search->setPlaceholderText(tr("Find by title, author, tag, language, licence (%1)")
                                     .arg(m_find->shortcut().toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    m_tags = new ChoiceBox(page);
    m_tags->setObjectName(u"library_tags"_s);
    m_tags->setAccessibleName(tr("Tag"));
    m_tags->setMinimumWidth(180);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_tags);

    m_table = new QTableView(page);
    m_table->setObjectName(u"library_table"_s);
    m_table->setAccessibleName(tr("Packs: Enter edits"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LibraryModel::Title, Qt::AscendingOrder);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(LibraryModel::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(LibraryModel::Questions, 200);
    m_table->setColumnWidth(LibraryModel::Tags, 200);
    m_table->setColumnWidth(LibraryModel::Language, 90);
    m_table->setColumnWidth(LibraryModel::Licence, 120);
    m_table->setColumnWidth(LibraryModel::Changed, 180);
    m_table->addActions({m_edit, m_use, m_duplicate, m_export, m_export_table, m_delete});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *nothing = new QWidget(page);
    m_empty = plainLabel(nothing, "heading");
    m_empty->setAlignment(Qt::AlignCenter);
    auto *middle = new QVBoxLayout(nothing);
    middle->addStretch(1);
    middle->addWidget(m_empty);
    auto *first = new QHBoxLayout;
    first->addStretch(1);
    first->addWidget(actionButton(*m_starter, u"primary"_s, nothing));
    first->addStretch(1);
    middle->addLayout(first);
    middle->addStretch(2);

    m_pages = new QStackedWidget(page);
    m_pages->addWidget(m_table);
    m_pages->addWidget(nothing);
    m_notice = plainLabel(page);
    m_notice->setObjectName(u"library_notice"_s);
    m_notice->hide();
    auto *buttons = new QHBoxLayout;
    for (QAction *action : {m_new, m_import})
        buttons->addWidget(plainButton(*action, {}, page));
    buttons->addStretch(1);
    for (QAction *action : {m_delete, m_duplicate, m_edit})
        buttons->addWidget(plainButton(*action, {}, page));
    buttons->addWidget(plainButton(*m_use, u"primary"_s, page));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notice);
    layout->addLayout(buttons);
    setCentralWidget(page);
}

void LibraryWindow::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refresh();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_table->selectRow(0);
        m_table->setFocus();
    });
    connect(m_tags, &QComboBox::activated, this, [this](int at) {
        m_filter->setTag(at <= 0 ? QString() : m_all_tags.value(at - 1));
        refresh();
    });
    connect(m_table, &QAbstractItemView::activated, m_edit, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LibraryWindow::refresh);
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_use, &QAction::triggered, this, [this] { Q_EMIT useAsked(chosen()); });
    connect(m_edit, &QAction::triggered, this, [this] { Q_EMIT editAsked(chosen()); });
    connect(m_new, &QAction::triggered, this, &LibraryWindow::newAsked);
    connect(m_starter, &QAction::triggered, this, &LibraryWindow::starterAsked);
    connect(m_import, &QAction::triggered, this, &LibraryWindow::askFile);
    connect(m_duplicate, &QAction::triggered, this, &LibraryWindow::duplicate);
    connect(m_export, &QAction::triggered, this, [this] { exportChosen(Form::Pack); });
    connect(m_export_table, &QAction::triggered, this, [this] { exportChosen(Form::Table); });
    connect(m_delete, &QAction::triggered, this, [this] { askRemove(chosen(), Removal::ToTrash); });
    connect(m_close, &QAction::triggered, this, &QWidget::close);
}

void LibraryWindow::reload()
{
    const QString id = chosen();
    m_model->setPacks(m_library.list());
    m_all_tags.clear();
    for (const LibraryPack &pack : m_model->packs()) {
        for (const QString &tag : pack.header.tags) {
            if (!m_all_tags.contains(tag))
                m_all_tags.append(tag);
        }
    }
    m_all_tags.sort(Qt::CaseInsensitive);
    const QString now = m_tags->currentIndex() > 0 ? m_tags->currentText() : QString();
    QList<std::pair<QString, qint64>> entries{{tr("All tags"), 0}};
    qint64 current = 0;
    for (qsizetype i = 0; i < m_all_tags.size(); ++i) {
        entries.append({oneLine(m_all_tags[i], 40), i + 1});
        if (entries.last().first == now)
            current = i + 1;
    }
    m_tags->offer(entries, current);
    m_filter->setTag(current > 0 ? m_all_tags.at(current - 1) : QString());
    select(id);
}

void LibraryWindow::select(const QString &id)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).data(LibraryModel::IdRole).toString() == id)
            m_table->selectRow(row);
    }
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->selectRow(0);
    refresh();
}

QString LibraryWindow::chosen() const
{
    return m_table->currentIndex().data(LibraryModel::IdRole).toString();
}

QString LibraryWindow::titleOf(const QString &id) const
{
    for (const LibraryPack &pack : m_model->packs()) {
        if (pack.id == id)
            return oneLine(pack.header.title, 60);
    }
    return id;
}

void LibraryWindow::refresh()
{
    const bool none = m_model->packs().isEmpty();
    const bool found = m_filter->rowCount() > 0;
    m_pages->setCurrentIndex(found ? 0 : 1);
    m_empty->setText(none ? tr("There are no packs here yet.\nMake one, import one, or begin with ours.")
                          : tr("No pack is like that."));
    const bool some = found && !chosen().isEmpty();
    for (QAction *action : {m_use, m_edit, m_duplicate, m_export, m_export_table, m_delete})
        action->setEnabled(some);
}

void LibraryWindow::tell(const QString &words)
{
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

void LibraryWindow::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Import a pack of questions"));
    dialog->setObjectName(u"import_pack"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Packs of questions (*.quizaar *.json *.csv *.tsv *.txt *.gift *.xlsx *.siq *.zip)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryWindow::importAsked);
    dialog->open();
}

void LibraryWindow::duplicate()
{
    const auto copy = m_library.duplicate(chosen(), tr("%1 (copy)").arg(titleOf(chosen())));
    reload();
    if (copy)
        select(*copy);
    tell(copy ? QString() : troubleWords(copy.error()));
}

void LibraryWindow::exportChosen(Form form)
{
    const auto stored = m_library.open(chosen());
    if (!stored) {
        tell(troubleWords(stored.error()));
        return;
    }
    const packs::Pack pack = stored->draft.value_or(stored->saved.value_or(packs::Pack()));
    const auto said = [this](const QString &words) { tell(words); };
    if (form == Form::Table)
        askExportTable(*this, pack, said);
    else
        askExport(*this, pack, m_library.folderOf(chosen()), said);
}

void LibraryWindow::askForGood(const QString &id)
{
    askRemove(id, Removal::ForGood);
}

void LibraryWindow::askRemove(const QString &id, Removal removal)
{
    if (id.isEmpty())
        return;
    auto *box = new QMessageBox(this);
    box->setObjectName(u"library_remove"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    const QString title = isolated(titleOf(id));
    if (removal == Removal::ToTrash) {
        box->setText(tr("Delete “%1”?").arg(title));
        box->setInformativeText(tr("It goes into the trash. Nights that play it keep their questions."));
    } else {
        box->setText(tr("There is no trash here. Delete “%1” for good?").arg(title));
    }
    QPushButton *yes = box->addButton(removal == Removal::ToTrash ? tr("Delete") : tr("Delete for good"),
                                      QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, id, removal](QAbstractButton *pressed) {
        if (pressed == yes)
            Q_EMIT removeAsked(id, removal);
    });
    box->open();
}

void LibraryWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void LibraryWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls)
        Q_EMIT importAsked(url.toLocalFile());
}

}
