// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of the documents without a night: they are whole, and they name what the program has.
#include "api_agreement.h"
#include "core/night/refusal.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

void gatherReferences(const QJsonValue &value, QStringList &found)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            gatherReferences(one, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == "$ref"_L1)
                found.append(it->toString());
            else
                gatherReferences(*it, found);
        }
    }
}

QStringList referencesIn(const QJsonValue &value)
{
    QStringList found;
    gatherReferences(value, found);
    return found;
}

/// Names in braces.
QStringList parametersOf(const QString &pattern)
{
    QStringList names;
    static const QRegularExpression braces(u"\\{(\\w+)\\}"_s);
    for (auto it = braces.globalMatch(pattern); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

/// Objects whose `required` names what `properties` does not.
void gatherLooseRequirements(const QJsonValue &value, const QString &where, QStringList &found)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            gatherLooseRequirements(one, where, found);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.value("required"_L1).isArray()) {
        const QJsonArray required = object.value("required"_L1).toArray();
        for (const QJsonValue &key : required) {
            if (!object.value("properties"_L1).toObject().contains(key.toString()))
                found.append(where + u": "_s + key.toString());
        }
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        gatherLooseRequirements(*it, where + u'/' + it.key(), found);
}

QStringList wordsOf(const engine::RoleSet &roles)
{
    QStringList words;
    for (const night::Role role : {night::Role::Host, night::Role::CoHost, night::Role::Banker,
                                   night::Role::Player, night::Role::Spectator}) {
        if (roles.contains(role))
            words.append(QLatin1StringView(wordOf(role)));
    }
    return words;
}

}

void ApiAgreementTest::theDocumentIsWellFormed()
{
    QVERIFY(m_api.openApi.value("openapi"_L1).toString().startsWith("3.1."_L1));
    const QJsonObject info = m_api.openApi.value("info"_L1).toObject();
    QVERIFY(!info.value("title"_L1).toString().isEmpty());
    QVERIFY(!info.value("version"_L1).toString().isEmpty());
    const QStringList references = referencesIn(m_api.openApi);
    for (const QString &reference : references)
        QVERIFY2(ApiDescription::follow(m_api.openApi, reference).isObject(), qPrintable(reference));
    QStringList loose;
    gatherLooseRequirements(m_api.openApi.value("components"_L1).toObject().value("schemas"_L1), {}, loose);
    QVERIFY2(loose.isEmpty(), qPrintable(loose.join('\n'_L1)));

    QSet<QString> tags;
    const QJsonArray declared = m_api.openApi.value("tags"_L1).toArray();
    for (const QJsonValue &tag : declared)
        tags.insert(tag.toObject().value("name"_L1).toString());
    QSet<QString> ids;
    static const QSet<QString> roles{u"host"_s,   u"co_host"_s,   u"banker"_s,
                                     u"player"_s, u"spectator"_s, u"none"_s};
    QVERIFY(!m_api.operations.isEmpty());
    for (const Operation &operation : std::as_const(m_api.operations)) {
        const QByteArray name = operation.name().toUtf8();
        const QString id = operation.described.value("operationId"_L1).toString();
        QVERIFY2(!id.isEmpty() && !ids.contains(id), name.constData());
        ids.insert(id);
        QVERIFY2(!operation.described.value("summary"_L1).toString().isEmpty(), name.constData());
        const QJsonArray itsTags = operation.described.value("tags"_L1).toArray();
        QVERIFY2(itsTags.size() == 1 && tags.contains(itsTags.first().toString()), name.constData());
        QVERIFY2(!operation.roles.isEmpty(), name.constData());
        QVERIFY2(roles.contains(QSet<QString>(operation.roles.begin(), operation.roles.end())),
                 name.constData());
        // without a token is open exactly where the security says so
        const QJsonArray security = operation.described.value("security"_L1).toArray();
        QCOMPARE(security.contains(QJsonObject{}), operation.roles.contains("none"_L1));
        QVERIFY2(security.contains(QJsonObject{{"bearer"_L1, QJsonArray{}}}), name.constData());
        QVERIFY2(!operation.statuses.isEmpty() && !operation.statuses.contains(0), name.constData());
        const QJsonObject responses = operation.described.value("responses"_L1).toObject();
        for (QJsonValue response : responses) {
            const QString reference = response.toObject().value("$ref"_L1).toString();
            if (!reference.isEmpty())
                response = ApiDescription::follow(m_api.openApi, reference);
            QVERIFY2(!response.toObject().value("description"_L1).toString().isEmpty(), name.constData());
        }
        // parameters of the path, in the path's order
        const QJsonObject item =
            m_api.openApi.value("paths"_L1).toObject().value(operation.pattern).toObject();
        QStringList parameters;
        const QJsonArray given = item.value("parameters"_L1).toArray();
        for (const QJsonValue &one : given)
            parameters.append(
                ApiDescription::follow(m_api.openApi, one.toObject().value("$ref"_L1).toString())
                    .toObject()
                    .value("name"_L1)
                    .toString());
        QCOMPARE(parameters, parametersOf(operation.pattern));
    }
    const QStringList schemas =
        m_api.openApi.value("components"_L1).toObject().value("schemas"_L1).toObject().keys();
    for (const QString &schema : schemas)
        QVERIFY2(JsonSchema::compile(m_api.openApi, u"#/components/schemas/"_s + schema), qPrintable(schema));
}

