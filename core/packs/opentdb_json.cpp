// SPDX-License-Identifier: GPL-3.0-or-later
// Open Trivia Database, reply of its API: {"response_code": 0, "results": [{"category", "type":
// "multiple|boolean", "difficulty": "easy|medium|hard", "question", "correct_answer", "incorrect_answers":
// []}, ...]}. Texts come as HTML with entities (the service's default), percent-encoded, or as base64; the
// reply does not say which. Base64 shows in the word under "type"; percent-encoded texts hold no space.
#include "core/packs/arrange.h"
#include "core/packs/entities.h"
#include "core/packs/formats.h"
#include "core/packs/json_file.h"
#include "core/packs/report_builder.h"
#include "core/packs/zip_source.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

enum class TextForm
{
    Html,
    Percent,
    PercentPlus,
    Base64
};

struct Item
{
    Place place;
    QJsonObject object;
};

QList<QString> textsOf(const QJsonObject &object)
{
    QList<QString> texts{object.value("category"_L1).toString(), object.value("question"_L1).toString(),
                         object.value("correct_answer"_L1).toString()};
    const QJsonArray wrong = object.value("incorrect_answers"_L1).toArray();
    for (const QJsonValue &text : wrong)
        texts.append(text.toString());
    return texts;
}

/// The form of a whole reply. Percent-encoded: no text has a space or a character beyond ASCII, every percent
/// sign has two hexadecimal digits after it, and there is one; with plus signs for spaces if no text has
/// "%20".
TextForm formOf(const QList<Item> &items)
{
    qsizetype escapes = 0;
    bool space = false;
    bool plus = false;
    for (const Item &item : items) {
        const QString type = item.object.value("type"_L1).toString();
        if (type == "bXVsdGlwbGU="_L1 || type == "Ym9vbGVhbg=="_L1)
            return TextForm::Base64;
        const QList<QString> texts = textsOf(item.object);
        for (const QString &text : texts) {
            for (qsizetype i = 0; i < text.size(); ++i) {
                if (text[i] == u' ' || text[i].unicode() > 0x7E)
                    return TextForm::Html;
                plus = plus || text[i] == u'+';
                if (text[i] != u'%')
                    continue;
                if (!isPercentEscape(text, i))
                    return TextForm::Html;
                space = space || QStringView(text).sliced(i, 3) == u"%20"_s;
                ++escapes;
            }
        }
    }
    if (escapes == 0)
        return TextForm::Html;
    return plus && !space ? TextForm::PercentPlus : TextForm::Percent;
}

