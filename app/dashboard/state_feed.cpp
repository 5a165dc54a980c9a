// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/state_feed.h"

namespace quizaar {

namespace {
constexpr int feedRestMs = 50;
}

StateFeed::StateFeed(HostLink &link)
    : m_link(link)
    , m_state(link.published().state)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(feedRestMs);
    connect(&link, &HostLink::stateChanged, this, &StateFeed::note);
    connect(&link, &HostLink::statusChanged, this, &StateFeed::note);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_waiting)
            pass();
    });
}

void StateFeed::note()
{
    if (m_rest.isActive())
        m_waiting = true;
    else
        pass();
}

void StateFeed::pass()
{
    m_waiting = false;
    m_state = m_link.published().state;
    m_rest.start();
    Q_EMIT changed();
}

}
