// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/origin_check.h"

#include <QNetworkInterface>
#include <QSysInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

constexpr quint16 HttpPort = 80;

struct NameAndPort
{
    QString name; ///< lower case, without trailing dot; an IPv6 literal without its brackets
    std::optional<quint16> port;
    bool isV6Literal = false;
};

std::optional<quint16> portOf(QByteArrayView digits)
{
    constexpr qsizetype MaxDigits = 5;
    if (digits.isEmpty() || digits.size() > MaxDigits || digits.front() == '0')
        return std::nullopt;
    int port = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        port = port * 10 + (c - '0');
    }
    return port <= 65535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_';
}

bool isV6Character(char c)
{
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}

std::optional<NameAndPort> splitHost(QByteArrayView host)
{
    NameAndPort split;
    QByteArrayView name;
    QByteArrayView rest;
    if (host.startsWith('[')) {
        const qsizetype close = host.indexOf(']');
        if (close < 0)
            return std::nullopt;
        name = host.sliced(1, close - 1);
        rest = host.sliced(close + 1);
        split.isV6Literal = true;
    } else {
        const qsizetype colon = host.indexOf(':');
        name = colon < 0 ? host : host.first(colon);
        rest = colon < 0 ? QByteArrayView() : host.sliced(colon);
        if (name.endsWith('.'))
            name.chop(1);
    }
    const auto fits = split.isV6Literal ? isV6Character : isNameCharacter;
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), fits))
        return std::nullopt;
    if (!rest.isEmpty()) {
        if (!rest.startsWith(':'))
            return std::nullopt;
        split.port = portOf(rest.sliced(1));
        if (!split.port)
            return std::nullopt;
    }
    split.name = QString::fromLatin1(name).toLower();
    return split;
}

/// Four decimal numbers and nothing else: "127.1", "0x7f.1" and "2130706433" are names that some resolvers
/// read as addresses.
std::optional<QHostAddress> strictV4(const QString &name)
{
    const QStringList parts = name.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    quint32 bits = 0;
    for (const QString &part : parts) {
        bool ok = false;
        const uint number = part.toUInt(&ok);
        if (!ok || number > 255 || QString::number(number) != part)
            return std::nullopt;
        bits = bits * 256 + number;
    }
    return QHostAddress(bits);
}

std::optional<QHostAddress> addressOf(const NameAndPort &host)
{
    if (!host.isV6Literal)
        return strictV4(host.name);
    const QHostAddress address(host.name);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

bool isOwnAddress(const QHostAddress &address, const HostPolicy &policy)
{
    if (address.isLoopback())
        return true;
    return std::any_of(policy.addresses.begin(), policy.addresses.end(), [&address](const QHostAddress &own) {
        return own.isEqual(address, QHostAddress::ConvertV4MappedToIPv4);
    });
}

bool isOwnName(const QString &name, const HostPolicy &policy)
{
    if (name == "localhost"_L1)
        return true;
    return std::any_of(policy.names.begin(), policy.names.end(), [&name](const QString &own) {
        const QString lower = own.toLower();
        return !lower.isEmpty() && (name == lower || name == lower + ".local"_L1);
    });
}

bool isExtraHost(const NameAndPort &host, const HostPolicy &policy)
{
    return std::any_of(policy.extraHosts.begin(), policy.extraHosts.end(), [&host](const QString &extra) {
        const auto allowed = splitHost(extra.toLatin1());
        return allowed && allowed->name == host.name && allowed->isV6Literal == host.isV6Literal &&
               (!allowed->port || allowed->port == host.port.value_or(HttpPort));
    });
}

/// "http://name:port" in one spelling; nothing for what is no plain origin.
std::optional<QString> canonicalOrigin(QByteArrayView origin)
{
    const qsizetype separator = origin.indexOf("://");
    if (separator <= 0)
        return std::nullopt;
    const QString scheme = QString::fromLatin1(origin.first(separator)).toLower();
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return std::nullopt;
    const auto host = splitHost(origin.sliced(separator + 3));
    if (!host)
        return std::nullopt;
    const quint16 usual = scheme == "http"_L1 ? HttpPort : quint16(443);
    return scheme + "://"_L1 + host->name + u' ' + QString::number(host->port.value_or(usual));
}

}

HostPolicy presentHostPolicy(quint16 port)
{
    HostPolicy policy;
    policy.port = port;
    const QString name = QSysInfo::machineHostName();
    policy.names.append(name);
    // The bare name is what people type, whatever domain the machine thinks it is in.
    if (const qsizetype dot = name.indexOf(u'.'); dot > 0)
        policy.names.append(name.left(dot));
    policy.addresses = QNetworkInterface::allAddresses();
    return policy;
}

bool isAllowedHost(QByteArrayView host, const HostPolicy &policy)
{
    const auto split = splitHost(host);
    if (!split)
        return false;
    if (isExtraHost(*split, policy))
        return true;
    if (split->port && *split->port != policy.port)
        return false;
    if (const auto address = addressOf(*split))
        return isOwnAddress(*address, policy);
    return !split->isV6Literal && isOwnName(split->name, policy);
}

bool isAllowedOrigin(QByteArrayView origin, QByteArrayView host, const HostPolicy &policy)
{
    const auto sent = canonicalOrigin(origin);
    if (!sent)
        return false;
    if (sent == canonicalOrigin("http://" + host.toByteArray()))
        return true;
    return std::any_of(policy.extraOrigins.begin(), policy.extraOrigins.end(),
                       [&sent](const QString &extra) { return canonicalOrigin(extra.toLatin1()) == sent; });
}

}
