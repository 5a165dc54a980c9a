// SPDX-License-Identifier: GPL-3.0-or-later
// The session record over HTTP, on a real host (contract, rows S3).
#include "tests/support/host_rig.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList sevenKeys{u"created_at"_s, u"flags"_s,   u"id"_s,        u"relationships"_s,
                            u"updated_at"_s, u"version"_s, u"world_time"_s};

/// Both ways to the record, by the game's number and by its code, with and without a slash at the end.
QString mainPath(const HostRig &rig)
{
    return u"/api/v1/game-sessions/%1"_s.arg(rig.state().night.id.number);
}
QString aliasPath(const HostRig &rig)
{
    return u"/api/v1/game/sessions/%1"_s.arg(rig.state().night.code.toLower());
}

HttpAnswer send(const Person &person, const QByteArray &method, const QString &path, const QByteArray &body,
                const QByteArray &key = {})
{
    CallOptions options;
    options.token = person.token;
    options.key = key;
    return HttpCall(person.port, method, path, body, options).answer();
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

}

class SessionRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPathsLeadToTheRecord();
    void partsAreReplaced();
    void bothSpellings_data();
    void bothSpellings();
    void aConflictLetterByLetter();
    void twoAtOnce();
    void withoutAVersionNothingIsChecked();
    void whoMay_data();
    void whoMay();
    void refused_data();
    void refused();
    void theHostsFieldsAreNotWritten_data();
    void theHostsFieldsAreNotWritten();
    void advancing();
    void aRepeatedAdvanceHappensOnce();
    void tiersAreNotComputedByReading();
    void aRestartKeepsIt();
    void theShownTimeGoesByTheClock();
    void readingIsOfWhatIsStored();
    void socketsHearOfIt();
    void anEndedNightStands();
};

void SessionRoutesTest::allPathsLeadToTheRecord()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    qint64 version = 1;
    for (const QString &path : {mainPath(rig), aliasPath(rig)}) {
        for (const QString &end : {QString(), u"/"_s}) {
            const HttpAnswer read = host.get(path + end);
            QCOMPARE(read.status, 200);
            QCOMPARE(read.json.keys(), sevenKeys);
            QCOMPARE(read.number("version"), version);
            QCOMPARE(read.number("id"), rig.state().night.id.number);
            const HttpAnswer changed = host.patch(path + end, {{"flags"_L1, QJsonObject{{"n"_L1, version}}}});
            QCOMPARE(changed.status, 200);
            QCOMPARE(changed.json.keys(), sevenKeys);
            QCOMPARE(changed.number("version"), ++version);
            const HttpAnswer advanced = host.post(path + u"/advance"_s + end, {{"seconds"_L1, 1}});
            QCOMPARE(advanced.status, 200);
            QCOMPARE(advanced.json.keys(), sevenKeys);
            QCOMPARE(advanced.number("version"), ++version);
            QCOMPARE(host.get(path + end).json, advanced.json); // the clock stands
        }
    }
    QCOMPARE(host.get(u"/api/v1/game-sessions/999"_s).status, 404);
    QCOMPARE(host.get(u"/api/v1/game-sessions/999"_s).error(), u"unknown_game"_s);
    QCOMPARE(host.remove(mainPath(rig)).status, 405);
}

void SessionRoutesTest::partsAreReplaced()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    const QByteArray flags = R"({"arcs":{"a":1},"inventory":{"items":[1,{"x":null}]},)"
                             R"("myOwn":[0.5,"\u00fc"],"playerId":1,"player_id":2})";
    HttpAnswer answer = send(host, "PATCH", mainPath(rig),
                             R"({"world_time":90,"flags":)" + flags +
                                 R"(,"relationships":{"team:3":{"affinity":60,"trust":60,"chemistry":60}}})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.number("world_time"), 90);
    QCOMPARE(answer.part("flags"), objectOf(flags));
    QCOMPARE(answer.part("relationships"),
             objectOf(R"({"team:3":{"affinity":60,"trust":60,"chemistry":60,"tierId":"friendly",
                          "intimacyLevelId":"close"}})"));
    const QJsonObject relationships = answer.part("relationships");
    // null and absent leave a part
    answer =
        send(host, "PATCH", mainPath(rig), R"({"world_time":null,"flags":{"b":1},"relationships":null})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.number("world_time"), 90);
    QCOMPARE(answer.part("flags"), objectOf(R"({"b":1})"));
    QCOMPARE(answer.part("relationships"), relationships);
    QCOMPARE(host.get(mainPath(rig)).json, answer.json);
    // nothing is an update too
    QCOMPARE(send(host, "PATCH", mainPath(rig), "{}").number("version"), 4);
}

