// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"
#include "app/storage/data_folder.h"
#include "app/storage/migrator.h"
#include "app/storage/sql_splitter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

using namespace quizaar::storage;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray testSql(const QString &name)
{
    return contents(QStringLiteral(QUIZAAR_SOURCE_DIR "/tests/migrations/") + name);
}

/// The released schema 1 and a second one that only tests know.
QList<Migration> withExample()
{
    return {releasedMigrations().first(), {2, u"0002_example.sql"_s, testSql(u"0002_example.sql"_s)}};
}

/// One database in a folder of its own.
struct Bench
{
    QTemporaryDir dir;
    QString path = dir.filePath(u"quizaar.sqlite"_s);

    std::unique_ptr<Connection> open(Access access = Access::Create)
    {
        auto connection = Connection::open(path, access, defaultBusyTimeout);
        return connection ? std::move(connection).value() : nullptr;
    }
};

/// Every table's definition, or every row, as lines that two databases can be compared by.
QStringList rows(Connection &connection, const QString &question)
{
    QStringList lines;
    auto prepared = connection.prepare(question);
    if (!prepared)
        return {prepared.error().detail};
    QSqlQuery query = std::move(prepared).value();
    query.exec();
    while (query.next())
        lines.append(query.value(0).toString());
    return lines;
}

QStringList schema(Connection &connection)
{
    return rows(connection, u"SELECT type || '|' || name || '|' || tbl_name || '|' || coalesce(sql, '') "
                            "FROM sqlite_schema ORDER BY type, name"_s);
}

bool runScript(Connection &connection, const QByteArray &script)
{
    for (const QByteArray &statement : splitStatements(script)) {
        if (!connection.exec(QString::fromUtf8(statement)))
            return false;
    }
    return true;
}

int count(Connection &connection, const QString &table)
{
    const auto value = connection.value(u"SELECT count(*) FROM "_s + table);
    return value ? value->toInt() : -1;
}

}

class MigrationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreSplit_data();
    void statementsAreSplit();
    void releasedMigrationsAreNumberedWithoutGaps();
    void everyTableIsStrict();
    void migratingEqualsCreatingFresh_data();
    void migratingEqualsCreatingFresh();
    void dataSurvives();
    void aCopyIsPutAside();
    void nothingToDoChangesNothing();
    void aFailedMigrationIsUndone_data();
    void aFailedMigrationIsUndone();
    void laterMigrationsKeepTheEarlier();
    void foreignKeysAreOnAgain();
    void aFolderMigratesWhenOpened();
    void noRoomForTheCopyMeansNoMigration();
};

