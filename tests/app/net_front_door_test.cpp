// SPDX-License-Identifier: GPL-3.0-or-later
// The front door over real sockets on 127.0.0.1.
#include "app/net/front_door.h"
#include "app/net/router.h"
#include "tests/app/net_raw_client.h"

#include <QPointer>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <QWebSocket>

#include <atomic>
#include <memory>
#include <vector>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20'000;

const QByteArray SampleKey = "dGhlIHNhbXBsZSBub25jZQ==";

QByteArray get(const QByteArray &target, const QByteArray &lines = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

QByteArray upgradeTo(const QByteArray &target, const QByteArray &key = SampleKey,
                     const QByteArray &version = "13")
{
    return get(target, "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: " + version +
                           "\r\nSec-WebSocket-Key: " + key + "\r\n");
}

QByteArray pattern(qint64 offset, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((offset + i) % 251);
    return bytes;
}

/// A door with a small application behind it.
class House final
{
public:
    explicit House(const DoorLimits &limits = {}, const QHostAddress &address = QHostAddress::LocalHost)
    {
        door = std::make_unique<FrontDoor>(
            limits,
            DoorHandlers{[this](const HttpRequest &request, const Responder &r) { answer(request, r); },
                         [](const HttpRequest &request) { return judge(request); },
                         [this](const AcceptedSocket &accepted) { welcome(accepted); }});
        const auto opened = door->open(address, 0);
        port = opened ? opened.value() : quint16(0);
    }
    ~House()
    {
        for (const auto &socket : sockets)
            delete socket;
    }

    void answer(const HttpRequest &request, const Responder &responder)
    {
        requests.append(request);
        const QString what = request.segments.value(0);
        HttpResponse response;
        response.contentType = "text/plain";
        if (what == "echo"_L1) {
            response.body = request.methodToken + ' ' + request.rawPath + ' ' + request.body;
            responder.send(response);
        } else if (what == "later"_L1) {
            waiting.push_back(responder);
        } else if (what == "stream"_L1) {
            const qint64 size = request.segments.value(1).toLongLong();
            response.stream = StreamedBody{size, [this](qint64 offset, qint64 most) {
                                               largestPiece = std::max(largestPiece, most);
                                               return pattern(offset, most);
                                           }};
            responder.send(response);
        } else if (what == "broken"_L1) {
            response.stream =
                StreamedBody{100'000, [](qint64 offset, qint64 most) {
                                 return offset == 0 ? pattern(0, std::min<qint64>(most, 10)) : QByteArray();
                             }};
            responder.send(response);
        } else if (what == "empty"_L1) {
            response.status = 204;
            responder.send(response);
        } else if (what != "silent"_L1) {
            responder.send(notFoundResponse());
        }
    }

    static UpgradeVerdict judge(const HttpRequest &request)
    {
        const int status = request.queryValue(u"refuse").value_or(u"0"_s).toInt();
        if (status != 0)
            return errorResponse(status, "refused"_L1, u"No."_s);
        return AcceptUpgrade{};
    }

    void welcome(const AcceptedSocket &accepted)
    {
        sockets.append(accepted.socket);
        upgrades.append(accepted.request);
        QWebSocket *const socket = accepted.socket;
        QObject::connect(socket, &QWebSocket::textMessageReceived, socket,
                         [socket](const QString &text) { socket->sendTextMessage(u"heard "_s + text); });
        QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        if (!accepted.tcp || accepted.tcp->parent() != accepted.socket)
            ++strangers;
    }

    std::unique_ptr<FrontDoor> door;
    quint16 port = 0;
    QList<HttpRequest> requests;
    std::vector<Responder> waiting;
    QList<QPointer<QWebSocket>> sockets;
    QList<HttpRequest> upgrades;
    qint64 largestPiece = 0;
    int strangers = 0;
};

DoorLimits hasty()
{
    DoorLimits limits;
    limits.headMs = 200;
    limits.bodyMs = 200;
    limits.lingerMs = 300;
    return limits;
}

}

class FrontDoorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesPlainRequests();
    void refusesAtTheDoor_data();
    void refusesAtTheDoor();
    void answersLargeBodiesWithoutReset();
    void readsSlowlySentRequests();
    void timesOutUnfinishedRequests_data();
    void timesOutUnfinishedRequests();
    void closesSilentConnectionsWithoutAWord();
    void saysContinue();
    void ignoresOtherUpgrades();
    void headHasNoBody();
    void refusesPipelinedRequests();
    void discardsALateSecondRequest();
    void sendsAreSafeWhenHalfOfThePhonesHaveGone();
    void unansweredRequestsBecome500();
    void streamsInPieces();
    void cutsABrokenStream();
    void givesUpOnAReaderThatStopped();
    void upgrades();
    void refusesUpgrades_data();
    void refusesUpgrades();
    void limitsMessages();
    void freesThePlacesOfWebSockets();
    void takesTwoHundredAtOnce();
    void turnsAwayAboveTheCap();
    void idleConnectionsMakeRoom();
    void tellsWhyItCannotListen();
    void listensOnBothFamilies();
    void diesWithEverythingUnderWay();
    void diesWhileLastWordsAreSaid();
};

void FrontDoorTest::servesPlainRequests()
{
    House house;
    RawClient one(house.port, get("/echo/a%20b?token=x"));
    RawClient two(house.port, post("/echo", "hello"));
    RawClient old(house.port, QByteArray("GET /echo HTTP/1.0\r\n\r\n"));
    RawClient none(house.port, get("/nowhere"));
    RawClient empty(house.port, get("/empty"));
    RawClient withBody(house.port, "DELETE /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxy");
    RawClient strange(house.port, QByteArray("BREW /echo HTTP/1.1\r\nHost: a\r\n\r\n"));
    QTRY_VERIFY_WITH_TIMEOUT(one.closed && two.closed && old.closed && none.closed && empty.closed &&
                                 withBody.closed && strange.closed,
                             Patience);
    QVERIFY(one.head().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(one.head().contains("\r\nConnection: close\r\n"));
    QCOMPARE(one.body(), "GET /echo/a%20b ");
    QCOMPARE(two.body(), "POST /echo hello");
    QCOMPARE(old.body(), "GET /echo ");
    QCOMPARE(none.status(), 404);
    QCOMPARE(none.error(), "not_found");
    QCOMPARE(empty.status(), 204);
    QVERIFY(empty.body().isEmpty());
    QCOMPARE(withBody.body(), "DELETE /echo xy");
    QCOMPARE(strange.body(), "BREW /echo ");
    QCOMPARE(house.requests.size(), 7);
    QVERIFY(house.requests.first().isLoopback());
    QVERIFY(house.requests.first().peerPort != 0);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::refusesAtTheDoor_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("endless head", "GET / HTTP/1.1\r\nX: " + QByteArray(200'000, 'x'), 431);
    row("too many headers", get("/", QByteArray("X: y\r\n").repeated(100)), 431);
    row("length abc", get("/echo", "Content-Length: abc\r\n") + "hello", 400);
    row("length -5", get("/echo", "Content-Length: -5\r\n") + "hello", 400);
    row("length 2^64-1", get("/echo", "Content-Length: 18446744073709551615\r\n") + "hello", 400);
    row("length 99999999999", get("/echo", "Content-Length: 99999999999\r\n"), 413);
    row("length twice", get("/echo", "Content-Length: 5\r\nContent-Length: 6\r\n") + "hello!", 400);
    row("chunked", get("/echo", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 411);
    row("bad chunks", get("/echo", "Transfer-Encoding: chunked\r\n") + "zz\r\n\r\n", 411);
    row("NUL", get("/echo", QByteArray("X: a\0b\r\n", 8)), 400);
    row("no colon", get("/echo", "nonsense\r\n"), 400);
    row("absolute uri", get("http://localhost/echo"), 400);
    row("http/9.9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 400);
    row("http/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
    row("tls hello", QByteArray("\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03", 11) + QByteArray(160, '\x07'),
        400);
    row("bad escape", get("/%zz"), 400);
    row("two hosts", get("/", "Host: other\r\n"), 400);
    row("more than the body", post("/echo", "hello") + "!", 400);
    row("unknown expectation", get("/", "Expect: miracle\r\n"), 417);
}

void FrontDoorTest::refusesAtTheDoor()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    House house(hasty());
    RawClient client(house.port, bytes);
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.status(), status);
    QVERIFY(!client.error().isEmpty());
    QVERIFY(
        client.head().contains("\r\nContent-Length: " + QByteArray::number(client.body().size()) + "\r\n"));
    QVERIFY(house.requests.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::answersLargeBodiesWithoutReset()
{
    House house;
    RawClient client(house.port, post("/echo", QByteArray(600'000, 'x')));
    QTRY_VERIFY_WITH_TIMEOUT(client.status() == 413 && !client.error().isEmpty(), Patience);
    QVERIFY(!client.wasReset);
    QVERIFY(house.requests.isEmpty());

    RawClient fits(house.port, post("/echo", QByteArray(64 * 1024, 'y')));
    QTRY_VERIFY_WITH_TIMEOUT(fits.closed, Patience);
    QCOMPARE(fits.status(), 200);
    QCOMPARE(house.requests.first().body, QByteArray(64 * 1024, 'y'));
}

void FrontDoorTest::readsSlowlySentRequests()
{
    House house;
    RawClient client(house.port);
    QTRY_COMPARE_WITH_TIMEOUT(client.socket.state(), QAbstractSocket::ConnectedState, Patience);
    const QByteArray request = post("/echo", "slow");
    for (const char byte : request) {
        client.socket.write(&byte, 1);
        client.socket.flush();
        QTest::qWait(1);
    }
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.body(), "POST /echo slow");
    QCOMPARE(house.requests.size(), 1);
}

void FrontDoorTest::timesOutUnfinishedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half a line") << QByteArray("GET / HT");
    QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n");
    QTest::newRow("half a body") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf");
}

void FrontDoorTest::timesOutUnfinishedRequests()
{
    QFETCH(QByteArray, bytes);
    House house(hasty());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 50; ++i)
        clients.push_back(std::make_unique<RawClient>(house.port, bytes));
    for (const auto &client : clients) {
        QTRY_VERIFY_WITH_TIMEOUT(client->closed, Patience);
        QCOMPARE(client->status(), 408);
        QCOMPARE(client->error(), "timed_out");
    }
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::closesSilentConnectionsWithoutAWord()
{
    House house(hasty());
    RawClient client(house.port);
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QVERIFY(client.heard.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::saysContinue()
{
    House house;
    RawClient client(house.port,
                     "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.heard, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"), Patience);
    client.heard.clear();
    client.socket.write("hello");
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.status(), 200);
    QCOMPARE(client.body(), "POST /echo hello");

    RawClient tooMuch(house.port,
                      "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99999\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(tooMuch.closed, Patience);
    QCOMPARE(tooMuch.status(), 413);
}

void FrontDoorTest::ignoresOtherUpgrades()
{
    House house;
    RawClient client(house.port, get("/echo", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                              "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n"));
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.body(), "GET /echo ");
}

void FrontDoorTest::headHasNoBody()
{
    House house;
    RawClient plain(house.port, QByteArray("HEAD /echo HTTP/1.1\r\nHost: a\r\n\r\n"));
    RawClient stream(house.port, QByteArray("HEAD /stream/5000000 HTTP/1.1\r\nHost: a\r\n\r\n"));
    QTRY_VERIFY_WITH_TIMEOUT(plain.closed && stream.closed, Patience);
    QCOMPARE(plain.status(), 200);
    QVERIFY(plain.head().contains("\r\nContent-Length: 11\r\n"));
    QVERIFY(plain.body().isEmpty());
    QVERIFY(stream.head().contains("\r\nContent-Length: 5000000\r\n"));
    QVERIFY(stream.body().isEmpty());
    QCOMPARE(house.largestPiece, 0);
}

void FrontDoorTest::refusesPipelinedRequests()
{
    House house;
    RawClient client(house.port, get("/echo/1") + get("/echo/2"));
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.status(), 400);
    QCOMPARE(client.error(), "extra_bytes");
    QVERIFY(house.requests.isEmpty());
}

void FrontDoorTest::discardsALateSecondRequest()
{
    House house;
    RawClient client(house.port, get("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(house.waiting.size(), size_t(1), Patience);
    client.socket.write(get("/echo/second"));
    client.socket.flush();
    QTest::qWait(50);
    house.waiting.front().send(jsonResponse(200, QByteArray("first")));
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.body(), "first");
    QVERIFY(!client.wasReset);
    QCOMPARE(house.requests.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::sendsAreSafeWhenHalfOfThePhonesHaveGone()
{
    House house;
    constexpr size_t Phones = 200;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (size_t i = 0; i < Phones; ++i)
        clients.push_back(std::make_unique<RawClient>(house.port, get("/later")));
    QTRY_COMPARE_WITH_TIMEOUT(house.waiting.size(), Phones, Patience);
    for (size_t i = 0; i < Phones; i += 2)
        clients[i]->socket.abort();
    // Half of those that left are answered before their leaving is known, half after.
    for (size_t i = 0; i < Phones / 2; ++i)
        house.waiting[i].send(jsonResponse(200, QByteArray("here")));
    QTest::qWait(50);
    for (size_t i = Phones / 2; i < Phones; ++i)
        house.waiting[i].send(jsonResponse(200, QByteArray("here")));
    for (size_t i = 1; i < Phones; i += 2) {
        QTRY_VERIFY_WITH_TIMEOUT(clients[i]->closed, Patience);
        QCOMPARE(clients[i]->body(), "here");
    }
    house.waiting.clear();
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::unansweredRequestsBecome500()
{
    House house;
    QTest::ignoreMessage(QtWarningMsg, "nobody answered \"GET /silent\"");
    RawClient client(house.port, get("/silent?token=secret"));
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.status(), 500);
    QCOMPARE(client.error(), "internal");
}

void FrontDoorTest::streamsInPieces()
{
    House house;
    RawClient client(house.port, get("/stream/3000000"));
    RawClient nothing(house.port, get("/stream/0"));
    QTRY_VERIFY_WITH_TIMEOUT(client.closed && nothing.closed, Patience);
    QCOMPARE(client.body().size(), 3'000'000);
    QVERIFY(client.body() == pattern(0, 3'000'000));
    QVERIFY(house.largestPiece <= 64 * 1024);
    QVERIFY(nothing.head().contains("Content-Length: 0\r\n"));
}

void FrontDoorTest::cutsABrokenStream()
{
    House house;
    RawClient client(house.port, get("/broken"));
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QVERIFY(client.body().size() < 100'000);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::givesUpOnAReaderThatStopped()
{
    DoorLimits limits;
    limits.writeStallMs = 200;
    House house(limits);
    RawClient client(house.port);
    client.socket.setReadBufferSize(1024);
    client.socket.disconnect(SIGNAL(readyRead()));
    client.socket.write(get("/stream/200000000"));
    QTRY_COMPARE_WITH_TIMEOUT(house.requests.size(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::upgrades()
{
    House house;
    QWebSocket phone;
    QStringList heard;
    connect(&phone, &QWebSocket::textMessageReceived, this,
            [&heard](const QString &text) { heard.append(text); });
    phone.open(QUrl(u"ws://127.0.0.1:%1/ws/games/7?token=abc"_s.arg(house.port)));
    QTRY_COMPARE_WITH_TIMEOUT(phone.state(), QAbstractSocket::ConnectedState, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(house.sockets.size(), 1, Patience);
    QCOMPARE(house.strangers, 0);
    QCOMPARE(house.upgrades.first().segments, QStringList({u"ws"_s, u"games"_s, u"7"_s}));
    QCOMPARE(house.upgrades.first().queryValue(u"token"), std::optional(u"abc"_s));
    QCOMPARE(house.upgrades.first().peerPort, phone.localPort());
    phone.sendTextMessage(u"hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(heard, QStringList{u"heard hello"_s}, Patience);
    QCOMPARE(house.door->connections(), 1);
    QCOMPARE(house.door->unfinished(), 0);
    phone.close();
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);

    RawClient raw(house.port, upgradeTo("/ws/AB/1"));
    QTRY_VERIFY_WITH_TIMEOUT(raw.heard.contains("\r\n\r\n"), Patience);
    QCOMPARE(raw.status(), 101);
    QVERIFY(raw.heard.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
}

void FrontDoorTest::refusesUpgrades_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("verdict 400", upgradeTo("/ws/a/1?refuse=400"), 400);
    row("verdict 401", upgradeTo("/ws/a/1?refuse=401"), 401);
    row("verdict 403", upgradeTo("/ws/a/1?refuse=403"), 403);
    row("verdict 404", upgradeTo("/ws/a/1?refuse=404"), 404);
    row("verdict 426", upgradeTo("/ws/a/1?refuse=426"), 426);
    row("verdict 503", upgradeTo("/ws/a/1?refuse=503"), 503);
    row("other path", upgradeTo("/"), 404);
    row("routed path", upgradeTo("/echo"), 404);
    row("ws alone", upgradeTo("/ws"), 404);
    row("version 8", upgradeTo("/ws/a/1", SampleKey, "8"), 426);
    row("two versions", upgradeTo("/ws/a/1", SampleKey, "13\r\nSec-WebSocket-Version: 8"), 426);
    row("short key", upgradeTo("/ws/a/1", "c2hvcnQ="), 400);
    row("no base64", upgradeTo("/ws/a/1", "!!!!!!!!!!!!!!!!!!!!!!=="), 400);
    row("no key",
        get("/ws/a/1", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"), 400);
    row("no connection header",
        get("/ws/a/1",
            "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + SampleKey + "\r\n"),
        400);
    row("no upgrade", get("/ws/a/1"), 426);
    row("post", "POST" + upgradeTo("/ws/a/1").mid(3), 400);
    row("http/1.0", upgradeTo("/ws/a/1").replace("HTTP/1.1", "HTTP/1.0"), 400);
    row("frames too early", upgradeTo("/ws/a/1") + "\x81", 400);
}

void FrontDoorTest::refusesUpgrades()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    House house;
    RawClient client(house.port, bytes);
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, Patience);
    QCOMPARE(client.status(), status);
    QVERIFY(!client.error().isEmpty());
    QVERIFY(!client.heard.contains("101 "));
    QVERIFY(house.sockets.isEmpty());
    QVERIFY(house.requests.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::limitsMessages()
{
    House house;
    QWebSocket phone;
    QStringList heard;
    connect(&phone, &QWebSocket::textMessageReceived, this,
            [&heard](const QString &text) { heard.append(text); });
    phone.open(QUrl(u"ws://127.0.0.1:%1/ws/a/1"_s.arg(house.port)));
    QTRY_COMPARE_WITH_TIMEOUT(phone.state(), QAbstractSocket::ConnectedState, Patience);
    phone.sendTextMessage(QString(60'000, u'x'));
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, Patience);
    phone.sendTextMessage(QString(70'000, u'x'));
    QTRY_COMPARE_WITH_TIMEOUT(phone.state(), QAbstractSocket::UnconnectedState, Patience);
    QCOMPARE(phone.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
}

void FrontDoorTest::freesThePlacesOfWebSockets()
{
    House house;
    for (int round = 0; round < 10; ++round) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i)
            clients.push_back(std::make_unique<RawClient>(house.port, upgradeTo("/ws/a/1")));
        QTRY_COMPARE_WITH_TIMEOUT(house.sockets.size(), 20 * (round + 1), Patience);
        // Some leave, some are dropped by us.
        for (int i = 0; i < 20; ++i) {
            if (i % 2 == 0)
                clients[static_cast<size_t>(i)]->socket.abort();
            else if (house.sockets[20 * round + i])
                delete house.sockets[20 * round + i];
        }
        QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
    }
}

void FrontDoorTest::takesTwoHundredAtOnce()
{
    House house;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i)
        clients.push_back(
            std::make_unique<RawClient>(house.port, i % 2 == 0 ? get("/echo") : upgradeTo("/ws/a/1")));
    for (size_t i = 0; i < clients.size(); ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(clients[i]->heard.contains("\r\n\r\n"), Patience);
        QCOMPARE(clients[i]->status(), i % 2 == 0 ? 200 : 101);
    }
    QCOMPARE(house.sockets.size(), 100);
    QCOMPARE(house.requests.size(), 100);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 100, Patience);
}

void FrontDoorTest::turnsAwayAboveTheCap()
{
    DoorLimits limits;
    limits.maxConnections = 5;
    limits.maxTurnedAway = 3;
    limits.lingerMs = 300;
    House house(limits);
    std::vector<std::unique_ptr<RawClient>> joined;
    for (int i = 0; i < 5; ++i)
        joined.push_back(std::make_unique<RawClient>(house.port, upgradeTo("/ws/a/1")));
    QTRY_COMPARE_WITH_TIMEOUT(house.sockets.size(), 5, Patience);
    std::vector<std::unique_ptr<RawClient>> late;
    for (int i = 0; i < 6; ++i)
        late.push_back(std::make_unique<RawClient>(house.port, get("/echo")));
    int heard503 = 0;
    for (const auto &client : late) {
        QTRY_VERIFY_WITH_TIMEOUT(client->closed, Patience);
        heard503 += client->status() == 503 ? 1 : 0;
    }
    QCOMPARE(heard503, 3);
    for (const auto &client : joined)
        QVERIFY(!client->closed);
    joined.clear();
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 0, Patience);
    RawClient next(house.port, get("/echo"));
    QTRY_COMPARE_WITH_TIMEOUT(next.status(), 200, Patience);
}

void FrontDoorTest::idleConnectionsMakeRoom()
{
    DoorLimits limits;
    limits.maxConnections = 3;
    limits.idleGraceMs = 0;
    House house(limits);
    RawClient joined(house.port, upgradeTo("/ws/a/1"));
    QTRY_COMPARE_WITH_TIMEOUT(house.sockets.size(), 1, Patience);
    RawClient oldest(house.port);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 2, Patience);
    RawClient spare(house.port);
    QTRY_COMPARE_WITH_TIMEOUT(house.door->connections(), 3, Patience);
    QTest::qWait(20);
    RawClient asking(house.port, get("/echo"));
    QTRY_VERIFY_WITH_TIMEOUT(asking.closed && oldest.closed, Patience);
    QCOMPARE(asking.status(), 200);
    QVERIFY(oldest.heard.isEmpty());
    QVERIFY(!spare.closed);
    QVERIFY(!joined.closed);
}

void FrontDoorTest::tellsWhyItCannotListen()
{
    House house;
    FrontDoor second({}, {});
    const auto opened = second.open(QHostAddress::LocalHost, house.port);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error(), ListenFault::PortTaken);
    FrontDoor elsewhere({}, {});
    const auto foreign = elsewhere.open(QHostAddress(u"192.0.2.1"_s), 0);
    QVERIFY(!foreign.ok());
    QCOMPARE(foreign.error(), ListenFault::AddressUnavailable);
}

void FrontDoorTest::listensOnBothFamilies()
{
    House house({}, QHostAddress::Any);
    RawClient v4(house.port, get("/echo"));
    QTRY_VERIFY_WITH_TIMEOUT(v4.closed, Patience);
    QCOMPARE(v4.status(), 200);
    QCOMPARE(house.requests.first().peer.protocol(), QAbstractSocket::IPv4Protocol);
    QWebSocket phone;
    phone.open(QUrl(u"ws://127.0.0.1:%1/ws/a/1"_s.arg(house.port)));
    QTRY_COMPARE_WITH_TIMEOUT(house.sockets.size(), 1, Patience);
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHostIPv6))
        QSKIP("there is no IPv6 here");
    RawClient v6(house.port, QHostAddress(QHostAddress::LocalHostIPv6));
    v6.socket.write(get("/echo"));
    QTRY_VERIFY_WITH_TIMEOUT(v6.closed, Patience);
    QCOMPARE(v6.status(), 200);
}

void FrontDoorTest::diesWithEverythingUnderWay()
{
    auto house = std::make_unique<House>();
    RawClient silent(house->port);
    RawClient half(house->port, QByteArray("GET / HT"));
    RawClient refused(house->port, QByteArray("nonsense\r\n\r\n"));
    RawClient later(house->port, get("/later"));
    RawClient streaming(house->port);
    streaming.socket.setReadBufferSize(1024);
    streaming.socket.write(get("/stream/200000000"));
    RawClient joined(house->port, upgradeTo("/ws/a/1"));
    QTRY_VERIFY_WITH_TIMEOUT(house->sockets.size() == 1 && house->waiting.size() == 1 &&
                                 house->requests.size() == 2 && refused.status() == 400,
                             Patience);
    RawClient midHandshake(house->port, upgradeTo("/ws/a/2"));
    QTest::qWait(0);
    const std::vector<Responder> kept = house->waiting;
    house.reset();
    kept.front().send(jsonResponse(200, QJsonObject()));
    QTRY_VERIFY_WITH_TIMEOUT(silent.closed && half.closed && later.closed && joined.closed, Patience);
}

void FrontDoorTest::diesWhileLastWordsAreSaid()
{
    auto house = std::make_unique<House>();
    std::atomic_bool answered = false;
    std::atomic_bool over = false;
    // Without an event loop it never notices that the door has closed its side.
    const std::unique_ptr<QThread> staying(QThread::create([&, port = house->port] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        socket.write("nonsense\r\n\r\n");
        socket.waitForReadyRead(Patience);
        answered = true;
        over.wait(false);
    }));
    staying->start();
    QTRY_VERIFY_WITH_TIMEOUT(answered, Patience);
    house.reset(); // a socket that goes is no QTcpSocket any more when it says so
    over = true;
    over.notify_all();
    QVERIFY(staying->wait(Patience));
}

QTEST_GUILESS_MAIN(FrontDoorTest)
#include "net_front_door_test.moc"
