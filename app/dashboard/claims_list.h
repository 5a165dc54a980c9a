// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/state_feed.h"

#include <QWidget>

class QVBoxLayout;

namespace quizaar {

/// "Ana wants the seat back": a line for each phone that waits, with Give and Not now. Hidden while nobody
/// waits.
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
        bool operator==(const Claim &) const = default;
    };
    void refresh();
    QWidget *lineFor(const Claim &claim);

    StateFeed &m_feed;
    CommandDesk &m_desk;
    QVBoxLayout *m_layout;
    QList<Claim> m_claims;
};

}
