// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused, how, and that it changes nothing.
#include "host_test.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// Rows name people and things by words; the numbers are known only when the night is there.
QByteArray filled(QByteArray text, const HostRig &rig, qint64 player)
{
    return text.replace("PLAYER", QByteArray::number(player))
        .replace("QUESTION", QByteArray::number(rig.question(0)))
        .replace("CODE", rig.state().night.code.toLatin1())
        .replace("lower", rig.state().night.code.toLower().toLatin1())
        .replace("PORT", QByteArray::number(rig.port()));
}

/// A second night in the same folder; its id.
GameId otherNight(const HostRig &rig)
{
    NightHost other(rig.databasePath(), {});
    if (!other.create(u"Another"_s, 1) ||
        !QTest::qWaitFor([&] { return other.durable().version > 0; }, patience))
        return {};
    const GameId game = other.durable().night.id;
    other.close();
    return game;
}

}

void HostTest::refusalsChangeNothing_data()
{
    QTest::addColumn<QByteArray>(
        "who"); // laptop, ana, nobody, wrong, cookie: a wrong bearer and a right cookie
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *who, const char *method, const char *path,
                        const char *body, int status, const char *code, const char *header = "") {
        QTest::newRow(name) << QByteArray(who) << QByteArray(method) << QByteArray(path) << QByteArray(body)
                            << QByteArray(header) << status << QByteArray(code);
    };
    const char *answers = "/api/games/CODE/answers";
    const char *good = R"({"playerId":PLAYER,"questionId":QUESTION,"isCorrect":true})";
    row("unknown player", "laptop", "POST", answers,
        R"({"playerId":999999,"questionId":QUESTION,"isCorrect":true})", 404, "unknown_player");
    row("player of no night", "laptop", "POST", answers,
        R"({"playerId":77999999,"questionId":QUESTION,"isCorrect":true})", 404, "unknown_player");
    row("unknown question", "laptop", "POST", answers,
        R"({"playerId":PLAYER,"questionId":999999,"isCorrect":true})", 404, "unknown_question");
    row("text for an id", "laptop", "POST", answers,
        R"({"playerId":"PLAYER","questionId":QUESTION,"isCorrect":true})", 400, "bad_request");
    row("text for a boolean", "laptop", "POST", answers,
        R"({"playerId":PLAYER,"questionId":QUESTION,"isCorrect":"yes"})", 400, "bad_request");
    row("broken points", "laptop", "POST", answers,
        R"({"playerId":PLAYER,"questionId":QUESTION,"isCorrect":true,"points":1.5})", 400, "bad_request");
    row("too many points", "laptop", "POST", answers,
        R"({"playerId":PLAYER,"questionId":QUESTION,"isCorrect":true,"points":1000000001})", 422,
        "points_out_of_range");
    row("missing player", "laptop", "POST", answers, R"({"questionId":QUESTION,"isCorrect":true})", 400,
        "bad_request");
    row("missing question", "laptop", "POST", answers, R"({"playerId":PLAYER,"isCorrect":true})", 400,
        "bad_request");
    row("missing verdict", "laptop", "POST", answers, R"({"playerId":PLAYER,"questionId":QUESTION})", 400,
        "bad_request");
    row("null for an id", "laptop", "POST", answers,
        R"({"playerId":null,"questionId":QUESTION,"isCorrect":true})", 400, "bad_request");
    row("negative id", "laptop", "POST", answers, R"({"playerId":-1,"questionId":QUESTION,"isCorrect":true})",
        400, "bad_request");
    row("no body", "laptop", "POST", answers, "", 400, "bad_request");
    row("broken JSON", "laptop", "POST", answers, R"({"playerId":PLAYER,)", 400, "bad_json");
    row("a list", "laptop", "POST", answers, "[1,2]", 400, "bad_json");
    row("spellings disagree", "laptop", "POST", answers,
        R"({"playerId":PLAYER,"player_id":999,"questionId":QUESTION,"isCorrect":true})", 400, "bad_request");
    row("stale version", "laptop", "POST", answers,
        R"({"playerId":PLAYER,"questionId":QUESTION,"isCorrect":true,"expected_version":7})", 409,
        "version_conflict");
    row("another night's question", "laptop", "POST", answers,
        R"({"playerId":PLAYER,"questionId":2000005,"isCorrect":true})", 400, "other_game");
    row("another night's player", "laptop", "POST", answers,
        R"({"playerId":2000005,"questionId":QUESTION,"isCorrect":true})", 400, "other_game");
    row("no token", "nobody", "POST", answers, good, 401, "no_token");
    row("wrong bearer", "wrong", "POST", answers, good, 401, "bad_token");
    row("wrong bearer, right cookie", "cookie", "GET", "/api/games/CODE/me", "", 401, "bad_token");
    row("another scheme", "nobody", "GET", "/api/games/CODE/me", "", 401, "bad_token",
        "Authorization: Basic abc");
    row("wrong bearer on an open route", "wrong", "POST", "/api/games/CODE/players", R"({"name":"Zoe"})", 401,
        "bad_token");
    row("a player rules", "ana", "POST", answers, good, 403, "forbidden");
    row("a player ends the night", "ana", "POST", "/api/games/CODE/end", "", 403, "forbidden");
    row("toggle: missing", "laptop", "PATCH", "/api/questions/QUESTION", "{}", 400, "bad_request");
    row("toggle: null", "laptop", "PATCH", "/api/questions/QUESTION", R"({"answered":null})", 400,
        "bad_request");
    row("toggle: a number", "laptop", "PATCH", "/api/questions/QUESTION", R"({"answered":1})", 400,
        "bad_request");
    row("toggle: unknown", "laptop", "PATCH", "/api/questions/999999", R"({"answered":true})", 404,
        "unknown_question");
    row("toggle: no number", "laptop", "PATCH", "/api/questions/abc", R"({"answered":true})", 404,
        "unknown_question");
    row("toggle: no token", "nobody", "PATCH", "/api/questions/QUESTION", R"({"answered":true})", 401,
        "no_token");
    row("name empty", "nobody", "POST", "/api/games/CODE/players", R"({"name":"  "})", 422, "name_empty");
    row("name missing", "nobody", "POST", "/api/games/CODE/players", "{}", 400, "bad_request");
    row("name too long", "nobody", "POST", "/api/games/CODE/players",
        R"({"name":"12345678901234567890123456789012345678901"})", 422, "name_too_long");
    row("name taken", "nobody", "POST", "/api/games/CODE/players", R"({"name":"aNA"})", 409, "name_taken");
    row("unknown role", "nobody", "POST", "/api/games/CODE/players", R"({"role":"king","name":"X"})", 400,
        "bad_request");
    row("role host", "nobody", "POST", "/api/games/CODE/players", R"({"role":"host","name":"X"})", 400,
        "bad_request");
    row("wrong PIN", "nobody", "POST", "/api/games/CODE/players", R"({"role":"co_host","pin":"000000"})", 403,
        "wrong_pin");
    row("no PIN", "nobody", "POST", "/api/games/CODE/players", R"({"role":"banker"})", 403, "wrong_pin");
    row("team in a night of singles", "nobody", "POST", "/api/games/CODE/players",
        R"({"name":"X","new_team":"Reds"})", 422, "no_teams_tonight");
    row("unknown game", "laptop", "GET", "/api/games/ZZZZZZ/snapshot", "", 404, "unknown_game");
    row("unknown path", "laptop", "GET", "/api/nothing", "", 404, "not_found");
    row("unknown static path", "nobody", "GET", "/nothing/here.txt", "", 404, "not_found");
    row("wrong method", "laptop", "GET", answers, "", 405, "method_not_allowed");
    row("wrong method on a page", "nobody", "POST", "/", "{}", 405, "method_not_allowed");
    row("foreign host", "laptop", "POST", answers, good, 403, "foreign_host", "evil.example.org");
    row("foreign origin", "laptop", "POST", answers, good, 403, "foreign_origin",
        "Origin: http://evil.example.org");
    row("origin of another port", "laptop", "POST", answers, good, 403, "foreign_origin",
        "Origin: http://127.0.0.1:1");
    row("origin null", "laptop", "POST", answers, good, 403, "foreign_origin", "Origin: null");
    row("unknown action", "laptop", "POST", "/api/games/CODE/clock", R"({"action":"explode"})", 400,
        "bad_request");
    row("clock stands", "laptop", "POST", "/api/games/CODE/clock", R"({"action":"pause"})", 409,
        "clock_not_running");
    row("nothing live", "laptop", "POST", "/api/games/CODE/live", R"({"action":"skip"})", 409,
        "no_live_question");
    row("body over the limit", "laptop", "POST", answers, "LARGE", 413, "too_large");
}

