// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_words.h"

#include "app/dashboard/import_words.h"
#include "app/dashboard/plain_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownText = 60;

struct EditorWords
{
    Q_DECLARE_TR_FUNCTIONS(EditorWords)

public:
    static QString named(const QString &title, const QString &kind, qsizetype at)
    {
        return title.trimmed().isEmpty() ? tr("%1 %2").arg(kind).arg(at + 1)
                                         : isolated(oneLine(title, shownText));
    }

    static QString spot(const packs::Pack &pack, const packs::Spot &spot)
    {
        const auto board = [&] { return named(titleAt(pack, groupOf(spot)), tr("Board"), spot.group); };
        const auto category = [&] {
            const packs::Spot column{packs::SpotKind::Category, spot.group, spot.category, 0};
            return named(titleAt(pack, column), tr("Category"), spot.category);
        };
        switch (spot.kind) {
        case packs::SpotKind::Header:
            return tr("Pack");
        case packs::SpotKind::Board:
            return board();
        case packs::SpotKind::Category:
            return tr("%1, %2").arg(board(), category());
        case packs::SpotKind::Cell: {
            const packs::Question *question = questionAt(pack, spot);
            const QString row = question && question->points ? QString::number(*question->points)
                                                             : tr("row %1").arg(spot.question + 1);
            return tr("%1, %2, %3").arg(board(), category(), row);
        }
        case packs::SpotKind::Final:
            return tr("%1, final").arg(board());
        case packs::SpotKind::List:
            return named(titleAt(pack, spot), tr("List"), spot.group);
        case packs::SpotKind::Entry:
            return tr("%1, question %2")
                .arg(named(titleAt(pack, groupOf(spot)), tr("List"), spot.group))
                .arg(spot.question + 1);
        }
        return {};
    }

    static QString remark(const packs::Pack &pack, const packs::Remark &remark)
    {
        const qint64 number = remark.number;
        switch (remark.code) {
        case packs::RemarkCode::Unplayable:
        case packs::RemarkCode::Mended:
            return noteWords({0, {}, remark.finding.code, memberOr(remark.finding.detail)});
        case packs::RemarkCode::Blank:
            return tr("There is no question here yet");
        case packs::RemarkCode::MediaMissing:
            return noteWords({0, {}, packs::NoteCode::MediaMissing, remark.detail});
        case packs::RemarkCode::NoQuestions:
            return tr("There is no question in it yet");
        case packs::RemarkCode::Hole:
            return tr("Shorter than other categories: %1 missing").arg(number);
        case packs::RemarkCode::TooManyColumns:
            return tr("The stage shows %1 categories at most").arg(number);
        case packs::RemarkCode::TooManyRows:
            return tr("The stage shows %1 rows at most").arg(number);
        case packs::RemarkCode::NoTitle:
            return remark.spot.kind == packs::SpotKind::Final ? tr("The final has no category")
                                                              : tr("The title is missing");
        case packs::RemarkCode::SameTitle:
            return tr("Another category has the same title");
        case packs::RemarkCode::SameQuestion:
            return tr("The same question stands in: %1").arg(spot(pack, remark.other));
        case packs::RemarkCode::UnevenPoints:
            return tr("Other points than its row: %1").arg(number);
        case packs::RemarkCode::TextLong:
            return tr("Long for the stage: more than %1 characters are set small").arg(number);
        case packs::RemarkCode::OptionLong:
            return tr("An option is long for the stage (more than %1 characters)").arg(number);
        case packs::RemarkCode::AnswerLong:
            return tr("The answer is long for the stage (more than %1 characters)").arg(number);
        case packs::RemarkCode::ExplanationLong:
            return tr("The explanation is long for the stage (more than %1 characters)").arg(number);
        case packs::RemarkCode::TitleLong:
            return tr("The title is long for the stage (more than %1 characters)").arg(number);
        }
        return {};
    }

    /// Findings name members by their keys, which are no words for people.
    static QString memberOr(const QString &detail)
    {
        const QString words = member(detail);
        return words.isEmpty() ? detail : words;
    }

    static QString member(const QString &key)
    {
        const QHash<QString, QString> words{
            {u"title"_s, tr("Title")},
            {u"author"_s, tr("Author")},
            {u"licence"_s, tr("Licence")},
            {u"source"_s, tr("Source")},
            {u"language"_s, tr("Language")},
            {u"tags"_s, tr("Tags")},
            {u"category"_s, tr("Category")},
            {u"text"_s, tr("Question")},
            {u"answer"_s, tr("Answer")},
            {u"accepted"_s, tr("Also right")},
            {u"options"_s, tr("Options")},
            {u"topic"_s, tr("Topic")},
            {u"note"_s, tr("Note for the host")},
            {u"explanation"_s, tr("Explanation")},
            {u"difficulty"_s, tr("Difficulty")},
            {u"media"_s, tr("Media")},
            {u"tolerance"_s, tr("Tolerance")},
            {u"nearest"_s, tr("Nearest guess wins")},
            {u"by_speed"_s, tr("Points by speed")},
            {u"partial_credit"_s, tr("Partial credit")},
        };
        return words.value(key);
    }

    static QString unplayable(qint64 count)
    {
        if (count == 0)
            return {};
        return count == 1 ? tr("1 question will not be played.")
                          : tr("%1 questions will not be played.").arg(count);
    }

    static QString trouble(const LibraryTrouble &trouble)
    {
        switch (trouble.fault) {
        case LibraryFault::NotThere:
            return tr("The pack is not in the library any more.");
        case LibraryFault::Damaged:
            return tr("The pack’s file is damaged and cannot be read.");
        case LibraryFault::NotWritten:
            return tr("The disk refused it: %1").arg(isolated(trouble.detail));
        }
        return {};
    }
};

}

QString kindSign(packs::QuestionKind kind)
{
    switch (kind) {
    case packs::QuestionKind::Buzz:
        return u"◉"_s;
    case packs::QuestionKind::Choice:
        return u"☰"_s;
    case packs::QuestionKind::TrueFalse:
        return u"½"_s;
    case packs::QuestionKind::Text:
        return u"✎"_s;
    case packs::QuestionKind::Number:
        return u"#"_s;
    case packs::QuestionKind::Order:
        return u"⇅"_s;
    }
    return {};
}

QString spotWords(const packs::Pack &pack, const packs::Spot &spot)
{
    return EditorWords::spot(pack, spot);
}

QString remarkWords(const packs::Pack &pack, const packs::Remark &remark)
{
    return EditorWords::remark(pack, remark);
}

QString unplayableWords(const QList<packs::Remark> &remarks)
{
    return EditorWords::unplayable(packs::unplayableCount(remarks));
}

QString countWords(const packs::PackCounts &counts)
{
    return countParts(counts).join(u" · "_s);
}

QString troubleWords(const LibraryTrouble &trouble)
{
    return EditorWords::trouble(trouble);
}

QString memberWords(const QString &key)
{
    return EditorWords::member(key);
}

}
