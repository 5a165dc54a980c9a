// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack.h"

#include <functional>

class QWidget;

namespace quizaar {

/// Asks where to, and writes the pack with its media there; `tell` gets how it went, in words. `parent`
/// outlives the dialog.
void askExport(QWidget &parent, const packs::Pack &pack, const QString &folder,
               const std::function<void(const QString &)> &tell);
/// The same as a table, which holds texts alone.
void askExportTable(QWidget &parent, const packs::Pack &pack,
                    const std::function<void(const QString &)> &tell);

}