void MigrationTest::statementsAreSplit_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QList<QByteArray>>("statements");
    const auto row = [](const char *name, QByteArray script, QList<QByteArray> statements) {
        QTest::newRow(name) << script << statements;
    };
    row("nothing", "", {});
    row("blank and comments", " \n-- one; two\n/* three; */ ;;\n", {});
    row("one", "SELECT 1;", {"SELECT 1"});
    row("without a semicolon", "SELECT 1", {"SELECT 1"});
    row("two", "SELECT 1;\n SELECT 2 ;", {"SELECT 1", "SELECT 2"});
    row("string", "SELECT 'a;b';SELECT 2;", {"SELECT 'a;b'", "SELECT 2"});
    row("doubled quote", "SELECT 'it''s; so';SELECT 2;", {"SELECT 'it''s; so'", "SELECT 2"});
    row("string with a comment", "SELECT '--';SELECT '/*';SELECT 3;",
        {"SELECT '--'", "SELECT '/*'", "SELECT 3"});
    row("names", "SELECT \"a;b\", [c;d], `e;f`;SELECT 2", {"SELECT \"a;b\", [c;d], `e;f`", "SELECT 2"});
    row("line comment inside", "SELECT 1 -- a; b\n, 2;", {"SELECT 1 -- a; b\n, 2"});
    row("block comment inside", "SELECT 1 /* ; ' */, 2;", {"SELECT 1 /* ; ' */, 2"});
    row("comment in front", "-- it's\nSELECT 1;", {"SELECT 1"});
    row("minus and division", "SELECT 3-1;SELECT 4/2;", {"SELECT 3-1", "SELECT 4/2"});
    row("trigger", "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3;",
        {"CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END", "SELECT 3"});
    row("temporary trigger", "create temp trigger t after insert on a begin select 1; end; select 2;",
        {"create temp trigger t after insert on a begin select 1; end", "select 2"});
    row("trigger if not exists", "CREATE TEMPORARY TRIGGER IF NOT EXISTS t DELETE ON a BEGIN SELECT 1; END;",
        {"CREATE TEMPORARY TRIGGER IF NOT EXISTS t DELETE ON a BEGIN SELECT 1; END"});
    row("trigger with CASE",
        "CREATE TRIGGER t INSERT ON a BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; SELECT 2; END; S;",
        {"CREATE TRIGGER t INSERT ON a BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; SELECT 2; END", "S"});
    row("trigger with comments",
        "CREATE /* x; */ TRIGGER t INSERT ON a BEGIN SELECT 1; -- END;\n END /* ; */ ; S;",
        {"CREATE /* x; */ TRIGGER t INSERT ON a BEGIN SELECT 1; -- END;\n END /* ; */", "S"});
    row("trigger with a string", "CREATE TRIGGER t INSERT ON a BEGIN SELECT '; END ;'; END; S;",
        {"CREATE TRIGGER t INSERT ON a BEGIN SELECT '; END ;'; END", "S"});
    row("table named trigger", "CREATE TABLE \"trigger\" (x); SELECT 1;",
        {"CREATE TABLE \"trigger\" (x)", "SELECT 1"});
    row("a column named trigger", "CREATE TABLE a (trigger TEXT); SELECT 1;",
        {"CREATE TABLE a (trigger TEXT)", "SELECT 1"});
    row("a view that says trigger", "SELECT create_trigger FROM a; SELECT 1;",
        {"SELECT create_trigger FROM a", "SELECT 1"});
    row("string without end", "SELECT 'a; b", {"SELECT 'a; b"});
    row("comment without end", "SELECT 1; /* a; b", {"SELECT 1"});
    row("umlauts", "SELECT 'ä;ö'; SELECT ü;", {"SELECT 'ä;ö'", "SELECT ü"});
    row("Windows lines", "SELECT 1;\r\n-- x\r\nSELECT 2;\r\n", {"SELECT 1", "SELECT 2"});
}

void MigrationTest::statementsAreSplit()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QList<QByteArray>, statements);
    QCOMPARE(splitStatements(script), statements);
}

void MigrationTest::releasedMigrationsAreNumberedWithoutGaps()
{
    const QList<Migration> released = releasedMigrations();
    QVERIFY(!released.isEmpty());
    QStringList names;
    for (qsizetype i = 0; i < released.size(); ++i) {
        QCOMPARE(released[i].version, i + 1);
        QVERIFY(!released[i].sql.isEmpty());
        names.append(released[i].name);
    }
    const QDir source(QStringLiteral(QUIZAAR_SOURCE_DIR "/resources/sql"));
    QCOMPARE(names,
             source.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)); // each is registered as a resource
}

void MigrationTest::everyTableIsStrict()
{
    Bench bench;
    const auto connection = bench.open();
    QVERIFY(connection);
    QVERIFY(migrate(*connection, bench.path, releasedMigrations()));
    const QStringList loose =
        rows(*connection, u"SELECT name FROM pragma_table_list "
                          "WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"_s);
    QCOMPARE(loose, QStringList());
}

void MigrationTest::migratingEqualsCreatingFresh_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QList<Migration>>("migrations");
    const QList<Migration> released = releasedMigrations();
    for (const Migration &migration : released)
        QTest::addRow("released, from %d", migration.version) << migration.version << released;
    QTest::newRow("with the example, from 1") << 1 << withExample();
}

