// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted, once each, and who may read it.
#include "hub_test.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace quizaar::test {

QMap<QByteArray, double> samples(const Metrics &metrics)
{
    QMap<QByteArray, double> found;
    for (const QByteArray &line : metrics.text().split('\n')) {
        const qsizetype blank = line.lastIndexOf(' ');
        if (!line.startsWith('#') && blank > 0)
            found.insert(line.left(blank), line.mid(blank + 1).toDouble());
    }
    return found;
}

QByteArray upgradeWords(quint16 port, const QByteArray &path, const QByteArray &lines)
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: " +
           QByteArray("sixteen bytes ok").toBase64() + "\r\n" + lines + "\r\n";
}

}

namespace {

QJsonObject ruling(const Person &player, qint64 question, bool correct = true)
{
    return {{"playerId"_L1, player.player}, {"questionId"_L1, question}, {"isCorrect"_L1, correct}};
}

QByteArray goodbye(const QByteArray &reason)
{
    return "ws_disconnect_total{reason=\"" + reason + "\"}";
}

double sumOf(const QMap<QByteArray, double> &all, const QByteArray &begin)
{
    double sum = 0;
    for (auto it = all.lowerBound(begin); it != all.end() && it.key().startsWith(begin); ++it)
        sum += *it;
    return sum;
}

}

void HubTest::eachGoodbyeCountsOnce_data()
{
    QTest::addColumn<QByteArray>("reason");
    for (const char *reason : {"gone", "removed", "heartbeat", "abuse", "shutdown"})
        QTest::newRow(reason) << QByteArray(reason);
}

void HubTest::eachGoodbyeCountsOnce()
{
    QFETCH(const QByteArray, reason);
    RigOptions options;
    if (reason == "heartbeat") {
        options.sockets.ping_interval_ms = 300;
        options.sockets.ping_timeout_ms = 1500;
    }
    if (reason == "abuse") {
        options.sockets.burst = 5;
        options.sockets.per_second = 1;
        options.sockets.strikes = 3;
    }
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    SocketClient bens(ben);
    QVERIFY(bens.awaitFirst());
    {
        const auto now = samples(rig.metrics());
        QCOMPARE(now.value("ws_connections_active"), 1.0);
        QCOMPARE(now.value("ws_connect_total"), 1.0);
        QCOMPARE(sumOf(now, "ws_disconnect_total"), 0.0);
    }
    // never answers a ping
    RawClient raw(rig.port(),
                  upgradeWords(rig.port(), "/ws/games/1", "Authorization: Bearer " + ana.token + "\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 2, patience);
    if (reason != "heartbeat")
        QCOMPARE(samples(rig.metrics()).value("ws_connections_active"), 2.0);
    if (reason == "gone") {
        raw.socket.disconnectFromHost();
    } else if (reason == "removed") {
        QCOMPARE(rig.laptop().remove(u"players/%1"_s.arg(ana.player)).status, 200);
    } else if (reason == "abuse") {
        for (int i = 0; i < 40; ++i)
            raw.socket.write(QByteArray::fromHex("818200000000") + "{}"); // masked with zeros
    } else if (reason == "shutdown") {
        rig.hub().shutDown();
    }
    const double expected = reason == "shutdown" ? 2 : 1;
    QTRY_COMPARE_WITH_TIMEOUT(samples(rig.metrics()).value(goodbye(reason)), expected, patience);
    if (reason != "shutdown")
        QVERIFY(bens.roundTrip());
    const auto now = samples(rig.metrics());
    QCOMPARE(now.value("ws_connections_active"), 2 - expected);
    QCOMPARE(now.value("ws_connect_total"), 2.0);
    QCOMPARE(sumOf(now, "ws_disconnect_total"), expected);
    QCOMPARE(now.value("ws_heartbeat_failures_total"), reason == "heartbeat" ? 1.0 : 0.0);
    QCOMPARE(rig.hub().sockets(), static_cast<int>(2 - expected));
}

void HubTest::commandsCountByOutcome()
{
    RigOptions options;
    options.night.max_undurable = 1;
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    const auto count = [&](const QByteArray &kind, const QByteArray &outcome) {
        return samples(rig.metrics())
            .value("command_total{kind=\"" + kind + "\",outcome=\"" + outcome + "\"}");
    };
    QCOMPARE(count("join_as_player", "accepted"), 1.0);
    QCOMPARE(count("add_pack", "accepted"), 1.0);
    QCOMPARE(host.post(u"answers"_s, ruling(ana, rig.question(0)), "key").status, 200);
    QCOMPARE(host.post(u"answers"_s, ruling(ana, rig.question(0)), "key").status, 200);
    QCOMPARE(host.post(u"answers"_s, ruling(ana, rig.question(0), false), "key").status, 422);
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "pause"_L1}}).status, 409);
    rig.gate.next(storage::GateVerdict::Fail);
    QCOMPARE(host.post(u"answers"_s, ruling(ana, rig.question(1))).status, 500);
    QCOMPARE(host.post(u"answers"_s, ruling(ana, rig.question(1))).status, 200);
    rig.gate.hold();
    const HttpCall waits = host.start("POST", u"answers"_s, ruling(ana, rig.question(2)));
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    QCOMPARE(host.post(u"answers"_s, ruling(ana, rig.question(3))).status, 500);
    QCOMPARE(count("record_answer", "accepted"), 2.0); // not before it is stored
    rig.gate.release();
    QCOMPARE(waits.answer().status, 200);
    QCOMPARE(count("record_answer", "accepted"), 3.0);
    QCOMPARE(count("record_answer", "repeated"), 1.0);
    QCOMPARE(count("record_answer", "key_reused"), 1.0);
    QCOMPARE(count("record_answer", "not_stored"), 1.0);
    QCOMPARE(count("record_answer", "busy"), 1.0);
    QCOMPARE(count("pause_clock", "refused"), 1.0);
}

