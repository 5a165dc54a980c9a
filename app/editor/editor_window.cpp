// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_window.h"

#include "app/dashboard/evening_actions.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/two_line_delegate.h"
#include "app/editor/editor_rows.h"
#include "app/editor/editor_words.h"
#include "app/editor/export_dialogs.h"
#include "app/editor/header_form.h"
#include "app/editor/question_form.h"
#include "app/editor/question_grid.h"
#include "app/editor/stage_preview.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype usualCategories = 6;
constexpr qsizetype usualRows = 5;
constexpr qint64 usualStep = 100;
constexpr int messageMs = 8000;

QListView *plainList(const char *name, const QString &words, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(words);
    view->setItemDelegate(new TwoLineDelegate(view));
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

QWidget *cardAround(QWidget *inside, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("role", u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(inside);
    return card;
}

}

EditorWindow::EditorWindow(PackDocument &document)
    : m_document(document)
    , m_outline(new OutlineModel(this))
    , m_remarks(new RemarksModel(this))
    , m_grid_model(new QuestionGridModel(document, this))
{
    setObjectName(u"pack_editor"_s);
    makeActions();
    makeLayout();
    makeMenus();
    connectParts();
    restyle();
    resize(1440, 900);
    qApp->installEventFilter(this);
    const packs::Pack &pack = document.pack();
    refresh();
    goTo(!pack.boards.isEmpty()  ? packs::Spot{packs::SpotKind::Board, 0, 0, 0}
         : !pack.lists.isEmpty() ? packs::Spot{packs::SpotKind::List, 0, 0, 0}
                                 : packs::Spot());
}

EditorWindow::~EditorWindow()
{
    qApp->removeEventFilter(this);
}

void EditorWindow::makeActions()
{
    m_save = makeAction("editor_save", tr("Save"), QKeySequence::Save);
    m_undo = makeAction("editor_undo", tr("Undo"), QKeySequence(u"Ctrl+Z"_s));
    m_redo = makeAction("editor_redo", tr("Redo"), QKeySequence(u"Ctrl+Shift+Z"_s));
    m_duplicate = makeAction("editor_duplicate", tr("Duplicate"), QKeySequence(u"Ctrl+D"_s));
    m_delete = makeAction("editor_delete", tr("Delete"), QKeySequence::Delete);
    m_up = makeAction("editor_up", tr("Move up"), QKeySequence(u"Alt+Up"_s));
    m_down = makeAction("editor_down", tr("Move down"), QKeySequence(u"Alt+Down"_s));
    m_left = makeAction("editor_left", tr("Move left"), QKeySequence(u"Alt+Left"_s));
    m_right_move = makeAction("editor_right", tr("Move right"), QKeySequence(u"Alt+Right"_s));
    m_add_question = makeAction("add_question", tr("Question"), QKeySequence(u"Ctrl+Return"_s));
    m_add_category = makeAction("add_category", tr("Category"), QKeySequence(u"Ctrl+Shift+K"_s));
    m_add_board = makeAction("add_board", tr("Board"), QKeySequence(u"Ctrl+Shift+B"_s));
    m_add_list = makeAction("add_list", tr("List of questions"), QKeySequence(u"Ctrl+Shift+L"_s));
    m_add_final = makeAction("add_final", tr("Final question"), {});
    m_find = makeAction("editor_find", tr("Find"), QKeySequence::Find);
    m_find_next = makeAction("find_next", tr("Next hit"), QKeySequence(Qt::Key_F3));
    m_find_previous = makeAction("find_previous", tr("Previous hit"), QKeySequence(u"Shift+F3"_s));
    m_flip = makeAction("editor_flip", tr("Stage: question or answer"), QKeySequence(Qt::Key_F6));
    m_export = makeAction("editor_export", tr("Export pack…"), QKeySequence(u"Ctrl+E"_s));
    m_export_table = makeAction("editor_export_csv", tr("Export as table (CSV)…"), {});
    m_use = makeAction("editor_use", tr("Use tonight"), QKeySequence(u"Ctrl+T"_s));
    m_close = makeAction("editor_close", tr("Close"), QKeySequence(u"Ctrl+W"_s));
    // in a text these keys belong to the text
    for (QAction *action : {m_delete, m_up, m_down, m_left, m_right_move})
        action->setShortcutContext(Qt::WidgetShortcut);
}

void EditorWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_save, m_use});
    file->addSeparator();
    file->addActions({m_export, m_export_table});
    file->addSeparator();
    file->addAction(m_close);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_undo, m_redo});
    edit->addSeparator();
    edit->addActions({m_duplicate, m_delete, m_up, m_down, m_left, m_right_move});
    edit->addSeparator();
    edit->addActions({m_find, m_find_next, m_find_previous});
    QMenu *add = menuBar()->addMenu(tr("&Add"));
    add->addActions({m_add_question, m_add_category, m_add_final});
    add->addSeparator();
    add->addActions({m_add_board, m_add_list});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_flip);
    for (QMenu *menu : {file, edit, add, view})
        menu->setToolTipsVisible(true);

    QToolBar *bar = addToolBar(tr("Pack"));
    bar->setObjectName(u"editor_bar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({m_save, m_undo, m_redo, m_use});
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_found = plainLabel(bar, "muted");
    m_found->setWordWrap(false);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"editor_search"_s);
    m_search->setPlaceholderText(
        tr("Find in all texts (%1)").arg(m_find->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Find"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(280);
    bar->addWidget(m_found);
    bar->addWidget(m_search);
}

void EditorWindow::makeLayout()
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(8);
    split->addWidget(makeLeft());
    split->addWidget(makeMiddle());
    split->addWidget(makeRight());
    split->setStretchFactor(1, 1);
    split->setSizes({270, 730, 400});
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(10, 8, 10, 4);
    layout->addWidget(makeNotice());
    layout->addWidget(split, 1);
    setCentralWidget(page);
    m_state = plainLabel(this, "muted");
    m_state->setObjectName(u"editor_state"_s);
    m_state->setWordWrap(false);
    m_state->setContentsMargins(0, 0, 12, 2);
    statusBar()->addPermanentWidget(m_state);
    statusBar()->setSizeGripEnabled(false);
}

