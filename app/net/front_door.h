// SPDX-License-Identifier: GPL-3.0-or-later
// The one port. Each connection is read under limits until its request is complete, and only then handed on:
//
//   connection ──► caps ──► head ──► body ──┬─ plain request ──► Qt HttpServer ──► DoorHandlers::request
//                   │503     │400 408 411   └─ upgrade on /ws/… ─► verdict ──► QWebSocketServer ──► ::socket
//                   ▼        ▼413 417 431                            │400 404 426, or what the verdict says
//                 answered here, with a lingering close              ▼
//
// Every connection carries one request and is then closed. Refusals are JSON {"error", "message"}.
#pragma once

#include "app/net/connection_census.h"
#include "app/net/door_connection.h"
#include "app/net/door_limits.h"
#include "app/net/http_message.h"
#include "app/net/http_server.h"
#include "app/net/responder.h"
#include "core/base/result.h"

#include <QHashFunctions>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QWebSocketServer>

#include <functional>
#include <memory>
#include <unordered_map>
#include <variant>

class QWebSocket;

namespace quizaar {

struct AcceptUpgrade
{};
/// Accept, or refuse with a response: 400, 401, 403, 404, 426 or 503.
using UpgradeVerdict = std::variant<AcceptUpgrade, HttpResponse>;

/// A phone's socket after its handshake. The receiver owns `socket` (reparent it, and deleteLater() it when
/// it disconnects; until then it is a child of the door). `tcp` is its child, for looking at bytesToWrite()
/// and for writing whole frames beside it. The connection is counted until `socket` is destroyed.
struct AcceptedSocket
{
    QWebSocket *socket = nullptr;
    QTcpSocket *tcp = nullptr;
    HttpRequest request; ///< the upgrade request
};

struct DoorHandlers
{
    /// Every plain request. Host and Origin are not checked yet.
    HttpServer::Handler request;
    /// Every well-formed WebSocket upgrade on a path under /ws/ (version 13, a key of 16 bytes, GET,
    /// HTTP/1.1).
    std::function<UpgradeVerdict(const HttpRequest &)> upgrade;
    std::function<void(AcceptedSocket)> socket;
};

enum class ListenFault
{
    PortTaken,
    AddressUnavailable,
    NotPermitted,
    Other,
};

/// Lives in the host thread, with everything it hands out.
class FrontDoor final : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FrontDoor)

public:
    FrontDoor(const DoorLimits &limits, DoorHandlers handlers, QObject *parent = nullptr);
    ~FrontDoor() override;

    /// Once. QHostAddress::Any listens on IPv4 and IPv6, or on IPv4 alone where there is no IPv6. Port 0
    /// picks a free one. The outcome is the port.
    Result<quint16, ListenFault> open(const QHostAddress &address, quint16 port);

    /// Connections of all kinds that are open now.
    int connections() const { return m_census.total(); }
    /// Those among them whose request is not complete.
    int unfinished() const { return m_census.unfinished(); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct PendingUpgrade
    {
        QPointer<QTcpSocket> tcp;
        HttpRequest request;
        std::unique_ptr<ConnectionSlot> slot;
    };
    bool makeRoom(const QHostAddress &address);
    void turnAway(std::unique_ptr<QTcpSocket> socket);
    void onFinished(DoorConnection &connection, DoorConnection::Outcome outcome);
    void route(DoorConnection &connection, HttpRequest request);
    void serve(DoorConnection &connection, HttpRequest request);
    void upgrade(DoorConnection &connection, HttpRequest request);
    void onWebSocket();
    void refuse(DoorConnection &connection, const HttpResponse &response, Method method);

    const DoorLimits m_limits;
    DoorHandlers m_handlers;
    ConnectionCensus m_census;
    std::unique_ptr<HttpServer> m_http;
    QWebSocketServer m_webSockets;
    QList<DoorConnection *> m_reading; ///< oldest first
    std::unordered_map<QByteArray, PendingUpgrade> m_upgrading;
    int m_turnedAway = 0;
};

}
