// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace quizaar::packs {

struct TextLine
{
    qint64 number = 0; ///< from 1
    QStringView text;  ///< without its line end; lives as long as the text
};

/// Enough of a file to tell its format by, without a byte order mark; nothing of a zip.
QString startOfText(const QByteArray &bytes);

/// The lines of a text; CRLF, LF and CR end one, mixed as they come.
class LineReader final
{
public:
    explicit LineReader(const QString &text)
        : m_text(text)
    {}

    /// False at the end.
    bool next(TextLine &line);

private:
    QStringView m_text; ///< outlives the reader
    qsizetype m_at = 0;
    qint64 m_number = 0;
};

}
