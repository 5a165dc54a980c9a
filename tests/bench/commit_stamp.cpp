// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between SQLite and the C library (LD_PRELOAD) and notes when each sync of a file has returned. In
// WAL mode with synchronous=FULL a COMMIT returns right after such a sync: from then on the command is
// durable. QUIZAAR_BENCH_SYNC_MS makes each sync take at least so long.
#include "stamp_page.h"

#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using quizaar::bench::StampPage;
using Sync = int (*)(int);

StampPage *openPage()
{
    const char *const path = std::getenv(quizaar::bench::stampFileVariable);
    const int file = path ? ::open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0)
        return nullptr;
    void *const memory = ::mmap(nullptr, sizeof(StampPage), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<StampPage *>(memory);
}

std::int64_t leastNs()
{
    const char *const ms = std::getenv(quizaar::bench::syncTimeVariable);
    return ms ? std::strtoll(ms, nullptr, 10) * 1'000'000 : 0;
}

void waitUntil(std::int64_t at)
{
    const timespec time{at / 1'000'000'000, at % 1'000'000'000};
    while (::clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nullptr) == EINTR)
        ;
}

int syncAndStamp(const char *name, int file)
{
    static StampPage *const page = openPage();
    static const std::int64_t least = leastNs();
    const std::int64_t begin = quizaar::bench::nowNs();
    const auto real = reinterpret_cast<Sync>(::dlsym(RTLD_NEXT, name));
    const int result = real(file);
    if (least > 0)
        waitUntil(begin + least);
    if (page) {
        const std::uint64_t at = page->count.load(std::memory_order_relaxed);
        page->stamps[at % StampPage::slots].store(quizaar::bench::nowNs(), std::memory_order_relaxed);
        page->count.store(at + 1, std::memory_order_release);
    }
    return result;
}

}

extern "C" int fdatasync(int file)
{
    return syncAndStamp("fdatasync", file);
}

extern "C" int fsync(int file)
{
    return syncAndStamp("fsync", file);
}