void SessionRoutesTest::bothSpellings_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("snake") << QByteArray(R"({"world_time":5,"expected_version":1})") << 200;
    QTest::newRow("camel") << QByteArray(R"({"worldTime":5,"expectedVersion":1})") << 200;
    QTest::newRow("both") << QByteArray(
                                 R"({"world_time":5,"worldTime":5,"expected_version":1,"expectedVersion":1})")
                          << 200;
    QTest::newRow("snake, stale") << QByteArray(R"({"world_time":5,"expected_version":2})") << 409;
    QTest::newRow("camel, stale") << QByteArray(R"({"world_time":5,"expectedVersion":0})") << 409;
    QTest::newRow("versions disagree")
        << QByteArray(R"({"world_time":5,"expected_version":1,"expectedVersion":2})") << 400;
    QTest::newRow("times disagree") << QByteArray(R"({"world_time":5,"worldTime":6})") << 400;
    QTest::newRow("null") << QByteArray(R"({"world_time":5,"expected_version":null})") << 200;
}

void SessionRoutesTest::bothSpellings()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    const HttpAnswer answer = send(host, "PATCH", mainPath(rig), body);
    QCOMPARE(answer.status, status);
    const HttpAnswer after = host.get(mainPath(rig));
    QCOMPARE(after.number("version"), status == 200 ? 2 : 1);
    QCOMPARE(after.number("world_time"), status == 200 ? 5 : 0);
}

void SessionRoutesTest::aConflictLetterByLetter()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    QCOMPARE(send(host, "PATCH", mainPath(rig), R"({"flags":{"by":"first"},"expected_version":1})").status,
             200);
    const QByteArray session = host.get(mainPath(rig)).body.trimmed();
    const QByteArray three = R"("current_session":)" + session;
    const QByteArray said =
        R"("error":"version_conflict","message":"Session was modified by another process"})";
    const QByteArray expected = "{" + three + R"(,"detail":{)" + three + "," + said + "," + said;
    for (const QString &path : {mainPath(rig), aliasPath(rig)}) {
        const HttpAnswer lost =
            send(host, "PATCH", path, R"({"flags":{"by":"second"},"expected_version":1})");
        QCOMPARE(lost.status, 409);
        QCOMPARE(lost.body.trimmed(), expected);
        const HttpAnswer late =
            send(host, "POST", path + u"/advance"_s, R"({"seconds":5,"expectedVersion":1})");
        QCOMPARE(late.status, 409);
        QCOMPARE(late.body.trimmed(), expected);
    }
    QCOMPARE(host.get(mainPath(rig)).body.trimmed(), session);
}

void SessionRoutesTest::twoAtOnce()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    const Person banker = rig.joinAs(night::Role::Banker);
    // both read version 1, both write before either is stored
    rig.gate.hold();
    const HttpCall first =
        host.start("PATCH", mainPath(rig),
                   {{"flags"_L1, QJsonObject{{"by"_L1, "host"_L1}}}, {"expected_version"_L1, 1}});
    QVERIFY(QTest::qWaitFor([&] { return rig.gate.waiting() == 1; }, patience));
    const HttpCall second =
        banker.start("PATCH", aliasPath(rig),
                     {{"flags"_L1, QJsonObject{{"by"_L1, "banker"_L1}}}, {"expected_version"_L1, 1}});
    QTest::qWait(50); // on its way; the outcome is the same if it comes later
    QVERIFY(!first.isDone());
    QVERIFY(!second.isDone());
    rig.gate.release();
    rig.gate.open();
    QCOMPARE(first.answer().status, 200);
    const HttpAnswer lost = second.answer();
    QCOMPARE(lost.status, 409);
    const QJsonObject current = lost.part("current_session");
    QCOMPARE(current.value("version"_L1).toInteger(), 2);
    QCOMPARE(current.value("flags"_L1).toObject().value("by"_L1).toString(), u"host"_s);
    // made again to what is there now
    const HttpAnswer again = banker.patch(
        mainPath(rig), {{"flags"_L1, QJsonObject{{"by"_L1, "both"_L1}}}, {"expected_version"_L1, 2}});
    QCOMPARE(again.status, 200);
    QCOMPARE(again.number("version"), 3);
}

