// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/rate_limit.h"

#include <algorithm>

namespace quizaar {

namespace {

constexpr qint64 Thousandths = 1000;

QHostAddress household(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4);
    Q_IPV6ADDR bits = address.toIPv6Address();
    std::fill(std::begin(bits.c) + 8, std::end(bits.c), quint8(0));
    return QHostAddress(bits);
}

}

TokenBucket::TokenBucket(int capacity, int perSecond)
    : m_capacity(capacity * Thousandths)
    , m_perMs(perSecond)
    , m_tokens(m_capacity)
{}

void TokenBucket::refill(qint64 nowMs)
{
    if (!m_lastMs)
        m_lastMs = nowMs;
    const qint64 passed = nowMs - *m_lastMs;
    if (passed <= 0)
        return;
    m_lastMs = nowMs;
    // Long waits are cut short before they are multiplied.
    const qint64 enough = m_perMs > 0 ? m_capacity / m_perMs + 1 : 0;
    m_tokens = std::min(m_capacity, m_tokens + std::min(passed, enough) * m_perMs);
}

bool TokenBucket::take(qint64 nowMs, int count)
{
    refill(nowMs);
    if (m_tokens < count * Thousandths)
        return false;
    m_tokens -= count * Thousandths;
    return true;
}

int TokenBucket::available(qint64 nowMs)
{
    refill(nowMs);
    return static_cast<int>(m_tokens / Thousandths);
}

qint64 PinLockout::waitMs(const QHostAddress &address, qint64 nowMs) const
{
    const auto record = m_records.constFind(household(address));
    return record == m_records.constEnd() ? 0 : std::max<qint64>(0, record->lockedUntilMs - nowMs);
}

void PinLockout::recordWrong(const QHostAddress &address, qint64 nowMs)
{
    const QHostAddress key = household(address);
    auto record = m_records.find(key);
    if (record == m_records.end()) {
        if (m_records.size() >= m_maxAddresses) {
            m_records.remove(m_order.front());
            m_order.pop_front();
        }
        record = m_records.insert(key, Record{});
        record->place = m_order.insert(m_order.end(), key);
    }
    if (record->lockedUntilMs > nowMs)
        return;
    m_order.splice(m_order.end(), m_order, record->place);
    if (nowMs - std::max(record->lastWrongMs, record->lockedUntilMs) >= LongestLockMs) {
        record->wrong = 0;
        record->locks = 0;
    }
    record->lastWrongMs = nowMs;
    if (++record->wrong < Tries)
        return;
    record->wrong = 0;
    const qint64 factor = qint64(1) << std::min(record->locks, 16);
    record->lockedUntilMs = nowMs + std::min(LongestLockMs, FirstLockMs * factor);
    ++record->locks;
}

void PinLockout::recordRight(const QHostAddress &address)
{
    const auto record = m_records.find(household(address));
    if (record == m_records.end())
        return;
    m_order.erase(record->place);
    m_records.erase(record);
}

}
