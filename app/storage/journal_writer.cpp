// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal_writer.h"

#include <QFileInfo>
#include <QUuid>
#include <QVariant>

#include <array>
#include <thread>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

namespace {

// How long to look for the database after a COMMIT of which nobody knows the outcome.
constexpr int settleAttempts = 20;
constexpr std::chrono::milliseconds settlePause{100};

QVariant text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

template <class... Values>
Result<Done, StorageFailure> runWith(QSqlQuery &query, const Values &...values)
{
    int position = 0;
    (query.bindValue(position++, values), ...);
    return run(query);
}

}

/// Prepared once per connection. Texts are bound as bytes and cast: no way through UTF-16 and back.
struct JournalWriter::Statements
{
    QSqlQuery game;
    QSqlQuery last_version;
    QSqlQuery event;
    QSqlQuery token_added;
    QSqlQuery token_removed;
    QSqlQuery reply;
    QSqlQuery secret_put;
    QSqlQuery secret_removed;
    QSqlQuery snapshot;
    QSqlQuery snapshots_trimmed;
    QSqlQuery clock;
    QSqlQuery progress;

    Result<Done, StorageFailure> prepare(Connection &connection)
    {
        const std::array<std::pair<QSqlQuery *, QString>, 12> all{{
            {&game, u"INSERT INTO game (id, code, name, status, created_wall_ms) VALUES (?, ?, ?, CAST(? AS "
                    u"TEXT), ?) "
                    "ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, "
                    "status = excluded.status"_s},
            {&last_version, u"SELECT coalesce(max(version), 0) FROM event WHERE game_id = ?"_s},
            {&event,
             u"INSERT INTO event (game_id, version, type, format, game_ms, wall_ms, action, actor, data) "
             "VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))"_s},
            {&token_added, u"INSERT INTO token (hash, game_id, device_id, purpose, created_wall_ms) "
                           "VALUES (?, ?, ?, CAST(? AS TEXT), ?)"_s},
            {&token_removed, u"DELETE FROM token WHERE hash = ?"_s},
            {&reply,
             u"INSERT INTO reply (scope, key, game_id, body_hash, status, body) VALUES (?, ?, ?, ?, ?, ?)"_s},
            {&secret_put, u"INSERT INTO secret (game_id, name, value) VALUES (?, CAST(? AS TEXT), ?) "
                          "ON CONFLICT (game_id, name) DO UPDATE SET value = excluded.value"_s},
            {&secret_removed, u"DELETE FROM secret WHERE game_id = ? AND name = CAST(? AS TEXT)"_s},
            {&snapshot,
             u"INSERT OR REPLACE INTO snapshot (game_id, version, format, data) VALUES (?, ?, ?, ?)"_s},
            {&snapshots_trimmed,
             u"DELETE FROM snapshot WHERE game_id = ? AND version NOT IN "
             "(SELECT version FROM snapshot WHERE game_id = ? ORDER BY version DESC LIMIT 2)"_s},
            {&clock, u"INSERT INTO clock (game_id, game_ms) SELECT id, ? FROM game WHERE id = ? "
                     "ON CONFLICT (game_id) DO UPDATE SET game_ms = max(game_ms, excluded.game_ms)"_s},
            {&progress,
             u"INSERT INTO journal_progress (one, run_id, ticket) VALUES (1, ?, ?) "
             "ON CONFLICT (one) DO UPDATE SET run_id = excluded.run_id, ticket = excluded.ticket"_s},
        }};
        for (const auto &[query, sql] : all) {
            auto prepared = connection.prepare(sql);
            if (!prepared)
                return Failed{prepared.error()};
            *query = std::move(prepared).value();
        }
        return Done{};
    }
};

JournalWriter::JournalWriter(const JournalConfig &config)
    : m_config(config)
    , m_runId(QUuid::createUuid().toRfc4122())
{}

JournalWriter::~JournalWriter() = default;

