// SPDX-License-Identifier: GPL-3.0-or-later
// Where the questions of a file without boards of its own go.
#pragma once

#include "core/packs/pack.h"

namespace quizaar::packs {

inline constexpr qsizetype kMaxShownColumns = 12;
inline constexpr qsizetype kMaxShownRows = 10;

/// Adds a board if the questions fill two rows: with one column for each topic, a row is full when every
/// column has a question in it, so every topic must have at least two. The board must also be one that a
/// screen can show: 2 to kMaxShownColumns columns of at most kMaxShownRows, from the lowest points up.
/// Otherwise adds one list, in which each question keeps its topic. Board and list are named after the pack.
void arrange(Pack &pack, QList<Question> questions);

/// An order that depends on `text` and the options alone, so that the right one is anywhere and a second
/// import gives the same pack.
QList<Option> inFixedOrder(const QString &text, QList<Option> options);

/// Whether these are the two words true and false, in any order and case.
bool areTruths(const QList<Option> &options);

}
