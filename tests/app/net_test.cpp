// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the net layer that need no socket.
#include "app/net/connection_census.h"
#include "app/net/host_addresses.h"
#include "app/net/origin_check.h"
#include "app/net/rate_limit.h"
#include "app/net/request_reader.h"
#include "app/net/responder.h"
#include "app/net/router.h"
#include "app/net/static_assets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

constexpr int NeedMore = 0;
constexpr int Complete = 200;

int outcomeOf(QByteArrayView bytes, const RequestLimits &limits = {})
{
    const HeadOutcome outcome = readHead(bytes, limits);
    if (const auto *fault = std::get_if<RequestFault>(&outcome))
        return responseFor(*fault).status;
    return std::holds_alternative<RequestHead>(outcome) ? Complete : NeedMore;
}

RequestHead headOf(QByteArrayView bytes)
{
    HeadOutcome outcome = readHead(bytes, {});
    auto *head = std::get_if<RequestHead>(&outcome);
    return head != nullptr ? std::move(*head) : RequestHead{};
}

HttpRequest getWith(QList<HttpHeader> headers)
{
    HttpRequest request;
    request.headers = std::move(headers);
    return request;
}

HostPolicy testPolicy()
{
    HostPolicy policy;
    policy.port = 8000;
    policy.names = {u"GameBox"_s};
    policy.addresses = {QHostAddress(u"192.168.1.5"_s), QHostAddress(u"fd00::5"_s)};
    policy.extraHosts = {u"quiz.example"_s, u"proxy.example:443"_s};
    policy.extraOrigins = {u"https://quiz.example"_s, u"http://dev.example:5173"_s};
    return policy;
}

}

class NetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeads_data();
    void readsHeads();
    void limitsHeads();
    void everyPrefixOfAGoodHeadAsksForMore();
    void readsEveryPartOfARequest();
    void decodesPaths_data();
    void decodesPaths();
    void serializesHeads();
    void reasonIsNeverEmpty();
    void comparesEntityTags_data();
    void comparesEntityTags();
    void parsesIds_data();
    void parsesIds();
    void routes_data();
    void routes();
    void dispatchAnswersWhatNoRouteTakes();
    void responderAnswersExactlyOnce();
    void readsAcceptEncoding_data();
    void readsAcceptEncoding();
    void servesAssets();
    void knowsHashedNames_data();
    void knowsHashedNames();
    void ranksAddresses_data();
    void ranksAddresses();
    void leavesOutWhatPhonesCannotUse();
    void checksHosts_data();
    void checksHosts();
    void checksOrigins_data();
    void checksOrigins();
    void tokenBucketRefills();
    void pinLockoutDoubles();
    void pinLockoutForgets();
    void pinLockoutStaysSmall();
    void censusCounts();
};

void NetTest::readsHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, const QByteArray &bytes, int outcome) {
        QTest::newRow(name) << bytes << outcome;
    };
    const auto with = [](const QByteArray &lines) {
        return "GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
    };
    const auto line = [](const QByteArray &first) { return first + "\r\nHost: a\r\n\r\n"; };
    row("plain", with(""), Complete);
    row("http/1.0 without host", "GET / HTTP/1.0\r\n\r\n", Complete);
    row("unknown method", line("BREW /pot HTTP/1.1"), Complete);
    row("absolute uri", line("GET http://a/ HTTP/1.1"), 400);
    row("asterisk", line("OPTIONS * HTTP/1.1"), 400);
    row("authority", line("CONNECT a:80 HTTP/1.1"), 400);
    row("fragment", line("GET /a#b HTTP/1.1"), 400);
    row("blank in target", line("GET /a b HTTP/1.1"), 400);
    row("two blanks", line("GET  / HTTP/1.1"), 400);
    row("http/9.9", line("GET / HTTP/9.9"), 400);
    row("http/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
    row("no version", line("GET /"), 400);
    row("non-ascii target", line("GET /\xc3\xa4 HTTP/1.1"), 400);
    row("bad escape", line("GET /%zz HTTP/1.1"), 400);
    row("cut escape", line("GET /%4 HTTP/1.1"), 400);
    row("escaped NUL", line("GET /%00 HTTP/1.1"), 400);
    row("broken utf-8", line("GET /%C3%28 HTTP/1.1"), 400);
    row("cut utf-8", line("GET /%C3 HTTP/1.1"), 400);
    row("overlong utf-8", line("GET /%C0%AF HTTP/1.1"), 400);
    row("bad escape in query", line("GET /?a=%q1 HTTP/1.1"), 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", with("Host: b\r\n"), 400);
    row("NUL in head", with(QByteArray("X: a\0b\r\n", 8)), 400);
    row("NUL at once", QByteArray("GE\0", 3), 400);
    row("bare LF", "GET / HTTP/1.1\nHost: a\n\n", 400);
    row("bare CR in value", with("X: a\rb\r\n"), 400);
    row("no colon", with("nonsense\r\n"), 400);
    row("blank before colon", with("X : a\r\n"), 400);
    row("empty name", with(": a\r\n"), 400);
    row("folded", with("X: a\r\n b\r\n"), 400);
    row("empty value", with("X:\r\n"), Complete);
    row("tls hello", QByteArray("\x16\x03\x01\x02\x00\x01", 6), 400);
    row("empty first line", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("length", with("Content-Length: 5\r\n"), Complete);
    row("length 0", with("Content-Length: 0\r\n"), Complete);
    row("length abc", with("Content-Length: abc\r\n"), 400);
    row("length -5", with("Content-Length: -5\r\n"), 400);
    row("length +5", with("Content-Length: +5\r\n"), 400);
    row("length 0x5", with("Content-Length: 0x5\r\n"), 400);
    row("length empty", with("Content-Length:\r\n"), 400);
    row("length list", with("Content-Length: 5, 5\r\n"), 400);
    row("length twice", with("Content-Length: 5\r\nContent-Length: 5\r\n"), 400);
    row("length 2^64-1", with("Content-Length: 18446744073709551615\r\n"), 400);
    row("length huge", with("Content-Length: 99999999999\r\n"), 413);
    row("length at the limit", with("Content-Length: 65536\r\n"), Complete);
    row("length above the limit", with("Content-Length: 65537\r\n"), 413);
    row("chunked", with("Transfer-Encoding: chunked\r\n"), 411);
    row("identity", with("Transfer-Encoding: identity\r\n"), 411);
    row("chunked and length", with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400);
    row("expect", with("Expect: 100-continue\r\n"), Complete);
    row("expect what", with("Expect: miracle\r\n"), 417);
}

void NetTest::readsHeads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, outcome);
    QCOMPARE(outcomeOf(bytes), outcome);
}

