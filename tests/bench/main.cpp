// SPDX-License-Identifier: GPL-3.0-or-later
// quizaar_bench PROGRAM STAMP_LIBRARY SCRIPT OUT [--smoke] [--only TABLE], where the table is fan_out,
// durable_commands, slow_disk, phone_memory, start or choice_drill. Writes OUT/bench.md and OUT/bench.json.
// Exit status 1 if a figure is missing; no figure is judged.
#include "measures.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>
#include <sys/resource.h>
#include <thread>

namespace {

using namespace quizaar::bench;

std::string loadAverage()
{
    std::ifstream file("/proc/loadavg");
    std::string one;
    file >> one;
    return one;
}

void allowManySockets()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

}

int main(int argc, char **argv)
{
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    if (arguments.size() < 4) {
        std::fputs("usage: quizaar_bench PROGRAM STAMP_LIBRARY SCRIPT OUT [--smoke] [--only TABLE]\n",
                   stderr);
        return 2;
    }
    allowManySockets();
    const std::filesystem::path out = arguments[3];
    Plan plan{arguments[0], arguments[1], arguments[2], out / "scratch", false};
    std::string_view only;
    for (std::size_t i = 4; i < arguments.size(); ++i) {
        plan.smoke = plan.smoke || arguments[i] == "--smoke";
        if (arguments[i] == "--only" && i + 1 < arguments.size())
            only = arguments[i + 1];
    }
    std::filesystem::remove_all(plan.scratch);
    std::filesystem::create_directories(plan.scratch);

    const std::string before = loadAverage();
    const std::vector<std::pair<std::string_view, Table (*)(const Plan &)>> measures{
        {"fan_out", measureFanOut},
        {"durable_commands", measureDurableCommands},
        {"slow_disk", measureSlowDisk},
        {"phone_memory", measurePhoneMemory},
        {"start", measureStart},
        {"choice_drill", measureChoiceDrill}};
    std::vector<Table> tables;
    for (const auto &[name, measure] : measures) {
        if (!only.empty() && name != only)
            continue;
        std::fprintf(stderr, "measuring %s\n", std::string(name).c_str());
        tables.push_back(measure(plan));
    }

    std::ostringstream markdown;
    markdown << "# Bench" << (plan.smoke ? " (smoke run: the figures mean nothing)" : "") << "\n\n"
             << std::thread::hardware_concurrency() << " processors; load average (1 min) " << before
             << " before, " << loadAverage() << " after.\n\n"
             << toMarkdown(tables);
    std::ofstream(out / "bench.md") << markdown.str();
    std::ofstream(out / "bench.json") << toJson(tables);
    std::fputs(markdown.str().c_str(), stdout);

    const std::vector<std::string> missing = missingFigures(tables);
    for (const std::string &figure : missing)
        std::fprintf(stderr, "missing: %s\n", figure.c_str());
    if (missing.empty())
        std::filesystem::remove_all(plan.scratch);
    return missing.empty() ? 0 : 1;
}
