// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_rig.h"
#include "storage_test.h"

#include <QFileInfo>
#include <QTest>

#include <thread>

using namespace quizaar;
using namespace quizaar::storage;
using namespace Qt::StringLiterals;

void StorageTest::whatWaitsIsOneTransaction()
{
    Rig rig(Rig::Gated::Yes);
    rig.journal().append(1, Journal::firstEpoch, entryOf(1));
    QCOMPARE(rig.gate().awaitArrival(), 1);
    for (qint64 version = 2; version <= 201; ++version)
        rig.journal().append(version, Journal::firstEpoch, entryOf(version));
    QVERIFY(rig.rest().empty()); // nothing is announced while the commit stands at the gate
    rig.gate().answer(GateVerdict::Commit);
    QCOMPARE(rig.gate().awaitArrival(), 200);
    const Outcome first = rig.outcome();
    QCOMPARE(first.kind, Outcome::Kind::Durable);
    QCOMPARE(first.durable_through, 1);
    QCOMPARE(rig.storedVersions(), QList<qint64>{1});
    rig.gate().answer(GateVerdict::Commit);
    const Outcome second = rig.outcome();
    QCOMPARE(second.kind, Outcome::Kind::Durable);
    QCOMPARE(second.durable_through, 201);
    QCOMPARE(second.entries, 200);
    const QList<qint64> stored = rig.storedVersions();
    QCOMPARE(stored.size(), 201);
    for (qsizetype i = 0; i < stored.size(); ++i)
        QCOMPARE(stored[i], i + 1);
    rig.journal().stop();
    QVERIFY(rig.rest().empty());
}

void StorageTest::anEntryIsStoredWhole()
{
    Rig rig;
    const TokenRow phone{QByteArray(32, 'a'), DeviceId{7}, "seat", WallTime{5}};
    const TokenRow socket{QByteArray(32, 'b'), DeviceId{7}, "socket", WallTime{6}};
    const ReplyRow reply{"scope", "key", "hash", 201, R"({"ok":true})"};

    Entry first = entryOf(1);
    first.events.append(eventOf(2));
    first.tokens_added = {phone, socket};
    first.reply = reply;
    first.secrets = {{"pin", "1234"}, {"other", "x"}};
    rig.journal().append(1, Journal::firstEpoch, first);
    QCOMPARE(rig.outcome().durable_through, 1);

    JournalReader &reader = rig.reader();
    QCOMPARE(*reader.tokens(theGame), (QList<TokenRow>{phone, socket}));
    QCOMPARE(**reader.reply("scope", "key"), reply);
    QVERIFY(!*reader.reply("scope", "yek"));
    QVERIFY(!*reader.reply("key", "scope"));
    QCOMPARE(**reader.secret(theGame, "pin"), QByteArray("1234"));
    QCOMPARE(reader.games()->first().row, *first.game_row);
    QCOMPARE(reader.games()->first().last_version, 2);
    QCOMPARE(reader.games()->first().last_wall, eventOf(2).wall_time);
    QCOMPARE(rig.storedVersions(), (QList<qint64>{1, 2}));

    Entry second = entryOf(3);
    second.game_row = GameRow{u"XYZ789"_s, u"Saturday"_s, "finished", WallTime{1}};
    second.tokens_removed = {phone.hash};
    second.tokens_added = {{phone.hash, DeviceId{8}, "seat", WallTime{9}}}; // after the removal, so no clash
    second.secrets = {{"pin", "9999"}, {"other", std::nullopt}};
    rig.journal().append(2, Journal::firstEpoch, second);
    QCOMPARE(rig.outcome().durable_through, 2);

    QCOMPARE(*reader.tokens(theGame), (QList<TokenRow>{socket, second.tokens_added[0]}));
    QCOMPARE(**reader.secret(theGame, "pin"), QByteArray("9999"));
    QVERIFY(!*reader.secret(theGame, "other"));
    const GameRow row = reader.games()->first().row;
    QCOMPARE(row.code, u"XYZ789"_s);
    QCOMPARE(row.name, u"Saturday"_s);
    QCOMPARE(row.status, QByteArray("finished"));
    QCOMPARE(row.created, first.game_row->created);
    QCOMPARE(*reader.nextGameId(), GameId{2});

    rig.journal().append(3, Journal::firstEpoch, Entry{GameId{}, {}, {}, {}, {}, {}, {{"folder", "f"}}});
    QCOMPARE(rig.outcome().kind, Outcome::Kind::Durable);
    QCOMPARE(**reader.secret(GameId{}, "folder"), QByteArray("f"));
}

void StorageTest::notesAndSnapshotsComeFromAnyThread()
{
    Rig rig;
    constexpr qint64 count = 300;
    Journal &journal = rig.journal();
    journal.append(1, Journal::firstEpoch, entryOf(1));
    std::thread clock([&] {
        for (qint64 ms = 1; ms <= count; ++ms)
            journal.noteClock(theGame, GameTime{ms});
    });
    std::thread snapshots([&] {
        for (qint64 i = 0; i < count; ++i)
            journal.saveSnapshot(theGame, [=] { return SnapshotRow{1, 1, QByteArray::number(i)}; });
    });
    for (qint64 version = 2; version <= count; ++version)
        journal.append(version, Journal::firstEpoch, entryOf(version));
    clock.join();
    snapshots.join();
    journal.stop();
    qint64 told = 0;
    int entries = 0;
    for (const Outcome &outcome : rig.rest()) {
        QCOMPARE(outcome.kind, Outcome::Kind::Durable);
        QVERIFY(outcome.durable_through > told);
        told = outcome.durable_through;
        entries += outcome.entries;
    }
    QCOMPARE(told, count);
    QCOMPARE(entries, int(count));
    QCOMPARE(rig.storedVersions().size(), count);
    QCOMPARE(**rig.reader().clockNote(theGame), GameTime{count});
    QCOMPARE((**rig.reader().latestSnapshot(theGame)).data, QByteArray::number(count - 1));
}

void StorageTest::clockNotesNeverGoBack()
{
    Rig rig;
    rig.journal().noteClock(GameId{99}, GameTime{1}); // no such game: lost, and nobody else's harm
    rig.journal().append(1, Journal::firstEpoch, entryOf(1));
    QCOMPARE(rig.outcome().kind, Outcome::Kind::Durable);
    rig.journal().noteClock(theGame, GameTime{5000});
    rig.journal().append(2, Journal::firstEpoch, entryOf(2));
    QCOMPARE(rig.outcome().durable_through, 2);
    rig.journal().noteClock(theGame, GameTime{4000});
    rig.journal().stop();
    QCOMPARE(**rig.reader().clockNote(theGame), GameTime{5000});
    QVERIFY(!*rig.reader().clockNote(GameId{99}));
}

void StorageTest::stopStoresWhatWaits()
{
    Rig rig;
    for (qint64 version = 1; version <= 100; ++version)
        rig.journal().append(version, Journal::firstEpoch, entryOf(version));
    rig.journal().stop();
    rig.journal().stop();
    QCOMPARE(rig.rest().back().durable_through, 100);
    QCOMPARE(QFileInfo(rig.path() + "-wal"_L1).size(), 0);
    QCOMPARE(rig.storedVersions().size(), 100);
}
