// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/night.h"

#include <chrono>

namespace quizaar {

/// Monotonic time of this process.
using Steady = std::chrono::steady_clock;

inline qint64 steadyMicroseconds()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Steady::now().time_since_epoch()).count();
}

inline qint64 steadyMilliseconds()
{
    return steadyMicroseconds() / 1000;
}

/// Reads the game clock: carries on what the state says by the machine's monotonic clock, times the speed.
class GameClock
{
public:
    explicit GameClock(double speed)
        : m_speed(speed)
    {}

    GameTime now() const
    {
        if (!m_running)
            return m_reading;
        const auto passed = std::chrono::duration<double, std::milli>(Steady::now() - m_anchor).count();
        return m_reading + GameSpan{static_cast<qint64>(passed * m_speed)};
    }

    /// The state's clock was started, paused or set.
    void follow(const night::Clock &clock)
    {
        if (clock.running && m_running)
            return; // it runs on
        m_reading = clock.elapsed;
        m_running = clock.running;
        m_anchor = Steady::now();
    }

    /// The state fell back to an older one: time that has passed is not lost with it.
    void fallBack(const night::Clock &clock)
    {
        const GameTime reached = now();
        m_reading = clock.running ? std::max(reached, clock.elapsed) : clock.elapsed;
        m_running = clock.running;
        m_anchor = Steady::now();
    }

    bool running() const { return m_running; }
    double speed() const { return m_speed; }
    /// Real milliseconds until the clock reads `due`, at least 0; for timers. Only while it runs.
    int realMsUntil(GameTime due) const
    {
        const double left = static_cast<double>((due - now()).ms) / m_speed;
        return static_cast<int>(std::clamp(left + 1.0, 0.0, 3'600'000.0));
    }

private:
    double m_speed;
    bool m_running = false;
    GameTime m_reading;
    Steady::time_point m_anchor = Steady::now();
};

}
