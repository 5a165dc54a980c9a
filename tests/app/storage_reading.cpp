// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_rig.h"
#include "storage_test.h"

#include <QFile>
#include <QTest>

using namespace quizaar;
using namespace quizaar::storage;
using namespace Qt::StringLiterals;

void StorageTest::anEmptyFolderHasNothing()
{
    Rig rig;
    JournalReader &reader = rig.reader();
    QVERIFY(reader.games()->isEmpty());
    QCOMPARE(*reader.nextGameId(), GameId{1});
    QVERIFY(!*reader.latestSnapshot(theGame));
    QVERIFY(!*reader.clockNote(theGame));
    QVERIFY(reader.tokens(theGame)->isEmpty());
    QVERIFY(!*reader.reply("a", "b"));
    QVERIFY(!*reader.secret(theGame, "pin"));
    QVERIFY(rig.storedVersions().isEmpty());
    QCOMPARE(reader.folderId()->size(), 16);
}

void StorageTest::hundredThousandEventsAreRead()
{
    constexpr qint64 count = 100'000;
    constexpr qint64 perEntry = 1000;
    Rig rig;
    for (qint64 entry = 0; entry < count / perEntry; ++entry) {
        Entry many = entryOf(entry * perEntry + 1);
        for (qint64 i = 2; i <= perEntry; ++i)
            many.events.append(eventOf(entry * perEntry + i));
        rig.journal().append(entry + 1, Journal::firstEpoch, many);
    }
    rig.journal().stop();
    qint64 seen = 0;
    qint64 wrong = 0;
    const auto all = rig.reader().events(theGame, 1, [&](const StoredEvent &event) {
        ++seen;
        if (event.version != seen || (seen % 1000 == 0 && event != eventOf(seen)))
            ++wrong;
    });
    QVERIFY(all);
    QCOMPARE(*all, count);
    QCOMPARE(wrong, 0);
    QCOMPARE(*rig.reader().events(theGame, count - 9, [](const StoredEvent &) {}), 10);
    QCOMPARE(*rig.reader().events(theGame, count + 1, [](const StoredEvent &) {}), 0);
    QCOMPARE(rig.reader().games()->first().last_version, count);
}

void StorageTest::aMissingEventIsNoticed()
{
    Rig rig;
    for (qint64 version = 1; version <= 5; ++version)
        rig.journal().append(version, Journal::firstEpoch, entryOf(version));
    rig.journal().stop();
    QVERIFY(rig.execute(u"DELETE FROM event WHERE version = 3"_s));
    QList<qint64> seen;
    const auto read =
        rig.reader().events(theGame, 1, [&](const StoredEvent &event) { seen.append(event.version); });
    QVERIFY(!read);
    QCOMPARE(read.error().error, StorageError::Inconsistent);
    QCOMPARE(seen, (QList<qint64>{1, 2}));
    QVERIFY(!rig.reader().events(theGame, 3, [](const StoredEvent &) {}));
    QCOMPARE(*rig.reader().events(theGame, 4, [](const StoredEvent &) {}), 2);
}

void StorageTest::theNewestTwoSnapshotsAreKept()
{
    Rig rig;
    for (qint64 version = 1; version <= 4; ++version) {
        rig.journal().append(version, Journal::firstEpoch, entryOf(version));
        rig.journal().saveSnapshot(theGame, [=] {
            return SnapshotRow{version, 2, "at " + QByteArray::number(version)};
        });
    }
    rig.journal().stop();
    JournalReader &reader = rig.reader();
    QCOMPARE(**reader.latestSnapshot(theGame), (SnapshotRow{4, 2, "at 4"}));
    QCOMPARE(**reader.latestSnapshot(theGame, 3), (SnapshotRow{3, 2, "at 3"}));
    QVERIFY(!*reader.latestSnapshot(theGame, 2));
    QVERIFY(!*reader.latestSnapshot(GameId{2}));
}

