// SPDX-License-Identifier: GPL-3.0-or-later
// One page of memory, shared between the program under measurement and the bench through a file. Zeroed by
// the bench. Slot i % slots holds the i-th stamp (counted from 0), valid if and only if i < count and i >=
// count - slots. All times of the bench are CLOCK_MONOTONIC in nanoseconds, which all processes share.
#pragma once

#include <atomic>
#include <cstdint>
#include <ctime>

namespace quizaar::bench {

struct StampPage
{
    static constexpr std::uint64_t slots = 256;
    std::atomic<std::uint64_t> count;
    std::atomic<std::int64_t> stamps[slots];
};

inline constexpr const char *stampFileVariable = "QUIZAAR_BENCH_STAMPS";
/// The least that a sync of a file takes, in milliseconds: an ordinary disk, where the machine's own is
/// quicker.
inline constexpr const char *syncTimeVariable = "QUIZAAR_BENCH_SYNC_MS";

inline std::int64_t nowNs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

}
