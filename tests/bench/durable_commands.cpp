// SPDX-License-Identifier: GPL-3.0-or-later
#include "host_process.h"
#include "http_load.h"
#include "measures.h"
#include "stamp_page.h"

#include <array>
#include <cstdio>
#include <map>

namespace quizaar::bench {

namespace {

constexpr int players = 20;

/// The disk that commands are kept on.
struct Disk
{
    const char *key;
    const char *title;
    int sync_ms; ///< the least that a sync of it takes; 0: the machine's own
};

/// Commits a second of the script, which does nothing else.
std::optional<double> oneCommitEach(const Plan &plan, const Disk &disk, double seconds)
{
    const std::string held = disk.sync_ms == 0
                                 ? std::string()
                                 : "LD_PRELOAD='" + plan.stamp_library.string() + "' " + syncTimeVariable +
                                       "=" + std::to_string(disk.sync_ms) + " ";
    const std::string command = held + "python3 '" + plan.one_commit_each.string() + "' '" +
                                plan.scratch.string() + "' " + std::to_string(seconds);
    std::FILE *const pipe = ::popen(command.c_str(), "r");
    if (!pipe)
        return std::nullopt;
    double rate = 0;
    const bool read = std::fscanf(pipe, "%lf", &rate) == 1;
    return ::pclose(pipe) == 0 && read ? std::optional(rate) : std::nullopt;
}

struct Rounds
{
    std::vector<double> rate;
    std::vector<double> p50;
    std::vector<double> p99;
};

Table measureOn(const Plan &plan, const Disk &disk)
{
    Table table{disk.key,
                disk.title,
                "Answers posted one connection each, acknowledged after their commit; medians of the rounds.",
                {{"per_second", "commands/s", 0},
                 {"ms_p50", "reply p50, ms", 2},
                 {"ms_p99", "reply p99, ms", 2},
                 {"of_one_commit_each", "x one commit each", 2},
                 {"of_one_client", "x one client", 2}},
                {}};
    const std::filesystem::path preload = disk.sync_ms == 0 ? std::filesystem::path() : plan.stamp_library;
    const HostProcess host({plan.program, plan.scratch / disk.key, preload, {}, {}, disk.sync_ms});
    const std::vector<Player> seats = host.isReady() ? host.join(players) : std::vector<Player>{};
    const long long question = host.isReady() ? host.question() : 0;
    if (seats.size() < players || question == 0)
        return table;

    const double seconds = plan.smoke ? 0.3 : 3.0;
    const int rounds = plan.smoke ? 1 : 3;
    constexpr std::array<int, 3> crowds{1, 20, 200};
    std::map<int, Rounds> results;
    Rounds script;
    long long turn = 0;
    for (int round = 0; round < rounds; ++round) {
        if (const auto rate = oneCommitEach(plan, disk, seconds))
            script.rate.push_back(*rate);
        for (const int clients : crowds) {
            const std::int64_t until = nowNs() + static_cast<std::int64_t>(seconds * 1e9);
            const auto next = [&]() -> std::optional<std::string> {
                if (nowNs() >= until)
                    return std::nullopt;
                const Player &player = seats[static_cast<std::size_t>(turn) % seats.size()];
                return host.answersRequest(player.id, question, turn++);
            };
            const LoadResult load = drive(host.port(), clients, next);
            if (load.failed > 0)
                std::fprintf(stderr, "%lld commands failed with %d clients\n", load.failed, clients);
            Rounds &result = results[clients];
            result.rate.push_back(static_cast<double>(load.latency_ms.size()) / load.seconds);
            result.p50.push_back(percentile(load.latency_ms, 0.5).value_or(0));
            result.p99.push_back(percentile(load.latency_ms, 0.99).value_or(0));
        }
    }
    const auto each = median(script.rate);
    const auto alone = median(results[1].rate);
    for (const int clients : crowds) {
        const Rounds &result = results[clients];
        const auto rate = median(result.rate);
        table.rows.push_back({std::to_string(clients) + (clients == 1 ? " client" : " clients"),
                              {rate, median(result.p50), median(result.p99),
                               rate && each ? std::optional(*rate / *each) : std::nullopt,
                               rate && alone ? std::optional(*rate / *alone) : std::nullopt}});
    }
    if (each) {
        table.rows.push_back(
            {"SQLite alone, one commit each",
             {each, 1000 / *each, 1000 / *each, 1, alone ? std::optional(*each / *alone) : std::nullopt}});
    }
    return table;
}

}

Table measureDurableCommands(const Plan &plan)
{
    return measureOn(plan, {"durable_commands", "Durable, acknowledged commands a second", 0});
}

Table measureSlowDisk(const Plan &plan)
{
    return measureOn(plan, {"slow_disk", "The same on a disk that takes 5 ms for a sync", 5});
}

}
