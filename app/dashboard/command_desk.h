// SPDX-License-Identifier: GPL-3.0-or-later
// Where windows hand in their commands: gives them to the host, says refusals in words, asks where an undo
// must be confirmed. GUI thread only.
#pragma once

#include "app/host/host_link.h"

class QWidget;

namespace quizaar {

class CommandDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandDesk)

public:
    /// Questions are asked over `window`, which outlives the desk.
    CommandDesk(HostLink &link, QWidget &window);

    void give(const night::Command &command);
    void give(const quiz::Command &command);
    void give(const trading::Command &command);
    void give(const engine::HistoryCommand &command);
    void give(const engine::HistoryCommand &command, engine::Confirm confirm);

Q_SIGNALS:
    /// In words, for the host.
    void refused(const QString &words);
    void done();

private:
    void submit(const engine::Command &command);
    void answer(const engine::Command &command, const CommandOutcome &outcome);
    void ask(const engine::HistoryCommand &command, const Refusal &refusal);

    HostLink &m_link;
    QWidget &m_window;
};

}
