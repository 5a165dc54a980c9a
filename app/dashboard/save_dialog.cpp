// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/save_dialog.h"

#include <QFileDialog>

namespace quizaar {

QFileDialog *saveDialog(QWidget *parent, const char *name, const QString &title, const QString &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setObjectName(QString::fromLatin1(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    return dialog;
}

}
