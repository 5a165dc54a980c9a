// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"
#include "storage_rig.h"
#include "storage_test.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace quizaar;
using namespace quizaar::storage;
using namespace Qt::StringLiterals;

namespace {

enum class Way
{
    Gate,
    Trigger,
    VersionGap,
    VersionTwice,
    KeyTwice,
    ShortHash,
    NoSuchGame,
    Locked
};

/// The entry that cannot be stored as version 2, where the entry itself is at fault.
Entry faulty(Way way)
{
    Entry entry = entryOf(2);
    switch (way) {
    case Way::VersionGap:
        entry.events = {eventOf(3)};
        break;
    case Way::VersionTwice:
        entry.events = {eventOf(1)};
        break;
    case Way::KeyTwice:
        entry.reply = ReplyRow{"scope", "key", "other", 200, "{}"};
        break;
    case Way::ShortHash:
        entry.tokens_added = {{QByteArray(31, 'x'), DeviceId{1}, "seat", {}}};
        break;
    case Way::NoSuchGame:
        entry.game = GameId{77};
        entry.events = {eventOf(1)};
        break;
    case Way::Gate:
    case Way::Trigger:
    case Way::Locked:
        break;
    }
    return entry;
}

void storeOne(Rig &rig, Rig::Gated gated)
{
    Entry first = entryOf(1);
    first.reply = ReplyRow{"scope", "key", "hash", 200, "{}"};
    rig.journal().append(1, Journal::firstEpoch, first);
    if (gated == Rig::Gated::Yes) {
        QCOMPARE(rig.gate().awaitArrival(), 1);
        rig.gate().answer(GateVerdict::Commit);
    }
    QCOMPARE(rig.outcome().durable_through, 1);
}

/// Storage works again: an entry of a new epoch gets in, right behind what was durable.
void playGoesOn(Rig &rig, qint64 ticket, quint32 epoch, qint64 version)
{
    rig.journal().resume(epoch);
    rig.journal().append(ticket, epoch, entryOf(version));
    const Outcome outcome = rig.outcome();
    QCOMPARE(outcome.kind, Outcome::Kind::Durable);
    QCOMPARE(outcome.epoch, epoch);
    QCOMPARE(outcome.durable_through, ticket);
    QList<qint64> expected;
    for (qint64 i = 1; i <= version; ++i)
        expected.append(i);
    QCOMPARE(rig.storedVersions(), expected);
}

}

void StorageTest::aFailureEndsTheEpoch_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<StorageError>("error");
    QTest::newRow("gate") << Way::Gate << StorageError::Rejected;
    QTest::newRow("trigger") << Way::Trigger << StorageError::Inconsistent;
    QTest::newRow("version gap") << Way::VersionGap << StorageError::Inconsistent;
    QTest::newRow("version twice") << Way::VersionTwice << StorageError::Inconsistent;
    QTest::newRow("key twice") << Way::KeyTwice << StorageError::Inconsistent;
    QTest::newRow("short hash") << Way::ShortHash << StorageError::Inconsistent;
    QTest::newRow("no such game") << Way::NoSuchGame << StorageError::Inconsistent;
    QTest::newRow("locked") << Way::Locked << StorageError::Busy;
}

