// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose rows say their round and category, read column by column name.
#pragma once

#include "core/base/result.h"
#include "core/packs/csv_rows.h"
#include "core/packs/game_boards.h"
#include "core/packs/report_builder.h"

#include <QMap>

namespace quizaar::packs {

/// One row: the question as its format reads it, and where it goes.
struct GameRow
{
    QString game;
    GameRound round = GameRound::First;
    QString category;
    Question question;
    QList<Finding> changed;
};

/// The trimmed cells of a row by column name; empty where there is none.
using NamedCells = QMap<QString, QString>;

/// Column names in lower case, or nothing if the first row does not name all of `needed`. The delimiter is
/// found by trying comma, semicolon and tab.
struct TableHeader
{
    QList<QString> names;
    QChar delimiter;
};
std::optional<TableHeader> tableHeader(const QString &text, const QList<QString> &needed);

/// The same from the bytes of a file that may be cut off or no text at all.
bool hasHeader(const QByteArray &bytes, const QList<QString> &needed);

/// Reads every row below the header with `read`. `columns`: all that the format knows; others are named in
/// the report. In a table with tabs each line is a row, and quotes that do not enclose a whole cell stand
/// for themselves.
using ReadGameRow = Result<GameRow, Finding> (*)(const NamedCells &cells);
ImportReport readGameTable(const QString &text, const QString &file_name, const QList<QString> &needed,
                           const QList<QString> &columns, ReadGameRow read);

}
