// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"

#include "app/storage/backup.h"
#include "app/storage/sql_splitter.h"

#include <QDir>
#include <QFile>
#include <QVariant>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

namespace {

Result<Done, StorageFailure> runSteps(Connection &connection, const Migration &migration)
{
    for (const QByteArray &statement : splitStatements(migration.sql)) {
        if (auto done = connection.exec(QString::fromUtf8(statement)); !done)
            return done;
    }
    const auto dangling = connection.value(u"PRAGMA foreign_key_check"_s);
    if (!dangling)
        return Failed{dangling.error()};
    if (dangling->isValid())
        return Failed{StorageFailure{StorageError::Inconsistent,
                                     u"foreign key in table %1"_s.arg(dangling->toString())}};
    return connection.exec(u"PRAGMA user_version=%1"_s.arg(migration.version));
}

Result<Done, StorageFailure> apply(Connection &connection, const Migration &migration)
{
    if (auto begun = connection.exec(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = runSteps(connection, migration);
    if (done)
        done = connection.exec(u"COMMIT"_s);
    if (done)
        return done;
    StorageFailure failure = done.error();
    // An error may have ended the transaction already, in which case there is nothing left to roll back.
    if (const auto undone = connection.exec(u"ROLLBACK"_s); !undone)
        failure.detail += u"; %1"_s.arg(undone.error().detail);
    if (failure.error == StorageError::Other || failure.error == StorageError::Inconsistent)
        failure.error = StorageError::Migration;
    failure.detail = u"%1: %2"_s.arg(migration.name, failure.detail);
    return Failed{failure};
}

Result<Done, StorageFailure> applyAll(Connection &connection, const QList<Migration> &migrations, int from)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= from)
            continue;
        if (auto done = apply(connection, migration); !done)
            return done;
    }
    return Done{};
}

}

QList<Migration> releasedMigrations()
{
    QList<Migration> migrations;
    const QDir folder(u":/sql"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened); // compiled into the program
        migrations.append({QStringView(name).left(4).toInt(), name, opened ? file.readAll() : QByteArray()});
        Q_ASSERT(migrations.last().version == migrations.size());
    }
    return migrations;
}

Result<int, StorageFailure> schemaVersion(Connection &connection)
{
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return Failed{version.error()};
    return version->toInt();
}

Result<Migrated, StorageFailure> migrate(Connection &connection, const QString &path,
                                         const QList<Migration> &migrations)
{
    Q_ASSERT(!migrations.isEmpty());
    const int target = migrations.last().version;
    const auto version = schemaVersion(connection);
    if (!version)
        return Failed{version.error()};
    Migrated migrated{*version, target, {}};
    if (*version == target)
        return migrated;
    if (*version > target)
        return Failed{
            StorageFailure{StorageError::NewerVersion, u"schema %1, known %2"_s.arg(*version).arg(target)}};
    if (*version > 0) {
        migrated.copy = u"%1.v%2.bak"_s.arg(path).arg(*version);
        if (const auto copied = copyDatabase(connection, migrated.copy); !copied)
            return Failed{copied.error()};
    }
    // A migration that rebuilds a table drops the one that others point to. SQLite takes this pragma only
    // outside of transactions; apply() checks all foreign keys before each COMMIT instead.
    if (const auto off = connection.exec(u"PRAGMA foreign_keys=OFF"_s); !off)
        return Failed{off.error()};
    const auto applied = applyAll(connection, migrations, *version);
    if (const auto on = connection.exec(u"PRAGMA foreign_keys=ON"_s); !on)
        return Failed{on.error()};
    if (!applied)
        return Failed{applied.error()};
    return migrated;
}

}
