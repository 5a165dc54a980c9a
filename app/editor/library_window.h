// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/styled_window.h"
#include "app/editor/library_model.h"

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace quizaar {

class ChoiceBox;

/// All packs that are kept, and what can be done with them. GUI thread only.
class LibraryWindow final : public StyledWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryWindow)

public:
    /// `library` outlives the window.
    explicit LibraryWindow(PackLibrary &library);

    /// The disk may hold others now.
    void reload();
    void select(const QString &id);
    /// The pack that is chosen; empty: none.
    QString chosen() const;
    void tell(const QString &words);

Q_SIGNALS:
    void newAsked();
    void starterAsked();
    void importAsked(const QString &path);
    void editAsked(const QString &id);
    void useAsked(const QString &id);
    /// It is to go, and somebody was asked.
    void removeAsked(const QString &id, quizaar::Removal removal);

public:
    /// The trash did not take it: asks whether it is to go for good.
    void askForGood(const QString &id);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeMenus();
    void makeLayout();
    void connectParts();
    void refresh();
    void askFile();
    void duplicate();
    void askRemove(const QString &id, Removal removal);
    enum class Form
    {
        Pack,
        Table
    };
    void exportChosen(Form form);
    QString titleOf(const QString &id) const;

    PackLibrary &m_library;
    LibraryModel *m_model;
    LibraryFilter *m_filter;
    QTableView *m_table = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_notice = nullptr;
    QLineEdit *m_search = nullptr;
    ChoiceBox *m_tags = nullptr;
    QStringList m_all_tags;
    QAction *m_use;
    QAction *m_edit;
    QAction *m_new;
    QAction *m_import;
    QAction *m_starter;
    QAction *m_duplicate;
    QAction *m_export;
    QAction *m_export_table;
    QAction *m_delete;
    QAction *m_find;
    QAction *m_close;
};

}
