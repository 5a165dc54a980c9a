// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/host_clients.h"

#include <QNetworkRequest>
#include <QTest>

#include <algorithm>

namespace quizaar::test {

using namespace Qt::StringLiterals;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray HttpAnswer::reasonPhrase() const
{
    return head.left(head.indexOf('\r')).mid(13).trimmed();
}

HttpCall::HttpCall(quint16 port, const QByteArray &method, const QString &path, const QByteArray &body,
                   const CallOptions &options)
    : m_client(std::make_unique<RawClient>(port))
{
    const QByteArray host = options.host.isEmpty() ? "127.0.0.1:" + QByteArray::number(port) : options.host;
    QByteArray words = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: " + host + "\r\n";
    if (!options.token.isEmpty())
        words += "Authorization: Bearer " + options.token + "\r\n";
    if (!options.key.isEmpty())
        words += "Idempotency-Key: " + options.key + "\r\n";
    for (const QByteArray &line : options.headers)
        words += line + "\r\n";
    if (!body.isEmpty())
        words +=
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    else if (method != "GET" && method != "HEAD")
        words += "Content-Length: 0\r\n";
    m_client->socket.write(words + "\r\n" + body);
}

HttpAnswer HttpCall::answer() const
{
    if (!QTest::qWaitFor([this] { return isDone(); }, patience))
        return {};
    HttpAnswer answer;
    answer.status = m_client->status();
    answer.head = m_client->head();
    answer.body = m_client->body();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    return answer;
}

QString Person::fullPath(const QString &path) const
{
    return path.startsWith('/'_L1) ? path : u"/api/games/%1/%2"_s.arg(game, path);
}

HttpAnswer Person::get(const QString &path, const QList<QByteArray> &headers) const
{
    return HttpCall(port, "GET", fullPath(path), {}, {token, {}, headers, {}}).answer();
}

HttpCall Person::start(const QByteArray &method, const QString &path, const QJsonObject &body,
                       const QByteArray &key) const
{
    return HttpCall(port, method, fullPath(path), json(body), {token, key, {}, {}});
}

HttpAnswer Person::post(const QString &path, const QJsonObject &body, const QByteArray &key) const
{
    return start("POST", path, body, key).answer();
}

HttpAnswer Person::patch(const QString &path, const QJsonObject &body) const
{
    return start("PATCH", path, body).answer();
}

HttpAnswer Person::remove(const QString &path) const
{
    return start("DELETE", path).answer();
}

SocketClient::SocketClient(quint16 port, const QString &path, const QByteArray &bearer)
{
    wire();
    QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1%2"_s.arg(port).arg(path)));
    if (!bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + bearer);
    m_socket.open(request);
}

SocketClient::SocketClient(const Person &person)
    : SocketClient(person.port, u"/ws/games/"_s + person.game, person.token)
{}

void SocketClient::wire()
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
        bytes += text.toUtf8() + '\n';
        frames.append(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { closed = true; });
}

bool SocketClient::awaitFirst() const
{
    return QTest::qWaitFor([this] { return !frames.isEmpty() || closed; }, patience) && !frames.isEmpty();
}

bool SocketClient::wantFrames()
{
    if (!awaitFirst())
        return false;
    const qsizetype snapshots = all(u"snapshot"_s).size();
    say({{"type"_L1, "subscribe"_L1}, {"frames"_L1, true}});
    return roundTrip() && all(u"snapshot"_s).size() > snapshots;
}

bool SocketClient::roundTrip()
{
    const qsizetype pongs = all(u"pong"_s).size();
    say({{"type"_L1, "ping"_L1}});
    return await(u"pong"_s, pongs + 1);
}

bool SocketClient::await(const QString &type, qsizetype count) const
{
    return QTest::qWaitFor([&] { return all(type).size() >= count; }, patience);
}

bool SocketClient::awaitVersion(qint64 version) const
{
    return QTest::qWaitFor(
        [&] {
            return std::any_of(frames.begin(), frames.end(), [&](const QJsonObject &frame) {
                const QJsonObject holder =
                    frame.contains("data"_L1) ? frame.value("data"_L1).toObject() : frame;
                return holder.value("game_version"_L1).toInteger() >= version;
            });
        },
        patience);
}

QList<QJsonObject> SocketClient::all(const QString &type) const
{
    QList<QJsonObject> found;
    std::copy_if(frames.begin(), frames.end(), std::back_inserter(found),
                 [&](const QJsonObject &frame) { return frame.value("type"_L1).toString() == type; });
    return found;
}

bool SocketClient::awaitClosed() const
{
    return QTest::qWaitFor([this] { return closed; }, patience);
}

}
