// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/styled_window.h"

#include "app/dashboard/evening_actions.h"
#include "app/dashboard/look.h"

#include <QAction>
#include <QEvent>

namespace quizaar {

QAction *StyledWindow::makeAction(const char *name, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!key.isEmpty())
        action->setShortcut(key);
    action->setToolTip(tipOf(*action));
    return action;
}

void StyledWindow::restyle()
{
    m_styling = true; // the palette set here comes back as a change
    setPalette(paletteOf(currentShade()));
    setStyleSheet(styleSheetOf(currentShade()));
    m_styling = false;
}

void StyledWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_styling)
        restyle();
}

}
