// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/storage_error.h"
#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace quizaar::storage {

enum class Access
{
    ReadOnly, // the file must exist
    Write,    // the file must exist: a file that went away is never replaced by an empty one
    Create,   // as Write, but makes the file
};

/// How long a call waits for another program that holds the database.
inline constexpr std::chrono::milliseconds defaultBusyTimeout{2000};

/// One SQLite connection with foreign keys on and, where it writes, synchronous=FULL. Used, and destroyed, on
/// the thread that opened it, after all queries made from it.
class Connection final
{
public:
    static Result<std::unique_ptr<Connection>, StorageFailure> open(const QString &path, Access access,
                                                                    std::chrono::milliseconds busy_timeout);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs one statement and forgets its rows.
    Result<Done, StorageFailure> exec(const QString &statement);
    /// Runs one statement and gives the first column of its first row; an invalid QVariant if it has no rows.
    Result<QVariant, StorageFailure> value(const QString &statement);
    /// A query for many runs, forward only. Bind by position.
    Result<QSqlQuery, StorageFailure> prepare(const QString &statement);

private:
    Connection(QString name, QSqlDatabase database);

    QString m_name;
    QSqlDatabase m_database;
};

/// Storage's words for what SQLite said about this query.
StorageFailure failureOf(const QSqlQuery &query);

/// Runs a prepared query that gives no rows.
Result<Done, StorageFailure> run(QSqlQuery &query);

/// A value to bind that is never NULL: QSQLITE takes a null QByteArray for NULL.
QVariant bytes(const QByteArray &value);

}
