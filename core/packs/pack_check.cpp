// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack_check.h"

#include "core/packs/arrange.h"
#include "core/packs/question_check.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

/// As two people would call it the same question.
QString sameness(const QString &text)
{
    return text.simplified().toCaseFolded();
}

class PackChecker final
{
public:
    PackChecker(const Pack &pack, const std::function<bool(const QString &)> &has_media)
        : m_pack(pack)
        , m_has_media(has_media)
    {}

    QList<Remark> run()
    {
        if (m_pack.title.trimmed().isEmpty())
            add({}, RemarkCode::NoTitle);
        if (countsOf(m_pack).questions == 0)
            add({}, RemarkCode::NoQuestions);
        for (qsizetype b = 0; b < m_pack.boards.size(); ++b)
            board(b);
        for (qsizetype l = 0; l < m_pack.lists.size(); ++l) {
            const List &list = m_pack.lists[l];
            title({SpotKind::List, l, 0, 0}, list.title);
            if (list.questions.isEmpty())
                add({SpotKind::List, l, 0, 0}, RemarkCode::NoQuestions);
            for (qsizetype q = 0; q < list.questions.size(); ++q)
                question({SpotKind::Entry, l, 0, q}, list.questions[q]);
        }
        return std::move(m_remarks);
    }

private:
    Remark &add(const Spot &spot, RemarkCode code, qint64 number = 0)
    {
        Remark remark;
        remark.spot = spot;
        remark.code = code;
        remark.number = number;
        m_remarks.append(remark);
        return m_remarks.last();
    }

    void title(const Spot &spot, const QString &title)
    {
        if (title.size() > kMaxShownTitle)
            add(spot, RemarkCode::TitleLong, kMaxShownTitle);
    }

    void board(qsizetype at)
    {
        const Board &board = m_pack.boards[at];
        const Spot here{SpotKind::Board, at, 0, 0};
        title(here, board.title);
        if (board.categories.isEmpty())
            add(here, RemarkCode::NoQuestions);
        if (board.categories.size() > kMaxShownColumns)
            add(here, RemarkCode::TooManyColumns, kMaxShownColumns);
        qsizetype rows = 0;
        for (const Category &category : board.categories)
            rows = std::max(rows, category.questions.size());
        QHash<QString, int> titles;
        for (qsizetype c = 0; c < board.categories.size(); ++c) {
            const QString same = sameness(board.categories[c].title);
            category({SpotKind::Category, at, c, 0}, rows);
            if (!same.isEmpty() && ++titles[same] > 1)
                add({SpotKind::Category, at, c, 0}, RemarkCode::SameTitle);
        }
        if (!board.final_question)
            return;
        const Spot last{SpotKind::Final, at, 0, 0};
        if (board.final_question->category.trimmed().isEmpty())
            add(last, RemarkCode::NoTitle);
        title(last, board.final_question->category);
        question(last, board.final_question->question);
    }

    void category(const Spot &spot, qsizetype rows)
    {
        const Category &category = *categoryAt(m_pack, spot);
        if (category.title.trimmed().isEmpty())
            add(spot, RemarkCode::NoTitle);
        title(spot, category.title);
        const qsizetype count = category.questions.size();
        if (count == 0)
            add(spot, RemarkCode::NoQuestions);
        else if (count < rows)
            add(spot, RemarkCode::Hole, rows - count);
        if (count > kMaxShownRows)
            add(spot, RemarkCode::TooManyRows, kMaxShownRows);
        const QList<Question> &first = m_pack.boards[spot.group].categories.first().questions;
        for (qsizetype q = 0; q < count; ++q) {
            const Spot cell{SpotKind::Cell, spot.group, spot.category, q};
            question(cell, category.questions[q]);
            const auto row = q < first.size() ? first[q].points : std::nullopt;
            if (row && category.questions[q].points != row)
                add(cell, RemarkCode::UnevenPoints, *row);
        }
    }

    void question(const Spot &spot, const Question &question)
    {
        if (isBlank(question)) {
            add(spot, RemarkCode::Blank);
            return;
        }
        if (const auto checked = checkQuestion(question); !checked) {
            add(spot, RemarkCode::Unplayable).finding = checked.error();
        } else {
            for (const Finding &finding : checked->changed)
                add(spot, RemarkCode::Mended).finding = finding;
        }
        for (const Media &media : question.media) {
            if (!m_has_media(media.file))
                add(spot, RemarkCode::MediaMissing).detail = media.file;
        }
        lengths(spot, question);
        const QString same = sameness(question.text);
        if (same.isEmpty() || !question.media.isEmpty())
            return; // "Who is this?" may be asked of many pictures
        if (const auto known = m_texts.constFind(same); known != m_texts.constEnd())
            add(spot, RemarkCode::SameQuestion).other = *known;
        else
            m_texts.insert(same, spot);
    }

