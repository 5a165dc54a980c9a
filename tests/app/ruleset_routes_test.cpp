// SPDX-License-Identifier: GPL-3.0-or-later
// Rulesets over real sockets: own ones come, change and go as files; what could not be played says where and
// why; those of the program stay as they are.
#include "app/host/ruleset_files.h"
#include "tests/support/host_rig.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

const QString all = u"/api/v2/rulesets"_s;
const QString ours = u"/api/v2/rulesets/ours"_s;

/// The default file with something in it replaced; it has to be there.
QByteArray defaultWith(const QByteArray &before, const QByteArray &after)
{
    QByteArray file = trading::shippedRulesFile();
    Q_ASSERT(file.contains(before));
    return file.replace(before, after);
}

HttpAnswer put(const Person &person, const QString &path, const QByteArray &file)
{
    return HttpCall(person.port, "PUT", path, file, {person.token, {}, {}, {}}).answer();
}

QJsonObject listed(const Person &person, const QString &id)
{
    for (const QJsonValue &entry : person.get(all).json.value("rulesets"_L1).toArray()) {
        if (entry.toObject().value("id"_L1) == id)
            return entry.toObject();
    }
    return {};
}

}

class RulesetRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staffReadsAndTheHostWrites()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const QByteArray file = trading::shippedRulesFile();
        const Person host = rig.laptop();
        const QList<std::pair<Person, bool>> people{{rig.joinAs(night::Role::CoHost), true},
                                                    {rig.joinAs(night::Role::Banker), true},
                                                    {rig.joinAs(night::Role::Spectator), false},
                                                    {rig.join(u"Ana"_s), false}};
        for (const auto &[person, staff] : people) {
            QCOMPARE(person.get(all).status, staff ? 200 : 403);
            QCOMPARE(person.get(all + u"/default"_s).status, staff ? 200 : 403);
            QCOMPARE(put(person, ours, file).status, 403);
        }
        QCOMPARE(rig.stranger().get(all).status, 401);
        QCOMPARE(put(rig.stranger(), ours, file).status, 401);
        QVERIFY(listed(host, u"ours"_s).isEmpty());
        QCOMPARE(put(host, ours, file).status, 201);
        for (const auto &[person, staff] : people)
            QCOMPARE(person.remove(ours).status, 403);
        QCOMPARE(host.get(ours).status, 200);
    }

    void aFileIsKeptAsItWasSent()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person host = rig.laptop();
        const QByteArray first = defaultWith("\"bank_stock\": 250", "\"bank_stock\":   251") + "\n\n";
        QCOMPARE(put(host, ours, first).part("ruleset").value("own"_L1).toBool(), true);
        QCOMPARE(host.get(ours).body, first);
        QCOMPARE(rulesetFile(rig.rulesFolder(), u"ours"_s)->contents, first);
        const QByteArray second = defaultWith("\"bank_stock\": 250", "\"bank_stock\": 252");
        QCOMPARE(put(host, ours, second).status, 200);
        QCOMPARE(host.get(ours).body, second);
        QCOMPARE(listed(host, u"ours"_s).value("usual_duration"_L1).toInteger(), 120);
        QCOMPARE(host.remove(ours).status, 200);
        QVERIFY(!rulesetFile(rig.rulesFolder(), u"ours"_s));
        const HttpAnswer gone = host.remove(ours);
        QCOMPARE(gone.status, 404);
        QCOMPARE(gone.error(), u"unknown_ruleset"_s);
    }

    void whatCannotBePlayedSaysWhereAndWhy_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("where");
        const QByteArray before = "\"usual_duration\": 120";
        const auto lineOf = [](const QByteArray &file, const QByteArray &what) {
            return static_cast<int>(file.first(file.indexOf(what)).count('\n')) + 1;
        };
        const QByteArray wrong = defaultWith(before, "\"usual_duration\": \"long\"");
        QTest::newRow("a word for a number") << wrong << lineOf(wrong, "\"long\"") << u"usual_duration"_s;
        const QByteArray unknown = defaultWith(before, "\"usual_duration\": 120, \"mood\": 1");
        QTest::newRow("a key that nobody reads") << unknown << lineOf(unknown, "\"mood\"") << u"mood"_s;
        QTest::newRow("no JSON") << QByteArray("{\n\"title\": \"x\",\n") << 3 << QString();
        QTest::newRow("a list") << QByteArray("[]") << -1 << QString();
        QTest::newRow("nothing") << QByteArray() << -1 << QString();
    }
    void whatCannotBePlayedSaysWhereAndWhy()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, line);
        QFETCH(QString, where);
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person host = rig.laptop();
        const HttpAnswer answer = put(host, ours, file);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.error(), u"ruleset_invalid"_s);
        QVERIFY2(!answer.json.value("reason"_L1).toString().isEmpty(), answer.body.constData());
        QVERIFY2(answer.json.value("where"_L1).toString().contains(where), answer.body.constData());
        if (line > 0)
            QCOMPARE(answer.number("line"), line);
        QCOMPARE(host.get(ours).status, 404);
    }

    void thoseOfTheProgramStayAsTheyAre()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person host = rig.laptop();
        for (const trading::ShippedFile &file : trading::shippedFiles()) {
            const QString path = all + u'/' + file.id;
            QCOMPARE(host.get(path).body, file.contents);
            for (const HttpAnswer &answer : {put(host, path, file.contents), host.remove(path)}) {
                QCOMPARE(answer.status, 409);
                QCOMPARE(answer.error(), u"ruleset_shipped"_s);
            }
            QCOMPARE(listed(host, file.id).value("own"_L1).toBool(true), false);
        }
    }

    void namesLeadNowhereElse()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person host = rig.laptop();
        const QByteArray file = trading::shippedRulesFile();
        for (const char *name : {"..%2Fours", "%2e%2e%2fours", "Ours", "ours.json", "a%20b", "-a", "%00"}) {
            const QString path = all + u'/' + QLatin1StringView(name);
            const HttpAnswer answer = put(host, path, file);
            QVERIFY2(answer.status == 422 || answer.status == 400, name);
            QVERIFY2(host.get(path).status == 404 || host.get(path).status == 400, name);
            QVERIFY2(host.remove(path).status == 404 || host.remove(path).status == 400, name);
        }
        QCOMPARE(rulesetFiles(rig.rulesFolder()).size(), trading::shippedFiles().size());
    }

    void aFileByHandIsReadAndDeletedThoughItIsBroken()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person host = rig.laptop();
        QCOMPARE(*saveRuleset(rig.rulesFolder(), u"By hand"_s, {}, "hello"), u"By hand"_s);
        const QJsonObject entry = listed(host, u"By hand"_s);
        QVERIFY(entry.value("own"_L1).toBool());
        QVERIFY(!entry.value("fault"_L1).toObject().value("reason"_L1).toString().isEmpty());
        const HttpAnswer answer = host.get(all + u"/By%20hand"_s);
        QCOMPARE(answer.body, QByteArray("hello"));
        QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
        QCOMPARE(answer.header("X-Content-Type-Options"), "nosniff");
        QCOMPARE(host.remove(all + u"/By%20hand"_s).status, 200);
        QVERIFY(listed(host, u"By hand"_s).isEmpty());
    }

    void aRoundIsPlannedWithThemAndKeepsThem()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person host = rig.laptop();
        QCOMPARE(put(host, ours, defaultWith("\"bank_stock\": 250", "\"bank_stock\": 99")).status, 201);
        const QJsonObject wish{{"kind"_L1, "trading"_L1}, {"rules"_L1, "ours"_L1}};
        QCOMPARE(host.post(u"rounds"_s, wish).status, 201);
        QCOMPARE(rig.state().trading.games.last().rules->bank_stock, 99);
        QCOMPARE(host.remove(ours).status, 200);
        QCOMPARE(rig.state().trading.games.last().rules->bank_stock, 99);
        QCOMPARE(host.post(u"rounds"_s, wish).status, 400);
    }
};

QTEST_GUILESS_MAIN(RulesetRoutesTest)
#include "ruleset_routes_test.moc"
