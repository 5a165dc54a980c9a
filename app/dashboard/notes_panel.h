// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/state_feed.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace quizaar {

/// The host's notes: `flags.notes` of the session record, written a moment after the last key. Other parts of
/// the record are left as they are; where somebody else has written other notes meanwhile, the host chooses.
/// GUI thread only.
class NotesPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesPanel)

public:
    NotesPanel(StateFeed &feed, QWidget *parent);

private:
    void refresh();
    void save();
    void answer(const QString &sent, const CommandOutcome &outcome);
    void conflict();
    void showTheirs();
    /// An empty text hides the line.
    void tell(const QString &words);
    /// As they are stored, in the newest state there is.
    QString stored() const;

    StateFeed &m_feed;
    QPlainTextEdit *m_text;
    QLabel *m_words;
    QPushButton *m_keep;
    QPushButton *m_take;
    QTimer m_pause;  // after the last key, and before a new try
    QString m_base;  // what was stored when the host began to write ...
    QString m_clean; // ... and how the editor gave that back
    GameId m_game;
    int m_tries = 0; // after conflicts, in a row
    bool m_sending = false;
};

}
