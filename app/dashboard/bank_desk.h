// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/state_feed.h"
#include "app/dashboard/trading_model.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace quizaar {

/// The bank: prices and stock of the goods, the base price that the host sets, the food tax, and what teams
/// offer each other.
class BankDesk final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BankDesk)

public:
    BankDesk(StateFeed &feed, CommandDesk &desk, QWidget *parent);

    /// Once a second and whenever the state is another one, while it is seen.
    void refresh();

private:
    void suggestBase();
    const trading::Game *game() const;

    StateFeed &m_feed;
    CommandDesk &m_desk;
    TradingModel *m_goods;
    TradingModel *m_offers;
    QListView *m_goods_view;
    QDoubleSpinBox *m_base;
    QPushButton *m_set;
    QLabel *m_tax;
    QPushButton *m_collect;
    QLabel *m_no_offers;
    QListView *m_offers_view;
};

}
