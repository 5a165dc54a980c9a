// SPDX-License-Identifier: GPL-3.0-or-later
// GIFT: items between blank lines, each `::title:: [format] text {answers} rest of the text`. A backslash
// takes the meaning from ~ = # { } : and stands for a line end before n. Lines that begin with // are
// comments; a line `$CATEGORY: path` names the topic of what follows. Between the braces stand
//   T, TRUE, F, FALSE        true/false
//   #n  #n:tolerance  #lo..hi, or several after "=" with weights: a number
//   =a =b                    text; the first is the answer, the others are accepted
//   ~a =b  or  ~%50%a ~%-100%b: choice
//   =a -> b =c -> d          pairs; each becomes a choice question of its own
// each with "#feedback", all with "####feedback" at the end. Nothing between them: an essay, which has no
// answer.
#include "core/packs/arrange.h"
#include "core/packs/clean_text.h"
#include "core/packs/entities.h"
#include "core/packs/formats.h"
#include "core/packs/gift_number.h"
#include "core/packs/json_file.h"
#include "core/packs/report_builder.h"
#include "core/packs/text_lines.h"
#include "core/packs/zip_source.h"

#include <QStringList>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

/// Where `mark` stands in `text` without a backslash before it; -1: nowhere.
qsizetype find(QStringView text, QStringView mark, qsizetype from = 0)
{
    for (qsizetype i = from; i + mark.size() <= text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text.sliced(i, mark.size()) == mark)
            return i;
    }
    return -1;
}

QString plainOf(QStringView text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == u'\\' && i + 1 < text.size();
        if (escape && QStringView(u"~=#{}:\\").contains(text[i + 1]))
            plain += text[++i];
        else if (escape && text[i + 1] == u'n')
            plain += QChar(u'\n'), ++i;
        else
            plain += text[i];
    }
    return plain.trimmed();
}

struct Answer
{
    bool marked_right = false; ///< "=", not "~"
    std::optional<double> weight;
    QString text;
    QString raw; ///< with its escapes
    bool feedback = false;

    bool fullyRight() const { return marked_right && weight.value_or(100) >= 100; }
};

Answer answerOf(QStringView part)
{
    Answer answer;
    answer.marked_right = part[0] == u'=';
    QStringView rest = part.sliced(1).trimmed();
    if (rest.startsWith(u'%')) {
        const qsizetype end = rest.indexOf(u'%', 1);
        bool number = false;
        const double weight = end > 0 ? rest.sliced(1, end - 1).toDouble(&number) : 0;
        if (number) {
            answer.weight = weight;
            rest = rest.sliced(end + 1);
        }
    }
    const qsizetype feedback = find(rest, u"#");
    answer.feedback = feedback >= 0;
    const QStringView said = feedback < 0 ? rest : rest.first(feedback);
    answer.raw = said.trimmed().toString();
    answer.text = plainOf(said);
    return answer;
}

class GiftReader final
{
public:
    ImportReport run(const QString &text, const QString &file_name)
    {
        LineReader reader(text);
        TextLine line;
        QString item;
        while (!m_report.overfull() && reader.next(line)) {
            const QStringView plain = line.text.trimmed();
            if (plain.startsWith(u"//"))
                continue;
            const bool names = plain.startsWith(u"$CATEGORY:");
            if (plain.isEmpty() || names) {
                close(item);
                if (names)
                    setTopic(plain.sliced(10), line.number);
                continue;
            }
            if (item.isEmpty())
                m_place = {line.number, {}};
            item += line.text;
            item += u'\n';
        }
        close(item);
        Pack pack;
        pack.title = titleFrom(file_name);
        arrange(pack, std::move(m_questions));
        return std::move(m_report).finish(std::move(pack));
    }

private:
    void setTopic(QStringView path, qint64 line)
    {
        QString name = plainOf(path);
        name = cleanText(name.sliced(name.lastIndexOf(u'/') + 1)).text;
        if (name.startsWith(u'$') || name == "top"_L1)
            name.clear();
        if (name.size() > kMaxText) {
            m_report.change({line, {}}, {NoteCode::FieldLeftOut, u"$CATEGORY"_s});
            name.clear();
        }
        m_topic = name;
    }

    void close(QString &item)
    {
        if (!item.isEmpty())
            readItem(QStringView(item).trimmed());
        item.clear();
    }

    void refuse(NoteCode code, const QString &detail = {}) { m_report.refuse(m_place, {code, detail}); }

