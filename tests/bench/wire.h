// SPDX-License-Identifier: GPL-3.0-or-later
// As much of TCP, HTTP/1.1 and WebSocket (RFC 6455) as a load client needs. Loopback only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace quizaar::bench {

/// A file descriptor and its owner.
class Descriptor final
{
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_number(other.release())
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        reset(other.release());
        return *this;
    }
    ~Descriptor() { reset(-1); }

    int get() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    int release();
    void reset(int number);

private:
    int m_number = -1;
};

/// Starts to connect to 127.0.0.1:`port`, without waiting. `turn` spreads the connections over source
/// addresses, as one alone has too few ports for a hundred thousand of them a minute.
Descriptor startConnecting(std::uint16_t port, unsigned turn);
/// The same, connected and blocking; closed if that failed.
Descriptor connectNow(std::uint16_t port);

struct HttpReply
{
    int status = 0;
    std::string body;
};

/// A whole request; `token` and `body` may be empty. The connection carries this one request.
std::string httpRequest(std::string_view method, std::string_view path, std::uint16_t port,
                        std::string_view token, std::string_view body);
/// The reply, if `bytes` hold all of it.
std::optional<HttpReply> wholeReply(std::string_view bytes);
/// Asks and waits; nothing if the connection failed.
std::optional<HttpReply> ask(std::uint16_t port, std::string_view request);

std::string webSocketHandshake(std::string_view path, std::uint16_t port, std::string_view token);
/// A masked frame of a client; at most 125 bytes.
std::string clientFrame(int opcode, std::string_view payload);

inline constexpr int opcodeText = 1;
inline constexpr int opcodeClose = 8;
inline constexpr int opcodePing = 9;
inline constexpr int opcodePong = 10;

/// Takes a server's frames apart as they come, in pieces of any size. Of a long payload it keeps the
/// beginning only.
class FrameReader final
{
public:
    static constexpr std::size_t kept = 2048;
    /// Opcode, the first `kept` bytes of the payload, its length.
    using Sink = std::function<void(int, std::string_view, std::uint64_t)>;

    void feed(std::string_view bytes, const Sink &sink);

private:
    std::string m_head;
    std::string m_payload;
    std::uint64_t m_length = 0;
    std::uint64_t m_left = 0;
    int m_opcode = 0;
    bool m_inPayload = false;
};

/// What follows `marker` in `text`: a whole number, or a text up to the next quote (no escapes).
std::optional<long long> numberAfter(std::string_view text, std::string_view marker);
std::optional<std::string> textAfter(std::string_view text, std::string_view marker);

}
