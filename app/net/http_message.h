// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP requests and responses as values. Nothing in here knows of sockets.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace quizaar {

enum class Method
{
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
    Other, ///< any other token; HttpRequest::methodToken has it
};

/// Methods are case-sensitive; what is not known is Other.
Method methodOf(QByteArrayView token);
QByteArray methodName(Method method);

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
    bool operator==(const HttpHeader &) const = default;
};

struct QueryItem
{
    QString key;
    QString value;
    bool operator==(const QueryItem &) const = default;
};

/// One complete request, vetted: origin-form target, framing unambiguous, every encoding valid.
struct HttpRequest
{
    Method method = Method::Get;
    QByteArray methodToken;
    int minorVersion = 1; ///< HTTP/1.minorVersion: 0 or 1
    QByteArray rawPath;   ///< as sent, percent-encoded, without the query
    QByteArray rawQuery;  ///< as sent, without the question mark; never log it, a token may be in there
    /// The path split at '/' and then decoded once each: "/a/b%2Fc/" is {"a", "b/c"}. One trailing slash
    /// makes no difference; an empty segment elsewhere stays. No control characters.
    QStringList segments;
    QList<QueryItem> query;    ///< decoded, '+' is a space, in the order sent, keys may repeat
    QList<HttpHeader> headers; ///< in the order sent, names as sent, values without outer blanks
    QByteArray body;
    QHostAddress peer; ///< never an IPv4-mapped IPv6 address
    quint16 peerPort = 0;

    bool isLoopback() const { return peer.isLoopback(); }
    /// The first header of that name, in whatever case; null if there is none, empty if it was sent empty.
    QByteArray header(QByteArrayView name) const;
    QList<QByteArray> headerValues(QByteArrayView name) const;
    /// The members of a comma-separated list header, over all its lines, trimmed, empty ones left out.
    QList<QByteArray> headerTokens(QByteArrayView name) const;
    /// Whether a list header has that member, in whatever case.
    bool hasHeaderToken(QByteArrayView name, QByteArrayView token) const;
    std::optional<QString> queryValue(QStringView key) const;
    QStringList queryValues(QStringView key) const;
    /// The first cookie of that exact name.
    std::optional<QByteArray> cookie(QByteArrayView name) const;
};

/// Whether If-None-Match names this strong ETag (quotes included) or is `*`. W/ prefixes are ignored, as its
/// comparison is the weak one.
bool matchesIfNoneMatch(const HttpRequest &request, QByteArrayView etag);

/// A body that is never whole in memory. `read` is asked in order, from the host thread; fewer than one byte
/// before `length` is reached ends the connection, as the announced length cannot be kept any more.
struct StreamedBody
{
    qint64 length = 0;
    std::function<QByteArray(qint64 offset, qint64 maxBytes)> read;
};

/// Content-Length, Content-Type, Connection and Date are written by the server; the rest of the headers is
/// here. 1xx, 204 and 304 carry no body, and a HEAD request gets the headers alone, whatever stands here.
struct HttpResponse
{
    int status = 200;
    QByteArray reason; ///< empty: the usual phrase, see reasonPhrase()
    QByteArray contentType;
    QList<HttpHeader> headers;
    QByteArray body;
    std::optional<StreamedBody> stream; ///< where set, `body` is not looked at

    qint64 contentLength() const { return stream ? stream->length : body.size(); }
    QByteArray header(QByteArrayView name) const;
    /// Replaces every header of that name.
    void setHeader(QByteArrayView name, QByteArray value);
    void addHeader(QByteArray name, QByteArray value);
};

/// Never empty, for any number.
QByteArray reasonPhrase(int status);

HttpResponse jsonResponse(int status, const QJsonObject &object);
HttpResponse jsonResponse(int status, QByteArray json);
/// {"error": code, "message": message} and `more` beside them.
HttpResponse errorResponse(int status, QLatin1StringView code, const QString &message,
                           const QJsonObject &more = {});

/// The status line and all header lines, the empty line included. A header that would break the framing
/// (control characters, or one of the four that the server writes) is left out.
QByteArray serializeHead(const HttpResponse &response);
/// Whether a response of this status may have a body at all.
bool mayHaveBody(int status);

}