void ApiAgreementTest::everyRowIsDescribed()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    QMap<QString, QStringList> rows;
    rig.api().router().forEachRoute([&](const Router<RouteRule>::Route &route) {
        QStringList roles = wordsOf(route.payload.roles);
        if (route.payload.needs == RouteRule::Needs::Nobody)
            roles.append(u"none"_s);
        rows.insert(QString::fromLatin1(methodName(route.method)) + u' ' + route.pattern, roles);
    });
    QMap<QString, QStringList> described;
    for (const Operation &operation : std::as_const(m_api.operations))
        described.insert(operation.name(), operation.roles);
    const QStringList names = rows.keys();
    for (const QString &row : names) {
        QVERIFY2(described.contains(row),
                 qPrintable(row + u": a row of HttpApi::table() that resources/api/openapi.json lacks"_s));
        QCOMPARE(described.value(row).join(' '_L1), rows.value(row).join(' '_L1));
    }
    const QStringList paths = described.keys();
    for (const QString &row : paths)
        QVERIFY2(rows.contains(row),
                 qPrintable(row + u": in resources/api/openapi.json, but no row of HttpApi::table()"_s));
}

void ApiAgreementTest::everyRefusalIsListed()
{
    const QJsonArray listed =
        ApiDescription::follow(m_api.openApi, u"#/components/schemas/ErrorCode/enum"_s).toArray();
    for (const char *code : enumWords(RefusalCode{}))
        QVERIFY2(listed.contains(QLatin1StringView(code)),
                 qPrintable(QLatin1StringView(code) + u": not in ErrorCode of resources/api/openapi.json"_s));
}

