// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/request_reader.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

/// More digits than any length we could mean; it also keeps the number inside 64 bits.
constexpr qsizetype MaxLengthDigits = 15;

bool isTokenCharacter(char c)
{
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        return true;
    return c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isTargetCharacter(char c)
{
    return c > 0x20 && c < 0x7f && c != '#';
}

bool isValueCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t'))
        text.chop(1);
    return text;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<RequestFault> readRequestLine(QByteArrayView line, HttpRequest &request)
{
    const qsizetype firstBlank = line.indexOf(' ');
    const qsizetype lastBlank = line.lastIndexOf(' ');
    if (firstBlank <= 0 || lastBlank <= firstBlank)
        return RequestFault::Malformed;
    const QByteArrayView method = line.first(firstBlank);
    const QByteArrayView target = line.sliced(firstBlank + 1, lastBlank - firstBlank - 1);
    const QByteArrayView version = line.sliced(lastBlank + 1);
    if (!isToken(method) || target.isEmpty() || target.front() != '/' ||
        !std::all_of(target.begin(), target.end(), isTargetCharacter))
        return RequestFault::Malformed;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return RequestFault::UnknownVersion;

    request.methodToken = method.toByteArray();
    request.method = methodOf(method);
    request.minorVersion = version.back() == '1' ? 1 : 0;
    const qsizetype question = target.indexOf('?');
    request.rawPath = (question < 0 ? target : target.first(question)).toByteArray();
    if (question >= 0)
        request.rawQuery = target.sliced(question + 1).toByteArray();
    auto segments = decodePath(request.rawPath);
    auto query = decodeQuery(request.rawQuery);
    if (!segments || !query)
        return RequestFault::BadEncoding;
    request.segments = std::move(*segments);
    request.query = std::move(*query);
    return std::nullopt;
}

std::optional<RequestFault> readHeaderLine(QByteArrayView line, HttpRequest &request)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return RequestFault::Malformed;
    const QByteArrayView value = trimmedBlanks(line.sliced(colon + 1));
    if (!std::all_of(value.begin(), value.end(), isValueCharacter))
        return RequestFault::Malformed;
    request.headers.append({line.first(colon).toByteArray(), value.toByteArray()});
    return std::nullopt;
}

std::optional<RequestFault> readFraming(const RequestLimits &limits, RequestHead &head)
{
    const HttpRequest &request = head.request;
    const auto lengths = request.headerValues("Content-Length");
    if (!request.headerValues("Transfer-Encoding").isEmpty())
        return lengths.isEmpty() ? RequestFault::LengthRequired : RequestFault::BadLength;
    if (lengths.size() > 1)
        return RequestFault::BadLength;
    if (!lengths.isEmpty()) {
        const QByteArray &digits = lengths.first();
        if (digits.isEmpty() || digits.size() > MaxLengthDigits ||
            !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return RequestFault::BadLength;
        head.bodyBytes = digits.toLongLong();
        if (head.bodyBytes > limits.maxBodyBytes)
            return RequestFault::BodyTooLarge;
    }
    const auto hosts = request.headerValues("Host");
    if (hosts.size() > 1 || (hosts.isEmpty() && request.minorVersion >= 1))
        return RequestFault::NoHost;
    const auto expectations = request.headerValues("Expect");
    if (!expectations.isEmpty() && request.minorVersion >= 1) {
        if (expectations.size() > 1 || expectations.first().compare("100-continue", Qt::CaseInsensitive) != 0)
            return RequestFault::UnknownExpectation;
        head.expectation = Expectation::Continue;
    }
    return std::nullopt;
}

/// What can be said about a head whose end has not come yet.
HeadOutcome judgeUnfinished(QByteArrayView bytes, const RequestLimits &limits)
{
    if (!bytes.isEmpty() && !isTokenCharacter(bytes.front()))
        return RequestFault::Malformed;
    if (bytes.contains('\0'))
        return RequestFault::Malformed;
    if (bytes.size() >= limits.maxHeadBytes)
        return RequestFault::HeadTooLarge;
    return NeedMoreBytes{};
}

}

