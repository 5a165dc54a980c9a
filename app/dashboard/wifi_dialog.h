// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/program_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace quizaar {

/// Asks once for the Wi-Fi's name and password; deletes itself when closed.
class WifiDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WifiDialog)

public:
    /// `settings` outlives it, and gets what is accepted.
    WifiDialog(ProgramSettings &settings, QWidget *parent);

private:
    WifiAccess typed() const;
    void refresh();

    ProgramSettings &m_settings;
    QLineEdit *m_name;
    QComboBox *m_security;
    QLineEdit *m_password;
    QCheckBox *m_hidden;
    QCheckBox *m_on_stage;
    QLabel *m_fault;
    QPushButton *m_keep = nullptr;
};

}
