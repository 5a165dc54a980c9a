// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/choice_box.h"
#include "core/trading/commands.h"

#include <QCheckBox>
#include <QDialog>

namespace quizaar {

/// Asks how a trading round shall be played. Deletes itself once it is closed.
class TradingDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TradingDialog)

public:
    TradingDialog(std::shared_ptr<const trading::Ruleset> rules, QWidget *parent);

Q_SIGNALS:
    /// The host wants this round.
    void chosen(const trading::AddTradingRound &round);

private:
    void choose();

    std::shared_ptr<const trading::Ruleset> m_rules;
    ChoiceBox *m_difficulty;
    ChoiceBox *m_minutes;
    QCheckBox *m_banker_confirms;
    QCheckBox *m_gates;
};

}
