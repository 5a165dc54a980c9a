// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

namespace {

StorageFailure failureOf(const QSqlError &error)
{
    // SQLite's extended codes keep the plain one in their lowest byte.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = u"%1 (SQLite %2)"_s.arg(error.text(), error.nativeErrorCode());
    switch (code) {
    case 3:  // PERM
    case 8:  // READONLY
    case 23: // AUTH
        return {StorageError::NotWritable, detail};
    case 5: // BUSY
    case 6: // LOCKED
        return {StorageError::Busy, detail};
    case 11: // CORRUPT
    case 26: // NOTADB
        return {StorageError::Corrupt, detail};
    case 13: // FULL
        return {StorageError::DiskFull, detail};
    case 14: // CANTOPEN
        return {StorageError::Missing, detail};
    case 19: // CONSTRAINT
        return {StorageError::Inconsistent, detail};
    default: // an open set of numbers
        return {StorageError::Other, detail};
    }
}

/// SQLite has one code for "not there" and "not allowed".
StorageFailure openingFailure(StorageFailure failure, const QString &path)
{
    if (failure.error == StorageError::Missing && QFileInfo::exists(path))
        failure.error = StorageError::NotWritable;
    return failure;
}

/// A file name as SQLite's URI, so that opening can say "only if it exists", which QSQLITE has no option for.
QString uriOf(const QString &path, Access access)
{
    const QString file = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded));
    switch (access) {
    case Access::ReadOnly:
        return file + "?mode=ro"_L1;
    case Access::Write:
        return file + "?mode=rw"_L1;
    case Access::Create:
        return file + "?mode=rwc"_L1;
    }
    Q_UNREACHABLE();
}

}

StorageFailure failureOf(const QSqlQuery &query)
{
    return failureOf(query.lastError());
}

Result<Done, StorageFailure> run(QSqlQuery &query)
{
    if (!query.exec())
        return Failed{failureOf(query)};
    query.finish();
    return Done{};
}

QVariant bytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("", 0) : value;
}

Connection::Connection(QString name, QSqlDatabase database)
    : m_name(std::move(name))
    , m_database(std::move(database))
{}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>, StorageFailure> Connection::open(const QString &path, Access access,
                                                                     std::chrono::milliseconds busy_timeout)
{
    // SQLite would open a read-only file after all and leave a log beside it that is read-only too, for good.
    if (const QFileInfo file(path); access != Access::ReadOnly && file.exists() && !file.isWritable())
        return Failed{StorageFailure{StorageError::NotWritable, path}};
    const QString name = QUuid::createUuid().toString();
    std::unique_ptr<Connection> connection(
        new Connection(name, QSqlDatabase::addDatabase(u"QSQLITE"_s, name)));
    QSqlDatabase &database = connection->m_database;
    QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busy_timeout.count());
    if (access == Access::ReadOnly)
        options += ";QSQLITE_OPEN_READONLY"_L1;
    database.setConnectOptions(options);
    database.setDatabaseName(uriOf(path, access));
    if (!database.open())
        return Failed{openingFailure(failureOf(database.lastError()), path)};
    // Opening is lazy in SQLite: the first pragma that reads the file is what finds out that it is no
    // database.
    for (const QString &pragma :
         {u"PRAGMA foreign_keys=ON"_s, u"PRAGMA schema_version"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (const auto done = connection->exec(pragma); !done)
            return Failed{openingFailure(done.error(), path)};
    }
    return connection;
}

Result<Done, StorageFailure> Connection::exec(const QString &statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(statement))
        return Failed{failureOf(query)};
    return Done{};
}

Result<QVariant, StorageFailure> Connection::value(const QString &statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(statement))
        return Failed{failureOf(query)};
    return query.next() ? query.value(0) : QVariant();
}

Result<QSqlQuery, StorageFailure> Connection::prepare(const QString &statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return Failed{failureOf(query)};
    return query;
}

}
