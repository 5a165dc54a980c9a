// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_rig.h"
#include "storage_test.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace quizaar;
using namespace quizaar::storage;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Runs statements on a database in that folder, which is made if need be.
bool execute(const QString &folder, const QStringList &statements)
{
    auto connection = Connection::open(folder + "/quizaar.sqlite"_L1, Access::Create, defaultBusyTimeout);
    if (!connection)
        return false;
    for (const QString &statement : statements) {
        if (!connection.value()->exec(statement))
            return false;
    }
    return true;
}

std::optional<StorageError> errorOfOpening(const QString &path)
{
    const auto folder = DataFolder::open(path);
    return folder ? std::nullopt : std::optional(folder.error().error);
}

enum class Damage
{
    Text,
    OneByte,
    CutOff,
    PageOverwritten,
    OtherProgram
};
enum class Barrier
{
    FileInTheWay,
    FolderReadOnly,
    ParentReadOnly,
    LockReadOnly,
    DatabaseReadOnly
};

}

void StorageTest::aFolderIsMadeOnceAndKeepsItsId()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"deep/night"_s);
    QByteArray id;
    {
        const auto folder = DataFolder::open(path);
        QVERIFY(folder);
        id = (*folder)->id();
        QCOMPARE(id.size(), 16);
        QCOMPARE((*folder)->databasePath(), QDir(path).canonicalPath() + "/quizaar.sqlite"_L1);
        QCOMPARE((*folder)->migrated().from, 0);
        QVERIFY((*folder)->migrated().copy.isEmpty());
#ifdef Q_OS_UNIX
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
#endif
    }
    {
        const auto again = DataFolder::open(path);
        QVERIFY(again);
        QCOMPARE((*again)->id(), id);
        QCOMPARE((*again)->migrated().from, (*again)->migrated().to);
    }
    const auto other = DataFolder::open(dir.filePath(u"other"_s)); // two folders side by side
    const auto first = DataFolder::open(path);
    QVERIFY(other && first);
    QVERIFY((*other)->id() != id);
}

void StorageTest::anyFolderNameWillDo_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("space") << u"game night"_s;
    QTest::newRow("quote") << u"Ana's"_s;
    QTest::newRow("percent") << u"100%20 sure"_s;
    QTest::newRow("fragment") << u"night #1"_s;
    QTest::newRow("umlaut and emoji") << u"Spielenächte \U0001F3B2"_s;
    QTest::newRow("semicolon") << u"a;b=c&d"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("question mark") << u"where?mode=memory"_s;
    QTest::newRow("backslash") << u"a\\b"_s;
#endif
}

void StorageTest::anyFolderNameWillDo()
{
    QFETCH(const QString, name);
    QTemporaryDir dir;
    const auto folder = DataFolder::open(dir.filePath(name));
    QVERIFY(folder);
    QVERIFY(QFile::exists((*folder)->databasePath()));
    {
        Journal journal({(*folder)->databasePath(), {}, defaultBusyTimeout}, [](const Outcome &) {});
        journal.append(1, Journal::firstEpoch, entryOf(1));
    }
    JournalReader reader((*folder)->databasePath());
    QCOMPARE(*reader.nextGameId(), GameId{2});
}

void StorageTest::aFolderIsUsedByOneProcess()
{
    QTemporaryDir dir;
    {
        const auto first = DataFolder::open(dir.path());
        QVERIFY(first);
        QCOMPARE(errorOfOpening(dir.path()), StorageError::InUse);
        QCOMPARE(errorOfOpening(dir.path() + "/../"_L1 + QDir(dir.path()).dirName()), StorageError::InUse);
    }
    QCOMPARE(errorOfOpening(dir.path()), std::nullopt);
}

void StorageTest::theLockEndsWithItsProcess()
{
    QTemporaryDir dir;
    Child child(u"hold-folder"_s, dir.path());
    QCOMPARE(child.line(), QByteArray("ready"));
    QCOMPARE(errorOfOpening(dir.path()), StorageError::InUse);
    child.kill();
    QCOMPARE(errorOfOpening(dir.path()), std::nullopt);
}

void StorageTest::aNewerDatabaseIsRefusedUntouched()
{
    QTemporaryDir dir;
    QVERIFY(DataFolder::open(dir.path()));
    QVERIFY(execute(dir.path(), {u"CREATE TABLE from_the_future (x)"_s, u"PRAGMA user_version=99"_s}));
    const QString path = dir.filePath(u"quizaar.sqlite"_s);
    const QByteArray before = contents(path);
    QCOMPARE(errorOfOpening(dir.path()), StorageError::NewerVersion);
    QCOMPARE(contents(path), before);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), (QStringList{u"quizaar.lock"_s, u"quizaar.sqlite"_s}));
}