void HostTest::refusalsChangeNothing()
{
    QFETCH(const QByteArray, who);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(const QByteArray, header);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    if (code == "other_game")
        QCOMPARE(otherNight(rig), GameId{2});
    if (body == "LARGE")
        body = "{\"filler\":\"" + QByteArray(70'000, 'x') + "\"}";
    CallOptions options;
    if (who == "laptop")
        options.token = rig.hostToken();
    else if (who == "ana")
        options.token = ana.token;
    else if (who == "wrong" || who == "cookie")
        options.token = "not-a-token";
    if (who == "cookie")
        options.headers.append("Cookie: " + rig.access().cookieName() + '=' + ana.token);
    if (code == "foreign_host")
        options.host = header;
    else if (!header.isEmpty())
        options.headers.append(header);
    const qint64 before = rig.version();
    const QByteArray snapshot = rig.laptop().get(u"snapshot"_s).body;

    const HttpAnswer answer = HttpCall(rig.port(), method, QString::fromLatin1(filled(path, rig, ana.player)),
                                       filled(body, rig, ana.player), options)
                                  .answer();
    QCOMPARE(answer.status, status);
    if (code != "too_large")
        QCOMPARE(answer.error(), QString::fromLatin1(code));
    QVERIFY(!answer.error().isEmpty());
    QVERIFY(answer.json.value("message"_L1).toString().size() > 5);
    QVERIFY(!answer.reasonPhrase().isEmpty());
    if (status == 405)
        QVERIFY(!answer.header("Allow").isEmpty());
    if (code == "version_conflict")
        QCOMPARE(answer.number("current"), 0);
    QCOMPARE(rig.version(), before);
    QCOMPARE(rig.laptop().get(u"snapshot"_s).body, snapshot);
}

void HostTest::pathsWithAndWithoutSlash_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path :
         {"/api/games/CODE", "/api/games/lower", "/api/games/1", "/api/games/CODE/snapshot",
          "/api/games/lower/me", "/api/live", "/healthz", "/api/ws/token", "/api/ws-token"})
        QTest::newRow(path) << QByteArray(path);
}

