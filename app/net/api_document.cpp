// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/api_document.h"

#include "app/net/request_body.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readDocument()
{
    QFile file(u":/api/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonValue at(const QJsonObject &object, std::initializer_list<QStringView> path)
{
    QJsonValue value = object;
    for (const QStringView key : path)
        value = value.toObject().value(key);
    return value;
}

HttpResponse missing(const QString &field)
{
    return errorResponse(400, "bad_request"_L1, u"The field \"%1\" is missing."_s.arg(field),
                         {{"field"_L1, field}, {"missing"_L1, field}});
}

/// The body with each key that the document knows under the document's spelling. Where both spellings are
/// there, reading the body says whether they agree.
QJsonObject respelt(const QJsonObject &body, const QStringList &properties)
{
    QJsonObject spelt = body;
    for (const QString &property : properties) {
        if (spelt.contains(property))
            continue;
        for (const QString &other : {RequestBody::snakeCase(property), RequestBody::camelCase(property)}) {
            if (const auto found = spelt.constFind(other); found != spelt.constEnd()) {
                spelt.insert(property, *found);
                break;
            }
        }
    }
    return spelt;
}

}

ApiDocument::ApiDocument()
    : m_document(readDocument())
{}

std::optional<ApiDocument::Request> ApiDocument::requestOf(Method method, const QString &pattern) const
{
    const QString verb = QString::fromLatin1(methodName(method)).toLower();
    const QString reference = at(m_document, {u"paths", pattern, verb, u"requestBody", u"content",
                                              u"application/json", u"schema", u"$ref"})
                                  .toString();
    constexpr auto schemas = "#/components/schemas/"_L1;
    if (!reference.startsWith(schemas))
        return std::nullopt;
    auto schema = JsonSchema::compile(m_document, reference);
    if (!schema)
        return std::nullopt;
    const QJsonObject described =
        at(m_document, {u"components", u"schemas", reference.sliced(schemas.size())}).toObject();
    Request request{*std::move(schema), described.value("properties"_L1).toObject().keys(), {}};
    const QJsonArray required = described.value("required"_L1).toArray();
    for (const QJsonValue &key : required)
        request.required.append(key.toString());
    return request;
}

std::optional<HttpResponse> ApiDocument::checkBody(Method method, const QString &pattern,
                                                   const QJsonObject &body)
{
    const QString row = QString::fromLatin1(methodName(method)) + u' ' + pattern;
    auto found = m_requests.find(row);
    if (found == m_requests.end())
        found = m_requests.insert(row, requestOf(method, pattern));
    if (!*found)
        return std::nullopt;
    const Request &request = **found;
    const QJsonObject spelt = respelt(body, request.properties);
    for (const QString &key : request.required) {
        const QJsonValue value = spelt.value(key);
        if (value.isUndefined() || value.isNull())
            return missing(RequestBody::snakeCase(key));
    }
    const auto fault = request.schema.check(spelt);
    if (!fault)
        return std::nullopt;
    const QString field = RequestBody::snakeCase(fault->path.value(0));
    QJsonObject facts{{"detail"_L1, fault->what}};
    if (!field.isEmpty())
        facts.insert("field"_L1, field);
    return errorResponse(400, "bad_request"_L1,
                         u"The field \"%1\" is not of the kind that is expected."_s.arg(field), facts);
}

}