QWidget *EditorWindow::makeNotice()
{
    auto *box = new QFrame(this);
    box->setProperty("role", u"notice"_s);
    m_notice_box = box;
    m_notice = plainLabel(box);
    m_notice->setObjectName(u"editor_notice"_s);
    auto *close = new QPushButton(tr("All right"), box);
    auto *back = new QPushButton(tr("Take them back"), box);
    back->setObjectName(u"draft_back"_s);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_notice, 1);
    layout->addWidget(back);
    layout->addWidget(close);
    box->hide();
    connect(close, &QPushButton::clicked, box, &QWidget::hide);
    connect(back, &QPushButton::clicked, this, [this, box] {
        box->hide();
        m_document.steps().setIndex(0);
    });
    return box;
}

QWidget *EditorWindow::makeLeft()
{
    m_parts = plainList("editor_parts", tr("Parts of the pack"), this);
    m_parts->setModel(m_outline);
    m_list = plainList("editor_remarks", tr("What is to be mended"), this);
    m_list->setModel(m_remarks);
    m_list_heading = plainLabel(this, "heading");
    auto *buttons = new QHBoxLayout;
    for (QAction *action : {m_add_board, m_add_list}) {
        auto *button = new QPushButton(u"+ "_s + action->text(), this);
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    auto *side = new QWidget(this);
    side->setMinimumWidth(220);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(cardAround(m_parts, side), 3);
    layout->addLayout(buttons);
    layout->addWidget(m_list_heading);
    layout->addWidget(cardAround(m_list, side), 2);
    return side;
}

QWidget *EditorWindow::makeMiddle()
{
    m_grid = new QuestionGrid(*m_grid_model, this);
    m_grid->addActions({m_add_question, m_duplicate, m_delete, m_up, m_down, m_left, m_right_move});
    m_parts->addActions({m_duplicate, m_delete, m_up, m_down});
    m_parts->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_preview = new StagePreview(this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(8);
    split->addWidget(m_grid);
    split->addWidget(m_preview);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    m_grid_page = split;
    m_header = new HeaderForm(m_document, this);
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(m_grid_page);
    m_middle->addWidget(m_header);
    return m_middle;
}

QWidget *EditorWindow::makeRight()
{
    m_form = new QuestionForm(m_document, this);
    m_title = new TitleForm(m_document, this);
    m_hint = plainLabel(this, "muted");
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setMargin(16);
    const auto key = [](const QAction *action) {
        return action->shortcut().toString(QKeySequence::NativeText);
    };
    m_hint->setText(tr("Enter puts something here and edits it.\n\nArrows move in the table, Enter edits, "
                       "Escape comes back to it.\n%1 duplicates, %2 deletes, Alt and the arrows move, %3 "
                       "undoes.")
                        .arg(key(m_duplicate), key(m_delete), key(m_undo)));
    m_right = new QStackedWidget(this);
    m_right->addWidget(m_form);
    m_right->addWidget(m_title);
    m_right->addWidget(m_hint);
    QWidget *card = cardAround(m_right, this);
    card->setMinimumWidth(340);
    return card;
}

void EditorWindow::connectParts()
{
    connect(&m_document, &PackDocument::changed, this, [this](const packs::Spot &at) {
        refresh();
        goTo(nearest(at));
    });
    connect(&m_document, &PackDocument::savedChanged, this, &EditorWindow::refreshTitle);
    connect(&m_document, &PackDocument::troubled, this, [this](const QString &detail) {
        m_state->setText(detail.isEmpty() ? QString() : troubleWords({LibraryFault::NotWritten, detail}));
        if (detail.isEmpty())
            refreshTitle();
    });
    connect(&m_document.steps(), &QUndoStack::indexChanged, this, &EditorWindow::refreshActions);
    const auto chosen = [this](const QModelIndex &index) { goTo(m_outline->spotAt(index)); };
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, chosen](const QModelIndex &index) {
                if (!m_going)
                    chosen(index);
            });
    connect(m_parts, &QAbstractItemView::activated, this, [this, chosen](const QModelIndex &index) {
        chosen(index);
        edit();
    });
    connect(m_list, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { goTo(m_remarks->spotAt(index)); });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        goTo(m_remarks->spotAt(index));
        editField(m_hits.value(index.row()).key);
    });
    connect(m_grid, &QuestionGrid::chosen, this, [this](const packs::Spot &spot) {
        if (!m_going)
            goTo(spot);
    });
    connect(m_grid, &QuestionGrid::editAsked, this, &EditorWindow::edit);
    connect(m_grid, &QuestionGrid::addAsked, this, &EditorWindow::add);
    connect(m_form, &QuestionForm::told, this, &EditorWindow::tell);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_hit = -1;
        refreshList();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { toNextHit(1); });
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_find_next, &QAction::triggered, this, [this] { toNextHit(1); });
    connect(m_find_previous, &QAction::triggered, this, [this] { toNextHit(-1); });
    connect(m_save, &QAction::triggered, this, &EditorWindow::save);
    connect(m_undo, &QAction::triggered, this, [this] {
        m_document.endTyping();
        m_document.steps().undo();
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        m_document.endTyping();
        m_document.steps().redo();
    });
    connect(m_delete, &QAction::triggered, this, &EditorWindow::remove);
    connect(m_duplicate, &QAction::triggered, this, &EditorWindow::duplicate);
    connect(m_up, &QAction::triggered, this, [this] { move(0, -1); });
    connect(m_down, &QAction::triggered, this, [this] { move(0, 1); });
    connect(m_left, &QAction::triggered, this, [this] { move(-1, 0); });
    connect(m_right_move, &QAction::triggered, this, [this] { move(1, 0); });
    connect(m_add_question, &QAction::triggered, this, &EditorWindow::addQuestion);
    connect(m_add_category, &QAction::triggered, this, &EditorWindow::addCategory);
    connect(m_add_board, &QAction::triggered, this, [this] { addGroup(packs::SpotKind::Board); });
    connect(m_add_list, &QAction::triggered, this, [this] { addGroup(packs::SpotKind::List); });
    connect(m_add_final, &QAction::triggered, this, [this] {
        add({packs::SpotKind::Final, m_spot.group, 0, 0});
    });
    connect(m_flip, &QAction::triggered, this, [this] {
        m_preview->setSide(m_preview->side() == PreviewSide::Question ? PreviewSide::Answer
                                                                      : PreviewSide::Question);
    });
    const auto said = [this](const QString &words) { tell(words); };
    connect(m_export, &QAction::triggered, this,
            [this, said] { askExport(*this, m_document.pack(), m_document.folder(), said); });
    connect(m_export_table, &QAction::triggered, this,
            [this, said] { askExportTable(*this, m_document.pack(), said); });
    connect(m_use, &QAction::triggered, this, [this] {
        save();
        if (!m_document.isChanged())
            Q_EMIT useAsked();
    });
    connect(m_close, &QAction::triggered, this, &QWidget::close);
}

