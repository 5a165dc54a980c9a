// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/board_model.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

const night::Round *runningRound(const night::Night &night)
{
    for (const RoundId id : night.round_order) {
        const night::Round *round = night::findRound(night, id);
        if (round && round->status == night::RoundStatus::Running)
            return round;
    }
    return nullptr;
}

void BoardModel::setState(const engine::State &state)
{
    QList<Column> columns;
    Shape shape = Shape::Nothing;
    const auto cell = [&](QuestionId id, const QString &text, const QString &spoken) {
        const bool answered = state.quiz.states.value(id).answered;
        return Cell{id, text, answered ? tr("%1, played").arg(spoken) : spoken, answered};
    };
    if (const night::Round *round = runningRound(state.night)) {
        const quiz::Plan plan = state.quiz.plans.value(round->id);
        const quiz::Course course = state.quiz.courses.value(round->id);
        const quiz::Board *board = course.board ? quiz::findBoard(plan, *course.board) : nullptr;
        if (board) {
            shape = Shape::Board;
            for (const quiz::Category &category : board->categories) {
                Column column{oneLine(category.title), {}};
                for (const QuestionId id : category.questions) {
                    const QString points = QString::number(state.quiz.questions.value(id).points);
                    column.cells.append(cell(id, points, tr("%1, %2 points").arg(column.title, points)));
                }
                columns.append(column);
            }
        } else if (!plan.list.isEmpty()) {
            shape = Shape::List;
            Column column{tr("Questions"), {}};
            for (const QuestionId id : plan.list) {
                const auto found = state.quiz.questions.constFind(id);
                const bool known = found != state.quiz.questions.cend() &&
                                   (!hidesAnswers(state) || state.quiz.states.value(id).answered);
                const QString asked = known ? found->content->text : QString();
                const QString line = tr("%1.  %2").arg(column.cells.size() + 1).arg(oneLine(asked));
                column.cells.append(cell(id, line, line));
            }
            columns.append(column);
        }
    }
    if (shape != m_shape || !sameShape(columns)) {
        beginResetModel();
        m_shape = shape;
        m_columns = columns;
        endResetModel();
        return;
    }
    for (int c = 0; c < columns.size(); ++c) {
        for (int r = 0; r < columns.at(c).cells.size(); ++r) {
            const Cell &now = columns.at(c).cells.at(r);
            if (m_columns.at(c).cells.at(r) == now)
                continue;
            m_columns[c].cells[r] = now;
            Q_EMIT dataChanged(index(r, c), index(r, c));
        }
    }
}

bool BoardModel::sameShape(const QList<Column> &columns) const
{
    return std::equal(columns.begin(), columns.end(), m_columns.begin(), m_columns.end(),
                      [](const Column &a, const Column &b) {
                          return a.title == b.title &&
                                 std::equal(
                                     a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                                     [](const Cell &x, const Cell &y) { return x.question == y.question; });
                      });
}

QModelIndex BoardModel::firstOpen() const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const Cell *cell = cellAt(index(row, column));
            if (cell && !cell->answered)
                return index(row, column);
        }
    }
    return {};
}

const BoardModel::Cell *BoardModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() >= m_columns.size())
        return nullptr;
    const QList<Cell> &cells = m_columns.at(index.column()).cells;
    return index.row() < cells.size() ? &cells.at(index.row()) : nullptr;
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    qsizetype most = 0;
    if (!parent.isValid()) {
        for (const Column &column : m_columns)
            most = std::max(most, column.cells.size());
    }
    return static_cast<int>(most);
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    const Cell *cell = cellAt(index);
    if (!cell)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell->text;
    case Qt::AccessibleTextRole:
        return cell->spoken;
    case Qt::ToolTipRole:
        return plainTip(cell->spoken);
    case QuestionRole:
        return cell->question.number;
    case AnsweredRole:
        return cell->answered;
    default:
        return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    return role == Qt::ToolTipRole ? QVariant(plainTip(m_columns.at(section).title)) : QVariant();
}

}
