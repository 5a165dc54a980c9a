// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor and the library say. Everything from packs is one line of plain text.
#pragma once

#include "app/editor/pack_library.h"
#include "core/packs/pack_check.h"

namespace quizaar {

QString kindSign(packs::QuestionKind kind); ///< one character
/// Where: "First board, Rivers, 300"; "Quick list, 4".
QString spotWords(const packs::Pack &pack, const packs::Spot &spot);
/// The remark as a sentence, without its place.
QString remarkWords(const packs::Pack &pack, const packs::Remark &remark);
/// What will not be played, in one sentence; empty: all is.
QString unplayableWords(const QList<packs::Remark> &remarks);
QString countWords(const packs::PackCounts &counts);
QString troubleWords(const LibraryTrouble &trouble);
/// The name of a member of the pack: "Explanation".
QString memberWords(const QString &key);

}
