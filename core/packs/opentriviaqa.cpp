// SPDX-License-Identifier: GPL-3.0-or-later
// OpenTriviaQA: "#Q" and the question, which may go on over lines and blank lines; "^" and the right answer;
// options in lines that begin with A, B, C ... and a space, of which one reads like the answer. The file's
// name is the category. A line that is none of these goes on with what stands above it.
#include "core/packs/arrange.h"
#include "core/packs/formats.h"
#include "core/packs/json_file.h"
#include "core/packs/report_builder.h"
#include "core/packs/text_lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

bool isQuestion(QStringView line)
{
    return line.startsWith(u"#Q") && (line.size() == 2 || line[2].isSpace());
}

class OpenTriviaQaReader final
{
public:
    ImportReport run(const QString &text, const QString &file_name)
    {
        LineReader reader(text);
        TextLine line;
        while (!m_report.overfull() && reader.next(line))
            readLine({line.number, line.text.trimmed()});
        close();
        Pack pack;
        pack.title = titleFrom(file_name).replace(u'-', u' ').trimmed();
        pack.lists.append({pack.title, std::move(m_questions)});
        return std::move(m_report).finish(std::move(pack));
    }

private:
    enum class At
    {
        Outside,
        Text,
        Answer,
        Options
    };

    void readLine(const TextLine &line)
    {
        if (isQuestion(line.text)) {
            close();
            m_at = At::Text;
            m_line = line.number;
            m_question = Question();
            m_question.text = line.text.sliced(2).trimmed().toString();
            return;
        }
        switch (m_at) {
        case At::Outside:
            if (!line.text.isEmpty())
                m_report.refuse({line.number, {}}, {NoteCode::Malformed, line.text.toString()});
            return;
        case At::Text:
            if (line.text.startsWith(u'^')) {
                m_at = At::Answer;
                m_question.answer = line.text.sliced(1).trimmed().toString();
            } else {
                goOn(m_question.text, line.text);
            }
            return;
        case At::Answer:
        case At::Options:
            if (line.text.isEmpty())
                return close();
            readOption(line.text);
            return;
        }
    }

    void readOption(QStringView text)
    {
        const QChar letter(static_cast<char16_t>(u'A' + std::min<qsizetype>(m_question.options.size(), 26)));
        if (text[0] == letter && (text.size() == 1 || text[1].isSpace())) {
            m_at = At::Options;
            m_question.options.append({text.sliced(1).trimmed().toString(), false});
        } else {
            goOn(m_at == At::Answer ? m_question.answer : m_question.options.last().text, text);
        }
    }

    static void goOn(QString &text, QStringView line)
    {
        if (text.size() <= kMaxText) // longer is refused, however much longer
            (text += u'\n') += line;
    }

    void close()
    {
        if (m_at == At::Outside)
            return;
        m_at = At::Outside;
        const Place place{m_line, {}};
        const QString answer = m_question.answer;
        if (answer.isEmpty())
            return m_report.refuse(place, {NoteCode::NoAnswer, {}});
        if (!m_question.options.isEmpty()) {
            m_question.kind = areTruths(m_question.options) ? QuestionKind::TrueFalse : QuestionKind::Choice;
            if (!mark(answer))
                return m_report.refuse(place, {NoteCode::AnswerNotAmongOptions, answer});
            m_question.answer.clear(); // made again from the options, so that both say the same
        }
        if (auto taken = m_report.admit(place, std::move(m_question)))
            m_questions.append(*std::move(taken));
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

    At m_at = At::Outside;
    qint64 m_line = 0;
    Question m_question;
    QList<Question> m_questions;
    ReportBuilder m_report;
};

}

Confidence detectOpenTriviaQa(const Source &source)
{
    const QString text = startOfText(source.bytes);
    LineReader reader(text);
    TextLine line;
    bool asked = false;
    while (reader.next(line)) {
        const QStringView plain = line.text.trimmed();
        if (asked && plain.startsWith(u'^'))
            return Confidence::Sure;
        asked = asked || isQuestion(plain);
    }
    return asked ? Confidence::Possible : Confidence::None;
}

ImportReport readOpenTriviaQa(const Source &source)
{
    const auto text = decodeTextFile(source.bytes);
    if (!text)
        return refusedWhole({text.error().line, {}}, text.error().finding);
    return OpenTriviaQaReader().run(*text, source.file_name);
}

}
