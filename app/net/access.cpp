// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/access.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView bearerWord = "Bearer ";
constexpr int cookieDays = 30;

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes;
}

/// Takes the same time wherever the two differ.
bool sameSecret(const QString &a, const QString &b)
{
    const QByteArray left = QCryptographicHash::hash(a.toUtf8(), QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(b.toUtf8(), QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= left.at(i) ^ right.at(i);
    return difference == 0;
}

std::optional<QByteArray> bearerOf(const HttpRequest &request)
{
    const QByteArray header = request.header("Authorization");
    if (header.isNull())
        return std::nullopt;
    if (header.size() <= bearerWord.size() ||
        header.first(bearerWord.size()).compare(bearerWord, Qt::CaseInsensitive) != 0)
        return QByteArray("");
    return header.mid(bearerWord.size()).trimmed();
}

}

Access::Access(const QByteArray &folderId, GameId game)
    : m_game(game)
    , m_cookieName("quizaar_" + folderId.toHex().first(8) + "_" + QByteArray::number(game.number))
{
    const NewToken host = mint();
    m_hostToken = host.text;
    m_hostHash = host.hash;
}

NewToken Access::mint()
{
    const QByteArray text =
        randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return {text, hashOf(text)};
}

QByteArray Access::hashOf(QByteArrayView token)
{
    return QCryptographicHash::hash(token.toByteArray(), QCryptographicHash::Sha256);
}

QString Access::newPin()
{
    return u"%1"_s.arg(QRandomGenerator::system()->bounded(1'000'000), 6, 10, '0'_L1);
}

void Access::add(const QByteArray &hash, DeviceId device)
{
    m_devices.insert(hash, device);
}

void Access::remove(const QByteArray &hash)
{
    m_devices.remove(hash);
}

QList<QByteArray> Access::hashesOf(DeviceId device) const
{
    return m_devices.keys(device);
}

std::optional<Credential> Access::known(QByteArrayView token, const engine::State &state) const
{
    const QByteArray hash = hashOf(token);
    if (hash == m_hostHash)
        return Credential{night::Actor::console(), token.toByteArray(), "console"};
    const auto found = m_devices.constFind(hash);
    if (found == m_devices.cend())
        return std::nullopt;
    const auto device = state.night.devices.constFind(*found);
    if (device == state.night.devices.cend() || device->retired)
        return std::nullopt;
    return Credential{night::Actor::phone(*found, device->role), token.toByteArray(), hash};
}

Credentials Access::credentialsOf(const HttpRequest &request, const engine::State &state)
{
    if (const auto bearer = bearerOf(request)) {
        auto credential = known(*bearer, state);
        if (!credential)
            return BadCredential{"bad_token"_L1};
        return *std::move(credential);
    }
    if (const auto cookie = request.cookie(m_cookieName)) {
        if (auto credential = known(*cookie, state))
            return *std::move(credential);
    }
    return NoCredential{};
}

Credentials Access::upgradeCredentialsOf(const HttpRequest &request, const engine::State &state, qint64 nowMs)
{
    const auto token = request.queryValue(u"token");
    if (bearerOf(request) || !token)
        return credentialsOf(request, state);
    const auto found = m_socketTokens.find(hashOf(token->toUtf8()));
    if (found == m_socketTokens.end() || found->expiresMs < nowMs)
        return BadCredential{"bad_token"_L1};
    if (found->used)
        return BadCredential{"token_used"_L1};
    found->used = true;
    night::Actor actor = found->actor;
    if (actor.kind == night::Actor::Kind::Device) {
        // the role counts that the device has now
        const auto device = state.night.devices.constFind(actor.device);
        if (device == state.night.devices.cend() || device->retired)
            return BadCredential{"bad_token"_L1};
        actor.role = device->role;
    }
    return Credential{actor, {}, {}};
}

QByteArray Access::mintSocketToken(const night::Actor &actor, qint64 nowMs)
{
    m_socketTokens.removeIf([nowMs](const auto &entry) { return entry.value().expiresMs < nowMs; });
    const NewToken token = mint();
    m_socketTokens.insert(token.hash, SocketToken{actor, nowMs + socketTokenMs, false});
    return token.text;
}

HttpHeader Access::cookieFor(const QByteArray &token) const
{
    return {"Set-Cookie", m_cookieName + "=" + token + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                              QByteArray::number(cookieDays * 24 * 60 * 60)};
}

PinCheck Access::checkPin(night::Role role, const QString &pin, const QHostAddress &address, qint64 nowMs)
{
    if (m_lockout.waitMs(address, nowMs) > 0)
        return PinCheck::LockedOut;
    const QString right = m_pins.value(role);
    if (!right.isEmpty() && sameSecret(pin, right)) {
        m_lockout.recordRight(address);
        return PinCheck::Right;
    }
    m_lockout.recordWrong(address, nowMs);
    return PinCheck::Wrong;
}

}
