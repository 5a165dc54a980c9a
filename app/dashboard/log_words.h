// SPDX-License-Identifier: GPL-3.0-or-later
// The evening in words: one sentence for every kind of event.
#pragma once

#include "core/engine/engine.h"

namespace quizaar {

/// `kind` and `args` as engine::nameOf() and engine::argsOf() give them. A kind that this program does not
/// know gives a general sentence, never the code.
QString eventWords(const QString &kind, const QJsonObject &args);
/// One entry of a refusal's "depends": who and what.
QString entryWords(const QJsonObject &entry);
/// A step with who did it; undo and redo name the step they are about.
QString stepWords(const engine::Step &step);

}
