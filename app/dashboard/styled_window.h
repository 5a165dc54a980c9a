// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QAction;

namespace quizaar {

/// A main window in the look of the dashboard, which follows the system's light and dark.
class StyledWindow : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StyledWindow)

protected:
    StyledWindow() = default;

    /// With its key in its tooltip.
    QAction *makeAction(const char *name, const QString &text, const QKeySequence &key);
    void restyle();
    void changeEvent(QEvent *event) override;

private:
    bool m_styling = false;
};

}
