// SPDX-License-Identifier: GPL-3.0-or-later
// Help that needs no internet: short pages in the language of the windows.
#pragma once

#include <QList>
#include <QString>

namespace quizaar {

struct HelpPage
{
    QString key; // for links from elsewhere: "start", "hotspot", "firewall", "mobile", "buzzers", "trading",
                 // "keys"
    QString title;
    QString html; // ours alone, nothing of guests in it
};

/// In the order in which a new host reads them.
QList<HelpPage> helpPages();

}
