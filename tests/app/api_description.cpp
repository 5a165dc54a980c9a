// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_description.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quizaar::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schemaRoot = "#/components/schemas/"_L1;

QJsonObject read(const QString &file)
{
    QFile source(QStringLiteral(QUIZAAR_SOURCE_DIR "/resources/api/") + file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(source.readAll()).object();
}

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        list.append(value.toString());
    return list;
}

QString schemaName(const QJsonValue &schema)
{
    return schema.toObject().value("$ref"_L1).toString().section('/'_L1, -1);
}

QJsonValue closed(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray open = value.toArray();
        for (const QJsonValue &one : open)
            array.append(closed(one));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject open = value.toObject();
    for (auto it = open.begin(); it != open.end(); ++it)
        object.insert(it.key(), closed(it.value()));
    if (object.value("properties"_L1).isObject() && !object.contains("additionalProperties"_L1))
        object.insert("additionalProperties"_L1, false);
    return object;
}

QJsonValue jsonSchemaOf(const QJsonValue &response)
{
    return response.toObject()
        .value("content"_L1)
        .toObject()
        .value("application/json"_L1)
        .toObject()
        .value("schema"_L1);
}

}

ApiDescription::ApiDescription()
    : openApi(read(u"openapi.json"_s))
    , asyncApi(read(u"asyncapi.json"_s))
    , m_strict(closed(openApi).toObject())
{
    const QJsonObject paths = openApi.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path->toObject();
        for (auto verb = item.begin(); verb != item.end(); ++verb) {
            if (verb.key() == "parameters"_L1)
                continue;
            Operation operation{verb.key().toUpper().toLatin1(), path.key(), {}, {}, verb->toObject()};
            operation.roles = texts(operation.described.value("x-roles"_L1));
            const QStringList statuses = operation.described.value("responses"_L1).toObject().keys();
            for (const QString &status : statuses)
                operation.statuses.insert(status.toInt());
            operations.append(operation);
        }
    }
    const QJsonObject messages = asyncApi.value("components"_L1).toObject().value("messages"_L1).toObject();
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        const QJsonObject message = it->toObject();
        const QJsonObject example = message.value("examples"_L1).toArray().first().toObject();
        const FrameKind kind{message.value("name"_L1).toString(), schemaName(message.value("payload"_L1)),
                             texts(message.value("x-roles"_L1)), example.value("payload"_L1).toObject()};
        (it.key().startsWith("to"_L1) ? toClients : fromClients).append(kind);
    }
}

const Operation *ApiDescription::operation(const QByteArray &method, const QString &pattern) const
{
    const auto found = std::find_if(operations.begin(), operations.end(), [&](const Operation &one) {
        return one.method == method && one.pattern == pattern;
    });
    return found == operations.end() ? nullptr : &*found;
}

QJsonValue ApiDescription::follow(const QJsonObject &document, const QString &reference)
{
    if (!reference.startsWith("#/"_L1))
        return QJsonValue(QJsonValue::Undefined);
    QJsonValue at = document;
    const QStringList steps = reference.sliced(2).split('/'_L1);
    for (QString step : steps)
        at = at.toObject().value(step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1));
    return at;
}

QString ApiDescription::replySchema(const Operation &operation, int status) const
{
    QJsonValue response = operation.described.value("responses"_L1).toObject().value(QString::number(status));
    const QString reference = response.toObject().value("$ref"_L1).toString();
    if (!reference.isEmpty())
        response = follow(openApi, reference);
    return schemaName(jsonSchemaOf(response));
}

QString ApiDescription::requestSchema(const Operation &operation) const
{
    return schemaName(jsonSchemaOf(operation.described.value("requestBody"_L1)));
}

QString ApiDescription::faultIn(const QJsonValue &value, const QString &name)
{
    auto found = m_compiled.find(name);
    if (found == m_compiled.end())
        found = m_compiled.insert(name, JsonSchema::compile(m_strict, schemaRoot + name));
    if (!*found)
        return u"there is no schema \"%1\""_s.arg(name);
    const auto fault = (*found)->check(value);
    return fault ? u"%1 at /%2: %3"_s.arg(name, fault->path.join('/'_L1), fault->what) : QString();
}

}
