// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of our CSV, in the order in which it is written. The first row names them, in any order and
// case; question and answer must be there.
//   category    of a board; in a list the question's topic
//   points      whole number
//   question answer
//   kind        word of QuestionKind; empty: choice where there are options, else buzz
//   options     parts; for choice and true_false the answer names the right one, or several as parts
//   accepted    parts: further spellings
//   note explanation difficulty
//   time        seconds, with a decimal point if need be
//   tolerance   of a number
//   flags       parts: wager nearest partial_credit by_speed
//   board list  titles. A row with a list title goes to that list; one with a board title, or with both
//   category
//               and points, to that board (no title: the pack's); any other to a list named after the pack.
//   final       yes: the final question of its board
#pragma once

#include "core/packs/pack.h"

#include <array>

namespace quizaar::packs {

enum class CsvColumn
{
    Category,
    Points,
    Question,
    Answer,
    Kind,
    Options,
    Accepted,
    Note,
    Explanation,
    Difficulty,
    Time,
    Tolerance,
    Flags,
    Board,
    List,
    Final,
};
constexpr auto enumWords(CsvColumn)
{
    return std::array{"category", "points", "question",    "answer",     "kind", "options",
                      "accepted", "note",   "explanation", "difficulty", "time", "tolerance",
                      "flags",    "board",  "list",        "final"};
}
inline constexpr std::size_t kCsvColumns = enumWords(CsvColumn{}).size();

struct CsvFlag
{
    const char *word;
    bool Question::*member;
};
inline constexpr std::array kCsvFlags{
    CsvFlag{"wager", &Question::wager},
    CsvFlag{"nearest", &Question::nearest},
    CsvFlag{"partial_credit", &Question::partial_credit},
    CsvFlag{"by_speed", &Question::by_speed},
};

}
