// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_message.h"

#include "core/base/json_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

struct MethodRow
{
    Method method;
    const char *name;
};
constexpr std::array MethodRows{
    MethodRow{Method::Get, "GET"},         MethodRow{Method::Head, "HEAD"},
    MethodRow{Method::Post, "POST"},       MethodRow{Method::Put, "PUT"},
    MethodRow{Method::Patch, "PATCH"},     MethodRow{Method::Delete, "DELETE"},
    MethodRow{Method::Options, "OPTIONS"},
};

struct ReasonRow
{
    int status;
    const char *phrase;
};
constexpr std::array ReasonRows{
    ReasonRow{100, "Continue"},
    ReasonRow{101, "Switching Protocols"},
    ReasonRow{200, "OK"},
    ReasonRow{201, "Created"},
    ReasonRow{202, "Accepted"},
    ReasonRow{204, "No Content"},
    ReasonRow{206, "Partial Content"},
    ReasonRow{301, "Moved Permanently"},
    ReasonRow{302, "Found"},
    ReasonRow{303, "See Other"},
    ReasonRow{304, "Not Modified"},
    ReasonRow{307, "Temporary Redirect"},
    ReasonRow{308, "Permanent Redirect"},
    ReasonRow{400, "Bad Request"},
    ReasonRow{401, "Unauthorized"},
    ReasonRow{403, "Forbidden"},
    ReasonRow{404, "Not Found"},
    ReasonRow{405, "Method Not Allowed"},
    ReasonRow{406, "Not Acceptable"},
    ReasonRow{408, "Request Timeout"},
    ReasonRow{409, "Conflict"},
    ReasonRow{410, "Gone"},
    ReasonRow{411, "Length Required"},
    ReasonRow{412, "Precondition Failed"},
    ReasonRow{413, "Content Too Large"},
    ReasonRow{414, "URI Too Long"},
    ReasonRow{415, "Unsupported Media Type"},
    ReasonRow{416, "Range Not Satisfiable"},
    ReasonRow{417, "Expectation Failed"},
    ReasonRow{421, "Misdirected Request"},
    ReasonRow{422, "Unprocessable Content"},
    ReasonRow{426, "Upgrade Required"},
    ReasonRow{428, "Precondition Required"},
    ReasonRow{429, "Too Many Requests"},
    ReasonRow{431, "Request Header Fields Too Large"},
    ReasonRow{500, "Internal Server Error"},
    ReasonRow{501, "Not Implemented"},
    ReasonRow{503, "Service Unavailable"},
    ReasonRow{504, "Gateway Timeout"},
};

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool hasControlCharacter(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

bool isWrittenByServer(QByteArrayView name)
{
    return sameName(name, "Content-Length") || sameName(name, "Content-Type") ||
           sameName(name, "Connection") || sameName(name, "Date") || sameName(name, "Transfer-Encoding");
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'")
        .toLatin1();
}

}

Method methodOf(QByteArrayView token)
{
    for (const MethodRow &row : MethodRows) {
        if (token == QByteArrayView(row.name))
            return row.method;
    }
    return Method::Other;
}

QByteArray methodName(Method method)
{
    for (const MethodRow &row : MethodRows) {
        if (row.method == method)
            return row.name;
    }
    return {};
}

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (sameName(header.name, name))
            return header.value.isNull() ? QByteArray("") : header.value;
    }
    return {};
}

QList<QByteArray> HttpRequest::headerValues(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const HttpHeader &header : headers) {
        if (sameName(header.name, name))
            values.append(header.value);
    }
    return values;
}

QList<QByteArray> HttpRequest::headerTokens(QByteArrayView name) const
{
    QList<QByteArray> tokens;
    const auto values = headerValues(name);
    for (const QByteArray &value : values) {
        const auto parts = value.split(',');
        for (const QByteArray &part : parts) {
            if (QByteArray token = part.trimmed(); !token.isEmpty())
                tokens.append(std::move(token));
        }
    }
    return tokens;
}

