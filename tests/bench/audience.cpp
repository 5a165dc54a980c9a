// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience.h"

#include "stamp_page.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace quizaar::bench {

namespace {

constexpr std::uint64_t askerIndex = ~std::uint64_t{0};
constexpr std::int64_t roundPatienceNs = 20'000'000'000;
constexpr std::int64_t openPatienceNs = 60'000'000'000;

bool watch(int epoll, int socket, std::uint64_t index)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = index;
    return ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event) == 0;
}

bool sendAll(int socket, std::string_view bytes)
{
    return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

}

Audience::Audience()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_buffer(512 * 1024)
{}

bool Audience::add(Descriptor socket)
{
    if (!socket.isOpen())
        return false;
    ::fcntl(socket.get(), F_SETFL, O_NONBLOCK);
    if (!watch(m_epoll.get(), socket.get(), m_phones.size()))
        return false;
    m_phones.emplace_back();
    m_phones.back().socket = std::move(socket);
    ++m_open;
    return true;
}

bool Audience::openWebSockets(std::uint16_t port, const std::vector<std::string> &handshakes)
{
    m_phones.reserve(handshakes.size());
    const std::int64_t until = nowNs() + openPatienceNs;
    for (const std::string &handshake : handshakes) {
        Descriptor socket = connectNow(port);
        if (!socket.isOpen() || !sendAll(socket.get(), handshake) || !add(std::move(socket)))
            return false;
        // a few at a time: each brings snapshots with it
        while (m_ready + 20 < static_cast<int>(m_phones.size()) && nowNs() < until)
            poll(100);
    }
    while (m_ready < static_cast<int>(m_phones.size()) && nowNs() < until)
        poll(100);
    return m_ready == static_cast<int>(handshakes.size()) && m_open == m_ready;
}

bool Audience::openBare(std::uint16_t port, int count)
{
    m_phones.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        if (!add(connectNow(port)))
            return false;
        m_phones.back().upgraded = true;
    }
    return true;
}

RoundTimes Audience::round(const std::function<Descriptor()> &trigger, Frames awaited)
{
    const auto missing = [&] {
        return m_changed < m_open || (awaited == Frames::ScoreAndChanged && m_scores < m_open);
    };
    m_times = RoundTimes{};
    m_delivery.clear();
    m_scores = 0;
    m_changed = 0;
    for (Phone &phone : m_phones) {
        phone.score = false;
        phone.changed = false;
    }
    m_asker = trigger();
    if (m_asker.isOpen())
        watch(m_epoll.get(), m_asker.get(), askerIndex);
    const std::int64_t until = nowNs() + roundPatienceNs;
    while (missing() && m_open > 0 && nowNs() < until)
        poll(100);
    m_asker.reset(-1);
    if (m_open == 0 || missing())
        return RoundTimes{};
    return m_times;
}

void Audience::idle(int ms)
{
    const std::int64_t until = nowNs() + std::int64_t{ms} * 1'000'000;
    do {
        poll(static_cast<int>((until - nowNs()) / 1'000'000) + 1);
    } while (nowNs() < until);
}

void Audience::closeAll()
{
    m_phones.clear();
    m_open = 0;
    m_ready = 0;
}

void Audience::poll(int waitMs)
{
    std::array<epoll_event, 512> events;
    const int count =
        ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), std::max(0, waitMs));
    for (int i = 0; i < count; ++i) {
        const std::uint64_t index = events[static_cast<std::size_t>(i)].data.u64;
        if (index != askerIndex) {
            read(index);
            continue;
        }
        if (::recv(m_asker.get(), m_buffer.data(), m_buffer.size(), MSG_DONTWAIT) > 0) {
            if (m_times.first_byte == 0)
                m_times.first_byte = nowNs();
        } else {
            m_asker.reset(-1);
        }
    }
}

void Audience::read(std::size_t index)
{
    Phone &phone = m_phones[index];
    const ssize_t got = ::recv(phone.socket.get(), m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (got <= 0) {
        if (got == 0 || (errno != EAGAIN && errno != EINTR))
            drop(phone);
        return;
    }
    if (m_times.first_byte == 0)
        m_times.first_byte = nowNs();
    std::string_view bytes(m_buffer.data(), static_cast<std::size_t>(got));
    if (index == 0)
        m_delivery.append(bytes);
    if (!phone.upgraded) {
        phone.handshakeReply.append(bytes);
        const std::size_t end = phone.handshakeReply.find("\r\n\r\n");
        if (end == std::string::npos)
            return;
        if (!phone.handshakeReply.starts_with("HTTP/1.1 101")) {
            drop(phone);
            return;
        }
        phone.upgraded = true;
        sendAll(phone.socket.get(), clientFrame(opcodeText, R"({"type":"subscribe","frames":true})"));
        bytes.remove_prefix(bytes.size() - (phone.handshakeReply.size() - end - 4));
    }
    phone.reader.feed(bytes, [this, &phone](int opcode, std::string_view payload, std::uint64_t length) {
        onFrame(phone, opcode, payload, length);
    });
}

void Audience::onFrame(Phone &phone, int opcode, std::string_view payload, std::uint64_t length)
{
    if (opcode == opcodePing) {
        sendAll(phone.socket.get(), clientFrame(opcodePong, payload.substr(0, 125)));
        return;
    }
    if (opcode != opcodeText)
        return;
    if (payload.starts_with("{\"type\":\"snapshot\"")) {
        if (++phone.snapshots == 2)
            ++m_ready;
        return;
    }
    // Keys come in alphabetical order: only short frames show their type, and of the long ones `changed` is
    // the only.
    const bool isScore =
        length < FrameReader::kept && payload.find("\"type\":\"update_score\"") != payload.npos;
    const bool isChanged =
        length >= FrameReader::kept || payload.find("\"type\":\"changed\"") != payload.npos;
    if (isScore && !phone.score) {
        phone.score = true;
        if (++m_scores == m_open)
            m_times.last_score = nowNs();
    } else if (isChanged && !phone.changed) {
        phone.changed = true;
        if (++m_changed == m_open)
            m_times.last_changed = nowNs();
    }
}

void Audience::drop(Phone &phone)
{
    if (!phone.socket.isOpen())
        return;
    phone.socket.reset(-1);
    --m_open;
    m_scores -= phone.score ? 1 : 0;
    m_changed -= phone.changed ? 1 : 0;
}

}
