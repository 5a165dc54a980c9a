// SPDX-License-Identifier: GPL-3.0-or-later
// CSV: csv_columns.h names the columns. Commas, semicolons and tabs are told apart by the first row.
#include "core/packs/clean_text.h"
#include "core/packs/csv_columns.h"
#include "core/packs/csv_rows.h"
#include "core/packs/formats.h"
#include "core/packs/json_file.h"
#include "core/packs/question_check.h"
#include "core/packs/report_builder.h"
#include "core/packs/zip_source.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr std::array kDelimiters{u',', u';', u'\t'};

QString headerName(const QString &cell)
{
    return cell.trimmed().toLower();
}

QStringList headerWith(const QString &text, QChar delimiter)
{
    CsvReader reader(text, delimiter);
    CsvRow row;
    QStringList names;
    if (reader.next(row)) {
        for (const QString &cell : row.cells)
            names.append(headerName(cell));
    }
    return names;
}

struct Dialect
{
    QChar delimiter;
    qsizetype known = 0; ///< columns that we have; 0: question or answer is not among them
};

Dialect dialectOf(const QString &text)
{
    Dialect best;
    for (const QChar delimiter : kDelimiters) {
        const QStringList names = headerWith(text, delimiter);
        // Collections of one television quiz have these two columns the other way round: not ours to read.
        if (names.contains(u"clue_value"_s) || names.contains(u"air_date"_s))
            return {};
        if (!names.contains(u"question"_s) || !names.contains(u"answer"_s))
            continue;
        const auto known = std::count_if(names.begin(), names.end(), [](const QString &name) {
            return enumOf<CsvColumn>(name).has_value();
        });
        if (known > best.known)
            best = {delimiter, known};
    }
    return best;
}

/// The cells of one row by column, and the question made of them.
class RowReader final
{
public:
    RowReader(const CsvRow &row, const std::array<qsizetype, kCsvColumns> &columns)
        : m_row(row)
        , m_columns(columns)
    {}

    QString cell(CsvColumn column) const
    {
        const qsizetype at = m_columns[static_cast<std::size_t>(column)];
        return at >= 0 && at < m_row.cells.size() ? m_row.cells[at].trimmed() : QString();
    }

    /// The question as the row says it; checkQuestion() has the last word on it.
    Result<Question, Finding> question()
    {
        m_question.text = cell(CsvColumn::Question);
        m_question.answer = cell(CsvColumn::Answer);
        m_question.note = cell(CsvColumn::Note);
        m_question.explanation = cell(CsvColumn::Explanation);
        m_question.accepted = splitParts(cell(CsvColumn::Accepted));
        if (const QString difficulty = cell(CsvColumn::Difficulty); !difficulty.isEmpty())
            m_question.difficulty = difficulty;
        if (const QString tolerance = cell(CsvColumn::Tolerance); !tolerance.isEmpty())
            m_question.tolerance = tolerance;
        std::optional<Finding> failure = readKind();
        if (!failure)
            failure = readPoints();
        if (!failure)
            failure = readTime();
        if (!failure)
            failure = readFlags();
        if (!failure)
            failure = readOptions();
        if (failure)
            return Failed{*failure};
        return std::move(m_question);
    }

    const QList<Finding> &changed() const { return m_changed; }

private:
    std::optional<Finding> readKind()
    {
        const QString word = cell(CsvColumn::Kind).toLower();
        if (word.isEmpty()) {
            m_question.kind = cell(CsvColumn::Options).isEmpty() ? QuestionKind::Buzz : QuestionKind::Choice;
            return std::nullopt;
        }
        const auto kind = enumOf<QuestionKind>(word);
        if (!kind)
            return Finding{NoteCode::BadKind, word};
        m_question.kind = *kind;
        return std::nullopt;
    }

