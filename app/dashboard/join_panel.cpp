// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/join_panel.h"

#include "app/dashboard/plain_text.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QString reasonWords(const QString &reason)
{
    if (reason == "wifi"_L1)
        return JoinPanel::tr("Wi-Fi");
    if (reason == "ethernet"_L1)
        return JoinPanel::tr("cable");
    if (reason == "virtual"_L1)
        return JoinPanel::tr("virtual: phones rarely reach it");
    if (reason == "vpn"_L1)
        return JoinPanel::tr("VPN: phones rarely reach it");
    if (reason == "link_local"_L1)
        return JoinPanel::tr("no router: same cable or hotspot only");
    if (reason == "loopback"_L1)
        return JoinPanel::tr("this laptop only");
    return JoinPanel::tr("other network");
}

}

JoinPanel::JoinPanel(StateFeed &feed, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_qr(new QrPicture(this))
    , m_code(plainLabel(this, "code"))
    , m_address(plainLabel(this, "address"))
    , m_trouble(new QPushButton(tr("Phones can’t reach it?"), this))
    , m_ways(new QWidget(this))
    , m_addresses(new QListWidget(m_ways))
{
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setObjectName(u"join_code"_s);
    m_address->setAlignment(Qt::AlignCenter);
    m_address->setObjectName(u"join_address"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->setProperty("kind", u"link"_s);
    m_trouble->setCheckable(true);
    m_trouble->setFocusPolicy(Qt::TabFocus);
    m_trouble->setObjectName(u"join_trouble"_s);
    m_addresses->setObjectName(u"join_addresses"_s);
    m_addresses->setAccessibleName(tr("Addresses of this laptop, best first"));
    m_addresses->setMaximumHeight(140);
    m_addresses->setWordWrap(true);
    QLabel *hint = plainLabel(m_ways, "muted");
    hint->setText(
        tr("Is mobile data off and the phone in the same Wi-Fi? Guest Wi-Fi often keeps devices apart; a "
           "firewall or VPN on this laptop may keep phones out. Or try another address:"));
    auto *ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->addWidget(hint);
    ways->addWidget(m_addresses);
    m_ways->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(6);
    layout->addWidget(m_qr, 1);
    layout->addWidget(m_code);
    layout->addWidget(m_address);
    layout->addWidget(m_trouble);
    layout->addWidget(m_ways);
    layout->addWidget(pinLine({u"co_host"_s, night::Role::CoHost}, tr("Co-host’s PIN")));
    layout->addWidget(pinLine({u"banker"_s, night::Role::Banker}, tr("Banker’s PIN")));

    connect(m_trouble, &QPushButton::toggled, m_ways, &QWidget::setVisible);
    connect(m_addresses, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        m_chosen = item ? item->data(Qt::UserRole).toString() : QString();
        refresh();
    });
    connect(&feed, &StateFeed::changed, this, &JoinPanel::refresh);
    refresh();
}

QWidget *JoinPanel::pinLine(Pin pin, const QString &title)
{
    auto *line = new QWidget(this);
    pin.label = plainLabel(line, "pin");
    pin.label->setObjectName(u"pin_"_s + pin.key);
    pin.label->setWordWrap(false);
    pin.show = new QPushButton(tr("Show"), line);
    pin.show->setObjectName(u"show_pin_"_s + pin.key);
    pin.show->setToolTip(tr("Shown while pressed"));
    pin.show->setAccessibleName(tr("%1: shown while pressed").arg(title));
    auto *renew = new QPushButton(tr("New"), line);
    renew->setToolTip(tr("Make a new PIN; the old one no longer works"));
    renew->setAccessibleName(tr("%1: make a new one").arg(title));
    QLabel *heading = plainLabel(line, "muted");
    heading->setWordWrap(false);
    heading->setText(title);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading);
    layout->addStretch();
    layout->addWidget(pin.label);
    for (QPushButton *button : {pin.show, renew}) {
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    connect(pin.show, &QPushButton::pressed, this, &JoinPanel::refreshPins);
    connect(pin.show, &QPushButton::released, this, &JoinPanel::refreshPins);
    connect(renew, &QPushButton::clicked, this, [this, role = pin.role] { m_feed.link().renewPin(role); });
    m_pins.append(pin);
    return line;
}

void JoinPanel::refresh()
{
    refreshAddresses();
    refreshPins();
    const QList<JoinAddress> &addresses = m_feed.link().status().addresses;
    const auto picked = std::find_if(addresses.begin(), addresses.end(),
                                     [this](const JoinAddress &address) { return address.url == m_chosen; });
    const JoinAddress *shown = picked != addresses.end() ? &*picked
                               : addresses.isEmpty()     ? nullptr
                                                         : &addresses.first();
    m_qr->setText(shown ? shown->url : QString());
    m_code->setText(m_feed.state().night.code);
    m_address->setText(shown ? shown->typed
                             : tr("No network yet: connect this laptop to the Wi-Fi of the phones."));
}

void JoinPanel::refreshAddresses()
{
    const QSignalBlocker quiet(m_addresses);
    const QList<JoinAddress> &addresses = m_feed.link().status().addresses;
    bool same = m_addresses->count() == addresses.size();
    for (int i = 0; same && i < m_addresses->count(); ++i)
        same = m_addresses->item(i)->data(Qt::UserRole).toString() == addresses.at(i).url;
    if (same)
        return;
    m_addresses->clear();
    for (const JoinAddress &address : addresses) {
        auto *item = new QListWidgetItem(
            tr("%1\n%2, %3").arg(address.typed, oneLine(address.adapter), reasonWords(address.reason)));
        item->setData(Qt::UserRole, address.url);
        m_addresses->addItem(item);
        if (address.url == m_chosen)
            m_addresses->setCurrentItem(item);
    }
}

void JoinPanel::refreshPins()
{
    const QMap<QString, QString> &pins = m_feed.link().status().pins;
    for (const Pin &pin : m_pins) {
        const QString number = pins.value(pin.key);
        pin.label->setText(pin.show->isDown() && !number.isEmpty() ? number : u"••••"_s);
        pin.show->setEnabled(!number.isEmpty());
    }
}

}
