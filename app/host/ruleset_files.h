// SPDX-License-Identifier: GPL-3.0-or-later
// Rulesets of the trading game on disk: those that come with the program, and the host's own in a folder.
#pragma once

#include "core/base/result.h"
#include "core/trading/ruleset.h"

#include <optional>

namespace quizaar {

struct RulesetFile
{
    QString id; // of a shipped one as core names it; of an own one its file's name without .json
    QByteArray contents;
    bool own = false;
};

/// Where own rulesets lie in a data folder.
QString rulesFolderIn(const QString &data);

/// Those that come with the program, the default first; then the own ones by name. A file above a megabyte is
/// left out. Blocks for as long as reading takes.
QList<RulesetFile> rulesetFiles(const QString &folder);

/// The one of this id, the shipped one where an own one bears its name; nothing where there is none.
std::optional<RulesetFile> rulesetFile(const QString &folder, const QString &id);

/// Whether an own ruleset may be called so from now on: small letters, digits, - and _, up to 40 of them, the
/// first a letter or digit. Files that lie there under other names go on being read.
bool isRulesetName(const QString &id);

/// Writes an own ruleset, whole or not at all. `id` empty: a new file, named after `title`; else as it is,
/// so what comes from others is asked about above before. Gives its id, or what the system says.
Result<QString, QString> saveRuleset(const QString &folder, const QString &id, const QString &title,
                                     const QByteArray &contents);

/// Deletes an own ruleset for good; rounds that were planned with it keep their rules. Empty where it is
/// gone, else what the system says; the id where there is no own one of that name.
QString removeRuleset(const QString &folder, const QString &id);

/// What is wrong, in English, without its line and without a full stop.
QString rulesetFaultText(const trading::RulesetFault &fault);

}
