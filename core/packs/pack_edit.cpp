// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack_edit.h"

#include "core/packs/question_check.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr qint64 kFirstPoints = 100;
constexpr qint64 kMostPoints = 1'000'000;

using Edited = Result<Pack, EditFault>;

template <class T>
bool holds(const QList<T> &list, qsizetype index)
{
    return index >= 0 && index < list.size();
}

template <class T>
bool takes(const QList<T> &list, qsizetype index)
{
    return index >= 0 && index <= list.size();
}

/// What the row is worth in another category, or a step more than the question above.
std::optional<qint64> pointsOfRow(const Board &board, qsizetype category, qsizetype row)
{
    for (qsizetype c = 0; c < board.categories.size(); ++c) {
        const QList<Question> &others = board.categories[c].questions;
        if (c != category && row < others.size() && others[row].points)
            return others[row].points;
    }
    const QList<Question> &own = board.categories[category].questions;
    const auto above = [&own](qsizetype at) {
        return at >= 0 && at < own.size() ? own[at].points : std::optional<qint64>();
    };
    if (row == 0)
        return kFirstPoints;
    const auto last = above(row - 1);
    if (!last)
        return std::nullopt;
    const auto before = above(row - 2);
    const qint64 step = before && *last > *before ? *last - *before : std::max(*last, kFirstPoints);
    return std::min(*last + step, kMostPoints);
}

QList<std::optional<qint64>> pointsOf(const QList<Question> &questions)
{
    QList<std::optional<qint64>> points;
    for (const Question &question : questions)
        points.append(question.points);
    return points;
}

/// Gives the places back what they were worth; a last one that is new gets what its row is worth.
void keepPoints(Board &board, qsizetype category, const QList<std::optional<qint64>> &before)
{
    QList<Question> &questions = board.categories[category].questions;
    for (qsizetype i = 0; i < std::min(questions.size(), before.size()); ++i)
        questions[i].points = before[i];
    if (questions.size() > before.size())
        questions.last().points = pointsOfRow(board, category, questions.size() - 1);
}

class Editor final
{
public:
    explicit Editor(const Pack &pack)
        : m_pack(pack)
    {}

    Edited operator()(const ChangeHeader &change)
    {
        m_pack.title = change.header.title;
        m_pack.author = change.header.author;
        m_pack.licence = change.header.licence;
        m_pack.source = change.header.source;
        m_pack.language = change.header.language;
        m_pack.tags = change.header.tags;
        return std::move(m_pack);
    }

    Edited operator()(const InsertPart &change)
    {
        const Spot &at = change.at;
        switch (at.kind) {
        case SpotKind::Board:
            return insert(m_pack.boards, at.group, std::get_if<Board>(&change.part));
        case SpotKind::Category:
            if (!boardAt(m_pack, at))
                return Failed{EditFault::NoSuchPlace};
            return insert(m_pack.boards[at.group].categories, at.category,
                          std::get_if<Category>(&change.part));
        case SpotKind::Cell:
            return insertCell(at, std::get_if<Question>(&change.part));
        case SpotKind::Final:
            return insertFinal(at, std::get_if<FinalQuestion>(&change.part));
        case SpotKind::List:
            return insert(m_pack.lists, at.group, std::get_if<List>(&change.part));
        case SpotKind::Entry:
            if (!listAt(m_pack, at))
                return Failed{EditFault::NoSuchPlace};
            return insert(m_pack.lists[at.group].questions, at.question, std::get_if<Question>(&change.part));
        case SpotKind::Header:
            break;
        }
        return Failed{EditFault::WrongPart};
    }

    Edited operator()(const RemovePart &change)
    {
        const Spot &at = change.at;
        if (at.kind == SpotKind::Header)
            return Failed{EditFault::WrongPart};
        if (!isThere(m_pack, at))
            return Failed{EditFault::NoSuchPlace};
        switch (at.kind) {
        case SpotKind::Board:
            m_pack.boards.removeAt(at.group);
            break;
        case SpotKind::Category:
            m_pack.boards[at.group].categories.removeAt(at.category);
            break;
        case SpotKind::Cell: {
            Board &board = m_pack.boards[at.group];
            QList<Question> &questions = board.categories[at.category].questions;
            const auto points = pointsOf(questions);
            questions.removeAt(at.question);
            keepPoints(board, at.category, points);
            break;
        }
        case SpotKind::Final:
            m_pack.boards[at.group].final_question.reset();
            break;
        case SpotKind::List:
            m_pack.lists.removeAt(at.group);
            break;
        case SpotKind::Entry:
            m_pack.lists[at.group].questions.removeAt(at.question);
            break;
        case SpotKind::Header:
            break;
        }
        return std::move(m_pack);
    }