void SessionRoutesTest::withoutAVersionNothingIsChecked()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    for (qint64 version = 2; version < 6; ++version)
        QCOMPARE(send(host, "PATCH", mainPath(rig), R"({"flags":{}})").number("version"), version);
}

void SessionRoutesTest::whoMay_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("write");
    QTest::newRow("host") << u"host"_s << 200 << 200;
    QTest::newRow("co-host") << u"co_host"_s << 200 << 200;
    QTest::newRow("banker") << u"banker"_s << 200 << 200;
    QTest::newRow("player") << u"player"_s << 200 << 403;
    QTest::newRow("spectator") << u"spectator"_s << 200 << 403;
    QTest::newRow("nobody") << u"nobody"_s << 401 << 401;
    QTest::newRow("a wrong token") << u"wrong"_s << 401 << 401;
}

void SessionRoutesTest::whoMay()
{
    QFETCH(QString, who);
    QFETCH(int, read);
    QFETCH(int, write);
    HostRig rig;
    QVERIFY(rig.isReady());
    Person person = rig.stranger();
    if (who == "host"_L1)
        person = rig.laptop();
    else if (who == "player"_L1)
        person = rig.join(u"Ana"_s);
    else if (who == "wrong"_L1)
        person.token = QByteArray(43, 'x');
    else if (who != "nobody"_L1)
        person = rig.joinAs(enumOf<night::Role>(who).value());
    const qint64 before = rig.version();
    for (const QString &path : {mainPath(rig), aliasPath(rig)}) {
        QCOMPARE(person.get(path).status, read);
        QCOMPARE(person.patch(path, {{"world_time"_L1, 5}}).status, write);
        QCOMPARE(person.post(path + u"/advance"_s).status, write);
    }
    QCOMPARE(rig.version() - before, write == 200 ? 4 : 0);
}

void SessionRoutesTest::refused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *method, const QByteArray &body, int status,
                        const char *code, const char *field) {
        QTest::newRow(name) << QByteArray(method) << body << status << QString::fromLatin1(code)
                            << QString::fromLatin1(field);
    };
    row("no JSON", "PATCH", "{", 400, "bad_json", "");
    row("a list", "PATCH", "[]", 400, "bad_json", "");
    row("time as text", "PATCH", R"({"world_time":"5"})", 400, "bad_request", "world_time");
    row("half a second", "PATCH", R"({"world_time":0.5})", 400, "bad_request", "world_time");
    row("flags as list", "PATCH", R"({"flags":[]})", 400, "bad_request", "flags");
    row("flags as text", "PATCH", R"({"flags":"{}"})", 400, "bad_request", "flags");
    row("relations as list", "PATCH", R"({"relationships":[{}]})", 400, "bad_request", "relationships");
    row("version as text", "PATCH", R"({"expected_version":"1"})", 400, "bad_request", "expected_version");
    row("seconds as text", "POST", R"({"seconds":"5"})", 400, "bad_request", "seconds");
    row("note as number", "POST", R"({"note":5})", 400, "bad_request", "note");
    row("before time", "PATCH", R"({"world_time":-1})", 422, "world_time_out_of_range", "world_time");
    row("back", "POST", R"({"seconds":-1})", 422, "world_time_out_of_range", "seconds");
    row("a key of no kind", "PATCH", R"({"relationships":{"ana":{}}})", 422, "relationship_invalid",
        "relationships.ana");
    row("above 100", "PATCH", R"({"relationships":{"npc:1":{"trust":101}}})", 422, "relationship_invalid",
        "relationships.npc:1.trust");
    row("one good, one not", "PATCH", R"({"flags":{"a":1},"relationships":{"npc:1":7}})", 422,
        "relationship_invalid", "relationships.npc:1");
    row("large", "PATCH", R"({"flags":{"x":")" + QByteArray(40'000, 'x') + R"("}})", 422, "session_too_large",
        "flags");
    row("deep", "PATCH", R"({"flags":{"x":)" + QByteArray(200, '[') + QByteArray(200, ']') + "}}", 422,
        "session_too_large", "flags");
    row("long note", "POST", R"({"note":")" + QByteArray(1001, 'x') + R"("})", 422, "note_too_long", "note");
}

