// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/board_model.h"

#include <QTableView>

namespace quizaar {

/// The board as tiles. Arrows move, Enter or a click chooses.
class BoardView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardView)

public:
    BoardView(BoardModel &model, QWidget *parent);

Q_SIGNALS:
    void chosen(quizaar::QuestionId question);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    void choose(const QModelIndex &index);

    BoardModel &m_board;
};

}
