// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_rig.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace quizaar::storage {

using namespace Qt::StringLiterals;

StoredEvent eventOf(qint64 version)
{
    return {version,
            "Happened",
            1,
            GameTime{version * 10},
            WallTime{1'700'000'000'000 + version},
            version,
            R"({"kind":"host"})",
            R"({"n":)" + QByteArray::number(version) + '}'};
}

Entry entryOf(qint64 version)
{
    Entry entry;
    entry.game = theGame;
    if (version == 1)
        entry.game_row = GameRow{u"ABC234"_s, u"Friday"_s, "running", WallTime{1'700'000'000'000}};
    entry.events = {eventOf(version)};
    return entry;
}

GateVerdict Gate::ask(int entries)
{
    m_arrivals.put(entries);
    while (m_waiting.empty())
        m_waiting = m_verdicts.waitAndTake();
    const GateVerdict verdict = m_waiting.front();
    m_waiting.pop_front();
    return verdict;
}

int Gate::awaitArrival()
{
    while (m_arrived.empty())
        m_arrived = m_arrivals.waitAndTake();
    const int entries = m_arrived.front();
    m_arrived.pop_front();
    return entries;
}

namespace {

std::unique_ptr<DataFolder> openedFolder(const QString &path)
{
    auto folder = DataFolder::open(path);
    if (!folder)
        qFatal("%s", qPrintable(folder.error().detail));
    return std::move(folder).value();
}

}

Rig::Rig(Gated gated)
    : m_folder(openedFolder(m_dir.filePath(u"night"_s)))
    , m_reader(m_folder->databasePath())
{
    JournalConfig config{m_folder->databasePath(), {}, std::chrono::milliseconds(100)};
    if (gated == Gated::Yes)
        config.before_commit = [this](int entries) { return m_gate.ask(entries); };
    m_journal = std::make_unique<Journal>(config, [this](const Outcome &outcome) { m_told.put(outcome); });
}

Rig::~Rig()
{
    m_journal->stop();
}

Outcome Rig::outcome()
{
    while (m_outcomes.empty())
        m_outcomes = m_told.waitAndTake();
    const Outcome first = m_outcomes.front();
    m_outcomes.pop_front();
    return first;
}

std::vector<Outcome> Rig::rest()
{
    for (Outcome &outcome : m_told.take())
        m_outcomes.push_back(std::move(outcome));
    const auto all = std::exchange(m_outcomes, {});
    return {all.begin(), all.end()};
}

QList<qint64> Rig::storedVersions()
{
    QList<qint64> versions;
    const auto read =
        m_reader.events(theGame, 1, [&](const StoredEvent &event) { versions.append(event.version); });
    return read ? versions : QList<qint64>{-1};
}

bool Rig::execute(const QString &statement)
{
    auto connection = Connection::open(path(), Access::Write, defaultBusyTimeout);
    return connection && connection.value()->exec(statement).ok();
}

Child::Child(const QString &mode, const QString &folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {mode, folder});
    if (!m_process.waitForStarted())
        qFatal("The second process does not start");
}

Child::~Child()
{
    kill();
}

QByteArray Child::line()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(-1))
            return {};
    }
    return m_process.readLine().trimmed();
}

QList<QByteArray> Child::kill()
{
    m_process.kill();
    m_process.waitForFinished(-1);
    QList<QByteArray> lines;
    while (m_process.canReadLine())
        lines.append(m_process.readLine().trimmed());
    return lines;
}

#ifdef Q_OS_LINUX

namespace {
constexpr uid_t nobody = 65534;
}

WithoutPrivileges::WithoutPrivileges(const QString &folder)
    : m_wasRoot(::geteuid() == 0)
{
    if (!m_wasRoot)
        return;
    QStringList all{folder};
    QDirIterator it(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext())
        all.append(it.next());
    for (const QString &path : std::as_const(all)) {
        if (::chown(QFile::encodeName(path).constData(), nobody, nobody) != 0)
            qFatal("chown %s", qPrintable(path));
    }
    if (::setresuid(nobody, nobody, 0) != 0)
        qFatal("setresuid");
}

WithoutPrivileges::~WithoutPrivileges()
{
    if (m_wasRoot && ::setresuid(0, 0, 0) != 0)
        qFatal("setresuid");
}

#else

WithoutPrivileges::WithoutPrivileges(const QString &) {}
WithoutPrivileges::~WithoutPrivileges() = default;

#endif

}
