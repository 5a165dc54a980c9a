// SPDX-License-Identifier: GPL-3.0-or-later
// The GUI thread's end of the host: owns the thread, hands commands in and takes durable states out.
#pragma once

#include "app/host/host_world.h"
#include "app/host/night_replay.h"

#include <QThread>

namespace quizaar {

class HostThread final : public HostLink
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostThread)

public:
    explicit HostThread(const HostOptions &options);
    /// Stops, if stop() was not called, and waits.
    ~HostThread() override;

    /// Starts the thread and takes the data folder: `folderOpened` or `failed` follows.
    void start();
    void openNight(const NightChoice &choice);
    /// `stopped` follows when all is stored.
    void stop();
    const QList<KnownNight> &knownNights() const { return m_known; }

    /// What is done with whole nights. `done` is called later, on the GUI thread, exactly once; knownNights()
    /// is up to date by then. The night that is open is neither archived nor deleted.
    using ShelfDone = std::function<void(const ShelfOutcome &)>;
    void exportNight(GameId game, const QString &path, ShelfDone done);
    void importNight(const QString &path, ShelfDone done);
    void archiveNight(GameId game, bool archived, ShelfDone done);
    void deleteNight(GameId game, ShelfDone done);
    /// All that has happened in a night, to be looked at again; null where it cannot be read.
    using ReplayDone = std::function<void(std::shared_ptr<const NightReplay>)>;
    void openReplay(GameId game, ReplayDone done);

    void submit(const engine::Request &request, std::function<void(const CommandOutcome &)> done) override;
    const Published &published() const override { return m_published; }
    const HostStatus &status() const override { return m_status; }
    GameTime clockNow() const override;
    void renewPin(night::Role role) override;

Q_SIGNALS:
    void folderOpened();
    void ready(const quizaar::Ready &ready);
    void failed(const quizaar::StartFault &fault);
    void stopped();

private:
    using Message = std::function<void()>;

    void onShelf(std::function<ShelfOutcome(HostWorld &)> work, ShelfDone done);
    void post(std::function<void(HostWorld &)> message);
    void tell(Message message) { m_toGui.put(std::move(message)); }
    void wire(HostWorld &world);
    void publishSoon();

    const HostOptions m_options;
    QThread m_thread;
    QObject *m_inThread = nullptr; // lives in m_thread; takes what is posted
    HostWorld *m_world = nullptr;  // host thread only
    Mailbox<Message> m_toHost;
    Mailbox<Message> m_toGui;
    bool m_publishing = false; // host thread: a publication is on its way
    Published m_published;
    HostStatus m_status;
    QList<KnownNight> m_known;
};

}
