// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/folder_lock.h"
#include "app/storage/media_store.h"
#include "app/storage/migrator.h"
#include "app/storage/storage_error.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace quizaar::storage {

/// Makes a folder that its owner alone may read, unless it is there. NotWritable.
Result<Done, StorageFailure> makePrivateFolder(const QString &path);

/// The data folder, opened: this process alone uses it, and its database `quizaar.sqlite` is whole, of our
/// schema and writable. Keep it alive longer than Journal and JournalReader.
class DataFolder final
{
public:
    /// Makes the folder (readable by its owner only) and the database where they do not exist yet; takes the
    /// lock; checks and migrates the database. Takes as long as reading the whole database does. Errors:
    /// InUse, NotWritable, NewerVersion (untouched), Corrupt (untouched), DiskFull, Busy, Migration, Other.
    static Result<std::unique_ptr<DataFolder>, StorageFailure>
    open(const QString &path, const QList<Migration> &migrations = releasedMigrations());
    Q_DISABLE_COPY_MOVE(DataFolder)

    const QString &path() const { return m_path; } // absolute, links followed
    QString databasePath() const;
    const MediaStore &media() const { return m_media; }
    const QByteArray &id() const { return m_id; } // 128 random bits, made with the database
    const Migrated &migrated() const { return m_migrated; }

private:
    DataFolder(QString path, std::unique_ptr<FolderLock> lock);
    Result<Done, StorageFailure> prepareDatabase(const QList<Migration> &migrations);

    QString m_path;
    MediaStore m_media;
    std::unique_ptr<FolderLock> m_lock;
    QByteArray m_id;
    Migrated m_migrated;
};

}