void ApiAgreementTest::theSocketsDocumentIsWellFormed()
{
    QVERIFY(m_api.asyncApi.value("asyncapi"_L1).toString().startsWith("3.0."_L1));
    const QStringList references = referencesIn(m_api.asyncApi);
    constexpr auto other = "./openapi.json"_L1;
    for (const QString &reference : references) {
        const QJsonValue target = reference.startsWith(other)
                                      ? ApiDescription::follow(m_api.openApi, reference.sliced(other.size()))
                                      : ApiDescription::follow(m_api.asyncApi, reference);
        QVERIFY2(target.isObject(), qPrintable(reference));
    }
    QSet<QString> told;
    for (const FrameKind &kind : std::as_const(m_api.toClients)) {
        QVERIFY2(!told.contains(kind.type), qPrintable(kind.type));
        told.insert(kind.type);
        QVERIFY2(!kind.schema.isEmpty() && !kind.roles.isEmpty(), qPrintable(kind.type));
    }
    QVERIFY(!m_api.fromClients.isEmpty());
    for (const FrameKind &kind : std::as_const(m_api.fromClients)) {
        QVERIFY2(!kind.roles.isEmpty() && !kind.example.isEmpty(), qPrintable(kind.type));
        QCOMPARE(kind.example.value("type"_L1).toString(), kind.type);
    }
    // every message is in both channels
    const qsizetype all = m_api.toClients.size() + m_api.fromClients.size();
    const QJsonObject channels = m_api.asyncApi.value("channels"_L1).toObject();
    QCOMPARE(channels.size(), 2);
    for (const QJsonValue &channel : channels)
        QCOMPARE(channel.toObject().value("messages"_L1).toObject().size(), all);
}

void ApiAgreementTest::examplesFitTheirSchemas()
{
    for (const Operation &operation : std::as_const(m_api.operations)) {
        const QJsonObject media = operation.described.value("requestBody"_L1)
                                      .toObject()
                                      .value("content"_L1)
                                      .toObject()
                                      .value("application/json"_L1)
                                      .toObject();
        if (!media.contains("example"_L1))
            continue;
        const QString fault = m_api.faultIn(media.value("example"_L1), m_api.requestSchema(operation));
        QVERIFY2(fault.isEmpty(), qPrintable(operation.name() + u": "_s + fault));
    }
    for (const FrameKind &kind : std::as_const(m_api.fromClients)) {
        const QString fault = m_api.faultIn(kind.example, kind.schema);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
}

void ApiAgreementTest::descriptionsAreServed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("OpenAPI") << u"/api/openapi.json"_s << u"openapi.json"_s << QByteArray("application/json");
    QTest::newRow("AsyncAPI") << u"/api/asyncapi.json"_s << u"asyncapi.json"_s
                              << QByteArray("application/json");
    QTest::newRow("page") << u"/api/docs"_s << u"docs/index.html"_s << QByteArray("text/html; charset=utf-8");
    QTest::newRow("page with slash") << u"/api/docs/"_s << u"docs/index.html"_s
                                     << QByteArray("text/html; charset=utf-8");
    QTest::newRow("script") << u"/api/docs/page.js"_s << u"docs/page.js"_s
                            << QByteArray("text/javascript; charset=utf-8");
    QTest::newRow("style") << u"/api/docs/page.css"_s << u"docs/page.css"_s
                           << QByteArray("text/css; charset=utf-8");
}

void ApiAgreementTest::descriptionsAreServed()
{
    QFETCH(const QString, path);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, type);
    HostRig rig;
    QVERIFY(rig.isReady());
    QFile source(QStringLiteral(QUIZAAR_SOURCE_DIR "/resources/api/") + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const Person nobody = rig.stranger();
    const HttpAnswer plain = nobody.get(path);
    QCOMPARE(plain.status, 200);
    QCOMPARE(plain.header("Content-Type"), type);
    QCOMPARE(plain.body, source.readAll());
    const QByteArray etag = plain.header("ETag");
    QVERIFY(etag.startsWith('"'));
    QCOMPARE(nobody.get(path, {"If-None-Match: " + etag}).status, 304);
    const HttpAnswer packed = nobody.get(path, {"Accept-Encoding: gzip"});
    QCOMPARE(packed.header("Content-Encoding"), QByteArray("gzip"));
    QVERIFY(packed.body.size() < plain.body.size());
    QVERIFY(packed.header("ETag") != etag);
    QVERIFY(plain.header("Content-Security-Policy").contains("default-src 'self'"));
    QCOMPARE(nobody.get(u"/api/docs/nothing.js"_s).status, 404);
    QCOMPARE(nobody.get(u"/api/docs/..%2Fopenapi.json"_s).status, 404);
}

QTEST_GUILESS_MAIN(ApiAgreementTest)
