// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/front_door.h"

#include "app/net/http_exchange.h"
#include "app/net/lingering_close.h"

#include <QLoggingCategory>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

Q_LOGGING_CATEGORY(lcDoor, "quizaar.net.door")

constexpr int AcceptRetryMs = 100;
constexpr int KeyBytes = 16;

/// Frees the place of a connection together with its WebSocket.
class SlotKeeper final : public QObject
{
public:
    SlotKeeper(std::unique_ptr<ConnectionSlot> slot, QObject *parent)
        : QObject(parent)
        , m_slot(std::move(slot))
    {}

private:
    std::unique_ptr<ConnectionSlot> m_slot;
};

/// A dual-stack socket tells IPv4 peers as ::ffff:a.b.c.d, and one phone must not be two addresses.
QHostAddress plainAddress(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

/// QWebSocket shows these four numbers, but not the QTcpSocket that it was made from.
template <class Socket>
QByteArray endsOf(const Socket &socket)
{
    return (plainAddress(socket.peerAddress()).toString() + u' ' + QString::number(socket.peerPort()) + u' ' +
            plainAddress(socket.localAddress()).toString() + u' ' + QString::number(socket.localPort()))
        .toLatin1();
}

bool isUnderWs(const HttpRequest &request)
{
    return request.segments.size() >= 2 && request.segments.first() == "ws"_L1;
}

bool isKey(const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok &&
           decoded.decoded.size() == KeyBytes && decoded.decoded.toBase64() == key;
}

HttpResponse upgradeRequired(const QString &message)
{
    HttpResponse response = errorResponse(426, "upgrade_required"_L1, message);
    response.addHeader("Upgrade", "websocket");
    response.addHeader("Sec-WebSocket-Version", "13");
    return response;
}

/// What Qt would answer wrongly or not at all.
std::optional<HttpResponse> refusalOfHandshake(const HttpRequest &request)
{
    if (!isUnderWs(request))
        return errorResponse(404, "not_found"_L1, u"There is no socket at this address."_s);
    if (request.method != Method::Get || request.minorVersion < 1 || !request.body.isEmpty() ||
        !request.hasHeaderToken("Connection", "upgrade"))
        return errorResponse(400, "bad_handshake"_L1, u"This is no WebSocket handshake."_s);
    const auto versions = request.headerValues("Sec-WebSocket-Version");
    if (versions.size() != 1 || versions.first() != "13")
        return upgradeRequired(u"Only version 13 of the WebSocket protocol is spoken here."_s);
    const auto keys = request.headerValues("Sec-WebSocket-Key");
    if (keys.size() != 1 || !isKey(keys.first()))
        return errorResponse(400, "bad_handshake"_L1, u"The key of the WebSocket handshake is not valid."_s);
    return std::nullopt;
}

ListenFault faultOf(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::AddressInUseError)
        return ListenFault::PortTaken;
    if (error == QAbstractSocket::SocketAddressNotAvailableError)
        return ListenFault::AddressUnavailable;
    if (error == QAbstractSocket::SocketAccessError)
        return ListenFault::NotPermitted;
    return ListenFault::Other;
}

}

FrontDoor::FrontDoor(const DoorLimits &limits, DoorHandlers handlers, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
    , m_handlers(std::move(handlers))
    , m_http(std::make_unique<HttpServer>(m_handlers.request))
    , m_webSockets(u"quizaar"_s, QWebSocketServer::NonSecureMode)
{
    setListenBacklogSize(limits.backlog);
    m_webSockets.setMaxPendingConnections(limits.maxConnections);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &FrontDoor::onWebSocket);
    // Out of file descriptors, Qt stops accepting for good.
    connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError error) {
        qCWarning(lcDoor) << "a connection could not be accepted:" << error;
        QTimer::singleShot(AcceptRetryMs, this, &QTcpServer::resumeAccepting);
    });
}

FrontDoor::~FrontDoor()
{
    close();
    const auto reading = m_reading;
    for (DoorConnection *connection : reading)
        delete connection;
    for (auto &[ends, pending] : m_upgrading) {
        if (pending.tcp)
            pending.tcp->disconnect(this);
    }
    // Before the sockets, which say even from their destructor that they have disconnected.
    qDeleteAll(findChildren<LingeringClose *>(Qt::FindDirectChildrenOnly));
}

Result<quint16, ListenFault> FrontDoor::open(const QHostAddress &address, quint16 port)
{
    bool listening = listen(address, port);
    if (!listening && address == QHostAddress(QHostAddress::Any) &&
        serverError() == QAbstractSocket::UnsupportedSocketOperationError)
        listening = listen(QHostAddress(QHostAddress::AnyIPv4), port);
    if (!listening)
        return Failed{faultOf(serverError())};
    m_http->serveConnectionsOf(*this);
    return serverPort();
}

void FrontDoor::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) {
        qCWarning(lcDoor) << "a connection was lost at once:" << socket->errorString();
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    socket->setReadBufferSize(qMax<qint64>(m_limits.readBuffer, m_limits.request.maxHeadBytes +
                                                                    m_limits.request.maxBodyBytes + 1024));
    const QHostAddress peer = plainAddress(socket->peerAddress());
    if (!makeRoom(peer)) {
        turnAway(std::move(socket));
        return;
    }
    auto *connection = new DoorConnection(std::move(socket), peer, m_census.enter(peer), m_limits,
                                          [this](DoorConnection &ended, DoorConnection::Outcome outcome) {
                                              onFinished(ended, std::move(outcome));
                                          });
    connection->setParent(this);
    m_reading.append(connection);
}

