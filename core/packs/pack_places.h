// SPDX-License-Identifier: GPL-3.0-or-later
// Places in a pack, and what stands there. Indexes count from 0 and hold for one pack value alone.
#pragma once

#include "core/packs/pack.h"

#include <functional>

namespace quizaar::packs {

enum class SpotKind
{
    Header,   ///< the pack's own members
    Board,    ///< group
    Category, ///< group (a board), category
    Cell,     ///< group (a board), category, question
    Final,    ///< group (a board)
    List,     ///< group
    Entry     ///< group (a list), question
};

/// Members that the kind does not name are 0.
struct Spot
{
    SpotKind kind = SpotKind::Header;
    qsizetype group = 0;
    qsizetype category = 0;
    qsizetype question = 0;

    bool operator==(const Spot &) const = default;
};

bool isQuestionSpot(const Spot &spot);
/// The board or list that it stands in; the header for the header.
Spot groupOf(const Spot &spot);

/// Null: there is no question. Valid as long as the pack is, and unchanged.
const Question *questionAt(const Pack &pack, const Spot &spot);
const Board *boardAt(const Pack &pack, const Spot &spot);
const Category *categoryAt(const Pack &pack, const Spot &spot);
const List *listAt(const Pack &pack, const Spot &spot);
/// Whether something stands there.
bool isThere(const Pack &pack, const Spot &spot);
/// The title of a board, category or list, a final's category, a question's text, the pack's title; empty
/// where nothing stands.
QString titleAt(const Pack &pack, const Spot &spot);

/// Every question, boards first, each board column by column with its final last.
void forEachPlace(const Pack &pack, const std::function<void(const Spot &, const Question &)> &visit);

/// Whether it says nothing but its kind and its points: a place that waits for a question.
bool isBlank(const Question &question);

}
