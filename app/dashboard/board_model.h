// SPDX-License-Identifier: GPL-3.0-or-later
// The board (or the list of questions) that the running round shows.
#pragma once

#include "core/engine/state.h"

#include <QAbstractTableModel>

namespace quizaar {

/// Board: a column for each category, rows by rising points. List: one column, a row for each question.
class BoardModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardModel)

public:
    enum class Shape
    {
        Nothing,
        Board,
        List
    };
    enum Role
    {
        QuestionRole = Qt::UserRole,
        AnsweredRole
    };

    explicit BoardModel(QObject *parent)
        : QAbstractTableModel(parent)
    {}

    /// Only cells that are different now are announced as changed.
    void setState(const engine::State &state);
    Shape shape() const { return m_shape; }
    /// The first question that has not been played, or an invalid index.
    QModelIndex firstOpen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell
    {
        QuestionId question;
        QString text;
        QString spoken;
        bool answered = false;
        bool operator==(const Cell &) const = default;
    };
    struct Column
    {
        QString title;
        QList<Cell> cells;
    };
    const Cell *cellAt(const QModelIndex &index) const;
    bool sameShape(const QList<Column> &columns) const;

    Shape m_shape = Shape::Nothing;
    QList<Column> m_columns;
};

/// The round that runs, or null.
const night::Round *runningRound(const night::Night &night);

}
