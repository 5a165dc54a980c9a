// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of docs/checklist.md that no other test stands for; the number of the row is in the name.
#include "tests/support/host_rig.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

class ChecklistTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row24_bothNamesMintSocketTokens()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        QStringList tokens;
        for (const QString &path : {u"/api/ws/token"_s, u"/api/ws-token"_s}) {
            for (const HttpAnswer &answer : {ana.get(path), ana.post(path)}) {
                QCOMPARE(answer.status, 200);
                QCOMPARE(answer.number("expires_in"), 90);
                tokens.append(answer.json.value("token"_L1).toString());
            }
        }
        QCOMPARE(QSet<QString>(tokens.begin(), tokens.end()).size(), 4);
        for (const QString &token : std::as_const(tokens)) {
            SocketClient socket(rig.port(), u"/ws/games/1?token="_s + token);
            QVERIFY(socket.awaitFirst());
        }
    }

    void row21_whatIsKnownIsNotMadeAgain()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        const Person ben = rig.join(u"Ben"_s);
        const QByteArray tag = ana.get(u"snapshot"_s).header("ETag");
        const qint64 built = rig.snapshots().built();
        QVERIFY(built > 0);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(ana.get(u"snapshot"_s, {"If-None-Match: " + tag}).status, 304);
        QCOMPARE(ben.get(u"snapshot"_s).status, 200);
        QCOMPARE(rig.snapshots().built(), built); // Ben's has the part that all players share
        QCOMPARE(rig.laptop().patch(u"players/%1"_s.arg(ben.player), {{"name"_L1, u"Benno"_s}}).status, 200);
        // After a change nothing is made for who only asks whether there was one and is told by the tag.
        const HttpAnswer changed = ana.get(u"snapshot"_s, {"If-None-Match: " + tag});
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.header("ETag") != tag);
        QCOMPARE(rig.snapshots().built(), built + 1);
    }

    void row67_anEventIsAbout500Bytes()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person laptop = rig.laptop();
        const Person banker = rig.joinAs(night::Role::Banker);
        QCOMPARE(laptop.patch(u"settings"_s, {{"team_mode"_L1, u"host_teams"_s}}).status, 200);
        QList<qint64> teams;
        for (const QString &name : {u"Owls"_s, u"Larks"_s})
            teams.append(
                laptop.post(u"teams"_s, {{"name"_L1, name}}).part("team").value("id"_L1).toInteger());
        QList<Person> players;
        for (int i = 0; i < 20; ++i) {
            players.append(rig.join(u"Player %1"_s.arg(i)));
            QVERIFY(players.last().player > 0);
            QCOMPARE(laptop
                         .patch(u"players/%1"_s.arg(players.last().player),
                                {{"team"_L1, teams.at(i % teams.size())}})
                         .status,
                     200);
        }
        const HttpAnswer started = laptop.post(u"trading/start"_s);
        QVERIFY2(started.status < 300, started.body.constData());
        std::vector<std::unique_ptr<SocketClient>> sockets;
        for (const Person &player : players) {
            sockets.push_back(std::make_unique<SocketClient>(
                rig.port(), u"/ws/%1/%2"_s.arg(rig.state().night.code).arg(player.player), player.token));
            QVERIFY(sockets.back()->awaitFirst());
            QVERIFY(sockets.back()->wantFrames());
        }
        const QString base = u"/api/v2/challenges/%1/"_s.arg(rig.state().night.code);
        const HttpAnswer asked =
            players.first().post(base + u"request"_s, {{"player_id"_L1, players.first().player},
                                                       {"building_type"_L1, u"farm"_s},
                                                       {"building_name"_L1, u"Farm"_s}});
        QVERIFY2(asked.status == 200, asked.body.constData());
        QCOMPARE(banker
                     .post(base + QString::number(asked.number("id")) + u"/assign"_s,
                           {{"challenge_type"_L1, u"push_ups"_s}, {"target_number"_L1, 20}})
                     .status,
                 200);
        for (const auto &socket : sockets) {
            QVERIFY(socket->await(u"event"_s, 2));
            for (const QJsonObject &event : socket->all(u"event"_s)) {
                QCOMPARE(event.value("data"_L1).toObject().size(), 18);
                const qsizetype bytes = json(event).size();
                QVERIFY2(bytes > 300 && bytes < 900, qPrintable(QString::number(bytes)));
            }
        }
    }

    void row68_healthAnswersAndOriginsAreTheUsers()
    {
        RigOptions options;
        options.origins = {u"https://quiz.example"_s};
        HostRig rig(options);
        QVERIFY(rig.isReady());
        const Person nobody = rig.stranger();
        QCOMPARE(nobody.get(u"/healthz"_s).status, 200);
        const HttpAnswer allowed = nobody.get(u"/healthz"_s, {"Origin: https://quiz.example"});
        QCOMPARE(allowed.status, 200);
        QCOMPARE(allowed.header("Access-Control-Allow-Origin"), QByteArray("https://quiz.example"));
        const HttpAnswer foreign = nobody.get(u"/healthz"_s, {"Origin: https://evil.example"});
        QCOMPARE(foreign.status, 403);
        QVERIFY(foreign.header("Access-Control-Allow-Origin").isNull());
        const Person laptop = rig.laptop();
        QCOMPARE(laptop.get(u"/api/v2/challenges/ZZZZZZ/active"_s).status, 404);
    }

    void row69_whoOnlyAsksSeesAChallengeThrough()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person laptop = rig.laptop();
        const Person banker = rig.joinAs(night::Role::Banker);
        QCOMPARE(laptop.patch(u"settings"_s, {{"team_mode"_L1, u"host_teams"_s}}).status, 200);
        const HttpAnswer team = laptop.post(u"teams"_s, {{"name"_L1, u"Owls"_s}});
        const Person ana = rig.join(u"Ana"_s);
        const QJsonValue owls = team.part("team").value("id"_L1);
        QCOMPARE(laptop.patch(u"players/%1"_s.arg(ana.player), {{"team"_L1, owls}}).status, 200);
        QCOMPARE(laptop.post(u"teams"_s, {{"name"_L1, u"Larks"_s}}).status, 201);
        const HttpAnswer started = laptop.post(u"trading/start"_s);
        QVERIFY2(started.status < 300, started.body.constData());
        const QString base = u"/api/v2/challenges/%1/"_s.arg(rig.state().night.code);
        const auto seen = [&](const Person &person) {
            const QJsonArray active = QJsonDocument::fromJson(
                                          person.get(base + u"active?include_time_remaining=true"_s).body)
                                          .array();
            return active.isEmpty() ? QJsonObject() : active.first().toObject();
        };
        const HttpAnswer asked = ana.post(base + u"request"_s, {{"player_id"_L1, ana.player},
                                                                {"building_type"_L1, u"farm"_s},
                                                                {"building_name"_L1, u"Farm"_s}});
        QVERIFY2(asked.status == 200, asked.body.constData());
        QCOMPARE(seen(banker).value("status"_L1).toString(), u"requested"_s);
        const QString one = base + QString::number(asked.number("id"));
        QCOMPARE(banker.post(one + u"/assign"_s,
                             {{"challenge_type"_L1, u"push_ups"_s}, {"target_number"_L1, 20}})
                     .status,
                 200);
        QCOMPARE(seen(ana).value("status"_L1).toString(), u"assigned"_s);
        QVERIFY(seen(ana).value("time_remaining_seconds"_L1).toInteger() > 0);
        QCOMPARE(ana.post(one + u"/complete"_s).status, 200);
        QVERIFY(seen(ana).isEmpty());
        QVERIFY(seen(banker).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChecklistTest)
#include "checklist_test.moc"
