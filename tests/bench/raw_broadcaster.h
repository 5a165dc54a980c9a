// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire.h"

#include <sys/types.h>

namespace quizaar::bench {

/// The limit: a process that has no game, no JSON, no database, and writes the same bytes to each of its
/// connections by one write() where the kernel takes them all, else the rest on EPOLLOUT. Send buffers as the
/// program sets them.
class RawBroadcaster final
{
public:
    RawBroadcaster();
    RawBroadcaster(RawBroadcaster &&other) = delete;
    ~RawBroadcaster();

    std::uint16_t port() const { return m_port; }
    /// How many connections it has taken in so far.
    int connections() const;
    void setBytes(std::string_view bytes);
    void broadcast();
    /// When it was about to write to the first of its connections, the last time.
    std::int64_t begunNs() const;

private:
    struct Shared;

    Shared *m_shared = nullptr;
    Descriptor m_control;
    pid_t m_pid = -1;
    std::uint16_t m_port = 0;
};

}
