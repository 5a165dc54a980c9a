// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/two_line_model.h"
#include "core/engine/state.h"

namespace quizaar {

/// What a round has asked whose answers are collected at its end: each question with how many have answered;
/// once they are collected, each spelling below it, to be ruled on.
class SheetModel final : public TwoLineModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SheetModel)

public:
    explicit SheetModel(QObject *parent)
        : TwoLineModel(parent)
    {}
    void setState(const engine::State &state);

    QuestionId questionAt(const QModelIndex &index) const { return m_meant.value(index.row()).question; }
    /// Empty: the row is the question itself.
    QString spellingAt(const QModelIndex &index) const { return m_meant.value(index.row()).spelling; }
    /// The next spelling that nobody has ruled on, from this row on and around; invalid where there is none.
    QModelIndex nextOpen(int row) const;

private:
    struct Meant
    {
        QuestionId question;
        QString spelling;
        bool open = false;
    };
    void addSpellings(const engine::State &state, const quiz::Question &question, QList<Row> &rows);

    QList<Meant> m_meant; // row by row
};

}
