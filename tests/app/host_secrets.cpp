// SPDX-License-Identifier: GPL-3.0-or-later
// Every byte that guests get while a question is played: no answer, note or explanation before it is closed.
#include "host_test.h"
#include "tests/support/engine_driver.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

void HostTest::noSecretLeavesBeforeTheEnd()
{
    const QByteArray marker("Zq7Marker");
    RigOptions options;
    options.pack = samplePack({QString::fromLatin1(marker)});
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    const Person watcher = rig.joinAs(night::Role::Spectator);
    const Person co = rig.joinAs(night::Role::CoHost);
    SocketClient anas(ana);
    SocketClient bens(ben);
    SocketClient watching(watcher);
    SocketClient watchingFrames(watcher);
    SocketClient staff(co);
    QVERIFY(anas.wantFrames());
    QVERIFY(bens.awaitFirst());
    QVERIFY(watching.awaitFirst());
    QVERIFY(watchingFrames.wantFrames());
    QVERIFY(staff.wantFrames());
    QByteArray read; // over HTTP
    const auto readAll = [&] {
        for (const Person &guest : {ana, ben, watcher, rig.stranger()}) {
            for (const QString &path :
                 {u"snapshot"_s, u"log"_s, u"me"_s, u"/api/live"_s, u"/api/games/1"_s}) {
                const HttpAnswer answer = guest.get(path);
                read += answer.head + answer.body;
            }
        }
    };
    const auto heard = [&] { return read + anas.bytes + bens.bytes + watching.bytes + watchingFrames.bytes; };
    const auto step = [&](const HttpAnswer &answer) {
        readAll();
        return answer.status == 200;
    };
    // each socket takes a snapshot and a round trip, so that what was on its way is in the record
    const auto catchUp = [&] {
        for (SocketClient *socket : {&anas, &bens, &watching, &watchingFrames}) {
            socket->say({{"type"_L1, "subscribe"_L1}});
            if (!socket->roundTrip())
                return false;
        }
        return true;
    };

    readAll();
    const qint64 board = rig.round(0);
    const qint64 question = rig.question(0);
    QVERIFY(step(co.post(u"rounds/%1/start"_s.arg(board))));
    QVERIFY(step(co.post(u"questions/%1/select"_s.arg(question))));
    QVERIFY(step(co.post(u"buzzers"_s, {{"open"_L1, true}})));
    anas.say({{"type"_L1, "buzz"_L1}, {"question_id"_L1, question}, {"p"_L1, 1000}, {"n"_L1, 1}});
    QVERIFY(anas.await(u"buzz_won"_s));
    readAll();
    QVERIFY(step(co.post(
        u"rulings"_s, {{"player_id"_L1, ana.player}, {"question_id"_L1, question}, {"correct"_L1, false}})));
    QVERIFY(step(co.post(u"undo"_s)));
    QVERIFY(step(co.post(u"redo"_s)));
    QVERIFY(step(co.post(
        u"answers"_s, {{"playerId"_L1, ben.player}, {"questionId"_L1, question}, {"isCorrect"_L1, true}})));
    QVERIFY(step(co.post(u"clock"_s, {{"action"_L1, "pause"_L1}})));
    QVERIFY(step(co.post(u"clock"_s, {{"action"_L1, "resume"_L1}})));
    QVERIFY(catchUp());
    QVERIFY(heard().contains("Clue 1.1.1")); // it was on their screens
    QVERIFY2(!heard().contains(marker), "an answer leaked before the question was closed");
    QVERIFY(staff.roundTrip());
    QVERIFY(staff.bytes.contains(marker)); // and the marker does go where it may
    QVERIFY(co.get(u"snapshot"_s).body.contains(marker));

    QVERIFY(step(co.post(u"live"_s, {{"action"_L1, "reveal"_L1}})));
    QVERIFY(catchUp());
    for (const SocketClient *socket : {&anas, &bens, &watching, &watchingFrames})
        QVERIFY(socket->bytes.contains(marker + " answer to Clue 1.1.1"));
    QVERIFY(!heard().contains(marker + " note"));
    QVERIFY(!heard().contains(marker + " spelling"));
    QVERIFY(!heard().contains("to Clue 1.1.2"));
    // with the next question it is gone again from what is new
    QVERIFY(step(co.post(u"live"_s, {{"action"_L1, "dismiss"_L1}})));
    QVERIFY(!ana.get(u"snapshot"_s).body.contains(marker));
    QVERIFY(!watcher.get(u"snapshot"_s).body.contains(marker));
}
