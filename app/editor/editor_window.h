// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/styled_window.h"
#include "app/editor/pack_document.h"

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;

namespace quizaar {

class HeaderForm;
class OutlineModel;
class QuestionForm;
class QuestionGrid;
class QuestionGridModel;
class RemarksModel;
class StagePreview;
class TitleForm;

/// A pack on the bench: its parts on the left with what is to be mended, the questions and the stage in the
/// middle, one question on the right. GUI thread only.
class EditorWindow final : public StyledWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorWindow)

public:
    /// `document` outlives the window.
    explicit EditorWindow(PackDocument &document);
    ~EditorWindow() override;

    PackDocument &document() { return m_document; }
    /// Shows that place and makes it the current one.
    void goTo(const packs::Spot &spot);
    const packs::Spot &current() const { return m_spot; }
    /// Says that edits of that time, which were not saved, are here again, and offers to take them back.
    void offerDraft(const QDateTime &drafted);
    void tell(const QString &words);

Q_SIGNALS:
    /// The window was closed; what was not saved is kept as a draft, or was let go.
    void closed();
    void useAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    void makeMenus();
    void makeLayout();
    QWidget *makeLeft();
    QWidget *makeMiddle();
    QWidget *makeRight();
    QWidget *makeNotice();
    void connectParts();
    void refresh();
    void refreshActions();
    void refreshTitle();
    void refreshList();
    void showRight();
    packs::Spot nearest(const packs::Spot &spot) const;

    void choose(const packs::Spot &spot);
    void edit();
    void editField(const QString &key);
    packs::Spot target() const;
    void add(const packs::Spot &spot);
    void addGroup(packs::SpotKind kind);
    void addQuestion();
    void addCategory();
    void remove();
    void duplicate();
    void move(int columns, int rows);
    void toNextHit(int by);
    void save();

    PackDocument &m_document;
    packs::Spot m_spot;
    QList<packs::Hit> m_hits;
    int m_hit = -1;
    OutlineModel *m_outline;
    RemarksModel *m_remarks;
    QuestionGridModel *m_grid_model;
    QListView *m_parts = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_list_heading = nullptr;
    QLabel *m_notice = nullptr;
    QWidget *m_notice_box = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_hint = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_found = nullptr;
    QuestionGrid *m_grid = nullptr;
    QStackedWidget *m_middle = nullptr;
    QWidget *m_grid_page = nullptr;
    HeaderForm *m_header = nullptr;
    QStackedWidget *m_right = nullptr;
    QuestionForm *m_form = nullptr;
    TitleForm *m_title = nullptr;
    StagePreview *m_preview = nullptr;

    QAction *m_save = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_left = nullptr;
    QAction *m_right_move = nullptr;
    QAction *m_add_question = nullptr;
    QAction *m_add_category = nullptr;
    QAction *m_add_board = nullptr;
    QAction *m_add_list = nullptr;
    QAction *m_add_final = nullptr;
    QAction *m_find = nullptr;
    QAction *m_find_next = nullptr;
    QAction *m_find_previous = nullptr;
    QAction *m_flip = nullptr;
    QAction *m_export = nullptr;
    QAction *m_export_table = nullptr;
    QAction *m_use = nullptr;
    QAction *m_close = nullptr;
    bool m_going = false;
    bool m_leaving = false;
};

}
