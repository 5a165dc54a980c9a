// SPDX-License-Identifier: GPL-3.0-or-later
// Commit first, then announce: what is seen while a COMMIT waits, fails, or is lost sight of.
#include "host_test.h"

#include <QFile>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject answerBody(const Person &player, qint64 question, bool correct = true)
{
    return {{"playerId"_L1, player.player}, {"questionId"_L1, question}, {"isCorrect"_L1, correct}};
}

/// All that waits in this program's event loop has had its turn, and the host has answered somebody since.
void letTurnsPass(const HostRig &rig)
{
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.stranger().get(u"/healthz"_s).status, 200);
}

}

void HostTest::nothingIsToldBeforeItIsStored()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    QVERIFY(ana.player > 0);
    SocketClient early(ana);
    QVERIFY(early.wantFrames());
    const qint64 before = rig.version();
    const QByteArray etag = host.get(u"snapshot"_s).header("ETag");
    QVERIFY(!etag.isEmpty());

    rig.gate.hold();
    const HttpCall ruling = host.start("POST", u"answers"_s, answerBody(ana, rig.question(0)));
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    const HttpCall clock = host.start("POST", u"clock"_s, {{"action"_L1, "start"_L1}});
    letTurnsPass(rig);
    // on the head the clock runs already: that refusal speaks of what nobody may know yet
    const HttpCall refused = host.start("POST", u"clock"_s, {{"action"_L1, "start"_L1}});
    letTurnsPass(rig);

    QCOMPARE(rig.version(), before);
    QCOMPARE(rig.score(ana.player), 0);
    const HttpAnswer snapshot = host.get(u"snapshot"_s);
    QCOMPARE(snapshot.status, 200);
    QCOMPARE(snapshot.number("game_version"), before);
    QCOMPARE(snapshot.part("clock").value("running"_L1).toBool(), false);
    QCOMPARE(snapshot.header("ETag"), etag);
    QCOMPARE(host.get(u"snapshot"_s, {"If-None-Match: " + etag}).status, 304);
    SocketClient late(ana);
    QVERIFY(late.awaitFirst());
    QCOMPARE(late.frames.first().value("data"_L1).toObject().value("game_version"_L1).toInteger(), before);
    QVERIFY(early.roundTrip());
    QVERIFY(early.all(u"update_score"_s).isEmpty());
    QVERIFY(early.all(u"changed"_s).isEmpty());
    QVERIFY(!ruling.isDone());
    QVERIFY(!clock.isDone());
    QVERIFY(!refused.isDone());
    QCOMPARE(rig.gate.waiting(), 1);

    rig.gate.release();
    QCOMPARE(ruling.answer().json,
             (QJsonObject{{"playerId"_L1, ana.player}, {"score"_L1, 400}, {"version"_L1, 1}}));
    QCOMPARE(clock.answer().status, 200);
    QCOMPARE(refused.answer().status, 409);
    QCOMPARE(refused.answer().error(), u"clock_running"_s);
    QVERIFY(early.awaitVersion(before + 2));
    QCOMPARE(early.last(u"update_score"_s).value("game_version"_L1).toInteger(), before + 1);
    QTRY_COMPARE_WITH_TIMEOUT(late.all(u"update_score"_s).size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        late.last(u"snapshot"_s).value("data"_L1).toObject().value("game_version"_L1).toInteger(), before + 2,
        patience);
    const HttpAnswer after = host.get(u"snapshot"_s, {"If-None-Match: " + etag});
    QCOMPARE(after.status, 200);
    QVERIFY(after.header("ETag") != etag);
}

void HostTest::framesComeBeforeReplies()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const qint64 before = rig.version();
    QStringList told;
    connect(&rig.host(), &NightHost::committed, this, [&](const QList<Commit> &commits) {
        for (const Commit &commit : commits)
            told.append(u"frame %1"_s.arg(commit.events.last().version - before));
    });
    const auto note = [&](int number) {
        return [&told, number](const SubmitOutcome &outcome) {
            told.append(u"%1 %2"_s.arg(std::holds_alternative<Refused>(outcome) ? u"refusal"_s : u"reply"_s)
                            .arg(number));
        };
    };
    rig.gate.hold();
    rig.submit(night::Command(night::StartClock{}), note(1));
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    rig.submit(night::Command(night::StartClock{}), note(2)); // refused, on the head
    rig.submit(night::Command(night::PauseClock{}), note(3));
    rig.submit(night::Command(night::StartClock{}), note(4));
    QVERIFY(told.isEmpty());
    rig.gate.release();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 7, patience);
    // the first was alone in its transaction, the others went together
    QCOMPARE(told, (QStringList{u"frame 1"_s, u"reply 1"_s, u"refusal 2"_s, u"frame 2"_s, u"frame 3"_s,
                                u"reply 3"_s, u"reply 4"_s}));
}

