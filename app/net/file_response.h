// SPDX-License-Identifier: GPL-3.0-or-later
// Files from the disk, in ranges (RFC 9110, section 14) and never whole in memory.
#pragma once

#include "app/net/http_message.h"

#include <variant>

namespace quizaar {

struct WholeBody
{};
/// Both ends belong to it.
struct ByteRange
{
    qint64 first = 0;
    qint64 last = 0;
    qint64 length() const { return last - first + 1; }
    bool operator==(const ByteRange &) const = default;
};
struct NotSatisfiable
{};
using RangeAsked = std::variant<WholeBody, ByteRange, NotSatisfiable>;

/// Which part of `length` bytes a request is about. Everything: no Range, one that cannot be read, several at
/// once, another unit, a method other than GET, an If-Range that names another content.
RangeAsked rangeAsked(const HttpRequest &request, qint64 length, QByteArrayView etag);

/// 200, 206, 304 or 416 with the file at `path`, which never changes: `etag` (quotes included) stands for its
/// bytes. None: it cannot be read.
std::optional<HttpResponse> fileResponse(const HttpRequest &request, const QString &path,
                                         const QByteArray &etag, const QByteArray &contentType);

}
