// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire.h"

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace quizaar::bench {

struct Player
{
    long long id = 0;
    std::string token;
};

/// The program under measurement, headless, on a port of its own. Killed when this goes.
class HostProcess final
{
public:
    struct Setup
    {
        std::filesystem::path program;
        std::filesystem::path data;      ///< its data folder; made if it is not there
        std::filesystem::path preload;   ///< a library to load into it; may be empty
        std::filesystem::path stamps;    ///< where that library writes
        std::filesystem::path pack = {}; ///< questions instead of those that come along; may be empty
        int sync_ms = 0;                 ///< with the library: the least that a sync of a file takes
    };

    /// Waits for the ready line; not isReady() if none came within two minutes.
    explicit HostProcess(const Setup &setup);
    HostProcess(HostProcess &&other) = delete;
    ~HostProcess();

    bool isReady() const { return m_port != 0; }
    double startMs() const { return m_startMs; } ///< from fork() to the ready line
    std::uint16_t port() const { return m_port; }
    double residentKb() const;
    double cpuSeconds() const; ///< user and system time so far

    void kill();
    /// Asks it to stop and waits.
    void stop();

    /// `count` people join over the API, 20 at a time; fewer come back if some were refused.
    std::vector<Player> join(int count) const;
    /// Any question of the night.
    long long question() const;
    std::string answersRequest(long long player, long long question, long long turn) const;
    /// The host's own: `path` below the night's.
    std::string hostRequest(std::string_view method, const std::string &path, std::string_view body) const;
    /// A phone ticks the option at `place`.
    std::string tickRequest(const Player &player, long long question, int place) const;
    std::string handshake(const Player &player) const;

private:
    void end(int signal);

    pid_t m_pid = -1;
    Descriptor m_output;
    double m_startMs = 0;
    std::uint16_t m_port = 0;
    std::string m_code;
    std::string m_hostToken;
};

}