    void readItem(QStringView item)
    {
        m_question = Question();
        m_question.topic = m_topic;
        m_left_out.clear();
        m_html = false;
        if (item.startsWith(u"::")) {
            const qsizetype end = find(item, u"::", 2);
            if (end < 0)
                return refuse(NoteCode::Malformed, u"::"_s);
            m_question.note = plainOf(item.sliced(2, end - 2));
            item = item.sliced(end + 2).trimmed();
        }
        for (const QStringView format : {u"[html]", u"[moodle]", u"[plain]", u"[markdown]"}) {
            if (!item.startsWith(format))
                continue;
            m_html = format == u"[html]";
            item = item.sliced(format.size()).trimmed();
            break;
        }
        const qsizetype open = find(item, u"{");
        const qsizetype end = find(item, u"}", open + 1);
        if (open < 0)
            return end < 0 ? refuse(NoteCode::NoAnswer) : refuse(NoteCode::Malformed, u"}"_s);
        if (end < 0 || find(item, u"{", open + 1) >= 0 || find(item, u"}", end + 1) >= 0)
            return refuse(NoteCode::Malformed, u"{"_s);
        m_question.text = plainOf(item.first(open));
        if (const QString rest = plainOf(item.sliced(end + 1)); !rest.isEmpty())
            m_question.text += u" _____ "_s + rest;
        if (m_question.note == m_question.text)
            m_question.note.clear();
        QStringView body = item.sliced(open + 1, end - open - 1).trimmed();
        if (const qsizetype last = find(body, u"####"); last >= 0) {
            m_question.explanation = plainOf(body.sliced(last + 4));
            body = body.first(last).trimmed();
        }
        readBody(body);
    }

    void readBody(QStringView body)
    {
        if (body.isEmpty())
            return refuse(NoteCode::NoAnswer);
        if (body.startsWith(u'#'))
            return readNumbers(body.sliced(1).trimmed());
        if (!body.startsWith(u'=') && !body.startsWith(u'~')) {
            const qsizetype feedback = find(body, u"#");
            m_question.kind = QuestionKind::TrueFalse;
            m_question.answer = (feedback < 0 ? body : body.first(feedback)).trimmed().toString();
            leaveOut(feedback >= 0, u"feedback"_s);
            return admit(std::move(m_question));
        }
        const QList<Answer> answers = answersOf(body);
        const bool choice = std::any_of(answers.begin(), answers.end(),
                                        [](const Answer &answer) { return !answer.marked_right; });
        if (choice)
            return readChoice(answers);
        if (std::any_of(answers.begin(), answers.end(),
                        [](const Answer &answer) { return find(answer.raw, u"->") >= 0; }))
            return readPairs(answers);
        readText(answers);
    }

    QList<Answer> answersOf(QStringView body)
    {
        QList<Answer> answers;
        qsizetype start = 0;
        for (qsizetype i = 1; i < body.size(); ++i) {
            if (body[i] == u'\\') {
                ++i;
            } else if (body[i] == u'=' || body[i] == u'~') {
                answers.append(answerOf(body.sliced(start, i - start)));
                start = i;
            }
        }
        answers.append(answerOf(body.sliced(start)));
        for (const Answer &answer : std::as_const(answers))
            leaveOut(answer.feedback, u"feedback"_s);
        return answers;
    }

    void readNumbers(QStringView body)
    {
        m_question.kind = QuestionKind::Number;
        const bool list = body.startsWith(u'=') || body.startsWith(u'~');
        const QList<Answer> answers =
            list ? answersOf(body) : QList<Answer>{answerOf(QString(u'=' + body.toString()))};
        bool found = false;
        for (const Answer &answer : answers) {
            if (found || !answer.fullyRight()) {
                leaveOut(answer.marked_right && answer.weight.value_or(100) > 0, answer.raw);
                continue;
            }
            found = true;
            leaveOut(answer.feedback, u"feedback"_s);
            if (const auto failure = readGiftNumber(answer.text, m_question))
                return refuse(failure->code, failure->detail);
        }
        if (!found)
            return refuse(NoteCode::NoAnswer);
        admit(std::move(m_question));
    }

    void readText(const QList<Answer> &answers)
    {
        m_question.kind = QuestionKind::Text;
        for (const Answer &answer : answers) {
            if (!answer.fullyRight())
                leaveOut(answer.weight.value_or(0) > 0, answer.raw);
            else if (m_question.answer.isEmpty())
                m_question.answer = answer.text;
            else
                m_question.accepted.append(answer.text);
        }
        admit(std::move(m_question));
    }

    void readChoice(const QList<Answer> &answers)
    {
        const bool marked = std::any_of(answers.begin(), answers.end(), std::mem_fn(&Answer::fullyRight));
        for (const Answer &answer : answers) {
            const bool partly = answer.weight.value_or(0) > 0;
            m_question.options.append({answer.text, marked ? answer.fullyRight() : partly});
            leaveOut(marked && partly && !answer.fullyRight(), u"weight"_s);
        }
        m_question.kind = areTruths(m_question.options) ? QuestionKind::TrueFalse : QuestionKind::Choice;
        admit(std::move(m_question));
    }

