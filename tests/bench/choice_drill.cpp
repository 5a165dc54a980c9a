// SPDX-License-Identifier: GPL-3.0-or-later
// Many phones tick an option at once: the host's Next reaches all of them, all of them answer, and every
// answer counts, once.
#include "audience.h"
#include "host_process.h"
#include "http_load.h"
#include "measures.h"
#include "stamp_page.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <set>
#include <sys/socket.h>
#include <thread>

namespace quizaar::bench {

namespace {

constexpr int points = 100;
constexpr int rightPlace = 1;

/// A list of choice questions, as the program's own form has it.
std::filesystem::path writePack(const std::filesystem::path &folder, int questions)
{
    std::filesystem::create_directories(folder);
    const std::filesystem::path path = folder / "drill.json";
    std::ofstream file(path);
    file << R"({"format":"quizaar-pack","version":1,"title":"Drill","boards":[],)";
    file << R"("lists":[{"title":"Drill","questions":[)";
    for (int i = 0; i < questions; ++i) {
        file << (i > 0 ? "," : "") << R"({"kind":"choice","points":)" << points;
        file << R"(,"text":"Which one is the second of question )" << i
             << R"(?","answer":"Second","options":[)";
        file << R"({"text":"First"},{"text":"Second","correct":true},{"text":"Third"}]})";
    }
    file << "]}]}";
    return path;
}

/// The numbers of a JSON array that begins behind `marker`; those of its first level, as ours have no other.
std::vector<long long> numbersAfter(std::string_view text, std::string_view marker)
{
    std::vector<long long> numbers;
    const std::size_t at = text.find(marker);
    if (at == std::string_view::npos)
        return numbers;
    text.remove_prefix(at + marker.size());
    text = text.substr(0, text.find(']'));
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        if (const auto number = numberAfter(std::string(" ").append(text), " "))
            numbers.push_back(*number);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return numbers;
}

std::size_t occurrences(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

/// Reads the sockets while something else goes on: who does not read is dropped.
class Reading final
{
public:
    explicit Reading(Audience &audience)
        : m_thread([this, &audience] {
            while (!m_done)
                audience.idle(2);
        })
    {}
    Reading(Reading &&other) = delete;
    ~Reading()
    {
        m_done = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_done = false;
    std::thread m_thread;
};

class Drill final
{
public:
    Drill(const Plan &plan, int phones, int questions)
        : m_phones(phones)
        , m_questions(questions)
        , m_host({plan.program,
                  plan.scratch / "drill",
                  {},
                  {},
                  writePack(plan.scratch / "drill-pack", questions)})
    {}

    Table::Row run()
    {
        Table::Row row{std::to_string(m_phones) + " phones", {}};
        const bool whole = m_host.isReady() && open() && play();
        if (!whole)
            std::fprintf(stderr, "choice_drill: %s\n", m_trouble.c_str());
        const auto figure = [whole](std::optional<double> value) { return whole ? value : std::nullopt; };
        row.figures = {figure(median(m_next)),
                       figure(percentile(m_next, 1)),
                       figure(median(m_answers)),
                       figure(percentile(m_answers, 1)),
                       figure(percentile(m_replies, 0.99)),
                       figure(static_cast<double>(m_counted))};
        return row;
    }

private:
    bool fail(const std::string &why)
    {
        m_trouble = why;
        return false;
    }

    std::string snapshot() const
    {
        const auto reply = ask(m_host.port(), m_host.hostRequest("GET", "snapshot", ""));
        return reply ? reply->body : std::string();
    }

    bool ok(const std::string &path, std::string_view body) const
    {
        const auto reply = ask(m_host.port(), m_host.hostRequest("POST", path, body));
        return reply && reply->status == 200;
    }

    bool open()
    {
        m_players = m_host.join(m_phones);
        if (static_cast<int>(m_players.size()) < m_phones)
            return fail("somebody could not join");
        const std::string night = snapshot();
        const std::size_t title = night.find(R"("title":"Drill")");
        const std::size_t begin = title == std::string::npos ? title : night.rfind(R"("id":)", title);
        if (begin == std::string::npos)
            return fail("the round is not there");
        const std::string_view round = std::string_view(night).substr(begin, title - begin);
        m_list = numbersAfter(round, R"("questions":[)");
        std::vector<std::string> handshakes;
        for (const Player &player : m_players)
            handshakes.push_back(m_host.handshake(player));
        if (!m_audience.openWebSockets(m_host.port(), handshakes))
            return fail("a socket could not be opened");
        const auto number = numberAfter(round, R"("id":)");
        if (!number || static_cast<int>(m_list.size()) != m_questions)
            return fail("the questions are not there");
        return ok("rounds/" + std::to_string(*number) + "/start", "{}") || fail("the round did not start");
    }

    bool play()
    {
        for (std::size_t i = 0; i < m_list.size(); ++i) {
            if (!next(m_list[i]) || !answer(m_list[i]) || !count(static_cast<long long>(i) + 1))
                return false;
        }
        return true;
    }

    /// The host's Next: until the last phone has the question.
    bool next(long long question)
    {
        m_audience.idle(20);
        const std::string request =
            m_host.hostRequest("POST", "questions/" + std::to_string(question) + "/select", "{}");
        std::int64_t sent = 0;
        const RoundTimes times = m_audience.round(
            [&] {
                Descriptor socket = connectNow(m_host.port());
                sent = nowNs();
                ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL);
                return socket;
            },
            Audience::Frames::Changed);
        if (times.last_changed == 0 || m_audience.open() < m_phones)
            return fail("the question did not reach all");
        m_next.push_back(static_cast<double>(times.last_changed - sent) / 1e6);
        const Reading reading(m_audience);
        return ok("buzzers", R"({"open":true})") || fail("the answers did not open");
    }

    /// Every phone at once, each with a connection of its own.
    bool answer(long long question)
    {
        const Reading reading(m_audience);
        std::size_t asked = 0;
        const auto one = [&]() -> std::optional<std::string> {
            if (asked == m_players.size())
                return std::nullopt;
            return m_host.tickRequest(m_players[asked++], question, rightPlace);
        };
        const LoadResult load = drive(m_host.port(), m_phones, one);
        if (load.failed > 0)
            return fail(std::to_string(load.failed) + " answers were not taken: " + load.failure);
        m_answers.push_back(load.seconds * 1000);
        m_replies.insert(m_replies.end(), load.latency_ms.begin(), load.latency_ms.end());
        return true;
    }

    /// Who has answered is in the question, once; once it is shown everybody has its points, once.
    bool count(long long played)
    {
        const Reading reading(m_audience);
        const std::string open = snapshot();
        const std::size_t live = open.find(R"("live":{)");
        if (live == std::string::npos)
            return fail("no question is open");
        const auto answered = numbersAfter(std::string_view(open).substr(live), R"("answered":[)");
        const std::set<long long> once(answered.begin(), answered.end());
        if (once.size() != m_players.size() || answered.size() != once.size())
            return fail(std::to_string(answered.size()) + " answers are known, not one of each");
        if (!ok("live", R"({"action":"reveal"})"))
            return fail("the answer was not shown");
        const std::string score =
            R"("score":)" + std::to_string(played * points) + R"(,"score_version":)" + std::to_string(played);
        if (occurrences(snapshot(), score) != m_players.size())
            return fail("not everybody has the points of every answer once");
        m_counted += static_cast<long long>(answered.size());
        return true;
    }

    const int m_phones;
    const int m_questions;
    HostProcess m_host;
    Audience m_audience;
    std::vector<Player> m_players;
    std::vector<long long> m_list;
    std::vector<double> m_next;
    std::vector<double> m_answers;
    std::vector<double> m_replies;
    long long m_counted = 0;
    std::string m_trouble = "the program did not start";
};

}

Table measureChoiceDrill(const Plan &plan)
{
    Table table{
        "choice_drill",
        "A choice question to every phone and back",
        "The host presses Next, every phone answers at once over a connection of its own; each answer "
        "must count exactly once, else there are no figures. Milliseconds.",
        {{"next_ms_p50", "Next to the last socket, p50", 1},
         {"next_ms_worst", "worst", 1},
         {"answers_ms_p50", "all answers stored, p50", 0},
         {"answers_ms_worst", "worst", 0},
         {"reply_ms_p99", "one reply, p99", 1},
         {"counted", "answers counted once", 0}},
        {}};
    table.rows.push_back(Drill(plan, plan.smoke ? 30 : 300, plan.smoke ? 2 : 7).run());
    return table;
}

}
