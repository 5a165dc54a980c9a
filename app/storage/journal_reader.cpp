// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal_reader.h"

#include <QSqlError>
#include <QVariant>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

JournalReader::JournalReader(QString databasePath)
    : m_path(std::move(databasePath))
{}

JournalReader::~JournalReader() = default;

/// No statement outlives its call: an open one would hold a view of the past and keep the log from being
/// emptied.
template <class... Values>
Result<QSqlQuery, StorageFailure> JournalReader::ask(const QString &statement, const Values &...values)
{
    if (!m_connection) {
        auto opened = Connection::open(m_path, Access::ReadOnly, defaultBusyTimeout);
        if (!opened)
            return Failed{opened.error()};
        m_connection = std::move(opened).value();
    }
    auto prepared = m_connection->prepare(statement);
    if (!prepared)
        return Failed{givenUp(prepared.error())};
    QSqlQuery query = std::move(prepared).value();
    (query.addBindValue(values), ...);
    if (query.exec())
        return query;
    const StorageFailure failure = failureOf(query);
    query = QSqlQuery();
    return Failed{givenUp(failure)};
}

StorageFailure JournalReader::givenUp(StorageFailure failure)
{
    m_connection.reset();
    return failure;
}

Result<QByteArray, StorageFailure> JournalReader::folderId()
{
    auto answer = ask(u"SELECT id FROM folder"_s);
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    if (!query.next())
        return Failed{StorageFailure{StorageError::Inconsistent, u"no folder row"_s}};
    return query.value(0).toByteArray();
}

Result<QList<GameSummary>, StorageFailure> JournalReader::games()
{
    auto answer =
        ask(u"SELECT game.id, code, name, CAST(status AS BLOB), created_wall_ms, version, wall_ms "
            "FROM game LEFT JOIN event ON event.game_id = game.id AND event.version = "
            "(SELECT max(version) FROM event AS newest WHERE newest.game_id = game.id) ORDER BY game.id"_s);
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    QList<GameSummary> games;
    while (query.next()) {
        GameSummary summary;
        summary.game = GameId{query.value(0).toLongLong()};
        summary.row = {query.value(1).toString(), query.value(2).toString(), query.value(3).toByteArray(),
                       WallTime{query.value(4).toLongLong()}};
        summary.last_version = query.value(5).toLongLong();
        if (!query.isNull(6))
            summary.last_wall = WallTime{query.value(6).toLongLong()};
        games.append(std::move(summary));
    }
    if (query.lastError().isValid())
        return Failed{failureOf(query)};
    return games;
}

Result<qint64, StorageFailure> JournalReader::countEvents(GameId game, const QByteArray &type)
{
    auto answer = ask(u"SELECT count(*) FROM event WHERE game_id = ? AND type = ?"_s, game.number,
                      QString::fromUtf8(type));
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<GameId, StorageFailure> JournalReader::nextGameId()
{
    auto answer = ask(u"SELECT 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'game'), 0)"_s);
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    if (!query.next())
        return Failed{failureOf(query)};
    return GameId{query.value(0).toLongLong()};
}

Result<std::optional<SnapshotRow>, StorageFailure> JournalReader::latestSnapshot(GameId game, qint64 upTo)
{
    auto answer = ask(u"SELECT version, format, data FROM snapshot WHERE game_id = ? AND version <= ? "
                      "ORDER BY version DESC LIMIT 1"_s,
                      game.number, upTo);
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    if (query.next())
        return std::optional(
            SnapshotRow{query.value(0).toLongLong(), query.value(1).toInt(), query.value(2).toByteArray()});
    if (query.lastError().isValid())
        return Failed{failureOf(query)};
    return std::optional<SnapshotRow>();
}

Result<qint64, StorageFailure> JournalReader::events(GameId game, qint64 from,
                                                     const std::function<void(const StoredEvent &)> &each)
{
    Q_ASSERT(from >= 1);
    // As bytes: QSQLITE would turn each text into UTF-16, half of the time of loading a night.
    auto answer =
        ask(u"SELECT version, CAST(type AS BLOB), format, game_ms, wall_ms, action, CAST(actor AS BLOB), "
            "CAST(data AS BLOB) FROM event WHERE game_id = ? AND version >= ? ORDER BY version"_s,
            game.number, from);
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    qint64 due = from;
    StoredEvent event;
    while (query.next()) {
        event.version = query.value(0).toLongLong();
        if (event.version != due) {
            return Failed{StorageFailure{StorageError::Inconsistent,
                                         u"game %1: event %2 is missing"_s.arg(game.number).arg(due)}};
        }
        event.type = query.value(1).toByteArray();
        event.format = query.value(2).toInt();
        event.game_time = GameTime{query.value(3).toLongLong()};
        event.wall_time = WallTime{query.value(4).toLongLong()};
        event.action = query.value(5).toLongLong();
        event.actor = query.value(6).toByteArray();
        event.data = query.value(7).toByteArray();
        each(event);
        ++due;
    }
    if (query.lastError().isValid())
        return Failed{failureOf(query)};
    return due - from;
}

Result<std::optional<GameTime>, StorageFailure> JournalReader::clockNote(GameId game)
{
    auto answer = ask(u"SELECT game_ms FROM clock WHERE game_id = ?"_s, game.number);
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    if (query.next())
        return std::optional(GameTime{query.value(0).toLongLong()});
    if (query.lastError().isValid())
        return Failed{failureOf(query)};
    return std::optional<GameTime>();
}

Result<QList<TokenRow>, StorageFailure> JournalReader::tokens(GameId game)
{
    auto answer =
        ask(u"SELECT hash, device_id, CAST(purpose AS BLOB), created_wall_ms FROM token WHERE game_id = ? "
            "ORDER BY created_wall_ms, hash"_s,
            game.number);
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    QList<TokenRow> tokens;
    while (query.next()) {
        tokens.append({query.value(0).toByteArray(), DeviceId{query.value(1).toLongLong()},
                       query.value(2).toByteArray(), WallTime{query.value(3).toLongLong()}});
    }
    if (query.lastError().isValid())
        return Failed{failureOf(query)};
    return tokens;
}

Result<std::optional<ReplyRow>, StorageFailure> JournalReader::reply(const QByteArray &scope,
                                                                     const QByteArray &key)
{
    auto answer = ask(u"SELECT body_hash, status, body FROM reply WHERE scope = ? AND key = ?"_s,
                      bytes(scope), bytes(key));
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    if (query.next())
        return std::optional(ReplyRow{scope, key, query.value(0).toByteArray(), query.value(1).toInt(),
                                      query.value(2).toByteArray()});
    if (query.lastError().isValid())
        return Failed{failureOf(query)};
    return std::optional<ReplyRow>();
}

Result<std::optional<QByteArray>, StorageFailure> JournalReader::secret(GameId game, const QByteArray &name)
{
    auto answer = ask(u"SELECT value FROM secret WHERE game_id = ? AND name = CAST(? AS TEXT)"_s, game.number,
                      bytes(name));
    if (!answer)
        return Failed{answer.error()};
    QSqlQuery query = std::move(answer).value();
    if (query.next())
        return std::optional(query.value(0).toByteArray());
    if (query.lastError().isValid())
        return Failed{failureOf(query)};
    return std::optional<QByteArray>();
}

}
