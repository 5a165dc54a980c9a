// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/state.h"

#include <QDialog>
#include <QLineEdit>

namespace quizaar {

/// A question for those who share the first place.
class TieBreakDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TieBreakDialog)

public:
    TieBreakDialog(const engine::State &state, QWidget *parent);

Q_SIGNALS:
    void chosen(const quizaar::quiz::AskTieBreak &question);

private:
    void choose();

    QLineEdit *m_text;
    QLineEdit *m_answer;
};

}
