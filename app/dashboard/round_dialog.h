// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/choice_box.h"
#include "core/quiz/commands.h"

#include <QCheckBox>
#include <QDialog>
#include <QSpinBox>

namespace quizaar {

/// How a round is played. What stands once it runs cannot be changed there.
class RoundDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoundDialog)

public:
    RoundDialog(const night::Round &round, QWidget *parent);

Q_SIGNALS:
    void chosen(const quizaar::quiz::SetRound &rules);

private:
    QLayout *makeTimes();
    night::RoundTimes times() const;
    void choose();

    night::Round m_round;
    ChoiceBox *m_reveal;
    ChoiceBox *m_cost;
    ChoiceBox *m_scores;
    QSpinBox *m_weight;
    QCheckBox *m_jokers;
    QCheckBox *m_picks;
    QCheckBox *m_by_itself;
    QSpinBox *m_reading; // seconds; the least stands for what the round would do by itself
    QSpinBox *m_answering;
    QSpinBox *m_result;
    QSpinBox *m_choosing;
};

/// "Shown", "Hidden", "Frozen as they are".
QString scoreboardWords(night::Scoreboard scoreboard);

}