    void lengths(const Spot &spot, const Question &question)
    {
        if (question.text.size() > kMaxShownText)
            add(spot, RemarkCode::TextLong, kMaxShownText);
        const auto too_long = [](const Option &option) { return option.text.size() > kMaxShownOption; };
        if (std::any_of(question.options.begin(), question.options.end(), too_long))
            add(spot, RemarkCode::OptionLong, kMaxShownOption);
        if (question.options.isEmpty() && question.answer.size() > kMaxShownAnswer)
            add(spot, RemarkCode::AnswerLong, kMaxShownAnswer);
        if (question.explanation.size() > kMaxShownExplanation)
            add(spot, RemarkCode::ExplanationLong, kMaxShownExplanation);
    }

    const Pack &m_pack;
    const std::function<bool(const QString &)> &m_has_media;
    QList<Remark> m_remarks;
    QHash<QString, Spot> m_texts;
};

/// Without accents and case.
QString folded(const QString &text)
{
    QString plain;
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    plain.reserve(apart.size());
    for (const QChar c : apart) {
        if (!c.isMark())
            plain.append(c);
    }
    return plain.toCaseFolded();
}

class Searcher final
{
public:
    explicit Searcher(const QString &needle)
        : m_needle(folded(needle.trimmed()))
    {}

    QList<Hit> run(const Pack &pack)
    {
        if (m_needle.isEmpty())
            return {};
        header(pack);
        for (qsizetype b = 0; b < pack.boards.size(); ++b) {
            text({SpotKind::Board, b, 0, 0}, "title"_L1, pack.boards[b].title);
            for (qsizetype c = 0; c < pack.boards[b].categories.size(); ++c) {
                const Category &one = pack.boards[b].categories[c];
                text({SpotKind::Category, b, c, 0}, "title"_L1, one.title);
                for (qsizetype q = 0; q < one.questions.size(); ++q)
                    question({SpotKind::Cell, b, c, q}, one.questions[q]);
            }
            if (const auto &last = pack.boards[b].final_question) {
                text({SpotKind::Final, b, 0, 0}, "category"_L1, last->category);
                question({SpotKind::Final, b, 0, 0}, last->question);
            }
        }
        for (qsizetype l = 0; l < pack.lists.size(); ++l) {
            text({SpotKind::List, l, 0, 0}, "title"_L1, pack.lists[l].title);
            for (qsizetype q = 0; q < pack.lists[l].questions.size(); ++q)
                question({SpotKind::Entry, l, 0, q}, pack.lists[l].questions[q]);
        }
        return std::move(m_hits);
    }

private:
    void text(const Spot &spot, QLatin1StringView key, const QString &text)
    {
        if (folded(text).contains(m_needle))
            m_hits.append({spot, key, text});
    }

    void header(const Pack &pack)
    {
        text({}, "title"_L1, pack.title);
        text({}, "author"_L1, pack.author);
        text({}, "licence"_L1, pack.licence);
        text({}, "source"_L1, pack.source);
        text({}, "language"_L1, pack.language);
        for (const QString &tag : pack.tags)
            text({}, "tags"_L1, tag);
    }

    void question(const Spot &spot, const Question &question)
    {
        text(spot, "text"_L1, question.text);
        for (const Option &option : question.options)
            text(spot, "options"_L1, option.text);
        text(spot, "answer"_L1, question.answer);
        for (const QString &spelling : question.accepted)
            text(spot, "accepted"_L1, spelling);
        text(spot, "topic"_L1, question.topic);
        text(spot, "note"_L1, question.note);
        text(spot, "explanation"_L1, question.explanation);
        text(spot, "difficulty"_L1, question.difficulty.value_or(QString()));
        for (const Media &media : question.media)
            text(spot, "media"_L1, media.file);
    }

    QString m_needle;
    QList<Hit> m_hits;
};

}

bool isUnplayable(const Remark &remark)
{
    return remark.code == RemarkCode::Unplayable || remark.code == RemarkCode::Blank ||
           remark.code == RemarkCode::MediaMissing;
}

qint64 unplayableCount(const QList<Remark> &remarks)
{
    qint64 count = 0;
    Spot last;
    for (const Remark &remark : remarks) {
        if (!isUnplayable(remark) || remark.spot == last)
            continue;
        last = remark.spot;
        ++count;
    }
    return count;
}

QList<Remark> checkPack(const Pack &pack, const std::function<bool(const QString &)> &has_media)
{
    return PackChecker(pack, has_media).run();
}

QList<Hit> search(const Pack &pack, const QString &needle)
{
    return Searcher(needle).run(pack);
}

}