void NetTest::limitsHeads()
{
    const RequestLimits limits{.maxHeadBytes = 100, .maxHeaderLines = 3, .maxBodyBytes = 10};
    QCOMPARE(outcomeOf(QByteArray(99, 'a'), limits), NeedMore);
    QCOMPARE(outcomeOf(QByteArray(100, 'a'), limits), 431);
    const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\n";
    QCOMPARE(outcomeOf(start + "A: 1\r\nB: 2\r\n\r\n", limits), Complete);
    QCOMPARE(outcomeOf(start + "A: 1\r\nB: 2\r\nC: 3\r\n\r\n", limits), 431);
    QCOMPARE(outcomeOf(start + "A: " + QByteArray(100, 'x') + "\r\n\r\n", limits), 431);
    // A head of exactly the limit is within it.
    const QByteArray exact = start + "A: " + QByteArray(100 - start.size() - 7, 'x') + "\r\n\r\n";
    QCOMPARE(exact.size(), 100);
    QCOMPARE(outcomeOf(exact, limits), Complete);
    QCOMPARE(outcomeOf(exact + "and a body", limits), Complete);
}

void NetTest::everyPrefixOfAGoodHeadAsksForMore()
{
    const QByteArray head = "POST /a?b=c HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
    for (qsizetype size = 0; size < head.size(); ++size)
        QCOMPARE(outcomeOf(QByteArrayView(head).first(size)), NeedMore);
    QCOMPARE(outcomeOf(head), Complete);
}

void NetTest::readsEveryPartOfARequest()
{
    const RequestHead head =
        headOf("PATCH /api/b%2Fc/%C3%A4/?k=1&k=a+b%2B&flag&=x HTTP/1.1\r\nhost: box:8000\r\n"
               "Cookie: one=1; two=2\r\nCOOKIE: three=a=b\r\nConnection: keep-alive, Upgrade\r\n"
               "X-Pad: \t padded \t\r\nContent-Length: 007\r\nExpect: 100-Continue\r\n\r\n1234567");
    const HttpRequest &request = head.request;
    QCOMPARE(request.method, Method::Patch);
    QCOMPARE(request.methodToken, "PATCH");
    QCOMPARE(request.rawPath, "/api/b%2Fc/%C3%A4/");
    QCOMPARE(request.segments, QStringList({u"api"_s, u"b/c"_s, u"ä"_s}));
    QCOMPARE(request.queryValues(u"k"), QStringList({u"1"_s, u"a b+"_s}));
    QCOMPARE(request.queryValue(u"flag"), std::optional(QString(u""_s)));
    QCOMPARE(request.queryValue(u"none"), std::nullopt);
    QCOMPARE(request.header("HOST"), "box:8000");
    QVERIFY(request.header("Origin").isNull());
    QCOMPARE(request.header("x-pad"), "padded");
    QVERIFY(request.hasHeaderToken("connection", "upgrade"));
    QCOMPARE(request.cookie("two"), std::optional(QByteArray("2")));
    QCOMPARE(request.cookie("three"), std::optional(QByteArray("a=b")));
    QCOMPARE(request.cookie("tw"), std::nullopt);
    QCOMPARE(head.bodyBytes, 7);
    QCOMPARE(head.expectation, Expectation::Continue);
}

