// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/question_check.h"

#include "core/packs/clean_text.h"
#include "core/packs/importer.h"
#include "core/packs/media.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr qsizetype kMaxAccepted = 50;
constexpr qsizetype kMaxMedia = 8;
constexpr qsizetype kMaxChoices = 6;
constexpr qsizetype kMaxOrdered = 10;
constexpr qsizetype kMaxDigits = 15;
constexpr qint64 kMaxPoints = 1'000'000;
constexpr GameSpan kShortestLimit = 1_s_span;
constexpr GameSpan kLongestLimit = 3600_s_span;

/// Mends one question in place; the first thing that cannot be mended stops it.
class Checker final
{
public:
    explicit Checker(Question question)
        : m_question(std::move(question))
    {}

    Result<CheckedQuestion, Finding> run()
    {
        cleanTexts();
        if (!m_failure)
            checkCommon();
        if (!m_failure)
            checkKind();
        if (m_failure)
            return Failed{*m_failure};
        return CheckedQuestion{std::move(m_question), std::move(m_changed)};
    }

private:
    void fail(NoteCode code, const QString &detail = {})
    {
        if (!m_failure)
            m_failure = Finding{code, detail};
    }

    void changed(NoteCode code, QLatin1StringView key)
    {
        const Finding finding{code, key};
        if (!m_changed.contains(finding))
            m_changed.append(finding);
    }

    void clean(QString &text, QLatin1StringView key)
    {
        CleanText cleaned = cleanText(text);
        if (cleaned.changed)
            changed(NoteCode::ControlCharacters, key);
        if (cleaned.text.size() > kMaxText)
            fail(NoteCode::TextTooLong, key);
        text = std::move(cleaned.text);
    }

    void clean(std::optional<QString> &text, QLatin1StringView key)
    {
        if (!text)
            return;
        clean(*text, key);
        if (text->isEmpty())
            text.reset();
    }

    void cleanTexts()
    {
        clean(m_question.text, "text"_L1);
        clean(m_question.answer, "answer"_L1);
        clean(m_question.topic, "topic"_L1);
        clean(m_question.note, "note"_L1);
        clean(m_question.explanation, "explanation"_L1);
        clean(m_question.difficulty, "difficulty"_L1);
        clean(m_question.tolerance, "tolerance"_L1);
        for (Option &option : m_question.options)
            clean(option.text, "options"_L1);
        cleanAccepted();
    }

    void cleanAccepted()
    {
        QList<QString> kept;
        QSet<QString> known;
        for (QString &spelling : m_question.accepted) {
            clean(spelling, "accepted"_L1);
            if (spelling.isEmpty() || known.contains(spelling)) {
                changed(NoteCode::RepeatLeftOut, "accepted"_L1);
                continue;
            }
            known.insert(spelling);
            kept.append(std::move(spelling));
        }
        if (kept.size() > kMaxAccepted)
            fail(NoteCode::TooManyParts, u"accepted"_s);
        m_question.accepted = std::move(kept);
    }

    void checkCommon()
    {
        if (m_question.text.isEmpty() && m_question.media.isEmpty())
            return fail(NoteCode::NoText);
        if (m_question.points && (*m_question.points < 0 || *m_question.points > kMaxPoints))
            return fail(NoteCode::BadPoints, QString::number(*m_question.points));
        if (m_question.time_limit &&
            (*m_question.time_limit < kShortestLimit || *m_question.time_limit > kLongestLimit))
            return fail(NoteCode::BadTime, QString::number(m_question.time_limit->ms));
        if (m_question.media.size() > kMaxMedia)
            return fail(NoteCode::TooManyParts, u"media"_s);
        for (const Media &media : m_question.media) {
            if (!isInsidePath(media.file))
                return fail(NoteCode::MediaBadPath, media.file);
            if (mediaKindOf(media.file) != media.kind)
                return fail(NoteCode::MediaUnknownType, media.file);
        }
    }

    template <class M>
    void leaveOut(M Question::*member, QLatin1StringView key)
    {
        const M nothing{};
        if (m_question.*member == nothing)
            return;
        m_question.*member = nothing;
        changed(NoteCode::FieldLeftOut, key);
    }

    void checkKind()
    {
        const QuestionKind kind = m_question.kind;
        const bool choosing = kind == QuestionKind::Choice || kind == QuestionKind::TrueFalse;
        if (!choosing)
            leaveOut(&Question::by_speed, "by_speed"_L1);
        if (kind != QuestionKind::Number) {
            leaveOut(&Question::tolerance, "tolerance"_L1);
            leaveOut(&Question::nearest, "nearest"_L1);
        }
        if (kind != QuestionKind::Order)
            leaveOut(&Question::partial_credit, "partial_credit"_L1);
        if (choosing || kind == QuestionKind::Order)
            leaveOut(&Question::accepted, "accepted"_L1);
        else
            leaveOut(&Question::options, "options"_L1);

        switch (kind) {
        case QuestionKind::Buzz:
        case QuestionKind::Text:
            break;
        case QuestionKind::Choice:
            checkChoice();
            break;
        case QuestionKind::TrueFalse:
            checkTrueFalse();
            break;
        case QuestionKind::Number:
            checkNumber();
            break;
        case QuestionKind::Order:
            checkOrder();
            break;
        }
        if (!m_failure && m_question.answer.isEmpty())
            fail(NoteCode::NoAnswer);
    }

