// SPDX-License-Identifier: GPL-3.0-or-later
#include "host_process.h"
#include "http_load.h"
#include "measures.h"
#include "stamp_page.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace quizaar::bench {

namespace {

enum class Ending
{
    Killed,
    Stopped
};

std::vector<double> starts(const HostProcess::Setup &setup, int rounds, Ending ending)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        HostProcess host(setup);
        if (!host.isReady())
            return {};
        times.push_back(host.startMs());
        if (ending == Ending::Stopped)
            host.stop();
        else
            host.kill();
    }
    return times;
}

/// What the operating system takes to load the program: it prints its version and goes.
std::vector<double> bareStarts(const std::filesystem::path &program, int rounds)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const std::int64_t begin = nowNs();
        const pid_t child = ::fork();
        if (child == 0) {
            ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
            ::execl(program.c_str(), program.c_str(), "--version", nullptr);
            ::_exit(127);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        if (status == 0)
            times.push_back(static_cast<double>(nowNs() - begin) / 1e6);
    }
    return times;
}

/// Answers over the API until the night has that many events; what is refused is asked for again. The
/// milliseconds that each reply took; none if it cannot be done.
std::vector<double> fill(const HostProcess &host, int events)
{
    constexpr int players = 20;
    constexpr int passes = 10;
    const std::vector<Player> seats = host.join(players);
    const long long question = host.question();
    if (seats.size() < players || question == 0)
        return {};
    std::vector<double> replies;
    const auto left = [&] { return events - static_cast<long long>(replies.size()); };
    for (int pass = 0; pass < passes && left() > 0; ++pass) {
        long long turn = 0;
        const long long wanted = left();
        const auto next = [&]() -> std::optional<std::string> {
            if (turn >= wanted)
                return std::nullopt;
            const Player &player = seats[static_cast<std::size_t>(turn) % seats.size()];
            return host.answersRequest(player.id, question, turn++);
        };
        const LoadResult load = drive(host.port(), 200, next);
        replies.insert(replies.end(), load.latency_ms.begin(), load.latency_ms.end());
        std::fprintf(stderr, "%lld answers in %.1f s, %lld failed: %s\n", wanted, load.seconds, load.failed,
                     load.failure.c_str());
    }
    return left() > 0 ? std::vector<double>{} : replies;
}

}

Table measureStart(const Plan &plan)
{
    Table table{"start",
                "Start to ready",
                "From fork() to the ready line on standard output. Milliseconds.",
                {{"ms_p50", "median", 0}, {"ms_worst", "worst", 0}},
                {}};
    const int rounds = plan.smoke ? 2 : 5;
    const int events = plan.smoke ? 2000 : 100'000;
    const auto row = [&table](const std::string &name, const std::vector<double> &times) {
        table.rows.push_back({name, {median(times), percentile(times, 1)}});
    };
    row("the program alone (`--version`)", bareStarts(plan.program, rounds));

    std::vector<double> fresh;
    for (int i = 0; i < rounds; ++i) {
        const auto times =
            starts({plan.program, plan.scratch / ("fresh-" + std::to_string(i)), {}, {}}, 1, Ending::Killed);
        fresh.insert(fresh.end(), times.begin(), times.end());
    }
    row("no events: a new folder", fresh);

    const HostProcess::Setup setup{plan.program, plan.scratch / "long-night", {}, {}};
    std::vector<double> replies;
    {
        HostProcess host(setup);
        if (host.isReady())
            replies = fill(host, events);
        host.kill();
    }
    const std::string count = std::to_string(events) + " events, ";
    const int used = replies.empty() ? 0 : rounds;
    row(count + "after a kill", starts(setup, used, Ending::Killed));
    starts(setup, used > 0 ? 1 : 0, Ending::Stopped);
    row(count + "after a clean stop", starts(setup, used, Ending::Stopped));
    row("not a start: a reply while those were made, 200 clients", replies);
    return table;
}

}
