// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/game_boards.h"

#include "core/packs/arrange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

bool isShown(const QList<Category> &categories)
{
    return categories.size() <= kMaxShownColumns &&
           std::all_of(categories.begin(), categories.end(),
                       [](const Category &category) { return category.questions.size() <= kMaxShownRows; });
}

/// 200 for each row, twice that in the second round, where a column says nothing of its own.
void fillPoints(QList<Category> &categories, GameRound round)
{
    const qint64 step = round == GameRound::First ? 200 : 400;
    for (Category &category : categories) {
        if (std::any_of(category.questions.begin(), category.questions.end(),
                        [](const Question &question) { return question.points.has_value(); }))
            continue;
        qint64 points = 0;
        for (Question &question : category.questions)
            question.points = points += step;
    }
}

List listOf(Board board)
{
    List list{board.title, {}};
    for (Category &category : board.categories) {
        for (Question &question : category.questions) {
            question.topic = category.title;
            list.questions.append(std::move(question));
        }
    }
    if (board.final_question) {
        board.final_question->question.topic = board.final_question->category;
        list.questions.append(std::move(board.final_question->question));
    }
    return list;
}

}

std::optional<GameRound> roundOf(const QString &word)
{
    QString plain = word.trimmed().toLower();
    plain.remove(u'!');
    if (plain.endsWith(" jeopardy"_L1))
        plain.chop(9);
    if (plain == "1"_L1 || plain == "single"_L1 || plain == "jeopardy"_L1)
        return GameRound::First;
    if (plain == "2"_L1 || plain == "double"_L1)
        return GameRound::Second;
    if (plain == "3"_L1 || plain == "final"_L1)
        return GameRound::Final;
    return std::nullopt;
}

void addShown(Pack &pack, Board board)
{
    if (isShown(board.categories))
        pack.boards.append(std::move(board));
    else
        pack.lists.append(listOf(std::move(board)));
}

void GameBoards::put(const QString &game, GameRound round, const QString &category, Question question)
{
    if (round == GameRound::Final) {
        m_final_order.append(game);
        m_finals.insert(game, {category, std::move(question)});
        return;
    }
    const std::pair key{game, static_cast<int>(round)};
    if (!m_known.contains(key)) {
        m_known.insert(key, m_parts.size());
        m_parts.append({game, round, {}, {}});
    }
    Part &part = m_parts[m_known.value(key)];
    if (!part.known.contains(category)) {
        part.known.insert(category, part.categories.size());
        part.categories.append({category, {}});
    }
    part.categories[part.known.value(category)].questions.append(std::move(question));
}

void GameBoards::addTo(Pack &pack) &&
{
    const auto titled = [&](const QString &game, const QString &number) {
        QString title = pack.title;
        for (const QString &part : {game, number}) {
            if (!part.isEmpty())
                title += u' ' + part;
        }
        return title.trimmed();
    };
    QHash<QString, qsizetype> last; // the board of a game that its final stands on
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        const auto found = last.constFind(part.game);
        if (found == last.constEnd() || m_parts[*found].round < part.round)
            last.insert(part.game, i);
    }
    QList<Board> boards;
    for (Part &part : m_parts) {
        if (isShown(part.categories))
            fillPoints(part.categories, part.round);
        const QString number = part.round == GameRound::First ? u"1"_s : u"2"_s;
        boards.append({titled(part.game, number), std::move(part.categories), {}});
    }
    for (const QString &game : std::as_const(m_final_order)) {
        if (const auto found = last.constFind(game); found != last.constEnd())
            boards[*found].final_question = m_finals.take(game);
        else
            boards.append({titled(game, {}), {}, m_finals.take(game)});
    }
    for (Board &board : boards)
        addShown(pack, std::move(board));
}

}