void SessionRoutesTest::refused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, field);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    const qint64 before = rig.version();
    const QString path = mainPath(rig) + (method == "POST" ? u"/advance"_s : QString());
    const HttpAnswer answer = send(host, method, path, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.error(), code);
    QCOMPARE(answer.json.value("field"_L1).toString(), field);
    QVERIFY(!answer.json.value("message"_L1).toString().isEmpty());
    QCOMPARE(rig.version(), before);
}

void SessionRoutesTest::theHostsFieldsAreNotWritten_data()
{
    QTest::addColumn<QString>("field"); // as it is sent
    QTest::addColumn<QString>("told");
    QTest::newRow("id") << u"id"_s << u"id"_s;
    QTest::newRow("version") << u"version"_s << u"version"_s;
    QTest::newRow("created_at") << u"created_at"_s << u"created_at"_s;
    QTest::newRow("createdAt") << u"createdAt"_s << u"created_at"_s;
    QTest::newRow("updated_at") << u"updated_at"_s << u"updated_at"_s;
    QTest::newRow("updatedAt") << u"updatedAt"_s << u"updated_at"_s;
}

void SessionRoutesTest::theHostsFieldsAreNotWritten()
{
    QFETCH(QString, field);
    QFETCH(QString, told);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    const QJsonObject before = host.get(mainPath(rig)).json;
    const HttpAnswer answer =
        host.patch(mainPath(rig), {{"flags"_L1, QJsonObject{{"a"_L1, 1}}}, {field, before.value(told)}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.error(), u"read_only_field"_s);
    QCOMPARE(answer.json.value("field"_L1).toString(), told);
    QCOMPARE(host.get(mainPath(rig)).json, before);
}

void SessionRoutesTest::advancing()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person banker = rig.joinAs(night::Role::Banker);
    QCOMPARE(send(banker, "PATCH", mainPath(rig),
                  R"({"world_time":100,"flags":{"keep":1},"relationships":{"npc:1":{"affinity":30}}})")
                 .status,
             200);
    const HttpAnswer answer =
        send(banker, "POST", mainPath(rig) + u"/advance"_s, R"({"seconds":60,"note":"Dusk"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.number("version"), 3);
    QCOMPARE(answer.number("world_time"), 160);
    QCOMPARE(answer.part("flags"), objectOf(R"({"keep":1,"events":[{"world_time":160,"note":"Dusk"}]})"));
    QCOMPARE(answer.part("relationships"),
             objectOf(R"({"npc:1":{"affinity":30,"tierId":"acquainted","intimacyLevelId":null}})"));
    const HttpAnswer empty = banker.post(mainPath(rig) + u"/advance"_s);
    QCOMPARE(empty.number("version"), 4);
    QCOMPARE(empty.number("world_time"), 160);
}

void SessionRoutesTest::aRepeatedAdvanceHappensOnce()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    const QString path = mainPath(rig) + u"/advance"_s;
    const HttpAnswer first = send(host, "POST", path, R"({"seconds":60})", "key-1");
    QCOMPARE(first.status, 200);
    const HttpAnswer second = send(host, "POST", path, R"({"seconds":60})", "key-1");
    QCOMPARE(second.status, 200);
    QCOMPARE(second.json, first.json);
    QCOMPARE(host.get(mainPath(rig)).number("world_time"), 60);
    QCOMPARE(send(host, "POST", path, R"({"seconds":61})", "key-1").error(), u"key_reused"_s);
    QCOMPARE(host.get(mainPath(rig)).number("version"), 2);
}

void SessionRoutesTest::tiersAreNotComputedByReading()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    QCOMPARE(send(host, "PATCH", mainPath(rig), R"({"relationships":{"npc:1":{"affinity":80}}})").status,
             200);
    const qint64 version = rig.version();
    const QJsonObject stored = rig.state().session.relationships;
    QCOMPARE(stored.value("npc:1"_L1).toObject().value("tierId"_L1).toString(), u"devoted"_s);
    // what is read is what is stored, and reading stores nothing
    for (int i = 0; i < 3; ++i)
        QCOMPARE(host.get(mainPath(rig)).part("relationships"), stored);
    QCOMPARE(rig.version(), version);
    engine::State other = rig.state();
    other.session.relationships = objectOf(R"({"npc:1":{"affinity":80}})");
    QCOMPARE(engine::sessionView(other, {}).value("relationships"_L1).toObject(),
             other.session.relationships);
}

