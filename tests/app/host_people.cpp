// SPDX-License-Identifier: GPL-3.0-or-later
// People over HTTP: PINs, seats that change hands, names, being removed, the end of the night.
#include "app/host/word_list.h"
#include "host_test.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

Person claimant(const HostRig &rig, qint64 player)
{
    Person person = rig.stranger();
    const HttpAnswer answer = person.post(u"seats/%1/claim"_s.arg(player));
    person.token = answer.json.value("token"_L1).toString().toLatin1();
    person.device = answer.number("device");
    return person;
}

QJsonArray seatsOf(const Person &person)
{
    return person.get(u"me"_s).json.value("seats"_L1).toArray();
}

}

void HostTest::wrongPinsLockOut()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person nobody = rig.stranger();
    const QJsonObject wrong{{"role"_L1, "co_host"_L1}, {"pin"_L1, "999999"_L1}};
    for (int i = 0; i < PinLockout::Tries; ++i)
        QCOMPARE(nobody.post(u"players"_s, wrong).status, 403);
    const HttpAnswer locked = nobody.post(u"players"_s, {{"role"_L1, "co_host"_L1}, {"pin"_L1, "111111"_L1}});
    QCOMPARE(locked.status, 429);
    QCOMPARE(locked.error(), u"locked_out"_s);
    // guests are not concerned
    QVERIFY(rig.join(u"Ana"_s).player > 0);
}

void HostTest::aSeatIsClaimedAndGiven()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    auto phone = std::make_unique<SocketClient>(ana);
    QVERIFY(phone->wantFrames());
    const HttpAnswer taken = rig.stranger().post(u"players"_s, {{"name"_L1, "Ana"_L1}});
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.json.value("seat_free"_L1), QJsonValue(false));
    QCOMPARE(taken.number("player_id"), ana.player);
    // the seat's phone is connected: nobody else is Ana
    QCOMPARE(rig.stranger().post(u"seats/%1/claim"_s.arg(ana.player)).error(), u"seat_not_free"_s);
    phone.reset();
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 0, patience);
    QCOMPARE(rig.stranger().post(u"players"_s, {{"name"_L1, "Ana"_L1}}).json.value("seat_free"_L1),
             QJsonValue(true));

    const Person first = claimant(rig, ana.player);
    const Person second = claimant(rig, ana.player);
    QVERIFY(first.device > 0 && second.device > 0);
    QVERIFY(seatsOf(first).isEmpty());
    QCOMPARE(first.get(u"me"_s).json.value("role"_L1).toString(), u"spectator"_s);
    QCOMPARE(first.get(u"me"_s).number("claim"), ana.player);
    QCOMPARE(host.get(u"snapshot"_s).json.value("claims"_L1).toArray().size(), 2);
    QVERIFY(!ana.get(u"snapshot"_s).json.contains("claims"_L1));
    SocketClient claiming(first);
    QVERIFY(claiming.wantFrames());

    QCOMPARE(host.post(u"seats/%1/deny"_s.arg(ana.player), {{"device"_L1, second.device}}).status, 200);
    QCOMPARE(host.post(u"seats/%1/give"_s.arg(ana.player), {{"device"_L1, second.device}}).error(),
             u"no_claim"_s);
    QCOMPARE(host.post(u"seats/%1/give"_s.arg(ana.player), {{"device"_L1, first.device}}).status, 200);
    QCOMPARE(seatsOf(first), QJsonArray{ana.player});
    QCOMPARE(first.get(u"me"_s).json.value("role"_L1).toString(), u"player"_s);
    QVERIFY(claiming.await(u"notice"_s));
    QCOMPARE(claiming.last(u"notice"_s).value("code"_L1).toString(), u"seat_given"_s);
    QCOMPARE(ana.get(u"me"_s).status, 401); // the old phone holds nothing any more
}

void HostTest::everybodyIsLetBackIn()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    QCOMPARE(host.post(u"seats/let-back"_s, {{"minutes"_L1, 61}}).status, 400);
    QCOMPARE(host.post(u"seats/let-back"_s, {{"minutes"_L1, 5}}).status, 200);
    const Person back = claimant(rig, ana.player);
    QCOMPARE(seatsOf(back), QJsonArray{ana.player});
    QCOMPARE(host.post(u"seats/let-back"_s, {{"minutes"_L1, 0}}).status, 200);
    const Person late = claimant(rig, ana.player);
    QVERIFY(seatsOf(late).isEmpty());
    QCOMPARE(seatsOf(back), QJsonArray{ana.player});
}

void HostTest::aLatecomerIsLetIn()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    QCOMPARE(host.patch(u"settings"_s, {{"approves_late"_L1, true}}).status, 200);
    QVERIFY(rig.openQuestion() > 0);
    const HttpAnswer joined = rig.stranger().post(u"players"_s, {{"name"_L1, "Dan"_L1}});
    QCOMPARE(joined.status, 201);
    QVERIFY(joined.json.value("player"_L1).toObject().value("waiting"_L1).toBool());
    Person dan = rig.stranger();
    dan.token = joined.json.value("token"_L1).toString().toLatin1();
    dan.player = joined.json.value("player"_L1).toObject().value("id"_L1).toInteger();
    QCOMPARE(dan.post(u"live/answer"_s, {{"player_id"_L1, dan.player}, {"text"_L1, "x"_L1}}).error(),
             u"waiting_for_host"_s);
    rig.restart();
    const Person anew = rig.laptop();
    dan.port = rig.port(); // the page was loaded again: the same token, and he waits on
    const auto waiting = [&] { return dan.get(u"me"_s).json.value("waiting"_L1).toArray(); };
    QCOMPARE(waiting().size(), 1);
    QVERIFY(seatsOf(dan).isEmpty());
    QCOMPARE(anew.get(u"snapshot"_s).json.value("waiting"_L1).toArray().size(), 1);
    SocketClient phone(dan);
    QVERIFY(phone.wantFrames());
    const HttpAnswer in = anew.post(u"players/%1/let-in"_s.arg(dan.player));
    QCOMPARE(in.status, 200);
    QVERIFY(!in.json.value("player"_L1).toObject().value("waiting"_L1).toBool());
    QCOMPARE(anew.post(u"players/%1/let-in"_s.arg(dan.player)).error(), u"not_waiting"_s);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(seatsOf(dan).size(), 1);
}