Landing JournalWriter::commit(const Batch &batch)
{
    auto done = open();
    if (done)
        done = transact(batch);
    if (!done) {
        giveUp(); // closing the connection rolls back
        return {Outcome::Kind::Failed, done.error()};
    }
    const auto committed = m_connection->exec(u"COMMIT"_s);
    if (committed && !m_loseReply)
        return {};
    const StorageFailure failure =
        committed ? StorageFailure{StorageError::Rejected, u"the reply to COMMIT was lost"_s}
                  : committed.error();
    giveUp();
    return settle(batch, failure);
}

void JournalWriter::close()
{
    // A log that cannot be emptied now is read by the next start.
    if (m_connection)
        m_statements.reset();
    if (m_connection && !m_connection->exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s))
        qWarning("The write-ahead log could not be emptied");
    giveUp();
}

Result<Done, StorageFailure> JournalWriter::open()
{
    if (m_connection)
        return Done{};
    auto opened = Connection::open(m_config.path, Access::Write, m_config.busy_timeout);
    if (!opened)
        return Failed{opened.error()};
    m_connection = std::move(opened).value();
    if (auto wal = m_connection->exec(u"PRAGMA journal_mode=WAL"_s); !wal)
        return wal;
    m_statements = std::make_unique<Statements>();
    return m_statements->prepare(*m_connection);
}

Result<Done, StorageFailure> JournalWriter::transact(const Batch &batch)
{
    auto done = m_connection->exec(u"BEGIN IMMEDIATE"_s);
    for (const Ticketed &ticketed : batch.entries) {
        if (!done)
            return done;
        done = write(ticketed.entry);
    }
    for (const auto &[game, snapshot] : batch.snapshots) {
        if (!done)
            return done;
        done = writeSnapshot(game, snapshot);
    }
    for (const auto &[game, at] : batch.clocks) {
        if (!done)
            return done;
        done = writeClock(game, at);
    }
    if (done && !batch.entries.empty())
        done = writeProgress(batch.entries.back().ticket);
    return done ? passGate(batch) : done;
}

Result<Done, StorageFailure> JournalWriter::passGate(const Batch &batch)
{
    // A file that was deleted while it is open takes everything that is written, and nobody will find it
    // again.
    if (!QFileInfo::exists(m_config.path))
        return Failed{StorageFailure{StorageError::Missing, m_config.path}};
    const auto verdict = m_config.before_commit
                             ? m_config.before_commit(static_cast<int>(batch.entries.size()))
                             : GateVerdict::Commit;
    m_loseReply = verdict == GateVerdict::CommitAndLoseReply;
    if (verdict == GateVerdict::Fail)
        return Failed{StorageFailure{StorageError::Rejected, u"the gate said no"_s}};
    return Done{};
}

Landing JournalWriter::settle(const Batch &batch, const StorageFailure &failure)
{
    if (batch.entries.empty())
        return {Outcome::Kind::Failed, failure};
    for (int attempt = 0; attempt < settleAttempts; ++attempt) {
        if (attempt > 0)
            std::this_thread::sleep_for(settlePause);
        if (const auto isIn = reached(batch.entries.back().ticket))
            return {*isIn ? Outcome::Kind::Durable : Outcome::Kind::Failed, failure};
        giveUp();
    }
    return {Outcome::Kind::Unsettled, failure};
}

/// Whether the database holds this ticket of ours. Asked of the writing connection: opening it also recovers
/// the log.
Result<bool, StorageFailure> JournalWriter::reached(qint64 ticket)
{
    if (auto opened = open(); !opened)
        return Failed{opened.error()};
    auto prepared =
        m_connection->prepare(u"SELECT 1 FROM journal_progress WHERE run_id = ? AND ticket = ?"_s);
    if (!prepared)
        return Failed{prepared.error()};
    QSqlQuery query = std::move(prepared).value();
    query.addBindValue(m_runId);
    query.addBindValue(ticket);
    if (!query.exec())
        return Failed{failureOf(query)};
    return query.next();
}

void JournalWriter::giveUp()
{
    m_lastVersions.clear();
    m_statements.reset();
    m_connection.reset();
}