void NetTest::decodesPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QStringList>("segments");
    QTest::newRow("root") << QByteArray("/") << QStringList();
    QTest::newRow("one") << QByteArray("/a") << QStringList{u"a"_s};
    QTest::newRow("trailing slash") << QByteArray("/a/") << QStringList{u"a"_s};
    QTest::newRow("two trailing slashes") << QByteArray("/a//") << QStringList{u"a"_s, u""_s};
    QTest::newRow("double slash") << QByteArray("//") << QStringList{u""_s};
    QTest::newRow("empty inside") << QByteArray("/a//b") << QStringList{u"a"_s, u""_s, u"b"_s};
    QTest::newRow("decoded once") << QByteArray("/%2525") << QStringList{u"%25"_s};
    QTest::newRow("dots stay") << QByteArray("/%2e%2e/x") << QStringList{u".."_s, u"x"_s};
    QTest::newRow("plus is a plus") << QByteArray("/a+b") << QStringList{u"a+b"_s};
}

void NetTest::decodesPaths()
{
    QFETCH(QByteArray, path);
    QFETCH(QStringList, segments);
    QCOMPARE(decodePath(path).value_or(QStringList{u"none"_s}), segments);
}

void NetTest::serializesHeads()
{
    HttpResponse response;
    response.status = 201;
    response.contentType = "text/plain";
    response.body = "hello";
    response.headers = {
        {"X-Good", "yes"}, {"X-Split", "a\r\nSet-Cookie: b"}, {"content-length", "7"}, {"A: b", "c"}};
    const QByteArray head = serializeHead(response);
    QVERIFY(head.startsWith("HTTP/1.1 201 Created\r\n"));
    QVERIFY(head.endsWith("\r\n\r\n"));
    QVERIFY(head.contains("\r\nContent-Length: 5\r\n"));
    QVERIFY(head.contains("\r\nConnection: close\r\n"));
    QVERIFY(head.contains("\r\nX-Good: yes\r\n"));
    QVERIFY(!head.contains("Set-Cookie"));
    QVERIFY(!head.contains("content-length"));
    QVERIFY(!head.contains("A: b"));
    response.status = 304;
    QVERIFY(!serializeHead(response).contains("Content-Length"));
    response.reason = "Fine";
    QVERIFY(serializeHead(response).startsWith("HTTP/1.1 304 Fine\r\n"));
}

void NetTest::reasonIsNeverEmpty()
{
    for (int status = 0; status < 1000; ++status)
        QVERIFY(!reasonPhrase(status).isEmpty());
}

void NetTest::comparesEntityTags_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << QByteArray("\"abc\"") << true;
    QTest::newRow("star") << QByteArray("*") << true;
    QTest::newRow("weak") << QByteArray("W/\"abc\"") << true;
    QTest::newRow("in a list") << QByteArray("\"x\", W/\"y,z\" ,\"abc\"") << true;
    QTest::newRow("other") << QByteArray("\"abcd\"") << false;
    QTest::newRow("no quotes") << QByteArray("abc") << false;
    QTest::newRow("unclosed") << QByteArray("\"abc") << false;
    QTest::newRow("quoted star") << QByteArray("\"*\"") << false;
}

void NetTest::comparesEntityTags()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, matches);
    QCOMPARE(matchesIfNoneMatch(getWith({{"If-None-Match", sent}}), "\"abc\""), matches);
}

void NetTest::parsesIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("id");
    QTest::newRow("one") << u"1"_s << qint64(1);
    QTest::newRow("largest") << u"9007199254740991"_s << qint64(9007199254740991);
    QTest::newRow("too large") << u"9007199254740992"_s << qint64(0);
    QTest::newRow("overflow") << u"99999999999999999999"_s << qint64(0);
    QTest::newRow("zero") << u"0"_s << qint64(0);
    QTest::newRow("leading zero") << u"01"_s << qint64(0);
    QTest::newRow("negative") << u"-1"_s << qint64(0);
    QTest::newRow("plus") << u"+1"_s << qint64(0);
    QTest::newRow("blank") << u" 1"_s << qint64(0);
    QTest::newRow("empty") << u""_s << qint64(0);
    QTest::newRow("letters") << u"1a"_s << qint64(0);
    QTest::newRow("arabic digits") << u"\u0661"_s << qint64(0);
}

void NetTest::parsesIds()
{
    QFETCH(QString, text);
    QFETCH(qint64, id);
    QCOMPARE(parseId(text).value_or(0), id);
}

