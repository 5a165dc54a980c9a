// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience.h"
#include "host_process.h"
#include "measures.h"
#include "raw_broadcaster.h"
#include "stamp_page.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace quizaar::bench {

namespace {

struct Case
{
    int sockets;
    int players;
    int rounds; ///< of one batch
};

/// The file that the program's syncs are stamped in.
class Stamps final
{
public:
    explicit Stamps(const std::filesystem::path &path)
    {
        const Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!file.isOpen() || ::ftruncate(file.get(), sizeof(StampPage)) != 0)
            return;
        void *const memory =
            ::mmap(nullptr, sizeof(StampPage), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
        m_page = memory == MAP_FAILED ? nullptr : static_cast<StampPage *>(memory);
    }
    Stamps(Stamps &&other) = delete;
    ~Stamps()
    {
        if (m_page)
            ::munmap(m_page, sizeof(StampPage));
    }

    /// The last sync that had returned before `time` and after `since`; 0 if there was none.
    std::int64_t lastBefore(std::int64_t time, std::int64_t since) const
    {
        std::int64_t found = 0;
        const std::uint64_t count = m_page ? m_page->count.load(std::memory_order_acquire) : 0;
        for (std::uint64_t i = 0; i < std::min(count, StampPage::slots); ++i) {
            const std::int64_t stamp = m_page->stamps[i].load(std::memory_order_relaxed);
            if (stamp <= time && stamp > since)
                found = std::max(found, stamp);
        }
        return found;
    }

private:
    StampPage *m_page = nullptr;
};

/// Milliseconds of one batch.
struct Batch
{
    std::vector<double> score;   ///< commit -> the last update_score
    std::vector<double> changed; ///< commit -> the last `changed`
    std::vector<double> byte;    ///< first byte anywhere -> the last update_score
    std::vector<double> posted;  ///< the request is sent -> the last update_score
};

void note(Batch &batch, const RoundTimes &times, std::int64_t posted, std::int64_t commit)
{
    if (times.last_changed == 0 || commit == 0)
        return;
    const auto since = [](std::int64_t from, std::int64_t to) {
        return static_cast<double>(to - from) / 1e6;
    };
    batch.score.push_back(since(commit, times.last_score));
    batch.changed.push_back(since(commit, times.last_changed));
    batch.byte.push_back(since(times.first_byte, times.last_score));
    batch.posted.push_back(since(posted, times.last_score));
}

/// Medians over the batches.
struct Summary
{
    std::vector<double> p50, p99, changed50, byte50, posted50;

    void add(const Batch &batch)
    {
        const auto keep = [](std::vector<double> &to, const std::vector<double> &from, double share) {
            if (const auto value = percentile(from, share))
                to.push_back(*value);
        };
        keep(p50, batch.score, 0.5);
        keep(p99, batch.score, 0.99);
        keep(changed50, batch.changed, 0.5);
        keep(byte50, batch.byte, 0.5);
        keep(posted50, batch.posted, 0.5);
    }
};

class FanOut final
{
public:
    FanOut(const Plan &plan, const Case &counts)
        : m_case(counts)
        , m_stamps(plan.scratch / "stamps")
        , m_host({plan.program, plan.scratch / ("fan-out-" + name()), plan.stamp_library,
                  plan.scratch / "stamps"})
    {}

    std::string name() const { return std::to_string(m_case.sockets) + "-" + std::to_string(m_case.players); }

