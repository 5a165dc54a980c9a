// SPDX-License-Identifier: GPL-3.0-or-later
// The results as files on the host's disk. GUI thread; a night's files are small.
#pragma once

#include "core/base/result.h"
#include "core/report/results.h"

namespace quizaar {

struct SaveFault
{
    QString path;
    QString reason; // the system's words
};

/// A name that every system takes for a file, made of a text of guests or hosts; `otherwise` where nothing of
/// it is left.
QString fileName(const QString &text, const QString &otherwise);
/// A name for files of this night that every system takes, without an ending.
QString fileNameFor(const report::Results &results);
/// One HTML page; what was there under that name is replaced when all is written.
Result<QString, SaveFault> saveReport(const report::Results &results, const QString &path);
/// The tables, in a new folder inside `folder`: nothing that is there is touched. The new folder's path.
Result<QString, SaveFault> saveTables(const report::Results &results, const QString &folder);

}
