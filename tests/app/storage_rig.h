// SPDX-License-Identifier: GPL-3.0-or-later
// What the storage tests share: a folder, a journal with a gate, the outcomes it told, and a second process.
#pragma once

#include "app/storage/data_folder.h"
#include "app/storage/journal.h"
#include "app/storage/journal_reader.h"

#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <vector>

namespace quizaar::storage {

inline constexpr GameId theGame{1};

StoredEvent eventOf(qint64 version);
/// One event of that version; the first brings the game's row along.
Entry entryOf(qint64 version);

/// Verdicts for the gate, one by one, from the test; and how often the gate was asked.
class Gate final
{
public:
    GateVerdict ask(int entries); // journal thread
    int awaitArrival();           // entries of the transaction that now stands at the gate
    void answer(GateVerdict verdict) { m_verdicts.put(verdict); }

private:
    Mailbox<int> m_arrivals;
    Mailbox<GateVerdict> m_verdicts;
    std::deque<int> m_arrived;         // test's thread
    std::deque<GateVerdict> m_waiting; // journal thread
};

/// A fresh data folder with an open journal.
class Rig final
{
public:
    enum class Gated
    {
        No,
        Yes
    };
    explicit Rig(Gated gated = Gated::No);
    ~Rig();

    Journal &journal() { return *m_journal; }
    JournalReader &reader() { return m_reader; }
    Gate &gate() { return m_gate; }
    QString path() const { return m_folder->databasePath(); }
    QString folder() const { return m_folder->path(); }

    /// The next outcome in the order in which they were told.
    Outcome outcome();
    /// Outcomes that were told and not asked for.
    std::vector<Outcome> rest();

    /// Versions of the stored events in order; {-1} on an error.
    QList<qint64> storedVersions();
    /// Runs a statement on a connection of its own; false on an error.
    bool execute(const QString &statement);

private:
    QTemporaryDir m_dir;
    std::unique_ptr<DataFolder> m_folder;
    JournalReader m_reader;
    Gate m_gate;
    Mailbox<Outcome> m_told;
    std::deque<Outcome> m_outcomes;
    std::unique_ptr<Journal> m_journal;
};

/// This program again, in one of the modes of storage_child.cpp. Killed at the end.
class Child final
{
public:
    Child(const QString &mode, const QString &folder);
    ~Child();

    /// The next line that it wrote; empty if it ended.
    QByteArray line();
    /// Kills it (SIGKILL where there are signals) and gives what it had still written, whole lines only.
    QList<QByteArray> kill();

private:
    QProcess m_process;
};

/// File permissions mean nothing to root: until the end of this object's life a test that runs as root is
/// nobody, and owns the folder and what is in it.
class WithoutPrivileges final
{
public:
    explicit WithoutPrivileges(const QString &folder);
    ~WithoutPrivileges();

private:
    bool m_wasRoot = false;
};

}