void HostTest::aFailedCommitNeverHappened_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("done");
    const QByteArray post("POST");
    QTest::newRow("answers") << post << u"answers"_s
                             << QJsonObject{{"playerId"_L1, "ana"_L1},
                                            {"questionId"_L1, "q"_L1},
                                            {"isCorrect"_L1, true}}
                             << 500 << 200;
    QTest::newRow("question") << QByteArray("PATCH") << u"/api/questions/Q/"_s
                              << QJsonObject{{"answered"_L1, true}} << 500 << 200;
    QTest::newRow("clock") << post << u"clock"_s << QJsonObject{{"action"_L1, "start"_L1}} << 503 << 200;
    QTest::newRow("round") << post << u"rounds/R/start"_s << QJsonObject{} << 503 << 200;
    QTest::newRow("join") << post << u"players"_s << QJsonObject{{"name"_L1, "Ben"_L1}} << 503 << 201;
    QTest::newRow("end") << post << u"end"_s << QJsonObject{} << 503 << 200;
}

void HostTest::aFailedCommitNeverHappened()
{
    QFETCH(const QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QFETCH(const int, failed);
    QFETCH(const int, done);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person asker = path == "players"_L1 ? rig.stranger() : rig.laptop();
    path.replace(u"Q"_s, QString::number(rig.question(0))).replace(u"R"_s, QString::number(rig.round(0)));
    if (body.contains("playerId"_L1))
        body = answerBody(ana, rig.question(0));
    SocketClient phone(ana);
    QVERIFY(phone.wantFrames());
    const qint64 before = rig.version();
    const QByteArray snapshot = rig.laptop().get(u"snapshot"_s).body;
    const QByteArray key = method == "POST" ? "a-key-of-some-length" : "";
    phone.frames.clear();

    rig.gate.next(storage::GateVerdict::Fail);
    const HttpAnswer lost = asker.start(method, path, body, key).answer();
    QCOMPARE(lost.status, failed);
    QCOMPARE(lost.error(), u"storage_failed"_s);
    QVERIFY(!lost.json.value("message"_L1).toString().isEmpty());
    QVERIFY(!lost.reasonPhrase().isEmpty());
    QVERIFY(rig.host().storageFailing());
    QCOMPARE(rig.stranger().get(u"/healthz"_s).json.value("storage"_L1).toString(), u"failing"_s);
    QCOMPARE(rig.version(), before);
    QCOMPARE(rig.laptop().get(u"snapshot"_s).body, snapshot);
    QVERIFY(phone.roundTrip());
    // the pong, and questions for the time, which come when they like
    QCOMPARE(phone.frames.size() - phone.all(u"sync"_s).size(), 1);

    // the head fell back with it: the same command, the same key
    const HttpAnswer again = asker.start(method, path, body, key).answer();
    QCOMPARE(again.status, done);
    const qint64 after = rig.version();
    QVERIFY(after > before);
    QVERIFY(phone.awaitVersion(after));
    QVERIFY(!rig.host().storageFailing());
    if (!key.isEmpty()) {
        const HttpAnswer third = asker.start(method, path, body, key).answer();
        QCOMPARE(third.status, done);
        QCOMPARE(rig.version(), after);
    }
    if (path == "answers"_L1) {
        QCOMPARE(again.json,
                 (QJsonObject{{"playerId"_L1, ana.player}, {"score"_L1, 400}, {"version"_L1, 1}}));
        QCOMPARE(phone.all(u"update_score"_s).size(), 1);
    }
}

void HostTest::aLostReplyOfTheDiskIsSettled()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    SocketClient phone(ana);
    QVERIFY(phone.wantFrames());
    const qint64 before = rig.version();
    rig.gate.next(storage::GateVerdict::CommitAndLoseReply);
    const HttpAnswer answer = rig.laptop().post(u"answers"_s, answerBody(ana, rig.question(0)));
    QCOMPARE(answer.status, 200);
    QCOMPARE(rig.version(), before + 1);
    QVERIFY(phone.await(u"update_score"_s));
    QCOMPARE(phone.last(u"update_score"_s).value("game_version"_L1).toInteger(), before + 1);
    QCOMPARE(rig.laptop().post(u"answers"_s, answerBody(ana, rig.question(0))).number("version"), 2);
}

