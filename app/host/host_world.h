// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that lives in the host thread: the open night and the server in front of it.
#pragma once

#include "app/host/host_link.h"
#include "app/host/host_options.h"
#include "app/host/night_host.h"
#include "app/host/night_shelf.h"
#include "app/net/http_api.h"
#include "app/storage/data_folder.h"

namespace quizaar {

/// Why the host cannot start or open a night; `text` is one sentence for people.
struct StartFault
{
    ExitCode status = ExitCode::Database;
    QString text;
    bool in_use = false; // another process has the data folder
};

/// What the ready line says.
struct Ready
{
    QStringList urls; // best first
    int port = 0;
    GameId game;
    QString code;
    QString name;
    QString host_token;
    QString co_host_pin;
    QString banker_pin;
    bool fresh = false; // the night was made just now
};

/// Which night to open.
struct NightChoice
{
    std::optional<QString> new_name;
    std::optional<QString> game; // code or number
    std::optional<qint64> seed;  // of a new night
    std::optional<quint16> port; // that one or none, unless the command line names one
    QList<std::shared_ptr<const packs::Pack>> packs;
};

class HostWorld final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostWorld)

public:
    explicit HostWorld(HostOptions options);
    ~HostWorld() override;

    /// Takes the data folder; nothing is served yet.
    Result<Done, StartFault> openFolder();
    QList<KnownNight> knownNights();
    /// The nights of the folder, while it is open. Not for the night that is open: see isOpen(GameId).
    NightShelf shelf() const { return {m_folder->databasePath(), m_folder->media()}; }
    /// Closes what is open, opens this one and serves it. `ready` or `failed` follows, later.
    void openNight(const NightChoice &choice);
    /// Tells all phones, stores all, stops serving. `stopped` follows.
    void stop();

    void submit(const engine::Request &request, std::function<void(const CommandOutcome &)> done);
    void renewPin(night::Role role);

    bool isOpen() const { return m_night != nullptr; }
    bool isOpen(GameId game) const;
    Published published() const;
    HostStatus status() const;

Q_SIGNALS:
    void ready(const quizaar::Ready &ready);
    void failed(const quizaar::StartFault &fault);
    void stateChanged();
    void statusChanged();
    void stopped();

private:
    struct OpenNight;
    Result<GameId, StartFault> findGame(const NightChoice &choice);
    void addPacks();
    void listen();
    bool tryPort(quint16 port);
    void serve();
    void closeNight();
    QString loadPin(night::Role role);
    /// What the night has stored under that name; where there is nothing, what `make` gives, stored now.
    QByteArray loadSecret(const QByteArray &name, const std::function<QByteArray()> &make);
    void storeSecret(const QByteArray &name, const QByteArray &value);
    void fail(const StartFault &fault);
    HostPolicy policy() const;
    QStringList joinUrls(bool withCode) const;

    const HostOptions m_options;
    std::unique_ptr<storage::DataFolder> m_folder;
    std::unique_ptr<StaticAssets> m_assets;
    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<OpenNight> m_night;
    NightChoice m_choice;
    bool m_fresh = false;
    int m_port = 0;
    QList<quint16> m_ports; // still to be tried
    Steady::time_point m_retryUntil;
    QTimer m_retry;
    QTimer m_addresses;
};

}
