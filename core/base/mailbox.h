// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where threads meet. A mailbox carries values from any thread to one reader; the lock inside
// is the only lock of the program, so that a thread sanitizer can prove the whole of it without an
// instrumented Qt.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <utility>

namespace quizaar {

/// Any thread may put; one thread takes. Values arrive in the order in which they were put.
template <class T>
class Mailbox final
{
public:
    /// `wake` is called, outside the lock and on the putting thread, when the box was empty before. It must
    /// only wake the reader (post an event); it may be called once more than needed, never once less.
    explicit Mailbox(std::function<void()> wake = {})
        : m_wake(std::move(wake))
    {}
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;

    void put(T value)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_values.empty();
            m_values.push_back(std::move(value));
        }
        m_filled.notify_one();
        if (wasEmpty && m_wake)
            m_wake();
    }

    /// All that waits, at once; empty if nothing does. Never blocks.
    std::deque<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

    /// All that waits, as soon as there is something; empty only after close().
    std::deque<T> waitAndTake()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return !m_values.empty() || m_closed; });
        return std::exchange(m_values, {});
    }

    /// Lets waitAndTake() return for good once the box is empty.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<T> m_values;
    bool m_closed = false;
    std::function<void()> m_wake;
};

}
