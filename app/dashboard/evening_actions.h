// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/state_feed.h"

#include <QAction>

namespace quizaar {

/// What the host does during the evening, with its keys: one action each for menus, buttons and toolbar.
/// Enabled as the phase asks; the engine has the last word.
class EveningActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EveningActions)

public:
    EveningActions(StateFeed &feed, CommandDesk &desk, QObject *parent);

    QAction *const open;
    QAction *const shut;
    QAction *const correct;
    QAction *const wrong;
    QAction *const reopen;
    QAction *const skip;
    QAction *const reveal;
    QAction *const next;
    QAction *const undo;
    QAction *const redo;
    QAction *const clock;
    QAction *const by_itself;
    QAction *const end;
    QAction *const again;

private:
    void refresh();
    void refreshHistory();
    void refreshClock();
    enum class Word
    {
        Right,
        Wrong
    };
    void rule(Word word);

    StateFeed &m_feed;
    CommandDesk &m_desk;
};

/// Text and keys of an action as a tooltip.
QString tipOf(const QAction &action, const QString &more = {});

}
