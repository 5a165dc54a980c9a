// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire.h"

#include <vector>

namespace quizaar::bench {

/// Times in nanoseconds of CLOCK_MONOTONIC; 0 if it did not happen.
struct RoundTimes
{
    std::int64_t first_byte = 0;   ///< of anything, at any socket
    std::int64_t last_score = 0;   ///< the last socket has its whole update_score
    std::int64_t last_changed = 0; ///< the last socket has its whole `changed`, too
};

/// Many sockets read by one epoll loop; the same code for the program and for the raw broadcast.
class Audience final
{
public:
    Audience();

    /// Opens one WebSocket per handshake and asks for frames; true when each has had its second snapshot.
    bool openWebSockets(std::uint16_t port, const std::vector<std::string> &handshakes);
    /// Opens bare connections on which frames come without a handshake.
    bool openBare(std::uint16_t port, int count);

    /// What a round waits for at every socket.
    enum class Frames
    {
        ScoreAndChanged, ///< both frames of one answer
        Changed
    };
    /// Sets `trigger` off and reads until every socket has what is awaited. If `trigger` gives back a
    /// connection, it is read as well and counts for the first byte (the reply).
    RoundTimes round(const std::function<Descriptor()> &trigger, Frames awaited = Frames::ScoreAndChanged);
    /// Reads what is there and answers pings, for `ms` milliseconds.
    void idle(int ms);
    void closeAll();

    int open() const { return m_open; }
    /// All bytes that the first socket had in the last round.
    const std::string &delivery() const { return m_delivery; }

private:
    struct Phone
    {
        Descriptor socket;
        FrameReader reader;
        std::string handshakeReply;
        bool upgraded = false;
        int snapshots = 0;
        bool score = false;
        bool changed = false;
    };

    bool add(Descriptor socket);
    void poll(int waitMs);
    void read(std::size_t index);
    void onFrame(Phone &phone, int opcode, std::string_view payload, std::uint64_t length);
    void drop(Phone &phone);

    Descriptor m_epoll;
    std::vector<Phone> m_phones;
    std::vector<char> m_buffer;
    Descriptor m_asker;
    RoundTimes m_times;
    std::string m_delivery;
    int m_open = 0;
    int m_scores = 0;
    int m_changed = 0;
    int m_ready = 0;
};

}
