// SPDX-License-Identifier: GPL-3.0-or-later
// A night behind its front door, in this process and on one thread, with real sockets on 127.0.0.1 and a gate
// in front of each COMMIT.
#pragma once

#include "app/net/front_door.h"
#include "app/net/http_api.h"
#include "app/storage/data_folder.h"
#include "core/packs/pack.h"
#include "tests/support/host_clients.h"

#include <QTemporaryDir>

#include <atomic>

namespace quizaar::test {

/// Stands in front of each COMMIT that stores entries. Steered from the test's thread.
class CommitGate final
{
public:
    storage::GateVerdict ask(int entries); // journal thread

    /// Every COMMIT from now on waits here.
    void hold() { m_holding = true; }
    /// Lets the one that waits go with this verdict, and all after it as usual. Only while waiting() > 0.
    void release(storage::GateVerdict verdict = storage::GateVerdict::Commit);
    /// What becomes of the next COMMIT.
    void next(storage::GateVerdict verdict) { m_next = verdict; }
    /// COMMITs that wait now: 0 or 1.
    int waiting() const { return m_waiting; }
    /// COMMITs that have passed since the start, failed ones too.
    int passed() const { return m_passed; }
    /// For good: nothing waits here any more.
    void open();

private:
    std::atomic<bool> m_holding = false;
    std::atomic<int> m_waiting = 0;
    std::atomic<int> m_passed = 0;
    std::atomic<storage::GateVerdict> m_next = storage::GateVerdict::Commit;
    Mailbox<storage::GateVerdict> m_verdicts;
};

struct RigOptions
{
    SocketLimits sockets;
    DoorLimits door;
    NightOptions night = {1, {}, 2000, 1000, 60'000}; // a slow machine is not told to come back later
    std::shared_ptr<const packs::Pack> pack;          // none: the sample pack
    QStringList origins;                              // allowed besides our own
};

class HostRig final
{
public:
    explicit HostRig(RigOptions options = {});
    ~HostRig();
    Q_DISABLE_COPY_MOVE(HostRig)

    /// The program ends and starts again on the same data folder; another port, another host token.
    void restart();
    /// False where something went wrong while it was set up.
    bool isReady() const { return m_ready; }

    CommitGate gate;

    NightHost &host() { return m_run->host; }
    Access &access() { return *m_run->access; }
    PhoneHub &hub() { return *m_run->hub; }
    const Metrics &metrics() const { return m_run->metrics; }
    const SnapshotCache &snapshots() const { return *m_run->snapshots; }
    HttpApi &api() { return *m_run->api; }
    quint16 port() const { return m_run->port; }
    QByteArray hostToken() const { return m_run->access->hostToken(); }
    const engine::State &state() const { return m_run->host.durable(); }
    qint64 version() const { return state().version; }
    QString databasePath() const { return m_folder->databasePath(); }
    QByteArray folderId() const { return m_folder->id(); }
    const storage::MediaStore &media() const { return m_folder->media(); }
    QString rulesFolder() const { return m_dir.filePath(QStringLiteral("rules")); }

    // ---- what is planned, counted from 0 in the order of ids
    qint64 question(qsizetype index) const { return state().quiz.questions.keys().value(index).number; }
    qint64 round(qsizetype index) const { return state().night.round_order.value(index).number; }
    qint64 score(qint64 player) const { return state().night.players.value(PlayerId{player}).score; }
    qint64 scoreVersion(qint64 player) const
    {
        return state().night.players.value(PlayerId{player}).score_version;
    }
    qint64 deviceOf(qint64 player) const;

    // ---- people; `token` is empty where it did not work
    Person laptop() const;   // the host
    Person stranger() const; // has no token
    /// Joins over HTTP. Staff and spectators give no name.
    Person join(const QString &name) const;
    Person joinAs(night::Role role) const;
    /// A list round runs, its first question is selected and its buzzers are open; the question, 0 if it did
    /// not work.
    qint64 openQuestion();

    /// Answers what the laptop asks in this process, without a socket. `done` may be empty.
    void submit(const engine::Command &command, std::function<void(const SubmitOutcome &)> done = {});

private:
    struct Run;
    bool start();

    RigOptions m_options;
    QTemporaryDir m_dir;
    std::unique_ptr<storage::DataFolder> m_folder;
    StaticAssets m_assets{QStringLiteral(":/web")};
    GameId m_game;
    bool m_ready = false;

    struct Run
    {
        Run(const QString &database, const NightOptions &options)
            : host(database, options)
        {
            observe(host, metrics);
        }
        Metrics metrics;
        LocalFanOut fan_out;
        NightHost host;
        std::unique_ptr<Access> access;
        std::unique_ptr<SnapshotCache> snapshots;
        std::unique_ptr<PhoneHub> hub;
        std::unique_ptr<HttpApi> api;
        std::unique_ptr<FrontDoor> door;
        quint16 port = 0;
    };
    std::unique_ptr<Run> m_run;
};

}
