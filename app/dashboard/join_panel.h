// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/qr_picture.h"
#include "app/dashboard/state_feed.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace quizaar {

/// How phones get in: QR, code and address; behind a link the ranked addresses; the staff's PINs, hidden
/// until pressed.
class JoinPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JoinPanel)

public:
    JoinPanel(StateFeed &feed, QWidget *parent);

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
    QWidget *pinLine(Pin pin, const QString &title);

    StateFeed &m_feed;
    QrPicture *m_qr;
    QLabel *m_code;
    QLabel *m_address;
    QPushButton *m_trouble;
    QWidget *m_ways;
    QListWidget *m_addresses;
    QList<Pin> m_pins;
    QString m_chosen; // URL the host has picked; empty: the best
};

}
