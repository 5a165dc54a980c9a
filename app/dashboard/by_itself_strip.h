// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/evening_actions.h"

#include <QFrame>
#include <QLabel>
#include <QTimer>

namespace quizaar {

/// Above the evening while a round runs by itself: what it waits for, how long, and the button that holds it.
/// Hidden otherwise.
class ByItselfStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ByItselfStrip)

public:
    ByItselfStrip(StateFeed &feed, EveningActions &actions, QWidget *parent);

private:
    void refresh();
    void refreshLeft();

    StateFeed &m_feed;
    QLabel *m_words;
    QLabel *m_left;
    QTimer m_tick;
};

}
