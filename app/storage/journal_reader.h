// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"
#include "app/storage/rows.h"
#include "app/storage/storage_error.h"

#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace quizaar::storage {

struct GameSummary
{
    GameId game;
    GameRow row;
    qint64 last_version = 0;           // 0: no event
    std::optional<WallTime> last_wall; // of the last event
};

/// Reads what is stored, beside the journal and without ever writing. The connection is opened with the first
/// question, and again after an error. One thread (the host's); each call sees all that was durable when it
/// began.
class JournalReader final
{
public:
    explicit JournalReader(QString databasePath);
    ~JournalReader();
    Q_DISABLE_COPY_MOVE(JournalReader)

    Result<QByteArray, StorageFailure> folderId();

    /// In the order of their ids.
    Result<QList<GameSummary>, StorageFailure> games();
    /// A number that no game has or had.
    Result<GameId, StorageFailure> nextGameId();

    /// The newest snapshot whose version is at most `upTo`.
    Result<std::optional<SnapshotRow>, StorageFailure>
    latestSnapshot(GameId game, qint64 upTo = std::numeric_limits<qint64>::max());

    /// Hands over the events of a game from version `from` (1 or higher) on, in order, and gives their
    /// number. Inconsistent if one is missing in between; those before it have been handed over.
    Result<qint64, StorageFailure> events(GameId game, qint64 from,
                                          const std::function<void(const StoredEvent &)> &each);

    /// How many events of one type a game has. Reads all of the game's events: for a start page, not for
    /// play.
    Result<qint64, StorageFailure> countEvents(GameId game, const QByteArray &type);
    Result<std::optional<GameTime>, StorageFailure> clockNote(GameId game);
    Result<QList<TokenRow>, StorageFailure> tokens(GameId game);
    Result<std::optional<ReplyRow>, StorageFailure> reply(const QByteArray &scope, const QByteArray &key);
    Result<std::optional<QByteArray>, StorageFailure> secret(GameId game, const QByteArray &name);

private:
    template <class... Values>
    Result<QSqlQuery, StorageFailure> ask(const QString &statement, const Values &...values);
    StorageFailure givenUp(StorageFailure failure);

    QString m_path;
    std::unique_ptr<Connection> m_connection;
};

}
