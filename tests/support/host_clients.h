// SPDX-License-Identifier: GPL-3.0-or-later
// Clients of the host for tests: HTTP calls, sockets, and people who have joined.
#pragma once

#include "tests/app/net_raw_client.h"

#include <QJsonArray>
#include <QList>
#include <QWebSocket>

#include <memory>

namespace quizaar::test {

/// How long anything may take before a test is called hung, in milliseconds.
inline constexpr int patience = 30'000;

struct HttpAnswer
{
    int status = 0; // 0: there was none
    QByteArray head;
    QByteArray body;
    QJsonObject json;

    QString error() const { return json.value(QLatin1StringView("error")).toString(); }
    /// A header's value; null if there is none.
    QByteArray header(const QByteArray &name) const;
    QByteArray reasonPhrase() const;
    qint64 number(const char *key) const { return json.value(QLatin1StringView(key)).toInteger(-1); }
    QJsonObject part(const char *key) const { return json.value(QLatin1StringView(key)).toObject(); }
};

/// What a call says besides its body.
struct CallOptions
{
    QByteArray token;          // as Bearer
    QByteArray key;            // Idempotency-Key
    QList<QByteArray> headers; // whole lines
    QByteArray host;           // empty: 127.0.0.1:port
};

/// One request on its way.
class HttpCall final
{
public:
    HttpCall(quint16 port, const QByteArray &method, const QString &path, const QByteArray &body = {},
             const CallOptions &options = {});

    bool isDone() const { return m_client->closed; }
    /// Waits for it.
    HttpAnswer answer() const;

private:
    std::unique_ptr<RawClient> m_client;
};

QByteArray json(const QJsonObject &object);

/// Somebody with a token (or without one), and where he sends his calls.
struct Person
{
    quint16 port = 0;
    QString game; // number or code
    QByteArray token;
    qint64 player = 0; // 0: no seat
    qint64 device = 0; // 0: not told

    HttpAnswer get(const QString &path, const QList<QByteArray> &headers = {}) const;
    /// `path` below /api/games/{game}/, or a whole one that begins with a slash.
    HttpAnswer post(const QString &path, const QJsonObject &body = {}, const QByteArray &key = {}) const;
    HttpAnswer patch(const QString &path, const QJsonObject &body) const;
    HttpAnswer remove(const QString &path) const;
    HttpCall start(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                   const QByteArray &key = {}) const;
    QString fullPath(const QString &path) const;
};

/// A page's socket; keeps every frame that it gets.
class SocketClient final
{
public:
    SocketClient(quint16 port, const QString &path, const QByteArray &bearer = {});
    /// A socket of `person` on his game.
    explicit SocketClient(const Person &person);

    /// Waits until the first frame is there.
    bool awaitFirst() const;
    void say(const QJsonObject &message) { m_socket.sendTextMessage(QString::fromUtf8(json(message))); }
    void sayText(const QString &text) { m_socket.sendTextMessage(text); }
    /// Asks for small frames and waits for the snapshot that answers it.
    bool wantFrames();
    /// Says ping and waits for the pong: all that was said before has been heard and answered.
    bool roundTrip();
    /// Waits until `count` frames of this type have come.
    bool await(const QString &type, qsizetype count = 1) const;
    /// Waits until a frame or snapshot speaks of that version or a later one.
    bool awaitVersion(qint64 version) const;
    QList<QJsonObject> all(const QString &type) const;
    QJsonObject last(const QString &type) const { return all(type).value(all(type).size() - 1); }
    bool awaitClosed() const;

    QList<QJsonObject> frames;
    QByteArray bytes; // all text that came
    bool closed = false;
    QString name; // for the messages of a failing test

    int closeCode() const { return static_cast<int>(m_socket.closeCode()); }
    QWebSocket &socket() { return m_socket; }

private:
    void wire();
    QWebSocket m_socket;
};

}
