// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge to Qt HttpServer, and the one place that knows what differs between its versions.
#pragma once

#include "app/net/connection_census.h"
#include "app/net/http_message.h"
#include "app/net/responder.h"

#include <QAbstractHttpServer>

#include <functional>
#include <memory>

namespace quizaar {

class HttpExchange;

/// Serves connections whose request the front door has read in full. Host thread.
class HttpServer final : public QAbstractHttpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpServer)

public:
    using Handler = std::function<void(const HttpRequest &, Responder)>;

    explicit HttpServer(Handler handler);
    ~HttpServer() override;

    /// `door` must be listening, and keeps its parent.
    void serveConnectionsOf(QTcpServer &door);
    /// Announces the request that the next connection of the door brings, at once and in the same call.
    void expect(HttpExchange *exchange, HttpRequest request);
    /// Whether the announced request has come through; if not, it is forgotten.
    bool hasArrived();

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#elif QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&responder) override;
#else
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#endif

private:
    struct Expected
    {
        HttpExchange *exchange = nullptr;
        HttpRequest request;
    };
    bool dispatch(std::shared_ptr<void> companion);

    Handler m_handler;
    std::unique_ptr<Expected> m_expected;
};

}