using TestRouter = Router<int>;

static TestRouter testRouter()
{
    const auto handler = [](const TestRouter::Call &call, const Responder &responder) {
        responder.send(jsonResponse(200, QByteArray::number(call.route.payload)));
    };
    return TestRouter({
        {Method::Get, u"/"_s, handler, 1},
        {Method::Get, u"/api/games/{game}"_s, handler, 2},
        {Method::Post, u"/api/games/{game}/players"_s, handler, 3},
        {Method::Get, u"/api/games/{game}/players/{player}"_s, handler, 4},
        {Method::Patch, u"/api/games/{game}/players/{player}"_s, handler, 5},
        {Method::Get, u"/api/games/{game}/players/me"_s, handler, 6},
        {Method::Get, u"/api/games/newest"_s, handler, 7},
        {Method::Get, u"/both"_s, handler, 8},
        {Method::Head, u"/both"_s, handler, 9},
        {Method::Get, u"/{any}/fixed"_s, handler, 10},
        {Method::Get, u"/fixed/{any}"_s, handler, 11},
    });
}

void NetTest::routes_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("payload");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](Method method, const char *path, int payload, const char *allow = "") {
        QTest::addRow("%s %s", methodName(method).constData(), path)
            << static_cast<int>(method) << QByteArray(path) << payload << QByteArray(allow);
    };
    row(Method::Get, "/", 1);
    row(Method::Get, "/api/games/7", 2);
    row(Method::Get, "/api/games/7/", 2);
    row(Method::Head, "/api/games/7", 2);
    row(Method::Get, "/api/games/newest", 7);
    row(Method::Get, "/api/games/a%2Fb", 2);
    row(Method::Get, "/api/games/7/players/8", 4);
    row(Method::Patch, "/api/games/7/players/8/", 5);
    row(Method::Get, "/api/games/7/players/me", 6);
    row(Method::Patch, "/api/games/7/players/me", 5);
    row(Method::Head, "/both", 9);
    row(Method::Get, "/fixed/fixed", 11);
    row(Method::Delete, "/api/games/7/players/8", 0, "GET, HEAD, PATCH");
    row(Method::Get, "/api/games/7/players", 0, "POST");
    row(Method::Other, "/", 0, "GET, HEAD");
    row(Method::Get, "/api/games", 0);
    row(Method::Get, "/api/games//players/8", 0);
    row(Method::Get, "/api//games/7", 0);
    row(Method::Get, "/API/games/7", 0);
}

void NetTest::routes()
{
    QFETCH(int, method);
    QFETCH(QByteArray, path);
    QFETCH(int, payload);
    QFETCH(QByteArray, allow);
    const TestRouter router = testRouter();
    const auto match = router.find(static_cast<Method>(method), decodePath(path).value());
    if (const auto *found = std::get_if<TestRouter::Found>(&match)) {
        QCOMPARE(found->route->payload, payload);
        if (payload == 4) {
            QCOMPARE(found->params.value(u"game"), u"7"_s);
            QCOMPARE(found->params.value(u"player"), u"8"_s);
            QVERIFY(found->params.value(u"other").isNull());
        }
    } else {
        QCOMPARE(0, payload);
        const auto *wrong = std::get_if<TestRouter::WrongMethod>(&match);
        QCOMPARE(wrong != nullptr ? wrong->allow : QByteArray(), allow);
    }
}

void NetTest::dispatchAnswersWhatNoRouteTakes()
{
    QList<HttpResponse> answers;
    const auto ask = [&answers](Method method, const QStringList &segments) {
        HttpRequest request;
        request.method = method;
        request.segments = segments;
        testRouter().dispatch(request,
                              Responder([&answers](const HttpResponse &r) { answers.append(r); }, "test"));
    };
    ask(Method::Get, {u"nowhere"_s});
    ask(Method::Post, {u"both"_s});
    ask(Method::Get, {u"both"_s});
    QCOMPARE(answers.size(), 3);
    QCOMPARE(answers[0].status, 404);
    QCOMPARE(QJsonDocument::fromJson(answers[0].body)["error"_L1].toString(), u"not_found"_s);
    QCOMPARE(answers[1].status, 405);
    QCOMPARE(answers[1].header("allow"), "GET, HEAD");
    QCOMPARE(answers[2].body, "8");
}

void NetTest::responderAnswersExactlyOnce()
{
    QList<int> statuses;
    const auto sink = [&statuses](const HttpResponse &response) { statuses.append(response.status); };
    {
        const Responder responder(sink, "GET /a");
        const Responder copy = responder;
        copy.send(jsonResponse(200, QJsonObject()));
        QVERIFY(responder.isAnswered());
        QTest::ignoreMessage(QtWarningMsg, "answered twice: \"GET /a\"");
        responder.send(jsonResponse(201, QJsonObject()));
    }
    QCOMPARE(statuses, QList<int>{200});
    QTest::ignoreMessage(QtWarningMsg, "nobody answered \"GET /b\"");
    std::optional<Responder> forgotten = Responder(sink, "GET /b");
    QCOMPARE(statuses.size(), 1);
    forgotten.reset();
    QCOMPARE(statuses, QList<int>({200, 500}));
}

