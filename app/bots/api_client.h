// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>

#include <functional>

namespace quizaar {

/// Speaks HTTP with the host as any phone would. A POST carries a random idempotency key of its own and is
/// sent again with the same key while no answer, 429 or 503 comes back, for some minutes. Lives in one
/// thread.
class ApiClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiClient)

public:
    /// `status` 0: the host cannot be reached.
    using Done = std::function<void(int status, const QJsonObject &reply)>;

    explicit ApiClient(quint16 port, QObject *parent = nullptr);

    void get(const QString &path, Done done);
    void post(const QString &path, const QJsonObject &body, Done done);
    void patch(const QString &path, const QJsonObject &body, Done done);
    void setToken(const QByteArray &token) { m_token = token; }
    const QByteArray &token() const { return m_token; }

private:
    void send(const QByteArray &verb, const QString &path, const QByteArray &body, const QByteArray &key,
              int attempt, const Done &done);

    const quint16 m_port;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};

}
