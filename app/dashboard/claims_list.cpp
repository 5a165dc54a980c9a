// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/claims_list.h"

#include "app/dashboard/plain_text.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostShown = 8; // "Let everybody back in" is the way for a crowd
}

ClaimsList::ClaimsList(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"claims"_s);
    setAccessibleName(tr("Phones that ask for their seat"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    connect(&feed, &StateFeed::changed, this, &ClaimsList::refresh);
    refresh();
}

void ClaimsList::refresh()
{
    QList<Claim> claims;
    const night::Night &night = m_feed.state().night;
    for (const night::Device &device : night.devices) {
        const night::Player *player =
            device.claim && !device.retired ? night::livePlayer(night, *device.claim) : nullptr;
        if (player && player->buzzer != device.id && claims.size() < mostShown)
            claims.append({device.id, player->id, player->name});
    }
    setVisible(!claims.isEmpty());
    if (claims == m_claims)
        return;
    m_claims = claims;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater(); // a click in this very line may have brought the change
        }
        delete item;
    }
    for (const Claim &claim : claims)
        m_layout->addWidget(lineFor(claim));
}

QWidget *ClaimsList::lineFor(const Claim &claim)
{
    auto *line = new QFrame(this);
    line->setProperty("role", u"claim"_s);
    QLabel *words = plainLabel(line);
    words->setText(tr("A phone says: I am %1 again").arg(isolated(claim.name)));
    auto *give = new QPushButton(tr("Give seat"), line);
    give->setObjectName(u"give_seat"_s);
    give->setProperty("kind", u"primary"_s);
    give->setAccessibleName(tr("Give %1’s seat to the phone that asks").arg(claim.name));
    auto *deny = new QPushButton(tr("Not now"), line);
    deny->setAccessibleName(tr("Turn down the request for %1’s seat").arg(claim.name));
    for (QPushButton *button : {give, deny})
        button->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QVBoxLayout(line);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(words);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(give);
    buttons->addWidget(deny);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(give, &QPushButton::clicked, this, [this, claim] {
        m_desk.give(night::Command(night::GiveSeat{claim.player, claim.device}));
    });
    connect(deny, &QPushButton::clicked, this,
            [this, claim] { m_desk.give(night::Command(night::DenyClaim{claim.device})); });
    return line;
}

}
