// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/data_folder.h"

#include "app/storage/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QVariant>
#include <QtEndian>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

namespace {

StorageFailure tooNew(int found, int known)
{
    return {StorageError::NewerVersion, u"schema %1, known %2"_s.arg(found).arg(known)};
}

/// What the file's first 100 bytes tell (SQLite's file format: text at 0, user_version at 60, big-endian),
/// before SQLite opens it and recovers a log that is not ours.
Result<Done, StorageFailure> checkHeader(const QString &path, int known)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return Done{};
    // Also before SQLite looks: beside a read-only file it leaves a log that is read-only too, for good.
    if (!QFileInfo(path).isWritable() || !file.open(QIODevice::ReadOnly))
        return Failed{StorageFailure{StorageError::NotWritable, u"%1: %2"_s.arg(path, file.errorString())}};
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return Failed{StorageFailure{StorageError::Corrupt, u"%1 is not an SQLite database"_s.arg(path)}};
    const int version = qFromBigEndian<qint32>(head.constData() + 60);
    if (version > known)
        return Failed{tooNew(version, known)};
    return Done{};
}

/// What only SQLite can tell; changes nothing.
Result<Done, StorageFailure> checkContents(Connection &connection, int known)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return Failed{version.error()};
    if (*version > known)
        return Failed{tooNew(*version, known)};
    const auto check = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!check)
        return Failed{check.error()};
    if (check->toString() != "ok"_L1)
        return Failed{StorageFailure{StorageError::Corrupt, check->toString()}};
    const auto tables = connection.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return Failed{tables.error()};
    if (*version <= 0 && tables->toLongLong() > 0)
        return Failed{StorageFailure{StorageError::Corrupt, u"a database of another program"_s}};
    return Done{};
}

Result<Done, StorageFailure> checkExisting(const QString &path, int known)
{
    if (auto head = checkHeader(path, known); !head)
        return head;
    auto connection = Connection::open(path, Access::ReadOnly, defaultBusyTimeout);
    if (!connection)
        return Failed{connection.error()};
    return checkContents(*connection.value(), known);
}

}

Result<Done, StorageFailure> makePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Done{};
    if (info.exists())
        return Failed{StorageFailure{StorageError::NotWritable, u"%1 is not a folder"_s.arg(path)}};
    if (!QDir().mkpath(path))
        return Failed{StorageFailure{StorageError::NotWritable, path}};
    // Hashes of tokens, PINs and everybody's answers are in there.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return Done{};
}

DataFolder::DataFolder(QString path, std::unique_ptr<FolderLock> lock)
    : m_path(std::move(path))
    , m_media(m_path)
    , m_lock(std::move(lock))
{}

QString DataFolder::databasePath() const
{
    return QDir(m_path).filePath(u"quizaar.sqlite"_s);
}

Result<std::unique_ptr<DataFolder>, StorageFailure> DataFolder::open(const QString &path,
                                                                     const QList<Migration> &migrations)
{
    if (const auto made = makePrivateFolder(path); !made)
        return Failed{made.error()};
    const QString real = QFileInfo(path).canonicalFilePath();
    auto lock = FolderLock::take(real);
    if (!lock)
        return Failed{lock.error()};
    std::unique_ptr<DataFolder> folder(new DataFolder(real, std::move(lock).value()));
    if (const auto prepared = folder->prepareDatabase(migrations); !prepared)
        return Failed{prepared.error()};
    folder->m_media.sweep();
    return folder;
}

Result<Done, StorageFailure> DataFolder::prepareDatabase(const QList<Migration> &migrations)
{
    const QString path = databasePath();
    if (QFileInfo::exists(path)) {
        if (auto checked = checkExisting(path, migrations.last().version); !checked)
            return checked;
    }
    auto opened = Connection::open(path, Access::Create, defaultBusyTimeout);
    if (!opened) {
        StorageFailure failure = opened.error();
        if (failure.error ==
            StorageError::Missing) // Create cannot miss a file; it was not allowed to make or open it
            failure.error = StorageError::NotWritable;
        return Failed{failure};
    }
    Connection &connection = *opened.value();
    // An existing database needs no write until the first command: try one now, while somebody reads the
    // answer. BEGIN IMMEDIATE alone would not tell; on a read-only file SQLite quietly begins a reading
    // transaction.
    for (const QString &statement : {u"BEGIN IMMEDIATE"_s, u"CREATE TABLE write_probe (x)"_s, u"ROLLBACK"_s,
                                     u"PRAGMA journal_mode=WAL"_s}) {
        if (auto done = connection.exec(statement); !done)
            return done;
    }
    auto migrated = migrate(connection, path, migrations);
    if (!migrated)
        return Failed{migrated.error()};
    m_migrated = *migrated;
    const auto id = connection.value(u"SELECT id FROM folder"_s);
    if (!id)
        return Failed{id.error()};
    m_id = id->toByteArray();
    return Done{};
}

}
