// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quiz/planning.h"

namespace quizaar::quiz {

namespace {

/// Points of a question that brings none: its row on a board, 100 in a list.
constexpr qint64 pointsPerRow = 100;

class Planner
{
public:
    explicit Planner(const night::Night &night)
        : m_night(night)
    {}

    bool exhausted() const { return m_exhausted; }

    PlannedRound boards(const packs::Pack &pack)
    {
        PlannedRound planned = round(night::RoundKind::Board, pack.title);
        planned.round.wrong_cost = night::WrongCost::Full;
        for (const packs::Board &source : pack.boards) {
            Board board{draw<BoardId>(), source.title, {}};
            for (const packs::Category &column : source.categories) {
                Category category{draw<CategoryId>(), column.title, {}};
                for (qsizetype row = 0; row < column.questions.size(); ++row) {
                    const packs::Question &content = column.questions.at(row);
                    category.questions.append(add(planned, content, column.title,
                                                  content.points.value_or(pointsPerRow * (row + 1))));
                }
                board.categories.append(category);
            }
            planned.plan.boards.append(board);
        }
        return planned;
    }

    /// The question of a final stands for itself: what it is worth is bet.
    PlannedRound final(const packs::FinalQuestion &source)
    {
        PlannedRound planned = round(night::RoundKind::Final, source.category);
        planned.plan.list.append(add(planned, source.question, source.category, 0));
        return planned;
    }

    PlannedRound list(const packs::Pack &pack, const packs::List &source)
    {
        PlannedRound planned =
            round(night::RoundKind::List, source.title.isEmpty() ? pack.title : source.title);
        planned.round.wrong_cost = night::WrongCost::Nothing;
        for (const packs::Question &content : source.questions)
            planned.plan.list.append(
                add(planned, content, content.topic, content.points.value_or(pointsPerRow)));
        return planned;
    }

private:
    template <class T>
    T draw()
    {
        const auto number = night::nextNumber(m_night, m_drawn++);
        m_exhausted = m_exhausted || !number;
        return T{number.value_or(0)};
    }

    PlannedRound round(night::RoundKind kind, const QString &title)
    {
        PlannedRound planned;
        planned.round.id = draw<RoundId>();
        planned.round.kind = kind;
        planned.round.title = title;
        return planned;
    }

    QuestionId add(PlannedRound &planned, const packs::Question &content, const QString &category,
                   qint64 points)
    {
        Question question;
        question.id = draw<QuestionId>();
        question.round = planned.round.id;
        question.category = category;
        question.points = points;
        question.content = std::make_shared<const packs::Question>(content);
        planned.questions.append(question);
        return question.id;
    }

    const night::Night &m_night;
    qint64 m_drawn = 0;
    bool m_exhausted = false;
};

packs::Question contentOf(const Quiz &quiz, QuestionId id)
{
    const Question question = quiz.questions.value(id);
    packs::Question content = *question.content;
    content.points = question.points;
    return content;
}

packs::Board boardOf(const Quiz &quiz, const Board &planned)
{
    packs::Board board{planned.title, {}, std::nullopt};
    for (const Category &category : planned.categories) {
        packs::Category column{category.title, {}};
        for (const QuestionId id : category.questions)
            column.questions.append(contentOf(quiz, id));
        board.categories.append(column);
    }
    return board;
}

packs::List listOf(const Quiz &quiz, const night::Round &round, const QList<QuestionId> &planned)
{
    packs::List list{round.title, {}};
    for (const QuestionId id : planned) {
        packs::Question content = contentOf(quiz, id);
        content.topic = quiz.questions.value(id).category;
        list.questions.append(content);
    }
    return list;
}

void addFinal(packs::Pack &pack, const packs::FinalQuestion &final)
{
    for (packs::Board &board : pack.boards) {
        if (!board.final_question) {
            board.final_question = final;
            return;
        }
    }
    pack.boards.append({final.category, {}, final});
}

}

Decision planPack(const night::Night &night, const packs::Pack &pack)
{
    PackAdded added;
    added.hash = QString::fromLatin1(packs::contentHash(pack));
    added.title = pack.title;
    if (night.packs.contains(added.hash))
        return refuse(RefusalCode::PackKnown);
    Planner planner(night);
    if (!pack.boards.isEmpty())
        added.rounds.append(planner.boards(pack));
    for (const packs::Board &board : pack.boards) {
        if (board.final_question)
            added.rounds.append(planner.final(*board.final_question));
    }
    for (const packs::List &list : pack.lists)
        added.rounds.append(planner.list(pack, list));
    added.rounds.removeIf([](const PlannedRound &planned) { return planned.questions.isEmpty(); });
    if (added.rounds.isEmpty())
        return refuse(RefusalCode::PackEmpty);
    if (planner.exhausted())
        return refuse(RefusalCode::NumbersExhausted);
    return Events{Event(added)};
}

packs::Pack packOf(const night::Night &night, const Quiz &quiz)
{
    packs::Pack pack;
    pack.title = night.name;
    QList<packs::FinalQuestion> finals;
    for (const RoundId id : night.round_order) {
        const night::Round round = night.rounds.value(id);
        const Plan plan = quiz.plans.value(id);
        for (const Board &board : plan.boards)
            pack.boards.append(boardOf(quiz, board));
        if (round.kind == night::RoundKind::Final && !plan.list.isEmpty()) {
            packs::Question content = *quiz.questions.value(plan.list.first()).content;
            finals.append({round.title, content});
        } else if (!plan.list.isEmpty()) {
            pack.lists.append(listOf(quiz, round, plan.list));
        }
    }
    for (const packs::FinalQuestion &final : std::as_const(finals))
        addFinal(pack, final);
    return pack;
}

}
