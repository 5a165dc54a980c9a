// SPDX-License-Identifier: GPL-3.0-or-later
// The link's many changes as few: at most twenty a second, the first of them at once. GUI thread only.
#pragma once

#include "app/host/host_link.h"

#include <QTimer>

namespace quizaar {

class StateFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateFeed)

public:
    explicit StateFeed(HostLink &link);

    /// One state for all that is refreshed by one changed().
    const engine::State &state() const { return *m_state; }
    HostLink &link() const { return m_link; }
    /// A night is open; else the start page is shown.
    bool hasNight() const { return !m_state->night.id.isNull(); }

Q_SIGNALS:
    /// The state or the status is another one.
    void changed();

private:
    void note();
    void pass();

    HostLink &m_link;
    std::shared_ptr<const engine::State> m_state;
    QTimer m_rest;
    bool m_waiting = false;
};

}
