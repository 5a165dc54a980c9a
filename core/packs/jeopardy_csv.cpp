// SPDX-License-Identifier: GPL-3.0-or-later
// A table with the header round,cat,q,a,dd: round is jeopardy, double or final; q is read out; dd (true or
// false) marks the question that only the choosing team plays, for what it bets. There are no values;
// GameBoards gives them by row.
#include "core/packs/formats.h"
#include "core/packs/game_table.h"
#include "core/packs/json_file.h"
#include "core/packs/question_check.h"
#include "core/packs/zip_source.h"

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

QList<QString> boardColumns()
{
    return {u"round"_s, u"cat"_s, u"q"_s, u"a"_s};
}

Result<GameRow, Finding> boardRow(const NamedCells &cells)
{
    GameRow row;
    const auto round = roundOf(cells.value(u"round"_s));
    if (!round)
        return Failed{Finding{NoteCode::BadField, u"round"_s}};
    row.round = *round;
    row.category = cells.value(u"cat"_s);
    row.question.text = cells.value(u"q"_s);
    row.question.answer = cells.value(u"a"_s);
    const QString marked = cells.value(u"dd"_s);
    const auto truth = parseTruth(marked);
    if (!truth && !marked.isEmpty())
        return Failed{Finding{NoteCode::BadTruth, marked}};
    row.question.wager = truth.value_or(false) && *round != GameRound::Final;
    return row;
}

}

Confidence detectJeopardyCsv(const Source &source)
{
    if (source.bytes.isEmpty() || looksLikeZip(source.bytes))
        return Confidence::None;
    return hasHeader(source.bytes, boardColumns()) ? Confidence::Sure : Confidence::None;
}

ImportReport readJeopardyCsv(const Source &source)
{
    const auto text = decodeTextFile(source.bytes);
    if (!text)
        return refusedWhole({text.error().line, {}}, text.error().finding);
    return readGameTable(*text, source.file_name, boardColumns(), boardColumns() + QList<QString>{u"dd"_s},
                         boardRow);
}

}
