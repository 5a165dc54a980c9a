// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace quizaar::bench {

namespace {

sockaddr_in loopback(std::uint16_t port, std::uint32_t lastByte)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(0x7f000000U + lastByte);
    return address;
}

bool attach(int socket, std::uint16_t port)
{
    const sockaddr_in address = loopback(port, 1);
    return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ||
           errno == EINPROGRESS;
}

void setOption(int socket, int level, int option)
{
    const int on = 1;
    ::setsockopt(socket, level, option, &on, sizeof on);
}

}

int Descriptor::release()
{
    return std::exchange(m_number, -1);
}

void Descriptor::reset(int number)
{
    if (m_number >= 0)
        ::close(m_number);
    m_number = number;
}

Descriptor startConnecting(std::uint16_t port, unsigned turn)
{
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket.isOpen())
        return socket;
    setOption(socket.get(), IPPROTO_TCP, TCP_NODELAY);
    setOption(socket.get(), IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
    const sockaddr_in source = loopback(0, 1 + turn % 16);
    ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&source), sizeof source);
    if (!attach(socket.get(), port))
        socket.reset(-1);
    return socket;
}

Descriptor connectNow(std::uint16_t port)
{
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket.isOpen())
        return socket;
    setOption(socket.get(), IPPROTO_TCP, TCP_NODELAY);
    if (!attach(socket.get(), port))
        socket.reset(-1);
    return socket;
}

std::string httpRequest(std::string_view method, std::string_view path, std::uint16_t port,
                        std::string_view token, std::string_view body)
{
    std::string request;
    request.append(method).append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:");
    request.append(std::to_string(port)).append("\r\nConnection: close\r\n");
    if (!token.empty())
        request.append("Authorization: Bearer ").append(token).append("\r\n");
    if (!body.empty()) {
        request.append("Content-Type: application/json\r\nContent-Length: ");
        request.append(std::to_string(body.size())).append("\r\n");
    }
    return request.append("\r\n").append(body);
}

std::optional<HttpReply> wholeReply(std::string_view bytes)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string head(bytes.substr(0, end + 2));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    const auto length = numberAfter(head, "\r\ncontent-length: ");
    const std::string_view body = bytes.substr(end + 4);
    if (!length || body.size() < static_cast<std::size_t>(*length))
        return std::nullopt;
    return HttpReply{static_cast<int>(numberAfter(head, "http/1.1 ").value_or(0)), std::string(body)};
}

std::optional<HttpReply> ask(std::uint16_t port, std::string_view request)
{
    const Descriptor socket = connectNow(port);
    if (!socket.isOpen() || ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL) < 0)
        return std::nullopt;
    std::string bytes;
    char piece[65536];
    for (;;) {
        const ssize_t got = ::recv(socket.get(), piece, sizeof piece, 0);
        if (got <= 0)
            return wholeReply(bytes);
        bytes.append(piece, static_cast<std::size_t>(got));
        if (auto reply = wholeReply(bytes))
            return reply;
    }
}

std::string webSocketHandshake(std::string_view path, std::uint16_t port, std::string_view token)
{
    std::string request;
    request.append("GET ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(std::to_string(port));
    request.append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n");
    // the key only keeps caches apart, and there is none on the way
    request.append("Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\nAuthorization: Bearer ").append(token);
    return request.append("\r\n\r\n");
}

std::string clientFrame(int opcode, std::string_view payload)
{
    std::string frame;
    frame.push_back(static_cast<char>(0x80 | opcode));
    frame.push_back(static_cast<char>(0x80 | payload.size()));
    frame.append(4, '\0'); // a mask of zeros leaves the payload as it is
    return frame.append(payload);
}

void FrameReader::feed(std::string_view bytes, const Sink &sink)
{
    while (!bytes.empty() || (m_inPayload && m_left == 0)) {
        if (!m_inPayload) {
            m_head.push_back(bytes.front());
            bytes.remove_prefix(1);
            if (m_head.size() < 2)
                continue;
            const auto byte = [this](std::size_t at) { return static_cast<unsigned char>(m_head[at]); };
            const unsigned announced = byte(1) & 0x7fU;
            const std::size_t lengthBytes = announced == 126 ? 2 : announced == 127 ? 8 : 0;
            if (m_head.size() < 2 + lengthBytes)
                continue;
            m_length = lengthBytes == 0 ? announced : 0;
            for (std::size_t i = 0; i < lengthBytes; ++i)
                m_length = m_length << 8 | byte(2 + i);
            m_opcode = byte(0) & 0x0f;
            m_left = m_length;
            m_inPayload = true;
            m_head.clear();
            m_payload.clear();
            continue;
        }
        const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size()));
        if (m_payload.size() < kept)
            m_payload.append(bytes.substr(0, std::min(taken, kept - m_payload.size())));
        bytes.remove_prefix(taken);
        m_left -= taken;
        if (m_left == 0) {
            m_inPayload = false;
            sink(m_opcode, m_payload, m_length);
        }
    }
}

std::optional<long long> numberAfter(std::string_view text, std::string_view marker)
{
    const std::size_t at = text.find(marker);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = text.substr(at + marker.size());
    long long number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

std::optional<std::string> textAfter(std::string_view text, std::string_view marker)
{
    const std::size_t at = text.find(marker);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = text.substr(at + marker.size());
    const std::size_t end = rest.find('"');
    return end == std::string_view::npos ? std::nullopt : std::optional(std::string(rest.substr(0, end)));
}

}
