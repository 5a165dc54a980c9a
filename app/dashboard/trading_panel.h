// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/bank_desk.h"
#include "app/dashboard/choice_box.h"
#include "app/dashboard/command_desk.h"
#include "app/dashboard/price_plot.h"
#include "app/dashboard/state_feed.h"
#include "app/dashboard/trading_events_desk.h"
#include "app/dashboard/trading_model.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>

namespace quizaar {

/// The trading round that runs: nations, and what the host or banker does: challenges, bank, events.
class TradingPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TradingPanel)

public:
    TradingPanel(StateFeed &feed, CommandDesk &desk, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeNations();
    QWidget *makeChallenges();
    void refresh();
    void refreshButtons();
    void refreshExercises();
    void suggestTarget();
    ChallengeId chosen() const;
    const trading::Game *game() const;

    StateFeed &m_feed;
    CommandDesk &m_desk;
    TradingModel *m_nations;
    TradingModel *m_challenges;
    QLabel *m_title;
    QListView *m_nation_view;
    QListView *m_challenge_view;
    QLabel *m_nothing;
    ChoiceBox *m_exercise;
    QSpinBox *m_target;
    QPushButton *m_assign;
    QPushButton *m_complete;
    QPushButton *m_cancel;
    QPushButton *m_extend;
    QPushButton *m_scores;
    BankDesk *m_bank;
    PricePlot *m_prices;
    TradingEventsDesk *m_events;
    RoundId m_round; // whose exercises are offered
    QTimer m_second;
};

}
