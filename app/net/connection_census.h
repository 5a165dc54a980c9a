// SPDX-License-Identifier: GPL-3.0-or-later
// Who is connected, counted. A slot is held by whatever owns the connection at the moment and gives itself
// back when it is destroyed: signals are no basis for counting, as QWebSocket cuts all those of its socket
// when it goes.
#pragma once

#include "app/net/door_limits.h"

#include <QHash>
#include <QHostAddress>

#include <memory>

namespace quizaar {

class ConnectionCensus;

/// One counted connection. Destroying it frees the place.
class ConnectionSlot final
{
public:
    ~ConnectionSlot();
    ConnectionSlot(const ConnectionSlot &) = delete;
    ConnectionSlot &operator=(const ConnectionSlot &) = delete;

    /// The request is complete (or refused): it no longer counts as unfinished. Calling it again changes
    /// nothing.
    void finish();

private:
    friend class ConnectionCensus;
    struct Tally
    {
        int all = 0;
        int unfinished = 0;
    };
    struct Book
    {
        QHash<QHostAddress, Tally> byAddress;
        Tally total;
    };
    ConnectionSlot(std::shared_ptr<Book> book, QHostAddress address);

    std::shared_ptr<Book> m_book;
    QHostAddress m_address;
    bool m_unfinished = true;
};

enum class Admission
{
    Welcome,
    HouseFull,         ///< maxConnections
    AddressFull,       ///< maxPerAddress
    AddressUnfinished, ///< maxUnfinishedPerAddress
};

/// Slots may outlive the census.
class ConnectionCensus final
{
public:
    /// Loopback addresses are only held against the total.
    Admission admission(const QHostAddress &address, const DoorLimits &limits) const;
    std::unique_ptr<ConnectionSlot> enter(const QHostAddress &address);
    int total() const { return m_book->total.all; }
    int unfinished() const { return m_book->total.unfinished; }

private:
    std::shared_ptr<ConnectionSlot::Book> m_book = std::make_shared<ConnectionSlot::Book>();
};

}
