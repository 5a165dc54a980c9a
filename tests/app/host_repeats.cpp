// SPDX-License-Identifier: GPL-3.0-or-later
// The same request again: same answer, nothing twice. And very many requests at once.
#include "host_test.h"

#include <algorithm>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject answerBody(qint64 player, qint64 question, bool correct = true)
{
    return {{"playerId"_L1, player}, {"questionId"_L1, question}, {"isCorrect"_L1, correct}};
}

}

void HostTest::aRepeatGivesTheFirstAnswer_data()
{
    QTest::addColumn<bool>("restarted");
    QTest::newRow("at once") << false;
    QTest::newRow("after a restart") << true;
}

void HostTest::aRepeatGivesTheFirstAnswer()
{
    QFETCH(const bool, restarted);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person co = rig.joinAs(night::Role::CoHost);
    const qint64 question = rig.question(0);
    const HttpAnswer ruled =
        rig.laptop().post(u"answers"_s, answerBody(ana.player, question), "key-of-the-laptop");
    QCOMPARE(ruled.number("version"), 1);
    const HttpAnswer started = co.post(u"clock"_s, {{"action"_L1, "start"_L1}}, "key-of-the-co-host");
    QCOMPARE(started.status, 200);
    if (restarted)
        rig.restart();
    QVERIFY(rig.isReady());
    // a start after the clock ran writes that it stands: wait for that
    QTRY_VERIFY_WITH_TIMEOUT(!restarted || !rig.state().night.clock.running, patience);
    Person again = co;
    again.port = rig.port();
    const qint64 before = rig.version();

    const HttpAnswer ruledAgain =
        rig.laptop().post(u"answers"_s, answerBody(ana.player, question), "key-of-the-laptop");
    QCOMPARE(ruledAgain.status, ruled.status);
    QCOMPARE(ruledAgain.body, ruled.body);
    const HttpAnswer startedAgain = again.post(u"clock"_s, {{"action"_L1, "start"_L1}}, "key-of-the-co-host");
    QCOMPARE(startedAgain.status, 200);
    QCOMPARE(startedAgain.body, started.body);
    QCOMPARE(rig.version(), before);

    const HttpAnswer other =
        rig.laptop().post(u"answers"_s, answerBody(ana.player, question, false), "key-of-the-laptop");
    QCOMPARE(other.status, 422);
    QCOMPARE(other.error(), u"key_reused"_s);
    const HttpAnswer elsewhere =
        rig.laptop().post(u"clock"_s, answerBody(ana.player, question), "key-of-the-laptop");
    QVERIFY(elsewhere.status == 400 || elsewhere.status == 422);
    QCOMPARE(rig.version(), before);
    QCOMPARE(rig.score(ana.player), 400);

    // the same key in another's hand is another key
    const HttpAnswer others = again.post(u"answers"_s, answerBody(ana.player, question), "key-of-the-laptop");
    QCOMPARE(others.number("version"), 2);
}

void HostTest::aRepeatInFlightWaits()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person host = rig.laptop();
    const qint64 before = rig.version();
    rig.gate.hold();
    const HttpCall first =
        host.start("POST", u"answers"_s, answerBody(ana.player, rig.question(0)), "one-key");
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    const HttpCall second =
        host.start("POST", u"answers"_s, answerBody(ana.player, rig.question(0)), "one-key");
    const HttpAnswer other = host.post(u"answers"_s, answerBody(ana.player, rig.question(1)), "one-key");
    QCOMPARE(other.status, 422);
    QCOMPARE(other.error(), u"key_reused"_s);
    QCOMPARE(host.get(u"/healthz"_s).status, 200);
    QVERIFY(!first.isDone());
    QVERIFY(!second.isDone());
    rig.gate.release();
    QCOMPARE(first.answer().status, 200);
    QCOMPARE(second.answer().body, first.answer().body);
    QCOMPARE(rig.version(), before + 1);

    // and fails with it
    rig.gate.hold();
    const HttpCall third =
        host.start("POST", u"answers"_s, answerBody(ana.player, rig.question(1)), "two-key");
    QTRY_COMPARE_WITH_TIMEOUT(rig.gate.waiting(), 1, patience);
    const HttpCall fourth =
        host.start("POST", u"answers"_s, answerBody(ana.player, rig.question(1)), "two-key");
    QCOMPARE(host.get(u"/healthz"_s).status, 200);
    rig.gate.release(storage::GateVerdict::Fail);
    QCOMPARE(third.answer().status, 500);
    QCOMPARE(fourth.answer().status, 500);
    QCOMPARE(rig.version(), before + 1);
}

