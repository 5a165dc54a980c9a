// SPDX-License-Identifier: GPL-3.0-or-later
// The results as tables for spreadsheets: RFC 4180 (CRLF, quotes doubled), UTF-8 with a byte order mark, as
// spreadsheets like it; one line of column names, which stay as they are in every language. Times are whole
// milliseconds of the game clock or, where the name ends so, microseconds; what is not known is empty.
//
// Text of guests and packs never begins a formula: where its first visible character is one of = + - @ (or
// their full-width forms), or where it begins with a tab or line break, an apostrophe stands before it.
#pragma once

#include "core/report/results.h"

namespace quizaar::report {

struct CsvTable
{
    QString file; // a file name
    QByteArray bytes;
};

/// results.csv: first the teams, then the players, by rank.
CsvTable peopleTable(const Results &results);
/// questions.csv: a question that has been shown, a line.
CsvTable questionsTable(const Results &results);
/// buzzes.csv: a press a line, with arrival, credit, uncertainty, verdict and margin.
CsvTable buzzesTable(const Results &results);
/// All three.
QList<CsvTable> csvTables(const Results &results);

/// A cell of foreign text as it stands in the file.
QString csvText(const QString &foreign);

}
