// SPDX-License-Identifier: GPL-3.0-or-later
// Results over real sockets: who gets them, in what clothes, and nothing of a question before its answer is
// shown.
#include "tests/support/engine_driver.h"
#include "tests/support/host_rig.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList &paths()
{
    static const QStringList all{u"results"_s, u"results.html"_s, u"results/people.csv"_s,
                                 u"results/questions.csv"_s, u"results/buzzes.csv"_s};
    return all;
}

}

class ResultsRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forHostAndCoHostAlone()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        for (const QString &path : paths()) {
            QCOMPARE(rig.laptop().get(path).status, 200);
            QCOMPARE(rig.joinAs(night::Role::CoHost).get(path).status, 200);
            QCOMPARE(rig.joinAs(night::Role::Banker).get(path).status, 403);
            QCOMPARE(rig.joinAs(night::Role::Spectator).get(path).status, 403);
            QCOMPARE(rig.stranger().get(path).status, 401);
        }
        const Person ana = rig.join(u"Ana"_s);
        for (const QString &path : paths())
            QCOMPARE(ana.get(path).status, 403);
    }

    void eachInItsClothes()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const QList<std::pair<QString, QByteArray>> types{
            {u"results"_s, "application/json"},
            {u"results.html"_s, "text/html; charset=utf-8"},
            {u"results/people.csv"_s, "text/csv; charset=utf-8; header=present"}};
        for (const auto &[path, type] : types) {
            const HttpAnswer answer = rig.laptop().get(path);
            QVERIFY2(answer.header("Content-Type").startsWith(type),
                     answer.header("Content-Type").constData());
            QCOMPARE(answer.header("X-Content-Type-Options"), "nosniff");
            QVERIFY(answer.header("Cache-Control").contains("no-store"));
        }
        QVERIFY(rig.laptop()
                    .get(u"results.html"_s)
                    .header("Content-Security-Policy")
                    .startsWith("default-src 'none'"));
        QCOMPARE(rig.laptop().get(u"results/people.csv"_s).header("Content-Disposition"),
                 "attachment; filename=\"results.csv\"");
    }

    void nothingBeforeItIsShown()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        const qint64 question = rig.openQuestion();
        QVERIFY(question > 0);
        rig.submit(quiz::Command(quiz::PressBuzzer{PlayerId{ana.player}, {}, 1}));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.state().quiz.buzzes.isEmpty(), patience);
        const QByteArray secret = Secrets{}.word.toUtf8();
        const QByteArray text = rig.state().quiz.questions.value(QuestionId{question}).content->text.toUtf8();
        for (const QString &path : paths()) {
            const QByteArray body = rig.laptop().get(path).body;
            QVERIFY2(!body.contains(secret) && !body.contains(text), qPrintable(path));
            QVERIFY2(!body.contains(QByteArray::number(question)), qPrintable(path));
        }
        QCOMPARE(rig.laptop().post(u"live"_s, {{"action"_L1, "reveal"_L1}}).status, 200);
        const HttpAnswer after = rig.laptop().get(u"results"_s);
        const QJsonArray questions = after.json.value("questions"_L1).toArray();
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().toObject().value("id"_L1).toInteger(), question);
        QCOMPARE(after.json.value("buzzes"_L1).toArray().size(), 1);
        QCOMPARE(after.number("game_version"), rig.version());
        for (const QString &path : {u"results.html"_s, u"results/questions.csv"_s})
            QVERIFY2(rig.laptop().get(path).body.contains(text), qPrintable(path));
        QVERIFY(rig.laptop().get(u"results/buzzes.csv"_s).body.contains("Ana"));
    }

    void thereStillAfterARestart()
    {
        HostRig rig;
        QVERIFY(rig.isReady());
        const Person ana = rig.join(u"Ana"_s);
        QCOMPARE(rig.laptop()
                     .post(u"answers"_s, {{"player_id"_L1, ana.player},
                                          {"question_id"_L1, rig.question(0)},
                                          {"is_correct"_L1, true}})
                     .status,
                 200);
        const QJsonArray before = rig.laptop().get(u"results"_s).json.value("scores"_L1).toArray();
        QCOMPARE(before.size(), 1);
        rig.restart();
        QVERIFY(rig.isReady());
        QCOMPARE(rig.laptop().get(u"results"_s).json.value("scores"_L1).toArray(), before);
    }
};

QTEST_GUILESS_MAIN(ResultsRoutesTest)
#include "results_routes_test.moc"
