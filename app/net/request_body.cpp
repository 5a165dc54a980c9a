// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/request_body.h"

#include "core/base/record.h"

#include <QJsonDocument>

namespace quizaar {

using namespace Qt::StringLiterals;

QString RequestBody::camelCase(QStringView key)
{
    QString camel;
    bool raise = false;
    for (const QChar c : key) {
        if (c == '_'_L1) {
            raise = true;
            continue;
        }
        camel.append(raise ? c.toUpper() : c);
        raise = false;
    }
    return camel;
}

QString RequestBody::snakeCase(QStringView key)
{
    QString snake;
    for (const QChar c : key) {
        if (c.isUpper())
            snake.append('_'_L1);
        snake.append(c.toLower());
    }
    return snake;
}

RequestBody RequestBody::of(const HttpRequest &request)
{
    if (request.body.trimmed().isEmpty())
        return RequestBody(QJsonObject{});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    RequestBody body(document.object());
    if (error.error != QJsonParseError::NoError || !document.isObject())
        body.fail("bad_json"_L1, u"The body is not a JSON object."_s, nullptr);
    return body;
}

void RequestBody::fail(QLatin1StringView code, const QString &message, const char *key)
{
    if (m_fault)
        return;
    QJsonObject facts;
    if (key)
        facts.insert("field"_L1, QLatin1StringView(key));
    m_fault = errorResponse(400, code, message, facts);
}

QJsonValue RequestBody::value(const char *key, Need need)
{
    const QLatin1StringView snake(key);
    const QString camel = camelCase(QString(snake));
    QJsonValue found = m_object.value(snake);
    const QJsonValue other = camel == snake ? QJsonValue(QJsonValue::Undefined) : m_object.value(camel);
    if (!found.isUndefined() && !other.isUndefined() && found != other)
        fail("bad_request"_L1, u"The field \"%1\" is there twice and says two things."_s.arg(snake), key);
    if (found.isUndefined())
        found = other;
    if (need == Need::Must && (found.isUndefined() || found.isNull()))
        fail("bad_request"_L1, u"The field \"%1\" is missing."_s.arg(snake), key);
    return found;
}

bool RequestBody::has(const char *key)
{
    const QJsonValue found = value(key, Need::May);
    return !found.isUndefined() && !found.isNull();
}

std::optional<QString> RequestBody::text(const char *key, Need need)
{
    const QJsonValue found = value(key, need);
    if (found.isString())
        return found.toString();
    if (!found.isUndefined() && !found.isNull())
        fail("bad_request"_L1, u"The field \"%1\" must be a text."_s.arg(QLatin1StringView(key)), key);
    return std::nullopt;
}

std::optional<qint64> RequestBody::integer(const char *key, Need need)
{
    const QJsonValue found = value(key, need);
    if (const auto number = fromJson<qint64>(found))
        return number;
    if (!found.isUndefined() && !found.isNull())
        fail("bad_request"_L1, u"The field \"%1\" must be a whole number."_s.arg(QLatin1StringView(key)),
             key);
    return std::nullopt;
}

std::optional<qint64> RequestBody::positive(const char *key, Need need)
{
    const auto number = integer(key, need);
    if (number && *number < 1) {
        fail("bad_request"_L1, u"The field \"%1\" must be a positive number."_s.arg(QLatin1StringView(key)),
             key);
        return std::nullopt;
    }
    return number;
}

std::optional<bool> RequestBody::boolean(const char *key, Need need)
{
    const QJsonValue found = value(key, need);
    if (found.isBool())
        return found.toBool();
    if (!found.isUndefined() && !found.isNull())
        fail("bad_request"_L1, u"The field \"%1\" must be true or false."_s.arg(QLatin1StringView(key)), key);
    return std::nullopt;
}

QList<int> RequestBody::places(const char *key)
{
    const QJsonValue found = value(key, Need::May);
    QList<int> places;
    bool whole = found.isUndefined() || found.isNull() || found.isArray();
    for (const QJsonValue &one : found.toArray()) {
        const auto place = fromJson<int>(one);
        whole = whole && place;
        places.append(place.value_or(-1));
    }
    if (!whole)
        fail("bad_request"_L1,
             u"The field \"%1\" must be a list of whole numbers."_s.arg(QLatin1StringView(key)), key);
    return places;
}

}