    Edited operator()(const MovePart &change)
    {
        const Spot &from = change.from;
        const Spot &to = change.to;
        if (from.kind != to.kind || from.kind == SpotKind::Header || from.kind == SpotKind::Final)
            return Failed{EditFault::WrongPart};
        if (!isThere(m_pack, from))
            return Failed{EditFault::NoSuchPlace};
        switch (from.kind) {
        case SpotKind::Board:
            return move(m_pack.boards, from.group, to.group);
        case SpotKind::Category:
            if (from.group != to.group)
                return Failed{EditFault::WrongPart};
            return move(m_pack.boards[from.group].categories, from.category, to.category);
        case SpotKind::Cell:
            return moveCell(from, to);
        case SpotKind::List:
            return move(m_pack.lists, from.group, to.group);
        case SpotKind::Entry:
            if (from.group != to.group)
                return Failed{EditFault::WrongPart};
            return move(m_pack.lists[from.group].questions, from.question, to.question);
        case SpotKind::Header:
        case SpotKind::Final:
            break;
        }
        return Failed{EditFault::WrongPart};
    }

    Edited operator()(const Rename &change)
    {
        const Spot &at = change.at;
        if (!isThere(m_pack, at))
            return Failed{EditFault::NoSuchPlace};
        switch (at.kind) {
        case SpotKind::Board:
            m_pack.boards[at.group].title = change.title;
            break;
        case SpotKind::Category:
            m_pack.boards[at.group].categories[at.category].title = change.title;
            break;
        case SpotKind::Final:
            m_pack.boards[at.group].final_question->category = change.title;
            break;
        case SpotKind::List:
            m_pack.lists[at.group].title = change.title;
            break;
        case SpotKind::Header:
        case SpotKind::Cell:
        case SpotKind::Entry:
            return Failed{EditFault::WrongPart};
        }
        return std::move(m_pack);
    }

    Edited operator()(const ReplaceQuestion &change)
    {
        if (!isQuestionSpot(change.at))
            return Failed{EditFault::WrongPart};
        if (!isThere(m_pack, change.at))
            return Failed{EditFault::NoSuchPlace};
        question(change.at) = change.question;
        return std::move(m_pack);
    }

private:
    /// There is one at `at`.
    Question &question(const Spot &at)
    {
        if (at.kind == SpotKind::Entry)
            return m_pack.lists[at.group].questions[at.question];
        Board &board = m_pack.boards[at.group];
        return at.kind == SpotKind::Final ? board.final_question->question
                                          : board.categories[at.category].questions[at.question];
    }

    template <class T>
    Edited insert(QList<T> &list, qsizetype at, const T *part)
    {
        if (!part)
            return Failed{EditFault::WrongPart};
        if (!takes(list, at))
            return Failed{EditFault::NoSuchPlace};
        list.insert(at, *part);
        return std::move(m_pack);
    }

    template <class T>
    Edited move(QList<T> &list, qsizetype from, qsizetype to)
    {
        if (!holds(list, to))
            return Failed{EditFault::NoSuchPlace};
        list.move(from, to);
        return std::move(m_pack);
    }

    Edited insertCell(const Spot &at, const Question *part)
    {
        if (!part)
            return Failed{EditFault::WrongPart};
        const Category *category = categoryAt(m_pack, at);
        if (!category || !takes(category->questions, at.question))
            return Failed{EditFault::NoSuchPlace};
        Board &board = m_pack.boards[at.group];
        QList<Question> &questions = board.categories[at.category].questions;
        const bool behind_all = at.question == questions.size();
        const auto points = pointsOf(questions);
        questions.insert(at.question, *part);
        if (!behind_all)
            keepPoints(board, at.category, points);
        return std::move(m_pack);
    }

    Edited insertFinal(const Spot &at, const FinalQuestion *part)
    {
        if (!part)
            return Failed{EditFault::WrongPart};
        if (!boardAt(m_pack, at))
            return Failed{EditFault::NoSuchPlace};
        Board &board = m_pack.boards[at.group];
        if (board.final_question)
            return Failed{EditFault::AlreadyThere};
        board.final_question = *part;
        return std::move(m_pack);
    }

