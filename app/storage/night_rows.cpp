// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/night_rows.h"

#include "app/storage/connection.h"

#include <QVariant>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

namespace {

template <class... Values>
Result<Done, StorageFailure> runOn(Connection &connection, const QString &statement, const Values &...values)
{
    auto prepared = connection.prepare(statement);
    if (!prepared)
        return Failed{prepared.error()};
    QSqlQuery query = std::move(prepared).value();
    (query.addBindValue(values), ...);
    return run(query);
}

/// Runs `work` between BEGIN and COMMIT; nothing of it stays after a failure.
template <class Work>
Result<Done, StorageFailure> transaction(const QString &databasePath, const Work &work)
{
    auto opened = Connection::open(databasePath, Access::Write, defaultBusyTimeout);
    if (!opened)
        return Failed{opened.error()};
    Connection &connection = *opened.value();
    if (auto secure = connection.exec(u"PRAGMA secure_delete=ON"_s); !secure)
        return secure;
    if (auto begun = connection.exec(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<Done, StorageFailure> done = work(connection);
    if (done)
        done = connection.exec(u"COMMIT"_s);
    if (!done)
        static_cast<void>(connection.exec(u"ROLLBACK"_s));
    return done;
}

Result<Done, StorageFailure> insertEvents(Connection &connection, GameId game,
                                          const QList<StoredEvent> &events)
{
    auto prepared = connection.prepare(
        u"INSERT INTO event (game_id, version, type, format, game_ms, wall_ms, action, actor, data) "
        "VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))"_s);
    if (!prepared)
        return Failed{prepared.error()};
    QSqlQuery query = std::move(prepared).value();
    for (const StoredEvent &event : events) {
        const QVariant values[] = {game.number,  event.version,      bytes(event.type),
                                   event.format, event.game_time.ms, event.wall_time.ms,
                                   event.action, bytes(event.actor), bytes(event.data)};
        int position = 0;
        for (const QVariant &value : values)
            query.bindValue(position++, value);
        if (auto done = run(query); !done)
            return done;
    }
    return Done{};
}

}

Result<Done, StorageFailure> insertNight(const QString &databasePath, GameId game, const GameRow &row,
                                         const QList<StoredEvent> &events)
{
    return transaction(databasePath, [&](Connection &connection) -> Result<Done, StorageFailure> {
        auto taken = connection.value(u"SELECT count(*) FROM game WHERE id = %1"_s.arg(game.number));
        if (!taken)
            return Failed{taken.error()};
        if (taken->toLongLong() > 0)
            return Failed{StorageFailure{StorageError::Rejected, u"game %1 is there"_s.arg(game.number)}};
        auto inserted = runOn(connection,
                              u"INSERT INTO game (id, code, name, status, created_wall_ms) "
                              "VALUES (?, ?, ?, CAST(? AS TEXT), ?)"_s,
                              game.number, row.code, row.name, bytes(row.status), row.created.ms);
        return inserted ? insertEvents(connection, game, events) : inserted;
    });
}

Result<Done, StorageFailure> deleteNight(const QString &databasePath, GameId game)
{
    return transaction(databasePath, [&](Connection &connection) {
        return runOn(connection, u"DELETE FROM game WHERE id = ?"_s, game.number);
    });
}

Result<Done, StorageFailure> setNightArchived(const QString &databasePath, GameId game, bool archived)
{
    return transaction(databasePath, [&](Connection &connection) {
        const QString name = QString::fromLatin1(archivedSecret);
        if (!archived)
            return runOn(connection, u"DELETE FROM secret WHERE game_id = ? AND name = ?"_s, game.number,
                         name);
        return runOn(connection, u"INSERT OR REPLACE INTO secret (game_id, name, value) VALUES (?, ?, ?)"_s,
                     game.number, name, bytes("1"));
    });
}

}