void EditorWindow::refresh()
{
    m_going = true;
    m_outline->show(m_document.pack());
    m_grid_model->reload();
    m_going = false;
    m_header->fill();
    refreshList();
    refreshTitle();
    refreshActions();
}

void EditorWindow::refreshList()
{
    const packs::Pack &pack = m_document.pack();
    m_hits = packs::search(pack, m_search->text());
    const bool searching = !m_search->text().trimmed().isEmpty();
    const qsizetype count = searching ? m_hits.size() : m_document.remarks().size();
    if (searching) {
        m_remarks->show(pack, m_hits);
        m_list_heading->setText(tr("Found: %1").arg(count));
    } else {
        m_remarks->show(pack, m_document.remarks());
        m_list_heading->setText(count == 0 ? tr("Nothing to mend") : tr("To mend: %1").arg(count));
    }
    m_found->setText(searching && m_hit >= 0 ? tr("%1 of %2").arg(m_hit + 1).arg(count) : QString());
}

void EditorWindow::refreshTitle()
{
    const QString title = oneLine(m_document.pack().title, 60);
    const bool changed = m_document.isChanged();
    setWindowTitle(
        tr("%1[*] – pack editor").arg(title.trimmed().isEmpty() ? tr("Pack without a title") : title));
    setWindowModified(changed);
    m_state->setText(changed ? tr("Not saved yet; a draft is kept by itself.") : tr("Saved."));
}

