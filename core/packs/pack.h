// SPDX-License-Identifier: GPL-3.0-or-later
// The question pack: plain values, whatever file they came from.
//
// Own JSON form (format "quizaar-pack", version 1): the objects below with the names of `fields()`, and at
// the top the two keys "format" and "version". A member that is empty, false or absent may be left out.
#pragma once

#include "core/base/record.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <tuple>

namespace quizaar::packs {

enum class QuestionKind
{
    Buzz,
    Choice,
    TrueFalse,
    Text,
    Number,
    Order
};
constexpr auto enumWords(QuestionKind)
{
    return std::array{"buzz", "choice", "true_false", "text", "number", "order"};
}

enum class MediaKind
{
    Image,
    Audio,
    Video
};
constexpr auto enumWords(MediaKind)
{
    return std::array{"image", "audio", "video"};
}

/// One possible answer. In an order question the options stand in the right order and `correct` is false in
/// all.
struct Option
{
    QString text;
    bool correct = false;

    template <class Of>
    static void fields(Of &of)
    {
        of("text", &Option::text);
        of("correct", &Option::correct);
    }
    bool operator==(const Option &) const = default;
};

/// A medium whose bytes are kept, and what they say of themselves. Found out at each import; never read from
/// a manifest and never written into one.
struct KeptMedia
{
    /// SHA-256 of the bytes as 64 lower-case hex digits, a dot, and the suffix of what they are:
    /// isKeptName().
    QString name;
    std::optional<GameSpan> duration = std::nullopt; ///< audio, video; none: not to be found out
    std::optional<qint64> width = std::nullopt;      ///< image: in pixels, 1 or more
    std::optional<qint64> height = std::nullopt;

    template <class Of>
    static void fields(Of &of)
    {
        of("name", &KeptMedia::name);
        of("duration_ms", &KeptMedia::duration);
        of("width", &KeptMedia::width);
        of("height", &KeptMedia::height);
    }
    bool operator==(const KeptMedia &) const = default;
};

/// `file`: relative to the manifest, forward slashes, never outside the pack. `on_phones`: shown on the
/// phones too, not on the stage alone. `kept`: none in a night that was stored before media were kept.
struct Media
{
    MediaKind kind = MediaKind::Image;
    QString file;
    bool on_phones = false;
    std::optional<KeptMedia> kept = std::nullopt;

    template <class Of>
    static void fields(Of &of)
    {
        of("kind", &Media::kind);
        of("file", &Media::file);
        of("on_phones", &Media::on_phones);
        of("kept", &Media::kept);
    }
    bool operator==(const Media &) const = default;
};

/// What each kind needs (checkQuestion in question_check.h holds every import to it):
///   buzz, text   answer
///   choice       2 to 6 different options, one or more correct
///   true_false   2 different options, exactly one correct
///   number       answer as decimal text
///   order        2 to 10 different options in the right order
struct Question
{
    QuestionKind kind = QuestionKind::Buzz;
    QString text;
    QString answer;          ///< what the host reads as the right one
    QList<QString> accepted; ///< further spellings that are right
    QList<Option> options;
    std::optional<qint64> points;       ///< 0 to 1,000,000
    QString topic;                      ///< heading of a question in a list; on a board the category says it
    QString note;                       ///< for the host alone
    QString explanation;                ///< shown after the question
    std::optional<GameSpan> time_limit; ///< 1 s to 1 h
    QList<Media> media;
    std::optional<QString> difficulty;
    std::optional<QString> tolerance; ///< number: decimal text, not negative; none: exact
    bool nearest = false;             ///< number: the nearest guess wins
    bool partial_credit = false;      ///< order: what stands in its place counts
    bool by_speed = false;            ///< choice, true_false: faster answers earn more
    bool wager = false;               ///< only the choosing team plays, for what it bets

