// SPDX-License-Identifier: GPL-3.0-or-later
// How the windows speak with the host thread: commands in, durable states out. GUI thread only.
#pragma once

#include "core/engine/engine.h"

#include <QObject>

#include <functional>
#include <memory>

namespace quizaar {

/// What became of a command, once it (or the state it was refused on) is durable.
struct CommandOutcome
{
    std::optional<Refusal> refusal; // none: it is done
    bool storage_failed = false;    // not stored: nothing has happened, the same command may be given again
    qint64 game_version = 0;
};

enum class Light
{
    Gone,
    Asleep,
    Live
};
constexpr auto enumWords(Light)
{
    return std::array{"gone", "asleep", "live"};
}

/// An address that phones may reach the host under, best first.
struct JoinAddress
{
    QString url;     // http://192.168.1.5:8000/j/ABC234: what the QR encodes
    QString typed;   // http://192.168.1.5:8000/
    QString adapter; // name of the network adapter
    QString reason;  // wifi, ethernet, virtual, vpn, link_local, loopback
};

/// What windows need to know beside the state. Changes at any time, without a version.
struct HostStatus
{
    QList<JoinAddress> addresses;
    int port = 0;
    QMap<DeviceId, Light> lights;         // devices that are or were connected
    QMap<DeviceId, QString> last_address; // the host's address that the device used last
    int sockets = 0;
    bool storage_failing = false; // commits fail at present
    QString storage_error;        // why, for people
    QMap<QString, QString> pins;  // co_host, banker
    QString data_folder;
};

/// What has been published last: the durable state, and the reading of the game clock when that was.
struct Published
{
    std::shared_ptr<const engine::State> state; // never null
    GameTime now;                               // game clock at `taken`
    qint64 taken_ms = 0; // steady clock (QDeadlineTimer/QElapsedTimer reference), milliseconds
    double clock_speed = 1;
};

/// A night on the disk, for the start page.
struct KnownNight
{
    GameId id;
    QString code;
    QString name;
    WallTime created;
    WallTime last_used;
    int players = 0;
    night::Status status = night::Status::Waiting; // as it will be when it is opened: never running
    bool archived = false;                         // put away by the host
};

class HostLink : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostLink)

public:
    HostLink() = default;
    ~HostLink() override = default;

    /// Gives a command as the host at the laptop. `done` is called later, on the GUI thread, exactly once; it
    /// may be empty.
    virtual void submit(const engine::Request &request, std::function<void(const CommandOutcome &)> done) = 0;
    virtual const Published &published() const = 0;
    virtual const HostStatus &status() const = 0;
    /// The game clock now, carried on from the last publication.
    virtual GameTime clockNow() const = 0;
    virtual void renewPin(night::Role role) = 0;

Q_SIGNALS:
    void stateChanged();
    void statusChanged();
};

}