    Table::Row run(int batches)
    {
        Table::Row row{
            std::to_string(m_case.sockets) + " sockets, " + std::to_string(m_case.players) + " players", {}};
        if (m_host.isReady() && open()) {
            for (int i = 0; i < batches; ++i) {
                hostBatch();
                rawBatch();
            }
        }
        const auto host = median(m_hostTimes.p50);
        const auto raw = median(m_rawTimes.p50);
        const auto hostChanged = median(m_hostTimes.changed50);
        const auto rawChanged = median(m_rawTimes.changed50);
        const auto ratio = [](std::optional<double> ours, std::optional<double> theirs) {
            return ours && theirs ? std::optional(*ours / *theirs) : std::nullopt;
        };
        row.figures = {host,
                       median(m_hostTimes.p99),
                       raw,
                       median(m_rawTimes.p99),
                       ratio(host, raw),
                       hostChanged,
                       rawChanged,
                       ratio(hostChanged, rawChanged),
                       median(m_hostTimes.byte50),
                       median(m_hostTimes.posted50),
                       static_cast<double>(m_bytes.size())};
        if (m_audience.open() < m_case.sockets)
            row.name += " (" + std::to_string(m_case.sockets - m_audience.open()) + " were dropped)";
        return row;
    }

private:
    bool open()
    {
        m_players = m_host.join(m_case.players);
        m_question = m_host.question();
        if (static_cast<int>(m_players.size()) < m_case.players || m_question == 0)
            return false;
        std::vector<std::string> handshakes;
        for (int i = 0; i < m_case.sockets; ++i)
            handshakes.push_back(m_host.handshake(m_players[static_cast<std::size_t>(i) % m_players.size()]));
        if (!m_audience.openWebSockets(m_host.port(), handshakes) ||
            !m_rawAudience.openBare(m_raw.port(), m_case.sockets))
            return false;
        for (int i = 0; i < 500 && m_raw.connections() < m_case.sockets; ++i)
            m_audience.idle(10);
        for (int i = 0; i < 3; ++i)
            hostRound(); // the first ones warm up
        m_bytes = m_audience.delivery();
        m_raw.setBytes(m_bytes);
        return !m_bytes.empty() && m_raw.connections() == m_case.sockets;
    }

    Descriptor post()
    {
        const Player &player = m_players[static_cast<std::size_t>(m_turn) % m_players.size()];
        const std::string request = m_host.answersRequest(player.id, m_question, m_turn++);
        Descriptor socket = connectNow(m_host.port());
        m_posted = nowNs();
        ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL);
        return socket;
    }

    RoundTimes hostRound()
    {
        m_audience.idle(3);
        return m_audience.round([this] { return post(); });
    }

    void hostBatch()
    {
        Batch batch;
        for (int i = 0; i < m_case.rounds; ++i) {
            const RoundTimes times = hostRound();
            note(batch, times, m_posted, m_stamps.lastBefore(times.first_byte, m_posted));
        }
        m_hostTimes.add(batch);
    }

    void rawBatch()
    {
        Batch batch;
        for (int i = 0; i < m_case.rounds; ++i) {
            m_audience.idle(3); // pings want their pongs
            const RoundTimes times = m_rawAudience.round([this] {
                m_raw.broadcast();
                return Descriptor();
            });
            note(batch, times, m_raw.begunNs(), m_raw.begunNs());
        }
        m_rawTimes.add(batch);
    }

    const Case m_case;
    RawBroadcaster m_raw; // forks before there are sockets to inherit
    Stamps m_stamps;
    HostProcess m_host;
    Audience m_audience;
    Audience m_rawAudience;
    std::vector<Player> m_players;
    std::string m_bytes;
    Summary m_hostTimes;
    Summary m_rawTimes;
    long long m_question = 0;
    long long m_turn = 0;
    std::int64_t m_posted = 0;
};

}

Table measureFanOut(const Plan &plan)
{
    Table table{"fan_out",
                "Commit to the last socket",
                "An answer is posted; every socket gets `update_score` and `changed`. Milliseconds.",
                {{"ms_p50", "p50", 2},
                 {"ms_p99", "p99", 2},
                 {"raw_ms_p50", "raw p50", 2},
                 {"raw_ms_p99", "raw p99", 2},
                 {"ratio", "p50 / raw p50", 2},
                 {"changed_ms_p50", "`changed`, p50", 2},
                 {"raw_changed_ms_p50", "raw", 2},
                 {"changed_ratio", "ratio", 2},
                 {"first_byte_ms_p50", "from first byte, p50", 2},
                 {"posted_ms_p50", "from sending the request, p50", 2},
                 {"bytes", "bytes per socket", 0}},
                {}};
    const std::vector<Case> whole{
        {20, 20, 100}, {200, 20, 60}, {200, 200, 60}, {1000, 20, 25}, {1000, 500, 15}};
    const std::vector<Case> tiny{{20, 20, 5}, {200, 200, 3}, {1000, 20, 2}};
    for (const Case &counts : plan.smoke ? tiny : whole)
        table.rows.push_back(FanOut(plan, counts).run(plan.smoke ? 1 : 3));
    return table;
}

}