void MigrationTest::migratingEqualsCreatingFresh()
{
    QFETCH(const int, from);
    QFETCH(const QList<Migration>, migrations);
    Bench old;
    const auto migrated = old.open();
    QVERIFY(migrated);
    QVERIFY(migrate(*migrated, old.path, migrations.first(from)));
    if (from == 1)
        QVERIFY(runScript(*migrated, testSql(u"0001_data.sql"_s)));
    const auto done = migrate(*migrated, old.path, migrations);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    Bench fresh;
    const auto created = fresh.open();
    QVERIFY(created);
    QVERIFY(migrate(*created, fresh.path, migrations));
    QCOMPARE(schema(*migrated), schema(*created));
    QCOMPARE(*schemaVersion(*migrated), migrations.last().version);
    QCOMPARE(*schemaVersion(*created), migrations.last().version);
}

void MigrationTest::dataSurvives()
{
    Bench bench;
    const auto connection = bench.open();
    QVERIFY(migrate(*connection, bench.path, releasedMigrations().first(1)));
    QVERIFY(runScript(*connection, testSql(u"0001_data.sql"_s)));
    const QString events = u"SELECT game_id || type || data FROM event ORDER BY game_id, version"_s;
    const QStringList before = rows(*connection, events);
    QCOMPARE(before.size(), 3);
    const auto done = migrate(*connection, bench.path, withExample());
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->from, 1);
    QCOMPARE(done->to, 2);
    QCOMPARE(rows(*connection, events), before); // dropping the table that they point to took none along
    QCOMPARE(connection->value(u"SELECT name FROM game WHERE id = 1"_s)->toString(),
             u"It's Friday; really"_s);
    QCOMPARE(rows(*connection, u"SELECT note FROM event ORDER BY game_id, version"_s),
             (QStringList{u"old"_s, u"old"_s, u"none; yet"_s}));
    for (const QString &table : {u"snapshot"_s, u"clock"_s, u"token"_s, u"reply"_s, u"secret"_s})
        QCOMPARE(count(*connection, table), 1);
}

void MigrationTest::aCopyIsPutAside()
{
    Bench bench;
    const auto connection = bench.open();
    QVERIFY(connection->exec(u"PRAGMA journal_mode=WAL"_s));
    const auto fresh = migrate(*connection, bench.path, releasedMigrations().first(1));
    QVERIFY(fresh);
    QVERIFY(fresh->copy.isEmpty());
    QVERIFY(runScript(*connection, testSql(u"0001_data.sql"_s))); // stands in the log, not yet in the file
    QFile leftover(bench.path + ".v1.bak.part"_L1);
    QVERIFY(leftover.open(QIODevice::WriteOnly) && leftover.write("cut short") > 0);
    leftover.close();
    QFile stale(bench.path + ".v1.bak"_L1);
    QVERIFY(stale.open(QIODevice::WriteOnly) && stale.write("of an attempt before") > 0);
    stale.close();
    const auto done = migrate(*connection, bench.path, withExample());
    QVERIFY(done);
    QCOMPARE(done->copy, bench.path + ".v1.bak"_L1);
    QVERIFY(!QFile::exists(leftover.fileName()));
    auto copy = Connection::open(done->copy, Access::ReadOnly, defaultBusyTimeout);
    QVERIFY(copy);
    QCOMPARE(*schemaVersion(*copy.value()), 1);
    QCOMPARE(count(*copy.value(), u"event"_s), 3);
    QCOMPARE(copy.value()->value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
}

void MigrationTest::nothingToDoChangesNothing()
{
    Bench bench;
    {
        const auto connection = bench.open();
        QVERIFY(migrate(*connection, bench.path, withExample()));
    }
    const QByteArray before = contents(bench.path);
    const auto connection = bench.open(Access::Write);
    const auto again = migrate(*connection, bench.path, withExample());
    QVERIFY(again);
    QCOMPARE(again->from, 2);
    QVERIFY(again->copy.isEmpty());
    const auto older = migrate(*connection, bench.path, withExample().first(1));
    QVERIFY(!older);
    QCOMPARE(older.error().error, StorageError::NewerVersion);
    QCOMPARE(contents(bench.path), before);
    QCOMPARE(QDir(bench.dir.path()).entryList(QDir::Files), QStringList{u"quizaar.sqlite"_s});
}

void MigrationTest::aFailedMigrationIsUndone_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("syntax") << QByteArray("CREATE TABLE a (x); CREATE TABEL b (x);");
    QTest::newRow("no such table") << QByteArray("DROP TABLE clock; INSERT INTO nowhere VALUES (1);");
    QTest::newRow("constraint") << QByteArray("DROP TABLE clock; INSERT INTO game SELECT * FROM game;");
    QTest::newRow("foreign key") << QByteArray("DELETE FROM game WHERE id = 1;");
    QTest::newRow("ends the transaction itself")
        << QByteArray("CREATE TABLE a (x); ROLLBACK; CREATE TABEL b (x);");
}

