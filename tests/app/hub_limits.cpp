// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets that are late: tokens, pings, readers. And what a ruling sends to those who are not.
#include "hub_test.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject ruling(const Person &player, qint64 question, bool correct = true)
{
    return {{"playerId"_L1, player.player}, {"questionId"_L1, question}, {"isCorrect"_L1, correct}};
}

HttpRequest upgradeWith(const QByteArray &token)
{
    HttpRequest request;
    request.query = {{u"token"_s, QString::fromLatin1(token)}};
    return request;
}

}

void HubTest::aSocketTokenLasts90Seconds_data()
{
    QTest::addColumn<qint64>("mintedMs");
    QTest::addColumn<qint64>("usedMs");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("at once") << qint64{0} << qint64{0} << true;
    QTest::newRow("at 89 s") << qint64{0} << qint64{89'000} << true;
    QTest::newRow("at 91 s") << qint64{0} << qint64{91'000} << false;
    QTest::newRow("much later, at 89 s") << qint64{10'000'000} << qint64{10'089'000} << true;
    QTest::newRow("much later, at 91 s") << qint64{10'000'000} << qint64{10'091'000} << false;
}

void HubTest::aSocketTokenLasts90Seconds()
{
    QFETCH(const qint64, mintedMs);
    QFETCH(const qint64, usedMs);
    QFETCH(const bool, accepted);
    Access access("folder", GameId{1});
    engine::State state;
    night::Device phone;
    phone.id = DeviceId{1'000'001};
    phone.role = night::Role::Player;
    state.night.devices.insert(phone.id, phone);
    const QByteArray token = access.mintSocketToken(night::Actor::phone(phone.id, phone.role), mintedMs);
    const auto use = [&] { return access.upgradeCredentialsOf(upgradeWith(token), state, usedMs); };
    const Credentials first = use();
    const auto *credential = std::get_if<Credential>(&first);
    QCOMPARE(credential != nullptr, accepted);
    if (credential)
        QVERIFY(credential->actor.device == phone.id);
    const Credentials second = use();
    const auto *bad = std::get_if<BadCredential>(&second);
    QVERIFY(bad);
    QCOMPARE(bad->code, accepted ? "token_used"_L1 : "bad_token"_L1);
}

void HubTest::whoMissesAPingIsClosedOnce()
{
    RigOptions options;
    options.sockets.ping_interval_ms = 300;
    options.sockets.ping_timeout_ms = 1500;
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    SocketClient alive(ana);
    QVERIFY(alive.awaitFirst());
    RawClient silent(rig.port(),
                     upgradeWords(rig.port(), "/ws/games/1", "Authorization: Bearer " + ana.token + "\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(silent.closed, patience);
    const qsizetype ping = silent.heard.indexOf(QByteArray::fromHex("8900"));
    const qsizetype farewell = silent.heard.indexOf(QByteArray::fromHex("1138")); // 4408
    QVERIFY(ping > 0);
    QVERIFY(farewell > ping);
    QCOMPARE(samples(rig.metrics()).value("ws_connections_active"), 1.0);
    // some more pings of the one that answers: nothing is counted twice
    QTest::qWait(2500);
    QVERIFY(alive.roundTrip());
    const auto now = samples(rig.metrics());
    QCOMPARE(now.value("ws_connections_active"), 1.0);
    QCOMPARE(now.value("ws_heartbeat_failures_total"), 1.0);
    QCOMPARE(now.value("ws_disconnect_total{reason=\"heartbeat\"}"), 1.0);
}

void HubTest::oneStuckReaderAmong200()
{
    RigOptions options;
    options.sockets.max_unsent = 8 * 1024;
    options.door.socketSendBuffer = 4 * 1024;
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    QTcpSocket stuck; // a small window, and nobody who reads
    stuck.setReadBufferSize(1);
    QVERIFY(stuck.bind(QHostAddress(QHostAddress::LocalHost)));
    stuck.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    stuck.connectToHost(QHostAddress(QHostAddress::LocalHost), rig.port());
    stuck.write(upgradeWords(rig.port(), "/ws/games/1", "Authorization: Bearer " + ana.token + "\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 1, patience);
    std::vector<std::unique_ptr<RawClient>> phones;
    const QByteArray upgrade =
        upgradeWords(rig.port(), "/ws/games/1", "Authorization: Bearer " + ana.token + "\r\n");
    for (int i = 0; i < 199; ++i) {
        phones.push_back(std::make_unique<RawClient>(rig.port(), upgrade));
        QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), i + 2, patience);
    }
    int rulings = 0;
    for (; rulings < 2000 && rig.hub().sockets() == 200; ++rulings)
        QCOMPARE(rig.laptop().post(u"answers"_s, ruling(ana, rig.question(rulings % 8))).status, 200);
    QCOMPARE(rig.hub().sockets(), 199);
    const auto now = samples(rig.metrics());
    QCOMPARE(now.value("ws_disconnect_total{reason=\"too_slow\"}"), 1.0);
    QCOMPARE(now.value("ws_connections_active"), 199.0);
    for (const auto &phone : phones) {
        QTRY_COMPARE_WITH_TIMEOUT(phone->heard.count("\"type\":\"update_score\""), rulings, patience);
        QVERIFY(!phone->closed);
    }
}

void HubTest::onlyRowsThatMovedAreSent()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    QList<Person> people;
    for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cem"_s, u"Dan"_s})
        people.append(rig.join(name));
    SocketClient phone(people.first());
    QVERIFY(phone.wantFrames());
    const auto rowsAfter = [&](const Person &scored, bool correct) {
        phone.frames.clear();
        const HttpAnswer answer = rig.laptop().post(u"answers"_s, ruling(scored, rig.question(0), correct));
        QList<qint64> rows;
        if (answer.status == 200 && phone.awaitVersion(rig.version()) && phone.await(u"changed"_s)) {
            for (const QJsonValue &row : phone.last(u"changed"_s).value("players"_L1).toArray())
                rows.append(row.toObject().value("id"_L1).toInteger() - people.first().player);
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    };
    const auto idOf = [&](int index) { return people.at(index).player - people.first().player; };
    // Ana leads: the three others are second now
    QCOMPARE(rowsAfter(people.at(0), true), (QList<qint64>{idOf(0), idOf(1), idOf(2), idOf(3)}));
    // Dan falls behind: nobody else's place moves
    QCOMPARE(rowsAfter(people.at(3), false), QList<qint64>{idOf(3)});
    // the same again: his version rises, no more
    QCOMPARE(rowsAfter(people.at(3), false), QList<qint64>{idOf(3)});
    // Ben draws level with Ana: Cem falls from second to third, Dan stays fourth
    QCOMPARE(rowsAfter(people.at(1), true), (QList<qint64>{idOf(1), idOf(2)}));
}
