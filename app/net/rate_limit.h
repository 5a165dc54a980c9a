// SPDX-License-Identifier: GPL-3.0-or-later
// Limits on how often something may be done. Pure: the time comes in, in milliseconds of any clock that never
// steps back.
#pragma once

#include <QHash>
#include <QHostAddress>

#include <list>
#include <optional>

namespace quizaar {

/// Allows bursts of `capacity` and `perSecond` in the long run. Starts full.
class TokenBucket final
{
public:
    TokenBucket(int capacity, int perSecond);

    /// Takes `count` tokens, or none and says false if there are fewer. A time before the last one counts as
    /// the last.
    [[nodiscard]] bool take(qint64 nowMs, int count = 1);
    /// Whole tokens that are there now.
    int available(qint64 nowMs);

private:
    void refill(qint64 nowMs);

    qint64 m_capacity; ///< in thousandths, so that one millisecond adds perSecond of them exactly
    qint64 m_perMs;
    qint64 m_tokens;
    std::optional<qint64> m_lastMs;
};

/// Wrong PINs by address: five lock the address out for 60 s, five more for 120 s, and so on, up to an hour.
/// A right one, or a quiet hour after the last wrong one, forgets it all. IPv6 addresses count by their /64,
/// as one device has as many of them as it likes. Remembers at most `maxAddresses`, the ones heard of last.
class PinLockout final
{
public:
    static constexpr int Tries = 5;
    static constexpr qint64 FirstLockMs = 60'000;
    static constexpr qint64 LongestLockMs = 3'600'000;

    explicit PinLockout(int maxAddresses = 4096)
        : m_maxAddresses(maxAddresses)
    {}

    /// How long the address must still wait, in milliseconds; 0 if it may try.
    qint64 waitMs(const QHostAddress &address, qint64 nowMs) const;
    /// A wrong PIN. While locked out it changes nothing: what is not looked at is no try.
    void recordWrong(const QHostAddress &address, qint64 nowMs);
    void recordRight(const QHostAddress &address);
    int remembered() const { return static_cast<int>(m_records.size()); }

private:
    struct Record
    {
        int wrong = 0;
        int locks = 0;
        qint64 lockedUntilMs = 0;
        qint64 lastWrongMs = 0;
        std::list<QHostAddress>::iterator place;
    };

    int m_maxAddresses;
    QHash<QHostAddress, Record> m_records;
    std::list<QHostAddress> m_order; ///< heard of longest ago first
};

}