void MigrationTest::aFailedMigrationIsUndone()
{
    QFETCH(const QByteArray, sql);
    Bench bench;
    const auto connection = bench.open();
    const QList<Migration> first = releasedMigrations().first(1);
    QVERIFY(migrate(*connection, bench.path, first));
    QVERIFY(runScript(*connection, testSql(u"0001_data.sql"_s)));
    const QStringList before = schema(*connection);
    const auto failed =
        migrate(*connection, bench.path, first + QList<Migration>{{2, u"0002_bad.sql"_s, sql}});
    QVERIFY(!failed);
    QCOMPARE(failed.error().error, StorageError::Migration);
    QVERIFY2(failed.error().detail.startsWith("0002_bad.sql"_L1), qPrintable(failed.error().detail));
    QCOMPARE(schema(*connection), before);
    QCOMPARE(*schemaVersion(*connection), 1);
    QCOMPARE(count(*connection, u"game"_s), 2);
    const auto repaired = migrate(*connection, bench.path, withExample()); // the next release does better
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().detail));
}

void MigrationTest::laterMigrationsKeepTheEarlier()
{
    Bench bench;
    const auto connection = bench.open();
    const auto failed = migrate(*connection, bench.path,
                                withExample() + QList<Migration>{{3, u"0003_bad.sql"_s, "SELECT nonsense"}});
    QVERIFY(!failed);
    QCOMPARE(*schemaVersion(*connection), 2);
    QVERIFY(count(*connection, u"event"_s) == 0);
}

void MigrationTest::foreignKeysAreOnAgain()
{
    Bench bench;
    const auto connection = bench.open();
    QVERIFY(migrate(*connection, bench.path, withExample()));
    QCOMPARE(connection->value(u"PRAGMA foreign_keys"_s)->toInt(), 1);
    QVERIFY(!connection->exec(u"INSERT INTO clock (game_id, game_ms) VALUES (99, 1)"_s));
}

void MigrationTest::aFolderMigratesWhenOpened()
{
    QTemporaryDir dir;
    QByteArray id;
    {
        const auto folder = DataFolder::open(dir.path(), releasedMigrations().first(1));
        QVERIFY(folder);
        id = (*folder)->id();
    }
    {
        const auto folder = DataFolder::open(dir.path(), withExample());
        QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
        QCOMPARE((*folder)->id(), id);
        QCOMPARE((*folder)->migrated().from, 1);
        QVERIFY(QFile::exists((*folder)->migrated().copy));
    }
    const auto older = DataFolder::open(dir.path(), releasedMigrations().first(1));
    QVERIFY(!older);
    QCOMPARE(older.error().error, StorageError::NewerVersion);
}

void MigrationTest::noRoomForTheCopyMeansNoMigration()
{
    Bench bench;
    const auto connection = bench.open();
    QVERIFY(migrate(*connection, bench.path, releasedMigrations().first(1)));
    QVERIFY(QDir().mkpath(bench.path + ".v1.bak.part"_L1)); // a folder where the copy should be written
    QVERIFY(!migrate(*connection, bench.path, withExample()));
    QCOMPARE(*schemaVersion(*connection), 1);
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "storage_migrations.moc"
