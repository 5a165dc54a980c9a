// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/state_feed.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>

namespace quizaar {

/// The appeal that has waited longest, with a word for it. Hidden while nobody appeals.
class AppealsCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppealsCard)

public:
    AppealsCard(StateFeed &feed, CommandDesk &desk, QWidget *parent);

private:
    void refresh();
    void decide(bool upheld);

    StateFeed &m_feed;
    CommandDesk &m_desk;
    QLabel *m_who;
    QLabel *m_why;
    QLabel *m_more;
    QLineEdit *m_word;
    QuestionId m_question; // of the appeal that is shown
    SideId m_side;
};

}
