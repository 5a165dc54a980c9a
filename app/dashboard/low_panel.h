// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace quizaar {

/// Holds a panel that on a low screen is scrolled rather than making the window higher than the screen. It is
/// never narrower than the panel itself.
class LowPanel final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LowPanel)

public:
    /// Up to `least` points of the panel are always seen.
    LowPanel(QWidget *panel, int least, QWidget *parent);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_least;
};

}
