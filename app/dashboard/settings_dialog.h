// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/dashboard_actions.h"
#include "app/dashboard/program_settings.h"
#include "app/dashboard/state_feed.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QSpinBox>

namespace quizaar {

/// What the host sets once for this laptop; deletes itself when closed. Each row says when it counts.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    /// All outlive it. A language is asked for with `actions.speak`, after everything else is stored: another
    /// window may take this one's place.
    SettingsDialog(ProgramSettings &settings, StateFeed &feed, const DashboardActions &actions,
                   QWidget *parent);

private:
    void fillAddresses();
    void keep();

    ProgramSettings &m_settings;
    StateFeed &m_feed;
    const DashboardActions &m_do;
    QComboBox *m_language;
    QComboBox *m_theme;
    QCheckBox *m_sounds;
    QSpinBox *m_port;
    QComboBox *m_address;
};

}
