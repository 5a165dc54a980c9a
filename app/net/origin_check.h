// SPDX-License-Identifier: GPL-3.0-or-later
// Whose pages may talk to us. The Host header must name this machine, or another site could point its own
// name here (DNS rebinding) and read with its visitors' rights; an Origin, where sent, must be our own
// page's.
#pragma once

#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace quizaar {

struct HostPolicy
{
    quint16 port = 8000; ///< the one we listen on
    QStringList names;   ///< the machine's own; each also counts with ".local"
    QList<QHostAddress> addresses;
    QStringList extraHosts;   ///< "name" with any port, or "name:port"
    QStringList extraOrigins; ///< "https://name" or "http://name:port"
};

/// The machine's present names and addresses.
HostPolicy presentHostPolicy(quint16 port);

/// Whether a Host header names us: localhost, 127.0.0.0/8, [::1], a name or an address of the policy; with
/// our port or none. Upper case and one trailing dot make no difference; anything unusual is refused.
bool isAllowedHost(QByteArrayView host, const HostPolicy &policy);

/// Whether an Origin header that was sent is "http://" + Host, port included, or one of the extra origins.
/// "null" is refused. `host` is the same request's Host header; whether it names us is the other function's
/// question.
bool isAllowedOrigin(QByteArrayView origin, QByteArrayView host, const HostPolicy &policy);

}
