// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/host_addresses.h"

#include <QNetworkInterface>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

// The system calls all of these Ethernet or says nothing; only their names tell.
constexpr std::array VirtualNames{
    "docker"_L1,  "veth"_L1,       "virbr"_L1,     "vmnet"_L1, "vboxnet"_L1,        "br-"_L1,
    "lxc"_L1,     "lxd"_L1,        "podman"_L1,    "cni"_L1,   "flannel"_L1,        "vethernet"_L1,
    "hyper-v"_L1, "virtualbox"_L1, "vmware"_L1,    "wsl"_L1,   "bridge"_L1,         "waydroid"_L1,
    "anbox"_L1,   "dummy"_L1,      "parallels"_L1, "vnic"_L1,  "default switch"_L1,
};
constexpr std::array VpnNames{
    "tun"_L1,     "tap"_L1,      "wg"_L1,         "ppp"_L1,       "utun"_L1,    "ipsec"_L1,  "tailscale"_L1,
    "zt"_L1,      "zerotier"_L1, "nordlynx"_L1,   "wireguard"_L1, "openvpn"_L1, "proton"_L1, "mullvad"_L1,
    "hamachi"_L1, "vpn"_L1,      "anyconnect"_L1, "fortinet"_L1,  "radmin"_L1,  "gpd"_L1,
};
constexpr std::array WifiNames{"wlan"_L1, "wlp"_L1, "wlx"_L1, "wi-fi"_L1, "wifi"_L1, "wireless"_L1, "wlo"_L1};

/// Short names are looked for at the start only, or "tap" would be found in "laptop".
template <std::size_t N>
bool namesOneOf(const InterfaceAddress &entry, const std::array<QLatin1StringView, N> &words)
{
    constexpr qsizetype LongEnough = 5;
    return std::any_of(words.begin(), words.end(), [&entry](QLatin1StringView word) {
        const bool anywhere = word.size() >= LongEnough;
        return entry.name.startsWith(word, Qt::CaseInsensitive) ||
               entry.humanName.startsWith(word, Qt::CaseInsensitive) ||
               (anywhere && entry.humanName.contains(word, Qt::CaseInsensitive));
    });
}

AddressReason reasonOf(const InterfaceAddress &entry)
{
    if (entry.kind == InterfaceKind::Loopback || entry.address.isLoopback())
        return AddressReason::Loopback;
    if (entry.address.isLinkLocal())
        return AddressReason::LinkLocal;
    // VPN before the rest: "tap" adapters call themselves Ethernet.
    if (entry.kind == InterfaceKind::Tunnel || namesOneOf(entry, VpnNames))
        return AddressReason::Vpn;
    if (namesOneOf(entry, VirtualNames))
        return AddressReason::Virtual;
    if (entry.kind == InterfaceKind::Wifi || namesOneOf(entry, WifiNames))
        return AddressReason::Wifi;
    return entry.kind == InterfaceKind::Ethernet ? AddressReason::Ethernet : AddressReason::Virtual;
}

bool isV6(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol;
}

/// QHostAddress::isPrivateUse() came with Qt 6.6.
bool isPrivate(const QHostAddress &address)
{
    static const QList<QPair<QHostAddress, int>> ranges{
        QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
        QHostAddress::parseSubnet(u"192.168.0.0/16"_s),
        QHostAddress::parseSubnet(u"fc00::/7"_s),
    };
    return std::any_of(ranges.begin(), ranges.end(),
                       [&address](const auto &range) { return address.isInSubnet(range); });
}

InterfaceKind kindOf(const QNetworkInterface &device)
{
    if (device.flags().testFlag(QNetworkInterface::IsLoopBack))
        return InterfaceKind::Loopback;
    if (device.type() == QNetworkInterface::Wifi)
        return InterfaceKind::Wifi;
    if (device.flags().testFlag(QNetworkInterface::IsPointToPoint))
        return InterfaceKind::Tunnel;
    return device.type() == QNetworkInterface::Ethernet ? InterfaceKind::Ethernet : InterfaceKind::Other;
}

}

QList<InterfaceAddress> presentAddresses()
{
    QList<InterfaceAddress> present;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &device : interfaces) {
        if (!device.flags().testFlag(QNetworkInterface::IsUp) ||
            !device.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        const auto entries = device.addressEntries();
        for (const QNetworkAddressEntry &entry : entries)
            present.append({device.name(), device.humanReadableName(), kindOf(device), entry.ip()});
    }
    return present;
}

QList<HostAddress> rankAddresses(const QList<InterfaceAddress> &present)
{
    QList<HostAddress> ranked;
    for (const InterfaceAddress &entry : present) {
        const bool known = std::any_of(ranked.begin(), ranked.end(), [&entry](const HostAddress &other) {
            return other.address == entry.address;
        });
        const bool unusable = entry.address.isNull() || entry.address.isMulticast() ||
                              (isV6(entry.address) && entry.address.isLinkLocal());
        if (!known && !unusable)
            ranked.append({entry.address, entry.name, reasonOf(entry)});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const HostAddress &a, const HostAddress &b) {
        const auto key = [](const HostAddress &h) {
            return std::tuple(h.reason, isV6(h.address), !isPrivate(h.address));
        };
        return key(a) < key(b);
    });
    // The worst two kinds stay only where they are all there is.
    if (!ranked.isEmpty()) {
        const AddressReason best = ranked.first().reason;
        ranked.removeIf([best](const HostAddress &h) {
            return h.reason >= AddressReason::LinkLocal && h.reason != best;
        });
    }
    return ranked;
}

QString urlOf(const QHostAddress &address, quint16 port)
{
    const QString host = isV6(address) ? u'[' + address.toString() + u']' : address.toString();
    return u"http://"_s + host + u':' + QString::number(port);
}

}