void EditorWindow::refreshActions()
{
    m_undo->setEnabled(m_document.steps().canUndo());
    m_redo->setEnabled(m_document.steps().canRedo());
    const auto name = [](QAction &action, const QString &plain, const QString &step) {
        action.setText(step.isEmpty() ? plain : tr("%1: %2").arg(plain, step));
        action.setIconText(plain);
        action.setToolTip(tipOf(action));
    };
    name(*m_undo, tr("Undo"), m_document.steps().undoText());
    name(*m_redo, tr("Redo"), m_document.steps().redoText());
    const packs::Board *board = boardAt(m_document.pack(), m_spot);
    const bool in_group = m_spot.kind != packs::SpotKind::Header;
    m_add_question->setEnabled(in_group && (!board || !board->categories.isEmpty()));
    m_add_category->setEnabled(board);
    m_add_final->setEnabled(board && !board->final_question);
    for (QAction *action : {m_duplicate, m_delete, m_up, m_down, m_left, m_right_move})
        action->setEnabled(in_group);
}

packs::Spot EditorWindow::nearest(const packs::Spot &spot) const
{
    const packs::Pack &pack = m_document.pack();
    packs::Spot near = spot;
    while (!isThere(pack, near)) {
        if (near.question > 0)
            --near.question;
        else if (near.kind == packs::SpotKind::Cell)
            near = {packs::SpotKind::Category, near.group, near.category, 0};
        else if (near.kind == packs::SpotKind::Category && near.category > 0)
            --near.category;
        else if (groupOf(near) != near)
            near = groupOf(near);
        else if (near.group > 0)
            --near.group;
        else
            return {};
    }
    return near;
}

void EditorWindow::goTo(const packs::Spot &spot)
{
    m_spot = spot;
    m_going = true;
    m_parts->setCurrentIndex(m_outline->indexOf(spot));
    m_grid_model->setGroup(spot);
    m_grid->setCurrent(spot);
    m_going = false;
    m_middle->setCurrentWidget(spot.kind == packs::SpotKind::Header ? static_cast<QWidget *>(m_header)
                                                                    : m_grid_page);
    showRight();
    m_preview->showSpot(m_document.pack(), spot);
    refreshActions();
}

