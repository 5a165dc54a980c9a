// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/dashboard_actions.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTimer>

namespace quizaar {

/// An ended night again, on the stage: a slider over its time, a step to and fro, and play. The stage goes
/// back to the present when the dialog is closed; deletes itself then.
class ReplayDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplayDialog)

public:
    using Show = std::function<void(const std::optional<ReplayMoment> &)>;

    /// `show` puts a moment on the stage, nothing: the present again.
    ReplayDialog(std::shared_ptr<const NightReplay> replay, Show show, QWidget *parent);
    ~ReplayDialog() override;

private:
    void goTo(qsizetype count);
    void step(int by);
    void tick();
    void setPlaying(bool playing);

    std::shared_ptr<const NightReplay> m_replay;
    Show m_show;
    qsizetype m_count = 0; // events that have happened
    QLabel *m_when;
    QLabel *m_what;
    QSlider *m_slider;
    QPushButton *m_back;
    QPushButton *m_play;
    QPushButton *m_forth;
    QTimer m_tick;
};

}
