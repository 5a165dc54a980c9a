// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_rig.h"
#include "storage_test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quizaar::storage;
using namespace Qt::StringLiterals;

void StorageTest::whatWasAcknowledgedOutlivesAKill()
{
    QTemporaryDir dir;
    QRandomGenerator random(4711);
    qint64 acknowledged = 0;
    for (int round = 0; round < 10; ++round) {
        Child child(u"write-for-ever"_s, dir.path());
        const int lines = random.bounded(1, 60);
        for (int i = 0; i < lines; ++i) {
            const QByteArray line = child.line();
            QVERIFY(!line.isEmpty());
            QVERIFY(line.toLongLong() > acknowledged);
            acknowledged = line.toLongLong();
        }
        QTest::qSleep(random.bounded(4)); // somewhere within a transaction
        for (const QByteArray &line : child.kill())
            acknowledged = std::max(acknowledged, line.toLongLong());

        const auto folder = DataFolder::open(dir.path()); // the lock has gone with the process
        QVERIFY(folder);
        auto connection = Connection::open((*folder)->databasePath(), Access::Write, defaultBusyTimeout);
        QVERIFY(connection);
        QCOMPARE(connection.value()->value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        JournalReader reader((*folder)->databasePath());
        qint64 last = 0;
        const auto read = reader.events(theGame, 1, [&](const StoredEvent &event) {
            QCOMPARE(event, eventOf(event.version));
            last = event.version;
        });
        QVERIFY(read);
        QVERIFY2(last >= acknowledged, qPrintable(u"%1 of %2"_s.arg(last).arg(acknowledged)));
        acknowledged = last; // the next child goes on from here
    }
}