    Edited moveCell(const Spot &from, const Spot &to)
    {
        if (from.group != to.group)
            return Failed{EditFault::WrongPart};
        const Category *target = categoryAt(m_pack, to);
        if (!target)
            return Failed{EditFault::NoSuchPlace};
        Board &board = m_pack.boards[from.group];
        if (from.category == to.category) {
            QList<Question> &questions = board.categories[from.category].questions;
            if (!holds(questions, to.question))
                return Failed{EditFault::NoSuchPlace};
            const auto points = pointsOf(questions);
            questions.move(from.question, to.question);
            keepPoints(board, from.category, points);
            return std::move(m_pack);
        }
        if (holds(target->questions, to.question)) {
            std::swap(question(from), question(to));
            std::swap(question(from).points, question(to).points);
            return std::move(m_pack);
        }
        if (to.question != target->questions.size())
            return Failed{EditFault::NoSuchPlace};
        QList<Question> &left = board.categories[from.category].questions;
        const auto points = pointsOf(left);
        board.categories[to.category].questions.append(left.takeAt(from.question));
        keepPoints(board, from.category, points);
        return std::move(m_pack);
    }

    Pack m_pack;
};

/// "Rivers" -> "Rivers 2", "Rivers 2" -> "Rivers 3": the first that is not among `taken`.
QString nextTitle(const QString &title, const QSet<QString> &taken)
{
    qsizetype end = title.size();
    while (end > 0 && title[end - 1].isDigit() && title.size() - end < 6)
        --end;
    const bool numbered = end > 1 && end < title.size() && title[end - 1].isSpace();
    const QString stem = numbered ? title.first(end).trimmed() : title;
    if (stem.isEmpty())
        return title;
    for (qint64 number = 2;; ++number) {
        const QString next = stem + u' ' + QString::number(number);
        if (!taken.contains(next))
            return next;
    }
}

template <class T>
T copyOf(const QList<T> &list, qsizetype at)
{
    QSet<QString> taken;
    for (const T &one : list)
        taken.insert(one.title);
    T copy = list[at];
    copy.title = nextTitle(copy.title, taken);
    return copy;
}

/// What the host reads, without the options that are still empty.
QString readOff(QuestionKind kind, QList<Option> options)
{
    options.removeIf([](const Option &option) { return option.text.isEmpty(); });
    return answerFromOptions(kind, options);
}

QList<Option> emptyOptions(qsizetype count)
{
    QList<Option> options;
    for (qsizetype i = 0; i < count; ++i)
        options.append(Option());
    return options;
}

/// At least `least` options, the first right one kept if only one may be.
QList<Option> optionsFor(QuestionKind kind, const Question &question, const TruthWords &words)
{
    constexpr qsizetype most_choices = 6;
    constexpr qsizetype usual = 4;
    QList<Option> options = question.options;
    if (kind == QuestionKind::TrueFalse) {
        const auto truth = parseTruth(question.answer);
        const bool known = truth || question.answer == words.yes || question.answer == words.no;
        const bool yes = truth.value_or(question.answer == words.yes);
        return {{words.yes, known && yes}, {words.no, known && !yes}};
    }
    if (question.kind == QuestionKind::TrueFalse)
        options.clear();
    if (options.isEmpty()) {
        options = emptyOptions(usual);
        if (!question.answer.isEmpty())
            options.first() = {question.answer, kind == QuestionKind::Choice};
    }
    if (kind == QuestionKind::Order) {
        for (Option &option : options)
            option.correct = false;
    } else if (options.size() > most_choices) {
        options.resize(most_choices);
    }
    return options;
}

}

Header headerOf(const Pack &pack)
{
    return {pack.title, pack.author, pack.licence, pack.source, pack.language, pack.tags};
}

Result<Pack, EditFault> edit(const Pack &pack, const Change &change)
{
    return std::visit(Editor(pack), change);
}