void StorageTest::aFailureEndsTheEpoch()
{
    QFETCH(const Way, way);
    QFETCH(const StorageError, error);
    const Rig::Gated gated = way == Way::Gate ? Rig::Gated::Yes : Rig::Gated::No;
    Rig rig(gated);
    storeOne(rig, gated);
    std::unique_ptr<Child> locker;
    if (way == Way::Locked) {
        locker = std::make_unique<Child>(u"hold-database"_s, rig.folder());
        QCOMPARE(locker->line(), QByteArray("ready"));
    }
    if (way == Way::Trigger) {
        QVERIFY(
            rig.execute(u"CREATE TRIGGER no BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    }
    rig.journal().append(2, Journal::firstEpoch, faulty(way));
    if (way == Way::Gate) {
        QCOMPARE(rig.gate().awaitArrival(), 1);
        rig.gate().answer(GateVerdict::Fail);
    }
    const Outcome failed = rig.outcome();
    QCOMPARE(failed.kind, Outcome::Kind::Failed);
    QCOMPARE(failed.failure.error, error);
    QVERIFY(!failed.failure.detail.isEmpty());
    QCOMPARE(failed.durable_through, 1);
    QCOMPARE(failed.failed_from, 2);
    QCOMPARE(failed.failed_through, 2);

    rig.journal().append(3, Journal::firstEpoch,
                         entryOf(2)); // nothing wrong with it, but of the failed epoch
    const Outcome discarded = rig.outcome();
    QCOMPARE(discarded.kind, Outcome::Kind::Failed);
    QCOMPARE(discarded.failure.error, error);
    QCOMPARE(discarded.failed_from, 3);
    QCOMPARE(discarded.failed_through, 3);
    QCOMPARE(rig.storedVersions(), QList<qint64>{1});

    locker.reset();
    if (way == Way::Trigger)
        QVERIFY(rig.execute(u"DROP TRIGGER no"_s));
    if (way == Way::Gate)
        rig.gate().answer(GateVerdict::Commit);
    playGoesOn(rig, 4, 2, 2);
    QVERIFY(rig.rest().empty());
}

void StorageTest::theDiskIsFull()
{
#ifdef Q_OS_UNIX
    Rig rig;
    storeOne(rig, Rig::Gated::No);
    Entry large = entryOf(2);
    large.events[0].data = '"' + QByteArray(300'000, 'x') + '"';
    // Files that may not grow beyond a limit fail in the middle of COMMIT, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 200'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    rig.journal().append(2, Journal::firstEpoch, large);
    const Outcome failed = rig.outcome();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(failed.kind, Outcome::Kind::Failed);
    QVERIFY(failed.failure.error == StorageError::DiskFull || failed.failure.error == StorageError::Other);
    QCOMPARE(failed.failed_from, 2);
    QCOMPARE(rig.storedVersions(), QList<qint64>{1});
    playGoesOn(rig, 3, 2, 2);
#else
    QSKIP("No limit for the size of files here");
#endif
}

void StorageTest::theFileIsReadOnly()
{
    Rig rig; // the journal opens the file with its first entry
    const WithoutPrivileges nobody(QFileInfo(rig.folder()).path());
    QVERIFY(QFile::setPermissions(rig.path(), QFile::ReadOwner));
    rig.journal().append(1, Journal::firstEpoch, entryOf(1));
    const Outcome failed = rig.outcome();
    QCOMPARE(failed.kind, Outcome::Kind::Failed);
    QCOMPARE(failed.failure.error, StorageError::NotWritable);
    QVERIFY(QFile::setPermissions(rig.path(), QFile::ReadOwner | QFile::WriteOwner));
    playGoesOn(rig, 2, 2, 1);
    rig.journal().stop();
}

void StorageTest::theFileIsRemoved()
{
    Rig rig;
    storeOne(rig, Rig::Gated::No);
    const QString saved = rig.folder() + "/saved"_L1;
    {
        auto connection = Connection::open(rig.path(), Access::Write, defaultBusyTimeout);
        QVERIFY(connection);
        QVERIFY(copyDatabase(*connection.value(), saved));
    }
    QVERIFY(QFile::remove(rig.path()));
    rig.journal().append(2, Journal::firstEpoch, entryOf(2)); // on the connection that is still open
    QCOMPARE(rig.outcome().failure.error, StorageError::Missing);
    rig.journal().resume(2);
    rig.journal().append(3, 2, entryOf(2)); // on a new one
    QCOMPARE(rig.outcome().failure.error, StorageError::Missing);
    QVERIFY(!QFile::exists(rig.path())); // no empty one in its place
    // The lost file's log would be taken for the copy's.
    for (const QString &rest : {u"-wal"_s, u"-shm"_s})
        QVERIFY(!QFile::exists(rig.path() + rest) || QFile::remove(rig.path() + rest));
    QVERIFY(QFile::rename(saved, rig.path()));
    playGoesOn(rig, 4, 3, 2);
}

void StorageTest::whatWaitsBehindAFailureIsDiscarded()
{
    Rig rig(Rig::Gated::Yes);
    storeOne(rig, Rig::Gated::Yes);
    rig.journal().append(2, Journal::firstEpoch, entryOf(2));
    QCOMPARE(rig.gate().awaitArrival(), 1);
    for (qint64 ticket = 3; ticket <= 9; ++ticket)
        rig.journal().append(ticket, Journal::firstEpoch, entryOf(ticket));
    rig.journal().noteClock(theGame, GameTime{900});
    rig.journal().saveSnapshot(theGame, [=] { return SnapshotRow{1, 1, "of the failed epoch"}; });
    rig.gate().answer(GateVerdict::Fail);
    const Outcome failed = rig.outcome();
    QCOMPARE(failed.failed_from, 2);
    QCOMPARE(failed.failed_through, 2);
    const Outcome discarded = rig.outcome();
    QCOMPARE(discarded.kind, Outcome::Kind::Failed);
    QCOMPARE(discarded.failed_from, 3);
    QCOMPARE(discarded.failed_through, 9);
    QCOMPARE(discarded.entries, 7);
    QCOMPARE(discarded.durable_through, 1);
    rig.gate().answer(GateVerdict::Commit); // the only transaction that comes now is the new epoch's
    playGoesOn(rig, 10, 2, 2);
    QVERIFY(!*rig.reader().latestSnapshot(theGame));
}

void StorageTest::entriesOfAnotherEpochAreDiscarded()
{
    Rig rig(Rig::Gated::Yes);
    storeOne(rig, Rig::Gated::Yes);
    rig.journal().append(2, Journal::firstEpoch, entryOf(2));
    rig.gate().awaitArrival();
    // All in one go while the gate holds: the journal finds old and new epoch in one batch.
    rig.journal().append(3, Journal::firstEpoch, entryOf(3));
    rig.journal().resume(2);
    rig.journal().append(4, 2, entryOf(2));
    rig.journal().append(5, Journal::firstEpoch, entryOf(4));
    rig.journal().append(6, 2, entryOf(3));
    rig.gate().answer(GateVerdict::Fail);
    rig.gate().answer(GateVerdict::Commit);
    rig.gate().answer(GateVerdict::Commit);
    struct Expected
    {
        Outcome::Kind kind;
        quint32 epoch;
        qint64 durable;
        qint64 failed;
    };
    const Expected all[] = {
        {Outcome::Kind::Failed, 1, 1, 2},  {Outcome::Kind::Failed, 1, 1, 3},
        {Outcome::Kind::Durable, 2, 4, 0}, {Outcome::Kind::Failed, 1, 4, 5},
        {Outcome::Kind::Durable, 2, 6, 0},
    };
    for (const Expected &expected : all) {
        const Outcome outcome = rig.outcome();
        QCOMPARE(outcome.kind, expected.kind);
        QCOMPARE(outcome.epoch, expected.epoch);
        QCOMPARE(outcome.durable_through, expected.durable);
        QCOMPARE(outcome.failed_from, expected.failed);
        QCOMPARE(outcome.failed_through, expected.failed);
    }
    QCOMPARE(rig.storedVersions(), (QList<qint64>{1, 2, 3}));
}

void StorageTest::aLostReplyIsSettledByReading()
{
    Rig rig(Rig::Gated::Yes);
    storeOne(rig, Rig::Gated::Yes);
    rig.journal().append(2, Journal::firstEpoch, entryOf(2));
    rig.gate().awaitArrival();
    rig.gate().answer(GateVerdict::CommitAndLoseReply);
    const Outcome settled = rig.outcome();
    QCOMPARE(settled.kind, Outcome::Kind::Durable);
    QCOMPARE(settled.durable_through, 2);
    rig.gate().answer(GateVerdict::Commit);
    rig.journal().append(3, Journal::firstEpoch, entryOf(3)); // the epoch goes on
    QCOMPARE(rig.outcome().durable_through, 3);
    QCOMPARE(rig.storedVersions(), (QList<qint64>{1, 2, 3}));
}

void StorageTest::whatCannotBeReadIsUnsettled()
{
    Rig rig(Rig::Gated::Yes);
    storeOne(rig, Rig::Gated::Yes);
    rig.journal().append(2, Journal::firstEpoch, entryOf(2));
    rig.gate().awaitArrival();
    const QString away = rig.folder() + "/away"_L1;
    QVERIFY(QFile::rename(rig.path(), away)); // goes away while the transaction is open
    rig.gate().answer(GateVerdict::CommitAndLoseReply);
    const Outcome unsettled = rig.outcome();
    QCOMPARE(unsettled.kind, Outcome::Kind::Unsettled);
    QCOMPARE(unsettled.durable_through, 1);
    QCOMPARE(unsettled.failed_from, 2);
    QVERIFY(QFile::rename(away, rig.path()));
    QCOMPARE(rig.storedVersions(), (QList<qint64>{1, 2})); // the owner reads: it was in
    rig.gate().answer(GateVerdict::Commit);
    playGoesOn(rig, 3, 2, 3);
}

void StorageTest::aFailedClockNoteFailsNoEpoch()
{
    Rig rig(Rig::Gated::Yes);
    storeOne(rig, Rig::Gated::Yes);
    rig.journal().noteClock(theGame, GameTime{1000});
    QCOMPARE(rig.gate().awaitArrival(), 0);
    rig.gate().answer(GateVerdict::Fail);
    rig.journal().append(2, Journal::firstEpoch, entryOf(2));
    QCOMPARE(rig.gate().awaitArrival(), 1);
    rig.gate().answer(GateVerdict::Commit);
    const Outcome outcome = rig.outcome();
    QCOMPARE(outcome.kind, Outcome::Kind::Durable);
    QCOMPARE(outcome.durable_through, 2);
    QVERIFY(!*rig.reader().clockNote(theGame));
}