void NetTest::readsAcceptEncoding_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("gzip");
    QTest::newRow("browser") << QByteArray("gzip, deflate, br") << true;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("identity") << QByteArray("identity") << false;
    QTest::newRow("refused") << QByteArray("gzip;q=0, *") << false;
    QTest::newRow("refused, 0.000") << QByteArray("gzip; q=0.000") << false;
    QTest::newRow("half") << QByteArray("br, GZIP;q=0.5") << true;
    QTest::newRow("star") << QByteArray("*") << true;
    QTest::newRow("star refused") << QByteArray("*;q=0") << false;
    QTest::newRow("nonsense quality") << QByteArray("gzip;q=x") << false;
    QTest::newRow("lookalike") << QByteArray("notgzip") << false;
}

void NetTest::readsAcceptEncoding()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, gzip);
    QCOMPARE(acceptsGzip(
                 getWith(sent.isNull() ? QList<HttpHeader>() : QList<HttpHeader>{{"accept-encoding", sent}})),
             gzip);
}

void NetTest::servesAssets()
{
    const QTemporaryDir folder;
    const auto put = [&folder](const QString &name, const QByteArray &bytes) {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    QCOMPARE(StaticAssets(folder.path()).index({}).status, 503);
    put(u"index.html"_s, "<!doctype html>");
    put(u"assets/app-1a2B_c-4.js"_s, "plain");
    put(u"assets/app-1a2B_c-4.js.gz"_s, "packed");
    put(u"icon.svg"_s, "<svg/>");
    put(u"only.css.gz"_s, "packed css");
    const StaticAssets assets(folder.path());

    const HttpResponse index = assets.index({});
    QCOMPARE(index.status, 200);
    QCOMPARE(index.body, "<!doctype html>");
    QCOMPARE(index.contentType, "text/html; charset=utf-8");
    QCOMPARE(index.header("Cache-Control"), "no-cache");
    QCOMPARE(index.header("X-Frame-Options"), "DENY");
    QVERIFY(index.header("Content-Security-Policy").startsWith("default-src 'self';"));
    QCOMPARE(index.header("ETag"),
             '"' + QCryptographicHash::hash("<!doctype html>", QCryptographicHash::Sha256).toHex() + '"');

    const QString name = u"assets/app-1a2B_c-4.js"_s;
    const HttpResponse plain = assets.asset(name, {}).value();
    QCOMPARE(plain.body, "plain");
    QVERIFY(plain.header("Content-Encoding").isNull());
    QCOMPARE(plain.header("Vary"), "Accept-Encoding");
    QCOMPARE(plain.header("Cache-Control"), "public, max-age=31536000, immutable");
    const HttpResponse packed = assets.asset(name, getWith({{"Accept-Encoding", "gzip"}})).value();
    QCOMPARE(packed.body, "packed");
    QCOMPARE(packed.header("Content-Encoding"), "gzip");
    QCOMPARE(packed.contentType, "text/javascript; charset=utf-8");
    QVERIFY(packed.header("ETag") != plain.header("ETag"));

    const HttpResponse same =
        assets.asset(name, getWith({{"If-None-Match", "\"x\", " + plain.header("ETag")}})).value();
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    QCOMPARE(same.header("ETag"), plain.header("ETag"));
    // The tag of one representation does not stand for the other.
    QCOMPARE(assets.asset(name, getWith({{"If-None-Match", packed.header("ETag")}}))->status, 200);
    QCOMPARE(assets.asset(u"only.css"_s, {})->header("Content-Encoding"), "gzip");
    QCOMPARE(assets.asset(u"icon.svg"_s, {})->contentType, "image/svg+xml");

    HttpRequest post;
    post.method = Method::Post;
    QCOMPARE(assets.asset(name, post)->status, 405);
    for (const QString &path :
         {u"nothing.js"_s, u"../etc/passwd"_s, u""_s, u"assets"_s, u"assets/"_s, name + u".gz"_s})
        QVERIFY2(!assets.asset(path, {}), qPrintable(path));
}

void NetTest::knowsHashedNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("hashed");
    QTest::newRow("script") << u"assets/index-Dk3_x9-Q.js"_s << true;
    QTest::newRow("map") << u"assets/index-12345678.js.map"_s << true;
    QTest::newRow("short") << u"assets/index-1234567.js"_s << false;
    QTest::newRow("elsewhere") << u"index-12345678.js"_s << false;
    QTest::newRow("no name") << u"assets/-12345678.js"_s << false;
    QTest::newRow("no ending") << u"assets/index-12345678"_s << false;
    QTest::newRow("no hash") << u"assets/index.js"_s << false;
}