HttpResponse responseFor(RequestFault fault)
{
    switch (fault) {
    case RequestFault::Malformed:
        return errorResponse(400, "malformed"_L1, u"This is no HTTP request."_s);
    case RequestFault::BadEncoding:
        return errorResponse(400, "bad_encoding"_L1, u"The address is not encoded correctly."_s);
    case RequestFault::UnknownVersion:
        return errorResponse(400, "unknown_version"_L1, u"Only HTTP/1.0 and HTTP/1.1 are spoken here."_s);
    case RequestFault::BadLength:
        return errorResponse(400, "bad_length"_L1, u"The length of the body is not stated clearly."_s);
    case RequestFault::NoHost:
        return errorResponse(400, "bad_host"_L1, u"The request needs exactly one Host header."_s);
    case RequestFault::ExtraBytes:
        return errorResponse(400, "extra_bytes"_L1, u"One connection carries one request."_s);
    case RequestFault::TimedOut:
        return errorResponse(408, "timed_out"_L1, u"The request did not arrive in time."_s);
    case RequestFault::LengthRequired:
        return errorResponse(411, "length_required"_L1, u"The request must state its length beforehand."_s);
    case RequestFault::BodyTooLarge:
        return errorResponse(413, "too_large"_L1, u"The request is too large."_s);
    case RequestFault::UnknownExpectation:
        return errorResponse(417, "unknown_expectation"_L1,
                             u"The request expects what cannot be done here."_s);
    case RequestFault::HeadTooLarge:
        return errorResponse(431, "head_too_large"_L1, u"The headers of the request are too large."_s);
    case RequestFault::TooManyHeaders:
        return errorResponse(431, "too_many_headers"_L1, u"The request has too many headers."_s);
    }
    return errorResponse(400, "malformed"_L1, u"This is no HTTP request."_s);
}

HeadOutcome readHead(QByteArrayView bytes, const RequestLimits &limits)
{
    RequestHead head;
    qsizetype lineStart = 0;
    for (int lineNumber = 0;; ++lineNumber) {
        const qsizetype lineFeed = bytes.indexOf('\n', lineStart);
        if (lineFeed < 0)
            return judgeUnfinished(bytes, limits);
        if (lineFeed >= limits.maxHeadBytes)
            return RequestFault::HeadTooLarge;
        if (lineFeed == lineStart || bytes[lineFeed - 1] != '\r')
            return RequestFault::Malformed;
        const QByteArrayView line = bytes.sliced(lineStart, lineFeed - 1 - lineStart);
        lineStart = lineFeed + 1;
        if (lineNumber == 0) {
            if (const auto fault = readRequestLine(line, head.request))
                return *fault;
            continue;
        }
        if (line.isEmpty())
            break;
        if (lineNumber > limits.maxHeaderLines)
            return RequestFault::TooManyHeaders;
        if (const auto fault = readHeaderLine(line, head.request))
            return *fault;
    }
    head.headBytes = lineStart;
    if (const auto fault = readFraming(limits, head))
        return *fault;
    return head;
}

std::optional<QString> decodePercent(QByteArrayView encoded)
{
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        char byte = encoded[i];
        if (byte == '%') {
            if (encoded.size() - i < 3)
                return std::nullopt;
            const int high = hexValue(encoded[i + 1]);
            const int low = hexValue(encoded[i + 2]);
            if (high < 0 || low < 0)
                return std::nullopt;
            byte = static_cast<char>(high * 16 + low);
            i += 2;
        }
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value == 0x7f)
            return std::nullopt;
        bytes.append(byte);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

std::optional<QStringList> decodePath(QByteArrayView encoded)
{
    if (encoded.isEmpty() || encoded.front() != '/')
        return std::nullopt;
    encoded = encoded.sliced(1);
    QStringList segments;
    if (encoded.isEmpty())
        return segments;
    if (encoded.endsWith('/'))
        encoded.chop(1);
    qsizetype start = 0;
    while (start <= encoded.size()) {
        qsizetype slash = encoded.indexOf('/', start);
        if (slash < 0)
            slash = encoded.size();
        auto segment = decodePercent(encoded.sliced(start, slash - start));
        if (!segment)
            return std::nullopt;
        segments.append(std::move(*segment));
        start = slash + 1;
    }
    return segments;
}

std::optional<QList<QueryItem>> decodeQuery(QByteArrayView encoded)
{
    QList<QueryItem> items;
    const auto parts = encoded.toByteArray().split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        QByteArray spaced = part;
        spaced.replace('+', ' ');
        const qsizetype equals = spaced.indexOf('=');
        const QByteArrayView whole(spaced);
        auto key = decodePercent(equals < 0 ? whole : whole.first(equals));
        auto value = decodePercent(equals < 0 ? QByteArrayView() : whole.sliced(equals + 1));
        if (!key || !value)
            return std::nullopt;
        items.append({std::move(*key), std::move(*value)});
    }
    return items;
}

}
