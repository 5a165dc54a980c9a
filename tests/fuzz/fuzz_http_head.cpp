// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes come in, reading a head ends in one of its three outcomes, and a head that is complete says
// so about itself however the bytes were cut: what was read of a part never contradicts what is read of the
// whole.
#include "app/net/origin_check.h"
#include "app/net/request_reader.h"
#include "app/net/static_assets.h"

#include <cstdint>
#include <cstdlib>
#include <variant>

using namespace quizaar;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RequestLimits limits;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const HeadOutcome whole = readHead(bytes, limits);
    const HeadOutcome part = readHead(bytes.first(bytes.size() / 2), limits);
    if (std::holds_alternative<RequestFault>(part) && !std::holds_alternative<RequestFault>(whole))
        std::abort();

    const auto *head = std::get_if<RequestHead>(&whole);
    if (head == nullptr)
        return 0;
    if (head->headBytes > bytes.size() || head->headBytes > limits.maxHeadBytes || head->bodyBytes < 0 ||
        head->bodyBytes > limits.maxBodyBytes || head->request.headers.size() > limits.maxHeaderLines)
        std::abort();
    const HttpRequest &request = head->request;
    for (const QString &segment : request.segments) {
        if (segment.contains(QChar(0)) || segment.contains(u'\n'))
            std::abort();
    }
    const HostPolicy policy;
    const QByteArray host = request.header("Host");
    static_cast<void>(isAllowedHost(host, policy));
    static_cast<void>(isAllowedOrigin(request.header("Origin"), host, policy));
    static_cast<void>(acceptsGzip(request));
    static_cast<void>(matchesIfNoneMatch(request, "\"x\""));
    static_cast<void>(request.cookie("quizaar"));
    return 0;
}
