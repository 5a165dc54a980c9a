// SPDX-License-Identifier: GPL-3.0-or-later
// Answers and bets from phones, over real sockets.
#include "tests/support/host_rig.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const packs::Pack> packOf(packs::QuestionKind kind)
{
    packs::Question question;
    question.kind = kind;
    question.text = u"Which?"_s;
    question.answer = u"RIGHT"_s;
    question.explanation = u"BECAUSE"_s;
    if (kind == packs::QuestionKind::Choice)
        question.options = {{u"one"_s, false}, {u"two"_s, true}, {u"three"_s, false}};
    packs::Pack pack;
    pack.title = u"One question"_s;
    pack.lists = {{u"List"_s, {question, question}}};
    return std::make_shared<const packs::Pack>(pack);
}

RigOptions withPack(packs::QuestionKind kind)
{
    RigOptions options;
    options.pack = packOf(kind);
    return options;
}

bool start(const HostRig &rig)
{
    const Person host = rig.laptop();
    return host.post(u"rounds/%1/start"_s.arg(rig.round(0))).status == 200 &&
           host.post(u"questions/%1/select"_s.arg(rig.question(0))).status == 200 &&
           host.post(u"buzzers"_s, {{"open"_L1, true}}).status == 200;
}

}

class AnswersRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerCountsOnceAndLittleIsSaidOfIt()
    {
        constexpr int phones = 60;
        HostRig rig(withPack(packs::QuestionKind::Choice));
        QVERIFY(rig.isReady());
        QList<Person> players;
        for (int i = 0; i < phones; ++i)
            players.append(rig.join(u"Player %1"_s.arg(i)));
        SocketClient watcher(players.first());
        QVERIFY(watcher.wantFrames());
        QVERIFY(start(rig));
        std::vector<HttpCall> calls;
        for (int i = 0; i < phones; ++i)
            calls.push_back(players.at(i).start(
                "POST", u"live/answer"_s,
                {{"player_id"_L1, players.at(i).player}, {"options"_L1, QJsonArray{i % 3}}}));
        for (const HttpCall &call : calls)
            QCOMPARE(call.answer().status, 200);
        const auto answered = [&] {
            QSet<qint64> sides;
            for (const QJsonObject &frame : watcher.all(u"changed"_s)) {
                for (const QJsonValue &side :
                     frame.value("answers"_L1).toObject().value("sides"_L1).toArray())
                    sides.insert(side.toInteger());
            }
            return sides.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(answered(), phones, patience); // the last word is the newest
        qsizetype said = 0;
        for (const QJsonObject &frame : watcher.all(u"changed"_s))
            said += frame.contains("answers"_L1) ? 1 : 0;
        QVERIFY2(said < phones / 2, qPrintable(QString::number(said)));
        QCOMPARE(rig.laptop().post(u"live"_s, {{"action"_L1, "reveal"_L1}}).status, 200);
        int right = 0;
        for (const Person &player : std::as_const(players)) {
            right += rig.score(player.player) == 100 ? 1 : 0;
            QCOMPARE(rig.scoreVersion(player.player), 1);
        }
        QCOMPARE(right, phones / 3);
        QTRY_COMPARE_WITH_TIMEOUT(watcher.all(u"update_score"_s).size(), phones, patience);
    }

    void anAnswerIsItsOwnersAlone()
    {
        HostRig rig(withPack(packs::QuestionKind::Text));
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        const Person ben = rig.join(u"Ben"_s);
        SocketClient other(ben);
        SocketClient own(ana);
        QVERIFY(other.wantFrames() && own.wantFrames());
        QVERIFY(start(rig));
        const HttpAnswer answer = ana.post(
            u"live/answer"_s,
            {{"playerId"_L1, ana.player}, {"questionId"_L1, rig.question(0)}, {"text"_L1, u"MARKER"_s}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json.value("answers"_L1).toArray().at(0).toObject().value("text"_L1), u"MARKER"_s);
        const auto holds = [](const SocketClient &socket) {
            return std::any_of(socket.frames.begin(), socket.frames.end(),
                               [](const QJsonObject &frame) { return json(frame).contains("MARKER"); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(holds(own), patience); // a second phone of the seat knows it too
        QVERIFY(other.roundTrip());
        QVERIFY(!holds(other));
        QVERIFY(!ben.get(u"snapshot"_s).body.contains("MARKER"));
        QVERIFY(ana.get(u"snapshot"_s).body.contains("MARKER"));
        QCOMPARE(rig.laptop()
                     .post(u"live"_s, {{"action"_L1, "reveal"_L1}})
                     .json.value("live"_L1)
                     .toObject()
                     .value("phase"_L1)
                     .toString(),
                 u"judging"_s);
        QCOMPARE(rig.laptop()
                     .post(u"questions/%1/spellings"_s.arg(rig.question(0)),
                           {{"spelling"_L1, u"marker"_s}, {"credit"_L1, u"half"_s}})
                     .status,
                 200);
        QCOMPARE(rig.laptop().post(u"live"_s, {{"action"_L1, "reveal"_L1}}).status, 200);
        QCOMPARE(rig.score(ana.player), 50);
        QVERIFY(other.roundTrip());
        QVERIFY(!holds(other)); // what was typed stays between the guest and the host
    }

    void refusals_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("no player") << QJsonObject{{"options"_L1, QJsonArray{1}}} << 400 << u"bad_request"_s;
        QTest::newRow("options of text")
            << QJsonObject{{"player_id"_L1, 0}, {"options"_L1, QJsonArray{u"1"_s}}} << 400
            << u"bad_request"_s;
        QTest::newRow("options a number")
            << QJsonObject{{"player_id"_L1, 0}, {"options"_L1, 1}} << 400 << u"bad_request"_s;
        QTest::newRow("a fraction") << QJsonObject{{"player_id"_L1, 0}, {"options"_L1, QJsonArray{0.5}}}
                                    << 400 << u"bad_request"_s;
        QTest::newRow("no such option") << QJsonObject{{"player_id"_L1, 0}, {"options"_L1, QJsonArray{7}}}
                                        << 422 << u"answer_not_option"_s;
        QTest::newRow("another question")
            << QJsonObject{{"player_id"_L1, 0}, {"question_id"_L1, 1}, {"options"_L1, QJsonArray{1}}} << 409
            << u"no_live_question"_s;
        QTest::newRow("somebody else's seat")
            << QJsonObject{{"player_id"_L1, -1}, {"options"_L1, QJsonArray{1}}} << 403 << u"forbidden"_s;
    }

    void refusals()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, error);
        HostRig rig(withPack(packs::QuestionKind::Choice));
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        const Person ben = rig.join(u"Ben"_s);
        QVERIFY(start(rig));
        if (body.contains("player_id"_L1)) // 0: her own seat, -1: his
            body.insert("player_id"_L1,
                        body.value("player_id"_L1).toInteger() == 0 ? ana.player : ben.player);
        const qint64 before = rig.version();
        const HttpAnswer answer = ana.post(u"live/answer"_s, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.error(), error);
        QCOMPARE(rig.version(), before);
    }

    void anAnswerSurvivesARestart()
    {
        HostRig rig(withPack(packs::QuestionKind::Choice));
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        QVERIFY(start(rig));
        QCOMPARE(
            ana.post(u"live/answer"_s, {{"player_id"_L1, ana.player}, {"options"_L1, QJsonArray{1}}}).status,
            200);
        rig.restart();
        QVERIFY(rig.isReady());
        QCOMPARE(rig.laptop().post(u"clock"_s, {{"action"_L1, "resume"_L1}}).status, 200);
        QCOMPARE(rig.laptop().post(u"live"_s, {{"action"_L1, "reveal"_L1}}).status, 200);
        QCOMPARE(rig.score(ana.player), 100);
    }

    void theSameKeyAnswersOnce()
    {
        HostRig rig(withPack(packs::QuestionKind::Choice));
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        QVERIFY(start(rig));
        const QJsonObject body{{"player_id"_L1, ana.player}, {"options"_L1, QJsonArray{1}}};
        const HttpAnswer first = ana.post(u"live/answer"_s, body, "one key");
        const qint64 after = rig.version();
        QCOMPARE(ana.post(u"live/answer"_s, body, "one key").json, first.json);
        QCOMPARE(rig.version(), after);
    }
};

QTEST_GUILESS_MAIN(AnswersRoutesTest)
#include "answers_routes_test.moc"
