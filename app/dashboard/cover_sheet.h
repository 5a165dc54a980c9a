// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QPushButton;

namespace quizaar {

/// Lies over the whole window while guests stand behind the host: nothing of it can be read or clicked, no
/// dialog of it stays open to be seen. The host's keys go on working.
class CoverSheet final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CoverSheet)

public:
    /// `cover`: checkable, covers and uncovers. `window` owns this.
    CoverSheet(QAction &cover, QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void put();
    void take();

    QWidget &m_window;
    QAction &m_cover;
    QPushButton *m_show;
    QPointer<QWidget> m_focus;          // had it before
    QList<QPointer<QWidget>> m_windows; // dialogs and docks on their own, hidden meanwhile
};

}
