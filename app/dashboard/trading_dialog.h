// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/choice_box.h"
#include "app/dashboard/ruleset_list.h"
#include "core/trading/commands.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace quizaar {

/// Sets a trading round up, on one page: which rules, how long, how hard, who confirms. Own rulesets are made
/// here, too. Deletes itself once it is closed.
class TradingDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TradingDialog)

public:
    struct Offer
    {
        std::shared_ptr<const trading::Ruleset> usual; // what the program was started with
        QString folder;                                // of own rulesets
        qsizetype nations = 0;                         // teams with players
    };

    TradingDialog(Offer offer, QWidget *parent);

Q_SIGNALS:
    /// The host wants this round.
    void chosen(const trading::AddTradingRound &round);

private:
    QWidget *makeList();
    QWidget *makePage();
    void fill(const QString &current);
    void showRules();
    void showChoices(const trading::Ruleset &rules);
    void changeRules(const QString &id, const QByteArray &file, const QString &title);
    void askDelete();
    void choose();
    const RulesetList::Entry *entry() const; // that can be played, else null
    const RulesetList::Entry *own() const;   // of the host's, whether it can be played or not

    Offer m_offer;
    RulesetList *m_rulesets;
    QListView *m_view;
    QLabel *m_title;
    QLabel *m_story;
    ChoiceBox *m_difficulty;
    ChoiceBox *m_minutes;
    QCheckBox *m_banker_confirms;
    QCheckBox *m_gates;
    QCheckBox *m_quiz;
    QPushButton *m_copy;
    QPushButton *m_change;
    QPushButton *m_delete;
    QPushButton *m_add = nullptr;
};

}
