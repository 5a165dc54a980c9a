// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_broadcaster.h"

#include "stamp_page.h"

#include <array>
#include <csignal>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace quizaar::bench {

struct RawBroadcaster::Shared
{
    std::atomic<std::int64_t> begun;
    std::atomic<int> connections;
};

namespace {

constexpr std::uint64_t listenerIndex = ~std::uint64_t{0};
constexpr std::uint64_t controlIndex = listenerIndex - 1;
constexpr int sendBuffer = 128 * 1024; // as the program's front door

bool readAll(int file, void *into, std::size_t size)
{
    auto *to = static_cast<char *>(into);
    while (size > 0) {
        const ssize_t got = ::read(file, to, size);
        if (got <= 0)
            return false;
        to += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

struct Listener
{
    Descriptor socket;
    std::size_t sent = 0;
    bool waiting = false; ///< for EPOLLOUT
};

class Server final
{
public:
    Server(int listener, int control, std::atomic<std::int64_t> &begun, std::atomic<int> &connections)
        : m_listener(listener)
        , m_control(control)
        , m_begun(begun)
        , m_connections(connections)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        set(EPOLL_CTL_ADD, listener, EPOLLIN, listenerIndex);
        set(EPOLL_CTL_ADD, control, EPOLLIN, controlIndex);
    }

    void serve()
    {
        std::array<epoll_event, 512> events;
        for (;;) {
            const int count = ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const std::uint64_t index = events[static_cast<std::size_t>(i)].data.u64;
                if (index == listenerIndex)
                    accept();
                else if (index != controlIndex)
                    proceed(index);
                else if (!obey())
                    return;
            }
        }
    }

private:
    void set(int what, int socket, std::uint32_t events, std::uint64_t index)
    {
        epoll_event event{};
        event.events = events;
        event.data.u64 = index;
        ::epoll_ctl(m_epoll.get(), what, socket, &event);
    }

    void accept()
    {
        Descriptor socket(::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!socket.isOpen())
            return;
        const int on = 1;
        ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDBUF, &sendBuffer, sizeof sendBuffer);
        set(EPOLL_CTL_ADD, socket.get(), 0, m_listeners.size());
        m_listeners.push_back({std::move(socket)});
        m_connections.fetch_add(1);
    }

    bool obey()
    {
        std::uint32_t size = 0;
        if (!readAll(m_control, &size, sizeof size))
            return false;
        if (size > 0) {
            m_bytes.resize(size);
            return readAll(m_control, m_bytes.data(), size);
        }
        m_begun.store(nowNs());
        for (std::size_t i = 0; i < m_listeners.size(); ++i) {
            m_listeners[i].sent = 0;
            proceed(i);
        }
        return true;
    }

    void proceed(std::size_t index)
    {
        Listener &listener = m_listeners[index];
        const ssize_t wrote = ::send(listener.socket.get(), m_bytes.data() + listener.sent,
                                     m_bytes.size() - listener.sent, MSG_NOSIGNAL);
        if (wrote > 0)
            listener.sent += static_cast<std::size_t>(wrote);
        const bool left = listener.sent < m_bytes.size();
        if (left != listener.waiting)
            set(EPOLL_CTL_MOD, listener.socket.get(), left ? EPOLLOUT : 0U, index);
        listener.waiting = left;
    }

    const int m_listener;
    const int m_control;
    std::atomic<std::int64_t> &m_begun;
    std::atomic<int> &m_connections;
    Descriptor m_epoll;
    std::vector<Listener> m_listeners;
    std::string m_bytes;
};

}

RawBroadcaster::RawBroadcaster()
{
    void *const memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return;
    m_shared = std::construct_at(static_cast<Shared *>(memory));
    Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int ends[2];
    if (::bind(listener.get(), reinterpret_cast<const sockaddr *>(&address), size) != 0 ||
        ::listen(listener.get(), 1024) != 0 ||
        ::getsockname(listener.get(), reinterpret_cast<sockaddr *>(&address), &size) != 0 ||
        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    m_control.reset(ends[0]);
    Descriptor theirs(ends[1]);
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        m_control.reset(-1);
        Server(listener.get(), theirs.get(), m_shared->begun, m_shared->connections).serve();
        ::_exit(0);
    }
    m_port = ntohs(address.sin_port);
}

RawBroadcaster::~RawBroadcaster()
{
    m_control.reset(-1);
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    if (m_shared)
        ::munmap(m_shared, sizeof(Shared));
}

int RawBroadcaster::connections() const
{
    return m_shared->connections.load();
}

void RawBroadcaster::setBytes(std::string_view bytes)
{
    const auto size = static_cast<std::uint32_t>(bytes.size());
    std::string message(sizeof size, '\0');
    std::memcpy(message.data(), &size, sizeof size);
    message.append(bytes);
    ::send(m_control.get(), message.data(), message.size(), MSG_NOSIGNAL);
}

void RawBroadcaster::broadcast()
{
    const std::uint32_t nothing = 0;
    ::send(m_control.get(), &nothing, sizeof nothing, MSG_NOSIGNAL);
}

std::int64_t RawBroadcaster::begunNs() const
{
    return m_shared->begun.load();
}

}
