// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace quizaar::packs {

/// Columns further right are read, but not named where they are unknown: such a file is no table.
constexpr qsizetype namedColumns = 200;

/// One record of a table. Blank lines give none.
struct CsvRow
{
    qint64 line = 0; ///< where it begins, from 1
    QList<QString> cells;
    bool well_quoted = true; ///< false: text follows a closing quote
};

/// RFC 4180 with any one-character delimiter: quoted cells may hold delimiters, line ends and doubled quotes;
/// CRLF, LF and CR end a row, mixed as they come. A quote inside an unquoted cell is a plain character. White
/// space before an opening quote is passed over.
class CsvReader final
{
public:
    CsvReader(const QString &text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {}

    /// False at the end. After that unclosedLine() says whether a quote was never closed.
    bool next(CsvRow &row);

    /// The line of the row whose quote was never closed; 0: none. Such a row is not given.
    qint64 unclosedLine() const { return m_unclosed; }

private:
    QString quotedCell(CsvRow &row);
    QString plainCell();
    bool atLineEnd() const;
    void passLineEnd();

    const QString &m_text; ///< outlives the reader
    QChar m_delimiter;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_unclosed = 0;
};

/// A cell that holds a list: parts between bars; "\|" is a bar and "\\" a backslash, any other backslash
/// itself. Parts are trimmed, empty ones stay. An empty cell holds no parts.
QList<QString> splitParts(const QString &cell);
QString joinParts(const QList<QString> &parts);

}
