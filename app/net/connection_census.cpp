// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/connection_census.h"

namespace quizaar {

ConnectionSlot::ConnectionSlot(std::shared_ptr<Book> book, QHostAddress address)
    : m_book(std::move(book))
    , m_address(std::move(address))
{
    Tally &here = m_book->byAddress[m_address];
    ++here.all;
    ++here.unfinished;
    ++m_book->total.all;
    ++m_book->total.unfinished;
}

ConnectionSlot::~ConnectionSlot()
{
    finish();
    --m_book->total.all;
    const auto here = m_book->byAddress.find(m_address);
    if (here != m_book->byAddress.end() && --here->all == 0)
        m_book->byAddress.erase(here);
}

void ConnectionSlot::finish()
{
    if (!m_unfinished)
        return;
    m_unfinished = false;
    --m_book->byAddress[m_address].unfinished;
    --m_book->total.unfinished;
}

Admission ConnectionCensus::admission(const QHostAddress &address, const DoorLimits &limits) const
{
    if (m_book->total.all >= limits.maxConnections)
        return Admission::HouseFull;
    if (address.isLoopback())
        return Admission::Welcome;
    const auto here = m_book->byAddress.value(address);
    if (here.all >= limits.maxPerAddress)
        return Admission::AddressFull;
    if (here.unfinished >= limits.maxUnfinishedPerAddress)
        return Admission::AddressUnfinished;
    return Admission::Welcome;
}

std::unique_ptr<ConnectionSlot> ConnectionCensus::enter(const QHostAddress &address)
{
    return std::unique_ptr<ConnectionSlot>(new ConnectionSlot(m_book, address));
}

}
