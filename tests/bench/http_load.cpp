// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_load.h"

#include "stamp_page.h"

#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace quizaar::bench {

namespace {

constexpr int patienceMs = 15'000; // with no event at all: the program hangs

struct Exchange
{
    Descriptor socket;
    std::string request;
    std::size_t sent = 0;
    std::string reply;
    std::int64_t started = 0;
};

class Driver final
{
public:
    Driver(std::uint16_t port, const std::function<std::optional<std::string>()> &next,
           const std::function<void(const HttpReply &)> &each)
        : m_port(port)
        , m_next(next)
        , m_each(each)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {}

    LoadResult run(int clients)
    {
        m_exchanges.resize(static_cast<std::size_t>(clients));
        const std::int64_t begin = nowNs();
        for (std::size_t i = 0; i < m_exchanges.size(); ++i)
            start(i);
        std::array<epoll_event, 256> events;
        while (m_flying > 0) {
            const int count =
                ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), patienceMs);
            if (count <= 0 && errno != EINTR) {
                m_result.failed += m_flying;
                break;
            }
            for (int i = 0; i < count; ++i)
                onEvent(events[static_cast<std::size_t>(i)]);
        }
        m_result.seconds = static_cast<double>(nowNs() - begin) / 1e9;
        return std::move(m_result);
    }

private:
    void start(std::size_t index)
    {
        auto request = m_next();
        if (!request)
            return;
        Exchange &exchange = m_exchanges[index];
        exchange = Exchange{};
        exchange.started = nowNs();
        exchange.request = *std::move(request);
        exchange.socket = startConnecting(m_port, m_turn++);
        if (!exchange.socket.isOpen()) {
            ++m_result.failed;
            return;
        }
        epoll_event event{};
        event.events = EPOLLIN | EPOLLOUT;
        event.data.u64 = index;
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, exchange.socket.get(), &event);
        ++m_flying;
    }

    void finish(std::size_t index, const std::optional<HttpReply> &reply)
    {
        Exchange &exchange = m_exchanges[index];
        const std::int64_t now = nowNs();
        exchange.socket.reset(-1);
        --m_flying;
        if (reply && reply->status >= 200 && reply->status < 300)
            m_result.latency_ms.push_back(static_cast<double>(now - exchange.started) / 1e6);
        else
            noteFailure(reply);
        if (reply && m_each)
            m_each(*reply);
        start(index);
    }

    void noteFailure(const std::optional<HttpReply> &reply)
    {
        ++m_result.failed;
        m_result.failure = reply ? std::to_string(reply->status) + ' ' + reply->body : "the connection broke";
    }

    void onEvent(const epoll_event &event)
    {
        const std::size_t index = event.data.u64;
        Exchange &exchange = m_exchanges[index];
        if ((event.events & EPOLLOUT) != 0 && exchange.sent < exchange.request.size()) {
            const ssize_t wrote = ::send(exchange.socket.get(), exchange.request.data() + exchange.sent,
                                         exchange.request.size() - exchange.sent, MSG_NOSIGNAL);
            if (wrote > 0)
                exchange.sent += static_cast<std::size_t>(wrote);
            if (exchange.sent == exchange.request.size()) {
                epoll_event reading{};
                reading.events = EPOLLIN;
                reading.data.u64 = index;
                ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, exchange.socket.get(), &reading);
            }
        }
        if ((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) == 0)
            return;
        char piece[16384];
        const ssize_t got = ::recv(exchange.socket.get(), piece, sizeof piece, 0);
        if (got > 0) {
            exchange.reply.append(piece, static_cast<std::size_t>(got));
            if (const auto reply = wholeReply(exchange.reply))
                finish(index, reply);
        } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            finish(index, std::nullopt);
        }
    }

    const std::uint16_t m_port;
    const std::function<std::optional<std::string>()> &m_next;
    const std::function<void(const HttpReply &)> &m_each;
    Descriptor m_epoll;
    std::vector<Exchange> m_exchanges;
    LoadResult m_result;
    int m_flying = 0;
    unsigned m_turn = 0;
};

}

LoadResult drive(std::uint16_t port, int clients, const std::function<std::optional<std::string>()> &next,
                 const std::function<void(const HttpReply &)> &each)
{
    return Driver(port, next, each).run(clients);
}

}