void HostTest::aRepeatedJoinGivesTheSameSeat_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<bool>("restarted");
    const QJsonObject player{{"name"_L1, "Ana"_L1}};
    const QJsonObject coHost{{"role"_L1, "co_host"_L1}, {"pin"_L1, "111111"_L1}, {"name"_L1, "Tablet"_L1}};
    QTest::newRow("player") << player << false;
    QTest::newRow("player, after a restart") << player << true;
    QTest::newRow("co-host") << coHost << false;
    QTest::newRow("co-host, after a restart") << coHost << true;
}

void HostTest::aRepeatedJoinGivesTheSameSeat()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const bool, restarted);
    HostRig rig;
    QVERIFY(rig.isReady());
    const QByteArray secret("0123456789abcdef0123456789abcdef");
    const HttpAnswer first = rig.stranger().post(u"players"_s, body, secret);
    QCOMPARE(first.status, 201);
    QVERIFY(first.header("Set-Cookie").contains(first.json.value("token"_L1).toString().toLatin1()));
    if (restarted)
        rig.restart();
    QVERIFY(rig.isReady());
    const qint64 before = rig.version();
    const HttpAnswer second = rig.stranger().post(u"players"_s, body, secret);
    QCOMPARE(second.status, 201);
    QCOMPARE(rig.version(), before);
    QCOMPARE(second.part("player"), first.part("player"));
    QCOMPARE(second.part("game"), first.part("game"));
    Person person = rig.stranger();
    person.token = first.json.value("token"_L1).toString().toLatin1();
    QCOMPARE(person.get(u"me"_s).status, 401);
    person.token = second.json.value("token"_L1).toString().toLatin1();
    QCOMPARE(person.get(u"me"_s).status, 200);
    rig.restart();
    QVERIFY(rig.isReady());
    person.port = rig.port();
    QCOMPARE(person.get(u"me"_s).status, 200);
    // another body under the secret
    const HttpAnswer other = rig.stranger().post(u"players"_s, {{"name"_L1, "Zoe"_L1}}, secret);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.error(), u"key_reused"_s);
}

void HostTest::aRepeatedSeatKeepsTheTokenInHand()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const QJsonObject brother{{"name"_L1, "Ben"_L1}, {"also_on_this_device"_L1, true}};
    const HttpAnswer first = ana.post(u"players"_s, brother, "key-of-ben");
    QCOMPARE(first.status, 201);
    const HttpAnswer second = ana.post(u"players"_s, brother, "key-of-ben");
    QCOMPARE(second.status, 201);
    QCOMPARE(second.json, first.json);
    QCOMPARE(second.header("Set-Cookie"), QByteArray());
    QCOMPARE(ana.get(u"me"_s).status, 200);
    QCOMPARE(ana.get(u"me"_s).json.value("seats"_L1).toArray().size(), 2);

    const QJsonObject grandma{{"name"_L1, "Oma"_L1}, {"without_phone"_L1, true}};
    const HttpAnswer seat = rig.laptop().post(u"players"_s, grandma, "key-of-oma");
    QCOMPARE(seat.status, 201);
    QVERIFY(!seat.json.contains("token"_L1));
    const HttpAnswer seatAgain = rig.laptop().post(u"players"_s, grandma, "key-of-oma");
    QCOMPARE(seatAgain.status, 201);
    QCOMPARE(seatAgain.json, seat.json);
    QCOMPARE(seatAgain.header("Set-Cookie"), QByteArray());
    QCOMPARE(rig.laptop().get(u"me"_s).status, 200);

    // a held token gives back the same seat, without any key
    const HttpAnswer held = ana.post(u"players"_s, {{"name"_L1, "Ana"_L1}});
    QCOMPARE(held.status, 201);
    QCOMPARE(held.part("player").value("id"_L1).toInteger(), ana.player);
    QCOMPARE(held.json.value("token"_L1).toString().toLatin1(), ana.token);
}

