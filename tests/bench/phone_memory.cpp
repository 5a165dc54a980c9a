// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience.h"
#include "host_process.h"
#include "measures.h"

#include <sys/socket.h>

namespace quizaar::bench {

namespace {

struct Growth
{
    double subscribed = 0; ///< kB per phone, all have their snapshots
    double played = 0;     ///< and twenty answers have gone out to them
    double before = 0;     ///< kB of the program with none
    double from_start = 0; ///< kB per phone since the program was ready: the most that it can be
    bool whole = false;
};

Growth growthWith(const Plan &plan, int phones, int round)
{
    Growth growth;
    const HostProcess host({plan.program, plan.scratch / ("memory-" + std::to_string(round)), {}, {}});
    if (!host.isReady())
        return growth;
    const double fresh = host.residentKb();
    const std::vector<Player> players = host.join(phones);
    const long long question = host.question();
    if (static_cast<int>(players.size()) < phones || question == 0)
        return growth;
    Audience audience;
    std::vector<std::string> handshakes;
    for (const Player &player : players)
        handshakes.push_back(host.handshake(player));
    long long turn = 0;
    const auto play = [&](int answers) {
        for (int i = 0; i < answers; ++i) {
            const Player &player = players[static_cast<std::size_t>(turn) % players.size()];
            const std::string request = host.answersRequest(player.id, question, turn++);
            audience.round([&] {
                Descriptor socket = connectNow(host.port());
                ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL);
                return socket;
            });
        }
    };
    // warmed up: every part of the program has worked once, with few sockets
    constexpr int few = 10;
    if (!audience.openWebSockets(host.port(), {handshakes.begin(), handshakes.begin() + few}))
        return growth;
    play(20);
    audience.closeAll();
    audience.idle(1000);
    growth.before = host.residentKb();
    if (!audience.openWebSockets(host.port(), handshakes))
        return growth;
    audience.idle(1000);
    growth.subscribed = (host.residentKb() - growth.before) / phones;
    play(20);
    audience.idle(1000);
    growth.played = (host.residentKb() - growth.before) / phones;
    growth.from_start = (host.residentKb() - fresh) / phones;
    growth.whole = audience.open() == phones;
    return growth;
}

}

Table measurePhoneMemory(const Plan &plan)
{
    Table table{"phone_memory",
                "Memory per idle phone",
                "Growth of the resident set by sockets with `frames: true`, a player each, after a warm-up.",
                {{"subscribed_kb", "kB per phone, subscribed", 1},
                 {"played_kb", "kB per phone, after 20 answers", 1},
                 {"from_start_kb", "kB per phone, since the start", 1},
                 {"before_mb", "MB without phones", 1}},
                {}};
    const int rounds = plan.smoke ? 1 : 3;
    const int phones = plan.smoke ? 100 : 500;
    std::vector<double> subscribed;
    std::vector<double> played;
    std::vector<double> fromStart;
    std::vector<double> before;
    for (int round = 0; round < rounds; ++round) {
        const Growth growth = growthWith(plan, phones, round);
        if (!growth.whole)
            continue;
        subscribed.push_back(growth.subscribed);
        played.push_back(growth.played);
        fromStart.push_back(growth.from_start);
        before.push_back(growth.before / 1024);
    }
    table.rows.push_back({std::to_string(phones) + " phones",
                          {median(subscribed), median(played), median(fromStart), median(before)}});
    return table;
}

}
