// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/poster.h"
#include "app/dashboard/state_feed.h"

#include <QAction>

class QWidget;

namespace quizaar {

/// What can be put on paper: pages are saved as PDF, which every system prints. GUI thread only.
class PrintDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrintDesk)

public:
    /// `window`: over which dialogs open; owns this. `settings` outlives it.
    PrintDesk(StateFeed &feed, const ProgramSettings &settings, QWidget *window);

    QAction *poster;

    PosterFacts posterNow() const;

Q_SIGNALS:
    /// A sentence for the host.
    void told(const QString &words);

private:
    void refresh();
    void askPoster();

    StateFeed &m_feed;
    const ProgramSettings &m_settings;
    QWidget *m_window;
};

}