void HubTest::requestsCountByPattern()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const auto count = [&](const QByteArray &route, int status) {
        return samples(rig.metrics())
            .value("http_requests_total{route=\"" + route + "\",status=\"" + QByteArray::number(status) +
                   "\"}");
    };
    QCOMPARE(count("/api/games/{game}/players", 201), 1.0);
    QCOMPARE(ana.get(u"snapshot"_s).status, 200);
    QCOMPARE(ana.get(u"/api/games/1/snapshot/"_s).status, 200);
    QCOMPARE(rig.stranger().get(u"snapshot"_s).status, 401);
    QCOMPARE(ana.post(u"snapshot"_s).status, 405);
    QCOMPARE(ana.get(u"/api/there-is/no-such?token=hidden"_s).status, 404);
    QCOMPARE(ana.get(u"/no/such/file"_s).status, 404);
    QCOMPARE(ana.get(u"me"_s, {"Origin: http://evil.example.org"}).status, 403);
    QCOMPARE(count("/api/games/{game}/snapshot", 200), 2.0);
    QCOMPARE(count("/api/games/{game}/snapshot", 401), 1.0);
    QCOMPARE(count("unmatched", 405), 1.0);
    QCOMPARE(count("unmatched", 404), 1.0);
    QCOMPARE(count("static", 404), 1.0);
    QCOMPARE(count("refused", 403), 1.0);
    const QByteArray text = rig.metrics().text();
    QVERIFY(!text.contains("no-such") && !text.contains("hidden") && !text.contains("no/such/file"));
    QVERIFY(!text.contains(rig.state().night.code.toLatin1()));
}

void HubTest::commitsAreTimed()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    SocketClient phone(ana);
    QVERIFY(phone.wantFrames());
    const auto before = samples(rig.metrics());
    constexpr int rulings = 5;
    for (int i = 0; i < rulings; ++i)
        QCOMPARE(rig.laptop().post(u"answers"_s, ruling(ana, rig.question(i))).status, 200);
    const auto after = samples(rig.metrics());
    const auto gained = [&](const QByteArray &name) { return after.value(name) - before.value(name); };
    QCOMPARE(gained("commit_seconds_count"), double(rulings));
    QCOMPARE(gained("commit_to_broadcast_seconds_count"), double(rulings));
    QCOMPARE(gained("ws_broadcast_total"), 2.0 * rulings); // the score, and what has changed
    QCOMPARE(gained("ws_broadcast_fail_total"), 0.0);
    for (const QByteArray &name : {QByteArray("commit_seconds"), QByteArray("commit_to_broadcast_seconds")}) {
        QVERIFY(gained(name + "_sum") > 0);
        QCOMPARE(after.value(name + "_bucket{le=\"+Inf\"}"), after.value(name + "_count"));
        double last = 0;
        for (const char *bound : {"0.001000", "0.010000", "0.100000", "1.000000", "+Inf"}) {
            const QByteArray bucket = name + "_bucket{le=\"" + bound + "\"}";
            QVERIFY2(after.contains(bucket), bucket.constData());
            QVERIFY(after.value(bucket) >= last); // each holds the ones below it
            last = after.value(bucket);
        }
    }
}

void HubTest::onlyTheHostReadsCounters()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const auto asked = [&](const QByteArray &token, const QHostAddress &peer) {
        HttpRequest request;
        request.methodToken = "GET";
        request.rawPath = "/metrics";
        request.segments = {u"metrics"_s};
        request.headers = {{"Host", "127.0.0.1:" + QByteArray::number(rig.port())}};
        if (!token.isEmpty())
            request.headers.append({"Authorization", "Bearer " + token});
        request.peer = peer;
        HttpResponse answer;
        answer.status = 0;
        rig.api().handle(
            request, Responder([&](HttpResponse response) { answer = std::move(response); }, "GET /metrics"));
        return answer;
    };
    const QHostAddress far(u"192.0.2.7"_s);
    QCOMPARE(asked(rig.hostToken(), far).status, 200);
    QCOMPARE(asked({}, QHostAddress(QHostAddress::LocalHost)).status, 200);
    QCOMPARE(asked({}, QHostAddress(QHostAddress::LocalHostIPv6)).status, 200);
    QCOMPARE(asked({}, far).status, 403);
    QCOMPARE(asked("nonsense", far).status, 401);
    for (const night::Role role : {night::Role::CoHost, night::Role::Banker, night::Role::Spectator})
        QCOMPARE(asked(rig.joinAs(role).token, far).status, 403);
    QCOMPARE(asked(rig.join(u"Ana"_s).token, far).status, 403);
    const HttpResponse text = asked({}, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(text.contentType, QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    QVERIFY(text.body.startsWith("# HELP ws_connections_active "));
}
