// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the machine's addresses phones can most likely reach. Decided from the network interfaces alone:
// asking for a route to the internet would fail on a game night without one.
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace quizaar {

/// Why a candidate stands where it stands, best first.
enum class AddressReason
{
    Wifi,
    Ethernet,
    Virtual,   ///< bridges and adapters of containers and virtual machines
    Vpn,       ///< tunnels
    LinkLocal, ///< 169.254/16: nobody gave out addresses
    Loopback,  ///< this machine alone
};

enum class InterfaceKind
{
    Wifi,
    Ethernet,
    Loopback,
    Tunnel, ///< point-to-point
    Other,
};

/// One address of one interface, as the system tells it.
struct InterfaceAddress
{
    QString name;      ///< "wlan0", "Ethernet 2", "{GUID}" on Windows
    QString humanName; ///< "vEthernet (WSL)" on Windows; mostly the same as name elsewhere
    InterfaceKind kind = InterfaceKind::Other;
    QHostAddress address;
};

struct HostAddress
{
    QHostAddress address;
    QString interfaceName;
    AddressReason reason = AddressReason::Ethernet;
};

/// All addresses of interfaces that are up.
QList<InterfaceAddress> presentAddresses();

/// Best first: by reason, then IPv4 before IPv6, then private before public, then in the order given. IPv6
/// link-local addresses are left out, as a browser takes no scope in a URL; link-local IPv4 and loopback are
/// only there when nothing better is. Each address stands once.
QList<HostAddress> rankAddresses(const QList<InterfaceAddress> &present);

/// "http://192.168.1.5:8000", IPv6 in brackets.
QString urlOf(const QHostAddress &address, quint16 port);

}
