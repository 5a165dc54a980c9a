// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets: what they get and when, what they may say, and when they are closed.
#include "host_test.h"

#include <QElapsedTimer>
#include <QUrl>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// The words of an upgrade on `path`.
QByteArray upgradeWords(quint16 port, const QByteArray &path, const QByteArray &lines = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: " +
           QByteArray("sixteen bytes ok").toBase64() + "\r\n" + lines + "\r\n";
}

qint64 versionIn(const QJsonObject &snapshotFrame)
{
    return snapshotFrame.value("data"_L1).toObject().value("game_version"_L1).toInteger();
}

QJsonObject answerBody(qint64 player, qint64 question)
{
    return {{"playerId"_L1, player}, {"questionId"_L1, question}, {"isCorrect"_L1, true}};
}

}

void HostTest::theFirstFrameIsASnapshot()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const QString code = rig.state().night.code;
    for (const QString &path : {u"/ws/games/"_s + code, u"/ws/games/1/"_s, u"/ws/games/"_s + code.toLower(),
                                u"/ws/%1/%2"_s.arg(code).arg(ana.player)}) {
        SocketClient socket(rig.port(), path, ana.token);
        QVERIFY2(socket.awaitFirst(), qPrintable(path));
        const QJsonObject first = socket.frames.first();
        QCOMPARE(first.value("type"_L1).toString(), u"snapshot"_s);
        QCOMPARE(first.value("version"_L1).toInt(), 1);
        QCOMPARE(first.value("data"_L1).toObject(), ana.get(u"snapshot"_s).json);
        QCOMPARE(first.value("data"_L1).toObject().value("you"_L1).toObject().value("seats"_L1).toArray(),
                 QJsonArray{ana.player});
    }
}

void HostTest::upgradesAreRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("lines"); // ANA, BEN: their tokens
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QByteArray bearer = "Authorization: Bearer ";
    QTest::newRow("no token") << QByteArray("/ws/games/1") << QByteArray() << 401 << QByteArray("no_token");
    QTest::newRow("wrong bearer") << QByteArray("/ws/games/1") << bearer + "nope\r\n"
                                  << 401 << QByteArray("bad_token");
    QTest::newRow("wrong socket token")
        << QByteArray("/ws/games/1?token=nope") << QByteArray() << 401 << QByteArray("bad_token");
    QTest::newRow("a device's token in the query")
        << QByteArray("/ws/games/1?token=ANA") << QByteArray() << 401 << QByteArray("bad_token");
    QTest::newRow("unknown game") << QByteArray("/ws/games/ZZZZZZ") << bearer + "ANA\r\n"
                                  << 404 << QByteArray("unknown_game");
    QTest::newRow("unknown path") << QByteArray("/ws/a/b/c/d") << bearer + "ANA\r\n"
                                  << 404 << QByteArray("not_found");
    QTest::newRow("somebody else's seat") << QByteArray("/ws/1/SEAT") << bearer + "BEN\r\n"
                                          << 403 << QByteArray("forbidden");
    QTest::newRow("unknown seat") << QByteArray("/ws/1/999999") << bearer + "BEN\r\n"
                                  << 404 << QByteArray("unknown_player");
    QTest::newRow("foreign origin") << QByteArray("/ws/games/1")
                                    << bearer + "ANA\r\nOrigin: http://evil.example.org\r\n"
                                    << 403 << QByteArray("foreign_origin");
}

void HostTest::upgradesAreRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, lines);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    path.replace("ANA", ana.token).replace("SEAT", QByteArray::number(ana.player));
    lines.replace("ANA", ana.token).replace("BEN", ben.token);
    const RawClient client(rig.port(), upgradeWords(rig.port(), path, lines));
    QTRY_VERIFY_WITH_TIMEOUT(client.closed, patience);
    QCOMPARE(client.status(), status);
    QCOMPARE(client.error(), code);
    QCOMPARE(rig.hub().sockets(), 0);
}

