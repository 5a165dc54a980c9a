// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/results_export.h"
#include "app/dashboard/state_feed.h"

#include <QAction>

class QWidget;

namespace quizaar {

/// What the menu has for after a round: looking at the results, and keeping them. GUI thread only.
class ResultsDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsDesk)

public:
    /// `window`: over which dialogs open; owns this.
    ResultsDesk(StateFeed &feed, QWidget *window);

    QAction *show;
    QAction *save;

Q_SIGNALS:
    /// A sentence for the host.
    void told(const QString &words);

private:
    void refresh();
    void open();
    void askKind();
    void askPage();
    void askFolder();
    void tell(const Result<QString, SaveFault> &saved);
    report::Results now() const { return report::resultsOf(*m_feed.link().published().state); }

    StateFeed &m_feed;
    QWidget *m_window;
};

}
