// SPDX-License-Identifier: GPL-3.0-or-later
// Rulesets of the trading game on disk: those that come with the program, and the host's own in a folder.
#pragma once

#include "core/base/result.h"
#include "core/trading/ruleset.h"

namespace quizaar {

struct RulesetFile
{
    QString id; // of a shipped one as core names it; of an own one its file's name without .json
    QByteArray contents;
    bool own = false;
};

/// Those that come with the program, the default first; then the own ones by name. A file above a megabyte is
/// left out. Blocks for as long as reading takes.
QList<RulesetFile> rulesetFiles(const QString &folder);

/// Writes an own ruleset, whole or not at all. `id` empty: a new file, named after `title`. Gives its id, or
/// what the system says.
Result<QString, QString> saveRuleset(const QString &folder, const QString &id, const QString &title,
                                     const QByteArray &contents);

}
