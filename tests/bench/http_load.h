// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire.h"

#include <vector>

namespace quizaar::bench {

struct LoadResult
{
    std::vector<double> latency_ms; ///< of each reply with a 2xx, from connect() to its last byte
    double seconds = 0;             ///< from the first request to the last reply
    long long failed = 0;           ///< other replies, and connections that broke
    std::string failure;            ///< what the last of them said, if it said anything
};

/// Keeps `clients` requests on their way, each on a connection of its own, until `next` gives no more and all
/// are answered. `each` gets every reply; both may be called in any order of requests.
LoadResult drive(std::uint16_t port, int clients, const std::function<std::optional<std::string>()> &next,
                 const std::function<void(const HttpReply &)> &each = {});

}
