// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies are checked against the description at the door, and odd requests get answers that it names.
#include "api_agreement.h"
#include "app/net/api_document.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

void ApiAgreementTest::schemasAreChecked_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value"); // [value]
    QTest::addColumn<bool>("fits");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *schema, const char *value, bool fits,
                        const char *where = "") {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(value) << fits << QString::fromLatin1(where);
    };
    const char *object = R"({"type":"object","required":["a"],"properties":{"a":{"type":"integer"},
        "b":{"type":["string","null"]},"c":{"type":"array","items":{"$ref":"#/components/schemas/Inner"}},
        "d":{"anyOf":[{"$ref":"#/components/schemas/Inner"},{"type":"null"}]}}})";
    row("fits", object, R"([{"a":1,"b":"x","c":[{"on":true}],"d":null}])", true);
    row("null is one of the types", object, R"([{"a":1,"b":null}])", true);
    row("whole beyond 32 bits", object, R"([{"a":1000000000001}])", true);
    row("whole below 32 bits", object, R"([{"a":-9000000000}])", true);
    row("not whole", object, R"([{"a":1.5}])", false, "a");
    row("not whole beyond 32 bits", object, R"([{"a":3000000000.5}])", false, "a");
    row("a text", object, R"([{"a":"1"}])", false, "a");
    row("missing", object, "[{}]", false);
    row("inside a list", object, R"([{"a":1,"c":[{"on":true},{"on":1}]}])", false, "c/1/on");
    row("inside a choice", object, R"([{"a":1,"d":{"on":3}}])", false, "d/on");
    row("no object", object, "[[1]]", false);
    row("a word", R"({"type":"string","enum":["x","y"]})", R"(["y"])", true);
    row("another word", R"({"type":"string","enum":["x","y"]})", R"(["z"])", false);
    row("the one value", R"({"const":7})", "[7]", true);
    row("not the one value", R"({"const":7})", "[8]", false);
    row("closed", R"({"type":"object","properties":{"a":{}},"additionalProperties":false})", R"([{"b":1}])",
        false);
    row("least", R"({"type":"integer","minimum":1})", "[0]", false);
}

void ApiAgreementTest::schemasAreChecked()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, fits);
    QFETCH(const QString, where);
    QJsonObject schemas{{"Outer"_L1, QJsonDocument::fromJson(schema).object()}};
    schemas.insert(
        "Inner"_L1,
        QJsonDocument::fromJson(R"({"type":"object","properties":{"on":{"type":"boolean"}}})").object());
    const QJsonObject document{{"components"_L1, QJsonObject{{"schemas"_L1, schemas}}}};
    const auto compiled = JsonSchema::compile(document, u"#/components/schemas/Outer"_s);
    QVERIFY(compiled);
    const auto fault = compiled->check(QJsonDocument::fromJson(value).array().first());
    QCOMPARE(!fault, fits);
    if (fault) {
        QVERIFY(!fault->what.isEmpty());
        QCOMPARE(fault->path.join('/'_L1), where);
    }
    QVERIFY(!JsonSchema::compile(document, u"#/components/schemas/Nobody"_s));
}