void EditorWindow::showRight()
{
    const bool there = isThere(m_document.pack(), m_spot);
    m_right->parentWidget()->setVisible(m_spot.kind != packs::SpotKind::Header);
    if (!there) {
        m_right->setCurrentWidget(m_hint);
    } else if (isQuestionSpot(m_spot)) {
        m_form->showSpot(m_spot);
        m_right->setCurrentWidget(m_form);
    } else {
        m_title->showSpot(m_spot);
        m_right->setCurrentWidget(m_title);
    }
}

void EditorWindow::edit()
{
    editField({});
}

void EditorWindow::editField(const QString &key)
{
    if (m_spot.kind == packs::SpotKind::Header)
        m_header->focusField(key);
    else if (m_right->currentWidget() == m_form)
        m_form->focusField(key.isEmpty() ? u"text"_s : key);
    else if (m_right->currentWidget() == m_title)
        m_title->focusTitle();
}

packs::Spot EditorWindow::target() const
{
    return m_parts->hasFocus() ? groupOf(m_spot) : m_spot;
}

void EditorWindow::add(const packs::Spot &spot)
{
    m_document.endTyping();
    const packs::Pack &pack = m_document.pack();
    packs::InsertPart insert{spot, packs::Question()};
    if (spot.kind == packs::SpotKind::Category)
        insert.part = packs::freshCategory(*boardAt(pack, spot));
    else if (spot.kind == packs::SpotKind::Final)
        insert.part = packs::FinalQuestion{{}, packs::freshQuestion(pack, spot)};
    else
        insert.part = packs::freshQuestion(pack, spot);
    if (m_document.change(insert, spot, tr("add")))
        edit();
}

void EditorWindow::addGroup(packs::SpotKind kind)
{
    const packs::Pack &pack = m_document.pack();
    packs::InsertPart insert;
    if (kind == packs::SpotKind::Board) {
        const qsizetype number = pack.boards.size();
        packs::Board board =
            packs::freshBoard(usualCategories, usualRows, number == 0 ? usualStep : 2 * usualStep);
        board.title = tr("Board %1").arg(number + 1);
        insert = {{kind, number, 0, 0}, board};
    } else {
        insert = {{kind, pack.lists.size(), 0, 0}, packs::List{tr("List %1").arg(pack.lists.size() + 1), {}}};
    }
    if (m_document.change(insert, insert.at, tr("add")))
        edit();
}

void EditorWindow::addQuestion()
{
    packs::Spot spot = m_spot;
    if (const packs::List *list = listAt(m_document.pack(), spot)) {
        const bool behind = spot.kind == packs::SpotKind::Entry && isThere(m_document.pack(), spot);
        spot = {packs::SpotKind::Entry, spot.group, 0, behind ? spot.question + 1 : list->questions.size()};
    } else if (const packs::Board *board = boardAt(m_document.pack(), spot)) {
        const qsizetype column = std::clamp<qsizetype>(spot.category, 0, board->categories.size() - 1);
        spot = {packs::SpotKind::Cell, spot.group, column, board->categories[column].questions.size()};
    }
    add(spot);
}

void EditorWindow::addCategory()
{
    if (const packs::Board *board = boardAt(m_document.pack(), m_spot))
        add({packs::SpotKind::Category, m_spot.group, board->categories.size(), 0});
}

void EditorWindow::remove()
{
    const packs::Spot spot = target();
    const auto change = packs::deletionOf(m_document.pack(), spot);
    if (!change)
        return;
    const QString words = spotWords(m_document.pack(), spot);
    m_document.endTyping();
    if (m_document.change(*change, spot, tr("delete")))
        statusBar()->showMessage(tr("Deleted: %1. %2 brings it back.")
                                     .arg(words, m_undo->shortcut().toString(QKeySequence::NativeText)),
                                 messageMs);
}

void EditorWindow::duplicate()
{
    m_document.endTyping();
    if (const auto change = packs::duplicateOf(m_document.pack(), target()))
        m_document.change(*change, change->at, tr("duplicate"));
}

