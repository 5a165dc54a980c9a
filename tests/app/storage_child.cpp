// SPDX-License-Identifier: GPL-3.0-or-later
// The program's main, and what it does when a test starts it a second time.
#include "storage_rig.h"
#include "storage_test.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <cstdio>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray &line)
{
    QFile out;
    // Unbuffered: one write to the pipe for each line, before anything else happens.
    if (out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered))
        out.write(line + '\n');
}

/// Waits to be killed.
int stay()
{
    say("ready");
    std::getchar();
    return 0;
}

int holdFolder(const QString &path)
{
    const auto folder = DataFolder::open(path);
    return folder ? stay() : 1;
}

int holdDatabase(const QString &path)
{
    const auto connection =
        Connection::open(path + "/quizaar.sqlite"_L1, Access::Write, std::chrono::milliseconds(5000));
    return connection && (*connection)->exec(u"BEGIN IMMEDIATE"_s) ? stay() : 1;
}

/// Stores entries as fast as it can and says each ticket once it is durable. Ticket = version of its event.
int writeForEver(const QString &path)
{
    const auto folder = DataFolder::open(path);
    if (!folder)
        return 1;
    qint64 version = 0;
    {
        JournalReader reader((*folder)->databasePath());
        const auto read =
            reader.events(theGame, 1, [&](const StoredEvent &event) { version = event.version; });
        if (!read)
            return 1;
    }
    Mailbox<qint64> done;
    Journal journal({(*folder)->databasePath(), {}, defaultBusyTimeout}, [&](const Outcome &outcome) {
        if (outcome.kind == Outcome::Kind::Durable)
            say(QByteArray::number(outcome.durable_through));
        done.put(outcome.durable_through);
    });
    for (int burst = 1;; burst = burst % 7 + 1) {
        for (int i = 0; i < burst; ++i) {
            ++version;
            journal.append(version, Journal::firstEpoch, entryOf(version));
        }
        journal.noteClock(theGame, GameTime{version});
        if (burst == 7)
            journal.saveSnapshot(theGame, [=] { return SnapshotRow{version, 1, QByteArray(2000, 's')}; });
        if (done.waitAndTake().back() == 0)
            return 1;
    }
}

}

}

int main(int argc, char **argv)
{
    using namespace quizaar::storage;
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == "hold-folder"_L1)
        return holdFolder(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "hold-database"_L1)
        return holdDatabase(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "write-for-ever"_L1)
        return writeForEver(arguments[2]);
    StorageTest test;
    return QTest::qExec(&test, argc, argv);
}
