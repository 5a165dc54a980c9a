// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/help_pages.h"

#include <QDialog>
#include <QListWidget>
#include <QTextBrowser>

namespace quizaar {

/// The pages of help_pages.h beside a list of them; stays open beside the window; deletes itself when closed.
class HelpDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpDialog)

public:
    explicit HelpDialog(QWidget *parent);
    /// An unknown key leaves what is shown.
    void showPage(const QString &key);

private:
    const QList<HelpPage> m_pages = helpPages();
    QListWidget *m_list;
    QTextBrowser *m_text;
};

}
