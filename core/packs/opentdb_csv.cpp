// SPDX-License-Identifier: GPL-3.0-or-later
// Open Trivia Database as a table: `question,answer` in each row, mostly without a header, each cell
// percent-encoded, with the right answer alone. So a question is one for the buzzer, but for the answers True
// and False. The file's name says the category.
#include "core/packs/csv_rows.h"
#include "core/packs/entities.h"
#include "core/packs/formats.h"
#include "core/packs/json_file.h"
#include "core/packs/report_builder.h"
#include "core/packs/zip_source.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

enum class PlusSign
{
    Itself,
    Space
};

/// None: a percent sign without two hexadecimal digits, or not UTF-8.
std::optional<QString> decoded(const QString &cell, PlusSign plus)
{
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'%' && !isPercentEscape(cell, i))
            return std::nullopt;
    }
    QByteArray bytes = cell.toUtf8();
    if (plus == PlusSign::Space)
        bytes.replace('+', ' ');
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArray::fromPercentEncoding(bytes));
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

bool isHeader(const CsvRow &row)
{
    return row.cells.size() == 2 && row.cells[0].trimmed().compare("question"_L1, Qt::CaseInsensitive) == 0 &&
           row.cells[1].trimmed().compare("answer"_L1, Qt::CaseInsensitive) == 0;
}

bool isPlainAscii(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c > u' ' && c < QChar(0x7F); });
}

/// What the first rows say: how many look percent-encoded and how many do not.
struct Looks
{
    qsizetype rows = 0;
    qsizetype pairs = 0;   ///< two cells without white space or characters beyond ASCII
    qsizetype singles = 0; ///< the same with one cell: a row that is cut off
    qsizetype escapes = 0;
};

Looks looksOf(const QString &text)
{
    constexpr qsizetype enough = 20;
    Looks looks;
    CsvReader reader(text, u',');
    CsvRow row;
    while (looks.rows < enough && reader.next(row)) {
        if (looks.rows == 0 && isHeader(row))
            continue;
        ++looks.rows;
        if (row.cells.size() > 2 || !std::all_of(row.cells.begin(), row.cells.end(), isPlainAscii))
            continue;
        ++(row.cells.size() == 2 ? looks.pairs : looks.singles);
        for (const QString &cell : std::as_const(row.cells)) {
            for (qsizetype i = 0; i < cell.size(); ++i)
                looks.escapes += isPercentEscape(cell, i) ? 1 : 0;
        }
    }
    return looks;
}

class OpenTdbCsvReader final
{
public:
    ImportReport run(const QString &text, const QString &file_name)
    {
        const PlusSign plus =
            text.contains(u'+') && !text.contains("%20"_L1) ? PlusSign::Space : PlusSign::Itself;
        CsvReader reader(text, u',');
        CsvRow row;
        bool first = true;
        QList<Question> questions;
        while (!m_report.overfull() && reader.next(row)) {
            if (!(first && isHeader(row))) {
                if (auto question = questionOf(row, plus))
                    questions.append(*std::move(question));
            }
            first = false;
        }
        if (reader.unclosedLine() != 0)
            return refusedWhole({reader.unclosedLine(), {}}, {NoteCode::Malformed, u"\""_s});
        Pack pack;
        pack.title = titleFrom(file_name).replace(u'_', u' ').trimmed();
        if (pack.title.isEmpty())
            pack.title = u"Open Trivia Database"_s;
        pack.author = u"Open Trivia Database"_s;
        pack.licence = u"CC-BY-SA-4.0"_s;
        pack.source = u"https://opentdb.com"_s;
        pack.language = u"en"_s;
        pack.lists.append({pack.title, std::move(questions)});
        return std::move(m_report).finish(std::move(pack));
    }

private:
    std::optional<Question> questionOf(const CsvRow &row, PlusSign plus)
    {
        const Place place{row.line, {}};
        if (row.cells.size() > 2 || !row.well_quoted) {
            m_report.refuse(place, {NoteCode::BadRow, {}});
            return std::nullopt;
        }
        const auto text = decoded(row.cells[0], plus);
        const auto answer = decoded(row.cells.value(1), plus);
        if (!text || !answer) {
            m_report.refuse(place, {NoteCode::BadEncoding, text ? u"answer"_s : u"question"_s});
            return std::nullopt;
        }
        Question question;
        question.text = *text;
        question.answer = answer->trimmed();
        const bool truth = question.answer.compare("true"_L1, Qt::CaseInsensitive) == 0 ||
                           question.answer.compare("false"_L1, Qt::CaseInsensitive) == 0;
        question.kind = truth ? QuestionKind::TrueFalse : QuestionKind::Buzz;
        return m_report.admit(place, std::move(question));
    }

    ReportBuilder m_report;
};

}

Confidence detectOpenTdbCsv(const Source &source)
{
    if (source.bytes.isEmpty() || looksLikeZip(source.bytes))
        return Confidence::None;
    constexpr qsizetype enough = 16 * 1024;
    const QString start = QString::fromUtf8(source.bytes.first(std::min(enough, source.bytes.size())));
    const Looks looks = looksOf(start.startsWith(QChar(0xFEFF)) ? start.sliced(1) : start);
    if (looks.escapes == 0)
        return Confidence::None;
    if (looks.pairs > 0 && 2 * (looks.pairs + looks.singles) > looks.rows)
        return Confidence::Sure;
    const bool named = source.file_name.endsWith(".csv"_L1, Qt::CaseInsensitive);
    return named && looks.singles == looks.rows ? Confidence::Possible : Confidence::None;
}

ImportReport readOpenTdbCsv(const Source &source)
{
    const auto text = decodeTextFile(source.bytes);
    if (!text)
        return refusedWhole({text.error().line, {}}, text.error().finding);
    return OpenTdbCsvReader().run(*text, source.file_name);
}

}
