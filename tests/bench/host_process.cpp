// SPDX-License-Identifier: GPL-3.0-or-later
#include "host_process.h"

#include "http_load.h"
#include "stamp_page.h"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace quizaar::bench {

namespace {

constexpr int readyPatienceMs = 120'000;

std::string readLine(int file, int patienceMs)
{
    std::string line;
    char piece[4096];
    while (line.find('\n') == std::string::npos) {
        pollfd waiting{file, POLLIN, 0};
        if (::poll(&waiting, 1, patienceMs) <= 0)
            break;
        const ssize_t got = ::read(file, piece, sizeof piece);
        if (got <= 0)
            break;
        line.append(piece, static_cast<std::size_t>(got));
    }
    return line;
}

}

HostProcess::HostProcess(const Setup &setup)
{
    std::filesystem::create_directories(setup.data);
    const std::string log = (setup.data / "bench-host.log").string();
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return;
    m_output.reset(ends[0]);
    Descriptor input(ends[1]);
    const std::int64_t begin = nowNs();
    m_pid = ::fork();
    if (m_pid == 0) {
        const int logFile = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        ::dup2(input.get(), STDOUT_FILENO);
        ::dup2(logFile, STDERR_FILENO);
        if (!setup.preload.empty()) {
            ::setenv("LD_PRELOAD", setup.preload.c_str(), 1);
            ::setenv(stampFileVariable, setup.stamps.c_str(), 1);
            ::setenv(syncTimeVariable, std::to_string(setup.sync_ms).c_str(), 1);
        }
        const char *const pack = setup.pack.empty() ? nullptr : "--pack";
        ::execl(setup.program.c_str(), setup.program.c_str(), "--headless", "--port", "0", "--data",
                setup.data.c_str(), pack, setup.pack.c_str(), nullptr);
        ::_exit(127);
    }
    input.reset(-1);
    const std::string line = readLine(m_output.get(), readyPatienceMs);
    m_startMs = static_cast<double>(nowNs() - begin) / 1e6;
    m_code = textAfter(line, "\"code\":\"").value_or("");
    m_hostToken = textAfter(line, "\"host_token\":\"").value_or("");
    m_port = static_cast<std::uint16_t>(numberAfter(line, "\"port\":").value_or(0));
}

HostProcess::~HostProcess()
{
    kill();
}

void HostProcess::end(int signal)
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, signal);
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

void HostProcess::kill()
{
    end(SIGKILL);
}

void HostProcess::stop()
{
    end(SIGTERM);
}

double HostProcess::residentKb() const
{
    std::ifstream status("/proc/" + std::to_string(m_pid) + "/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmRSS:"))
            return std::strtod(line.c_str() + 6, nullptr);
    }
    return 0;
}

double HostProcess::cpuSeconds() const
{
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/stat");
    std::stringstream text;
    text << file.rdbuf();
    const std::string stat = text.str();
    std::istringstream fields(stat.substr(stat.rfind(')') + 2)); // the name may hold anything
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

std::vector<Player> HostProcess::join(int count) const
{
    std::vector<Player> players;
    int asked = 0;
    const auto next = [&]() -> std::optional<std::string> {
        if (asked >= count)
            return std::nullopt;
        return httpRequest("POST", "/api/games/" + m_code + "/players", m_port, "",
                           R"({"name":"Guest )" + std::to_string(++asked) + "\"}");
    };
    drive(m_port, 20, next, [&](const HttpReply &reply) {
        const auto id = numberAfter(reply.body, "\"player\":{\"id\":");
        const auto token = textAfter(reply.body, "\"token\":\"");
        if (id && token)
            players.push_back({*id, *token});
    });
    return players;
}

long long HostProcess::question() const
{
    const auto reply = ask(m_port, hostRequest("GET", "snapshot", ""));
    if (!reply)
        return 0;
    const std::size_t questions = reply->body.find("\"questions\":[{");
    return questions == std::string::npos ? 0
                                          : numberAfter(reply->body.substr(questions), "\"id\":").value_or(0);
}

std::string HostProcess::answersRequest(long long player, long long question, long long turn) const
{
    std::string body =
        R"({"playerId":)" + std::to_string(player) + R"(,"questionId":)" + std::to_string(question);
    body += turn % 2 == 0 ? R"(,"isCorrect":true})" : R"(,"isCorrect":false})";
    return httpRequest("POST", "/api/games/" + m_code + "/answers", m_port, m_hostToken, body);
}

std::string HostProcess::hostRequest(std::string_view method, const std::string &path,
                                     std::string_view body) const
{
    return httpRequest(method, "/api/games/" + m_code + "/" + path, m_port, m_hostToken, body);
}

std::string HostProcess::tickRequest(const Player &player, long long question, int place) const
{
    const std::string body = R"({"player_id":)" + std::to_string(player.id) + R"(,"question_id":)" +
                             std::to_string(question) + R"(,"options":[)" + std::to_string(place) + "]}";
    return httpRequest("POST", "/api/games/" + m_code + "/live/answer", m_port, player.token, body);
}

std::string HostProcess::handshake(const Player &player) const
{
    return webSocketHandshake("/ws/" + m_code + "/" + std::to_string(player.id), m_port, player.token);
}

}
