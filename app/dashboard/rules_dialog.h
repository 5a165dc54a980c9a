// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/rules_model.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include <functional>

namespace quizaar {

/// Changes the numbers of an own ruleset. Only what can be played can be saved; what is wrong is said with
/// its line and its reason, and chosen in the tree. Deletes itself once it is closed.
class RulesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesDialog)

public:
    /// Writes the file; gives what went wrong, else nothing.
    using Save = std::function<QString(const QString &title, const QByteArray &file)>;

    RulesDialog(const QByteArray &file, const QString &title, Save save, QWidget *parent);

Q_SIGNALS:
    void saved();

private:
    void check();
    void save();

    RulesModel *m_model;
    Save m_save;
    QLineEdit *m_title;
    QTreeView *m_view;
    QLabel *m_fault;
    QPushButton *m_keep;
};

}
