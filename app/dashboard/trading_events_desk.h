// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/choice_box.h"
#include "app/dashboard/command_desk.h"
#include "app/dashboard/state_feed.h"
#include "app/dashboard/trading_model.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>

namespace quizaar {

/// What happens to the nations: events in force, and one that the host triggers after he has seen what it
/// would do.
class TradingEventsDesk final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TradingEventsDesk)

public:
    TradingEventsDesk(StateFeed &feed, CommandDesk &desk, QWidget *parent);

    /// Once a second and whenever the state is another one, while it is seen.
    void refresh();

private:
    void offerChoices(const trading::Game &game);
    void refreshPreview(const trading::Game &game);
    trading::TriggerEvent command(const trading::Game &game) const;

    StateFeed &m_feed;
    CommandDesk &m_desk;
    TradingModel *m_events;
    QListView *m_view;
    QLabel *m_nothing;
    ChoiceBox *m_event;
    QSpinBox *m_severity;
    ChoiceBox *m_team;
    QLabel *m_preview;
    QPushButton *m_trigger;
    RoundId m_round; // whose events are offered
};

}