void HostTest::unwantedWordsStandInNoName()
{
    QTemporaryDir folder;
    QVERIFY(!unwantedWords(folder.path())); // no file: all words may
    QFile file(folder.filePath(u"words.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("\xEF\xBB\xBFToad\r\n\n   \nBig Frog  \n") > 0);
    file.close();
    const night::UnwantedWords words = unwantedWords(folder.path());
    QVERIFY(words);
    QCOMPARE(*words, (QList<QString>{u"toad"_s, u"big frog"_s}));
    HostRig rig;
    QVERIFY(rig.isReady());
    rig.host().setUnwantedWords(words);
    const HttpAnswer refused = rig.stranger().post(u"players"_s, {{"name"_L1, "The TOAD"_L1}});
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.error(), u"name_not_allowed"_s);
    QVERIFY(rig.join(u"Ana"_s).player > 0);
}

void HostTest::aRenamedPlayerIsTold()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    SocketClient phone(ana);
    SocketClient other(ben);
    QVERIFY(phone.wantFrames());
    QVERIFY(other.wantFrames());
    QCOMPARE(rig.laptop().patch(u"players/%1"_s.arg(ana.player), {{"name"_L1, "Anna"_L1}}).status, 200);
    QVERIFY(phone.await(u"notice"_s));
    QCOMPARE(phone.last(u"notice"_s).value("code"_L1).toString(), u"renamed"_s);
    QVERIFY(phone.last(u"notice"_s).value("message"_L1).toString().contains(u"Anna"_s));
    QVERIFY(other.awaitVersion(rig.version()));
    QVERIFY(other.roundTrip());
    QVERIFY(other.all(u"notice"_s).isEmpty());
    QCOMPARE(
        other.last(u"changed"_s).value("players"_L1).toArray().first().toObject().value("name"_L1).toString(),
        u"Anna"_s);
}

void HostTest::whoIsKickedIsOut()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    SocketClient one(ana);
    SocketClient two(ana);
    SocketClient other(ben);
    QVERIFY(one.wantFrames());
    QVERIFY(two.awaitFirst());
    QVERIFY(other.wantFrames());
    QCOMPARE(rig.laptop().remove(u"players/%1"_s.arg(ana.player)).status, 200);
    QVERIFY(one.awaitClosed());
    QVERIFY(two.awaitClosed());
    QCOMPARE(one.closeCode(), 4403);
    QCOMPARE(two.closeCode(), 4403);
    QVERIFY(other.awaitVersion(rig.version()));
    QVERIFY(other.roundTrip());
    QCOMPARE(other.last(u"changed"_s).value("removed"_L1).toObject().value("players"_L1).toArray(),
             QJsonArray{ana.player});
    QCOMPARE(ana.get(u"me"_s).status, 401);
    const Person again = rig.join(u"Ana"_s); // the name and the seat are free
    QVERIFY(again.player > 0);
    QVERIFY(again.player != ana.player);

    // the phone goes, the seat stays
    SocketClient bens(ben);
    QVERIFY(bens.awaitFirst());
    QCOMPARE(rig.laptop().remove(u"devices/%1"_s.arg(ben.device)).status, 200);
    QVERIFY(bens.awaitClosed());
    QCOMPARE(bens.closeCode(), 4403);
    QCOMPARE(ben.get(u"me"_s).status, 401);
    QVERIFY(night::livePlayer(rig.state().night, PlayerId{ben.player}) != nullptr);
}

void HostTest::somebodyElsesSeatIsNotMine()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    const qint64 before = rig.version();
    QCOMPARE(ben.patch(u"players/%1"_s.arg(ana.player), {{"name"_L1, "Nobody"_L1}}).status, 403);
    QCOMPARE(ben.remove(u"players/%1"_s.arg(ana.player)).status, 403);
    QCOMPARE(rig.version(), before);
    QCOMPARE(ben.remove(u"players/%1"_s.arg(ben.player)).status, 200); // he may leave
    QCOMPARE(ben.get(u"me"_s).status, 401);
}

void HostTest::anEndedNightStands()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    QCOMPARE(host.post(u"end"_s).json.value("status"_L1).toString(), u"completed"_s);
    const qint64 ended = rig.version();
    const QJsonObject ruling{
        {"playerId"_L1, ana.player}, {"questionId"_L1, rig.question(0)}, {"isCorrect"_L1, true}};
    for (const HttpAnswer &answer :
         {host.post(u"answers"_s, ruling), host.post(u"clock"_s, {{"action"_L1, "start"_L1}}),
          host.post(u"undo"_s), rig.stranger().post(u"players"_s, {{"name"_L1, "Late"_L1}}),
          host.post(u"end"_s)}) {
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.error(), u"game_not_open"_s);
    }
    QCOMPARE(rig.version(), ended);
    QCOMPARE(ana.get(u"snapshot"_s).part("game").value("status"_L1).toString(), u"completed"_s);
    QCOMPARE(host.post(u"reopen"_s).status, 200);
    QCOMPARE(host.post(u"answers"_s, ruling).status, 200);
}
