// SPDX-License-Identifier: GPL-3.0-or-later
// The only writer of the database: takes entries from any thread and stores all that wait in one transaction.
//
// Tickets and epochs. A ticket is the owner's number for an entry; tickets rise from append to append, across
// epochs too. An epoch is a stretch of tickets that were decided one upon the other. When a transaction
// fails, so does the rest of its epoch: what waits behind it was decided on a state that does not exist. The
// journal then discards entries until resume() names a new epoch, and discards entries of any epoch but the
// current one.
//
// Each ticket is told of once: at or below `durable_through` of a Durable outcome, or within
// failed_from..failed_through of one of the others. Outcomes come in the order of the tickets.
#pragma once

#include "app/storage/connection.h"
#include "app/storage/rows.h"
#include "app/storage/storage_error.h"
#include "core/base/mailbox.h"

#include <chrono>
#include <functional>
#include <thread>
#include <variant>

namespace quizaar::storage {

/// What the gate in front of each COMMIT says; for tests of what happens when disks fail.
enum class GateVerdict
{
    Commit,
    Fail,               // roll back as if an error had come up
    CommitAndLoseReply, // commit, but take it for an error whose outcome is unknown
};

struct JournalConfig
{
    QString path; // of the database, which exists
    /// Called on the journal thread before each COMMIT with the number of entries in it (0: only clocks or
    /// snapshots). May block. Empty: always Commit.
    std::function<GateVerdict(int entries)> before_commit;
    std::chrono::milliseconds busy_timeout = defaultBusyTimeout;
};

struct Outcome
{
    enum class Kind
    {
        Durable,
        Failed,    // failed_from..failed_through are not stored
        Unsettled, // they may be stored or not, for the database cannot be read: before resume(), the owner
                   // loads its state with JournalReader, which settles it
    };
    Kind kind = Kind::Durable;
    quint32 epoch = 0;
    qint64 durable_through = 0; // every ticket up to here that was not told of as failed is stored
    qint64 failed_from = 0;     // first and last, both inclusive; 0 if Durable
    qint64 failed_through = 0;
    StorageFailure failure;                   // if not Durable: what made the epoch fail
    int entries = 0;                          // how many tickets this tells of
    std::chrono::microseconds commit_time{0}; // BEGIN to after COMMIT
};

class Journal final
{
public:
    static constexpr quint32 firstEpoch = 1;

    /// Starts the thread; the database is opened with the first write. `onOutcome` is called on the journal
    /// thread.
    Journal(JournalConfig config, std::function<void(const Outcome &)> onOutcome);
    ~Journal(); // stop()
    Q_DISABLE_COPY_MOVE(Journal)

    /// Any thread. `ticket` is greater than any before.
    void append(qint64 ticket, quint32 epoch, Entry entry);

    /// Any thread. Rides with the next transaction, or in one of its own; never goes back. Lost without a
    /// word if that transaction fails, while the epoch has failed, or if the game is not stored.
    void noteClock(GameId game, GameTime at);

    /// Any thread. A snapshot of a durable state; the newest two per game are kept. Lost without a word as a
    /// clock note is, and also if the game has no event of that version. `snapshot` is called on the journal
    /// thread, once: writing a long night down takes longer than a press may wait.
    void saveSnapshot(GameId game, std::function<SnapshotRow()> snapshot);

    /// Any thread, after a Failed or Unsettled outcome: entries of `epoch` are taken from here on.
    void resume(quint32 epoch);

    /// One thread, once the others append no more: stores what waits, tells of it, empties the write-ahead
    /// log, and returns when the thread has ended. Calling it again does nothing.
    void stop();

private:
    struct Append
    {
        qint64 ticket;
        quint32 epoch;
        Entry entry;
    };
    struct NoteClock
    {
        GameId game;
        GameTime at;
    };
    struct SaveSnapshot
    {
        GameId game;
        std::function<SnapshotRow()> snapshot;
    };
    struct Resume
    {
        quint32 epoch;
    };
    using Message = std::variant<Append, NoteClock, SaveSnapshot, Resume>;
    class Loop;

    Mailbox<Message> m_inbox;
    std::thread m_journalThread;
};

}
