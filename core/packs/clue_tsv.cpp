// SPDX-License-Identifier: GPL-3.0-or-later
// Collections of one television quiz: round, clue_value, daily_double_value, category, comments, answer,
// question, air_date, notes. What these call the answer is read out, and what they call the question is what
// players say. A hyphen stands for nothing. air_date tells the games of one file apart; comments and notes
// are for the host.
#include "core/packs/formats.h"
#include "core/packs/game_table.h"
#include "core/packs/json_file.h"
#include "core/packs/zip_source.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

QList<QString> clueColumns()
{
    return {u"round"_s, u"clue_value"_s, u"category"_s, u"answer"_s, u"question"_s};
}

QList<QString> knownColumns()
{
    return clueColumns() + QList<QString>{u"daily_double_value"_s, u"comments"_s, u"air_date"_s, u"notes"_s};
}

QString cell(const NamedCells &cells, const QString &name)
{
    const QString text = cells.value(name);
    return text == "-"_L1 ? QString() : text;
}

/// A whole number with or without a dollar sign and commas; none: it is not one.
std::optional<qint64> amountOf(QString written)
{
    written.remove(u'$').remove(u',');
    if (written.endsWith(".0"_L1)) // as tables that hold empty cells are written by some programs
        written.chop(2);
    const bool plain =
        !written.isEmpty() && written.size() <= 9 &&
        std::all_of(written.begin(), written.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return plain ? std::optional(written.toLongLong()) : std::nullopt;
}

Result<GameRow, Finding> clueRow(const NamedCells &cells)
{
    GameRow row;
    const auto round = roundOf(cell(cells, u"round"_s));
    if (!round)
        return Failed{Finding{NoteCode::BadField, u"round"_s}};
    row.round = *round;
    row.game = cell(cells, u"air_date"_s);
    row.category = cell(cells, u"category"_s);
    row.question.text = cell(cells, u"answer"_s);
    row.question.answer = cell(cells, u"question"_s);
    const QString comments = cell(cells, u"comments"_s);
    const QString notes = cell(cells, u"notes"_s);
    row.question.note = comments.isEmpty() || notes.isEmpty() ? comments + notes : comments + u'\n' + notes;
    if (*round == GameRound::Final)
        return row; // every team bets, whatever value is written
    if (const QString written = cell(cells, u"clue_value"_s); !written.isEmpty()) {
        const auto value = amountOf(written);
        if (!value)
            return Failed{Finding{NoteCode::BadPoints, written}};
        if (QString::number(*value) != written)
            row.changed.append({NoteCode::PointsRead, written});
        if (*value > 0)
            row.question.points = *value;
    }
    if (const QString written = cell(cells, u"daily_double_value"_s); !written.isEmpty()) {
        const auto value = amountOf(written);
        if (!value)
            return Failed{Finding{NoteCode::BadField, u"daily_double_value"_s}};
        row.question.wager = *value > 0;
    }
    return row;
}

}

Confidence detectClueTsv(const Source &source)
{
    if (source.bytes.isEmpty() || looksLikeZip(source.bytes))
        return Confidence::None;
    return hasHeader(source.bytes, clueColumns()) ? Confidence::Sure : Confidence::None;
}

ImportReport readClueTsv(const Source &source)
{
    const auto text = decodeTextFile(source.bytes);
    if (!text)
        return refusedWhole({text.error().line, {}}, text.error().finding);
    return readGameTable(*text, source.file_name, clueColumns(), knownColumns(), clueRow);
}

}
