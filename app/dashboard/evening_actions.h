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
    QAction *const half; // a typed answer that is half right
    QAction *const wrong;
    QAction *const reopen;
    QAction *const skip;
    QAction *const reveal;
    QAction *const next;
    QAction *const advance;
    QAction *const replay; // of the question's sounds and videos, on the stage
    QAction *const stop_media;
    QAction *const undo;
    QAction *const redo;
    QAction *const clock;
    QAction *const by_itself;
    QAction *const approves_late;
    QAction *const hold; // a round that runs by itself; or lets it go on
    QAction *const end;
    QAction *const again;

    /// The spelling of typed answers that the host looks at; Correct, Half and Wrong rule on it. Empty: none.
    void setSpelling(const QString &spelling);

private:
    void refresh();
    void refreshHold(bool alone);
    void refreshHistory();
    void refreshClock();
    enum class Word
    {
        Right,
        Wrong
    };
    void rule(Word word);
    void ruleSpelling(quiz::Credit credit);

    StateFeed &m_feed;
    CommandDesk &m_desk;
    QString m_spelling;
};

/// Text and keys of an action as a tooltip.
QString tipOf(const QAction &action, const QString &more = {});

}
