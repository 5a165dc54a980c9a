// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/state_feed.h"

#include <QWidget>

class QVBoxLayout;

namespace quizaar {

/// "Ana wants the seat back", "Dan wants to play": a line for each phone that waits, with yes and no. Hidden
/// while nobody waits.
class ClaimsList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClaimsList)

public:
    ClaimsList(StateFeed &feed, CommandDesk &desk, QWidget *parent);

private:
    struct Claim
    {
        DeviceId device;
        PlayerId player;
        QString name;
        bool late = false; // has no seat yet: has joined after the beginning
        QString team;      // late: where he wants to play; empty: anywhere
        bool operator==(const Claim &) const = default;
    };
    void refresh();
    QWidget *lineFor(const Claim &claim);
    static QString wordsFor(const Claim &claim);
    void answer(const Claim &claim, bool yes);

    StateFeed &m_feed;
    CommandDesk &m_desk;
    QVBoxLayout *m_layout;
    QList<Claim> m_claims;
};

}
