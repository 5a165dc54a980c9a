// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/join_panel.h"

#include "app/dashboard/join_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/wifi_dialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QUrl>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastAdvice = 150;
constexpr int patienceMs = 60'000; // without a phone, until the hint comes

bool anyPhone(const HostStatus &status)
{
    return std::find(status.lights.begin(), status.lights.end(), Light::Live) != status.lights.end();
}

/// Wherever it is scrolled.
void comeIntoView(QWidget &part)
{
    for (QWidget *around = part.parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(&part);
    }
}

}

JoinPanel::JoinPanel(StateFeed &feed, ProgramSettings &settings, QAction &poster,
                     DashboardActions::Probe probe, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_settings(settings)
    , m_probe(std::move(probe))
    , m_wifi_step(plainLabel(this, "step"))
    , m_game_step(plainLabel(this, "step"))
    , m_wifi_qr(new QrPicture(this))
    , m_qr(new QrPicture(this))
    , m_code(plainLabel(this, "code"))
    , m_address(plainLabel(this, "address"))
    , m_trouble(new QPushButton(tr("Phones can’t reach it?"), this))
    , m_ways(new QScrollArea(this))
    , m_addresses(new QListWidget(m_ways))
    , m_hint(plainLabel(m_ways, "heading"))
    , m_test(new QPushButton(tr("Test this address"), m_ways))
    , m_verdict(plainLabel(m_ways))
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
    makeWays();
    m_ways->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(6);
    m_codes = makeCodes();
    layout->addWidget(m_codes, 1);
    layout->addWidget(m_code);
    layout->addWidget(m_address);
    layout->addWidget(makeLinks(poster));
    layout->addWidget(m_trouble);
    layout->addWidget(m_ways, 1);
    layout->addWidget(pinLine({u"co_host"_s, night::Role::CoHost}, tr("Co-host’s PIN")));
    layout->addWidget(pinLine({u"banker"_s, night::Role::Banker}, tr("Banker’s PIN")));

    connect(m_trouble, &QPushButton::toggled, this, [this](bool asked) {
        m_ways->setVisible(asked);
        if (asked)
            QTimer::singleShot(0, m_ways, [this] { comeIntoView(*m_ways); });
    });
    connect(m_addresses, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            m_settings.setAddress(QUrl(item->data(Qt::UserRole).toString()).host());
    });
    connect(&settings, &ProgramSettings::changed, this, &JoinPanel::refresh);
    connect(m_test, &QPushButton::clicked, this, &JoinPanel::test);
    m_patience.setObjectName(u"no_phone_patience"_s);
    m_patience.setParent(this);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_hint->show();
        m_trouble->setChecked(true);
    });
    connect(&feed, &StateFeed::changed, this, &JoinPanel::refresh);
    refresh();
}

void JoinPanel::makeWays()
{
    m_hint->setObjectName(u"no_phone_hint"_s);
    m_hint->setText(tr("No phone yet?"));
    m_hint->hide();
    m_test->setObjectName(u"test_address"_s);
    m_test->setFocusPolicy(Qt::TabFocus);
    m_test->setToolTip(plainTip(tr("This laptop calls itself under the address that is shown")));
    m_verdict->setObjectName(u"test_verdict"_s);
    m_verdict->hide();
    // little room, as the codes stay in sight: what is further down is scrolled to
    auto *inside = new QWidget(m_ways);
    m_ways->setWidgetResizable(true);
    m_ways->setFocusPolicy(Qt::NoFocus);
    m_ways->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ways->setMinimumHeight(leastAdvice);
    m_ways->viewport()->setAutoFillBackground(false);
    auto *ways = new QVBoxLayout(inside);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->addWidget(m_hint);
    int number = 0;
    for (const QString &advice : phoneAdvice()) {
        QLabel *line = plainLabel(inside, "muted");
        line->setText(tr("%1. %2").arg(++number).arg(advice));
        ways->addWidget(line);
    }
    ways->addWidget(m_addresses);
    ways->addWidget(m_test);
    ways->addWidget(m_verdict);
    m_ways->setWidget(inside);
    inside->setAutoFillBackground(false);
}