Result<Done, StorageFailure> JournalWriter::write(const Entry &entry)
{
    Result<Done, StorageFailure> done = Done{};
    if (entry.game_row)
        done = writeGame(entry.game, *entry.game_row);
    if (done)
        done = writeEvents(entry.game, entry.events);
    if (done)
        done = writeTokens(entry);
    if (done && entry.reply)
        done = writeReply(entry.game, *entry.reply);
    if (done)
        done = writeSecrets(entry.game, entry.secrets);
    return done;
}

Result<Done, StorageFailure> JournalWriter::writeGame(GameId game, const GameRow &row)
{
    return runWith(m_statements->game, game.number, text(row.code), text(row.name), bytes(row.status),
                   row.created.ms);
}

Result<Done, StorageFailure> JournalWriter::writeEvents(GameId game, const QList<StoredEvent> &events)
{
    if (events.isEmpty())
        return Done{};
    const auto last = lastVersion(game);
    if (!last)
        return Failed{last.error()};
    qint64 version = *last;
    for (const StoredEvent &event : events) {
        if (event.version != ++version) {
            return Failed{StorageFailure{
                StorageError::Inconsistent,
                u"game %1: event %2 where %3 is due"_s.arg(game.number).arg(event.version).arg(version)}};
        }
        auto done = runWith(m_statements->event, game.number, event.version, bytes(event.type), event.format,
                            event.game_time.ms, event.wall_time.ms, event.action, bytes(event.actor),
                            bytes(event.data));
        if (!done)
            return done;
    }
    m_lastVersions[game] = version;
    return Done{};
}

Result<Done, StorageFailure> JournalWriter::writeTokens(const Entry &entry)
{
    for (const QByteArray &hash : entry.tokens_removed) {
        if (auto done = runWith(m_statements->token_removed, bytes(hash)); !done)
            return done;
    }
    for (const TokenRow &token : entry.tokens_added) {
        if (auto done = runWith(m_statements->token_added, bytes(token.hash), entry.game.number,
                                token.device.number, bytes(token.purpose), token.created.ms);
            !done)
            return done;
    }
    return Done{};
}

Result<Done, StorageFailure> JournalWriter::writeReply(GameId game, const ReplyRow &reply)
{
    return runWith(m_statements->reply, bytes(reply.scope), bytes(reply.key), game.number,
                   bytes(reply.body_hash), reply.status, bytes(reply.body));
}

Result<Done, StorageFailure> JournalWriter::writeSecrets(GameId game, const QList<SecretRow> &secrets)
{
    for (const SecretRow &secret : secrets) {
        auto done = secret.value ? runWith(m_statements->secret_put, game.number, bytes(secret.name),
                                           bytes(*secret.value))
                                 : runWith(m_statements->secret_removed, game.number, bytes(secret.name));
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done, StorageFailure> JournalWriter::writeSnapshot(GameId game, const SnapshotRow &snapshot)
{
    const auto last = lastVersion(game);
    if (!last)
        return Failed{last.error()};
    // Of a state that came to nothing: kept, it would poison every later start.
    if (snapshot.version > *last || snapshot.version < 1)
        return Done{};
    auto done =
        runWith(m_statements->snapshot, game.number, snapshot.version, snapshot.format, bytes(snapshot.data));
    return done ? runWith(m_statements->snapshots_trimmed, game.number, game.number) : done;
}

Result<Done, StorageFailure> JournalWriter::writeClock(GameId game, GameTime at)
{
    return runWith(m_statements->clock, at.ms, game.number);
}

Result<Done, StorageFailure> JournalWriter::writeProgress(qint64 ticket)
{
    return runWith(m_statements->progress, m_runId, ticket);
}

Result<qint64, StorageFailure> JournalWriter::lastVersion(GameId game)
{
    if (const auto known = m_lastVersions.find(game); known != m_lastVersions.end())
        return known->second;
    QSqlQuery &query = m_statements->last_version;
    query.bindValue(0, game.number);
    if (!query.exec() || !query.next())
        return Failed{failureOf(query)};
    const qint64 version = query.value(0).toLongLong();
    query.finish();
    m_lastVersions[game] = version;
    return version;
}

}
