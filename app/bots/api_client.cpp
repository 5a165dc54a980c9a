// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/api_client.h"

#include "core/base/json_text.h"

#include <QJsonDocument>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxAttempts = 40; // two minutes and a half
constexpr int firstRetryMs = 250;
constexpr int longestRetryMs = 4000;
constexpr int replyLateMs = 30'000;

/// No answer, too many at once, or "storage failed": the same again may do.
bool isPassing(int status)
{
    return status == 0 || status == 429 || status == 503;
}

/// A jar that keeps nothing: the token goes in the header, and bots on one machine must not share cookies.
class NoCookies final : public QNetworkCookieJar
{
public:
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

}

ApiClient::ApiClient(quint16 port, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_network(this)
{
    m_network.setCookieJar(new NoCookies);
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(replyLateMs);
}

void ApiClient::get(const QString &path, Done done)
{
    send("GET", path, {}, {}, 0, done);
}

void ApiClient::post(const QString &path, const QJsonObject &body, Done done)
{
    const QByteArray key = QByteArray::number(QRandomGenerator::system()->generate64(), 16) +
                           QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    send("POST", path, jsonText(body), key, 0, done);
}

void ApiClient::patch(const QString &path, const QJsonObject &body, Done done)
{
    send("PATCH", path, jsonText(body), {}, 0, done);
}

void ApiClient::send(const QByteArray &verb, const QString &path, const QByteArray &body,
                     const QByteArray &key, int attempt, const Done &done)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    if (!key.isEmpty())
        request.setRawHeader("Idempotency-Key", key);
    QNetworkReply *reply = m_network.sendCustomRequest(request, verb, body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, verb, path, body, key, attempt, done] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (isPassing(status) && attempt < maxAttempts) {
            const int waitMs = std::min(firstRetryMs << std::min(attempt, 5), longestRetryMs);
            QTimer::singleShot(waitMs, this, [this, verb, path, body, key, attempt, done] {
                send(verb, path, body, key, attempt + 1, done);
            });
            return;
        }
        done(status, QJsonDocument::fromJson(reply->readAll()).object());
    });
}

}
