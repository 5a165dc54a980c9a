// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asking: tokens, cookies, PINs. A token is 256 random bits, known to us by its hash alone. Host
// thread.
#pragma once

#include "app/net/http_message.h"
#include "app/net/rate_limit.h"
#include "core/engine/engine.h"

#include <QHash>

namespace quizaar {

struct NewToken
{
    QByteArray text; // for the device; never stored, never logged
    QByteArray hash; // 32 bytes
};

/// What a request carries as proof.
struct NoCredential
{};
struct BadCredential
{
    QLatin1StringView code; // bad_token, token_used
};
struct Credential
{
    night::Actor actor;
    QByteArray token; // as it came, empty for socket tokens
    QByteArray scope; // what idempotency keys of this asker are filed under
};
using Credentials = std::variant<NoCredential, BadCredential, Credential>;

enum class PinCheck
{
    Right,
    Wrong,
    LockedOut
};

class Access final
{
public:
    /// `folderId`: random id of the data folder, part of the cookie's name.
    Access(const QByteArray &folderId, GameId game);
    Q_DISABLE_COPY_MOVE(Access)

    static NewToken mint();
    static QByteArray hashOf(QByteArrayView token);

    /// The token that counts as the host at the laptop; new at each start.
    const QByteArray &hostToken() const { return m_hostToken; }

    void add(const QByteArray &hash, DeviceId device);
    void remove(const QByteArray &hash);
    QList<QByteArray> hashesOf(DeviceId device) const;

    /// Bearer wins over `?token=` (socket tokens, on upgrades only), which wins over the cookie. An unknown
    /// cookie is no credential; an unknown or used Bearer or `?token=` is bad, and nothing falls through.
    Credentials credentialsOf(const HttpRequest &request, const engine::State &state);
    /// As above for a WebSocket upgrade; takes a socket token out of circulation.
    Credentials upgradeCredentialsOf(const HttpRequest &request, const engine::State &state, qint64 nowMs);

    /// A token for one socket, good for 90 s.
    QByteArray mintSocketToken(const night::Actor &actor, qint64 nowMs);

    QByteArray cookieName() const { return m_cookieName; }
    HttpHeader cookieFor(const QByteArray &token) const;

    void setPin(night::Role role, const QString &pin) { m_pins[role] = pin; }
    QString pin(night::Role role) const { return m_pins.value(role); }
    static QString newPin();
    /// Five wrong ones lock an address out for a while.
    PinCheck checkPin(night::Role role, const QString &pin, const QHostAddress &address, qint64 nowMs);

    static constexpr qint64 socketTokenMs = 90'000;

private:
    struct SocketToken
    {
        night::Actor actor;
        qint64 expiresMs = 0;
        bool used = false;
    };

    std::optional<Credential> known(QByteArrayView token, const engine::State &state) const;

    const GameId m_game;
    QByteArray m_cookieName;
    QByteArray m_hostToken;
    QByteArray m_hostHash;
    QHash<QByteArray, DeviceId> m_devices;
    QHash<QByteArray, SocketToken> m_socketTokens; // by hash
    QMap<night::Role, QString> m_pins;
    PinLockout m_lockout;
};

}