void NetTest::knowsHashedNames()
{
    QFETCH(QString, path);
    QFETCH(bool, hashed);
    QCOMPARE(isHashedName(path), hashed);
}

void NetTest::ranksAddresses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("humanName");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("reason");
    const auto row = [](const QString &name, const QString &human, InterfaceKind kind, const QString &address,
                        AddressReason reason) {
        QTest::addRow("%s %s", qPrintable(name), qPrintable(human))
            << name << human << static_cast<int>(kind) << address << static_cast<int>(reason);
    };
    const QString lan = u"192.168.1.5"_s;
    using enum AddressReason;
    row(u"wlan0"_s, u"wlan0"_s, InterfaceKind::Wifi, lan, Wifi);
    row(u"wlp3s0"_s, u"wlp3s0"_s, InterfaceKind::Ethernet, lan, Wifi);
    row(u"{guid}"_s, u"Wi-Fi 2"_s, InterfaceKind::Ethernet, lan, Wifi);
    row(u"enp0s3"_s, u"enp0s3"_s, InterfaceKind::Ethernet, lan, Ethernet);
    row(u"en0"_s, u"en0"_s, InterfaceKind::Ethernet, lan, Ethernet);
    row(u"{guid}"_s, u"Ethernet"_s, InterfaceKind::Ethernet, lan, Ethernet);
    row(u"docker0"_s, u"docker0"_s, InterfaceKind::Ethernet, u"172.17.0.1"_s, Virtual);
    row(u"br-1a2b"_s, u"br-1a2b"_s, InterfaceKind::Ethernet, u"172.18.0.1"_s, Virtual);
    row(u"veth12"_s, u"veth12"_s, InterfaceKind::Ethernet, lan, Virtual);
    row(u"virbr0"_s, u"virbr0"_s, InterfaceKind::Ethernet, lan, Virtual);
    row(u"vmnet8"_s, u"vmnet8"_s, InterfaceKind::Ethernet, lan, Virtual);
    row(u"{guid}"_s, u"vEthernet (WSL)"_s, InterfaceKind::Ethernet, lan, Virtual);
    row(u"{guid}"_s, u"Ethernet 3 VirtualBox Host-Only"_s, InterfaceKind::Ethernet, lan, Virtual);
    row(u"tun0"_s, u"tun0"_s, InterfaceKind::Other, u"10.8.0.2"_s, Vpn);
    row(u"tap0"_s, u"tap0"_s, InterfaceKind::Ethernet, u"10.8.0.2"_s, Vpn);
    row(u"wg0"_s, u"wg0"_s, InterfaceKind::Other, u"10.8.0.2"_s, Vpn);
    row(u"utun3"_s, u"utun3"_s, InterfaceKind::Tunnel, u"10.8.0.2"_s, Vpn);
    row(u"{guid}"_s, u"Tailscale"_s, InterfaceKind::Other, u"100.64.0.1"_s, Vpn);
    row(u"eth0"_s, u"Laptop dock"_s, InterfaceKind::Ethernet, lan, Ethernet);
    row(u"eth0"_s, u"eth0"_s, InterfaceKind::Ethernet, u"169.254.3.4"_s, LinkLocal);
    row(u"lo"_s, u"lo"_s, InterfaceKind::Loopback, u"127.0.0.1"_s, Loopback);
}

void NetTest::ranksAddresses()
{
    QFETCH(QString, name);
    QFETCH(QString, humanName);
    QFETCH(int, kind);
    QFETCH(QString, address);
    QFETCH(int, reason);
    const auto ranked =
        rankAddresses({{name, humanName, static_cast<InterfaceKind>(kind), QHostAddress(address)}});
    QCOMPARE(ranked.size(), 1);
    QCOMPARE(static_cast<int>(ranked.first().reason), reason);
}