void HostTest::whatCannotBeReadIsSettledLater()
{
#ifdef Q_OS_WIN
    QSKIP("An open file cannot be moved away here.");
#endif
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    SocketClient phone(ana);
    QVERIFY(phone.wantFrames());
    const qint64 before = rig.version();
    rig.gate.hold();
    const HttpCall ruling = host.start("POST", u"answers"_s, answerBody(ana, rig.question(0)), "first-key");
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    const HttpCall behind = host.start("POST", u"clock"_s, {{"action"_L1, "start"_L1}}, "second-key");
    letTurnsPass(rig);
    const QString away = rig.databasePath() + u".away"_s;
    QVERIFY(QFile::rename(rig.databasePath(), away));
    rig.gate.release(storage::GateVerdict::CommitAndLoseReply);
    QTRY_VERIFY_WITH_TIMEOUT(rig.host().storageFailing(), patience);
    QCOMPARE(rig.version(), before);
    QVERIFY(phone.all(u"update_score"_s).isEmpty());
    QVERIFY(!ruling.isDone());
    // while nobody knows what is true, nothing new is decided
    const HttpAnswer meanwhile = host.post(u"clock"_s, {{"action"_L1, "pause"_L1}});
    QCOMPARE(meanwhile.status, 503);
    QCOMPARE(meanwhile.error(), u"storage_busy"_s);

    QVERIFY(QFile::rename(away, rig.databasePath()));
    QCOMPARE(ruling.answer().status, 200); // it was in
    QCOMPARE(behind.answer().status, 503); // it was not
    QCOMPARE(rig.version(), before + 1);
    QVERIFY(phone.await(u"update_score"_s));
    // both may be sent again with their keys
    QCOMPARE(host.post(u"answers"_s, answerBody(ana, rig.question(0)), "first-key").json,
             ruling.answer().json);
    QCOMPARE(rig.version(), before + 1);
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "start"_L1}}, "second-key").status, 200);
    QCOMPARE(rig.version(), before + 2);
    QVERIFY(!rig.host().storageFailing());
}

void HostTest::whatWaitsBehindAFailureFailsToo()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    const qint64 before = rig.version();
    rig.gate.hold();
    const HttpCall first = host.start("POST", u"clock"_s, {{"action"_L1, "start"_L1}});
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    const HttpCall second = host.start("POST", u"answers"_s, answerBody(ana, rig.question(0)));
    letTurnsPass(rig);
    const HttpCall refused = host.start("POST", u"clock"_s, {{"action"_L1, "start"_L1}});
    letTurnsPass(rig);
    rig.gate.release(storage::GateVerdict::Fail);
    QCOMPARE(first.answer().status, 503);
    QCOMPARE(second.answer().status, 500);
    QCOMPARE(refused.answer().status, 503); // decided on a state that never was
    QCOMPARE(rig.version(), before);
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "start"_L1}}).status, 200);
    QCOMPARE(host.post(u"answers"_s, answerBody(ana, rig.question(0))).number("version"), 1);
    QCOMPARE(rig.version(), before + 2);
}

void HostTest::tooMuchUndurableIsTurnedAway()
{
    RigOptions options;
    options.night.max_undurable = 3;
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    rig.gate.hold();
    const HttpCall first =
        host.start("POST", u"answers"_s, answerBody(ana, rig.question(0)), "key-of-the-first");
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    const HttpCall second = host.start("POST", u"answers"_s, answerBody(ana, rig.question(1)));
    const HttpCall third = host.start("POST", u"answers"_s, answerBody(ana, rig.question(2)));
    letTurnsPass(rig);
    const HttpAnswer away = host.post(u"answers"_s, answerBody(ana, rig.question(3)));
    QCOMPARE(away.status, 500);
    QCOMPARE(away.error(), u"storage_busy"_s);
    // a repeat adds nothing to the queue: it waits like the first one
    const HttpCall repeat =
        host.start("POST", u"answers"_s, answerBody(ana, rig.question(0)), "key-of-the-first");
    letTurnsPass(rig);
    QVERIFY(!repeat.isDone());
    rig.gate.release();
    QCOMPARE(first.answer().status, 200);
    QCOMPARE(second.answer().status, 200);
    QCOMPARE(third.answer().status, 200);
    QCOMPARE(repeat.answer().json, first.answer().json);
    QCOMPARE(rig.scoreVersion(ana.player), 3);
}

QTEST_GUILESS_MAIN(HostTest)
