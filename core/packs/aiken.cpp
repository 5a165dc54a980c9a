// SPDX-License-Identifier: GPL-3.0-or-later
// Aiken: the question, options "A. text" or "A) text" in the order of the alphabet, then "ANSWER: B" (several
// letters with commas between). Blank lines stand between questions; the question itself may take several
// lines. What is wrong is named by the line it is on.
#include "core/packs/arrange.h"
#include "core/packs/formats.h"
#include "core/packs/json_file.h"
#include "core/packs/report_builder.h"
#include "core/packs/text_lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr auto kAnswer = "ANSWER:"_L1;

bool isAnswer(QStringView line)
{
    return line.startsWith(kAnswer, Qt::CaseInsensitive);
}

bool isOption(QStringView line, char16_t letter)
{
    return line.size() >= 2 && line[0] == letter && (line[1] == u'.' || line[1] == u')') &&
           (line.size() == 2 || line[2].isSpace());
}

class AikenReader final
{
public:
    ImportReport run(const QString &text, const QString &file_name)
    {
        LineReader reader(text);
        TextLine line;
        while (!m_report.overfull() && reader.next(line))
            readLine({line.number, line.text.trimmed()});
        abandon(m_line);
        Pack pack;
        pack.title = titleFrom(file_name);
        pack.lists.append({pack.title, std::move(m_questions)});
        return std::move(m_report).finish(std::move(pack));
    }

private:
    void readLine(const TextLine &line)
    {
        if (line.text.isEmpty()) {
            m_gap = true;
            return;
        }
        const char16_t next =
            static_cast<char16_t>(u'A' + std::min<qsizetype>(m_question.options.size(), 26));
        if (m_open && isOption(line.text, next)) {
            m_question.options.append({line.text.sliced(2).trimmed().toString(), false});
        } else if (m_open && isAnswer(line.text) && !m_question.options.isEmpty()) {
            close(line);
        } else if (isAnswer(line.text)) { // without options, or without a question
            const bool open = m_open;
            abandon(line.number);
            if (!open)
                m_report.refuse({line.number, {}}, {NoteCode::NoText, {}});
        } else if (m_open && m_question.options.isEmpty() && !m_gap) {
            if (m_question.text.size() <= kMaxText) // longer is refused, however much longer
                (m_question.text += u'\n') += line.text;
        } else { // another question begins, whether the one above was complete or not
            abandon(line.number);
            m_open = true;
            m_line = line.number;
            m_question.text = line.text.toString();
        }
        m_gap = false;
    }

    /// Gives up the question that is being read, if there is one, because of what stands in `line`.
    void abandon(qint64 line)
    {
        if (m_open) {
            if (m_question.options.isEmpty())
                m_report.refuse({m_line, {}}, {NoteCode::TooFewOptions, {}});
            else
                m_report.refuse({line, {}}, {NoteCode::NoAnswer, {}});
        }
        m_open = false;
        m_question = Question();
    }

    void close(const TextLine &line)
    {
        m_open = false;
        Question question = std::move(m_question);
        m_question = Question();
        question.kind = areTruths(question.options) ? QuestionKind::TrueFalse : QuestionKind::Choice;
        const QString letters = line.text.sliced(kAnswer.size()).trimmed().toString();
        if (letters.isEmpty())
            return m_report.refuse({line.number, {}}, {NoteCode::NoAnswer, {}});
        const auto parts = letters.split(u',');
        for (const QString &part : parts) {
            const QString letter = part.trimmed().toUpper();
            const qsizetype at = letter.size() == 1 ? letter[0].unicode() - u'A' : -1;
            if (at < 0 || at >= question.options.size())
                return m_report.refuse({line.number, {}}, {NoteCode::AnswerNotAmongOptions, letters});
            question.options[at].correct = true;
        }
        if (auto taken = m_report.admit({m_line, {}}, std::move(question)))
            m_questions.append(*std::move(taken));
    }

    bool m_open = false;
    bool m_gap = false; ///< a blank line stands above
    qint64 m_line = 0;
    Question m_question;
    QList<Question> m_questions;
    ReportBuilder m_report;
};

}

Confidence detectAiken(const Source &source)
{
    const QString text = startOfText(source.bytes);
    LineReader reader(text);
    TextLine line;
    bool first = false;
    bool second = false;
    while (reader.next(line)) {
        const QStringView plain = line.text.trimmed();
        if (first && isAnswer(plain))
            return Confidence::Sure;
        second = second || (first && isOption(plain, u'B'));
        first = first || isOption(plain, u'A');
    }
    return second ? Confidence::Possible : Confidence::None;
}

ImportReport readAiken(const Source &source)
{
    const auto text = decodeTextFile(source.bytes);
    if (!text)
        return refusedWhole({text.error().line, {}}, text.error().finding);
    return AikenReader().run(*text, source.file_name);
}

}