void HostTest::pathsWithAndWithoutSlash()
{
    QFETCH(const QByteArray, path);
    HostRig rig;
    QVERIFY(rig.isReady());
    const QString plain = QString::fromLatin1(filled(path, rig, 0));
    const HttpAnswer without = rig.laptop().get(plain);
    const HttpAnswer with = rig.laptop().get(plain + u'/');
    QCOMPARE(without.status, 200);
    QCOMPARE(with.status, 200);
    if (!path.contains("token"))
        QCOMPARE(with.body, without.body);
    QVERIFY(HttpCall(rig.port(), "HEAD", plain, {}, {rig.hostToken(), {}, {}, {}}).answer().body.isEmpty());
}

void HostTest::anUnknownCookieIsNoCredential()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person nobody = rig.stranger();
    const QByteArray line = "Cookie: " + rig.access().cookieName() + "=of-last-week";
    QCOMPARE(nobody.get(u"me"_s, {line}).error(), u"no_token"_s);
    const HttpAnswer joined = HttpCall(rig.port(), "POST", nobody.fullPath(u"players"_s),
                                       json({{"name"_L1, "Ana"_L1}}), {{}, {}, {line}, {}})
                                  .answer();
    QCOMPARE(joined.status, 201);
    const QByteArray cookie = joined.header("Set-Cookie");
    for (const char *part : {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=2592000"})
        QVERIFY2(cookie.contains(part), cookie.constData());
    QVERIFY(cookie.startsWith("quizaar_" + rig.folderId().toHex().first(8) + "_1="));
    const QByteArray right = "Cookie: other=1; " + cookie.left(cookie.indexOf(';'));
    QCOMPARE(nobody.get(u"me"_s, {right}).status, 200);
}

void HostTest::anotherNightIsReadOnly()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const GameId other = otherNight(rig);
    QVERIFY(!other.isNull());
    const HttpAnswer post =
        rig.laptop().post(u"/api/games/%1/clock"_s.arg(other.number), {{"action"_L1, "start"_L1}});
    QCOMPARE(post.status, 409);
    QCOMPARE(post.error(), u"game_not_open"_s);
}