void ApiAgreementTest::bodiesAreCheckedAtTheDoor_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field"); // of the 400; "-": it fits
    QTest::addColumn<QString>("missing");
    const QString answers = u"/api/games/{game}/answers"_s;
    const auto row = [](const char *name, const QString &pattern, const char *body, const char *field,
                        const char *missing = "") {
        QTest::newRow(name) << pattern << QByteArray(body) << QString::fromLatin1(field)
                            << QString::fromLatin1(missing);
    };
    row("fits", answers, R"({"playerId":1,"questionId":2,"isCorrect":true})", "-");
    row("fits, other spelling", answers, R"({"player_id":1,"question_id":2,"is_correct":true})", "-");
    row("more than is known", answers, R"({"playerId":1,"questionId":2,"isCorrect":true,"mood":"good"})",
        "-");
    row("null points", answers, R"({"playerId":1,"questionId":2,"isCorrect":true,"points":null})", "-");
    row("nothing", answers, "{}", "player_id", "player_id");
    row("null", answers, R"({"playerId":1,"questionId":null,"isCorrect":true})", "question_id",
        "question_id");
    row("text", answers, R"({"playerId":1,"questionId":2,"isCorrect":"yes"})", "is_correct");
    row("text, other spelling", answers, R"({"playerId":1,"questionId":2,"is_correct":"yes"})", "is_correct");
    row("negative", answers, R"({"playerId":-1,"questionId":2,"isCorrect":true})", "player_id");
    row("broken number", answers, R"({"playerId":1,"questionId":2,"isCorrect":true,"points":0.5})", "points");
    row("broken version", answers,
        R"({"playerId":1,"questionId":2,"isCorrect":true,"expectedVersion":"new"})", "expected_version");
    row("list for a name", u"/api/games/{game}/players"_s, R"({"name":["Ana"]})", "name");
    row("a row without a body", u"/api/ws/token"_s, R"({"playerId":"x"})", "-");
    row("no row", u"/api/nowhere"_s, R"({"playerId":"x"})", "-");
}

void ApiAgreementTest::bodiesAreCheckedAtTheDoor()
{
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, field);
    QFETCH(const QString, missing);
    ApiDocument document;
    const auto refused = document.checkBody(Method::Post, pattern, QJsonDocument::fromJson(body).object());
    QCOMPARE(!refused, field == "-"_L1);
    if (!refused)
        return;
    QCOMPARE(refused->status, 400);
    const QJsonObject told = QJsonDocument::fromJson(refused->body).object();
    QCOMPARE(told.value("error"_L1).toString(), u"bad_request"_s);
    QCOMPARE(told.value("field"_L1).toString(), field);
    QCOMPARE(told.value("missing"_L1).toString(), missing);
    QVERIFY(told.value("message"_L1).toString().contains(field));
}

void ApiAgreementTest::oddRequestsGetDescribedAnswers()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person laptop = rig.laptop();
    const Person ana = rig.join(u"Ana"_s);
    const Person nobody = rig.stranger();
    for (const Operation &operation : std::as_const(m_api.operations)) {
        QString path = operation.pattern;
        path.replace(u"{game}"_s, rig.state().night.code).replace(u"{code}"_s, rig.state().night.code);
        for (qsizetype open = path.indexOf('{'_L1); open >= 0; open = path.indexOf('{'_L1))
            path.replace(open, path.indexOf('}'_L1) + 1 - open, u"999999"_s);
        QString otherGame = path;
        otherGame.replace(rig.state().night.code, u"ZZZZZZ"_s);
        struct Odd
        {
            QString path;
            QByteArray body;
            QByteArray token;
        };
        const QList<Odd> all{
            Odd{path, "{\"name\":", laptop.token}, Odd{path, "[]", laptop.token},
            Odd{path, "{}", laptop.token},         Odd{path, "{}", ana.token},
            Odd{path, "{}", nobody.token},         Odd{path, "{}", "not-a-token"},
            Odd{otherGame, "{}", laptop.token},    Odd{path, R"({"expected_version":"x"})", laptop.token}};
        std::vector<HttpCall> calls;
        for (const Odd &odd : all)
            calls.emplace_back(rig.port(), operation.method, odd.path,
                               operation.method == "GET" ? QByteArray() : odd.body,
                               CallOptions{odd.token, {}, {}, {}});
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const HttpAnswer answer = calls.at(i).answer();
            const QString body = QString::fromLatin1(all.at(static_cast<qsizetype>(i)).body);
            const QString what = u"%1 %2 -> %3 %4"_s.arg(operation.name(), body)
                                     .arg(answer.status)
                                     .arg(QString::fromUtf8(answer.body.left(200)));
            QVERIFY2(operation.statuses.contains(answer.status), qPrintable(what));
            if (answer.status < 400)
                continue;
            const QString fault = m_api.faultIn(answer.json, u"Error"_s);
            QVERIFY2(fault.isEmpty(), qPrintable(what + u": "_s + fault));
        }
    }
}
