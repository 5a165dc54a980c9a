// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/dashboard_actions.h"
#include "app/dashboard/program_settings.h"
#include "app/dashboard/qr_picture.h"
#include "app/dashboard/state_feed.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

class QAction;

namespace quizaar {

/// How phones get in: the Wi-Fi's code where it is known, the game's code, and the address; behind a link the
/// ranked addresses and what to try; the staff's PINs, hidden until pressed.
class JoinPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JoinPanel)

public:
    /// `settings` and `poster` outlive the panel.
    JoinPanel(StateFeed &feed, ProgramSettings &settings, QAction &poster, DashboardActions::Probe probe,
              QWidget *parent);

private:
    struct Pin
    {
        QString key;
        night::Role role;
        QLabel *label = nullptr;
        QPushButton *show = nullptr;
    };
    void refresh();
    void refreshAddresses();
    void refreshPins();
    void refreshWifi();
    void refreshPatience();
    void makeWays();
    void test();
    QWidget *makeCodes();
    QWidget *makeLinks(QAction &poster);
    QWidget *pinLine(Pin pin, const QString &title);

    StateFeed &m_feed;
    ProgramSettings &m_settings;
    DashboardActions::Probe m_probe;
    QWidget *m_wifi_part = nullptr;
    QLabel *m_wifi_step;
    QLabel *m_game_step;
    QrPicture *m_wifi_qr;
    QrPicture *m_qr;
    QWidget *m_codes = nullptr;
    QLabel *m_code;
    QLabel *m_address;
    QPushButton *m_trouble;
    QScrollArea *m_ways;
    QListWidget *m_addresses;
    QLabel *m_hint;
    QPushButton *m_test;
    QLabel *m_verdict;
    QTimer m_patience;
    GameId m_waiting_for;
    QList<Pin> m_pins;
};

}