    std::optional<Finding> readPoints()
    {
        const QString written = cell(CsvColumn::Points);
        if (written.isEmpty())
            return std::nullopt;
        const bool sign = written.startsWith(u'$');
        const QString digits = sign ? written.sliced(1) : written;
        const bool plain =
            !digits.isEmpty() && digits.size() <= 9 &&
            std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!plain)
            return Finding{NoteCode::BadPoints, written};
        if (sign)
            m_changed.append({NoteCode::PointsRead, written});
        m_question.points = digits.toLongLong();
        return std::nullopt;
    }

    std::optional<Finding> readTime()
    {
        const QString written = cell(CsvColumn::Time);
        if (written.isEmpty())
            return std::nullopt;
        const auto seconds = parseDecimal(written);
        const qsizetype point = seconds ? seconds->indexOf(u'.') : -1;
        const QString whole = seconds ? (point < 0 ? *seconds : seconds->first(point)) : QString();
        const QString rest = point < 0 ? QString() : seconds->sliced(point + 1);
        if (!seconds || whole.startsWith(u'-') || whole.size() > 6 || rest.size() > 3)
            return Finding{NoteCode::BadTime, written};
        m_question.time_limit =
            GameSpan{whole.toLongLong() * 1000 + rest.leftJustified(3, u'0').toLongLong()};
        return std::nullopt;
    }

    std::optional<Finding> readFlags()
    {
        const QList<QString> words = splitParts(cell(CsvColumn::Flags));
        for (const QString &word : words) {
            const auto flag = std::find_if(kCsvFlags.begin(), kCsvFlags.end(), [&](const CsvFlag &known) {
                return word.compare(QLatin1StringView(known.word), Qt::CaseInsensitive) == 0;
            });
            if (flag == kCsvFlags.end())
                return Finding{NoteCode::BadField, u"flags"_s};
            m_question.*(flag->member) = true;
        }
        return std::nullopt;
    }

    std::optional<Finding> readOptions()
    {
        const QList<QString> texts = splitParts(cell(CsvColumn::Options));
        for (const QString &text : texts)
            m_question.options.append({text, false});
        const bool choosing =
            m_question.kind == QuestionKind::Choice || m_question.kind == QuestionKind::TrueFalse;
        if (!choosing || texts.isEmpty())
            return std::nullopt;
        const QString answer = m_question.answer;
        m_question.answer.clear(); // made again from the options, so that both say the same
        if (answer.isEmpty())
            return Finding{NoteCode::NoAnswer, {}};
        const QList<QString> answers = splitParts(answer);
        for (const QString &one : answers) {
            if (!mark(one))
                return Finding{NoteCode::AnswerNotAmongOptions, one};
        }
        return std::nullopt;
    }

    bool mark(const QString &answer)
    {
        for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
            for (Option &option : m_question.options) {
                if (option.text.compare(answer, sensitivity) == 0) {
                    option.correct = true;
                    return true;
                }
            }
        }
        return false;
    }

    const CsvRow &m_row;
    const std::array<qsizetype, kCsvColumns> &m_columns;
    Question m_question;
    QList<Finding> m_changed;
};

class CsvImport final
{
public:
    explicit CsvImport(const QString &file_name) { m_pack.title = titleFrom(file_name); }