void HostTest::refusalsAreNotStored()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "pause"_L1}}, "pause-key").status, 409);
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "start"_L1}}).status, 200);
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "pause"_L1}}, "pause-key").status, 200);
    const Person ana = rig.join(u"Ana"_s);
    const QJsonObject taken{{"name"_L1, "Ana"_L1}};
    QCOMPARE(rig.stranger().post(u"players"_s, taken, "secret-of-a-second-ana").status, 409);
    QCOMPARE(host.remove(u"players/%1"_s.arg(ana.player)).status, 200);
    QCOMPARE(rig.stranger().post(u"players"_s, taken, "secret-of-a-second-ana").status, 201);
}

void HostTest::fourHundredCommandsAtOnce()
{
    constexpr int callers = 200;
    constexpr int each = 2;
    constexpr int sockets = 20;
    HostRig rig;
    QVERIFY(rig.isReady());
    QList<Person> players;
    for (int i = 0; i < 10; ++i) {
        players.append(rig.join(u"Player %1"_s.arg(i)));
        QVERIFY(players.last().player > 0);
    }
    std::vector<std::unique_ptr<SocketClient>> phones;
    for (int i = 0; i < sockets; ++i)
        phones.push_back(std::make_unique<SocketClient>(players.at(i % 10)));
    for (int i = 0; i < sockets; ++i) {
        QVERIFY(phones[static_cast<std::size_t>(i)]->awaitFirst());
        if (i % 2 == 0)
            QVERIFY(phones[static_cast<std::size_t>(i)]->wantFrames());
    }
    const qint64 before = rig.version();
    const Person host = rig.laptop();

    std::vector<HttpCall> calls;
    QList<HttpAnswer> answers;
    for (int turn = 0; turn < each; ++turn) {
        calls.clear();
        for (int caller = 0; caller < callers; ++caller) {
            calls.push_back(
                host.start("POST", u"answers/"_s,
                           answerBody(players.at(caller % 10).player, rig.question((caller / 10) % 8))));
        }
        for (const HttpCall &call : calls)
            answers.append(call.answer());
    }
    QMap<qint64, QList<qint64>> versions;
    for (const HttpAnswer &answer : std::as_const(answers)) {
        QCOMPARE(answer.status, 200);
        versions[answer.number("playerId")].append(answer.number("version"));
    }
    QCOMPARE(versions.size(), 10);
    QList<qint64> expected;
    for (qint64 version = 1; version <= callers * each / 10; ++version)
        expected.append(version);
    for (QList<qint64> &seen : versions) {
        std::sort(seen.begin(), seen.end());
        QCOMPARE(seen, expected);
    }
    QCOMPARE(rig.version(), before + callers * each);
    for (const auto &phone : phones) {
        QVERIFY2(phone->await(u"update_score"_s, callers * each),
                 qPrintable(u"%1 frames, %2"_s.arg(phone->all(u"update_score"_s).size())
                                .arg(phone->closed ? u"closed"_s : u"open"_s)));
        const QList<QJsonObject> frames = phone->all(u"update_score"_s);
        QCOMPARE(frames.size(), callers * each);
        for (int i = 0; i < frames.size(); ++i)
            QCOMPARE(frames.at(i).value("game_version"_L1).toInteger(), before + 1 + i);
    }
    for (const Person &player : std::as_const(players)) {
        const QList<QJsonObject> frames = phones.front()->all(u"update_score"_s);
        const auto last = std::find_if(frames.crbegin(), frames.crend(), [&](const QJsonObject &frame) {
            return frame.value("player_id"_L1).toInteger() == player.player;
        });
        QVERIFY(last != frames.crend());
        QCOMPARE(last->value("score"_L1).toInteger(), rig.score(player.player));
    }
}
