// SPDX-License-Identifier: GPL-3.0-or-later
// The schema's way from any released version to ours. The number of a migration is the schema version that it
// leads to, kept in PRAGMA user_version; a fresh database (version 0) takes all of them.
#pragma once

#include "app/storage/connection.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace quizaar::storage {

struct Migration
{
    int version = 0; // 1, 2, 3, … without a gap
    QString name;    // of the file, for messages
    QByteArray sql;
};

/// The numbered files under resources/sql, in order.
QList<Migration> releasedMigrations();

struct Migrated
{
    int from = 0;
    int to = 0;
    QString copy; // path of the copy put aside; empty if nothing was there to copy or nothing was to do
};

/// PRAGMA user_version.
Result<int, StorageFailure> schemaVersion(Connection &connection);

/// Brings the database at `path`, which `connection` writes, to the last version of `migrations`. An existing
/// database is first copied to `<path>.v<version>.bak`. Each migration is one transaction with its version
/// number, checked for foreign keys that lead nowhere; a failed one is undone and the ones before it stay.
/// Errors: NewerVersion (nothing was touched), Migration with the file's name, or what the system said.
Result<Migrated, StorageFailure> migrate(Connection &connection, const QString &path,
                                         const QList<Migration> &migrations);

}