void StorageTest::aNewerVersionInTheLogIsSeen()
{
    QTemporaryDir dir;
    QVERIFY(DataFolder::open(dir.path()));
    QTemporaryDir copy;
    {
        // As a crash leaves it: the new version stands in the log only.
        auto connection =
            Connection::open(dir.filePath(u"quizaar.sqlite"_s), Access::Write, defaultBusyTimeout);
        QVERIFY(connection);
        QVERIFY(connection.value()->exec(u"PRAGMA user_version=99"_s));
        for (const QString &name : {u"quizaar.sqlite"_s, u"quizaar.sqlite-wal"_s})
            QVERIFY(QFile::copy(dir.filePath(name), copy.filePath(name)));
    }
    const QByteArray before = contents(copy.filePath(u"quizaar.sqlite"_s));
    const QByteArray log = contents(copy.filePath(u"quizaar.sqlite-wal"_s));
    QVERIFY(!log.isEmpty());
    QCOMPARE(errorOfOpening(copy.path()), StorageError::NewerVersion);
    QCOMPARE(contents(copy.filePath(u"quizaar.sqlite"_s)), before);
    QCOMPARE(contents(copy.filePath(u"quizaar.sqlite-wal"_s)), log);
}

void StorageTest::damageIsSeen_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::newRow("a text") << Damage::Text;
    QTest::newRow("one byte") << Damage::OneByte;
    QTest::newRow("cut off") << Damage::CutOff;
    QTest::newRow("a page overwritten") << Damage::PageOverwritten;
    QTest::newRow("another program's") << Damage::OtherProgram;
}

void StorageTest::damageIsSeen()
{
    QFETCH(const Damage, damage);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"quizaar.sqlite"_s);
    if (damage != Damage::OtherProgram)
        QVERIFY(DataFolder::open(dir.path()));
    const QByteArray whole = contents(path);
    switch (damage) {
    case Damage::Text:
        QVERIFY(write(path, QByteArray(5000, 'x')));
        break;
    case Damage::OneByte:
        QVERIFY(write(path, "S"));
        break;
    case Damage::CutOff:
        QVERIFY(write(path, whole.left(whole.size() / 2 / 4096 * 4096)));
        break;
    case Damage::PageOverwritten:
        QVERIFY(write(path, whole.left(4096) + QByteArray(4096, 'x') + whole.mid(8192)));
        break;
    case Damage::OtherProgram:
        QVERIFY(execute(dir.path(), {u"CREATE TABLE bookmarks (url TEXT)"_s}));
        break;
    }
    const QByteArray before = contents(path);
    QCOMPARE(errorOfOpening(dir.path()), StorageError::Corrupt);
    QCOMPARE(contents(path), before);
}

void StorageTest::aFolderThatCannotBeWritten_data()
{
    QTest::addColumn<Barrier>("barrier");
    QTest::newRow("a file in the way") << Barrier::FileInTheWay;
#ifdef Q_OS_UNIX
    QTest::newRow("folder read-only") << Barrier::FolderReadOnly;
    QTest::newRow("parent read-only") << Barrier::ParentReadOnly;
    QTest::newRow("lock read-only") << Barrier::LockReadOnly;
    QTest::newRow("database read-only") << Barrier::DatabaseReadOnly;
#endif
}

void StorageTest::aFolderThatCannotBeWritten()
{
    QFETCH(const Barrier, barrier);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"night"_s);
    if (barrier == Barrier::FileInTheWay)
        QVERIFY(write(path, "a file"));
    else if (barrier == Barrier::FolderReadOnly)
        QVERIFY(QDir().mkpath(path));
    else if (barrier != Barrier::ParentReadOnly)
        QVERIFY(DataFolder::open(path));
    const WithoutPrivileges nobody(dir.path());
    constexpr QFile::Permissions look = QFile::ReadOwner | QFile::ExeOwner;
    switch (barrier) {
    case Barrier::FileInTheWay:
        break;
    case Barrier::FolderReadOnly:
        QVERIFY(QFile::setPermissions(path, look));
        break;
    case Barrier::ParentReadOnly:
        QVERIFY(QFile::setPermissions(dir.path(), look));
        break;
    case Barrier::LockReadOnly:
        QVERIFY(QFile::setPermissions(path + "/quizaar.lock"_L1, QFile::ReadOwner));
        break;
    case Barrier::DatabaseReadOnly:
        QVERIFY(QFile::setPermissions(path + "/quizaar.sqlite"_L1, QFile::ReadOwner));
        break;
    }
    const auto error = errorOfOpening(path);
    for (const QString &each : {dir.path(), path, path + "/quizaar.lock"_L1, path + "/quizaar.sqlite"_L1}) {
        if (QFileInfo::exists(each))
            QVERIFY(QFile::setPermissions(each, look | QFile::WriteOwner));
    }
    QCOMPARE(error, StorageError::NotWritable);
    if (barrier != Barrier::FileInTheWay)
        QCOMPARE(errorOfOpening(path), std::nullopt); // nothing was left behind that stands in the way now
}
