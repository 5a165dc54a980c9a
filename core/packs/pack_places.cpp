// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack_places.h"

#include <algorithm>

namespace quizaar::packs {

namespace {

template <class T>
const T *at(const QList<T> &list, qsizetype index)
{
    return index >= 0 && index < list.size() ? &list[index] : nullptr;
}

}

bool isQuestionSpot(const Spot &spot)
{
    return spot.kind == SpotKind::Cell || spot.kind == SpotKind::Final || spot.kind == SpotKind::Entry;
}

Spot groupOf(const Spot &spot)
{
    switch (spot.kind) {
    case SpotKind::Header:
        return {};
    case SpotKind::Board:
    case SpotKind::Category:
    case SpotKind::Cell:
    case SpotKind::Final:
        return {SpotKind::Board, spot.group, 0, 0};
    case SpotKind::List:
    case SpotKind::Entry:
        return {SpotKind::List, spot.group, 0, 0};
    }
    return {};
}

const Board *boardAt(const Pack &pack, const Spot &spot)
{
    return groupOf(spot).kind == SpotKind::Board ? at(pack.boards, spot.group) : nullptr;
}

const Category *categoryAt(const Pack &pack, const Spot &spot)
{
    const bool in_category = spot.kind == SpotKind::Category || spot.kind == SpotKind::Cell;
    const Board *board = in_category ? boardAt(pack, spot) : nullptr;
    return board ? at(board->categories, spot.category) : nullptr;
}

const List *listAt(const Pack &pack, const Spot &spot)
{
    return groupOf(spot).kind == SpotKind::List ? at(pack.lists, spot.group) : nullptr;
}

const Question *questionAt(const Pack &pack, const Spot &spot)
{
    switch (spot.kind) {
    case SpotKind::Cell: {
        const Category *category = categoryAt(pack, spot);
        return category ? at(category->questions, spot.question) : nullptr;
    }
    case SpotKind::Final: {
        const Board *board = boardAt(pack, spot);
        return board && board->final_question ? &board->final_question->question : nullptr;
    }
    case SpotKind::Entry: {
        const List *list = listAt(pack, spot);
        return list ? at(list->questions, spot.question) : nullptr;
    }
    case SpotKind::Header:
    case SpotKind::Board:
    case SpotKind::Category:
    case SpotKind::List:
        break;
    }
    return nullptr;
}

bool isThere(const Pack &pack, const Spot &spot)
{
    switch (spot.kind) {
    case SpotKind::Header:
        return true;
    case SpotKind::Board:
        return boardAt(pack, spot);
    case SpotKind::Category:
        return categoryAt(pack, spot);
    case SpotKind::List:
        return listAt(pack, spot);
    case SpotKind::Cell:
    case SpotKind::Final:
    case SpotKind::Entry:
        break;
    }
    return questionAt(pack, spot);
}

QString titleAt(const Pack &pack, const Spot &spot)
{
    if (!isThere(pack, spot))
        return {};
    switch (spot.kind) {
    case SpotKind::Header:
        return pack.title;
    case SpotKind::Board:
        return boardAt(pack, spot)->title;
    case SpotKind::Category:
        return categoryAt(pack, spot)->title;
    case SpotKind::Final:
        return boardAt(pack, spot)->final_question->category;
    case SpotKind::List:
        return listAt(pack, spot)->title;
    case SpotKind::Cell:
    case SpotKind::Entry:
        break;
    }
    return questionAt(pack, spot)->text;
}

void forEachPlace(const Pack &pack, const std::function<void(const Spot &, const Question &)> &visit)
{
    for (qsizetype b = 0; b < pack.boards.size(); ++b) {
        const Board &board = pack.boards[b];
        for (qsizetype c = 0; c < board.categories.size(); ++c) {
            const QList<Question> &questions = board.categories[c].questions;
            for (qsizetype q = 0; q < questions.size(); ++q)
                visit({SpotKind::Cell, b, c, q}, questions[q]);
        }
        if (board.final_question)
            visit({SpotKind::Final, b, 0, 0}, board.final_question->question);
    }
    for (qsizetype l = 0; l < pack.lists.size(); ++l) {
        const QList<Question> &questions = pack.lists[l].questions;
        for (qsizetype q = 0; q < questions.size(); ++q)
            visit({SpotKind::Entry, l, 0, q}, questions[q]);
    }
}

bool isBlank(const Question &question)
{
    Question blank;
    blank.kind = question.kind;
    blank.points = question.points;
    blank.options = question.options;
    const bool truths = question.kind == QuestionKind::TrueFalse; // their words stand there from the start
    const auto says_nothing = [truths](const Option &option) {
        return !option.correct && (truths || option.text.isEmpty());
    };
    return question == blank && std::all_of(question.options.begin(), question.options.end(), says_nothing);
}

}
