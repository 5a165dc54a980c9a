// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/metrics.h"

#include "app/host/night_host.h"

#include <algorithm>

namespace quizaar {

namespace {

QByteArray seconds(qint64 us)
{
    return QByteArray::number(us / 1'000'000) + '.' +
           QByteArray::number(us % 1'000'000).rightJustified(6, '0');
}

/// A label's value, escaped as the format asks.
QByteArray quoted(QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + value + '"';
}

QByteArray header(const QByteArray &name, const QByteArray &type, const QByteArray &help)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray sample(const QByteArray &name, const QByteArray &labels, qint64 value)
{
    const QByteArray braces = labels.isEmpty() ? QByteArray() : '{' + labels + '}';
    return name + braces + ' ' + QByteArray::number(value) + '\n';
}

QByteArray single(const QByteArray &name, const QByteArray &type, const QByteArray &help, qint64 value)
{
    return header(name, type, help) + sample(name, {}, value);
}

QByteArray outcomeWord(const SubmitOutcome &outcome)
{
    return std::visit(
        Overloaded{
            [](const Accepted &accepted) { return QByteArray(accepted.repeated ? "repeated" : "accepted"); },
            [](const Refused &) { return QByteArray("refused"); },
            [](const KeyReused &) { return QByteArray("key_reused"); },
            [](const NotStored &lost) { return QByteArray(lost.busy ? "busy" : "not_stored"); }},
        outcome);
}

}

void DurationHistogram::add(std::chrono::microseconds took)
{
    const qint64 us = std::max<qint64>(0, took.count());
    std::size_t bucket = 0;
    while (bucket < bounds.size() && us > bounds[bucket])
        ++bucket;
    ++m_counts[bucket];
    m_sumUs += us;
}

QByteArray DurationHistogram::samples(const QByteArray &name) const
{
    QByteArray lines;
    qint64 below = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        below += m_counts[i];
        lines += sample(name + "_bucket", "le=" + quoted(seconds(bounds[i])), below);
    }
    below += m_counts.back();
    lines += sample(name + "_bucket", "le=\"+Inf\"", below);
    lines += name + "_sum " + seconds(m_sumUs) + '\n';
    return lines + sample(name + "_count", {}, below);
}

void Metrics::socketOpened()
{
    ++m_active;
    ++m_opened;
}

void Metrics::socketClosed(const QByteArray &reason)
{
    --m_active;
    ++m_closed[reason];
}

QByteArray Metrics::text() const
{
    QByteArray text = single("ws_connections_active", "gauge", "Sockets that are open now.", m_active) +
                      single("ws_connect_total", "counter", "Sockets opened.", m_opened) +
                      header("ws_disconnect_total", "counter", "Sockets closed, by reason.");
    for (auto closed = m_closed.cbegin(); closed != m_closed.cend(); ++closed)
        text += sample("ws_disconnect_total", "reason=" + quoted(closed.key()), *closed);
    text += single("ws_broadcast_total", "counter", "Frames and snapshots announced to a game's sockets.",
                   m_broadcasts) +
            single("ws_broadcast_fail_total", "counter", "Sockets that could not take an announced frame.",
                   m_broadcastFailures) +
            single("ws_heartbeat_failures_total", "counter", "Sockets closed because no pong came.",
                   m_heartbeatFailures) +
            header("command_total", "counter", "Commands decided or turned away, by kind and outcome.");
    for (auto command = m_commands.cbegin(); command != m_commands.cend(); ++command) {
        text += sample("command_total",
                       "kind=" + quoted(command.key().first) + ",outcome=" + quoted(command.key().second),
                       *command);
    }
    text += header("commit_seconds", "histogram", "A transaction of the journal.") +
            m_commit.samples("commit_seconds") +
            header("commit_to_broadcast_seconds", "histogram",
                   "From the end of the transaction until all sockets were written to.") +
            m_announce.samples("commit_to_broadcast_seconds") +
            header("http_requests_total", "counter", "Requests answered, by route and status.");
    for (auto request = m_requests.cbegin(); request != m_requests.cend(); ++request) {
        text += sample("http_requests_total",
                       "route=" + quoted(request.key().first) + ",status=\"" +
                           QByteArray::number(request.key().second) + '"',
                       *request);
    }
    return text;
}

void observe(NightHost &host, Metrics &metrics)
{
    QObject::connect(&host, &NightHost::settled, &host,
                     [&metrics](const QByteArray &kind, const SubmitOutcome &outcome) {
                         metrics.commandSettled(kind, outcomeWord(outcome));
                     });
    QObject::connect(&host, &NightHost::transactionDone, &host,
                     [&metrics](std::chrono::microseconds took) { metrics.committed(took); });
}

}