void StorageTest::aSnapshotOfNothingIsDropped()
{
    Rig rig;
    rig.journal().append(1, Journal::firstEpoch, entryOf(1));
    rig.journal().saveSnapshot(theGame, [=] { return SnapshotRow{2, 1, "ahead"}; });
    rig.journal().saveSnapshot(GameId{5}, [=] { return SnapshotRow{1, 1, "of no game"}; });
    rig.journal().append(2, Journal::firstEpoch, Entry{}); // changes nothing, and waits its turn
    rig.journal().stop();
    QCOMPARE(rig.rest().back().durable_through, 2);
    QVERIFY(!*rig.reader().latestSnapshot(theGame));
    QVERIFY(!*rig.reader().latestSnapshot(GameId{5}));
}

void StorageTest::textsAndBytesComeBackAsTheyWere()
{
    Rig rig;
    StoredEvent odd = eventOf(1);
    odd.type = "Ümläut";
    odd.actor = QByteArray();
    odd.data = "{\"text\":\"it's \xF0\x9F\x8E\xB2; -- \\u0000\"}";
    odd.action = 9'007'199'254'740'991;
    odd.game_time = GameTime{std::numeric_limits<qint64>::max()};
    odd.wall_time = WallTime{-1};
    Entry entry = entryOf(1);
    entry.game_row = GameRow{{}, u"Q's „Nacht“ \U0001F3B2"_s, {}, {}};
    entry.events = {odd};
    const QByteArray binary("\0\xff'\0", 4);
    entry.reply = ReplyRow{binary, {}, {}, 204, {}};
    entry.secrets = {{"empty", QByteArray()}, {"binary", binary}};
    rig.journal().append(1, Journal::firstEpoch, entry);
    rig.journal().stop();
    QCOMPARE(rig.rest().back().kind, Outcome::Kind::Durable);
    QList<StoredEvent> read;
    QVERIFY(rig.reader().events(theGame, 1, [&](const StoredEvent &event) { read.append(event); }));
    QCOMPARE(read, QList<StoredEvent>{odd});
    QCOMPARE(**rig.reader().reply(binary, {}), *entry.reply);
    QCOMPARE(**rig.reader().secret(theGame, "empty"), QByteArray());
    QCOMPARE(**rig.reader().secret(theGame, "binary"), binary);
    QCOMPARE(rig.reader().games()->first().row, *entry.game_row);
}

void StorageTest::aDeletedGameTakesEverythingAlong()
{
    Rig rig;
    Entry entry = entryOf(1);
    entry.tokens_added = {{QByteArray(32, 't'), DeviceId{1}, "seat", {}}};
    entry.reply = ReplyRow{"s", "k", "h", 200, "b"};
    entry.secrets = {{"pin", "1"}};
    rig.journal().append(1, Journal::firstEpoch, entry);
    rig.journal().noteClock(theGame, GameTime{1});
    rig.journal().saveSnapshot(theGame, [=] { return SnapshotRow{1, 1, "s"}; });
    rig.journal().stop();
    QVERIFY(rig.execute(u"DELETE FROM game"_s));
    auto connection = Connection::open(rig.path(), Access::ReadOnly, defaultBusyTimeout);
    QVERIFY(connection);
    for (const char *table : {"game", "event", "snapshot", "clock", "token", "reply", "secret"}) {
        const auto rows = connection.value()->value(u"SELECT count(*) FROM %1"_s.arg(QLatin1String(table)));
        QVERIFY(rows);
        QVERIFY2(rows->toInt() == 0, table);
    }
    QCOMPARE(*rig.reader().nextGameId(), GameId{2}); // not given out again
}

void StorageTest::theReaderRecovers()
{
    Rig rig;
    rig.journal().append(1, Journal::firstEpoch, entryOf(1));
    rig.journal().stop();
    const QString away = rig.folder() + "/away"_L1;
    QVERIFY(QFile::rename(rig.path(), away));
    const auto missing = rig.reader().games();
    QVERIFY(!missing);
    QCOMPARE(missing.error().error, StorageError::Missing);
    QVERIFY(QFile::rename(away, rig.path()));
    QCOMPARE(rig.storedVersions(), QList<qint64>{1});
}
