// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/export.h"

#include "core/packs/csv_columns.h"
#include "core/packs/csv_rows.h"
#include "core/packs/json_file.h"
#include "core/packs/question_check.h"

#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

QString quoted(QString cell)
{
    const bool plain = std::none_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    return plain ? cell : u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

QString secondsOf(GameSpan span)
{
    const QString whole = QString::number(span.ms / 1000);
    const qint64 rest = span.ms % 1000;
    return rest == 0 ? whole : whole + u'.' + QString::number(rest).rightJustified(3, u'0');
}

class CsvWriter final
{
public:
    CsvWriter()
    {
        QStringList names;
        for (const char *word : enumWords(CsvColumn{}))
            names.append(QString::fromLatin1(word));
        line(names);
    }

    CsvExport run(const Pack &pack)
    {
        packMembers(pack);
        for (qsizetype i = 0; i < pack.boards.size(); ++i)
            board(pack.boards[i], u"boards[%1]"_s.arg(i));
        for (qsizetype i = 0; i < pack.lists.size(); ++i)
            list(pack.lists[i], u"lists[%1]"_s.arg(i));
        return {"\xEF\xBB\xBF" + m_text.toUtf8(), std::move(m_left_out)};
    }

private:
    using Cells = std::array<QString, kCsvColumns>;

    static QString &cell(Cells &cells, CsvColumn column) { return cells[static_cast<std::size_t>(column)]; }

    void line(const QStringList &cells)
    {
        QStringList written;
        for (const QString &text : cells)
            written.append(quoted(text));
        m_text += written.join(u',') + u"\r\n"_s;
    }

    void leftOut(const QString &item, QLatin1StringView key)
    {
        m_left_out.append({0, item, NoteCode::FieldLeftOut, key});
    }

    void packMembers(const Pack &pack)
    {
        const std::array<std::pair<QLatin1StringView, bool>, 5> members{
            {{"author"_L1, !pack.author.isEmpty()},
             {"licence"_L1, !pack.licence.isEmpty()},
             {"source"_L1, !pack.source.isEmpty()},
             {"language"_L1, !pack.language.isEmpty()},
             {"tags"_L1, !pack.tags.isEmpty()}}};
        for (const auto &[key, said] : members) {
            if (said)
                leftOut({}, key);
        }
    }

    void board(const Board &board, const QString &item)
    {
        if (board.categories.isEmpty() && !board.final_question)
            leftOut(item, "board"_L1);
        if (board.title.isEmpty())
            leftOut(item, "title"_L1);
        for (qsizetype c = 0; c < board.categories.size(); ++c) {
            const Category &category = board.categories[c];
            const QString place = item + u".categories[%1]"_s.arg(c);
            if (category.questions.isEmpty())
                leftOut(place, "category"_L1);
            if (category.title.isEmpty())
                leftOut(place, "title"_L1); // such rows say so when they are read again
            for (qsizetype q = 0; q < category.questions.size(); ++q) {
                Cells cells = cellsOf(category.questions[q], place + u".questions[%1]"_s.arg(q));
                if (!category.questions[q].topic.isEmpty())
                    leftOut(place + u".questions[%1]"_s.arg(q), "topic"_L1);
                cell(cells, CsvColumn::Board) = board.title;
                cell(cells, CsvColumn::Category) = category.title;
                line(QStringList(cells.begin(), cells.end()));
            }
        }
        if (!board.final_question)
            return;
        const QString place = item + u".final_question"_s;
        if (board.final_question->category.isEmpty())
            leftOut(place, "category"_L1);
        if (!board.final_question->question.topic.isEmpty())
            leftOut(place, "topic"_L1);
        Cells cells = cellsOf(board.final_question->question, place);
        cell(cells, CsvColumn::Board) = board.title;
        cell(cells, CsvColumn::Category) = board.final_question->category;
        cell(cells, CsvColumn::Final) = u"yes"_s;
        line(QStringList(cells.begin(), cells.end()));
    }

    void list(const List &list, const QString &item)
    {
        if (list.questions.isEmpty())
            leftOut(item, "list"_L1);
        if (list.title.isEmpty())
            leftOut(item, "title"_L1);
        for (qsizetype q = 0; q < list.questions.size(); ++q) {
            Cells cells = cellsOf(list.questions[q], item + u".questions[%1]"_s.arg(q));
            cell(cells, CsvColumn::List) = list.title;
            cell(cells, CsvColumn::Category) = list.questions[q].topic;
            line(QStringList(cells.begin(), cells.end()));
        }
    }

    Cells cellsOf(const Question &question, const QString &item)
    {
        Cells cells;
        cell(cells, CsvColumn::Points) = question.points ? QString::number(*question.points) : QString();
        cell(cells, CsvColumn::Question) = question.text;
        cell(cells, CsvColumn::Answer) = question.answer;
        cell(cells, CsvColumn::Kind) = QString::fromLatin1(wordOf(question.kind));
        cell(cells, CsvColumn::Accepted) = joinParts(question.accepted);
        cell(cells, CsvColumn::Note) = question.note;
        cell(cells, CsvColumn::Explanation) = question.explanation;
        cell(cells, CsvColumn::Difficulty) = question.difficulty.value_or(QString());
        cell(cells, CsvColumn::Time) = question.time_limit ? secondsOf(*question.time_limit) : QString();
        cell(cells, CsvColumn::Tolerance) = question.tolerance.value_or(QString());
        QStringList flags;
        for (const CsvFlag &flag : kCsvFlags) {
            if (question.*(flag.member))
                flags.append(QString::fromLatin1(flag.word));
        }
        cell(cells, CsvColumn::Flags) = joinParts(flags);
        options(cells, question, item);
        if (!question.media.isEmpty())
            leftOut(item, "media"_L1);
        return cells;
    }

    void options(Cells &cells, const Question &question, const QString &item)
    {
        QStringList all;
        QStringList right;
        for (const Option &option : question.options) {
            all.append(option.text);
            if (option.correct)
                right.append(option.text);
        }
        cell(cells, CsvColumn::Options) = joinParts(all);
        const bool choosing =
            question.kind == QuestionKind::Choice || question.kind == QuestionKind::TrueFalse;
        if (!choosing)
            return;
        cell(cells, CsvColumn::Answer) = joinParts(right); // the import finds the right options by it
        if (question.answer != answerFromOptions(question.kind, question.options))
            leftOut(item, "answer"_L1);
    }

    QString m_text;
    QList<Note> m_left_out;
};

}

QByteArray exportPack(const Pack &pack)
{
    Pack written = pack;
    forEachQuestion(written, [](Question &question) {
        for (Media &media : question.media)
            media.kept.reset();
    });
    QJsonObject root = canonicalForm(written);
    root.insert("format"_L1, u"quizaar-pack"_s);
    root.insert("version"_L1, 1);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

std::optional<Pack> readExported(const QByteArray &bytes)
{
    const auto document = parseJsonFile(bytes);
    if (!document || document->object().value("format"_L1).toString() != "quizaar-pack"_L1 ||
        document->object().value("version"_L1).toInteger() != 1)
        return std::nullopt;
    return fromJson<Pack>(document->object());
}

CsvExport exportCsv(const Pack &pack)
{
    return CsvWriter().run(pack);
}

}