bool FrontDoor::makeRoom(const QHostAddress &address)
{
    const Admission admission = m_census.admission(address, m_limits);
    if (admission == Admission::Welcome)
        return true;
    // A browser's spare connections go first: the oldest, and only of the same address where that one is
    // full.
    const auto idle = std::find_if(m_reading.begin(), m_reading.end(), [&](const DoorConnection *connection) {
        return connection->isIdleFor(m_limits.idleGraceMs) &&
               (admission == Admission::HouseFull || connection->peer() == address);
    });
    if (idle == m_reading.end())
        return false;
    (*idle)->drop();
    return m_census.admission(address, m_limits) == Admission::Welcome;
}

void FrontDoor::turnAway(std::unique_ptr<QTcpSocket> socket)
{
    if (m_turnedAway >= m_limits.maxTurnedAway) {
        socket->abort();
        return;
    }
    HttpResponse full = errorResponse(503, "too_many_connections"_L1, u"There are too many connections."_s);
    full.addHeader("Retry-After", "2");
    QTcpSocket *const raw = socket.release();
    raw->setParent(this);
    auto *farewell = new LingeringClose(raw, LingeringClose::Deletion::WithUs,
                                        serializeHead(full) + full.body, m_limits, nullptr, this);
    ++m_turnedAway;
    connect(farewell, &QObject::destroyed, this, [this] { --m_turnedAway; });
}

void FrontDoor::onFinished(DoorConnection &connection, DoorConnection::Outcome outcome)
{
    m_reading.removeOne(&connection);
    std::visit(Overloaded{
                   [](DoorConnection::Gone) {},
                   [&](RequestFault fault) { refuse(connection, responseFor(fault), Method::Get); },
                   [&](HttpRequest &request) { route(connection, std::move(request)); },
               },
               outcome);
}

void FrontDoor::route(DoorConnection &connection, HttpRequest request)
{
    const Method method = request.method;
    if (request.hasHeaderToken("Upgrade", "websocket")) {
        if (const auto refusal = refusalOfHandshake(request))
            refuse(connection, *refusal, method);
        else
            upgrade(connection, std::move(request));
    } else if (isUnderWs(request)) {
        refuse(connection, upgradeRequired(u"This address is for WebSockets."_s), method);
    } else {
        serve(connection, std::move(request));
    }
}

void FrontDoor::serve(DoorConnection &connection, HttpRequest request)
{
    QTcpSocket *const socket = connection.releaseSocket().release();
    socket->setParent(this);
    auto *exchange =
        new HttpExchange(socket, request.method, m_limits, connection.releaseSlot(), m_http.get());
    m_http->expect(exchange, std::move(request));
    // Qt takes the socket in the first call and reads it in the second: the bytes came before it was
    // listening.
    addPendingConnection(socket);
    Q_EMIT socket->readyRead();
    if (!m_http->hasArrived()) {
        qCWarning(lcDoor) << "Qt HttpServer does not understand a request that was found to be correct";
        socket->abort();
    }
}

void FrontDoor::upgrade(DoorConnection &connection, HttpRequest request)
{
    const UpgradeVerdict verdict = m_handlers.upgrade(request);
    if (const auto *refusal = std::get_if<HttpResponse>(&verdict)) {
        refuse(connection, *refusal, Method::Get);
        return;
    }
    QTcpSocket *const socket = connection.releaseSocket().release();
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, m_limits.socketSendBuffer);
    const QByteArray ends = endsOf(*socket);
    m_upgrading.insert_or_assign(ends, PendingUpgrade{socket, std::move(request), connection.releaseSlot()});
    // Until the handshake is done nobody else owns the socket.
    connect(socket, &QTcpSocket::disconnected, this, [this, ends, socket] {
        const auto pending = m_upgrading.find(ends);
        if (pending == m_upgrading.end() || pending->second.tcp != socket)
            return;
        m_upgrading.erase(pending);
        socket->deleteLater();
    });
    m_webSockets.handleConnection(socket); // reads by itself what waits, on the next turn of the event loop
}

void FrontDoor::onWebSocket()
{
    while (QWebSocket *const socket = m_webSockets.nextPendingConnection()) {
        const auto found = m_upgrading.find(endsOf(*socket));
        if (found == m_upgrading.end() || !found->second.tcp) {
            qCWarning(lcDoor) << "a WebSocket came that nobody let in";
            socket->abort();
            socket->deleteLater();
            continue;
        }
        PendingUpgrade pending = std::move(found->second);
        m_upgrading.erase(found);
        pending.tcp->disconnect(this);
        pending.tcp->setParent(socket);
        socket->setParent(this);
        socket->setMaxAllowedIncomingFrameSize(m_limits.maxFrameBytes);
        socket->setMaxAllowedIncomingMessageSize(m_limits.maxMessageBytes);
        new SlotKeeper(std::move(pending.slot), socket);
        m_handlers.socket(AcceptedSocket{socket, pending.tcp, std::move(pending.request)});
    }
}

void FrontDoor::refuse(DoorConnection &connection, const HttpResponse &response, Method method)
{
    QTcpSocket *const socket = connection.releaseSocket().release();
    socket->setParent(this);
    QByteArray words = serializeHead(response);
    if (method != Method::Head)
        words += response.body;
    new LingeringClose(socket, LingeringClose::Deletion::WithUs, words, m_limits, connection.releaseSlot(),
                       this);
}

}
