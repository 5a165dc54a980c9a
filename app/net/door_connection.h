// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/connection_census.h"
#include "app/net/door_limits.h"
#include "app/net/request_reader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>
#include <variant>

namespace quizaar {

/// A connection whose request is not complete yet. It peeks and consumes nothing, so that Qt's own servers
/// can read the same bytes afterwards. Host thread.
class DoorConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DoorConnection)

public:
    /// The connection ended by itself: the other side left, or never said a word.
    struct Gone
    {};
    using Outcome = std::variant<HttpRequest, RequestFault, Gone>;
    /// Called once, from the event loop. The connection deletes itself afterwards; what was not released goes
    /// too.
    using Finished = std::function<void(DoorConnection &, Outcome)>;

    /// Takes the socket over.
    DoorConnection(std::unique_ptr<QTcpSocket> socket, const QHostAddress &peer,
                   std::unique_ptr<ConnectionSlot> slot, const DoorLimits &limits, Finished finished);

    ~DoorConnection() override;

    const QHostAddress &peer() const { return m_peer; }
    /// Whether it has sent nothing for that long. Such a connection may be closed to make room.
    bool isIdleFor(int milliseconds) const;
    /// Closes without a word; Finished is called with Gone.
    void drop();

    /// For Finished: hands the socket over. Our signals are disconnected; the parent is whoever takes it.
    std::unique_ptr<QTcpSocket> releaseSocket();
    std::unique_ptr<ConnectionSlot> releaseSlot();

private:
    enum class Stage
    {
        Silent,
        Head,
        Body,
        Complete, ///< handed over on the next turn of the event loop
        Ended,
    };
    void read();
    void readBody();
    void handOver();
    void onTimeout();
    void end(Outcome outcome);

    std::unique_ptr<QTcpSocket> m_socket;
    QHostAddress m_peer;
    std::unique_ptr<ConnectionSlot> m_slot;
    const DoorLimits &m_limits;
    Finished m_finished;
    QTimer m_timer;
    QElapsedTimer m_since;
    Stage m_stage = Stage::Silent;
    RequestHead m_head;
};

}