    void readPairs(const QList<Answer> &answers)
    {
        QList<std::pair<QString, QString>> pairs;
        QList<Option> options;
        for (const Answer &answer : answers) {
            const qsizetype arrow = find(answer.raw, u"->");
            if (arrow < 0)
                return refuse(NoteCode::Malformed, answer.raw);
            const QString left = plainOf(QStringView(answer.raw).first(arrow));
            const QString right = plainOf(QStringView(answer.raw).sliced(arrow + 2));
            if (!left.isEmpty())
                pairs.append({left, right});
            if (!options.contains(Option{right, false}))
                options.append({right, false});
            if (options.size() > 6)
                return refuse(NoteCode::TooManyOptions);
        }
        if (pairs.isEmpty())
            return refuse(NoteCode::NoAnswer);
        options = inFixedOrder(m_question.text, std::move(options));
        for (const auto &[left, right] : std::as_const(pairs)) {
            if (m_report.overfull())
                return;
            Question question = m_question;
            question.kind = QuestionKind::Choice;
            question.text = (question.text + u'\n' + left).trimmed();
            question.options = options;
            for (Option &option : question.options)
                option.correct = option.text == right;
            admit(std::move(question));
        }
    }

    QString withoutTags(const QString &html)
    {
        QString text;
        const qsizetype last = html.lastIndexOf(u'>');
        for (qsizetype i = 0; i < html.size(); ++i) {
            const bool tag =
                html[i] == u'<' && i + 1 < last && (html[i + 1].isLetter() || html[i + 1] == u'/');
            const qsizetype end = tag ? html.indexOf(u'>', i) : -1;
            if (end < 0) {
                text += html[i];
                continue;
            }
            const QString name = html.sliced(i + 1, end - i - 1).toLower();
            leaveOut(name.startsWith("img"_L1) || name.startsWith("audio"_L1) || name.startsWith("video"_L1),
                     u"media"_s);
            if (name.startsWith("br"_L1) || name == "/p"_L1 || name == "/li"_L1 || name == "/div"_L1)
                text += u'\n';
            i = end;
        }
        return decodeEntities(text).text.trimmed();
    }

    void leaveOut(bool is, const QString &what)
    {
        constexpr qsizetype most = 20; // named in the report; each is compared with the others
        if (is && m_left_out.size() < most && !m_left_out.contains(what))
            m_left_out.append(what);
    }

    void admit(Question question)
    {
        if (m_html) {
            for (QString *text : {&question.text, &question.answer, &question.explanation})
                *text = withoutTags(*text);
            for (QString &text : question.accepted)
                text = withoutTags(text);
            for (Option &option : question.options)
                option.text = withoutTags(option.text);
        }
        auto taken = m_report.admit(m_place, std::move(question));
        if (!taken)
            return;
        for (const QString &what : std::as_const(m_left_out))
            m_report.change(m_place, {NoteCode::FieldLeftOut, what});
        m_questions.append(*std::move(taken));
    }

    Place m_place;
    QString m_topic;
    bool m_html = false;
    Question m_question;
    QStringList m_left_out;
    QList<Question> m_questions;
    ReportBuilder m_report;
};

}

Confidence detectGift(const Source &source)
{
    const QString text = startOfText(source.bytes);
    if (source.file_name.endsWith(".gift"_L1, Qt::CaseInsensitive) && !text.trimmed().isEmpty())
        return Confidence::Sure;
    if (text.startsWith("$CATEGORY:"_L1) || text.contains("\n$CATEGORY:"_L1))
        return Confidence::Likely;
    const qsizetype open = find(text, u"{");
    if (open < 0 || QStringView(text).first(open).trimmed().isEmpty())
        return Confidence::None;
    const QStringView body = QStringView(text).sliced(open + 1).trimmed();
    if (body.isEmpty())
        return Confidence::None;
    if (body[0] == u'=' || body[0] == u'~' || body[0] == u'#')
        return Confidence::Likely;
    for (const QStringView word : {u"T}", u"F}", u"TRUE}", u"FALSE}", u"T#", u"F#", u"TRUE#", u"FALSE#"}) {
        if (body.startsWith(word))
            return Confidence::Likely;
    }
    return Confidence::None;
}

ImportReport readGift(const Source &source)
{
    const auto text = decodeTextFile(source.bytes);
    if (!text)
        return refusedWhole({text.error().line, {}}, text.error().finding);
    return GiftReader().run(*text, source.file_name);
}

}