void NetTest::leavesOutWhatPhonesCannotUse()
{
    const auto at = [](const QString &name, InterfaceKind kind, const QString &address) {
        return InterfaceAddress{name, name, kind, QHostAddress(address)};
    };
    QStringList order;
    const auto ranked = rankAddresses({
        at(u"lo"_s, InterfaceKind::Loopback, u"127.0.0.1"_s),
        at(u"lo"_s, InterfaceKind::Loopback, u"::1"_s),
        at(u"docker0"_s, InterfaceKind::Ethernet, u"172.17.0.1"_s),
        at(u"wg0"_s, InterfaceKind::Other, u"10.9.0.2"_s),
        at(u"eth0"_s, InterfaceKind::Ethernet, u"8.8.4.4"_s),
        at(u"eth0"_s, InterfaceKind::Ethernet, u"192.168.7.2"_s),
        at(u"wlan0"_s, InterfaceKind::Wifi, u"fe80::1%wlan0"_s),
        at(u"wlan0"_s, InterfaceKind::Wifi, u"fd00::9"_s),
        at(u"wlan0"_s, InterfaceKind::Wifi, u"192.168.1.5"_s),
        at(u"wlan0"_s, InterfaceKind::Wifi, u"192.168.1.5"_s),
        at(u"eth1"_s, InterfaceKind::Ethernet, u"169.254.9.9"_s),
    });
    for (const HostAddress &entry : ranked)
        order.append(entry.address.toString());
    QCOMPARE(order, QStringList({u"192.168.1.5"_s, u"fd00::9"_s, u"192.168.7.2"_s, u"8.8.4.4"_s,
                                 u"172.17.0.1"_s, u"10.9.0.2"_s}));
    QCOMPARE(urlOf(QHostAddress(u"fd00::9"_s), 8000), u"http://[fd00::9]:8000"_s);
    QCOMPARE(urlOf(QHostAddress(u"10.0.0.1"_s), 8000), u"http://10.0.0.1:8000"_s);
    QVERIFY(!presentAddresses().isEmpty());
}

void NetTest::checksHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("allowed");
    const auto rows = [](bool allowed, std::initializer_list<const char *> hosts) {
        for (const char *host : hosts)
            QTest::addRow("%s '%s'", allowed ? "allowed" : "refused", host) << QByteArray(host) << allowed;
    };
    rows(true, {"localhost",
                "localhost:8000",
                "LOCALHOST:8000",
                "localhost.",
                "localhost.:8000",
                "127.0.0.1:8000",
                "127.9.8.7",
                "[::1]:8000",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]:8000",
                "192.168.1.5:8000",
                "192.168.1.5",
                "[fd00::5]:8000",
                "[FD00:0::5]",
                "gamebox",
                "GAMEBOX:8000",
                "gamebox.local:8000",
                "gamebox.local.",
                "quiz.example",
                "quiz.example:1234",
                "proxy.example:443"});
    rows(false, {"",
                 ":8000",
                 "evil.example",
                 "evil.example:8000",
                 "localhost:8001",
                 "192.168.1.5:80",
                 "192.168.1.6:8000",
                 "localhost.evil.example",
                 "gamebox.evil.example",
                 "127.0.0.1.nip.io:8000",
                 "192.168.1.5.nip.io",
                 "127.1",
                 "2130706433",
                 "0x7f.0.0.1",
                 "0177.0.0.1",
                 "127.0.0.01",
                 "0.0.0.0:8000",
                 "[::]:8000",
                 "::1",
                 "[::1",
                 "[::1]8000",
                 "[::1%25lo]",
                 "[localhost]",
                 "[127.0.0.1]",
                 "user@localhost:8000",
                 "localhost:8000@evil.example",
                 "localhost/evil",
                 "localhost:",
                 "localhost:08000",
                 "localhost:8000:8000",
                 "localhost:99999",
                 "local host",
                 "localhost..",
                 "localhost,evil.example",
                 "proxy.example",
                 "proxy.example:8000",
                 "xquiz.example",
                 "\xc4\xb1ocalhost"});
}

void NetTest::checksHosts()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, allowed);
    QCOMPARE(isAllowedHost(host, testPolicy()), allowed);
}

void NetTest::checksOrigins_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *origin, const char *host, bool allowed) {
        QTest::addRow("'%s' at '%s'", origin, host) << QByteArray(origin) << QByteArray(host) << allowed;
    };
    row("http://192.168.1.5:8000", "192.168.1.5:8000", true);
    row("HTTP://GameBox:8000", "gamebox:8000", true);
    row("http://gamebox", "gamebox:80", true);
    row("http://[::1]:8000", "[::1]:8000", true);
    row("https://quiz.example", "gamebox:8000", true);
    row("https://quiz.example:443", "gamebox:8000", true);
    row("http://dev.example:5173", "gamebox:8000", true);
    row("http://dev.example", "gamebox:8000", false);
    row("http://quiz.example", "gamebox:8000", false);
    row("http://192.168.1.5", "192.168.1.5:8000", false);
    row("http://192.168.1.5:8001", "192.168.1.5:8000", false);
    row("https://192.168.1.5:8000", "192.168.1.5:8000", false);
    row("http://evil.example", "192.168.1.5:8000", false);
    row("http://192.168.1.5:8000.evil.example", "192.168.1.5:8000", false);
    row("http://192.168.1.5:8000@evil.example", "192.168.1.5:8000", false);
    row("http://evil@192.168.1.5:8000", "192.168.1.5:8000", false);
    row("http://192.168.1.5:8000/", "192.168.1.5:8000", false);
    row("null", "192.168.1.5:8000", false);
    row("", "192.168.1.5:8000", false);
    row("file://", "192.168.1.5:8000", false);
    row("192.168.1.5:8000", "192.168.1.5:8000", false);
    row("http://", "", false);
}

