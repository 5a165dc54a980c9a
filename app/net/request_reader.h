// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the head of an HTTP/1.x request from bytes, strictly: whatever two readers could understand
// differently is refused, because Qt HttpServer or QWebSocketServer reads the same bytes once more behind us.
//
//   method SP target SP HTTP/1.0|1.1 CRLF
//   name ":" [blanks] value [blanks] CRLF      at most maxHeaderLines times
//   CRLF
//
// Refused: bare CR or LF, NUL and other control characters, folded lines, blanks before the colon, a target
// that is not in origin form or carries a fragment, broken percent-encoding or UTF-8, HTTP/1.1 without Host,
// Host twice, Content-Length that is not one plain number, any Transfer-Encoding.
#pragma once

#include "app/net/door_limits.h"
#include "app/net/http_message.h"

#include <QByteArrayView>

#include <optional>
#include <variant>

namespace quizaar {

enum class RequestFault
{
    Malformed,          ///< 400
    BadEncoding,        ///< 400
    UnknownVersion,     ///< 400
    BadLength,          ///< 400
    NoHost,             ///< 400
    ExtraBytes,         ///< 400: more than the announced body
    TimedOut,           ///< 408
    LengthRequired,     ///< 411: a Transfer-Encoding where a Content-Length belongs
    BodyTooLarge,       ///< 413
    UnknownExpectation, ///< 417
    HeadTooLarge,       ///< 431
    TooManyHeaders,     ///< 431
};

/// The answer that the front door gives by itself.
HttpResponse responseFor(RequestFault fault);

struct NeedMoreBytes
{};

enum class Expectation
{
    None,
    Continue,
};

struct RequestHead
{
    HttpRequest request; ///< all but body and peer
    qsizetype headBytes = 0;
    qint64 bodyBytes = 0; ///< 0..maxBodyBytes
    Expectation expectation = Expectation::None;
};

using HeadOutcome = std::variant<NeedMoreBytes, RequestHead, RequestFault>;

/// `bytes` is what has come so far, from the first byte of the request on; it may go on beyond the head. A
/// fault is told as early as it can be seen: a byte that no request starts with (a TLS hello) needs no
/// waiting.
HeadOutcome readHead(QByteArrayView bytes, const RequestLimits &limits);

/// Decodes %XX once; nothing if an escape is broken, the outcome is no UTF-8 or has control characters in it.
std::optional<QString> decodePercent(QByteArrayView encoded);
/// The segments of an encoded path, see HttpRequest::segments; nothing if it does not start with '/' or is
/// broken.
std::optional<QStringList> decodePath(QByteArrayView encoded);
/// key=value&key=value; nothing if an encoding is broken.
std::optional<QList<QueryItem>> decodeQuery(QByteArrayView encoded);

}