bool HttpRequest::hasHeaderToken(QByteArrayView name, QByteArrayView token) const
{
    const auto tokens = headerTokens(name);
    return std::any_of(tokens.begin(), tokens.end(),
                       [token](const QByteArray &t) { return sameName(t, token); });
}

std::optional<QString> HttpRequest::queryValue(QStringView key) const
{
    for (const QueryItem &item : query) {
        if (item.key == key)
            return item.value;
    }
    return std::nullopt;
}

QStringList HttpRequest::queryValues(QStringView key) const
{
    QStringList values;
    for (const QueryItem &item : query) {
        if (item.key == key)
            values.append(item.value);
    }
    return values;
}

std::optional<QByteArray> HttpRequest::cookie(QByteArrayView name) const
{
    const auto lines = headerValues("Cookie");
    for (const QByteArray &line : lines) {
        const auto pairs = line.split(';');
        for (const QByteArray &pair : pairs) {
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0 && QByteArrayView(pair).first(equals).trimmed() == name)
                return pair.mid(equals + 1).trimmed();
        }
    }
    return std::nullopt;
}

bool matchesIfNoneMatch(const HttpRequest &request, QByteArrayView etag)
{
    const auto lines = request.headerValues("If-None-Match");
    for (const QByteArray &line : lines) {
        if (line.trimmed() == "*")
            return true;
        // An entity tag may contain commas, so the list is read tag by tag and not split at them.
        qsizetype open = line.indexOf('"');
        while (open >= 0) {
            const qsizetype close = line.indexOf('"', open + 1);
            if (close < 0)
                break;
            if (QByteArrayView(line).sliced(open, close - open + 1) == etag)
                return true;
            open = line.indexOf('"', close + 1);
        }
    }
    return false;
}

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (sameName(header.name, name))
            return header.value;
    }
    return {};
}

void HttpResponse::setHeader(QByteArrayView name, QByteArray value)
{
    headers.removeIf([name](const HttpHeader &header) { return sameName(header.name, name); });
    headers.append({name.toByteArray(), std::move(value)});
}

void HttpResponse::addHeader(QByteArray name, QByteArray value)
{
    headers.append({std::move(name), std::move(value)});
}

QByteArray reasonPhrase(int status)
{
    for (const ReasonRow &row : ReasonRows) {
        if (row.status == status)
            return row.phrase;
    }
    switch (status / 100) {
    case 1:
        return "Information";
    case 2:
        return "Success";
    case 3:
        return "Redirection";
    case 4:
        return "Client Error";
    default:
        return "Server Error";
    }
}

HttpResponse jsonResponse(int status, QByteArray json)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = std::move(json);
    response.headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
    return response;
}

HttpResponse jsonResponse(int status, const QJsonObject &object)
{
    return jsonResponse(status, jsonText(object));
}

HttpResponse errorResponse(int status, QLatin1StringView code, const QString &message,
                           const QJsonObject &more)
{
    QJsonObject object = more;
    object.insert("error"_L1, code);
    object.insert("message"_L1, message);
    return jsonResponse(status, object);
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray serializeHead(const HttpResponse &response)
{
    QByteArray head;
    head.reserve(512);
    const bool ownReason = !response.reason.isEmpty() && !hasControlCharacter(response.reason);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
            (ownReason ? response.reason : reasonPhrase(response.status)) + "\r\n";
    head += "Date: " + httpDate() + "\r\nConnection: close\r\n";
    if (mayHaveBody(response.status)) {
        head += "Content-Length: " + QByteArray::number(response.contentLength()) + "\r\n";
        if (!response.contentType.isEmpty() && !hasControlCharacter(response.contentType))
            head += "Content-Type: " + response.contentType + "\r\n";
    }
    for (const HttpHeader &header : response.headers) {
        if (header.name.isEmpty() || header.name.contains(':') || hasControlCharacter(header.name) ||
            hasControlCharacter(header.value) || isWrittenByServer(header.name))
            continue;
        head += header.name + ": " + header.value + "\r\n";
    }
    head += "\r\n";
    return head;
}

}
