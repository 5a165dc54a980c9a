// SPDX-License-Identifier: GPL-3.0-or-later
// Changing a pack, as values: edit(pack, change) gives another pack or says why there is none. The first pack
// stays as it is, so whoever keeps it can go back.
//
// On a board points belong to the place: where questions of a category move up or down, their points do not.
#pragma once

#include "core/base/result.h"
#include "core/packs/pack_places.h"

#include <utility>
#include <variant>

namespace quizaar::packs {

/// What a pack says about itself.
struct Header
{
    QString title;
    QString author;
    QString licence;
    QString source;
    QString language;
    QList<QString> tags;

    bool operator==(const Header &) const = default;
};
Header headerOf(const Pack &pack);

using Part = std::variant<Board, Category, Question, FinalQuestion, List>;

struct ChangeHeader
{
    Header header;
};

/// `at`: where it stands afterwards; what stood there and behind it moves on. A board has one final at most.
struct InsertPart
{
    Spot at;
    Part part;
};

struct RemovePart
{
    Spot at;
};

/// Boards, lists, a board's categories, a list's questions and the questions of one category: taken out and
/// put in again, to stand at `to` afterwards. Between two categories: the questions change places, or, where
/// `to` is the place behind the other category's last question, it moves there; a blank one goes.
struct MovePart
{
    Spot from;
    Spot to;
};

/// Board, category, list; a final's category.
struct Rename
{
    Spot at;
    QString title;
};

struct ReplaceQuestion
{
    Spot at;
    Question question;
};

using Change = std::variant<ChangeHeader, InsertPart, RemovePart, MovePart, Rename, ReplaceQuestion>;

enum class EditFault
{
    NoSuchPlace, ///< nothing stands there, or nothing can
    WrongPart,   ///< the part does not belong at such a place, or the change means nothing for it
    AlreadyThere ///< a second final question
};

/// An edit that changes nothing gives an equal pack.
Result<Pack, EditFault> edit(const Pack &pack, const Change &change);

/// What the delete key means: a question in the middle of a category leaves a blank one with its points, so
/// that the others keep their places; everything else goes. None: nothing stands there.
std::optional<Change> deletionOf(const Pack &pack, const Spot &spot);

/// A copy right behind. Copies of boards, categories and lists get the title with the next free number. None:
/// nothing stands there, or there is one of its kind only (header, final).
std::optional<InsertPart> duplicateOf(const Pack &pack, const Spot &spot);

/// A new question for the place, of the kind that its neighbour has. On a board it is worth what its row is
/// worth, or one step more than the one above; in a list what the one above is worth.
Question freshQuestion(const Pack &pack, const Spot &spot);

/// A board of that many categories without titles, each with blank questions worth `step`, 2 `step`, …
Board freshBoard(qsizetype categories, qsizetype questions, qint64 step);

/// A category without a title for the end of the board, with as many blank questions as the longest one has,
/// worth what their rows are worth; for a board without any, five.
Category freshCategory(const Board &board);

/// The words of a true/false question, in the pack's language.
struct TruthWords
{
    QString yes;
    QString no;
};

/// The question as another kind: what means nothing for that kind is left out, what it needs is made of what
/// is there (options keep their texts, the right one becomes the answer, an answer the right option).
Question asKind(const Question &question, QuestionKind kind, const TruthWords &words);

/// The question with other options. An answer that was only read off the options follows them.
Question withOptions(const Question &question, const QList<Option> &options);

}
