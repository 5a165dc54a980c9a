// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/low_panel.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace quizaar {

LowPanel::LowPanel(QWidget *panel, int least, QWidget *parent)
    : QScrollArea(parent)
    , m_least(least)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what it holds has the focus, and is scrolled to
    setWidget(panel);
    panel->setAutoFillBackground(false);
}

QSize LowPanel::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    const int bar = least.height() > height() ? verticalScrollBar()->sizeHint().width() : 0;
    return {least.width() + bar, std::min(least.height(), m_least)};
}

QSize LowPanel::sizeHint() const
{
    return widget()->sizeHint();
}

bool LowPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}
