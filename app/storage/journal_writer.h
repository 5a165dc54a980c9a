// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's connection: one batch, one transaction, and what became of it. Journal thread only.
#pragma once

#include "app/storage/journal.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace quizaar::storage {

struct Ticketed
{
    qint64 ticket = 0;
    Entry entry;
};

/// Everything that waits; stored whole or not at all.
struct Batch
{
    std::vector<Ticketed> entries;
    std::vector<std::pair<GameId, SnapshotRow>> snapshots;
    std::map<GameId, GameTime> clocks;

    bool empty() const { return entries.empty() && snapshots.empty() && clocks.empty(); }
};

struct Landing
{
    Outcome::Kind kind = Outcome::Kind::Durable;
    StorageFailure failure; // if not Durable
};

class JournalWriter final
{
public:
    explicit JournalWriter(const JournalConfig &config);
    ~JournalWriter();
    Q_DISABLE_COPY_MOVE(JournalWriter)

    /// Opens the database if it is not open. After any failure the connection is given up: the next batch
    /// starts with a new one, which knows nothing that may have become untrue.
    Landing commit(const Batch &batch);

    /// Empties the write-ahead log into the database and closes it.
    void close();

private:
    struct Statements;

    Result<Done, StorageFailure> open();
    Result<Done, StorageFailure> transact(const Batch &batch);
    Result<Done, StorageFailure> passGate(const Batch &batch);
    Landing settle(const Batch &batch, const StorageFailure &failure);
    Result<bool, StorageFailure> reached(qint64 ticket);
    void giveUp();

    Result<Done, StorageFailure> write(const Entry &entry);
    Result<Done, StorageFailure> writeGame(GameId game, const GameRow &row);
    Result<Done, StorageFailure> writeEvents(GameId game, const QList<StoredEvent> &events);
    Result<Done, StorageFailure> writeTokens(const Entry &entry);
    Result<Done, StorageFailure> writeReply(GameId game, const ReplyRow &reply);
    Result<Done, StorageFailure> writeSecrets(GameId game, const QList<SecretRow> &secrets);
    Result<Done, StorageFailure> writeSnapshot(GameId game, const SnapshotRow &snapshot);
    Result<Done, StorageFailure> writeClock(GameId game, GameTime at);
    Result<Done, StorageFailure> writeProgress(qint64 ticket);
    Result<qint64, StorageFailure> lastVersion(GameId game);

    const JournalConfig &m_config;
    const QByteArray m_runId; // of this journal, in journal_progress
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Statements> m_statements; // made from m_connection, so destroyed first
    std::map<GameId, qint64> m_lastVersions;  // as the open transaction sees them
    bool m_loseReply = false;
};

}
