// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/choice_box.h"
#include "core/quiz/commands.h"
#include "core/quiz/quiz.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QSpinBox>

namespace quizaar {

/// How a round is played. What stands once it runs cannot be changed there.
class RoundDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoundDialog)

public:
    /// `quiz` is asked what the round holds; it has to outlive the dialog's making only.
    RoundDialog(const night::Round &round, const quiz::Quiz &quiz, QWidget *parent);

Q_SIGNALS:
    void chosen(const quizaar::quiz::SetRound &rules);

private:
    QLayout *makeTimes();
    night::RoundTimes times() const;
    night::Reveal reveal() const;
    void sayWhatNeedsHost();
    void choose();

    night::Round m_round;
    quiz::Quiz m_quiz;
    ChoiceBox *m_reveal;
    ChoiceBox *m_cost;
    ChoiceBox *m_scores;
    QSpinBox *m_weight;
    QCheckBox *m_jokers;
    QCheckBox *m_picks;
    QCheckBox *m_by_itself;
    QLabel *m_needs_host; // why the round cannot run by itself, as its rules are chosen above
    QSpinBox *m_reading; // seconds; the least stands for what the round would do by itself
    QSpinBox *m_answering;
    QSpinBox *m_result;
    QSpinBox *m_choosing;
};

/// "Shown", "Hidden", "Frozen as they are".
QString scoreboardWords(night::Scoreboard scoreboard);

}
