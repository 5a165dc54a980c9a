// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/cover_sheet.h"

#include "app/dashboard/plain_text.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

CoverSheet::CoverSheet(QAction &cover, QWidget &window)
    : QFrame(&window)
    , m_window(window)
    , m_cover(cover)
    , m_show(new QPushButton(this))
{
    setObjectName(u"cover_sheet"_s);
    setProperty("role", u"cover"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The dashboard is covered"));
    QLabel *title = plainLabel(this, "title");
    title->setText(tr("Covered"));
    title->setAlignment(Qt::AlignCenter);
    QLabel *words = plainLabel(this, "muted");
    words->setText(tr("Nobody can read the dashboard now. The host’s keys go on working."));
    words->setAlignment(Qt::AlignCenter);
    m_show->setObjectName(u"uncover"_s);
    m_show->setText(tr("Show the dashboard (%1)").arg(cover.shortcut().toString(QKeySequence::NativeText)));
    m_show->setProperty("big", u"yes"_s);
    m_show->setFocusPolicy(Qt::NoFocus); // space opens the buzzers
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addWidget(m_show, 0, Qt::AlignHCenter);
    layout->addStretch();
    hide();
    window.installEventFilter(this);
    connect(m_show, &QPushButton::clicked, &cover, &QAction::trigger);
    connect(&cover, &QAction::toggled, this, [this](bool wished) {
        if (wished)
            put();
        else
            take();
    });
}

void CoverSheet::put()
{
    m_focus = m_window.focusWidget();
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_windows.clear();
    for (QWidget *one : m_window.findChildren<QWidget *>()) {
        if (!one->isWindow() || !one->isVisible())
            continue;
        m_windows.append(one);
        one->hide();
    }
    setGeometry(m_window.rect());
    raise();
    show();
    setFocus();
}

void CoverSheet::take()
{
    hide();
    for (const QPointer<QWidget> &one : std::as_const(m_windows)) {
        if (one)
            one->show();
    }
    m_windows.clear();
    if (m_focus)
        m_focus->setFocus();
}

bool CoverSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        setGeometry(m_window.rect());
    return QFrame::eventFilter(watched, event);
}

bool CoverSheet::focusNextPrevChild(bool)
{
    return true; // there is nothing else to go to
}

}
