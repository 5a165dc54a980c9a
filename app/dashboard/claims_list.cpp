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
            claims.append({device.id, player->id, player->name, false, {}});
    }
    for (const night::Player &player : night.players) {
        if (!night::isWaiting(player) || claims.size() >= mostShown)
            continue;
        claims.append({player.buzzer.value_or(DeviceId{}), player.id, player.name, true,
                       night::wishedTeam(night, player)});
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
    words->setText(wordsFor(claim));
    auto *give = new QPushButton(claim.late ? tr("Let in") : tr("Give seat"), line);
    give->setObjectName(claim.late ? u"let_in"_s : u"give_seat"_s);
    give->setProperty("kind", u"primary"_s);
    give->setAccessibleName(claim.late ? tr("Let %1 in").arg(claim.name)
                                       : tr("Give %1’s seat to the phone that asks").arg(claim.name));
    auto *deny = new QPushButton(claim.late ? tr("Turn away") : tr("Not now"), line);
    deny->setObjectName(claim.late ? u"turn_away"_s : u"deny_seat"_s);
    deny->setAccessibleName(claim.late ? tr("Turn %1 away").arg(claim.name)
                                       : tr("Turn down the request for %1’s seat").arg(claim.name));
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
    connect(give, &QPushButton::clicked, this, [this, claim] { answer(claim, true); });
    connect(deny, &QPushButton::clicked, this, [this, claim] { answer(claim, false); });
    return line;
}

QString ClaimsList::wordsFor(const Claim &claim)
{
    const QString name = isolated(claim.name);
    if (!claim.late)
        return tr("A phone says: I am %1 again").arg(name);
    return claim.team.isEmpty()
               ? tr("%1 comes late and wants to play").arg(name)
               : tr("%1 comes late and wants to play with %2").arg(name, isolated(claim.team));
}

void ClaimsList::answer(const Claim &claim, bool yes)
{
    if (claim.late && yes)
        m_desk.give(night::Command(night::LetIn{claim.player}));
    else if (claim.late)
        m_desk.give(night::Command(night::RemovePlayer{claim.player}));
    else if (yes)
        m_desk.give(night::Command(night::GiveSeat{claim.player, claim.device}));
    else
        m_desk.give(night::Command(night::DenyClaim{claim.device}));
}

}