    void checkOptions(qsizetype most)
    {
        const QList<Option> &options = m_question.options;
        if (options.size() < 2)
            return fail(NoteCode::TooFewOptions);
        if (options.size() > most)
            return fail(NoteCode::TooManyOptions);
        QSet<QString> known;
        for (const Option &option : options) {
            if (option.text.isEmpty())
                return fail(NoteCode::EmptyOption);
            if (known.contains(option.text))
                return fail(NoteCode::SameOption, option.text);
            known.insert(option.text);
        }
    }

    void checkChoice()
    {
        checkOptions(kMaxChoices);
        if (m_failure)
            return;
        if (std::none_of(m_question.options.begin(), m_question.options.end(), std::mem_fn(&Option::correct)))
            return fail(NoteCode::NoCorrectOption);
        answerByOptions();
    }

    void checkTrueFalse()
    {
        if (m_question.options.isEmpty()) {
            if (m_question.answer.isEmpty())
                return fail(NoteCode::NoAnswer);
            const auto truth = parseTruth(m_question.answer);
            if (!truth)
                return fail(NoteCode::BadTruth, m_question.answer);
            m_question.options = {{u"True"_s, *truth}, {u"False"_s, !*truth}};
            m_question.answer = *truth ? u"True"_s : u"False"_s;
        }
        checkOptions(2);
        if (m_failure)
            return;
        const auto right = std::count_if(m_question.options.begin(), m_question.options.end(),
                                         std::mem_fn(&Option::correct));
        if (right == 0)
            return fail(NoteCode::NoCorrectOption);
        if (right > 1)
            return fail(NoteCode::SeveralCorrectOptions);
        answerByOptions();
    }

    void checkNumber()
    {
        if (m_question.answer.isEmpty())
            return fail(NoteCode::NoAnswer);
        const auto answer = parseDecimal(m_question.answer);
        if (!answer)
            return fail(NoteCode::BadNumber, m_question.answer);
        m_question.answer = *answer;
        if (!m_question.tolerance)
            return;
        const auto tolerance = parseDecimal(*m_question.tolerance);
        if (!tolerance || tolerance->startsWith(u'-'))
            return fail(NoteCode::BadNumber, *m_question.tolerance);
        m_question.tolerance = tolerance;
    }

    void checkOrder()
    {
        checkOptions(kMaxOrdered);
        if (m_failure)
            return;
        for (Option &option : m_question.options)
            option.correct = false; // here the places are right or wrong, not the options
        answerByOptions();
    }

    void answerByOptions()
    {
        // Several long options make an answer longer than one text may be; the host then reads its beginning.
        if (m_question.answer.isEmpty())
            m_question.answer =
                answerFromOptions(m_question.kind, m_question.options).left(kMaxText).trimmed();
    }

    Question m_question;
    QList<Finding> m_changed;
    std::optional<Finding> m_failure;
};

}

Result<CheckedQuestion, Finding> checkQuestion(Question raw)
{
    return Checker(std::move(raw)).run();
}

QString answerFromOptions(QuestionKind kind, const QList<Option> &options)
{
    QStringList parts;
    for (const Option &option : options) {
        if (kind == QuestionKind::Order || option.correct)
            parts.append(option.text);
    }
    return parts.join(kind == QuestionKind::Order ? u", "_s : u" / "_s);
}

std::optional<bool> parseTruth(const QString &text)
{
    constexpr std::array yes{"true"_L1, "t"_L1, "yes"_L1, "y"_L1, "1"_L1, "x"_L1};
    constexpr std::array no{"false"_L1, "f"_L1, "no"_L1, "n"_L1, "0"_L1};
    const auto reads = [&](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    if (std::any_of(yes.begin(), yes.end(), reads))
        return true;
    if (std::any_of(no.begin(), no.end(), reads))
        return false;
    return std::nullopt;
}

std::optional<QString> parseDecimal(const QString &text)
{
    QString decimal = text;
    decimal.replace(QChar(0x2212), u'-'); // the minus sign of typography
    if (decimal.startsWith(u'+') && !decimal.startsWith(u"+-"_s))
        decimal.remove(0, 1);
    qsizetype digits = 0;
    qsizetype points = 0;
    const qsizetype start = decimal.startsWith(u'-') ? 1 : 0;
    for (qsizetype i = start; i < decimal.size(); ++i) {
        const QChar c = decimal[i];
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c == u'.' && i > start && i + 1 < decimal.size())
            ++points;
        else
            return std::nullopt;
    }
    if (digits == 0 || digits > kMaxDigits || points > 1)
        return std::nullopt;
    return decimal;
}

}