std::optional<QString> utf8Text(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

class OpenTdbReader final
{
public:
    ImportReport run(const QJsonArray &results, const QString &file_name)
    {
        QList<Item> items;
        for (qsizetype i = 0; i < results.size() && !m_report.overfull(); ++i) {
            const Place place{0, u"results[%1]"_s.arg(i)};
            if (results.at(i).isObject())
                items.append({place, results.at(i).toObject()});
            else
                m_report.refuse(place, {NoteCode::NotAnObject, u"results"_s});
        }
        m_form = formOf(items);
        QList<Question> questions;
        for (const Item &item : std::as_const(items)) {
            if (m_report.overfull())
                break;
            if (auto question = questionOf(item))
                questions.append(*std::move(question));
        }
        Pack pack;
        pack.title = titleFrom(file_name);
        if (pack.title.isEmpty())
            pack.title = u"Open Trivia Database"_s;
        pack.author = u"Open Trivia Database"_s;
        pack.licence = u"CC-BY-SA-4.0"_s;
        pack.source = u"https://opentdb.com"_s;
        pack.language = u"en"_s;
        arrange(pack, std::move(questions));
        return std::move(m_report).finish(std::move(pack));
    }

private:
    /// One text of an item decoded; none: booked as refused.
    std::optional<QString> decoded(const Item &item, const QJsonValue &value, const QString &key)
    {
        if (!value.isString()) {
            m_report.refuse(item.place, {NoteCode::BadField, key});
            return std::nullopt;
        }
        std::optional<QString> text;
        switch (m_form) {
        case TextForm::Html: {
            DecodedEntities entities = decodeEntities(value.toString());
            m_unknown += entities.unknown;
            return std::move(entities.text);
        }
        case TextForm::Percent:
            text = utf8Text(QByteArray::fromPercentEncoding(value.toString().toLatin1()));
            break;
        case TextForm::PercentPlus:
            text = utf8Text(QByteArray::fromPercentEncoding(value.toString().toLatin1().replace('+', ' ')));
            break;
        case TextForm::Base64: {
            const auto bytes = QByteArray::fromBase64Encoding(value.toString().toUtf8(),
                                                              QByteArray::AbortOnBase64DecodingErrors);
            if (bytes)
                text = utf8Text(*bytes);
            break;
        }
        }
        if (!text)
            m_report.refuse(item.place, {NoteCode::BadEncoding, key});
        return text;
    }

    std::optional<QString> decoded(const Item &item, const QString &key)
    {
        return decoded(item, item.object.value(key), key);
    }

    std::optional<Question> questionOf(const Item &item)
    {
        m_unknown.clear();
        const auto category = decoded(item, u"category"_s);
        if (!category)
            return std::nullopt;
        const auto type = decoded(item, u"type"_s);
        if (!type)
            return std::nullopt;
        const auto text = decoded(item, u"question"_s);
        if (!text)
            return std::nullopt;
        Question question;
        question.text = *text;
        question.topic = *category;
        if (*type == "multiple"_L1) {
            question.kind = QuestionKind::Choice;
        } else if (*type == "boolean"_L1) {
            question.kind = QuestionKind::TrueFalse;
        } else {
            m_report.refuse(item.place, {NoteCode::BadKind, *type});
            return std::nullopt;
        }
        auto options = optionsOf(item);
        if (!options)
            return std::nullopt;
        question.options = ordered(question, *std::move(options));
        const QString difficulty = setDifficulty(item, question);
        const QList<QString> unknown = m_unknown;
        auto taken = m_report.admit(item.place, std::move(question));
        if (taken && !taken->points)
            m_report.change(item.place, {NoteCode::NoDifficulty, difficulty});
        if (taken && !unknown.isEmpty())
            m_report.change(item.place,
                            {NoteCode::UnknownEntity,
                             QStringList(unknown.first(std::min<qsizetype>(unknown.size(), 8))).join(u' ')});
        if (taken)
            passOverKeys(item);
        return taken;
    }

    void passOverKeys(const Item &item)
    {
        constexpr std::array known{"category"_L1, "type"_L1,           "difficulty"_L1,
                                   "question"_L1, "correct_answer"_L1, "incorrect_answers"_L1};
        QStringList unknown;
        for (auto it = item.object.begin(); it != item.object.end(); ++it) {
            if (std::find(known.begin(), known.end(), it.key()) == known.end() && unknown.size() < 8)
                unknown.append(it.key());
        }
        if (!unknown.isEmpty())
            m_report.change(item.place, {NoteCode::UnknownKeys, unknown.join(u", "_s)});
    }

    std::optional<QList<Option>> optionsOf(const Item &item)
    {
        const auto right = decoded(item, u"correct_answer"_s);
        if (!right)
            return std::nullopt;
        QList<Option> options{{right->trimmed(), true}};
        const QJsonValue wrong = item.object.value("incorrect_answers"_L1);
        if (!wrong.isArray()) {
            m_report.refuse(item.place, {NoteCode::BadField, u"incorrect_answers"_s});
            return std::nullopt;
        }
        const QJsonArray texts = wrong.toArray();
        if (texts.size() > 64) { // checkQuestion() would say so too, after decoding them all
            m_report.refuse(item.place, {NoteCode::TooManyOptions, {}});
            return std::nullopt;
        }
        for (const QJsonValue &value : texts) {
            const auto text = decoded(item, value, u"incorrect_answers"_s);
            if (!text)
                return std::nullopt;
            options.append({text->trimmed(), false});
        }
        return options;
    }

    /// True stands before false.
    static QList<Option> ordered(const Question &question, QList<Option> options)
    {
        if (question.kind != QuestionKind::TrueFalse)
            return inFixedOrder(question.text, std::move(options));
        std::stable_partition(options.begin(), options.end(), [](const Option &option) {
            return option.text.compare("true"_L1, Qt::CaseInsensitive) == 0;
        });
        return options;
    }

    /// Sets difficulty and points; gives the word as written.
    QString setDifficulty(const Item &item, Question &question)
    {
        const QJsonValue value = item.object.value("difficulty"_L1);
        if (!value.isString())
            return {};
        QString word = value.toString();
        if (m_form == TextForm::Base64)
            word = QString::fromUtf8(QByteArray::fromBase64(word.toUtf8()));
        if (word.isEmpty())
            return word;
        question.difficulty = word;
        if (word == "easy"_L1)
            question.points = 100;
        else if (word == "medium"_L1)
            question.points = 200;
        else if (word == "hard"_L1)
            question.points = 300;
        return word;
    }

    TextForm m_form = TextForm::Html;
    QList<QString> m_unknown; ///< entities of the item being read
    ReportBuilder m_report;
};

}

Confidence detectOpenTdbJson(const Source &source)
{
    const QByteArray start = source.bytes.first(std::min<qsizetype>(source.bytes.size(), 4096));
    if (looksLikeZip(start) || !start.contains('{') || start.contains("quizaar-pack"))
        return Confidence::None;
    if (start.contains("\"response_code\""))
        return Confidence::Sure;
    return start.contains("\"correct_answer\"") || start.contains("\"incorrect_answers\"")
               ? Confidence::Likely
               : Confidence::None;
}

ImportReport readOpenTdbJson(const Source &source)
{
    const auto document = parseJsonFile(source.bytes);
    if (!document)
        return refusedWhole({document.error().line, {}}, document.error().finding);
    if (document->isArray()) // the results alone, as people save them
        return OpenTdbReader().run(document->array(), source.file_name);
    const QJsonObject root = document->object();
    const QJsonValue code = root.value("response_code"_L1);
    if (code.isDouble() && code.toDouble() != 0)
        return refusedWhole({}, {NoteCode::ServiceRefused, QString::number(code.toDouble())});
    const QJsonValue results = root.value("results"_L1);
    if (!results.isArray())
        return refusedWhole({}, {NoteCode::BadField, u"results"_s});
    return OpenTdbReader().run(results.toArray(), source.file_name);
}

}