void NetTest::checksOrigins()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, host);
    QFETCH(bool, allowed);
    QCOMPARE(isAllowedOrigin(origin, host, testPolicy()), allowed);
}

void NetTest::tokenBucketRefills()
{
    TokenBucket bucket(3, 2);
    QVERIFY(bucket.take(1000));
    QVERIFY(bucket.take(1000, 2));
    QVERIFY(!bucket.take(1000));
    QVERIFY(!bucket.take(1499));
    QVERIFY(bucket.take(1500));
    QVERIFY(!bucket.take(1500));
    QVERIFY(!bucket.take(500)); // time never runs back
    QCOMPARE(bucket.available(2500), 2);
    QVERIFY(!bucket.take(2500, 3));
    QCOMPARE(bucket.available(2500), 2);
    QCOMPARE(bucket.available(std::numeric_limits<qint64>::max()), 3);
}

void NetTest::pinLockoutDoubles()
{
    PinLockout lockout;
    const QHostAddress guest(u"192.168.1.9"_s);
    qint64 now = 5'000;
    qint64 expected = PinLockout::FirstLockMs;
    for (int round = 0; round < 9; ++round) {
        for (int i = 0; i < PinLockout::Tries; ++i) {
            QCOMPARE(lockout.waitMs(guest, now), 0);
            lockout.recordWrong(guest, now);
        }
        QCOMPARE(lockout.waitMs(guest, now), expected);
        lockout.recordWrong(guest, now + 1);
        QCOMPARE(lockout.waitMs(guest, now + 1), expected - 1);
        now += expected;
        expected = std::min(expected * 2, PinLockout::LongestLockMs);
    }
    QCOMPARE(lockout.waitMs(QHostAddress(u"192.168.1.10"_s), now - 1), 0);
}

void NetTest::pinLockoutForgets()
{
    PinLockout lockout;
    const QHostAddress guest(u"2001:db8::1"_s);
    const QHostAddress sameHouse(u"2001:db8::ffff:1"_s);
    const auto wrong = [&](const QHostAddress &address, int times, qint64 now) {
        for (int i = 0; i < times; ++i)
            lockout.recordWrong(address, now);
    };
    wrong(guest, 4, 0);
    lockout.recordRight(guest);
    wrong(guest, 4, 0);
    QCOMPARE(lockout.waitMs(guest, 0), 0);
    wrong(sameHouse, 1, 0);
    QCOMPARE(lockout.waitMs(guest, 0), PinLockout::FirstLockMs);
    const qint64 later = PinLockout::FirstLockMs + PinLockout::LongestLockMs;
    wrong(guest, 5, later);
    QCOMPARE(lockout.waitMs(guest, later), PinLockout::FirstLockMs);
    // An IPv4 address is the same one through a dual-stack socket.
    wrong(QHostAddress(u"::ffff:10.0.0.1"_s), 5, 0);
    QCOMPARE(lockout.waitMs(QHostAddress(u"10.0.0.1"_s), 0), PinLockout::FirstLockMs);
}

void NetTest::pinLockoutStaysSmall()
{
    PinLockout lockout(10);
    for (quint32 i = 1; i <= 1000; ++i)
        lockout.recordWrong(QHostAddress(i), i);
    QCOMPARE(lockout.remembered(), 10);
}

void NetTest::censusCounts()
{
    DoorLimits limits;
    limits.maxConnections = 6;
    limits.maxPerAddress = 3;
    limits.maxUnfinishedPerAddress = 2;
    const QHostAddress phone(u"192.168.1.9"_s);
    auto census = std::make_unique<ConnectionCensus>();
    auto first = census->enter(phone);
    auto second = census->enter(phone);
    QCOMPARE(census->admission(phone, limits), Admission::AddressUnfinished);
    first->finish();
    first->finish();
    QCOMPARE(census->unfinished(), 1);
    QCOMPARE(census->admission(phone, limits), Admission::Welcome);
    auto third = census->enter(phone);
    third->finish();
    QCOMPARE(census->admission(phone, limits), Admission::AddressFull);
    const QHostAddress self(QHostAddress::LocalHost);
    std::vector<std::unique_ptr<ConnectionSlot>> own;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(census->admission(self, limits), Admission::Welcome);
        own.push_back(census->enter(self));
    }
    QCOMPARE(census->admission(self, limits), Admission::HouseFull);
    own.pop_back();
    QCOMPARE(census->total(), 5);
    third.reset();
    QCOMPARE(census->admission(phone, limits), Admission::Welcome);
    census.reset(); // the slots may outlive it
}

QTEST_GUILESS_MAIN(NetTest)
#include "net_test.moc"