    ImportReport run(const QString &text)
    {
        CsvReader reader(text, dialectOf(text).delimiter);
        CsvRow row;
        if (!reader.next(row))
            return refusedWhole({1, {}}, {NoteCode::NoHeader, {}});
        if (const auto finding = readHeader(row))
            return refusedWhole({row.line, {}}, *finding);
        while (!m_report.overfull() && reader.next(row)) {
            if (!std::all_of(row.cells.begin(), row.cells.end(),
                             [](const QString &cell) { return cell.trimmed().isEmpty(); }))
                readRow(row);
        }
        // The open quote has swallowed the rest of the file; how many rows that was nobody can say.
        if (reader.unclosedLine() != 0)
            return refusedWhole({reader.unclosedLine(), {}}, {NoteCode::Malformed, u"\""_s});
        return std::move(m_report).finish(std::move(m_pack));
    }

private:
    std::optional<Finding> readHeader(const CsvRow &row)
    {
        m_columns.fill(-1);
        m_width = row.cells.size();
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString name = headerName(row.cells[i]);
            const auto column = enumOf<CsvColumn>(name);
            if (!column) {
                if (i < namedColumns)
                    m_report.change({row.line, {}}, {NoteCode::UnknownColumn, name});
                continue;
            }
            qsizetype &at = m_columns[static_cast<std::size_t>(*column)];
            if (at >= 0)
                return Finding{NoteCode::DuplicateColumn, name};
            at = i;
        }
        const bool named = m_columns[static_cast<std::size_t>(CsvColumn::Question)] >= 0 &&
                           m_columns[static_cast<std::size_t>(CsvColumn::Answer)] >= 0;
        return named ? std::nullopt : std::optional(Finding{NoteCode::NoHeader, {}});
    }

    void readRow(const CsvRow &row)
    {
        const Place place{row.line, {}};
        const bool overlong = row.cells.size() > m_width &&
                              std::any_of(row.cells.begin() + m_width, row.cells.end(),
                                          [](const QString &cell) { return !cell.trimmed().isEmpty(); });
        if (!row.well_quoted || overlong)
            return m_report.refuse(place, {NoteCode::BadRow, {}});
        RowReader reader(row, m_columns);
        auto question = reader.question();
        if (!question)
            return m_report.refuse(place, question.error());
        const auto where = whereTo(reader, *question);
        if (!where)
            return m_report.refuse(place, where.error());
        if (where->in_list)
            question = withTopic(*question, where->category);
        auto taken = m_report.admit(place, std::move(question).value());
        if (!taken)
            return;
        for (const Finding &finding : reader.changed())
            m_report.change(place, finding);
        put(*where, *std::move(taken));
    }

    struct Where
    {
        bool in_list = false;
        bool is_final = false;
        QString title; ///< of the board or list
        QString category;
    };

    static Question withTopic(Question question, const QString &topic)
    {
        question.topic = topic;
        return question;
    }

    Result<Where, Finding> whereTo(const RowReader &reader, const Question &question)
    {
        Where where;
        const QString list = cleanText(reader.cell(CsvColumn::List)).text;
        const QString board = cleanText(reader.cell(CsvColumn::Board)).text;
        const QString last = reader.cell(CsvColumn::Final);
        where.category = cleanText(reader.cell(CsvColumn::Category)).text;
        for (const auto &[text, key] :
             {std::pair{list, "list"_L1}, {board, "board"_L1}, {where.category, "category"_L1}}) {
            if (text.size() > kMaxText)
                return Failed{Finding{NoteCode::TextTooLong, key}};
        }
        if (const auto truth = parseTruth(last); truth)
            where.is_final = *truth;
        else if (!last.isEmpty())
            return Failed{Finding{NoteCode::BadTruth, last}};
        const bool on_board =
            !board.isEmpty() || where.is_final || (!where.category.isEmpty() && question.points);
        where.in_list = !list.isEmpty() || !on_board;
        if (!list.isEmpty() && (where.is_final || !board.isEmpty()))
            return Failed{Finding{NoteCode::BadField, u"list"_s}};
        if (on_board && !where.in_list && where.category.isEmpty())
            return Failed{Finding{NoteCode::NoCategory, {}}};
        where.title = where.in_list ? list : board;
        if (where.title.isEmpty())
            where.title = m_pack.title;
        if (where.is_final && m_finals.contains(where.title))
            return Failed{Finding{NoteCode::SecondFinal, {}}};
        return where;
    }

    void put(const Where &where, Question question)
    {
        if (where.in_list) {
            if (!m_lists.contains(where.title)) {
                m_lists.insert(where.title, m_pack.lists.size());
                m_pack.lists.append({where.title, {}});
            }
            m_pack.lists[m_lists.value(where.title)].questions.append(std::move(question));
            return;
        }
        if (!m_boards.contains(where.title)) {
            m_boards.insert(where.title, m_pack.boards.size());
            m_pack.boards.append({where.title, {}, {}});
        }
        Board &board = m_pack.boards[m_boards.value(where.title)];
        if (where.is_final) {
            m_finals.insert(where.title, 0);
            board.final_question = FinalQuestion{where.category, std::move(question)};
            return;
        }
        const std::pair key{where.title, where.category};
        if (!m_categories.contains(key)) {
            m_categories.insert(key, board.categories.size());
            board.categories.append({where.category, {}});
        }
        board.categories[m_categories.value(key)].questions.append(std::move(question));
    }

    Pack m_pack;
    ReportBuilder m_report;
    std::array<qsizetype, kCsvColumns> m_columns{};
    qsizetype m_width = 0;
    QHash<QString, qsizetype> m_boards;
    QHash<QString, qsizetype> m_lists;
    QHash<QString, qsizetype> m_finals;
    QHash<std::pair<QString, QString>, qsizetype> m_categories;
};

}

Confidence detectCsv(const Source &source)
{
    if (source.bytes.isEmpty() || looksLikeZip(source.bytes))
        return Confidence::None;
    constexpr qsizetype enough = 64 * 1024; // for the first row of any table
    const QString start = QString::fromUtf8(source.bytes.first(std::min(enough, source.bytes.size())));
    const bool named = source.file_name.endsWith(".csv"_L1, Qt::CaseInsensitive);
    if (dialectOf(start.startsWith(QChar(0xFEFF)) ? start.sliced(1) : start).known > 0)
        return named ? Confidence::Sure : Confidence::Likely;
    return Confidence::None;
}

ImportReport readCsv(const Source &source)
{
    const auto text = decodeTextFile(source.bytes);
    if (!text)
        return refusedWhole({text.error().line, {}}, text.error().finding);
    return CsvImport(source.file_name).run(*text);
}

}