void HostTest::aSocketTokenIsGoodOnce()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const HttpAnswer minted = ana.get(u"/api/ws/token"_s);
    QCOMPARE(minted.number("expires_in"), 90);
    const QString token = minted.json.value("token"_L1).toString();
    SocketClient socket(rig.port(), u"/ws/games/1?token="_s + token);
    QVERIFY(socket.awaitFirst());
    const auto refused = [&](const QByteArray &text, const QByteArray &code) {
        const RawClient again(rig.port(), upgradeWords(rig.port(), "/ws/games/1?token=" + text));
        QTRY_VERIFY_WITH_TIMEOUT(again.closed, patience);
        QCOMPARE(again.status(), 401);
        QCOMPARE(again.error(), code);
    };
    refused(token.toLatin1(), "token_used");
    // one that was drawn 91 seconds ago
    const night::Actor actor = night::Actor::phone(DeviceId{ana.device}, night::Role::Player);
    refused(rig.access().mintSocketToken(actor, steadyMicroseconds() / 1000 - 91'000), "bad_token");
    SocketClient inTime(rig.port(),
                        u"/ws/games/1?token="_s + QString::fromLatin1(rig.access().mintSocketToken(
                                                      actor, steadyMicroseconds() / 1000 - 60'000)));
    QVERIFY(inTime.awaitFirst());
    // not a token for HTTP
    Person thief = rig.stranger();
    thief.token = ana.post(u"/api/ws-token"_s).json.value("token"_L1).toString().toLatin1();
    QVERIFY(!thief.token.isEmpty());
    QCOMPARE(thief.get(u"me"_s).status, 401);
    // a device that has been removed in the meantime
    const QByteArray late = ana.get(u"/api/ws/token"_s).json.value("token"_L1).toString().toLatin1();
    QCOMPARE(rig.laptop().remove(u"players/%1"_s.arg(ana.player)).status, 200);
    refused(late, "bad_token");
}

void HostTest::messagesAreAnswered_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code"); // of the error frame; empty: a pong
    QTest::newRow("ping") << u"{\"type\":\"ping\"}"_s << u""_s;
    for (const char *type : {"record_answer", "toggle_question", "update_score", "undo", "join"})
        QTest::newRow(type) << u"{\"type\":\"%1\",\"playerId\":1}"_s.arg(QLatin1StringView(type))
                            << u"mutation_over_ws"_s;
    QTest::newRow("unknown") << u"{\"type\":\"dance\"}"_s << u"unknown_type"_s;
    QTest::newRow("the server's own") << u"{\"type\":\"buzz_won\",\"player_id\":1}"_s << u"unknown_type"_s;
    QTest::newRow("no type") << u"{}"_s << u"unknown_type"_s;
    QTest::newRow("a list") << u"[]"_s << u"bad_json"_s;
    QTest::newRow("broken") << u"{\"type\":"_s << u"bad_json"_s;
    QTest::newRow("empty") << u" "_s << u"bad_json"_s;
    QTest::newRow("another game") << u"{\"type\":\"subscribe\",\"gameId\":2}"_s << u"unknown_game"_s;
    QTest::newRow("a seat that is not mine")
        << u"{\"type\":\"buzz\",\"player_id\":999999}"_s << u"unknown_player"_s;
    QTest::newRow("broken buzz") << u"{\"type\":\"buzz\",\"player_id\":\"x\"}"_s << u"bad_request"_s;
}

void HostTest::messagesAreAnswered()
{
    QFETCH(const QString, message);
    QFETCH(const QString, code);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    SocketClient phone(ana);
    SocketClient other(ana);
    QVERIFY(phone.wantFrames());
    QVERIFY(other.wantFrames());
    const qint64 before = rig.version();
    phone.frames.clear();
    other.frames.clear();
    phone.sayText(message);
    if (code.isEmpty()) {
        QVERIFY(phone.await(u"pong"_s));
    } else {
        QVERIFY(phone.await(u"error"_s));
        QCOMPARE(phone.last(u"error"_s).value("code"_L1).toString(), code);
        QVERIFY(!phone.last(u"error"_s).value("message"_L1).toString().isEmpty());
    }
    QVERIFY(phone.roundTrip()); // it stays open
    QVERIFY(other.roundTrip());
    QCOMPARE(other.frames.size() - other.all(u"sync"_s).size(),
             1); // its pong, nothing else but clock questions
    QCOMPARE(rig.version(), before);
}

void HostTest::buzzesAreTold()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    const qint64 question = rig.openQuestion();
    QVERIFY(question > 0);
    SocketClient anas(ana);
    SocketClient bens(ben);
    SocketClient laptop(rig.laptop());
    QVERIFY(anas.wantFrames());
    QVERIFY(bens.wantFrames());
    QVERIFY(laptop.awaitFirst()); // on snapshots: gets these frames too
    anas.say({{"type"_L1, "buzz"_L1}, {"question_id"_L1, question}, {"p"_L1, 5000.5}, {"n"_L1, 3}});
    for (const SocketClient *socket : {&anas, &bens, &laptop}) {
        QVERIFY(socket->await(u"buzz_pending"_s));
        QVERIFY(socket->await(u"buzz_won"_s));
        const QJsonObject won = socket->last(u"buzz_won"_s);
        QCOMPARE(won.value("player_id"_L1).toInteger(), ana.player);
        QCOMPARE(won.value("question_id"_L1).toInteger(), question);
        QVERIFY(won.contains("team_id"_L1) && won.contains("margin_ms"_L1) &&
                won.contains("game_version"_L1));
        QVERIFY(socket->frames.indexOf(socket->last(u"buzz_pending"_s)) < socket->frames.indexOf(won));
    }
    QVERIFY(anas.await(u"buzz_result"_s));
    QCOMPARE(anas.last(u"buzz_result"_s).value("verdict"_L1).toString(), u"first"_s);
    QCOMPARE(anas.last(u"buzz_result"_s).value("n"_L1).toInteger(), 3);
    bens.say({{"type"_L1, "buzz"_L1}, {"n"_L1, 1}});
    QVERIFY(bens.await(u"buzz_result"_s));
    QCOMPARE(bens.last(u"buzz_result"_s).value("verdict"_L1).toString(), u"later"_s);
    QVERIFY(bens.last(u"buzz_result"_s).value("margin_ms"_L1).toInteger(-1) >= 0);
    QVERIFY(bens.last(u"buzz_result"_s).value("uncertainty_ms"_L1).toInteger(-1) >= 0);
    QVERIFY(anas.roundTrip());
    QVERIFY(laptop.roundTrip());
    QCOMPARE(anas.all(u"buzz_result"_s).size(), 1);
    QCOMPARE(laptop.all(u"buzz_result"_s).size(), 0);
    QCOMPARE(anas.all(u"buzz_won"_s).size(), 1);
    // paused, then closed: told to him alone
    QCOMPARE(rig.laptop().post(u"clock"_s, {{"action"_L1, "pause"_L1}}).status, 200);
    bens.say({{"type"_L1, "buzz"_L1}, {"n"_L1, 2}});
    QVERIFY(bens.await(u"buzz_result"_s, 2));
    QCOMPARE(bens.last(u"buzz_result"_s).value("verdict"_L1).toString(), u"paused"_s);
    // in somebody else's name
    bens.say({{"type"_L1, "buzz"_L1}, {"player_id"_L1, ana.player}});
    QVERIFY(bens.await(u"error"_s));
    QCOMPARE(bens.last(u"error"_s).value("code"_L1).toString(), u"forbidden"_s);
}

void HostTest::coordinationComesBackAsSent_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("select_question") << u"select_question"_s;
    QTest::newRow("toggle_buzzers") << u"toggle_buzzers"_s;
    QTest::newRow("reveal_category") << u"reveal_category"_s;
    QTest::newRow("select_board") << u"select_board"_s;
}

void HostTest::coordinationComesBackAsSent()
{
    QFETCH(const QString, type);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person co = rig.joinAs(night::Role::CoHost);
    QCOMPARE(co.post(u"rounds/%1/start"_s.arg(rig.round(0))).status, 200);
    const QList<quiz::Board> boards = rig.state().quiz.plans.value(RoundId{rig.round(0)}).boards;
    QJsonObject message{{"type"_L1, type}, {"remark"_L1, "kept"_L1}};
    if (type == "select_question"_L1)
        message.insert("questionId"_L1, rig.question(0));
    else if (type == "reveal_category"_L1)
        message.insert("categoryId"_L1, boards.first().categories.first().id.number);
    else if (type == "select_board"_L1)
        message.insert("boardId"_L1, boards.last().id.number);
    else
        QCOMPARE(co.post(u"questions/%1/select"_s.arg(rig.question(0))).status, 200);
    SocketClient tablet(co);
    SocketClient phone(ana);
    SocketClient plain(ana);
    QVERIFY(tablet.wantFrames());
    QVERIFY(phone.wantFrames());
    QVERIFY(plain.awaitFirst());
    const qint64 before = rig.version();
    tablet.say(message);
    for (const SocketClient *socket : {&tablet, &phone, &plain}) {
        QVERIFY(socket->await(type));
        QJsonObject expected = message;
        expected.insert("sender"_L1, co.device);
        expected.insert("game_version"_L1, rig.version());
        QCOMPARE(socket->last(type), expected);
    }
    QVERIFY(rig.version() > before);
    const QJsonObject snapshot = ana.get(u"snapshot"_s).json;
    const QJsonObject round = snapshot.value("rounds"_L1).toArray().first().toObject();
    if (type == "select_question"_L1) {
        QCOMPARE(snapshot.value("live"_L1).toObject().value("question_id"_L1).toInteger(), rig.question(0));
    } else if (type == "toggle_buzzers"_L1) {
        QCOMPARE(snapshot.value("live"_L1).toObject().value("phase"_L1).toString(), u"open"_s);
    } else if (type == "select_board"_L1) {
        QCOMPARE(round.value("board_id"_L1).toInteger(), boards.last().id.number);
    } else {
        const QJsonObject board = round.value("boards"_L1).toArray().first().toObject();
        QVERIFY(board.value("categories"_L1).toArray().first().toObject().value("spotlight"_L1).toBool());
    }
    // a late joiner has it, and so has the program after a restart
    const QJsonValue live = snapshot.value("live"_L1);
    rig.restart();
    QVERIFY(rig.isReady());
    QCOMPARE(rig.laptop().get(u"snapshot"_s).json.value("live"_L1).toObject().value("question_id"_L1),
             live.toObject().value("question_id"_L1));
}

void HostTest::guestsCoordinateNothing()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    QCOMPARE(rig.laptop().post(u"rounds/%1/start"_s.arg(rig.round(0))).status, 200);
    for (const Person &guest : {ana, rig.joinAs(night::Role::Spectator), rig.joinAs(night::Role::Banker)}) {
        SocketClient socket(guest);
        SocketClient other(ana);
        QVERIFY(socket.wantFrames());
        QVERIFY(other.wantFrames());
        const qint64 before = rig.version();
        socket.say({{"type"_L1, "select_question"_L1}, {"question_id"_L1, rig.question(0)}});
        QVERIFY(socket.await(u"error"_s));
        QCOMPARE(socket.last(u"error"_s).value("code"_L1).toString(), u"forbidden"_s);
        QVERIFY(other.roundTrip());
        QVERIFY(other.all(u"select_question"_s).isEmpty());
        QCOMPARE(rig.version(), before);
    }
    SocketClient laptop(rig.laptop());
    QVERIFY(laptop.awaitFirst());
    laptop.say({{"type"_L1, "select_question"_L1}});
    QVERIFY(laptop.await(u"error"_s));
    QCOMPARE(laptop.last(u"error"_s).value("code"_L1).toString(), u"bad_request"_s);
    laptop.say({{"type"_L1, "select_question"_L1}, {"question_id"_L1, 999'999}});
    QVERIFY(laptop.await(u"error"_s, 2));
    QCOMPARE(laptop.last(u"error"_s).value("code"_L1).toString(), u"unknown_question"_s);
}

void HostTest::changesReachTheRequesterToo()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person co = rig.joinAs(night::Role::CoHost);
    SocketClient tablet(co);
    SocketClient phone(ana);
    SocketClient watching(rig.joinAs(night::Role::Spectator));
    QVERIFY(tablet.wantFrames());
    QVERIFY(phone.awaitFirst());
    QVERIFY(watching.awaitFirst());
    const qint64 question = rig.question(0);
    const HttpAnswer ruled = co.post(u"answers/"_s, answerBody(ana.player, question));
    QCOMPARE(ruled.status, 200);
    const HttpAnswer toggled = co.patch(u"/api/questions/%1/"_s.arg(question), {{"answered"_L1, true}});
    QCOMPARE(toggled.json,
             (QJsonObject{{"questionId"_L1, question}, {"answered"_L1, true}, {"version"_L1, 1}}));
    const qint64 version = rig.version();
    for (const SocketClient *socket : {&tablet, &phone, &watching}) {
        QVERIFY(socket->await(u"update_score"_s));
        QVERIFY(socket->await(u"toggle_question"_s));
        QCOMPARE(socket->last(u"update_score"_s), (QJsonObject{{"type"_L1, "update_score"_L1},
                                                               {"playerId"_L1, ana.player},
                                                               {"player_id"_L1, ana.player},
                                                               {"score"_L1, 400},
                                                               {"version"_L1, 1},
                                                               {"game_version"_L1, version - 1}}));
        QCOMPARE(socket->last(u"toggle_question"_s), (QJsonObject{{"type"_L1, "toggle_question"_L1},
                                                                  {"questionId"_L1, question},
                                                                  {"question_id"_L1, question},
                                                                  {"answered"_L1, true},
                                                                  {"version"_L1, 1},
                                                                  {"game_version"_L1, version}}));
    }
}

void HostTest::snapshotsAreMerged()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    SocketClient phone(ana);
    QVERIFY(phone.awaitFirst());
    QElapsedTimer timer;
    timer.start();
    constexpr int rulings = 40;
    for (int i = 0; i < rulings; ++i)
        QCOMPARE(host.post(u"answers"_s, answerBody(ana.player, rig.question(i % 8))).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(versionIn(phone.last(u"snapshot"_s)), rig.version(), patience);
    const qint64 took = timer.elapsed();
    QCOMPARE(phone.all(u"update_score"_s).size(), rulings);
    const QList<QJsonObject> snapshots = phone.all(u"snapshot"_s);
    // the first on connecting, then at most one in each quarter of a second
    QVERIFY2(snapshots.size() <= 2 + took / 250 + 1,
             qPrintable(u"%1 in %2 ms"_s.arg(snapshots.size()).arg(took)));
    for (int i = 1; i < snapshots.size(); ++i)
        QVERIFY(versionIn(snapshots.at(i)) > versionIn(snapshots.at(i - 1)));
}

void HostTest::whoIsSilentIsDropped()
{
    RigOptions options;
    options.sockets.ping_interval_ms = 200;
    options.sockets.ping_timeout_ms = 2000; // long enough for a busy machine: both ends live in this process
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    SocketClient alive(ana);
    QVERIFY(alive.awaitFirst());
    // shakes hands and never answers a ping
    RawClient dead(rig.port(),
                   upgradeWords(rig.port(), "/ws/games/1", "Authorization: Bearer " + ana.token + "\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(dead.status(), 101, patience); // counted before the answer is on its way
    QTRY_VERIFY_WITH_TIMEOUT(dead.closed, patience);
    QCOMPARE(rig.hub().sockets(), 1);
    QVERIFY(!alive.closed);
    QVERIFY(alive.roundTrip());
}

void HostTest::whoReadsTooSlowlyIsDropped()
{
    RigOptions options;
    options.sockets.max_unsent = 8 * 1024;
    options.door.socketSendBuffer = 4 * 1024;
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    QTcpSocket stuck; // a small window, and nobody who reads
    stuck.setReadBufferSize(1);
    QVERIFY(stuck.bind(QHostAddress(QHostAddress::LocalHost)));
    stuck.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    stuck.connectToHost(QHostAddress(QHostAddress::LocalHost), rig.port());
    stuck.write(upgradeWords(rig.port(), "/ws/games/1", "Authorization: Bearer " + ana.token + "\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 1, patience);
    SocketClient phone(ben);
    QVERIFY(phone.wantFrames());
    int rulings = 0;
    for (; rulings < 2000 && rig.hub().sockets() == 2; ++rulings)
        QCOMPARE(rig.laptop().post(u"answers"_s, answerBody(ben.player, rig.question(rulings % 8))).status,
                 200);
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 1, patience);
    QVERIFY(phone.await(u"update_score"_s, rulings)); // nobody waited for the stuck one
    QVERIFY(!phone.closed);
}

void HostTest::whoTalksTooMuchIsDropped()
{
    RigOptions options;
    options.sockets.burst = 5;
    options.sockets.per_second = 1;
    options.sockets.strikes = 5;
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    SocketClient phone(ana);
    QVERIFY(phone.awaitFirst());
    for (int i = 0; i < 60; ++i)
        phone.sayText(u"{\"type\":\"dance\"}"_s);
    QVERIFY(phone.awaitClosed());
    QCOMPARE(phone.closeCode(), 1008);
}

void HostTest::theHostsFarewell()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    SocketClient phone(ana);
    QVERIFY(phone.awaitFirst());
    rig.hub().shutDown();
    QVERIFY(phone.awaitClosed());
    QCOMPARE(phone.closeCode(), 1001);
}
