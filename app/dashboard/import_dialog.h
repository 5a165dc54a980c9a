// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"

#include <QDialog>

namespace quizaar {

/// What an import took, changed and refused, in words.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    /// `file`: name of the file, for the title.
    ImportDialog(const QString &file, const packs::ImportReport &report, QWidget *parent);

    /// Whether there is anything to tell beyond "all taken".
    static bool hasNews(const packs::ImportReport &report);
};

}