    template <class Of>
    static void fields(Of &of)
    {
        of("kind", &Question::kind);
        of("text", &Question::text);
        of("answer", &Question::answer);
        of("accepted", &Question::accepted);
        of("options", &Question::options);
        of("points", &Question::points);
        of("topic", &Question::topic);
        of("note", &Question::note);
        of("explanation", &Question::explanation);
        of("time_limit_ms", &Question::time_limit);
        of("media", &Question::media);
        of("difficulty", &Question::difficulty);
        of("tolerance", &Question::tolerance);
        of("nearest", &Question::nearest);
        of("partial_credit", &Question::partial_credit);
        of("by_speed", &Question::by_speed);
        of("wager", &Question::wager);
    }
    bool operator==(const Question &) const = default;
};

struct Category
{
    QString title;
    QList<Question> questions;

    template <class Of>
    static void fields(Of &of)
    {
        of("title", &Category::title);
        of("questions", &Category::questions);
    }
    bool operator==(const Category &) const = default;
};

/// The category is shown before the bets, the question after them.
struct FinalQuestion
{
    QString category;
    Question question;

    template <class Of>
    static void fields(Of &of)
    {
        of("category", &FinalQuestion::category);
        of("question", &FinalQuestion::question);
    }
    bool operator==(const FinalQuestion &) const = default;
};

struct Board
{
    QString title;
    QList<Category> categories;
    std::optional<FinalQuestion> final_question;

    template <class Of>
    static void fields(Of &of)
    {
        of("title", &Board::title);
        of("categories", &Board::categories);
        of("final_question", &Board::final_question);
    }
    bool operator==(const Board &) const = default;
};

/// Questions one after the other, without a board.
struct List
{
    QString title;
    QList<Question> questions;

    template <class Of>
    static void fields(Of &of)
    {
        of("title", &List::title);
        of("questions", &List::questions);
    }
    bool operator==(const List &) const = default;
};

/// `licence`: an SPDX name where there is one; empty: unknown. `language`: a BCP 47 tag; empty: unknown.
struct Pack
{
    QString title;
    QString author;
    QString licence;
    QString source;
    QString language;
    QList<QString> tags;
    QList<Board> boards;
    QList<List> lists;

    template <class Of>
    static void fields(Of &of)
    {
        of("title", &Pack::title);
        of("author", &Pack::author);
        of("licence", &Pack::licence);
        of("source", &Pack::source);
        of("language", &Pack::language);
        of("tags", &Pack::tags);
        of("boards", &Pack::boards);
        of("lists", &Pack::lists);
    }
    bool operator==(const Pack &) const = default;
};

/// Final questions count as questions; `media` counts different files.
struct PackCounts
{
    qint64 boards = 0;
    qint64 lists = 0;
    qint64 categories = 0;
    qint64 questions = 0;
    qint64 media = 0;
    bool operator==(const PackCounts &) const = default;
};

PackCounts countsOf(const Pack &pack);

/// Calls `visit` with each question, those of finals too, in the order in which they stand.
template <class AnyPack, class Visit>
void forEachQuestion(AnyPack &pack, Visit visit)
{
    for (auto &board : pack.boards) {
        for (auto &category : board.categories) {
            for (auto &question : category.questions)
                visit(question);
        }
        if (board.final_question)
            visit(board.final_question->question);
    }
    for (auto &list : pack.lists) {
        for (auto &question : list.questions)
            visit(question);
    }
}

/// The files that the pack's questions name, each once, in order of first use.
QList<QString> mediaFilesOf(const Pack &pack);

/// The pack as an object without "format" and "version". Members that are empty strings, empty lists or false
/// are left out, so that a member added later, with such a default, changes neither the bytes nor the hash of
/// a pack.
QJsonObject canonicalForm(const Pack &pack);

/// SHA-256 of the canonical form's compact bytes, as 64 lower-case hex digits. Covers the content of media
/// that are kept by the hash in their names.
QByteArray contentHash(const Pack &pack);

}
