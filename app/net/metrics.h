// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted while a night is open, and the text that monitoring reads (contract, "Counters"):
// Prometheus' text format, version 0.0.4. All numbers start at 0 with the night that is opened. Host thread.
#pragma once

#include <QByteArray>
#include <QMap>

#include <array>
#include <chrono>
#include <utility>

namespace quizaar {

class NightHost;

/// How often something took how long.
class DurationHistogram final
{
public:
    void add(std::chrono::microseconds took);
    /// Its samples: buckets, sum and count; all durations in seconds.
    QByteArray samples(const QByteArray &name) const;

private:
    static constexpr std::array<qint64, 11> bounds{1'000,   2'500,   5'000,   10'000,    25'000,   50'000,
                                                   100'000, 250'000, 500'000, 1'000'000, 2'500'000}; // µs
    std::array<qint64, bounds.size() + 1> m_counts{}; // the last: above all bounds
    qint64 m_sumUs = 0;
};

class Metrics final
{
public:
    Metrics() = default;
    Q_DISABLE_COPY_MOVE(Metrics)

    void socketOpened();
    /// Once per socket that was opened. `reason`: one word of a fixed set.
    void socketClosed(const QByteArray &reason);
    void heartbeatMissed() { ++m_heartbeatFailures; }
    /// One frame, or one snapshot, to however many sockets.
    void broadcast() { ++m_broadcasts; }
    /// One socket could not take one.
    void broadcastFailed() { ++m_broadcastFailures; }
    void commandSettled(const QByteArray &kind, const QByteArray &outcome) { ++m_commands[{kind, outcome}]; }
    /// `route`: a pattern of the table or a fixed word, never a path as it came.
    void requestAnswered(const QByteArray &route, int status) { ++m_requests[{route, status}]; }
    /// One transaction of the journal.
    void committed(std::chrono::microseconds took) { m_commit.add(took); }
    /// From the end of that transaction until its frames were handed to all sockets.
    void announced(std::chrono::microseconds sinceCommit) { m_announce.add(sinceCommit); }

    QByteArray text() const;

private:
    qint64 m_active = 0;
    qint64 m_opened = 0;
    QMap<QByteArray, qint64> m_closed;
    qint64 m_heartbeatFailures = 0;
    qint64 m_broadcasts = 0;
    qint64 m_broadcastFailures = 0;
    QMap<std::pair<QByteArray, QByteArray>, qint64> m_commands;
    QMap<std::pair<QByteArray, int>, qint64> m_requests;
    DurationHistogram m_commit;
    DurationHistogram m_announce;
};

/// From now on counts the commands and commits of `host`, which `metrics` must outlive.
void observe(NightHost &host, Metrics &metrics);

}