void SessionRoutesTest::aRestartKeepsIt()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    QCOMPARE(send(rig.laptop(), "PATCH", mainPath(rig),
                  R"({"world_time":777,"flags":{"x":{"y":[1]}},"relationships":{"team:1":{"trust":3}}})")
                 .status,
             200);
    const QByteArray before = rig.laptop().get(mainPath(rig)).body;
    rig.restart();
    QVERIFY(rig.isReady());
    QCOMPARE(rig.laptop().get(mainPath(rig)).body, before);
    QCOMPARE(send(rig.laptop(), "PATCH", mainPath(rig), R"({"expected_version":1})").status, 409);
    QCOMPARE(send(rig.laptop(), "PATCH", mainPath(rig), R"({"expected_version":2})").status, 200);
}

void SessionRoutesTest::theShownTimeGoesByTheClock()
{
    RigOptions options;
    options.night.clock_speed = 1000; // a millisecond is a second
    HostRig rig(options);
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    QCOMPARE(host.get(mainPath(rig)).number("world_time"), 0);
    // paused: exactly what was written
    QCOMPARE(send(host, "PATCH", mainPath(rig), R"({"world_time":5000})").number("world_time"), 5000);
    QCOMPARE(host.get(mainPath(rig)).number("world_time"), 5000);
    // running: as far as the game clock has come
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "start"_L1}}).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(host.get(mainPath(rig)).number("world_time") > 5010, patience);
    const qint64 low = rig.host().now().ms / 1000 + 5000;
    const qint64 read = host.get(mainPath(rig)).number("world_time");
    const qint64 high = rig.host().now().ms / 1000 + 5000;
    QVERIFY(low <= read && read <= high);
    // written while it runs: the reply shows it as written
    const HttpAnswer back = send(host, "PATCH", mainPath(rig), R"({"world_time":100})");
    QCOMPARE(back.number("world_time"), 100);
    QVERIFY(rig.state().session.offset_seconds < 100);
    // paused again: it stands, and the clock was never moved by it
    QCOMPARE(host.post(u"clock"_s, {{"action"_L1, "pause"_L1}}).status, 200);
    const qint64 stands = host.get(mainPath(rig)).number("world_time");
    QCOMPARE(stands, rig.state().night.clock.elapsed.ms / 1000 + rig.state().session.offset_seconds);
    QCOMPARE(host.get(mainPath(rig)).number("world_time"), stands);
    QCOMPARE(host.get(u"snapshot"_s).part("session"), host.get(mainPath(rig)).json);
}

void SessionRoutesTest::readingIsOfWhatIsStored()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    rig.gate.hold();
    const HttpCall change = host.start("PATCH", mainPath(rig), {{"flags"_L1, QJsonObject{{"a"_L1, 1}}}});
    QVERIFY(QTest::qWaitFor([&] { return rig.gate.waiting() == 1; }, patience));
    QCOMPARE(host.get(mainPath(rig)).number("version"), 1);
    rig.gate.release(storage::GateVerdict::Fail);
    rig.gate.open();
    QCOMPARE(change.answer().status, 503);
    QCOMPARE(host.get(mainPath(rig)).number("version"), 1);
    QCOMPARE(host.get(mainPath(rig)).part("flags"), QJsonObject());
}

void SessionRoutesTest::socketsHearOfIt()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    SocketClient guest(rig.join(u"Ana"_s));
    QVERIFY(guest.awaitFirst());
    QCOMPARE(guest.frames.first().value("data"_L1).toObject().value("session"_L1).toObject(),
             host.get(mainPath(rig)).json);
    QVERIFY(guest.wantFrames());
    const HttpAnswer changed = send(host, "PATCH", mainPath(rig), R"({"flags":{"notes":"x"}})");
    QCOMPARE(changed.status, 200);
    QVERIFY(guest.awaitVersion(rig.version()));
    QCOMPARE(guest.last(u"changed"_s).value("session"_L1).toObject(), changed.json);
}

void SessionRoutesTest::anEndedNightStands()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person host = rig.laptop();
    QCOMPARE(host.post(u"end"_s).status, 200);
    QCOMPARE(host.get(mainPath(rig)).status, 200);
    const HttpAnswer answer = host.patch(mainPath(rig), {{"world_time"_L1, 5}});
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.error(), u"game_not_open"_s);
}

QTEST_GUILESS_MAIN(SessionRoutesTest)
#include "session_routes_test.moc"
