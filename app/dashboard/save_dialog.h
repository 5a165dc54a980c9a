// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace quizaar {

/// Asks where to save a file. The caller says which kinds of file and what name to propose, and opens it;
/// once closed it is gone. `folder`: where it begins; empty: where the system likes.
QFileDialog *saveDialog(QWidget *parent, const char *name, const QString &title, const QString &folder = {});

}