void JoinPanel::test()
{
    const JoinAddress *shown = shownAddress(m_feed.link().status().addresses, m_settings.address());
    if (!shown)
        return;
    m_test->setEnabled(false);
    m_probe(shown->typed, [panel = QPointer(this), address = shown->typed](ProbeResult result) {
        if (!panel)
            return;
        panel->m_test->setEnabled(true);
        panel->m_verdict->setText(probeWords(result, address));
        panel->m_verdict->show();
        panel->m_ways->ensureWidgetVisible(panel->m_verdict);
    });
}

/// A minute without any phone, from when the night is open: then the advice comes by itself, once.
void JoinPanel::refreshPatience()
{
    const GameId night = m_feed.state().night.id;
    if (night != m_waiting_for) {
        m_waiting_for = night;
        m_hint->hide();
        m_verdict->hide();
        m_patience.stop();
        if (!night.isNull() && !m_feed.state().night.ended)
            m_patience.start();
    }
    if (!anyPhone(m_feed.link().status()))
        return;
    m_patience.stop();
    if (!m_hint->isHidden()) {
        m_hint->hide();
        m_trouble->setChecked(false);
    }
}

/// Side by side, so that a guest sees what comes first.
QWidget *JoinPanel::makeCodes()
{
    m_wifi_step->setText(tr("1. Wi-Fi"));
    m_game_step->setText(tr("2. Game"));
    m_wifi_qr->setObjectName(u"wifi_qr"_s);
    m_qr->setObjectName(u"join_qr"_s);
    auto *codes = new QWidget(this);
    auto *row = new QHBoxLayout(codes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto part = [codes, row](QLabel *step, QrPicture *qr) {
        auto *column = new QWidget(codes);
        auto *layout = new QVBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        step->setAlignment(Qt::AlignCenter);
        layout->addWidget(step);
        layout->addWidget(qr, 1);
        row->addWidget(column, 1);
        return column;
    };
    m_wifi_part = part(m_wifi_step, m_wifi_qr);
    part(m_game_step, m_qr);
    return codes;
}

QWidget *JoinPanel::makeLinks(QAction &poster)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *wifi = new QPushButton(tr("Wi-Fi…"), line);
    wifi->setObjectName(u"join_wifi"_s);
    wifi->setToolTip(plainTip(tr("Type the Wi-Fi’s name and password once; guests scan them")));
    auto *print = new QPushButton(poster.text(), line);
    print->setObjectName(u"join_poster"_s);
    print->setToolTip(poster.toolTip());
    connect(wifi, &QPushButton::clicked, this, [this] { (new WifiDialog(m_settings, window()))->open(); });
    connect(print, &QPushButton::clicked, &poster, &QAction::trigger);
    const auto follow = [print, &poster] { print->setEnabled(poster.isEnabled()); };
    connect(&poster, &QAction::changed, print, follow);
    follow();
    for (QPushButton *button : {wifi, print}) {
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button, 1);
    }
    return line;
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
    refreshPatience();
    refreshWifi();
    const JoinAddress *shown = shownAddress(m_feed.link().status().addresses, m_settings.address());
    m_qr->setText(shown ? shown->url : QString());
    m_codes->setVisible(shown); // without a network there is a sentence to be read, and nothing to be scanned
    m_code->setText(m_feed.state().night.code);
    m_test->setEnabled(shown);
    m_address->setText(
        shown ? shown->typed
              : tr("No network yet: connect this laptop to the Wi-Fi of the phones, or open its own "
                   "hotspot."));
}

void JoinPanel::refreshWifi()
{
    const WifiAccess wifi = m_settings.wifi();
    const bool known = !wifi.name.isEmpty();
    m_wifi_qr->setText(wifiQrText(wifi));
    m_wifi_qr->setMeaning(tr("QR code that joins the Wi-Fi %1").arg(isolated(wifi.name)));
    m_wifi_part->setVisible(known);
    m_game_step->setVisible(known);
    for (QrPicture *qr : {m_wifi_qr, m_qr})
        qr->setLeast(known ? 126 : 172);
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
        if (QUrl(address.url).host() == m_settings.address())
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
