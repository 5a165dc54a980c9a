// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/file_response.h"

#include <QFile>

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

/// Digits alone; what is larger than any file stands for the largest number.
std::optional<qint64> numberIn(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool fits = false;
    const qint64 number = text.toByteArray().toLongLong(&fits);
    return fits ? number : std::numeric_limits<qint64>::max();
}

RangeAsked rangeIn(QByteArrayView text, qint64 length)
{
    const qsizetype dash = text.indexOf('-');
    if (dash < 0)
        return WholeBody{};
    const QByteArrayView before = text.first(dash).trimmed();
    const QByteArrayView behind = text.sliced(dash + 1).trimmed();
    const auto first = numberIn(before);
    const auto last = numberIn(behind);
    if ((!before.isEmpty() && !first) || (!behind.isEmpty() && !last) || (!first && !last))
        return WholeBody{};
    if (!first) { // the last so many
        if (*last == 0 || length == 0)
            return NotSatisfiable{};
        return ByteRange{std::max<qint64>(0, length - *last), length - 1};
    }
    if (last && *last < *first)
        return WholeBody{};
    if (*first >= length)
        return NotSatisfiable{};
    return ByteRange{*first, std::min(last.value_or(length - 1), length - 1)};
}

void addRangeHeaders(HttpResponse &response, const QByteArray &etag)
{
    response.setHeader("ETag", etag);
    response.setHeader("Accept-Ranges", "bytes");
    // who may see it depends on the asker
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Referrer-Policy", "no-referrer");
}

}

RangeAsked rangeAsked(const HttpRequest &request, qint64 length, QByteArrayView etag)
{
    constexpr QByteArrayView unit = "bytes=";
    const QList<QByteArray> lines = request.headerValues("Range");
    if (request.method != Method::Get || lines.size() != 1)
        return WholeBody{};
    const QByteArrayView range = lines.first();
    if (!range.startsWith(unit) || range.contains(','))
        return WholeBody{};
    const QByteArray condition = request.header("If-Range");
    if (!condition.isNull() && condition != etag)
        return WholeBody{};
    return rangeIn(range.sliced(unit.size()), length);
}

std::optional<HttpResponse> fileResponse(const HttpRequest &request, const QString &path,
                                         const QByteArray &etag, const QByteArray &contentType)
{
    const auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    const qint64 length = file->size();
    HttpResponse response;
    if (matchesIfNoneMatch(request, etag)) {
        response.status = 304;
        addRangeHeaders(response, etag);
        return response;
    }
    ByteRange part{0, length - 1};
    const RangeAsked asked = rangeAsked(request, length, etag);
    if (std::holds_alternative<NotSatisfiable>(asked)) {
        response = errorResponse(416, "range_not_satisfiable"_L1, u"The file is shorter than that."_s);
        response.setHeader("Content-Range", "bytes */" + QByteArray::number(length));
        return response;
    }
    if (const auto *range = std::get_if<ByteRange>(&asked)) {
        part = *range;
        response.status = 206;
        response.setHeader("Content-Range", "bytes " + QByteArray::number(part.first) + '-' +
                                                QByteArray::number(part.last) + '/' +
                                                QByteArray::number(length));
    }
    response.contentType = contentType;
    response.stream =
        StreamedBody{part.length(), [file, part](qint64 offset, qint64 maxBytes) {
                         return file->seek(part.first + offset) ? file->read(maxBytes) : QByteArray();
                     }};
    addRangeHeaders(response, etag);
    return response;
}

}