std::optional<Change> deletionOf(const Pack &pack, const Spot &spot)
{
    if (spot.kind == SpotKind::Header || !isThere(pack, spot))
        return std::nullopt;
    if (spot.kind != SpotKind::Cell)
        return RemovePart{spot};
    const Question &question = *questionAt(pack, spot);
    const bool last = spot.question + 1 == categoryAt(pack, spot)->questions.size();
    if (last || isBlank(question))
        return RemovePart{spot};
    Question blank;
    blank.points = question.points;
    return ReplaceQuestion{spot, blank};
}

std::optional<InsertPart> duplicateOf(const Pack &pack, const Spot &spot)
{
    if (!isThere(pack, spot))
        return std::nullopt;
    Spot behind = spot;
    switch (spot.kind) {
    case SpotKind::Board:
        ++behind.group;
        return InsertPart{behind, copyOf(pack.boards, spot.group)};
    case SpotKind::Category:
        ++behind.category;
        return InsertPart{behind, copyOf(boardAt(pack, spot)->categories, spot.category)};
    case SpotKind::List:
        ++behind.group;
        return InsertPart{behind, copyOf(pack.lists, spot.group)};
    case SpotKind::Cell: {
        ++behind.question;
        Question copy = *questionAt(pack, spot);
        if (behind.question == categoryAt(pack, spot)->questions.size())
            copy.points = pointsOfRow(*boardAt(pack, spot), spot.category, behind.question);
        return InsertPart{behind, copy};
    }
    case SpotKind::Entry:
        ++behind.question;
        return InsertPart{behind, *questionAt(pack, spot)};
    case SpotKind::Header:
    case SpotKind::Final:
        break;
    }
    return std::nullopt;
}

Question freshQuestion(const Pack &pack, const Spot &spot)
{
    Question question;
    if (spot.kind == SpotKind::Final) {
        question.kind = QuestionKind::Text;
        return question;
    }
    Spot above = spot;
    --above.question;
    const Question *neighbour = questionAt(pack, above);
    if (neighbour)
        question = asKind(question, neighbour->kind, {});
    if (spot.kind == SpotKind::Cell && categoryAt(pack, spot))
        question.points = pointsOfRow(*boardAt(pack, spot), spot.category, spot.question);
    else if (neighbour)
        question.points = neighbour->points;
    if (question.kind == QuestionKind::TrueFalse && neighbour) {
        question.options = neighbour->options; // its words, in the pack's language
        for (Option &option : question.options)
            option.correct = false;
    }
    return question;
}

Board freshBoard(qsizetype categories, qsizetype questions, qint64 step)
{
    Category category;
    for (qsizetype row = 1; row <= questions; ++row) {
        Question question;
        question.points = std::min(row * step, kMostPoints);
        category.questions.append(question);
    }
    Board board;
    for (qsizetype i = 0; i < categories; ++i)
        board.categories.append(category);
    return board;
}

Category freshCategory(const Board &board)
{
    constexpr qsizetype usual_rows = 5;
    qsizetype rows = board.categories.isEmpty() ? usual_rows : 1;
    for (const Category &category : board.categories)
        rows = std::max(rows, category.questions.size());
    Board grown = board;
    grown.categories.append(Category());
    const qsizetype last = grown.categories.size() - 1;
    for (qsizetype row = 0; row < rows; ++row) {
        Question blank;
        blank.points = pointsOfRow(grown, last, row);
        grown.categories[last].questions.append(blank);
    }
    return grown.categories[last];
}

Question asKind(const Question &question, QuestionKind kind, const TruthWords &words)
{
    if (question.kind == kind)
        return question;
    Question made = question;
    made.kind = kind;
    const bool choosing = kind == QuestionKind::Choice || kind == QuestionKind::TrueFalse;
    const bool has_options = choosing || kind == QuestionKind::Order;
    made.by_speed = choosing && question.by_speed;
    made.partial_credit = false;
    made.nearest = false;
    made.tolerance.reset();
    if (!has_options) {
        made.options.clear();
        if (question.kind == QuestionKind::TrueFalse || question.kind == QuestionKind::Order)
            made.answer.clear(); // "True" or a row of things answers no other kind
        return made;
    }
    made.accepted.clear();
    made.options = optionsFor(kind, question, words);
    made.answer = readOff(kind, made.options);
    return made;
}

Question withOptions(const Question &question, const QList<Option> &options)
{
    Question made = question;
    made.options = options;
    if (question.answer.isEmpty() || question.answer == readOff(question.kind, question.options))
        made.answer = readOff(question.kind, options);
    return made;
}

}
