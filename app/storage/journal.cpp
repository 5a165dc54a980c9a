// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal.h"

#include "app/storage/journal_writer.h"

namespace quizaar::storage {

/// Lives on the journal thread.
class Journal::Loop final
{
public:
    Loop(const JournalConfig &config, const std::function<void(const Outcome &)> &onOutcome)
        : m_onOutcome(onOutcome)
        , m_writer(config)
    {}

    void run(Mailbox<Message> &inbox)
    {
        for (;;) {
            auto messages = inbox.waitAndTake();
            if (messages.empty())
                break;
            for (Message &message : messages)
                std::visit([this](auto &one) { take(one); }, message);
            commit();
            tellDiscarded();
        }
        m_writer.close();
    }

private:
    void take(Append &append)
    {
        if (m_failed || append.epoch != m_epoch) {
            commit(); // keeps the outcomes in the order of the tickets
            discard(append);
            return;
        }
        tellDiscarded();
        m_batch.entries.push_back({append.ticket, std::move(append.entry)});
    }
    void take(NoteClock &note)
    {
        if (!m_failed)
            m_batch.clocks[note.game] = note.at;
    }
    void take(SaveSnapshot &save)
    {
        if (!m_failed)
            m_batch.snapshots.emplace_back(save.game, save.snapshot());
    }
    void take(const Resume &resume)
    {
        commit();
        tellDiscarded();
        m_epoch = resume.epoch;
        m_failed = false;
    }

    void commit()
    {
        if (m_batch.empty())
            return;
        const auto begin = std::chrono::steady_clock::now();
        const Landing landing = m_writer.commit(m_batch);
        const auto took = std::chrono::steady_clock::now() - begin;
        const Batch batch = std::exchange(m_batch, {});
        if (batch.entries.empty())
            return;
        Outcome outcome;
        outcome.epoch = m_epoch;
        outcome.entries = static_cast<int>(batch.entries.size());
        outcome.commit_time = std::chrono::duration_cast<std::chrono::microseconds>(took);
        if (landing.kind == Outcome::Kind::Durable) {
            m_durableThrough = batch.entries.back().ticket;
        } else {
            m_failed = true;
            m_failure = landing.failure;
            outcome.failure = landing.failure;
            outcome.failed_from = batch.entries.front().ticket;
            outcome.failed_through = batch.entries.back().ticket;
        }
        outcome.kind = landing.kind;
        outcome.durable_through = m_durableThrough;
        m_onOutcome(outcome);
    }

    void discard(const Append &append)
    {
        if (m_discarded.entries > 0 && m_discarded.epoch != append.epoch)
            tellDiscarded();
        if (m_discarded.entries == 0) {
            m_discarded.epoch = append.epoch;
            m_discarded.failed_from = append.ticket;
        }
        m_discarded.failed_through = append.ticket;
        ++m_discarded.entries;
    }

    void tellDiscarded()
    {
        if (m_discarded.entries == 0)
            return;
        Outcome outcome = std::exchange(m_discarded, {});
        outcome.kind = Outcome::Kind::Failed;
        outcome.durable_through = m_durableThrough;
        outcome.failure = m_failure;
        m_onOutcome(outcome);
    }

    const std::function<void(const Outcome &)> &m_onOutcome;
    JournalWriter m_writer;
    Batch m_batch;
    quint32 m_epoch = firstEpoch;
    bool m_failed = false;
    StorageFailure m_failure;
    qint64 m_durableThrough = 0;
    Outcome m_discarded;
};

Journal::Journal(JournalConfig config, std::function<void(const Outcome &)> onOutcome)
    : m_journalThread([this, config = std::move(config), onOutcome = std::move(onOutcome)] {
        Loop(config, onOutcome).run(m_inbox);
    })
{}

Journal::~Journal()
{
    stop();
}

void Journal::append(qint64 ticket, quint32 epoch, Entry entry)
{
    m_inbox.put(Append{ticket, epoch, std::move(entry)});
}

void Journal::noteClock(GameId game, GameTime at)
{
    m_inbox.put(NoteClock{game, at});
}

void Journal::saveSnapshot(GameId game, std::function<SnapshotRow()> snapshot)
{
    m_inbox.put(SaveSnapshot{game, std::move(snapshot)});
}

void Journal::resume(quint32 epoch)
{
    m_inbox.put(Resume{epoch});
}

void Journal::stop()
{
    if (!m_journalThread.joinable())
        return;
    m_inbox.close();
    m_journalThread.join();
}

}