void EditorWindow::move(int columns, int rows)
{
    const packs::Spot from = target();
    packs::Spot to = from;
    switch (from.kind) {
    case packs::SpotKind::Board:
    case packs::SpotKind::List:
        to.group += rows;
        break;
    case packs::SpotKind::Category:
        to.category += columns;
        break;
    case packs::SpotKind::Cell:
        to.category += columns;
        to.question += rows;
        if (const packs::Category *category = categoryAt(m_document.pack(), to); category && columns != 0)
            to.question = std::min(to.question, category->questions.size());
        break;
    case packs::SpotKind::Entry:
        to.question += rows;
        break;
    case packs::SpotKind::Header:
    case packs::SpotKind::Final:
        return;
    }
    m_document.endTyping();
    if (to != from)
        m_document.change(packs::MovePart{from, to}, to, tr("move"));
}

void EditorWindow::toNextHit(int by)
{
    const int count = static_cast<int>(m_hits.size());
    if (count == 0)
        return;
    m_hit = m_hit < 0 ? (by > 0 ? 0 : count - 1) : (m_hit + by + count) % count;
    goTo(m_hits.at(m_hit).spot);
    m_list->setCurrentIndex(m_remarks->index(m_hit));
    refreshList();
}

void EditorWindow::save()
{
    if (const auto trouble = m_document.save()) {
        tell(troubleWords(*trouble));
        return;
    }
    const QString left_out = unplayableWords(m_document.remarks());
    statusBar()->showMessage(left_out.isEmpty() ? tr("Saved.") : tr("Saved. %1").arg(left_out), messageMs);
}

void EditorWindow::tell(const QString &words)
{
    m_notice->setText(words);
    m_notice_box->findChild<QPushButton *>(u"draft_back"_s)->hide();
    m_notice_box->show();
}

void EditorWindow::offerDraft(const QDateTime &drafted)
{
    tell(tr("Changes of %1, which were not saved, are here again.")
             .arg(QLocale().toString(drafted, QLocale::ShortFormat)));
    m_notice_box->findChild<QPushButton *>(u"draft_back"_s)->show();
}

bool EditorWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool is_key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    auto *widget = is_key ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget || !isAncestorOf(widget))
        return StyledWindow::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // A field would take undo for its own letters; here it is the pack's.
        const auto *key = static_cast<QKeyEvent *>(event);
        const QKeySequence pressed(key->keyCombination());
        if (pressed == m_undo->shortcut() || pressed == m_redo->shortcut()) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        !m_grid->isAncestorOf(widget) && widget != m_grid && widget->window() == this) {
        if (widget == m_search)
            m_search->clear();
        m_document.endTyping();
        (m_spot.kind == packs::SpotKind::Header ? static_cast<QWidget *>(m_parts) : m_grid)->setFocus();
        return true;
    }
    return StyledWindow::eventFilter(watched, event);
}

void EditorWindow::closeEvent(QCloseEvent *event)
{
    if (m_leaving || !m_document.isChanged()) {
        event->accept();
        Q_EMIT closed();
        return;
    }
    event->ignore();
    auto *box = new QMessageBox(this);
    box->setObjectName(u"editor_leave"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setText(tr("There are changes that are not saved."));
    box->setInformativeText(unplayableWords(m_document.remarks()));
    QPushButton *saving = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *keeping = box->addButton(tr("Keep as a draft"), QMessageBox::ActionRole);
    QPushButton *dropping = box->addButton(tr("Throw away"), QMessageBox::DestructiveRole);
    keeping->setObjectName(u"leave_keep"_s);
    box->addButton(tr("Go on editing"), QMessageBox::RejectRole);
    box->setDefaultButton(saving);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, saving, keeping, dropping](QAbstractButton *pressed) {
                if (pressed == saving)
                    save();
                else if (pressed == keeping)
                    m_document.flush();
                else if (pressed == dropping)
                    m_document.discard();
                else
                    return;
                if (pressed == saving && m_document.isChanged())
                    return; // it could not be written; the notice says why
                m_leaving = true;
                close();
            });
    box->open();
}

}
