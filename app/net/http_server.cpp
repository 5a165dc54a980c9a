// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_server.h"

#include "app/net/http_exchange.h"
#include "app/net/lingering_close.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace quizaar {

namespace {

/// Later versions of Qt answer an expectation, which the door has done already: they are not to see it.
void takeOutExpectation(QTcpSocket &socket)
{
    QByteArray bytes = socket.readAll();
    const qsizetype head_end = bytes.indexOf("\r\n\r\n");
    const qsizetype line = bytes.left(head_end).toLower().indexOf("\r\nexpect:");
    if (line >= 0)
        bytes.remove(line, bytes.indexOf("\r\n", line + 2) - line);
    for (auto byte = bytes.crbegin(); byte != bytes.crend(); ++byte)
        socket.ungetChar(*byte);
}

}

HttpServer::HttpServer(Handler handler)
    : m_handler(std::move(handler))
{}

HttpServer::~HttpServer()
{
    // Before Qt's own objects, to which an exchange may hold a responder.
    qDeleteAll(findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<LingeringClose *>(Qt::FindDirectChildrenOnly));
}

void HttpServer::serveConnectionsOf(QTcpServer &door)
{
    QObject *const parent = door.parent();
    bind(&door);
    door.setParent(parent); // bind() took it for itself, and the door owns us
}

void HttpServer::expect(HttpExchange *exchange, HttpRequest request)
{
    if (!request.header("Expect").isEmpty())
        takeOutExpectation(*exchange->socket());
    m_expected = std::make_unique<Expected>(Expected{exchange, std::move(request)});
}

bool HttpServer::hasArrived()
{
    return std::exchange(m_expected, nullptr) == nullptr;
}

bool HttpServer::dispatch(std::shared_ptr<void> companion)
{
    const std::unique_ptr<Expected> expected = std::move(m_expected);
    if (!expected)
        return false; // bytes that nobody vetted; the exchange before them discards what follows
    HttpExchange *const exchange = expected->exchange;
    exchange->keep(std::move(companion));
    // Qt would read what follows as a second request.
    disconnect(exchange->socket(), &QTcpSocket::readyRead, nullptr, nullptr);
    exchange->begin();
    const HttpRequest &request = expected->request;
    m_handler(request, Responder(
                           [exchange = QPointer(exchange)](HttpResponse response) {
                               if (exchange)
                                   exchange->send(std::move(response));
                           },
                           request.methodToken + ' ' + request.rawPath));
    return true;
}

// Qt up to 6.4 hands over the socket, later versions a responder, which must live as long as the request is
// under way.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
bool HttpServer::handleRequest(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    if (!m_expected)
        return false;
    return dispatch(std::make_shared<QHttpServerResponder>(std::move(responder)));
}
#else
bool HttpServer::handleRequest(const QHttpServerRequest &, QTcpSocket *)
{
    return dispatch(nullptr);
}
#endif

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) {}
#elif QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) {}
#else
void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}
#endif

}
